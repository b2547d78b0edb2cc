package prove

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// file is a bank's export under construction.
type file struct {
	source  ledger.Source
	entries []ledger.Entry
}

// day0 is 2024-01-01; tests count days from it.
const day0 = ledger.Day(19723)

func bank(name string) *file {
	return &file{source: ledger.Source{File: name, Provider: "Chase", Account: "Chase checking", Format: "chase-checking"}}
}

// income appends a credit: the day counted from day0, the amount in cents.
func (f *file) income(day int, net int64, text string) {
	f.source.Rows++
	d := day0 + ledger.Day(day)
	if f.source.From == 0 || d < f.source.From {
		f.source.From = d
	}
	f.source.To = max(f.source.To, d)
	f.entries = append(f.entries, ledger.Entry{
		Date: d, Gross: net, Net: net, Currency: "USD", Flow: ledger.FlowIncome, Description: text,
		Account: f.source.Account, Row: int32(f.source.Rows + 1),
	})
}

// covers widens the period that the file says it covers.
func (f *file) covers(from, to int) *file {
	f.source.From, f.source.To = day0+ledger.Day(from), day0+ledger.Day(to)
	return f
}

// part returns the rows of a file from day a to day b as a file of their own.
func (f *file) part(name string, a, b int) *file {
	g := bank(name)
	for _, e := range f.entries {
		if e.Date >= day0+ledger.Day(a) && e.Date <= day0+ledger.Day(b) {
			g.income(int(e.Date-day0), e.Net, e.Description)
		}
	}
	return g
}

// assemble makes a ledger in order of time, as reconciling leaves it.
func assemble(files ...*file) *ledger.Ledger {
	l := &ledger.Ledger{}
	slices.SortStableFunc(files, func(a, b *file) int { return strings.Compare(a.source.File, b.source.File) })
	for n, f := range files {
		l.Sources = append(l.Sources, f.source)
		for _, e := range f.entries {
			e.Source = int32(n)
			l.Entries = append(l.Entries, e)
		}
	}
	slices.SortStableFunc(l.Entries, func(a, b ledger.Entry) int { return int(a.Date - b.Date) })
	return l
}

func codes(findings []diag.Finding) []string {
	var list []string
	for _, f := range findings {
		list = append(list, f.Code)
	}
	return list
}
