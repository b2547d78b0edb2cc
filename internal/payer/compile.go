package payer

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// asterisk, as a word that rules an entry out, stands for the character itself,
// which folding drops: cards write "PAYPAL *MERCHANT" for purchases and their
// refunds, banks never write it for a payout.
const (
	asterisk     = "*"
	asteriskMark = uint64(1) << 63
	maxSets      = 63
)

// pattern is one folded text of an entry, with what it asks of the rest.
type pattern struct {
	text  string // folded, with a space where a boundary is asked for
	hit   int32  // index of the entry; −1 for a word that only sets a mark
	tier  int8
	needs uint64 // the mark of the set of which a word must be there; 0 for none
	bars  uint64 // the mark of the set of which no word may be there, asteriskMark
	mark  uint64 // the mark this word sets
}

// compiler collects patterns and gives marks to sets of words.
type compiler struct {
	patterns []pattern
	sets     map[string]uint64
	variants []string // room for those of one text
}

// credits enters an entry's patterns of money in.
func (c *compiler) credits(hit int32, e *entry) error {
	if err := c.add(hit, e, e.credits(), nil); err != nil {
		return err
	}
	if err := c.add(hit, e, e.Paired, e.With); err != nil {
		return err
	}
	return c.add(hit, e, e.paidOut(), payoutWords())
}

// add enters texts of an entry, which count only beside one of the words with,
// if there are any.
func (c *compiler) add(hit int32, e *entry, texts, with []string) (err error) {
	if len(texts) == 0 {
		return nil
	}
	p := pattern{hit: hit, tier: e.tier}
	if p.bars, err = c.set(e, e.Unless); err != nil {
		return err
	}
	if p.needs, err = c.set(e, with); err != nil {
		return err
	}
	return c.texts(e, p, texts)
}

// texts enters each variant of each text as a pattern like p.
func (c *compiler) texts(e *entry, p pattern, texts []string) (err error) {
	for _, text := range texts {
		if c.variants, err = spell(c.variants[:0], text); err != nil {
			return e.fail("%w", err)
		}
		for _, p.text = range c.variants {
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
	if slices.Contains(words, asterisk) {
		mark, err := c.set(e, slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == asterisk }))
		return mark | asteriskMark, err
	}
	key := strings.Join(words, "\x00")
	if mark, ok := c.sets[key]; ok {
		return mark, nil
	}
	if len(c.sets) == maxSets {
		return 0, e.fail("there are more than %d different sets of words", maxSets)
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
	keys := make([]uint64, len(c.patterns)) // sorting numbers is five times faster
	for i := range c.patterns {
		p := &c.patterns[i]
		keys[i] = uint64(lastTier-p.tier)<<56 | uint64(i)
		if p.tier < lastTier { // the user's rules are tried in the user's order
			keys[i] |= uint64(math.MaxUint16-len(p.text)) << 32
		}
	}
	slices.Sort(keys)
	sorted := make([]pattern, len(keys))
	for i, key := range keys {
		sorted[i] = c.patterns[uint32(key)]
	}
	return newAutomaton(sorted)
}

// maxVariants is a power of two: six optional spaces.
const maxVariants = 64

// spell folds a pattern as written, puts a space where it asks for a boundary,
// and appends it to dst with one variant for each way to leave out the optional
// spaces, those between two letters outside ASCII.
func spell(dst []string, written string) ([]string, error) {
	body, openEnd := strings.CutSuffix(written, "*")
	body, closedEnd := strings.CutSuffix(body, "|")
	body, closedStart := strings.CutPrefix(body, "|")
	var in, buf [foldBuffer]byte
	text := append(buf[:1], fold(in[:], []byte(body))...)
	if len(text) == 1 {
		return dst, fmt.Errorf("the pattern %q has no letters", written)
	}
	if text[len(text)-1] < utf8.RuneSelf && !openEnd || closedEnd {
		text = append(text, ' ')
	}
	if text[0] = ' '; text[1] >= utf8.RuneSelf && !closedStart {
		text = text[1:]
	}
	whole := string(text)
	dst = append(dst, whole)
	for i := len(whole) - 2; i > 0; i-- {
		if whole[i] != ' ' || whole[i-1] < utf8.RuneSelf || whole[i+1] < utf8.RuneSelf {
			continue
		}
		if 2*len(dst) > maxVariants {
			return dst, fmt.Errorf("the pattern %q has more than %d optional spaces", written, bits.TrailingZeros(maxVariants))
		}
		for _, v := range dst { // they agree with whole up to i
			dst = append(dst, v[:i]+v[i+1:])
		}
	}
	return dst, nil
}
