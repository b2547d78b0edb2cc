package identify

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// askChanged is the end of step 4c for platforms whose exports name no payment: a
// tip that came later makes another amount of it. Two files of one format that
// both cover a day, and of which either has a row there that the other lacks, may
// tell one payment in two ways. Both rows count; a finding names what they are
// worth. Rows that only one of the two lacks were added since, and are no doubt.
func (g *group) askChanged() {
	if g.r.l.Sources[g.sources[0]].Level == ledger.LevelAccount || g.ids || !g.sameFormat() {
		return
	}
	told, w := g.rowsOf(), g.witnesses()
	for n, b := range g.sources {
		for _, a := range g.sources[:n] {
			pairs := g.changed(w.without(told[a].list, b), w.without(told[b].list, a), a, b)
			stake, ok := g.r.l.Stake(pairs)
			if !ok {
				continue
			}
			g.r.note(diag.Warning, "payment-changed-perhaps", g.r.pos(pairs[0][1]),
				diag.T("%d rows of this file and of %s are on the same days and of other amounts, and neither file has those of the other: both count, and if they are the same payments, changed since, %v counts twice",
					len(pairs), g.r.l.Sources[a].File, stake),
				diag.T("Leave the older file out if the newer one covers its days."), len(pairs))
		}
	}
}

// changed pairs the income that either of two files lacks, within one day and in
// order, the greater amount first. On a day of which each file may hold a part
// they have to read alike too.
func (g *group) changed(x, y []int32, a, b int32) (pairs [][2]int32) {
	for len(x) > 0 && len(y) > 0 {
		e, f := &g.r.l.Entries[x[0]], &g.r.l.Entries[y[0]]
		switch {
		case e.Net <= 0 || e.Date < f.Date:
			x = x[1:]
		case f.Net <= 0 || f.Date < e.Date:
			y = y[1:]
		default:
			if p := [2]int32{x[0], y[0]}; e.Currency == f.Currency && (g.oneIsWhole(e.Date, a, b) || sameText(e, f)) {
				if f.Net > e.Net {
					p[0], p[1] = p[1], p[0]
				}
				pairs = append(pairs, p)
			}
			x, y = x[1:], y[1:]
		}
	}
	return pairs
}
