package format

import (
	"slices"
	"strings"
)

// isLayout reports whether a text is made of LDML letters for a date, at most
// once each, with a month, and a year or a day or both. The year of an era is
// as long as it is: Gy.
func isLayout(s string) bool {
	seen, ok := lettersOf(s)
	year, day := seen['y'], seen['d']
	return ok && seen['M'] > 0 && seen['M'] <= 4 && (year == 0 || year == 2 || year == 4 || year == 1 && seen['G'] == 1) && day <= 2 && year+day > 0
}

// isMonth reports a layout without a day.
func isMonth(s string) bool {
	seen, ok := lettersOf(s)
	return ok && seen['d'] == 0
}

// isYearless reports a layout without a year.
func isYearless(s string) bool {
	seen, ok := lettersOf(s)
	return ok && seen['y'] == 0
}

// Yearless reports whether the dates of a format have no year.
func (d *Dates) Yearless() bool { return slices.ContainsFunc(d.Layouts, isYearless) }

// Months reports whether the dates of a format are months.
func (d *Dates) Months() bool { return slices.ContainsFunc(d.Layouts, isMonth) }

// lettersOf counts the letters of a layout. It fails on letters that are none of
// a date or time, or that stand in two places.
func lettersOf(s string) (seen map[byte]int, ok bool) {
	quoted := false
	seen = map[byte]int{}
	for i := 0; i < len(s); i++ {
		b := s[i]
		switch {
		case b == '\'':
			quoted = !quoted
		case quoted, b >= 0x80, !(b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'):
		case !strings.ContainsRune("GyMdHhmsSaxXzE", rune(b)):
			return nil, false
		case i > 0 && s[i-1] == b:
			seen[b]++
		case seen[b] > 0:
			return nil, false
		default:
			seen[b] = 1
		}
	}
	return seen, !quoted
}
