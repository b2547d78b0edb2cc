package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// parts groups the sources into accounts: those with most rows in common first,
// never two that are apart. A file that shares no row with any other goes to the
// account that nothing keeps it from and whose texts are most like its own. What
// each two of them have in common comes with it, by source, the lower one first.
func (g *group) parts(told map[int32]rows) ([][]int32, map[[2]int32]overlap) {
	common := map[[2]int32]overlap{}
	var near []alike
	p := newParting(len(g.sources))
	for b := range g.sources {
		for a := range b {
			o := g.r.compare(told[g.sources[a]], told[g.sources[b]], g.lag(g.sources[a], g.sources[b]))
			common[[2]int32{g.sources[a], g.sources[b]}] = o
			if g.apart(g.sources[a], g.sources[b], &o) != notApart {
				p.keepApart(a, b)
			} else if len(o.pairs) > 0 {
				near = append(near, alike{a, b, len(o.pairs)})
			}
		}
	}
	if !p.some {
		return [][]int32{g.sources}, common
	}
	p.joinAll(near)
	near = near[:0]
	texts := g.textsOf()
	for b := range g.sources {
		for a := range b {
			if p.alone(a) || p.alone(b) {
				near = append(near, alike{a, b, inBoth(texts[g.sources[a]], texts[g.sources[b]])})
			}
		}
	}
	p.joinAll(near)
	return p.lists(g.sources), common
}

// alike is two sources, by their place, and what they share.
type alike struct{ a, b, shared int }

// parting is sources on their way into accounts.
type parting struct {
	part  []int        // of each source: the lowest source of its part
	apart map[int]bool // a·n+b: sources a and b are of two accounts
	some  bool         // any are
}

func newParting(n int) *parting {
	p := &parting{part: make([]int, n), apart: map[int]bool{}}
	for i := range p.part {
		p.part[i] = i
	}
	return p
}

func (p *parting) keepApart(a, b int) {
	n := len(p.part)
	p.apart[a*n+b], p.apart[b*n+a], p.some = true, true, true
}

// alone reports whether a source has found no other of its account.
func (p *parting) alone(a int) bool {
	return p.part[a] == a && !slices.Contains(p.part[a+1:], a)
}

// joinAll joins the sources that share most first.
func (p *parting) joinAll(near []alike) {
	slices.SortStableFunc(near, func(x, y alike) int { return cmp.Compare(y.shared, x.shared) })
	for _, x := range near {
		p.join(p.part[x.a], p.part[x.b])
	}
}

// join makes two parts one, unless any two of their sources are apart.
func (p *parting) join(q, s int) {
	n := len(p.part)
	for a := range n {
		for b := range n {
			if p.part[a] == q && p.part[b] == s && p.apart[a*n+b] {
				return
			}
		}
	}
	for i := range p.part {
		if p.part[i] == max(q, s) {
			p.part[i] = min(q, s)
		}
	}
}

// lists returns the sources of each part.
func (p *parting) lists(sources []int32) [][]int32 {
	var parts [][]int32
	at := map[int]int{}
	for i, s := range sources {
		n, ok := at[p.part[i]]
		if !ok {
			n = len(parts)
			at[p.part[i]] = n
			parts = append(parts, nil)
		}
		parts[n] = append(parts[n], s)
	}
	return parts
}

// textsOf returns the texts of each source.
func (g *group) textsOf() map[int32]map[ledger.Hash]bool {
	texts := map[int32]map[ledger.Hash]bool{}
	for _, i := range g.entries {
		e := &g.r.l.Entries[i]
		if texts[e.Source] == nil {
			texts[e.Source] = map[ledger.Hash]bool{}
		}
		texts[e.Source][ledger.NewHash().Text(e.Counterparty).Text(e.Description)] = true
	}
	return texts
}

// inBoth counts the texts that two sources have in common.
func inBoth(a, b map[ledger.Hash]bool) (n int) {
	for text := range a {
		if b[text] {
			n++
		}
	}
	return n
}

// reorder is step 1 once more, with accounts that have other names now.
func (r *run) reorder() {
	r.accounts = nil
	r.order(r.l, true)
}
