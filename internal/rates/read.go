package rates

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/gocarina/gocsv"
	"github.com/govalues/decimal"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// most is how large a rate file may be: eurofxref-hist.csv has 3 MB.
const most = 64 << 20

// Read reads a rate file, name in findings. Rows and cells that cannot be read
// are findings; the others are used. The table is never nil.
func Read(r io.Reader, name string) (*Table, []diag.Finding) {
	rd := reader{table: &Table{Name: name, pairs: map[pair][]dated{}, next: map[money.Currency][]money.Currency{}}}
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		rd.unusable(diag.T("the rate file cannot be read: %s", err.Error()))
	case len(data) > most:
		rd.unusable(diag.T("the rate file is larger than 64 MB"))
	default:
		rd.read(bytes.TrimPrefix(data, []byte("\uFEFF")))
	}
	rd.finish()
	return rd.table, rd.findings
}

type reader struct {
	table    *Table
	findings []diag.Finding
	faults   map[string]int // index of the finding by its code and column
}

func (r *reader) read(data []byte) {
	head, _, _ := bytes.Cut(data, []byte("\n"))
	c := csv.NewReader(bytes.NewReader(data))
	c.FieldsPerRecord = -1
	c.TrimLeadingSpace = true
	if bytes.Count(head, []byte(";")) > bytes.Count(head, []byte(",")) {
		c.Comma = ';'
	}
	header := strings.ToLower(string(head))
	switch {
	case strings.Contains(header, "base") && strings.Contains(header, "quote") && strings.Contains(header, "rate"):
		r.readPairs(c)
	case strings.HasPrefix(strings.TrimLeft(header, "\" "), "date"):
		r.readECB(c)
	default:
		r.unusable(diag.T("the rate file does not begin with a header of either known layout"))
	}
}

// quote is one row of date,base,quote,rate. String fields only: gocsv reads
// "1,234" into a number as 1.234 without an error.
type quote struct {
	Date  string `csv:"date"`
	Base  string `csv:"base"`
	Quote string `csv:"quote"`
	Rate  string `csv:"rate"`
}

func (r *reader) readPairs(c *csv.Reader) {
	rows, err := gocsv.NewUnmarshaller(c, quote{})
	if err != nil || len(rows.MismatchedStructFields) > 0 {
		r.unusable(diag.T("the rate file does not begin with a header of either known layout"))
		return
	}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		line := lineOf(c, err)
		q, ok := row.(quote)
		if err != nil || !ok {
			r.fault(line, "", diag.T("a row of the rate file cannot be read"))
			continue
		}
		base, ok1 := currency(q.Base)
		quote, ok2 := currency(q.Quote)
		switch {
		case !ok1:
			r.fault(line, "base", diag.T("%q is no currency", q.Base))
		case !ok2 || base == quote:
			r.fault(line, "quote", diag.T("%q is no currency to convert into", q.Quote))
		default:
			r.add(line, "rate", q.Date, pair{base, quote}, q.Rate)
		}
	}
}

// lineOf returns the line of the row that was read, or failed to be.
func lineOf(c *csv.Reader, err error) int {
	if fault := (*csv.ParseError)(nil); errors.As(err, &fault) {
		return fault.Line
	} else if err != nil {
		return 0
	}
	line, _ := c.FieldPos(0)
	return line
}

// add takes one rate.
func (r *reader) add(line int, column, date string, p pair, text string) {
	day, ok := dayOf(date)
	if !ok && (strings.TrimSpace(date) != "" || !p.base.IsPoints()) {
		r.fault(line, "date", diag.T("%q is not a date such as 2024-02-29", date))
		return
	}
	if d, ok := r.rate(line, column, day, text); ok {
		r.table.pairs[p] = append(r.table.pairs[p], d)
	}
}

// rate reads the text of a rate.
func (r *reader) rate(line int, column string, day ledger.Day, text string) (dated, bool) {
	coefficient, scale, ok := positive(text)
	if !ok {
		r.fault(line, column, diag.T("%q is not a rate: want a positive number with a decimal point", text))
	}
	return dated{coefficient: coefficient, day: day, row: int32(line), scale: scale}, ok
}

// positive reads a positive plain decimal exactly.
func positive(text string) (coefficient uint64, scale uint8, ok bool) {
	text = strings.TrimSpace(text)
	_, fraction, _ := strings.Cut(text, ".")
	if strings.Trim(text, "0123456789.") != "" || len(fraction) > decimal.MaxScale {
		return 0, 0, false
	}
	d, err := decimal.ParseExact(text, len(fraction))
	if err != nil || !d.IsPos() {
		return 0, 0, false
	}
	return d.Coef(), uint8(d.Scale()), true
}

// dayOf reads an ISO date, or the "05 January 2024" of the ECB's daily file.
// Points may have a value without a date; theirs is the zero Day.
func dayOf(text string) (ledger.Day, bool) {
	text = strings.TrimSpace(text)
	if d, err := ledger.ParseDay(text); err == nil {
		return d, d != 0
	}
	t, err := time.Parse("2 January 2006", text)
	if err != nil {
		return 0, false
	}
	d, err := ledger.DayOf(t.Year(), int(t.Month()), t.Day())
	return d, err == nil
}

// currency reads a code; anything of two to ten capitals and digits may be one,
// for crypto assets have no register.
func currency(text string) (money.Currency, bool) {
	text = strings.TrimSpace(text)
	if c := money.Currency(text); c.IsPoints() && len(text) > len("points:") {
		return c, true
	}
	text = strings.ToUpper(text)
	return money.Currency(text), len(text) >= 2 && len(text) <= 10 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == ""
}

// finish sorts the rates. Of two rates of one day the later row wins.
func (r *reader) finish() {
	t := r.table
	var all []pair
	for p := range t.pairs {
		all = append(all, p)
	}
	sortPairs(all)
	for _, p := range all {
		rates := t.pairs[p]
		slices.SortFunc(rates, func(a, b dated) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.row, b.row)) })
		kept := rates[:0]
		for _, d := range rates {
			if n := len(kept); n > 0 && kept[n-1].day == d.day {
				if kept[n-1].coefficient != d.coefficient || kept[n-1].scale != d.scale {
					r.fault(int(d.row), string(p.quote), diag.T("a second, different rate for the same day; the later row is used"))
				}
				kept = kept[:n-1]
			}
			kept = append(kept, d)
		}
		t.pairs[p] = kept
		if first := kept[0].day; first != 0 && (t.From == 0 || first < t.From) {
			t.From = first
		}
		t.To = max(t.To, kept[len(kept)-1].day)
		t.next[p.base] = append(t.next[p.base], p.quote)
		t.next[p.quote] = append(t.next[p.quote], p.base)
	}
	for c, next := range t.next {
		slices.SortFunc(next, func(a, b money.Currency) int {
			return cmp.Or(cmp.Compare(b2i(a != "EUR"), b2i(b != "EUR")), cmp.Compare(a, b))
		})
		t.next[c] = slices.Compact(next)
	}
}

func sortPairs(all []pair) {
	slices.SortFunc(all, func(a, b pair) int { return cmp.Or(cmp.Compare(a.base, b.base), cmp.Compare(a.quote, b.quote)) })
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// unusable says that nothing of the file can be used.
func (r *reader) unusable(what diag.Text) {
	r.findings = append(r.findings, diag.Finding{
		Severity: diag.Error, Code: "rates-unreadable", Pos: diag.Pos{File: r.table.Name}, What: what,
		Todo: diag.T("Use the ECB's eurofxref-hist.csv as it is, or a file with the header date,base,quote,rate."),
	})
}

// fault says that a row or cell was left out; equal faults of a column are one
// finding.
func (r *reader) fault(line int, column string, what diag.Text) {
	if r.faults == nil {
		r.faults = map[string]int{}
	}
	key := column + "\x00" + what.Key
	if i, ok := r.faults[key]; ok {
		r.findings[i].Count++
		return
	}
	r.faults[key] = len(r.findings)
	r.findings = append(r.findings, diag.Finding{
		Severity: diag.Warning, Code: "rate-row-unreadable", Count: 1,
		Pos:  diag.Pos{File: r.table.Name, Row: line, Column: column},
		What: what, Todo: diag.T("Correct the row; the other rates are used."),
	})
}
