package payer

import "slices"

// trie is the automaton in the making. State 0 is the root, state 1 follows a
// gap; edges are lists of siblings, because most states have one.
type trie struct {
	nodes   []node
	more    []uint16 // of pattern: 1 + the next best pattern with the same text
	shallow int      // nodes that will have a row of transitions
}

type node struct {
	child   uint16 // first child, 0 for none
	sibling uint16 // next child of the same parent
	ends    uint16 // 1 + the best pattern that ends here, 0 for none
	symbol  uint8  // on the edge that leads here
	depth   uint8  // number of symbols from the root, at most 255
}

func newTrie(states, patterns int) *trie {
	t := &trie{nodes: make([]node, 1, states), more: make([]uint16, patterns), shallow: 1}
	t.follow(root, gap)
	return t
}

// follow returns the child of s by the symbol, made if it is not there.
func (t *trie) follow(s uint16, symbol uint8) uint16 {
	last := uint16(0)
	for c := t.nodes[s].child; c != 0; c = t.nodes[c].sibling {
		if t.nodes[c].symbol == symbol {
			return c
		}
		last = c
	}
	c := uint16(len(t.nodes))
	t.nodes = append(t.nodes, node{symbol: symbol, depth: min(t.nodes[s].depth, 254) + 1})
	if t.nodes[c].depth <= denseDepth {
		t.shallow++
	}
	if last == 0 {
		t.nodes[s].child = c
	} else {
		t.nodes[last].sibling = c
	}
	return c
}

// insert enters pattern i; patterns come worst first.
func (t *trie) insert(letters *letterTable, text string, i int) {
	s := uint16(root)
	for _, r := range text {
		code := letters.code(r)
		for range code.n {
			s = t.follow(s, code.next())
		}
	}
	t.more[i] = t.nodes[s].ends
	t.nodes[s].ends = uint16(i + 1)
}

// connect numbers the states breadth first, so that the children of a state
// follow each other and the shallow states come first, and gives each its
// suffix: the state of its longest proper suffix.
func (t *trie) connect(a *automaton) {
	a.states = make([]state, 1, len(t.nodes)+1)
	a.ends = make([]ending, 1, len(a.patterns)+1)
	a.lists = make([]uint16, 0, 2*len(a.patterns))
	a.next = make([]uint16, 0, t.shallow*stride)
	queue := make([]uint16, 1, len(t.nodes)) // new number → old
	for s := 0; s < len(queue); s++ {
		old := t.nodes[queue[s]]
		if old.depth <= denseDepth {
			a.dense = uint16(s + 1)
		}
		a.states[s].child = uint16(len(queue))
		for c := old.child; c != 0; c = t.nodes[c].sibling {
			queue = append(queue, c)
			a.states = append(a.states, state{symbol: t.nodes[c].symbol, suffix: uint16(s)}) // the parent, for now
		}
		if s != root {
			t.link(a, uint16(s), old.ends)
		}
		a.row(uint16(s), uint16(len(queue)))
	}
	a.states = append(a.states, state{child: uint16(len(queue))})
	a.flag()
}

// link replaces the parent that stands in for the suffix of s, and enters what
// ends in s.
func (t *trie) link(a *automaton, s, ends uint16) {
	own := &a.states[s]
	parent := own.suffix
	own.suffix = root
	if parent != root {
		own.suffix = a.step(a.states[parent].suffix, own.symbol)
	}
	own.end = a.states[own.suffix].end
	if ends != 0 {
		own.end = t.end(a, ends, own.end)
	}
}

// end merges the patterns that end in a state with what ends in its suffix,
// and returns the index of the ending.
func (t *trie) end(a *automaton, first, suffix uint16) uint16 {
	of := a.ends[suffix]
	e := ending{from: uint32(len(a.lists)), marks: of.marks}
	for i := first; i != 0; i = t.more[i-1] {
		if p := &a.patterns[i-1]; p.hit < 0 {
			e.marks |= p.mark
		} else {
			a.lists = append(a.lists, i-1)
		}
	}
	a.lists = append(a.lists, a.lists[of.from:of.to]...)
	e.to = uint32(len(a.lists))
	slices.Sort(a.lists[e.from:e.to])
	a.ends = append(a.ends, e)
	return uint16(len(a.ends) - 1)
}
