package payer

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// The automaton is Aho and Corasick's (1975), as one flat table of transitions
// over 64 symbols: the gap between words, 26 letters, 10 digits, and 27 that
// spell other scripts, two or three to a letter (a column for each Korean or
// Chinese letter would make the table too large to build on every run).
const (
	stride      = 64
	gap         = 0
	firstWide   = 37 // letters and digits come before
	startState  = 1  // after a gap; texts begin with one
	wideSymbols = stride - firstWide
	root        = 0 // nothing matched so far, within a word
)

// automaton matches all patterns of one direction at once.
type automaton struct {
	next     []uint16  // state × stride + symbol → state
	endOf    []uint16  // state → index into ends; 0 where nothing ends
	ends     []ending  // ends[0] is nothing
	lists    []uint16  // pattern indexes; see ending
	patterns []pattern // best first
	letters  letterTable
	class    [256]uint8 // ASCII byte → symbol; wideByte for the others
}

const wideByte = 0xFF

// ending says what has been read in a state: lists[from:to] are the patterns
// that end here, best first, marks what their words say.
type ending struct {
	from, to uint32
	marks    uint64
}

// newAutomaton builds the automaton of patterns sorted best first.
// It fails if they are too many for 16-bit states.
func newAutomaton(patterns []pattern) (automaton, error) {
	a := automaton{patterns: patterns}
	for b := range a.class {
		a.class[b] = wideByte
		if b < utf8.RuneSelf {
			a.class[b] = classOf(byte(b))
		}
	}
	a.letters = newLetterTable(patterns)
	states := total(patterns, &a.letters)
	if states > math.MaxUint16 {
		return automaton{}, fmt.Errorf("the patterns of payers hold %d letters; %d are possible", states, math.MaxUint16)
	}
	t := newTrie(states, len(patterns))
	for i := len(patterns) - 1; i >= 0; i-- {
		t.insert(&a.letters, patterns[i].text, i)
	}
	t.connect(&a)
	return a, nil
}

// total is the number of symbols of all patterns, an upper bound of the states.
func total(patterns []pattern, letters *letterTable) int {
	n := 2
	for i := range patterns {
		for _, r := range patterns[i].text {
			if n++; r >= utf8.RuneSelf {
				n += letters.width - 1
			}
		}
	}
	return n
}

// find returns the entry of the best pattern whose conditions hold, −1 for none.
func (a *automaton) find(text []byte) int32 {
	m := matcher{a: a, best: len(a.patterns)}
	if !m.ascii(text) {
		var buf [foldBuffer]byte
		return a.findFolded(fold(buf[:], text))
	}
	if m.done() {
		return m.hit()
	}
	again := m.again()
	again.ascii(text)
	return again.hit()
}

// findFolded is find for a text that has letters outside ASCII and is folded.
func (a *automaton) findFolded(text []byte) int32 {
	m := matcher{a: a, best: len(a.patterns)}
	m.folded(text)
	if m.done() {
		return m.hit()
	}
	again := m.again()
	again.folded(text)
	return again.hit()
}
