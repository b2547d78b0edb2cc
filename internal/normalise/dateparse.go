package normalise

import (
	"bytes"
	"unicode/utf8"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
)

// moment is a date and, if the cell gave one, a time of day.
type moment struct {
	day    ledger.Day
	second int32 // since midnight; −1 if there is none, or one that does not exist ("29:18:53")
	bare   bool  // the cell has no year: day is one of placeholderYear
}

// parse reads a cell that is trimmed and not empty. With utc, a time with an
// offset is moved to UTC and the day with it.
func (l *layout) parse(b []byte, utc bool) (moment, bool) {
	var year, month, day, at int
	for i := range l.ops {
		op := &l.ops[i]
		switch op.kind {
		case 'l':
			if len(b)-at < len(op.literal) || string(b[at:at+len(op.literal)]) != op.literal {
				return moment{}, false
			}
			at += len(op.literal)
		case 's':
			n := spaces(b[at:])
			if n < op.min {
				return moment{}, false
			}
			at += n
		case 'N':
			m, n := format.Month(b[at:])
			if m == 0 {
				return moment{}, false
			}
			month, at = m, at+n
		case 'E':
			at += weekday(b[at:])
		case 'G', 'Y':
			n, size := eraPart(op.kind, b[at:])
			if size == 0 {
				return moment{}, false
			}
			year, at = year+n, at+size
		default:
			n, digits := digitsAt(b[at:], op.max)
			if digits < op.min {
				return moment{}, false
			}
			at += digits
			switch op.kind {
			case 'y':
				year = fullYear(n, op.max)
			case 'm':
				month = n
			default:
				day = n
			}
		}
	}
	if l.yearless {
		year = placeholderYear
	}
	year = commonYear(year)
	if month-1 > 11 || day > 31 || year < 1971 || year >= 2000+pivot { // the Nepalese 2082 is our 2025
		return moment{}, false
	}
	if l.month {
		return lastOf(year, month), at == len(b)
	}
	m, ok := l.withTime(b[at:], year, month, day, utc)
	m.bare = l.yearless
	return m, ok
}

// commonYear is the year of the common era: a year that can only be the Buddhist
// era's is taken for that.
func commonYear(year int) int {
	if year >= 1971+format.BuddhistYears && year < 2000+pivot+format.BuddhistYears {
		return year - format.BuddhistYears
	}
	return year
}

// fullYear is the year that a number of at most most digits names.
func fullYear(n, most int) int {
	if most == 2 {
		return n + century(n)
	}
	return n
}

// digitsAt reads a number of at most most digits.
func digitsAt(b []byte, most int) (n, digits int) {
	for digits < most && digits < len(b) && b[digits]-'0' <= 9 {
		n = n*10 + int(b[digits]-'0')
		digits++
	}
	return n, digits
}

// lastOf is the last day of a month.
func lastOf(year, month int) moment {
	for day := 31; day >= 28; day-- {
		if d, err := ledger.DayOf(year, month, day); err == nil {
			return moment{day: d, second: -1}
		}
	}
	return moment{second: -1}
}

// withTime checks the date and reads what follows it.
func (l *layout) withTime(rest []byte, year, month, day int, utc bool) (moment, bool) {
	d, err := ledger.DayOf(year, month, day)
	if err != nil {
		return moment{}, false
	}
	if len(rest) == 0 {
		return moment{day: d, second: -1}, true
	}
	c, ok := l.clock(rest)
	if !ok {
		return moment{}, false
	}
	if utc && c.zoned && c.second >= 0 {
		s := c.second - c.offset
		for ; s < 0; s += 86400 {
			d--
		}
		for ; s >= 86400; s -= 86400 {
			d++
		}
		c.second = s
	}
	return moment{day: d, second: c.second}, true
}

func century(year int) int {
	if year < pivot {
		return 2000
	}
	return 1900
}

// spaces counts the bytes of white space at the start: also the no-break and
// ideographic spaces of web tables.
func spaces(b []byte) int {
	at := 0
	for at < len(b) {
		switch c := b[at]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			at++
		case c < utf8.RuneSelf:
			return at
		default:
			r, size := utf8.DecodeRune(b[at:])
			if !isSpace(r) {
				return at
			}
			at += size
		}
	}
	return at
}

// isSpace reports white space beyond ASCII, and the marks without width that
// exports carry: no-break, figure, thin, narrow, ideographic; zero width, BOM.
func isSpace(r rune) bool {
	switch r {
	case 0x85, 0xA0, 0x202F, 0x205F, 0x3000, 0xFEFF, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029:
		return true
	}
	return r >= 0x2000 && r <= 0x200A
}

// trim removes white space from both ends, without copying.
func trim(b []byte) []byte {
	for len(b) > 0 && b[0] > ' ' && b[0] < utf8.RuneSelf && b[len(b)-1] > ' ' && b[len(b)-1] < utf8.RuneSelf {
		return b
	}
	b = b[spaces(b):]
	for len(b) > 0 {
		c := b[len(b)-1]
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			b = b[:len(b)-1]
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeLastRune(b)
		if !isSpace(r) {
			break
		}
		b = b[:len(b)-size]
	}
	return b
}

// clean removes what spreadsheets put around text: white space, the formula
// wrapper ="…" and a leading apostrophe.
func clean(b []byte) []byte {
	b = trim(b)
	if len(b) < 2 || b[0] != '=' && b[0] != '\'' && b[0] != '"' {
		return b
	}
	if bytes.HasPrefix(b, []byte(`="`)) && b[len(b)-1] == '"' && len(b) > 2 {
		return trim(b[2 : len(b)-1])
	}
	if b[0] == '"' && b[1] == '=' && b[len(b)-1] == '"' {
		return trim(b[2 : len(b)-1])
	}
	if b[0] == '\'' {
		return trim(bytes.TrimSuffix(b[1:], []byte("'")))
	}
	return b
}

// eraPart reads an era or the year of one; size is 0 if there is none.
func eraPart(kind byte, b []byte) (n, size int) {
	text := string(b[:min(len(b), 16)]) // longer than every name
	if kind == 'G' {
		return format.Era(text)
	}
	return format.EraYear(text)
}
