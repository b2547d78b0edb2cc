package specimen

import (
	"slices"
	"strings"

	"rivulet/internal/format"
)

// yearless reports whether the table's dates have no year.
func (t *table) yearless() bool { return t.match.Format != nil && t.match.Format.Dates.Yearless() }

// isMonthAndDay reports digits of which no more than two stand together.
func isMonthAndDay(text string) bool {
	runs := strings.FieldsFunc(text, func(r rune) bool { return !isDigit(r) })
	return len(runs) > 0 && !slices.ContainsFunc(runs, func(run string) bool { return len([]rune(run)) > 2 })
}

// monthAbove reports the month above the header for which all rows count: "July
// 2024".
func (t *table) monthAbove(text string) bool {
	if t.match.Format == nil || !t.match.Format.Dates.Above || strings.TrimSpace(text) != t.match.Period {
		return false
	}
	_, _, one := format.YearIn(text)
	return one && strings.Count(text, " ") < 2
}

// recordsPeriod reports whether a row above the header is the record of the period, in
// exports whose rows begin with their kind.
func (t *table) recordsPeriod(y int) bool {
	cells := t.sheet.Rows[y]
	return t.match.Format != nil && t.match.Format.Period.Record != "" && len(cells) > 1 && strings.TrimSpace(cells[0].Text) == t.match.Format.Period.Record
}

func isMoney(r format.Role) bool {
	switch r {
	case format.AmountColumn, format.Debit, format.Credit, format.Gross, format.Fee, format.Tax, format.Tip, format.Net, format.Refunded, format.FeeRefunded,
		format.Balance, format.ForeignAmount, format.ForeignFee:
		return true
	}
	return false
}

func isDate(r format.Role) bool {
	switch r {
	case format.Date, format.Earned, format.Due, format.Paid, format.Started, format.Finished:
		return true
	}
	return false
}

func isEmptyMark(f *format.Format, text string) bool {
	text = strings.TrimSpace(text)
	for _, mark := range f.Numbers.Empty {
		if format.Normalise(mark) == format.Normalise(text) {
			return true
		}
	}
	return false
}
