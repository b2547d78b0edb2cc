package recognise

import (
	"math/bits"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// drift looks at a header that is nearly that of a format: what is missing, what
// was added, and what probably was renamed.
type drift struct {
	library *Library
	format  int
	f       *format.Format
	table   *read.Table
	row     int // index in the table's head
	header  header
	tally   tally
	values  *below
}

func (l *Library) driftOf(t *read.Table, n nearest) *drift {
	tallies := make([]tally, len(l.entries))
	d := &drift{library: l, format: n.format, f: l.at(n.format), table: t, row: n.row}
	d.header = newHeader(&t.Head[n.row], &l.names, tallies)
	d.tally = tallies[n.format]
	return d
}

// look fills in what is missing and added, and guesses what was renamed.
func (d *drift) look(m *format.Match, n nearest) {
	m.RunnerUp = d.f
	m.Header, m.Names, m.Columns = d.table.Head[d.row].Number, d.table.Head[d.row].Cells, map[format.Role][]int{}
	d.library.place(m, d.format, d.header)
	d.values = newBelow(d.f, d.table.Head[d.row+1:], m.Columns)
	which := variant(d.f, m.Names)
	for bit, role := range format.Roles() {
		if n.roles&(1<<bit) == 0 {
			continue
		}
		list := d.f.Columns[role]
		old := format.WithoutPlaceholder(list[min(which, len(list)-1)])
		m.Missing = append(m.Missing, old)
		if guess, ok := d.guess(m, role, old); ok {
			m.Renamed = append(m.Renamed, guess)
		}
	}
	for bit, word := range d.f.Header.Words {
		if n.words&(1<<bit) != 0 {
			m.Missing = append(m.Missing, word)
		}
	}
}

// guess finds the unknown column that most likely is a missing one: what it
// holds must not speak against it, and its name or its being the only one must
// speak for it.
func (d *drift) guess(m *format.Match, role format.Role, old string) (format.Renaming, bool) {
	want := shapeOf(role)
	best, alike, fitting := -1, 0.0, 0
	for _, i := range d.unknown(m) {
		have := d.values.shape(i)
		if have != want && have != nothing && want != text {
			continue
		}
		if have == want {
			fitting++
		}
		near := 0.0
		for _, name := range d.f.Columns[role] {
			near = max(near, likeness(format.HeaderName(format.WithoutPlaceholder(name)), d.header.cells[i]))
		}
		if best < 0 || near > alike || near == alike && have == want && d.values.shape(best) != want {
			best, alike = i, near
		}
	}
	switch {
	case best < 0:
	case alike >= 0.5:
		return format.Renaming{Role: role, Old: old, New: m.Names[best], Why: diag.T("the names are alike")}, true
	case fitting == 1 && want != text && d.values.shape(best) == want:
		return format.Renaming{Role: role, Old: old, New: m.Names[best], Why: diag.T("no other unknown column holds such values")}, true
	}
	return format.Renaming{}, false
}

// unknown returns the columns with a name that the format does not know.
func (d *drift) unknown(m *format.Match) []int {
	var list []int
	for i, name := range d.header.cells {
		if name != "" && slices.Contains(m.Extra, m.Names[i]) {
			list = append(list, i)
		}
	}
	return list
}

// likeness says how alike two normalised names are: 1 less the share of
// characters that must be changed, and at least 0.7 if one holds the other.
func likeness(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	if len(x) == 0 || len(y) == 0 {
		return 0
	}
	ratio := 1 - float64(distance(x, y))/float64(max(len(x), len(y)))
	if strings.Contains(a, b) || strings.Contains(b, a) {
		ratio = max(ratio, 0.7)
	}
	return ratio
}

// distance is Levenshtein's: how many characters must be changed, added or
// dropped to get from one name to the other.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		before := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := 1
			if x == y {
				cost = 0
			}
			before, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, before+cost)
		}
	}
	return row[len(b)]
}

// sentence says in full why a drifted header is refused.
func (d *drift) sentence(m *format.Match) diag.Text {
	number := d.table.Head[d.row].Number
	var what diag.Text
	switch {
	case len(m.Missing) == 0:
		return diag.T("Row %d has the columns of %s, but what else marks that export is missing or changed.", number, d.f.Title)
	case len(m.Missing) == 1 && len(m.Renamed) == 1:
		what = diag.T("Row %d looks like %s, but the column %q is missing; probably it is %q now (%v).", number, d.f.Title, m.Missing[0], m.Renamed[0].New, m.Renamed[0].Why)
	case len(m.Missing) == 1:
		what = diag.T("Row %d looks like %s, but the column %q is missing; it may have been renamed.", number, d.f.Title, m.Missing[0])
	case len(m.Renamed) > 0:
		r := m.Renamed[0]
		what = diag.T("Row %d looks like %s, but %d columns are missing: %s. Probably %q is %q now (%v).", number, d.f.Title, len(m.Missing), strings.Join(m.Missing, ", "), r.Old, r.New, r.Why)
	default:
		what = diag.T("Row %d looks like %s, but %d columns are missing: %s.", number, d.f.Title, len(m.Missing), strings.Join(m.Missing, ", "))
	}
	if len(m.Extra) == 0 {
		return what
	}
	return diag.T("%v Columns that it does not know: %s.", what, strings.Join(m.Extra, ", "))
}

// sole reports whether one required role and nothing else is missing.
func (n *nearest) sole() bool { return bits.OnesCount64(n.roles) == 1 && n.words == 0 && !n.tied }

// unread warns of a column of money that a format which fits does not know, where
// one that it would know is not there: a fee that was renamed would otherwise
// just stop being counted.
func unread(m *format.Match, row int) []diag.Finding {
	if len(m.Extra) == 0 {
		return nil
	}
	cells := newBelow(m.Format, m.Table.Head[row+1:], m.Columns)
	for _, role := range format.Roles() {
		if shapeOf(role) != amounts || role == format.Balance || role == format.ForeignAmount {
			continue
		}
		for i, name := range m.Names {
			if !slices.Contains(m.Extra, name) || cells.shape(i) != amounts {
				continue
			}
			if old := lost(m, role, name); old != "" {
				return []diag.Finding{{
					Severity: diag.Warning, Code: "money-column-unknown",
					Pos:  diag.Pos{File: m.Table.File, Sheet: m.Table.Sheet, Row: m.Header, Column: name},
					What: diag.T("The column %q holds amounts and is not read. %s may have a column %q, which is missing here.", name, m.Format.Title, old),
					Todo: diag.T("If they are the same, add the name to a copy of the format %s and pass it with --formats.", m.Format.ID),
				}}
			}
		}
	}
	return nil
}

// lost returns the name of a role's column that an unknown one may be now: any if
// the role has no column, one with a like name if further ones are added up.
func lost(m *format.Match, role format.Role, name string) string {
	names := m.Format.Columns[role]
	if len(names) > 0 && len(m.Columns[role]) == 0 {
		return format.WithoutPlaceholder(names[0])
	}
	if role != format.Fee && role != format.Tax && role != format.Tip {
		return ""
	}
	for _, old := range names {
		here := slices.ContainsFunc(m.Names, func(n string) bool { return format.HeaderName(n) == format.HeaderName(old) })
		if !here && likeness(format.HeaderName(format.WithoutPlaceholder(old)), format.HeaderName(name)) >= 0.7 {
			return format.WithoutPlaceholder(old)
		}
	}
	return ""
}
