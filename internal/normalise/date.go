package normalise

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// layout is a compiled date layout in LDML letters ("MM/dd/yyyy", "d. MMM yy",
// "yyyy年M月d日"). Only the date part is compiled: whatever begins with the first
// letter of a time is read by one grammar of times, and may be missing, so that
// a layout reads a column in which some cells carry a time and some do not.
//
// Numbers may lack their leading zero ("MM" reads "3"), except where the next
// number follows without a mark ("yyyyMMdd"). Years are exact: "yyyy" wants four
// digits, "yy" two. Month names are read in all languages of format.Month. A
// year of the Buddhist calendar is turned into ours.
type layout struct {
	text string
	ops  []dateOp
	glue bool // the time follows the date without a mark: yyyyMMddHHmmss

	yearless bool // no year: parse gives days of placeholderYear
	month    bool // no day: parse gives the last day of the month; no time may follow
}

// placeholderYear stands for the year that a layout does not have: a leap year,
// so that 29 February is a day.
const placeholderYear = 2000

// dateOp is one step of a layout.
type dateOp struct {
	kind     byte // y m d: numbers; G, Y: era and its year; N: month name; E: weekday; s: spaces; l: literal
	min, max int  // digits of a number; spaces wanted
	literal  string
}

// pivot is the two-digit year from which on years are of the twentieth century:
// POSIX takes 69 to 99 as 1969 to 1999.
const pivot = 69

// compileLayout reads an LDML layout. It fails on letters other than those of
// years, months, days, weekdays and times, on a time before the date, and on a
// layout without a month, or without both year and day.
func compileLayout(text string) (*layout, error) {
	l := &layout{text: text}
	seen := ""
	for rest := text; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		n := len(rest) - len(strings.TrimLeft(rest, string(r)))
		var op dateOp
		switch {
		case strings.ContainsRune("HhKkmsSaBzZXxv", r):
			if !strings.Contains(seen, "d") || !strings.ContainsAny(seen, "mN") || strings.ContainsAny(rest, "yu") {
				return nil, fmt.Errorf("layout %q has a time before the date is complete", text)
			}
			last := l.ops[len(l.ops)-1]
			l.glue = last.kind != 's' && last.kind != 'l'
			l.dropMarks()
			return l, l.finish(seen)
		case r == 'G':
			op = dateOp{kind: 'G'}
		case r == 'y' && len(l.ops) > 0 && l.ops[len(l.ops)-1].kind == 'G':
			op = dateOp{kind: 'Y'}
		case r == 'y' || r == 'u':
			op = dateOp{kind: 'y', min: 4, max: 4}
			if n == 2 {
				op = dateOp{kind: 'y', min: 2, max: 2}
			}
		case (r == 'M' || r == 'L') && n >= 3:
			op = dateOp{kind: 'N'}
		case r == 'M' || r == 'L':
			op = dateOp{kind: 'm', min: 1, max: 2}
		case r == 'd':
			op = dateOp{kind: 'd', min: 1, max: 2}
		case r == 'E':
			op = dateOp{kind: 'E'}
		case r == ' ':
			op = dateOp{kind: 's'}
		case r == '\'':
			literal, after, closed := strings.Cut(rest[1:], "'")
			if !closed {
				return nil, fmt.Errorf("layout %q has a quote that is not closed", text)
			}
			op, rest, n = dateOp{kind: 'l', literal: literal}, after, 0
		case r < utf8.RuneSelf && (r|0x20 >= 'a' && r|0x20 <= 'z'):
			return nil, fmt.Errorf("layout %q: the letter %q is not one of a date", text, r)
		default:
			op, n = dateOp{kind: 'l', literal: rest[:size]}, size
		}
		rest = rest[n:]
		if strings.IndexByte("ymdNY", op.kind) >= 0 {
			seen += string(op.kind)
		}
		l.ops = append(l.ops, op)
	}
	return l, l.finish(seen)
}

// finish fixes the widths of numbers that touch and the spaces that must be
// there, and checks that year, month and day occur once each at most.
func (l *layout) finish(seen string) error {
	years, months, days := strings.Count(seen, "y")+strings.Count(seen, "Y"), strings.Count(seen, "m")+strings.Count(seen, "N"), strings.Count(seen, "d")
	if months != 1 || years > 1 || days > 1 || years+days == 0 {
		return fmt.Errorf("layout %q does not have one month, and a year or a day or both", l.text)
	}
	l.yearless, l.month = years == 0, days == 0
	for i := range l.ops {
		next := i+1 < len(l.ops) && l.ops[i+1].isNumber() || i+1 == len(l.ops) && l.glue
		switch op := &l.ops[i]; {
		case op.isNumber() && next:
			op.min = op.max
		case op.isNumber() && i > 0 && l.ops[i-1].isNumber():
			op.min = op.max
		case op.kind == 's' && i > 0 && l.ops[i-1].isNumber() && next:
			op.min = 1
		}
	}
	return nil
}

// dropMarks removes the marks between the date and the time: the grammar of
// times expects them itself.
func (l *layout) dropMarks() {
	for n := len(l.ops); n > 0; n = len(l.ops) {
		last := l.ops[n-1]
		if last.kind != 's' && (last.kind != 'l' || strings.Trim(last.literal, "T,.-") != "") {
			return
		}
		l.ops = l.ops[:n-1]
	}
}

func (o dateOp) isNumber() bool { return o.kind == 'y' || o.kind == 'm' || o.kind == 'd' }
