package infer

import (
	"sync"

	"rivulet/internal/format"
)

// Words are what column names mean in tables of which no format is known, in all
// languages. They are gathered when they are first needed, because most runs have
// no unknown table; the zero value is ready, and many goroutines may use it.
type Words struct {
	once  sync.Once
	words map[string][]headWord

	onceEarned sync.Once
	earnings   map[string][]headWord

	cues cues
}

// ofAccounts is what column names mean in the statement of an account.
func (w *Words) ofAccounts() vocabulary {
	w.once.Do(func() { w.words = headWords() })
	return vocabulary{heads: w.words, cues: &w.cues}
}

// ofEarnings is what they mean in lists of what somebody earned.
func (w *Words) ofEarnings() vocabulary {
	w.onceEarned.Do(func() { w.earnings = earnedHeads() })
	return vocabulary{heads: w.earnings, cues: &w.cues}
}

// Common reports whether a header name is anybody's: the whole of it is a word that
// such columns have everywhere.
func (w *Words) Common(name string) bool {
	n := w.ofAccounts().name(name)
	return n.exact && n.meanings != nil
}

// NameCurrencies reports whether a column of that name holds the currencies of its
// rows' own amounts.
func (w *Words) NameCurrencies(name string) bool {
	n := w.ofAccounts().name(name)
	m, ok := n.meaning(format.Currency)
	return ok && n.exact && !m.foreign
}
