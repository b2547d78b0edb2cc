package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rivulet/internal/format"
)

// dateCell is a cell that can be a date: three components and what stands
// between them, before anyone knows which is the day.
type dateCell struct {
	part    [3]int    // numbers, also that of a month name
	digits  [3]int    // digits of each; 0 for a month name
	between [3]string // marks after each component; the last only where it belongs to the date (日)
	glued   bool      // yyyyMMdd
	weekday string    // the layout of a weekday before the date, with its marks: "EEE, "
	era     bool      // the first component is the year of an era, turned into that of our calendar

	month     bool // there is no day: the first component is the year, the second the month
	yearFirst bool // of a month: the year stands before it
}

// dateCellOf reads the date at the start of a cell; what follows it may only be
// a time, a zone or a weekday.
func dateCellOf(s string) (d dateCell, ok bool) {
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), `"'=`))
	if len(s) < 6 || len(s) > 48 {
		return d, false
	}
	weekday, s := cutWeekday(s)
	if d, rest, ok := gluedDate(s); ok {
		return d, endsDate(rest, true)
	}
	d.weekday = weekday
	s = d.fromEra(s)
	names := 0
	for i := range d.part {
		n := 0
		if i == 0 && d.era {
			mark := dateMark(s, 0)
			if mark == 0 {
				return d, false
			}
			d.between[0], s = s[:mark], s[mark:]
			continue
		}
		for n < len(s) && s[n]-'0' <= 9 {
			d.part[i] = d.part[i]*10 + int(s[n]-'0')
			if n++; n > 4 {
				return d, false
			}
		}
		if d.digits[i] = n; n == 0 {
			d.part[i], n = format.Month([]byte(s))
			if names++; n == 0 || names > 1 {
				return d, false
			}
		}
		s = s[n:]
		mark := dateMark(s, i)
		if i < 2 && mark == 0 {
			return d, false
		}
		d.between[i], s = s[:mark], s[mark:]
	}
	return d, d.plausible() && endsDate(s, false)
}

// fromEra takes an era and its year off the start of a cell, if there is one.
func (d *dateCell) fromEra(s string) string {
	base, name := format.Era(s)
	year, size := format.EraYear(s[name:])
	if name == 0 || size == 0 || year == 0 {
		return s
	}
	d.part[0], d.digits[0], d.era = base+year, 4, true
	return s[name+size:]
}

func lettersAt(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) || unicode.In(r, unicode.Han, unicode.Hangul) {
			return i
		}
	}
	return len(s)
}

// gluedDate reads yyyyMMdd, with a time behind it or not.
func gluedDate(s string) (d dateCell, rest string, ok bool) {
	n := 0
	for n < len(s) && s[n]-'0' <= 9 {
		n++
	}
	if n != 8 && n != 14 && n != 12 {
		return d, s, false
	}
	number := func(a, b int) (v int) {
		for _, c := range s[a:b] {
			v = v*10 + int(c-'0')
		}
		return v
	}
	d = dateCell{part: [3]int{number(0, 4), number(4, 6), number(6, 8)}, digits: [3]int{4, 2, 2}, glued: true}
	return d, s[8:], d.part[0] > 1970 && d.part[0] < futureYears && d.part[1] >= 1 && d.part[1] <= 12 && d.part[2] >= 1 && d.part[2] <= 31
}

// dateMark returns the length of the marks after component i.
func dateMark(s string, i int) int {
	for _, mark := range []string{"年", "月", "日", "년", "월", "일"} {
		if strings.HasPrefix(s, mark) {
			n := len(mark)
			for i < 2 && n < len(s) && s[n] == ' ' {
				n++
			}
			return n
		}
	}
	if i == 2 {
		return 0
	}
	for _, mark := range []string{" de ", " of ", ". ", ", ", " ", "-", "/", "."} {
		if len(s) >= len(mark) && strings.EqualFold(s[:len(mark)], mark) {
			return len(mark)
		}
	}
	return 0
}

// plausible reports a day, a month and a year among the components, in any order
// that is written anywhere.
func (d *dateCell) plausible() bool {
	for _, order := range dateOrders() {
		if _, ok := d.as(order); ok {
			return true
		}
	}
	return false
}

// endsDate reports whether what follows a date is a time, a zone, a weekday or
// nothing.
func endsDate(rest string, glued bool) bool {
	trimmed := strings.TrimLeft(rest, " T,.-\u00a0")
	switch {
	case trimmed == "":
		return strings.Trim(rest, " .\u00a0") == ""
	case strings.HasPrefix(trimmed, "("), strings.HasPrefix(trimmed, "（"):
		return utf8.RuneCountInString(trimmed) <= 24
	case trimmed == rest && !glued:
		return false
	case strings.ContainsAny(trimmed, ":时時시"):
		return true
	}
	return strings.Trim(trimmed, "0123456789") == "" && (len(trimmed) == 6 || len(trimmed) == 4)
}

// dateOrders are the orders in which dates are written. A year of two digits
// stands first in East Asia only.
func dateOrders() []string { return []string{"ymd", "dmy", "mdy"} }

// futureYears is the year from which on a date is of another calendar: the Nepalese
// 2082 is our 2025. Years of two digits end before it.
const futureYears = 2069

// as reads the cell in an order; the result grows with the day and is no count
// of days.
func (d *dateCell) as(order string) (when int, ok bool) {
	if d.month {
		return d.asMonth(order)
	}
	y, m, day := 0, 0, 0
	for i, letter := range order {
		name := d.digits[i] == 0
		switch {
		case letter == 'y' && (d.digits[i] == 4 || d.digits[i] == 2):
			if y = d.part[i]; d.digits[i] == 2 {
				if y += 2000; y >= futureYears {
					y -= 100
				}
			}
		case letter == 'm' && (name || d.digits[i] <= 2):
			m = d.part[i]
		case letter == 'd' && !name && d.digits[i] <= 2:
			day = d.part[i]
		default:
			return 0, false
		}
	}
	if order == "mdy" && d.digits[0] > 0 && strings.HasPrefix(d.between[0], ".") {
		return 0, false // nobody writes 12.31.2025
	}
	if y >= 1971+format.BuddhistYears && y < futureYears+format.BuddhistYears {
		y -= format.BuddhistYears
	}
	if y < 1971 || y >= futureYears || m < 1 || m > 12 || day < 1 || day > 31 || day == 31 && (m == 4 || m == 6 || m == 9 || m == 11) || m == 2 && day > 29 {
		return 0, false
	}
	return (y*16+m)*32 + day, true
}

// layout writes the LDML layout of the cell in an order.
func (d *dateCell) layout(order string) string {
	if d.month {
		return d.monthLayout()
	}
	var b strings.Builder
	b.WriteString(d.weekday)
	for i, letter := range order {
		switch {
		case letter == 'y' && d.era:
			b.WriteString("Gy")
		case letter == 'y' && d.digits[i] == 4:
			b.WriteString("yyyy")
		case letter == 'y':
			b.WriteString("yy")
		case letter == 'm' && d.digits[i] == 0:
			b.WriteString("MMM")
		case letter == 'm':
			b.WriteString("MM")
		default:
			b.WriteString("dd")
		}
		mark := d.between[i]
		if word := strings.TrimSpace(mark); len(word) > 1 && word[0]|0x20 >= 'a' && word[0]|0x20 <= 'z' {
			mark = " '" + word + "' "
		}
		b.WriteString(mark)
	}
	if d.glued {
		return "yyyyMMdd"
	}
	return strings.TrimSpace(b.String())
}
