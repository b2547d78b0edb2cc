package format

import (
	"math/bits"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/read"
)

// shares reports whether a row is a header that several providers have: all of its
// words, and no other cell.
func (p *plan) shares(a *tally, h header) bool {
	return p.shared && a.words&p.words == p.words && h.filled == bits.OnesCount64(p.words)
}

// anybodys says of a table whose header it has, where that is several providers' and
// a format could only guess which. It is left to Infer to read it by its rows.
func (l *Library) anybodys(t *read.Table, n nearest) Match {
	f, head := l.at(n.shared), &t.Head[n.sharedRow]
	return Match{
		Table: t, Header: head.Number, Names: head.Cells, Shared: f,
		Refused: diag.T("Row %d is the header of %s, and others may have it too: it does not say whose file this is.", head.Number, strings.Join(f.Shared, ", ")),
		Todo:    diag.T("Name what the file does not say itself, for this file under files in rivulet.yaml."),
	}
}

// Shared returns the headers that several providers have, sorted by id. They must not
// be changed.
func (l *Library) Shared() []*Format {
	var list []*Format
	for i, e := range l.entries {
		if e.asks.shared {
			list = append(list, l.at(i))
		}
	}
	return list
}

// shared checks what a shared header needs, and that it claims to know no more.
func (c *checker) shared(f *Format) {
	c.about(f)
	if n := len(f.Header.Words); n < 3 || n > 64 {
		c.say("words:", diag.T("a shared header needs three words, all that it has, and 64 at most"))
	}
	if slices.Contains(f.Shared, "") {
		c.say("shared:", diag.T("%s is missing", "a name"))
	}
	if len(f.Header.Requires)+len(f.Columns)+len(f.Cells)+len(f.Rules) > 0 {
		c.say("shared:", diag.T("a shared header has no roles and no rules: its rows decide how it is read"))
	}
}
