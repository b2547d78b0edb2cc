package main

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
)

// nothingLeft checks that no cell of the original longer than two characters
// stands in the copy, but for what has to: words that the format or the
// catalogue reads, the header, currencies, nothing written as a number.
func nothingLeft(t *testing.T, original, copied string, library *recognise.Library, catalogue *payer.Catalogue) {
	t.Helper()
	before, rows, m := cellsBelow(t, original, library)
	if m.Format == nil {
		return // what no format fits keeps nothing: TestTheCopyOfAnUnknownFileKeepsNothing
	}
	after, _, _ := cellsBelow(t, copied, library)
	free := vocabulary(m.Format, catalogue)
	for cell := range before {
		short := len(cell) <= 4 && strings.Trim(cell, "0123456789.,") == "" // so few numbers are so short that some come back
		if after[cell] && !short && !free(cell) && !yearless(m.Format, cell) && cell != format.CurrencyLabel && cell != format.CurrencyLabel+","+string(m.Currency) && cell != format.PeriodLabel && cell != string(m.Currency) && !needed(catalogue, cell, rows, m) {
			t.Errorf("%q of the original stands in the copy", cell)
		}
	}
	noAmountLeft(t, before, after)
}

// noAmountLeft finds amounts of the original within longer texts of the copy.
func noAmountLeft(t *testing.T, before, after map[string]bool) {
	t.Helper()
	long := regexp.MustCompile(`\d[\d.,'’]{3,}[.,]\d\d\b`)
	had := map[string]string{}
	for cell := range before {
		for _, amount := range long.FindAllString(cell, -1) {
			had[amount] = cell
		}
	}
	for cell := range after {
		for _, amount := range long.FindAllString(cell, -1) {
			if from := had[amount]; from != "" {
				t.Errorf("%s of %q stands in %q of the copy", amount, from, cell)
			}
		}
	}
}

// yearless reports a date without a year, which is moved by moving the year above
// the header (a month and a day stay in every copy), or the label of that year.
func yearless(f *format.Format, cell string) bool {
	monthAndDay := regexp.MustCompile(`^'?\d{1,2}(?:[/月]\d{1,2}日?| [A-Z][a-z]{2})'?$`)
	return f.Dates.Yearless() && (cell == format.YearLabel || monthAndDay.MatchString(cell))
}

func cellsBelow(t *testing.T, path string, library *recognise.Library) (map[string]bool, [][]string, format.Match) {
	t.Helper()
	tables, _ := read.Tables([]string{path}, read.Options{})
	cells := map[string]bool{}
	var rows [][]string
	var first format.Match
	for _, table := range tables {
		m := library.Recognise(table)
		if m.Format == nil {
			continue
		}
		first = m
		if _, err := table.Scan(1, func(int) read.Visitor {
			return func(r *read.Row) {
				var row []string
				for _, c := range r.Cells {
					row = append(row, string(c.Text))
					if text := strings.TrimSpace(string(c.Text)); r.Number != m.Header && len([]rune(text)) > 2 {
						cells[text] = true
					}
				}
				rows = append(rows, row)
			}
		}); err != nil {
			t.Fatal(err)
		}
	}
	return cells, rows, first
}

// needed reports whether the catalogue finds another payer, or none, in some row
// without that cell.
func needed(catalogue *payer.Catalogue, cell string, rows [][]string, m format.Match) bool {
	for _, row := range rows {
		var with, without []string
		for _, r := range []format.Role{format.Counterparty, format.Description} {
			for _, x := range m.Columns[r] {
				if x < len(row) {
					with = append(with, row[x])
					without = append(without, strings.Replace(row[x], cell, "qqqq", 1))
				}
			}
		}
		for _, in := range []bool{true, false} {
			a, _ := catalogue.Find([]byte(strings.Join(with, " ")), in)
			b, _ := catalogue.Find([]byte(strings.Join(without, " ")), in)
			if a != b {
				return true
			}
		}
	}
	return false
}

// vocabulary returns whether a cell may stay: it says nothing but zeros, names a
// currency, is all words of the format, or is how a known payer looks.
func vocabulary(f *format.Format, catalogue *payer.Catalogue) func(string) bool {
	zeros := regexp.MustCompile(`^[^1-9\p{L}]*( [A-Z]{3,5})?$`)
	ticker := regexp.MustCompile(`^[A-Za-z]{3,5}$`)
	words := wordsOf(reflect.ValueOf(*f))
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	return func(cell string) bool {
		if zeros.MatchString(cell) || ticker.MatchString(cell) && len(f.Columns[format.Currency])+len(f.Columns[format.ForeignCurrency]) > 0 {
			return true
		}
		rest := format.Normalise(cell)
		for _, w := range words {
			for len(w) > 3 && strings.Contains(rest, w) {
				from := strings.Index(rest, w)
				to := from + len(w)
				for to < len(rest) && rest[to]|0x20 >= 'a' && rest[to]|0x20 <= 'z' {
					to++ // "Payment" where the format looks for "pay"
				}
				rest = rest[:from] + rest[to:]
			}
			rest = strings.ReplaceAll(rest, w, "")
		}
		if _, err := (money.Convention{Decimal: '.'}).Parse([]byte("1 "+strings.TrimSpace(rest)), ""); err == nil {
			return true
		}
		if zeros.MatchString(rest) || strings.EqualFold(cell, "true") || strings.EqualFold(cell, "false") {
			return true
		}
		if _, err := ledger.ParseKind(rest); err == nil || strings.HasPrefix(rest, "points:") {
			return true
		}
		_, in := catalogue.Find([]byte(cell), true)
		_, out := catalogue.Find([]byte(cell), false)
		_, named := catalogue.Named(cell)
		return (in || out || named) && !strings.ContainsAny(cell, "123456789")
	}
}

// wordsOf gathers every text of a format's lists that is long enough to mean
// something, in normal form.
func wordsOf(v reflect.Value) []string {
	var out []string
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if name := v.Type().Field(i).Name; name != "Dates" && name != "Columns" {
				out = append(out, wordsOf(v.Field(i))...)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			if v.Index(i).Kind() != reflect.String {
				out = append(out, wordsOf(v.Index(i))...)
			} else if w := format.Normalise(strings.Trim(v.Index(i).String(), "*")); len([]rune(w)) > 1 {
				out = append(out, w)
			}
		}
	}
	return out
}
