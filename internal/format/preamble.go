package format

import (
	"strings"

	"rivulet/internal/read"
)

// Find returns the value that stands outside the rows: the fixed one, what follows
// the first label found above the header, or the rest of a record. Empty if there is none.
func (w *Where) Find(rows []read.HeadRow) string {
	if w.Fixed != "" {
		return w.Fixed
	}
	for _, label := range w.After {
		if value := ValueAfter(rows, label); value != "" {
			return value
		}
	}
	return w.record(rows)
}

// record returns what stands in the first row that begins with the record's kind.
func (w *Where) record(rows []read.HeadRow) string {
	for i := range rows {
		if cells := rows[i].Cells; w.Record != "" && len(cells) > 1 && strings.TrimSpace(cells[0]) == w.Record {
			return trimValue(strings.Join(cells[1:], " "))
		}
	}
	return ""
}

// FindAll is find, but joins what follows several labels ("Von:", "Bis:") with
// " - ".
func (w *Where) FindAll(rows []read.HeadRow) string {
	if w.Fixed != "" {
		return w.Fixed
	}
	var values []string
	for _, label := range w.After {
		if value := ValueAfter(rows, label); value != "" {
			values = append(values, value)
		}
	}
	if len(values) == 0 {
		return w.record(rows)
	}
	return strings.Join(values, " - ")
}

// ValueAfter returns the rest of the first cell that begins with a label, or the next
// cell of its row that is not blank.
func ValueAfter(rows []read.HeadRow, label string) string {
	for i := range rows {
		cells := rows[i].Cells
		for j, cell := range cells {
			rest, ok := cutLabel(cell, label)
			if !ok {
				continue
			}
			if rest = trimValue(rest); rest != "" {
				return rest
			}
			for _, next := range cells[j+1:] {
				if next = trimValue(next); next != "" {
					return next
				}
			}
		}
	}
	return ""
}

// cutLabel returns what follows a label at the start of a cell. Blanks, case,
// width and a byte order mark make no difference.
func cutLabel(cell, label string) (rest string, ok bool) {
	want := []rune(strings.ReplaceAll(Normalise(label), " ", ""))
	last := rune(0)
	for i, r := range cell {
		if len(want) == 0 {
			return cell[i:], true
		}
		f := fold(r, last)
		if f == 0 || f == ' ' || last == 0 && (f == '"' || f == '\'') {
			continue
		}
		if f != want[0] {
			return "", false
		}
		last, want = f, want[1:]
	}
	return "", len(want) == 0
}

// trimValue takes blanks, colons, quotes and delimiters off a value: a line that
// somebody adds has a comma where the file may have a semicolon.
func trimValue(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		f := fold(r, 0)
		return f == 0 || f == ' ' || f == ':' || f == '"' || f == ',' || f == ';'
	})
}
