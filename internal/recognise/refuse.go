package recognise

import (
	"math/bits"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// nearest is the format that came closest without fitting; format is -1 if none
// did. Beside it, the header that several providers have and the table too; shared is
// -1 if it has none.
type nearest struct {
	shared, sharedRow int

	format, row  int
	known        int    // cells of the row that the format knows
	missing      int    // how much keeps the row from being its header: required names, for the most part
	roles, words uint64 // bits of the required ones that are missing
	tied         bool   // another format is as near
}

// offer takes a format that does not fit as the nearest if it is nearer than
// the one before: more cells known, then fewer required names missing.
func (n *nearest) offer(which int, a *tally, p plan, row int) {
	if p.lookalike() {
		return // what is missing from it would help nobody
	}
	roles, words := p.roles&^a.roles, p.words&^a.words
	missing := bits.OnesCount64(roles) + bits.OnesCount64(words)
	found := bits.OnesCount64(p.roles) + bits.OnesCount64(p.words) - missing
	if found < missing || found == 0 {
		return
	}
	if missing == 0 && len(p.below) > 0 {
		missing = 2 // its names are anybody's and the rows are not its own: one column renamed explains more
	}
	if n.format >= 0 && (a.known < n.known || a.known == n.known && missing >= n.missing) {
		n.tied = n.tied || a.known == n.known && missing == n.missing && row == n.row
		return
	}
	*n = nearest{shared: n.shared, sharedRow: n.sharedRow, format: which, row: row, known: a.known, missing: missing, roles: roles, words: words}
}

// refuse says why a table has no known format. Only a table whose header drifted
// by one column is read all the same, if its values prove what that column is.
func (l *Library) refuse(t *read.Table, n nearest) format.Match {
	m := format.Match{Table: t}
	m.Todo = diag.T("Download the export again without changing it, or copy the payments into rivulet's own template (rivulet formats new --template).")
	if n.format < 0 {
		m.Refused = diag.T("No row looks like the header of a known export.")
		return m
	}
	d := l.driftOf(t, n)
	d.look(&m, n)
	m.Common = d.common()
	if read, ok := d.read(&m, n); ok && !m.Common && !l.names.plans[n.format].forbids(d.header) {
		if refused, held := withheld(read, t.Head[:n.row]); held {
			return refused
		}
		return read
	}
	m.Refused = d.sentence(&m)
	if m.Common {
		m.Refused = diag.T("No row looks like the header of a known export.")
	}
	m.Header, m.Names, m.Columns = 0, nil, nil
	return m
}

// manyFormats is how many formats must know a name for it to tell of none: a
// date, a description and an amount are called so everywhere.
const manyFormats = 5

// common reports whether every column that the header shares with the nearest
// format is called so in many formats, so that nothing speaks for that one.
func (d *drift) common() bool {
	for _, name := range d.header.cells {
		knows := false
		formats := map[int32]bool{}
		for _, key := range d.library.names.keysOf(name) {
			for _, u := range d.library.names.uses[key] {
				formats[u.format] = true
				knows = knows || u.format == int32(d.format)
			}
		}
		if knows && len(formats) < manyFormats {
			return false
		}
	}
	return true
}

// keysOf returns under which names a header cell may be known: as it stands, and
// with a placeholder for its currency.
func (n *names) keysOf(name string) []string {
	if name == "" {
		return nil
	}
	if key, _, ok := format.Generic(name); ok {
		return []string{name, key}
	}
	return []string{name}
}

// variant returns which of the names of a role the header uses most: formats list
// the languages and years of an export in one order, so that the missing name
// is most likely the one at the same place.
func variant(f *format.Format, cells []string) int {
	var used []int
	for _, cell := range cells {
		name := format.HeaderName(cell)
		for _, role := range f.Header.Requires {
			for i, known := range f.Columns[role] {
				for len(used) <= i {
					used = append(used, 0)
				}
				if format.HeaderName(known) == name {
					used[i]++
				}
			}
		}
	}
	best := 0
	for i, n := range used {
		if n > used[best] {
			best = i
		}
	}
	return best
}

// ambiguous refuses a table that two formats fit equally well.
func (l *Library) ambiguous(t *read.Table, row, first, second int) format.Match {
	a, b := l.at(first), l.at(second)
	return format.Match{
		Table: t, RunnerUp: a,
		Refused: diag.T("Row %d fits %s and %s equally well.", t.Head[row].Number, a.Title, b.Title),
		Todo:    diag.T("Keep one of the formats %s and %s, or add to one of them a word or a name that must be absent.", a.ID, b.ID),
	}
}
