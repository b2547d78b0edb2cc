package analyse

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// reasonKey is what entries share that are told of in one line.
type reasonKey struct {
	verdict  ledger.Verdict
	why      string // the sentence's key: its amounts and names differ from entry to entry
	currency money.Currency
}

// reasonGroup is the entries that were not counted for one reason.
type reasonGroup struct {
	reasonKey
	sample diag.Text // why, if it is the same for all; else that of the first entry
	first  diag.Pos
	count  int
	in     int64 // sum of money in, minor units
	out    int64 // sum of money out, minor units, negative
	fits   bool
}

// reasonsTable groups what is not counted by where it ended and why: what counts
// needs no reason, and spending is nobody's business.
func reasonsTable(in *Input) exhibit.Table {
	t := exhibit.Table{ID: "reasons", Caption: diag.T("Not counted, and why"), Columns: []exhibit.Column{
		column("Ended as"), column("Why"), number("Rows"), number("Money in"), number("Money out"), column("First place")}}
	for _, g := range reasonGroups(in.Ledger) {
		why := g.sample
		if len(why.Args) > 0 && g.count > 1 {
			why = diag.T("for example: %v", why)
		}
		row := exhibit.Row{Filter: exhibit.Filter{Verdict: g.verdict.String()},
			Cells: []exhibit.Cell{{Text: g.verdict.Title()}, {Text: why}, count(g.count), {}, {}, raw(g.first.String())}}
		if g.fits {
			row.Cells[3], row.Cells[4] = sum(money.Amount{Minor: g.in, Currency: g.currency}), sum(money.Amount{Minor: g.out, Currency: g.currency})
		}
		t.Rows = append(t.Rows, row)
	}
	t.Cut = max(0, len(t.Rows)-mostListed)
	t.Rows = t.Rows[:len(t.Rows)-t.Cut]
	return t
}

// reasonGroups returns the groups by verdict, most rows first.
func reasonGroups(l *ledger.Ledger) []*reasonGroup {
	groups := map[reasonKey]*reasonGroup{}
	for i := range l.Entries {
		e := &l.Entries[i]
		if e.Verdict == ledger.VerdictCounted || e.Verdict == ledger.VerdictUnsorted || e.Why == nil {
			continue
		}
		k := reasonKey{e.Verdict, e.Why.Key, e.Currency}
		g := groups[k]
		if g == nil {
			src := &l.Sources[e.Source]
			g = &reasonGroup{reasonKey: k, sample: *e.Why, first: diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(e.Row)}, fits: true}
			groups[k] = g
		}
		g.count += e.Rows()
		side := &g.in
		if e.Net < 0 {
			side = &g.out
		}
		var ok bool
		*side, ok = money.AddMinor(*side, e.Net)
		g.fits = g.fits && ok
	}
	list := make([]*reasonGroup, 0, len(groups))
	for _, g := range groups {
		list = append(list, g)
	}
	slices.SortFunc(list, func(a, b *reasonGroup) int {
		return cmp.Or(cmp.Compare(a.verdict, b.verdict), cmp.Compare(b.count, a.count), cmp.Compare(a.why, b.why), cmp.Compare(a.currency, b.currency))
	})
	return list
}

// mergesTable lists the rows that tell of a payment once more, each beside the
// row that counts in its place.
func mergesTable(in *Input) exhibit.Table {
	l := in.Ledger
	t := exhibit.Table{ID: "merges", Folded: true, Caption: diag.T("Rows that tell of the same payment, counted once"), Columns: []exhibit.Column{
		column("Day"), number("Amount"), column("Kept"), column("Copy"), column("Why")}}
	merges := make([]*ledger.Link, 0, len(l.Links))
	for i := range l.Links {
		if l.Links[i].Kind == ledger.LinkDuplicate {
			merges = append(merges, &l.Links[i])
		}
	}
	slices.SortFunc(merges, func(a, b *ledger.Link) int {
		return cmp.Or(cmp.Compare(a.From[0], b.From[0]), cmp.Compare(a.To[0], b.To[0]))
	})
	t.Cut = max(0, len(merges)-mostListed)
	for _, k := range merges[t.Cut:] { // the latest, as in the list of transfers
		kept, other := &l.Entries[k.From[0]], &l.Entries[k.To[0]]
		t.Rows = append(t.Rows, exhibit.Row{Filter: exhibit.Filter{Verdict: ledger.VerdictDuplicate.String()},
			Cells: []exhibit.Cell{day(kept.Date), sum(kept.NetAmount()), raw(entryPlace(l, kept)), raw(entryPlace(l, other)), {Text: k.Why}}})
	}
	return t
}

// entryPlace says where an entry was read: file:sheet:row.
func entryPlace(l *ledger.Ledger, e *ledger.Entry) string {
	src := &l.Sources[e.Source]
	return diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(e.Row)}.String()
}
