package identify

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// dayApart is the beginning of step 4c: two routes to one account that date every row
// the same number of days apart tell the same payments. Content alone would pair equal
// amounts of one day and leave the first day of the one and the last of the other over.
// Only whole files are believed: each row of the one has its row in the other, and
// without the days between them some have not.
func (g *group) dayApart() {
	if len(g.sources) != 2 || g.sameFormat() || g.r.l.Sources[g.sources[0]].Level != ledger.LevelAccount {
		return
	}
	const enough = 5 // rows
	told := g.rowsOf()
	a, b := g.unmerged(told[g.sources[0]].list), g.unmerged(told[g.sources[1]].list)
	if len(a) < enough || len(a) != len(b) || len(g.leftOver(a, b, 0)) == 0 {
		return
	}
	for _, by := range []ledger.Day{1, -1, 2, -2, routeDays, -routeDays} {
		if len(g.leftOver(a, b, by)) > 0 {
			continue
		}
		left := g.leftOver(a, b, 0)
		why := g.text("another file of this account tells it a few days before or after, as it does all of its rows")
		for n := range a {
			g.merge(a[n], b[n], why)
		}
		if stake, ok := g.r.l.Stake(left); ok {
			g.r.note(diag.Warning, "routes-days-apart", g.r.pos(b[0]),
				diag.T("all %d rows of this file are those of %s, %d days apart: they are taken for the same payments; if the two begin and end on different days instead, %v is missing",
					len(b), g.r.l.Sources[g.sources[0]].File, max(int(by), -int(by)), stake),
				diag.T("Download the two for the same days and compare."), len(b))
		}
		return
	}
}

// unmerged returns the rows that no transaction id has merged, by day and amount.
func (g *group) unmerged(list []int32) []int32 {
	list = slices.DeleteFunc(slices.Clone(list), func(i int32) bool { return g.merged[i] })
	slices.SortStableFunc(list, g.r.byMoney)
	return list
}

// leftOver returns the rows of b that no row of a tells, so many days earlier: pairs
// of the row with itself. Both lists are in order of day and amount.
func (g *group) leftOver(a, b []int32, by ledger.Day) [][2]int32 {
	type money struct {
		day ledger.Day
		amount
	}
	open := map[money]int{}
	for _, i := range a {
		e := &g.r.l.Entries[i]
		open[money{e.Date + by, amount{e.Net, e.Currency}}]++
	}
	var left [][2]int32
	for _, i := range b {
		e := &g.r.l.Entries[i]
		k := money{e.Date, amount{e.Net, e.Currency}}
		if open[k]--; open[k] < 0 {
			left = append(left, [2]int32{i, i})
		}
	}
	return left
}
