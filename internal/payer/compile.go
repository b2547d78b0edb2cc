package payer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// pattern is one folded text of an entry, with what it asks of the rest.
type pattern struct {
	text  string // folded, with a space where a boundary is asked for
	hit   int32  // index of the entry; −1 for a word that only sets a mark
	tier  int8
	order int32
	needs uint64 // one mark per set of which a word must be there; 0 or 1 bit
	bars  uint64 // one mark per set of which no word may be there; 0 or 1 bit
	mark  uint64 // the mark this word sets
}

// compiler collects patterns and gives marks to sets of words.
type compiler struct {
	patterns []pattern
	sets     map[string]uint64
}

// add enters an entry's patterns, with the words it needs or bars.
func (c *compiler) add(hit int32, e *entry, texts []string, pairs []pair) error {
	if len(texts) == 0 && len(pairs) == 0 {
		return nil
	}
	bars, err := c.set(e, e.Unless)
	if err != nil {
		return err
	}
	p := pattern{hit: hit, tier: e.tier, bars: bars}
	if err := c.texts(e, p, texts); err != nil {
		return err
	}
	for _, pair := range pairs {
		if p.needs, err = c.set(e, pair.With); err != nil {
			return err
		}
		if err := c.texts(e, p, pair.Texts); err != nil {
			return err
		}
	}
	return nil
}

// texts enters each variant of each text as a pattern like p.
func (c *compiler) texts(e *entry, p pattern, texts []string) error {
	for _, text := range texts {
		variants, err := spell(text)
		if err != nil {
			return e.fail("%w", err)
		}
		for _, v := range variants {
			p.text, p.order = v, int32(len(c.patterns))
			c.patterns = append(c.patterns, p)
		}
	}
	return nil
}

// set returns the mark of a set of words, 0 for none.
func (c *compiler) set(e *entry, words []string) (uint64, error) {
	if len(words) == 0 {
		return 0, nil
	}
	key := strings.Join(words, "\x00")
	if mark, ok := c.sets[key]; ok {
		return mark, nil
	}
	if len(c.sets) == 64 {
		return 0, e.fail("there are more than 64 different sets of words")
	}
	if c.sets == nil {
		c.sets = make(map[string]uint64)
	}
	mark := uint64(1) << len(c.sets)
	c.sets[key] = mark
	return mark, c.texts(e, pattern{hit: -1, mark: mark}, words)
}

// compile builds the automaton. The best pattern comes first: by tier, then
// the longest, then the order of the catalogue.
func (c *compiler) compile() (automaton, error) {
	slices.SortFunc(c.patterns, func(a, b pattern) int {
		return cmp.Or(cmp.Compare(b.tier, a.tier), cmp.Compare(len(b.text), len(a.text)), cmp.Compare(a.order, b.order))
	})
	return newAutomaton(c.patterns)
}

// spell folds a pattern as written, puts a space where it asks for a boundary,
// and returns one variant for each way to leave out the optional spaces.
func spell(written string) ([]string, error) {
	body, openEnd := strings.CutSuffix(written, "*")
	body, closedEnd := strings.CutSuffix(body, "|")
	body, closedStart := strings.CutPrefix(body, "|")
	var buf [foldBuffer]byte
	text := string(fold(buf[:], []byte(body)))
	if text == "" || text == " " {
		return nil, fmt.Errorf("the pattern %q has no letters", written)
	}
	if text[0] < utf8.RuneSelf || closedStart {
		text = " " + text
	}
	if text[len(text)-1] < utf8.RuneSelf && !openEnd || closedEnd {
		text += " "
	}
	return withoutSpaces(text), nil
}

// withoutSpaces returns the text and each variant without one or more of the
// spaces between two letters outside ASCII.
func withoutSpaces(text string) []string {
	variants := []string{text}
	for i := len(text) - 2; i > 0; i-- {
		if text[i] != ' ' || text[i-1] < utf8.RuneSelf || text[i+1] < utf8.RuneSelf {
			continue
		}
		for _, v := range variants { // they end as text does, and agree with it up to i
			variants = append(variants, v[:i]+v[i+1:])
		}
	}
	return variants
}
