package recognise

import (
	"math/bits"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// shares reports whether a row is a header that several providers have: all of its
// words, and no other cell.
func (p *plan) shares(a *tally, h header) bool {
	return p.shared && a.words&p.words == p.words && h.filled == bits.OnesCount64(p.words)
}

// anybodys says of a table whose header it has, where that is several providers' and
// a format could only guess which. It is left to inference to read it by its rows.
func (l *Library) anybodys(t *read.Table, n nearest) format.Match {
	f, head := l.at(n.shared), &t.Head[n.sharedRow]
	return format.Match{
		Table: t, Header: head.Number, Names: head.Cells, Shared: f,
		Refused: diag.T("Row %d is the header of %s, and others may have it too: it does not say whose file this is.", head.Number, strings.Join(f.Shared, ", ")),
		Todo:    diag.T("Name what the file does not say itself, for this file under files in rivulet.yaml."),
	}
}

// Shared returns the headers that several providers have, sorted by id. They must not
// be changed.
func (l *Library) Shared() []*format.Format {
	var list []*format.Format
	for i, e := range l.entries {
		if e.asks.shared {
			list = append(list, l.at(i))
		}
	}
	return list
}
