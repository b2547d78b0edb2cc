package payer

import "slices"

// trie is the automaton in the making. State 0 is the root, state 1 follows a
// gap; edges are lists of siblings, because most states have one.
type trie struct {
	symbol  []uint8  // on the edge that leads here
	child   []uint16 // first child, 0 for none
	sibling []uint16 // next child of the same parent
	ends    []uint16 // 1 + the best pattern that ends here, 0 for none
	more    []uint16 // of pattern: 1 + the next best pattern with the same text
}

func newTrie(states, patterns int) *trie {
	t := &trie{
		symbol: make([]uint8, 0, states), child: make([]uint16, 0, states),
		sibling: make([]uint16, 0, states), ends: make([]uint16, 0, states),
		more: make([]uint16, patterns),
	}
	t.state(gap)
	t.follow(root, gap)
	return t
}

func (t *trie) state(symbol uint8) uint16 {
	t.symbol = append(t.symbol, symbol)
	t.child = append(t.child, 0)
	t.sibling = append(t.sibling, 0)
	t.ends = append(t.ends, 0)
	return uint16(len(t.symbol) - 1)
}

// follow returns the child of s by the symbol, made if it is not there.
func (t *trie) follow(s uint16, symbol uint8) uint16 {
	for c := t.child[s]; c != 0; c = t.sibling[c] {
		if t.symbol[c] == symbol {
			return c
		}
	}
	c := t.state(symbol)
	t.sibling[c] = t.child[s]
	t.child[s] = c
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
	t.more[i] = t.ends[s]
	t.ends[s] = uint16(i + 1)
}

// connect writes the transitions breadth first: a state goes where its longest
// proper suffix goes, unless the trie goes on.
func (t *trie) connect(a *automaton) {
	states := len(t.symbol)
	a.next = make([]uint16, states*stride)
	a.endOf = make([]uint16, states)
	a.ends = make([]ending, 1, len(a.patterns)+1)
	suffix := make([]uint16, states)
	queue := make([]uint16, 1, states)
	for head := 0; head < len(queue); head++ {
		s := queue[head]
		row := a.next[int(s)*stride:][:stride]
		if s != root {
			copy(row, a.next[int(suffix[s])*stride:][:stride])
		}
		for c := t.child[s]; c != 0; c = t.sibling[c] {
			if s != root {
				suffix[c] = row[t.symbol[c]]
			}
			row[t.symbol[c]] = c
			queue = append(queue, c)
		}
		if s != root && t.symbol[s] == gap {
			row[gap] = s // a longer gap is the same gap
		}
		a.endOf[s] = t.end(a, s, suffix[s])
	}
}

// end merges what ends in s with what ends in its suffix, and returns the
// index of the ending, 0 for none.
func (t *trie) end(a *automaton, s, suffix uint16) uint16 {
	if t.ends[s] == 0 {
		return a.endOf[suffix]
	}
	of := a.ends[a.endOf[suffix]]
	e := ending{from: uint32(len(a.lists)), marks: of.marks}
	for i := t.ends[s]; i != 0; i = t.more[i-1] {
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
