package infer

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// cues are the phrases that hint at a currency, by where they stand, and those of
// rows that are no payments. They are gathered
// when they are first needed; the zero value is ready, and many goroutines may use it.
type cues struct {
	once   sync.Once
	rows   phrases           // in the texts of rows
	names  phrases           // in the names of columns
	above  phrases           // above the header
	labels phrases           // in the labels above the header
	han    map[string]string // words of schemes that are written without blanks: their area
	inHan  []string          // those words, sorted
	held   []string          // that begin the rows that say what the account held
}

// gathered returns the cues with all their phrases.
func (c *cues) gathered() *cues {
	c.once.Do(func() {
		c.rows, c.names, c.above, c.labels = phrases{}, phrases{}, phrases{}, phrases{}
		c.rows.put(clueScheme, schemeWords(), false)
		c.rows.put(clueScheme, crossingWords(), true)
		c.rows.put(clueSpelling, spellingWords(), false)
		c.rows.put(clueTexts, tongueWords(), false)
		c.names.put(clueNames, tongueWords(), false)
		c.names.put(clueSpelling, spellingWords(), false)
		c.names.put(clueAccount, accountWords(), false)
		c.above.put(clueSpelling, spellingWords(), false)
		c.above.put(clueBank, bankWords(), false)
		c.labels.put(clueAccount, accountWords(), false)
		c.han = hanWords()
		c.inHan = slices.Sorted(maps.Keys(c.han))
		c.held = balanceWords()
	})
	return c
}

// hanWords are the words of schemes that are written without blanks, as parts of
// a text.
func hanWords() map[string]string {
	m := map[string]string{}
	for area, list := range schemeWords() {
		for _, word := range strings.Split(list, "|") {
			if word[0] >= 0xE3 {
				m[word] = area
			}
		}
	}
	return m
}
