package format

import (
	"math/bits"

	"rivulet/internal/diag"
	"rivulet/internal/read"
)

// lookalike is the type of a layout that people hand in by mistake: it comes
// from the same place as an export of payments and holds none. Nothing of it is
// read, so that it needs no roles.
const lookalike = "look-alike"

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
func (l *Library) instead(t *read.Table, row, format int) Match {
	f := l.at(format)
	return Match{
		Table: t, Header: t.Head[row].Number, Names: t.Head[row].Cells, Lookalike: f,
		Refused: diag.T("This is %s; it holds no payments.", f.Title),
		Todo:    diag.T("The file you want is %s.", f.Instead),
	}
}

// Lookalikes returns the layouts that are known to hold no payments, sorted by
// id. They must not be changed.
func (l *Library) Lookalikes() []*Format {
	var list []*Format
	for i, e := range l.entries {
		if e.asks.lookalike() {
			list = append(list, l.at(i))
		}
	}
	return list
}

// lookalike checks what a look-alike needs, and that it claims to read nothing.
func (c *checker) lookalike(f *Format) {
	c.id(f)
	if f.Title == "" {
		c.say("id:", diag.T("%s is missing", "title"))
	}
	if f.Instead == "" {
		c.say("id:", diag.T("%s is missing", "instead"))
	}
	if n := len(f.Header.Words); n < 2 || n > 64 {
		c.say("words:", diag.T("a look-alike needs two words of its header, and 64 at most"))
	}
	if len(f.Header.Requires) > 0 || len(f.Columns) > 0 || len(f.Rules) > 0 {
		c.say("columns:", diag.T("nothing of a look-alike is read: it has no roles and no rules"))
	}
	c.oneOf("container", f.Container, "", "text", "xlsx", "html")
}
