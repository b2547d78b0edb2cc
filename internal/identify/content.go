package identify

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// byContent is step 4c: within one day, the k-th row of some content in one
// file is the k-th row of that content in the other. The result holds as many
// as the file with the most. Three keys are tried, each on what the ones before
// left:
//
//   - text and amounts, with the running balance where the files' balances
//     prove to be comparable: it tells twins apart
//   - amounts and balance, where one export shortens or rewrites the text
//   - amounts alone, where the files have different formats: two routes to
//     the same account write different texts
//
// What two files have left by then, and what they have in common, decides
// between them in byStretch.
func (g *group) byContent() {
	key := keyOf{text: true}
	key.reference = g.ids && g.sameFormat()
	g.booked = g.balances()
	if g.booked {
		with := key
		with.balance = true
		if 2*g.matches(with) >= g.matches(key) {
			key = with
		}
	}
	g.pair(key, g.text("the same row is in another file of this account"))
	if key.balance {
		g.pair(keyOf{balance: true, reference: key.reference}, g.text("another file of this account has a row with this amount and this balance"))
	}
	if !g.sameFormat() {
		g.pair(keyOf{}, g.text("another export of this account tells this amount on this day"))
	}
	g.byStretch()
	g.askChanged()
}

// balances reports whether every file of the group has running balances. A few
// rows without one are rows that were not booked yet.
func (g *group) balances() bool {
	with, all := map[int32]int{}, map[int32]int{}
	for _, i := range g.entries {
		e := &g.r.l.Entries[i]
		all[e.Source]++
		if e.HasBalance {
			with[e.Source]++
		}
	}
	for s, n := range all {
		if 2*with[s] < n {
			return false
		}
	}
	return true
}

// matches counts the rows that are in more than one file under a key, on days
// inside both files: on its first and last day a file may hold one part of the
// day and its neighbour the other, which proves nothing.
func (g *group) matches(k keyOf) int {
	days, n := g.days(), 0
	g.alike(k, func(a, b int32) {
		x, y := days[g.r.l.Entries[a].Source], days[g.r.l.Entries[b].Source]
		if d := g.r.l.Entries[a].Date; d > x.From && d < x.To && d > y.From && d < y.To {
			n++
		}
	})
	return n
}

// days returns the first and last day of the group's entries by source.
func (g *group) days() map[int32]ledger.Span {
	days := map[int32]ledger.Span{}
	for _, i := range g.entries {
		e := &g.r.l.Entries[i]
		s, ok := days[e.Source]
		if !ok {
			s.From = e.Date
		}
		s.To = e.Date // the entries are in order of date
		days[e.Source] = s
	}
	return days
}

// pair merges the rows that are in more than one file under a key.
func (g *group) pair(k keyOf, why *diag.Text) {
	var kept, other []int32
	g.alike(k, func(a, b int32) { kept, other = append(kept, a), append(other, b) })
	for n := range kept {
		if e := g.r.l.Entries; !e[kept[n]].HasBalance && e[other[n]].HasBalance {
			kept[n], other[n] = other[n], kept[n]
		}
		g.merge(kept[n], other[n], why)
	}
}

// alike calls f with each pair (kept, other) of rows that are the same
// occurrence of the same content in two files; kept is of the first file.
// Rows that are merged already are left out.
func (g *group) alike(k keyOf, f func(kept, other int32)) {
	var day []told
	for start := 0; start < len(g.entries); {
		date := g.r.l.Entries[g.entries[start]].Date
		day = day[:0]
		end, several := start, false
		for ; end < len(g.entries) && g.r.l.Entries[g.entries[end]].Date == date; end++ {
			i := g.entries[end]
			e := &g.r.l.Entries[i]
			if g.merged[i] {
				continue
			}
			day = append(day, told{0, e.Source, i})
			several = several || e.Source != day[0].source
		}
		if several {
			for n := range day {
				day[n].key = k.of(&g.r.l.Entries[day[n].entry])
			}
			runs(day, func(same []told) { occurrenceWise(same, f) })
		}
		start = end
	}
}

// occurrenceWise pairs the k-th telling of each source with the k-th of the
// first source that has a k-th.
func occurrenceWise(same []told, f func(kept, other int32)) {
	var first []int32
	k := 0
	for n, t := range same {
		if n > 0 && t.source != same[n-1].source {
			k = 0
		}
		if k == len(first) {
			first = append(first, t.entry)
		} else {
			f(first[k], t.entry)
		}
		k++
	}
}
