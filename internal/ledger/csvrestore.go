package ledger

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// Restorer rebuilds a ledger from the rows of a ledger.csv, whatever kind of
// file they stand in.
type Restorer struct {
	pos      diag.Pos // file and sheet
	l        *Ledger
	sources  map[[2]string]int32 // by file and sheet
	reports  []string            // net_report by entry, as text
	damaged  []damagedID
	lost     []damagedID    // of the linked column
	faults   map[string]int // by column: index into findings
	findings []diag.Finding
}

// NewRestorer returns a Restorer for rows of a file and sheet, which findings
// name.
func NewRestorer(at diag.Pos) *Restorer {
	return &Restorer{pos: at, l: &Ledger{}, sources: map[[2]string]int32{}, faults: map[string]int{}}
}

// Row takes the row at a physical line; cell returns the text of the column of
// a name, empty if there is none.
func (r *Restorer) Row(line int, cell func(column string) string) {
	r.add(line, &csvRow{
		ID: cell("id"), Date: cell("date"), Payer: cell("payer"), Kind: cell("kind"), Flow: cell("flow"), State: cell("state"),
		Verdict: cell("verdict"), Reason: cell("reason"), Gross: cell("gross"), Fee: cell("fee"), Tax: cell("tax"), Net: cell("net"),
		Currency: cell("currency"), NetReport: cell("net_report"), Account: cell("account"), Counterparty: cell("counterparty"),
		Description: cell("description"), Reference: cell("reference"), Hours: cell("hours"), DistanceKM: cell("distance_km"),
		EarnedOn: cell("earned_on"), DueOn: cell("due_on"), PaidOn: cell("paid_on"), File: cell("file"), Sheet: cell("sheet"),
		Row: cell("row"), Linked: cell("linked"),
	})
}

// Ledger returns what the rows say: entries in their order, sources by file and
// sheet. Extra.Linked still holds the ids of linked entries: RestoreLinks makes
// links of them once the entries are where they stay.
func (r *Restorer) Ledger() (*Ledger, []diag.Finding) {
	r.restoreIDs()
	r.sortSources()
	r.restoreReport()
	return r.l, r.findings
}

// fault says that a row was left out, once for all rows of a column.
func (r *Restorer) fault(line int, column string, what diag.Text) {
	if i, ok := r.faults[column]; ok {
		r.findings[i].Count++
		return
	}
	r.faults[column] = len(r.findings)
	at := r.pos
	at.Row, at.Column = line, column
	r.findings = append(r.findings, diag.Finding{
		Severity: diag.Error, Code: "ledger-row-unreadable", Pos: at, What: what, Count: 1,
		Todo: diag.T("Correct the cell, or write the ledger again from the exports."),
	})
}

// Unreadable returns how many rows could not be read so far.
func (r *Restorer) Unreadable() int {
	n := 0
	for i := range r.l.Sources {
		n += r.l.Sources[i].Unreadable
	}
	return n
}

// add takes one row; it goes to its source even if it is unreadable.
func (r *Restorer) add(line int, row *csvRow) {
	source := r.source(decode(row.File), decode(row.Sheet))
	src := &r.l.Sources[source]
	p := rowParser{}
	e := p.entry(row)
	if p.err != nil {
		src.Rows++
		src.Unreadable++
		r.fault(line, p.column, diag.T("%s", p.err.Error()))
		return
	}
	r.remember(line, row.ID, &p)
	e.Source = source
	src.Rows += e.Rows()
	if src.From == 0 || e.Date < src.From {
		src.From = e.Date
	}
	src.To = max(src.To, e.Date)
	if src.Account == "" {
		src.Account, src.Provider = e.Account, providerOf(e.Account, e.Currency)
	}
	r.l.Entries = append(r.l.Entries, e)
	r.reports = append(r.reports, row.NetReport)
}

func (r *Restorer) source(file, sheet string) int32 {
	key := [2]string{file, sheet}
	n, ok := r.sources[key]
	if !ok {
		n = int32(len(r.l.Sources))
		r.sources[key] = n
		r.l.Sources = append(r.l.Sources, Source{File: file, Sheet: sheet, Container: "text", Ledger: true})
	}
	return n
}

// providerOf undoes how accounts are named: "PayPal EUR", "Kraken ETH",
// "Chase ••1234"; c is the currency of its entries.
func providerOf(account string, c money.Currency) string {
	if i := strings.LastIndexByte(account, ' '); i > 0 {
		if last := account[i+1:]; strings.HasPrefix(last, "••") || money.Currency(last) == c || money.Currency(last).IsISO() {
			return account[:i]
		}
	}
	return account
}

func (r *Restorer) sortSources() {
	l := r.l
	order := make([]int32, len(l.Sources))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(i, j int32) int {
		x, y := &l.Sources[i], &l.Sources[j]
		if c := strings.Compare(x.File, y.File); c != 0 {
			return c
		}
		return strings.Compare(x.Sheet, y.Sheet)
	})
	sorted, rank := make([]Source, len(order)), make([]int32, len(order))
	for n, i := range order {
		sorted[n], rank[i] = l.Sources[i], int32(n)
	}
	l.Sources = sorted
	for i := range l.Entries {
		l.Entries[i].Source = rank[l.Entries[i].Source]
	}
}

// restoreReport finds the report currency and takes the amounts in it over as
// the export's own conversion.
func (r *Restorer) restoreReport() {
	report := r.reportCurrency()
	if report == "" {
		return
	}
	r.l.Report = report
	for i, text := range r.reports {
		e := &r.l.Entries[i]
		a, err := money.ParsePlain(text, report)
		if err != nil {
			continue
		}
		e.NetReport, e.Rated = a.Minor, true
		if e.Currency != report {
			e.OwnRate = true
			extraOf(e).OwnCurrency = report
		}
	}
}

// reportCurrency returns the currency in which every entry's net_report is its
// net; of several, that of most entries. The column does not name it, and
// amounts without a currency are worth nothing: where no entry shows it,
// net_report is left out.
func (r *Restorer) reportCurrency() money.Currency {
	rows, moved, other := map[money.Currency]int{}, map[money.Currency]bool{}, map[money.Currency]bool{}
	for i, text := range r.reports {
		e := &r.l.Entries[i]
		rows[e.Currency]++
		moved[e.Currency] = moved[e.Currency] || e.Net != 0
		own, err := money.ParsePlain(text, e.Currency)
		other[e.Currency] = other[e.Currency] || err != nil || own.Minor != e.Net
	}
	report := money.Currency("")
	for c, n := range rows {
		if moved[c] && !other[c] && (n > rows[report] || n == rows[report] && c < report) {
			report = c
		}
	}
	return report
}

func extraOf(e *Entry) *Extra {
	if e.Extra == nil {
		e.Extra = &Extra{}
	}
	return e.Extra
}
