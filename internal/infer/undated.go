package infer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// undated says why a table is not read of which no column holds dates: what stands
// where its header says that they are, if it has one.
func undated(words *Words, t *read.Table) Result {
	in := Result{
		Refused: diag.T("No rows with a date were found."),
		Todo:    diag.T("Export the list of payments as CSV or XLSX, one payment per row."),
	}
	v := words.ofAccounts()
	head := headerWithoutDates(t, v)
	if head < 0 {
		v = words.ofEarnings()
		head = headerWithoutDates(t, v)
	}
	if head < 0 {
		return in
	}
	in.Headed = true
	row := t.Head[head].Number
	cell, dated := sampleBelow(t, head, v)
	template := diag.T("Write the dates in full (2026-01-31), with a spreadsheet if need be, or copy the payments into the plain template: rivulet formats new --template.")
	switch {
	case cell == "":
		in.Refused = diag.T("Below the header in row %d stands no row of data.", row)
	case isOtherCalendar(cell):
		in.Refused, in.Todo = diag.T("Dates such as %q are of a calendar that is not read.", cell), diag.T("Export the file with the dates of the common calendar (2026-01-31), or copy the payments into the plain template: rivulet formats new --template.")
	case isYearless(cell):
		in.Refused, in.Todo = diag.T("Dates such as %q name no year.", cell), template
	case isMonth(cell):
		in.Refused, in.Todo = diag.T("The rows are of whole months, such as %q: they may sum payments that another file lists.", cell), template
	case dated && IsDate(cell): // every row with a date was read but one that is a piece
		in.Refused, in.Todo = diag.T("The file breaks off within the first row below the header in row %d.", row), diag.T("Download the file again.")
	case dated:
		in.Refused, in.Todo = diag.T("Row %d looks like a header, but the dates below it, such as %q, cannot be read.", row, cell), template
	default: // what the cell holds is nobody's business
		in.Refused, in.Todo = diag.T("Row %d looks like a header, but no column below it holds dates that can be read.", row), template
	}
	return in
}

// headerWithoutDates is the index of the first row of which two cells at least are
// names, money among them, and none holds a digit; −1 if there is none.
func headerWithoutDates(t *read.Table, v vocabulary) int {
	for i := range t.Head {
		hits, money := 0, false
		for _, cell := range t.Head[i].Cells {
			n := v.name(cell)
			if n.meanings == nil || !n.exact || strings.ContainsFunc(cell, unicode.IsDigit) {
				continue
			}
			hits++
			for _, m := range n.meanings {
				money = money || m.role.MovesMoney()
			}
		}
		if hits > 1 && money {
			return i
		}
	}
	return -1
}

// sampleBelow is the first cell below a header in the column that is named as a date, as
// dated says, else the first one that is no amount; empty if no row stands below.
func sampleBelow(t *read.Table, head int, v vocabulary) (cell string, dated bool) {
	names := t.Head[head].Cells
	first, amount := "", ""
	for _, row := range t.Head[head+1:] {
		for i, cell := range row.Cells {
			if cell = strings.TrimSpace(cell); cell == "" || len(cell) > format.LongestName {
				continue
			}
			var n nameSense
			if i < len(names) {
				n = v.name(names[i])
			}
			if _, ok := n.meaning(format.Date); ok {
				return cell, true
			}
			if slices.ContainsFunc(n.meanings, func(m headWord) bool { return m.role.MovesMoney() }) {
				amount = cmp.Or(amount, cell)
			} else {
				first = cmp.Or(first, cell)
			}
		}
	}
	return cmp.Or(first, amount), false
}

// numbersOf are the runs of digits of a text.
func numbersOf(s string) (list []string) {
	return strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
}

// isOtherCalendar reports a date whose year is none of ours: Persian or Islamic
// (1404, 1447), Nepalese (2082), or of the Republic of China (115/01/05).
func isOtherCalendar(cell string) bool {
	list := numbersOf(cell)
	if len(list) < 3 {
		return false
	}
	for i, text := range list[:3] {
		n, err := strconv.Atoi(text)
		switch {
		case err != nil:
			return false
		case len(text) == 4 && (n >= 1300 && n < 1500 || n >= futureYears && n < 2200), i == 0 && len(text) == 3 && n < 200:
			return true
		}
	}
	return false
}

// isYearless reports a day and a month, in numbers or with the month's name.
func isYearless(cell string) bool {
	list := numbersOf(strings.SplitN(cell, ":", 2)[0])
	month := hasMonth(cell)
	return len(list) == 2 && len(list[0]) <= 2 && len(list[1]) <= 2 && !worded(cell) || len(list) == 1 && len(list[0]) <= 2 && month
}

// isMonth reports a month and a year, in numbers or with the month's name.
func isMonth(cell string) bool {
	list := numbersOf(cell)
	month := hasMonth(cell)
	switch {
	case len(list) == 1:
		return len(list[0]) == 4 && month
	case len(list) == 2:
		return !worded(cell) && (len(list[0]) == 4 && len(list[1]) <= 2 || len(list[0]) <= 2 && len(list[1]) == 4)
	}
	return false
}

// worded reports letters that belong to no date in numbers.
func worded(cell string) bool {
	return strings.ContainsFunc(cell, func(r rune) bool { return unicode.IsLetter(r) && !strings.ContainsRune("年月日년월일", r) })
}

// hasMonth reports the name of a month among the words of a cell.
func hasMonth(cell string) bool {
	for _, word := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(" ,-/'’0123456789", r) }) {
		if month, _ := format.Month([]byte(word)); month > 0 {
			return true
		}
	}
	return false
}
