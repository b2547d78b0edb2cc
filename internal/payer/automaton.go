package payer

import (
	"fmt"
	"unicode/utf8"
)

// The automaton is Aho and Corasick's (1975) over 64 symbols: the gap between
// words, 26 letters, 10 digits, and 26 that spell other scripts, two or three
// to a letter. Shallow states, where texts spend nearly all their time, have a
// row of transitions each; deeper ones only their children and their suffix.
// A row for every state took two megabytes and twice the time to build, which
// every run pays for, and matched no faster.
const (
	stride      = 64
	gap         = 0
	firstWide   = 37 // letters and digits come before
	beyond      = 63 // any byte outside ASCII in a raw text
	wideSymbols = beyond - firstWide
	denseDepth  = 4 // a gap and three letters

	root       = 0 // nothing matched so far, within a word
	startState = 1 // after a gap; texts begin with one
	maxStates  = 1<<15 - 1
	endsHere   = 1 << 15 // in next: a pattern or word ends in the state
	foreign    = 1<<16 - 1
)

// automaton matches all patterns of one direction at once.
type automaton struct {
	next     []uint16  // of states below dense: state × stride + symbol → state, maybe with endsHere; or foreign
	states   []state   // breadth first, and a last one that only bounds children
	dense    uint16    // number of states that have a row in next
	ends     []ending  // ends[0] is nothing
	lists    []uint16  // pattern indexes; see ending
	patterns []pattern // best first
	letters  letterTable
	class    [256]uint8 // byte → symbol
}

type state struct {
	child  uint16 // first child; the children end where the next state's begin
	suffix uint16 // state of the longest proper suffix
	end    uint16 // index into ends; 0 where nothing ends
	symbol uint8  // that leads here
}

// ending says what has been read in a state: lists[from:to] are the patterns
// that end here, best first, marks what their words say.
type ending struct {
	from, to uint32
	marks    uint64
}

// newAutomaton builds the automaton of patterns sorted best first.
// It fails if they are too many for 16-bit states.
func newAutomaton(patterns []pattern) (automaton, error) {
	a := automaton{patterns: patterns, letters: newLetterTable(patterns)}
	for b := range a.class {
		a.class[b] = beyond
		if b < utf8.RuneSelf {
			a.class[b] = classOf(byte(b))
		}
	}
	letters := 2 // the root and the first gap
	for i := range patterns {
		letters += len(patterns[i].text)
	}
	if letters > maxStates {
		letters = maxStates // patterns share beginnings; the trie tells
	}
	t := newTrie(letters, len(patterns))
	for i := len(patterns) - 1; i >= 0; i-- {
		t.insert(&a.letters, patterns[i].text, i)
		if len(t.nodes) > maxStates {
			return automaton{}, fmt.Errorf("the patterns of payers are too many: %d of %d fit", len(patterns)-i, len(patterns))
		}
	}
	t.connect(&a)
	return a, nil
}

// row writes the transitions of a shallow state: where its suffix goes, unless
// it has a child. to is the end of its children.
func (a *automaton) row(s, to uint16) {
	if s >= a.dense {
		return
	}
	own := a.states[s]
	if s == root {
		a.next = append(a.next, make([]uint16, stride)...)
	} else {
		from := int(own.suffix) * stride
		a.next = append(a.next, a.next[from:from+stride]...)
	}
	row := a.next[int(s)*stride:]
	for c := own.child; c < to; c++ {
		row[a.states[c].symbol] = c
	}
	if s != root && own.symbol == gap {
		row[gap] = s // a longer gap is the same gap
	}
}

// flag marks the transitions to states in which something ends.
func (a *automaton) flag() {
	for i, s := range a.next {
		switch {
		case i%stride == beyond:
			a.next[i] = foreign
		case a.states[s].end != 0:
			a.next[i] |= endsHere
		}
	}
}

// step returns the state after a symbol. The children of states from s on need
// not be known yet if s is shallow.
func (a *automaton) step(s uint16, symbol uint8) uint16 {
	for ; s >= a.dense; s = a.states[s].suffix {
		for c := a.states[s].child; c < a.states[s+1].child; c++ {
			if a.states[c].symbol == symbol {
				return c
			}
		}
		if symbol == gap && a.states[s].symbol == gap {
			return s
		}
	}
	return a.next[int(s)*stride+int(symbol)] &^ endsHere
}

// find returns the entry of the best pattern whose conditions hold, −1 for none.
func (a *automaton) find(text []byte) int32 {
	m := matcher{a: a, best: len(a.patterns)}
	if !m.ascii(text) {
		var buf [foldBuffer]byte
		return a.findFolded(fold(buf[:], text), text)
	}
	if m.done(text) {
		return m.hit()
	}
	again := m.again()
	again.ascii(text)
	return again.hit()
}

// findFolded is find for a raw text that has letters outside ASCII.
func (a *automaton) findFolded(folded, text []byte) int32 {
	m := matcher{a: a, best: len(a.patterns)}
	m.folded(folded)
	if m.done(text) {
		return m.hit()
	}
	again := m.again()
	again.folded(folded)
	return again.hit()
}
