package normalise

import (
	"fmt"
	"slices"
	"strings"

	"rivulet/internal/ledger"
)

// order is how a layout orders day and month where the order could be mistaken:
// both are numbers and the year is not in front.
type order uint8

const (
	orderNone order = iota // year first, or the month has a name
	monthFirst
	dayFirst
)

func (l *layout) order() order {
	for i := range l.ops {
		switch l.ops[i].kind {
		case 'y', 'N':
			return orderNone
		case 'm':
			return monthFirst
		case 'd':
			for _, op := range l.ops[i+1:] {
				if op.kind == 'N' {
					return orderNone
				}
			}
			return dayFirst
		}
	}
	return orderNone
}

// same reports whether two layouts read the same cells as the same days.
func (l *layout) same(o *layout) bool { return slices.Equal(l.ops, o.ops) && l.glue == o.glue }

// overlaps reports whether there are cells that both layouts read, as different
// days: day and month, or day and year, could then be exchanged cell by cell.
func (l *layout) overlaps(o *layout) bool {
	return l.mistaken(o) || o.mistaken(l)
}

// mistaken reports whether o reads something that l writes as another day. The
// days have small numbers everywhere, which fit every place of a date.
func (l *layout) mistaken(o *layout) bool {
	for _, date := range [][3]int{{2003, 2, 1}, {2001, 3, 2}, {2010, 11, 12}, {2012, 10, 11}} {
		day, _ := ledger.DayOf(date[0], date[1], date[2])
		for _, padded := range []bool{true, false} {
			if m, ok := o.parse([]byte(l.write(date, padded)), false); ok && m.day != day {
				return true
			}
		}
	}
	return false
}

// write returns a date, year, month and day, as the layout writes it; without
// leading zeros where the layout does not need them, unless padded.
func (l *layout) write(date [3]int, padded bool) string {
	var b strings.Builder
	for _, op := range l.ops {
		width := op.min
		if padded {
			width = op.max
		}
		switch op.kind {
		case 'y':
			year := date[0]
			if op.max == 2 {
				year %= 100
			}
			fmt.Fprintf(&b, "%0*d", op.max, year)
		case 'm':
			fmt.Fprintf(&b, "%0*d", width, date[1])
		case 'd':
			fmt.Fprintf(&b, "%0*d", width, date[2])
		case 'N':
			b.WriteString([...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}[date[1]-1])
		case 's':
			b.WriteByte(' ')
		case 'l':
			b.WriteString(op.literal)
		}
	}
	return b.String()
}
