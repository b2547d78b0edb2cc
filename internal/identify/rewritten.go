package identify

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// rewritten reports whether one list tells the history of the other anew. A bank
// that posts a row late inserts it at its own day, so that the balance after
// each later row moves, and an export from before and one from after agree in
// everything else. No row of the shorter list is missing from the other then, the
// texts are the same, and before the late row the balances agree, which those of
// two accounts never do.
func (o *overlap) rewritten() bool {
	return o.balances > 0 && o.unequal > 0 && len(o.pairs) == o.fewer() && 10*o.texts >= 9*len(o.pairs)
}

// alike reports whether two lists are of one account whatever their balances say:
// no row of the shorter one is missing from the other, and they are enough, of
// enough amounts, each with its text. All their balances differ where the late row
// comes before the first row of both.
func (o *overlap) alike() bool {
	const rowsEnough, amountsEnough = 5, 4
	return len(o.pairs) >= rowsEnough && o.amounts >= amountsEnough && len(o.pairs) == o.fewer() && o.texts == len(o.pairs)
}

// oneIsWhole reports whether two rows on day d, one of each source, have to be one:
// not both sources may hold a mere part of the day. That is so where the one ends
// on the day that the other begins; where both begin, or both end, one of them
// holds all that the other holds.
func (g *group) oneIsWhole(d ledger.Day, a, b int32) bool {
	x, y := &g.r.l.Sources[a], &g.r.l.Sources[b]
	return d >= max(x.From, y.From) && d <= min(x.To, y.To) &&
		(d != x.From || d != y.To) && (d != y.From || d != x.To)
}

// otherBalance reports whether two rows of one text on one day differ in their
// running balances alone.
func (g *group) otherBalance(e, f *ledger.Entry) bool {
	return g.booked && e.HasBalance && f.HasBalance && e.Balance != f.Balance &&
		e.Date == f.Date && sameText(e, f) && !g.otherID(e, f)
}

// askBalances says which rows read alike and count twice for their balances.
func (g *group) askBalances(a int32, asked [][2]int32) {
	stake, ok := g.r.l.Stake(asked)
	if !ok {
		return
	}
	g.r.note(diag.Warning, "same-row-other-balance", g.r.pos(asked[0][1]),
		diag.T("%d rows of this file read like rows in %s, but their running balances differ, and count as payments of their own: together %v",
			len(asked), g.r.l.Sources[a].File, stake),
		diag.T("If both files are of one account, keep the newer one alone."), len(asked))
}
