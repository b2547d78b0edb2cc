package identify

import (
	"cmp"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// partsOf returns the nets of the rows that an entry was folded from, ascending;
// nil where they are not known.
func partsOf(e *ledger.Entry) []int64 {
	if e.Rows() == 1 {
		return []int64{e.Net}
	}
	parts := slices.Clone(e.Extra.Parts)
	slices.Sort(parts)
	return parts
}

// holdsAll reports whether a multiset, ascending, holds all of another, which is
// not empty.
func holdsAll(all, some []int64) bool {
	if len(some) == 0 || len(some) > len(all) {
		return false
	}
	for _, n := range all {
		if len(some) > 0 && some[0] == n {
			some = some[1:]
		}
	}
	return len(some) == 0
}

// grew reports whether the tellings of one id are one payment on its way: each
// holds all the rows of those that have fewer. A trip of one time stamp has its
// fare in every export, and its tip in those that came after the tip. Then the
// rows themselves prove that the id names a payment.
func (g *group) grew(same []told) bool {
	list := slices.Clone(same)
	slices.SortFunc(list, func(a, b told) int {
		return cmp.Compare(g.r.l.Entries[a.entry].Rows(), g.r.l.Entries[b.entry].Rows())
	})
	if g.r.l.Entries[list[len(list)-1].entry].Rows() == 1 {
		return false
	}
	less := partsOf(&g.r.l.Entries[list[0].entry])
	for _, t := range list[1:] {
		more := partsOf(&g.r.l.Entries[t.entry])
		if !holdsAll(more, less) {
			return false
		}
		less = more
	}
	return true
}

// keepGrown keeps the newest telling of a payment that grew. If that is not the
// one with the most rows, something was taken back, and the amounts are named.
func (g *group) keepGrown(same []told) {
	best := g.newest(same)
	most := slices.MaxFunc(same, func(a, b told) int {
		return cmp.Compare(g.r.l.Entries[a.entry].Rows(), g.r.l.Entries[b.entry].Rows())
	})
	if g.r.l.Entries[most.entry].Rows() > g.r.l.Entries[best.entry].Rows() {
		g.keepUpdated(same)
		return
	}
	why := g.text("another file of this account tells this payment too, with what was added to it since")
	for _, t := range same {
		if t.entry != best.entry {
			g.merge(best.entry, t.entry, why)
		}
	}
}

// evident reports whether an id cannot be the same by chance: the exports give
// each of their payments one of its own, and it is no short number, which begins
// anew in each of them.
func (g *group) evident(same []told) bool {
	const long = 8
	for _, t := range same {
		ref := g.r.l.Entries[t.entry].Reference
		if !g.r.l.Sources[t.source].UniqueIDs || len(ref) < long || !strings.ContainsAny(ref, "0123456789") {
			return false
		}
	}
	return g.sameFormat()
}

// askSameID says which payments share an id and count twice, because nothing
// else proves that the ids of these files name payments.
func (g *group) askSameID(updates [][]told) {
	if g.r.l.Sources[g.sources[0]].Level == ledger.LevelAccount {
		return // what banks call a reference is often no more than a purpose
	}
	var pairs [][2]int32
	for _, same := range updates {
		for _, t := range same[1:] {
			p := [2]int32{same[0].entry, t.entry}
			if g.r.l.Entries[p[0]].Net > g.r.l.Entries[p[1]].Net {
				p[0], p[1] = p[1], p[0]
			}
			pairs = append(pairs, p)
		}
	}
	stake, ok := g.r.l.Stake(pairs)
	if !ok {
		return
	}
	g.r.note(diag.Warning, "same-id-perhaps", g.r.pos(pairs[0][1]),
		diag.T("%d payments of this file have the ids of payments in %s and other amounts: both count, and if they are the same payments, changed since, %v counts twice",
			len(pairs), g.r.l.Sources[g.r.l.Entries[pairs[0][0]].Source].File, stake),
		diag.T("Leave the older file out if the newer one covers its days."), len(pairs))
}
