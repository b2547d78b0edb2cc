package analyse

import (
	"sort"
	"strings"
	"unicode"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// unsortedSums adds up the credits that nobody recognised, by currency.
func unsortedSums(in *Input) []exhibit.CurrencyNet {
	sums := map[money.Currency]*exhibit.CurrencyNet{}
	for i := range in.Ledger.Entries {
		e := &in.Ledger.Entries[i]
		if e.Verdict != ledger.VerdictUnsorted || !in.books.within(e.Date) {
			continue
		}
		s := sums[e.Currency]
		if s == nil {
			s = &exhibit.CurrencyNet{Net: money.Amount{Currency: e.Currency}}
			sums[e.Currency] = s
		}
		s.Net.Minor += e.Net
		s.Count++
	}
	var list []exhibit.CurrencyNet
	for _, s := range sums {
		list = append(list, *s)
	}
	return sortedNets(list)
}

// unsortedGroup is the unsorted credits that look alike.
type unsortedGroup struct {
	Sample diag.Pos // where the first of them stands
	Text   string
	Net    money.Amount
	Count  int
	First  ledger.Day
	Last   ledger.Day
}

// unsortedTable groups the unsorted credits that look alike, most money first:
// the user's to-do list.
func unsortedTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "unsorted", Caption: diag.T("Unsorted credits, largest first"), Columns: []exhibit.Column{
		column("What the bank says"), number("Credits"), number("Sum"), column("First"), column("Last"), column("Place")}}
	groups := map[string]*unsortedGroup{}
	for i := range in.Ledger.Entries {
		e := &in.Ledger.Entries[i]
		if e.Verdict != ledger.VerdictUnsorted || !in.books.within(e.Date) {
			continue
		}
		said := strings.TrimSpace(e.Counterparty + " " + e.Description)
		key := string(e.Currency) + "\x00" + withoutDigits(said)
		g := groups[key]
		if g == nil {
			src := &in.Ledger.Sources[e.Source]
			g = &unsortedGroup{Text: said, Net: e.NetAmount(), First: e.Date, Sample: diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(e.Row)}}
			g.Net.Minor = 0
			groups[key] = g
		}
		g.Net.Minor += e.Net
		g.Count++
		g.Last = max(g.Last, e.Date)
	}
	keys := make([]string, 0, len(groups))
	for k := range groups {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := groups[keys[i]].Net, groups[keys[j]].Net
		if (a.Currency == in.Currency) != (b.Currency == in.Currency) {
			return a.Currency == in.Currency
		}
		if a.Currency == b.Currency && a.Minor != b.Minor {
			return a.Minor > b.Minor
		}
		return keys[i] < keys[j]
	})
	t.Cut = max(0, len(keys)-mostListed)
	for _, k := range keys[:len(keys)-t.Cut] {
		g := groups[k]
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Verdict: ledger.VerdictUnsorted.String()},
			Cells: []exhibit.Cell{raw(g.Text), count(g.Count), sum(g.Net), day(g.First), day(g.Last), raw(g.Sample.String())}})
	}
	return t
}

// withoutDigits folds texts that differ only in references, dates and case.
func withoutDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
