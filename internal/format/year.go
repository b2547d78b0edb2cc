package format

import "rivulet/internal/read"

// YearLabel is what a user writes above the header of a file that does not say
// its year: "Year,2024".
const YearLabel = "Year"

// YearIn finds the year, from 1971 to 2099, that stands alone in a text, and the
// month behind it: 2024 and 1 of "个人消费卡账户 2024年01月", 2024 and 0 of "Statement
// 2024". month is 0 without a month, or where the text names several. ok is false
// without a year, or where the text names several.
func YearIn(text string) (year, month int, ok bool) {
	for at := 0; at < len(text); {
		n, width := digitsAt(text[at:])
		if width == 0 {
			at++
			continue
		}
		at += width
		if width != 4 || n < 1971 || n > 2099 {
			continue
		}
		m := monthBehind(text[at:])
		switch {
		case year == 0:
			year, month = n, m
		case year != n:
			return 0, 0, false
		case month != m:
			month = 0
		}
	}
	return year, month, year > 0
}

// NamesYear reports whether a text has a year in it, or several.
func NamesYear(text string) bool {
	for at := 0; at < len(text); at++ {
		n, width := digitsAt(text[at:])
		if width == 4 && n >= 1971 && n <= 2099 {
			return true
		}
		at += width
	}
	return false
}

// monthBehind reads the month that follows a year: "年01月", "-01", ".1", "/01".
func monthBehind(rest string) int {
	for _, mark := range []string{"年", "년", "-", ".", "/"} {
		if len(rest) <= len(mark) || rest[:len(mark)] != mark {
			continue
		}
		rest = rest[len(mark):]
		for rest != "" && rest[0] == ' ' {
			rest = rest[1:]
		}
		if n, width := digitsAt(rest); width > 0 && width <= 2 && n >= 1 && n <= 12 {
			return n
		}
	}
	return 0
}

// digitsAt reads the number at the start of a text; width is 0 if there is none.
func digitsAt(text string) (n, width int) {
	for width < len(text) && text[width]-'0' <= 9 {
		if width < 9 {
			n = n*10 + int(text[width]-'0')
		}
		width++
	}
	return n, width
}

// PeriodLabel is what a user writes above the header of a file whose rows have no
// date: "Period,2025-03-03 - 2025-03-09".
const PeriodLabel = "Period"

// PeriodAbove returns the period that stands above the header. Where dates have no
// year, or rows no dates, a line that the user has added may say it.
func (f *Format) PeriodAbove(above []read.HeadRow) string {
	text := f.Period.FindAll(above)
	switch {
	case NamesYear(text):
	case f.Dates.Yearless():
		text = ValueAfter(above, YearLabel)
	case f.Dates.Above:
		text = ValueAfter(above, PeriodLabel)
	}
	return text
}
