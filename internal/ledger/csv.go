package ledger

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/gocarina/gocsv"

	"rivulet/internal/money"
)

// csvRow is one row of ledger.csv, as text. String fields only: gocsv reads
// "1,234" into a number as 1.234 without an error.
type csvRow struct {
	ID           string `csv:"id"`
	Date         string `csv:"date"`
	Payer        string `csv:"payer"`
	Kind         string `csv:"kind"`
	Flow         string `csv:"flow"`
	State        string `csv:"state"`
	Verdict      string `csv:"verdict"`
	Reason       string `csv:"reason"`
	Gross        string `csv:"gross"`
	Fee          string `csv:"fee"`
	Tax          string `csv:"tax"`
	Net          string `csv:"net"`
	Currency     string `csv:"currency"`
	NetReport    string `csv:"net_report"`
	Account      string `csv:"account"`
	Counterparty string `csv:"counterparty"`
	Description  string `csv:"description"`
	Reference    string `csv:"reference"`
	Hours        string `csv:"hours"`
	DistanceKM   string `csv:"distance_km"`
	EarnedOn     string `csv:"earned_on"`
	DueOn        string `csv:"due_on"`
	PaidOn       string `csv:"paid_on"`
	File         string `csv:"file"`
	Sheet        string `csv:"sheet"`
	Row          string `csv:"row"`
	Linked       string `csv:"linked"`
}

// feesUnknown stands in the reason column before whatever else is the reason.
const feesUnknown = "fees unknown"

// batch is how many rows are turned into text at a time; gocsv takes slices.
const batch = 512

// WriteCSV writes the canonical ledger.csv: UTF-8, RFC 4180, one row per entry,
// sorted by date, account, file, sheet and row. What a Restorer makes of it says
// the same.
//
// Texts of exports are hostile: see guard and escape for what becomes of
// formulas and control characters.
func WriteCSV(w io.Writer, l *Ledger) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	linked := linkedIDs(l)
	rows := make([]csvRow, 0, batch)
	marshal := gocsv.MarshalCSV // with the header, the first time
	flush := func() error {
		if err := marshal(rows, gocsv.NewSafeCSVWriter(out)); err != nil {
			return fmt.Errorf("writing the ledger: %w", err)
		}
		marshal, rows = gocsv.MarshalCSVWithoutHeaders, rows[:0]
		return nil
	}
	for _, i := range csvOrder(l) {
		rows = append(rows, rowOf(l, &l.Entries[i], linked[i]))
		if len(rows) == batch {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

// csvOrder returns the indexes of the entries as they are written.
func csvOrder(l *Ledger) []int32 {
	order := make([]int32, len(l.Entries))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(i, j int32) int {
		a, b := &l.Entries[i], &l.Entries[j]
		if c := cmp.Or(cmp.Compare(a.Date, b.Date), strings.Compare(a.Account, b.Account)); c != 0 {
			return c
		}
		if a.Source != b.Source {
			x, y := &l.Sources[a.Source], &l.Sources[b.Source]
			if c := cmp.Or(strings.Compare(x.File, y.File), strings.Compare(x.Sheet, y.Sheet)); c != 0 {
				return c
			}
		}
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.ID, b.ID))
	})
	return toldOnce(l, order)
}

// toldOnce leaves out rows of a ledger.csv that was read beside the exports it
// came from: the same row of the same file, told again. Otherwise a ledger that
// is written into the folder of its exports would grow with every run.
func toldOnce(l *Ledger, order []int32) []int32 {
	kept := order[:0]
	for _, i := range order {
		n := len(kept) - 1
		switch {
		case n < 0 || !sameRow(l, kept[n], i):
			kept = append(kept, i)
		case l.Entries[i].Verdict == VerdictDuplicate && l.Sources[l.Entries[i].Source].Ledger:
		case l.Entries[kept[n]].Verdict == VerdictDuplicate && l.Sources[l.Entries[kept[n]].Source].Ledger:
			kept[n] = i
		default:
			kept = append(kept, i)
		}
	}
	return kept
}

// sameRow reports whether two entries are of one row of one file, told by a
// ledger.csv too.
func sameRow(l *Ledger, i, j int32) bool {
	a, b := &l.Entries[i], &l.Entries[j]
	if a.Source == b.Source || a.ID != b.ID || a.Row != b.Row {
		return false
	}
	x, y := &l.Sources[a.Source], &l.Sources[b.Source]
	return x.File == y.File && x.Sheet == y.Sheet && (x.Ledger || y.Ledger)
}

func rowOf(l *Ledger, e *Entry, linked string) csvRow {
	exponent := e.Currency.Exponent()
	plain := func(minor int64) string { return money.PlainMinor(minor, exponent) }
	src := &l.Sources[e.Source]
	r := csvRow{
		ID: IDString(e.ID), Date: e.Date.String(),
		Payer: encode(e.Payer), Kind: e.Kind.String(), Flow: e.Flow.String(), State: e.State.String(),
		Verdict: e.Verdict.String(), Reason: encode(reason(e)),
		Gross: plain(e.Gross), Fee: plain(e.Fee), Tax: plain(e.Tax), Net: plain(e.Net),
		Currency: encode(string(e.Currency)),
		Account:  encode(e.Account), Counterparty: encode(e.Counterparty),
		Description: encode(e.Description), Reference: encode(e.Reference),
		EarnedOn: e.EarnedOn.String(), DueOn: e.DueOn.String(), PaidOn: e.PaidOn.String(),
		File: encode(src.File), Sheet: encode(src.Sheet), Row: strconv.Itoa(int(e.Row)), Linked: linked,
	}
	if e.Rated {
		r.NetReport = money.PlainMinor(e.NetReport, l.Report.Exponent())
	}
	if x := e.Extra; x != nil {
		r.Hours, r.DistanceKM = hours(x.Minutes), thousandths(int64(x.Metres))
		for _, n := range x.Rows {
			r.Row += "+" + strconv.Itoa(int(n))
		}
	}
	return r
}

// reason returns why the verdict is what it is, in English.
func reason(e *Entry) string {
	why := ""
	if e.Why != nil {
		why = e.Why.String()
	}
	switch {
	case e.FeesUnknown && why != "":
		return feesUnknown + ": " + why
	case e.FeesUnknown:
		return feesUnknown
	}
	return why
}

// hours writes minutes as hours with at most four decimals, which is enough to
// tell every minute; 0 is unknown.
func hours(minutes int32) string {
	if minutes == 0 {
		return ""
	}
	return trimmed(money.PlainMinor((int64(minutes)*10_000+30)/60, 4))
}

// thousandths writes metres as kilometres; 0 is unknown.
func thousandths(metres int64) string {
	if metres == 0 {
		return ""
	}
	return trimmed(money.PlainMinor(metres, 3))
}

func trimmed(decimal string) string { return strings.TrimRight(strings.TrimRight(decimal, "0"), ".") }
