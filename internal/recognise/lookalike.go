package recognise

import (
	"math/bits"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// lookalike reports whether the plan is that of a look-alike. Every format that
// is read requires at least its date and its money, or says what its cells look like;
// a shared header requires no more than a look-alike, and says that it is one.
func (p *plan) lookalike() bool { return p.roles == 0 && p.cells == 0 && !p.shared }

// manyWords is how many words of its own tell a look-alike whatever else stands
// in the header, as the questions of a batch of tasks do.
const manyWords = 6

// telling reports whether a header is a look-alike's beyond doubt: it has many
// words of its own, or no cell that the look-alike does not know. Views by day
// with a column more may be revenue by day, the revenue renamed.
func (p *plan) telling(a *tally, h header) bool {
	return bits.OnesCount64(p.words) >= manyWords || a.known == h.filled
}

// instead refuses a look-alike by its name and says which file to fetch.
func (l *Library) instead(t *read.Table, row, which int) format.Match {
	f := l.at(which)
	return format.Match{
		Table: t, Header: t.Head[row].Number, Names: t.Head[row].Cells, Lookalike: f,
		Refused: diag.T("This is %s; it holds no payments.", f.Title),
		Todo:    diag.T("The file you want is %s.", f.Instead),
	}
}

// Lookalikes returns the layouts that are known to hold no payments, sorted by
// id. They must not be changed.
func (l *Library) Lookalikes() []*format.Format {
	var list []*format.Format
	for i, e := range l.entries {
		if e.asks.lookalike() {
			list = append(list, l.at(i))
		}
	}
	return list
}
