package reconcile

import (
	"cmp"
	"slices"
)

// parts groups the sources into accounts: those with most rows in common first,
// never two that are apart. A file that shares no day with any other goes to the
// first account that nothing keeps it from. What each two of them have in common
// comes with it, by source, the lower one first.
func (g *group) parts(told map[int32]rows) ([][]int32, map[[2]int32]overlap) {
	common := map[[2]int32]overlap{}
	type pair struct{ a, b, shared int }
	var near []pair
	n := len(g.sources)
	apart := make([]bool, n*n)
	some := false
	for b := range n {
		for a := range b {
			o := g.r.compare(told[g.sources[a]], told[g.sources[b]], g.lag(g.sources[a], g.sources[b]))
			common[[2]int32{g.sources[a], g.sources[b]}] = o
			if g.apart(g.sources[a], g.sources[b], &o) != notApart {
				apart[a*n+b], apart[b*n+a], some = true, true, true
			} else if len(o.pairs) > 0 {
				near = append(near, pair{a, b, len(o.pairs)})
			}
		}
	}
	if !some {
		return [][]int32{g.sources}, common
	}
	part := make([]int, n) // of each source: the lowest source of its part
	for i := range part {
		part[i] = i
	}
	join := func(p, q int) {
		for a := range n {
			for b := range n {
				if part[a] == p && part[b] == q && apart[a*n+b] {
					return
				}
			}
		}
		for i := range part {
			if part[i] == max(p, q) {
				part[i] = min(p, q)
			}
		}
	}
	slices.SortStableFunc(near, func(x, y pair) int { return cmp.Compare(y.shared, x.shared) })
	for _, p := range near {
		join(part[p.a], part[p.b])
	}
	for b := range n {
		for a := 0; a < b && part[b] == b; a++ {
			join(part[a], b)
		}
	}
	var parts [][]int32
	for i, s := range g.sources {
		if part[i] == i {
			parts = append(parts, nil)
			part[i] = -len(parts)
		} else {
			part[i] = part[part[i]]
		}
		at := -part[i] - 1
		parts[at] = append(parts[at], s)
	}
	return parts, common
}

// reorder is step 0 once more, with accounts that have other names now.
func (r *run) reorder() {
	l := r.l
	r.accounts = nil
	r.order(l)
}
