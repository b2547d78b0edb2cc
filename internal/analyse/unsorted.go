package analyse

import (
	"cmp"
	"slices"
	"strings"

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

	key string // breaks ties
}

// unsortedTable groups the unsorted credits that look alike, most money first,
// each with the line of rules.csv that would sort it: the user's to-do list.
func unsortedTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "unsorted", Caption: diag.T("Unsorted credits, largest first. To sort them, put lines such as these into rules.csv below the header %s, and say of each what it is", RulesHeader()),
		Columns: []exhibit.Column{column("What the bank says"), number("Credits"), number("Sum"), column("First"), column("Last"), column("Place"), column("Line for rules.csv")}}
	groups := unsortedGroups(in)
	t.Cut = max(0, len(groups)-mostListed)
	for _, g := range groups[:len(groups)-t.Cut] {
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Verdict: ledger.VerdictUnsorted.String()},
			Cells: []exhibit.Cell{raw(g.Text), count(g.Count), sum(g.Net), day(g.First), day(g.Last), raw(g.Sample.String()), raw(proposedRule(g.Text))}})
	}
	return t
}

// RulesHeader is the header of rules.csv under which proposed lines stand.
func RulesHeader() string { return "match,column,payer,kind,flow" }

// Proposals returns lines of rules.csv that would sort the unsorted credits of the
// sections, those with most money first, and how many groups of credits no line can
// tell from others.
func Proposals(sections []exhibit.Section) (lines []string, without int) {
	for i := range sections {
		for _, t := range sections[i].Tables {
			if t.ID != "unsorted" {
				continue
			}
			for _, row := range t.Rows {
				if line := row.Cells[len(row.Cells)-1].Raw; line != "" {
					lines = append(lines, line)
				} else {
					without++
				}
			}
		}
	}
	return lines, without
}

// unsortedGroups returns the groups, those in the report currency first, then most
// money first.
func unsortedGroups(in *Input) []*unsortedGroup {
	at := map[string]*unsortedGroup{}
	var groups []*unsortedGroup
	var key []byte
	for i := range in.Ledger.Entries {
		e := &in.Ledger.Entries[i]
		if e.Verdict != ledger.VerdictUnsorted || !in.books.within(e.Date) {
			continue
		}
		said := strings.TrimSpace(e.Counterparty + " " + e.Description)
		key = likeness(append(append(key[:0], e.Currency...), 0), said)
		g := at[string(key)]
		if g == nil {
			src := &in.Ledger.Sources[e.Source]
			g = &unsortedGroup{Text: said, Net: money.Amount{Currency: e.Currency}, First: e.Date, key: string(key),
				Sample: diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(e.Row)}}
			at[g.key] = g
			groups = append(groups, g)
		}
		g.Net.Minor += e.Net
		g.Count++
		g.Last = max(g.Last, e.Date)
	}
	slices.SortFunc(groups, func(a, b *unsortedGroup) int {
		if (a.Net.Currency == in.Currency) != (b.Net.Currency == in.Currency) {
			if a.Net.Currency == in.Currency {
				return -1
			}
			return 1
		}
		if a.Net.Currency == b.Net.Currency && a.Net.Minor != b.Net.Minor {
			return cmp.Compare(b.Net.Minor, a.Net.Minor)
		}
		return strings.Compare(a.key, b.key)
	})
	return groups
}
