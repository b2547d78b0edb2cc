package identify

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// byStretch is the end of step 4c: two files that agree in day and amount over a
// stretch are proved to tell of one account, whatever their texts. A row of the
// one and a row of the other that are left then, of one amount and on days that
// both cover, are one row: both files hold all of these days. Without that
// proof they stay two, and a finding names their worth.
func (g *group) byStretch() {
	if g.r.l.Sources[g.sources[0]].Level != ledger.LevelAccount {
		return
	}
	told, w := g.rowsOf(), g.witnesses()
	for n, b := range g.sources {
		for _, a := range g.sources[:n] {
			x, y := told[a], told[b]
			x.list, y.list = w.without(x.list, b), w.without(y.list, a)
			if len(x.list) == 0 || len(y.list) == 0 {
				continue
			}
			rest := g.r.compare(x, y, g.lag(a, b))
			if len(rest.pairs) == 0 {
				continue
			}
			all := g.r.compare(told[a], told[b], g.lag(a, b))
			g.settle(w, a, b, &all, rest.pairs)
		}
	}
}

// witnesses knows which sources tell of a payment.
type witnesses struct {
	entries []ledger.Entry
	kept    map[int32]int32   // duplicate → the row that was kept for it
	by      map[int32][]int32 // kept row → the other sources that tell it
}

// witnesses collects what the merges so far say.
func (g *group) witnesses() *witnesses {
	w := &witnesses{entries: g.r.l.Entries, kept: map[int32]int32{}, by: map[int32][]int32{}}
	for n := range g.r.l.Links[g.links:] {
		if k := &g.r.l.Links[g.links+n]; k.Kind == ledger.LinkDuplicate && g.merged[k.From[0]] {
			w.add(k.From[0], k.To[0], g.r.l.Entries[k.To[0]].Source)
		}
	}
	return w
}

// add notes that other, a row of source s, is the payment kept.
func (w *witnesses) add(kept, other, s int32) {
	kept = w.root(kept)
	w.kept[other] = kept
	w.by[kept] = append(append(w.by[kept], s), w.by[other]...)
}

// root returns the row that counts for row i.
func (w *witnesses) root(i int32) int32 {
	for {
		k, ok := w.kept[i]
		if !ok {
			return i
		}
		i = k
	}
}

// without returns the rows that source s does not tell.
func (w *witnesses) without(list []int32, s int32) []int32 {
	return slices.DeleteFunc(slices.Clone(list), func(i int32) bool {
		root := w.root(i)
		return w.entries[root].Source == s || slices.Contains(w.by[root], s)
	})
}

// settle merges what two files have left, or asks.
func (g *group) settle(w *witnesses, a, b int32, all *overlap, pairs [][2]int32) {
	same := g.text("another file of this account, which agrees with this one on all other days, tells this amount on this day")
	near := g.text("another file of this account, which agrees with this one on all other days, tells this amount a few days before or after")
	late := g.text("another file of this account tells this row too; a row was posted late between the two exports, which moved the running balance")
	var asked, balances [][2]int32
	for _, p := range pairs {
		e, f := &g.r.l.Entries[p[0]], &g.r.l.Entries[p[1]]
		kept, other := w.root(p[0]), w.root(p[1])
		switch {
		case kept == other:
		case g.otherBalance(e, f) && g.oneIsWhole(e.Date, a, b):
			if !all.rewritten() {
				balances = append(balances, p)
				continue
			}
			g.merge(kept, other, late)
			w.add(kept, other, f.Source)
		case g.differ(e, f):
		case !all.one():
			if e.Date == f.Date && g.oneIsWhole(e.Date, a, b) {
				asked = append(asked, p)
			}
		default:
			why := same
			if e.Date != f.Date {
				why = near
			}
			g.merge(kept, other, why)
			w.add(kept, other, f.Source)
		}
	}
	g.askBalances(a, balances)
	if stake, ok := g.r.l.Stake(asked); ok {
		g.r.note(diag.Warning, "same-amount-other-text", g.r.pos(asked[0][1]),
			diag.T("%d rows of this file have the day and the amount of rows in %s, but another text, and count as payments of their own: together %v",
				len(asked), g.r.l.Sources[a].File, stake),
			diag.T("If they are the same payments, leave one of the two files out."), len(asked))
	}
}

// differ reports whether two rows of one amount say themselves that they are
// two: by their running balances, or by ids that tell payments apart.
func (g *group) differ(e, f *ledger.Entry) bool {
	if g.booked && e.HasBalance && f.HasBalance && e.Balance != f.Balance {
		return true
	}
	return g.otherID(e, f)
}

// otherID reports whether two rows have ids, which tell payments apart, and not one.
func (g *group) otherID(e, f *ledger.Entry) bool {
	return g.ids && g.r.l.Sources[e.Source].Format == g.r.l.Sources[f.Source].Format &&
		e.Reference != "" && f.Reference != "" && e.Reference != f.Reference
}
