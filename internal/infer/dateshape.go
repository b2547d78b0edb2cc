package infer

import (
	"slices"
	"strings"
)

// dateShape is a date layout as its cells look: the order of day, month and year,
// what stands between them, and how they are written.
type dateShape struct {
	order   string // "dmy", "mdy" or "ymd"
	digits  int    // of the year
	name    bool   // the month is a word
	between [2]string
	glued   bool // yyyyMMdd
}

// dateShapeOf reads a layout; a time behind the date is none of its business.
func dateShapeOf(layout string) dateShape {
	var s dateShape
	text := strings.ReplaceAll(layout, "'", "")
	for len(text) > 0 && len(s.order) < 3 {
		b := text[0]
		n := 1
		for n < len(text) && text[n] == b {
			n++
		}
		switch b {
		case 'y':
			s.digits = n
		case 'M':
			s.name = n > 2
		case 'd':
		default:
			if len(s.order) > 0 {
				s.between[len(s.order)-1] += text[:1]
			}
			text = text[1:]
			continue
		}
		s.order += strings.ToLower(string(b))
		text = text[n:]
	}
	s.glued = s.order == "ymd" && s.between == [2]string{}
	return s
}

// fits reports whether a cell is a date of that layout, and one that exists.
func (s dateShape) fits(d *dateCell) bool {
	if d.glued != s.glued {
		return false
	}
	if _, ok := d.as(s.order); !ok {
		return false
	}
	for i, letter := range s.order {
		switch {
		case letter == 'y' && d.digits[i] != s.digits, letter == 'm' && (d.digits[i] == 0) != s.name:
			return false
		case i < 2 && !s.glued && d.between[i] != s.between[i]:
			return false
		}
	}
	return true
}

// Layouts are the date layouts of a format, ready for comparison with cells.
type Layouts []dateShape

// LayoutsOf reads layouts.
func LayoutsOf(texts []string) Layouts {
	var list Layouts
	for _, text := range texts {
		list = append(list, dateShapeOf(text))
	}
	return list
}

// Fit reports whether a cell is a date in one of the layouts, and one that exists.
func (l Layouts) Fit(cell string) bool {
	d, ok := dateCellOf(cell)
	return ok && slices.ContainsFunc(l, func(s dateShape) bool { return s.fits(&d) })
}

// IsDate reports whether a cell is a date, in whatever layout.
func IsDate(cell string) bool {
	_, ok := dateCellOf(cell)
	return ok
}
