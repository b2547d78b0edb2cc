package infer

import (
	"strings"

	"rivulet/internal/format"
)

// dateReader reads a cell that can be a date: dateCellOf, or monthCellOf where a list
// of earnings has one row per month.
type dateReader func(string) (dateCell, bool)

// monthCellOf reads a month with its year and nothing else: 2026-01, 01/2026, Jan 2026,
// 2026年1月. A year of two digits is none: "Jan 26" is a day.
func monthCellOf(s string) (d dateCell, ok bool) {
	s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), `"'=`))
	d.month = true
	first, n := leadingNumber(s)
	switch {
	case n == 4:
		d.yearFirst, d.part[0] = true, first
	case n == 1 || n == 2:
		d.part[1], d.digits[1] = first, n
	case n == 0:
		if d.part[1], n = format.Month([]byte(s)); n == 0 {
			return d, false
		}
	default:
		return d, false
	}
	s = s[n:]
	mark := dateMark(s, 0)
	if mark == 0 {
		return d, false
	}
	d.between[0], s = s[:mark], s[mark:]
	second, n := leadingNumber(s)
	switch {
	case d.yearFirst && (n == 1 || n == 2):
		d.part[1], d.digits[1] = second, n
		d.between[1] = s[n:]
	case !d.yearFirst && n == 4 && len(s) == n:
		d.part[0] = second
	default:
		return d, false
	}
	if d.between[1] != "" && d.between[1] != "月" && d.between[1] != "월" {
		return d, false
	}
	return d, d.part[0] >= 1971 && d.part[0] < futureYears && d.part[1] >= 1 && d.part[1] <= 12
}

// leadingNumber reads the digits at the start of a text, and how many they are.
func leadingNumber(s string) (n, digits int) {
	for digits < len(s) && digits < 5 && s[digits]-'0' <= 9 {
		n = n*10 + int(s[digits]-'0')
		digits++
	}
	return n, digits
}

// asMonth reads the cell in the one order that its month and year stand in.
func (d *dateCell) asMonth(order string) (when int, ok bool) {
	return (d.part[0]*16+d.part[1])*32 + 1, order == "ymd" && d.yearFirst || order == "dmy" && !d.yearFirst
}

// monthLayout writes the LDML layout of the cell.
func (d *dateCell) monthLayout() string {
	month := "MM"
	if d.digits[1] == 0 {
		month = "MMM"
	}
	if d.yearFirst {
		return "yyyy" + d.between[0] + month + d.between[1]
	}
	return month + d.between[0] + "yyyy"
}
