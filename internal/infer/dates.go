package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// datesVerdict is which columns hold the dates and how they are written.
type datesVerdict struct {
	column  *column   // the day a row counts on
	later   []*column // days that stand in where column is empty, in order
	layouts []string
	verdict dateVerdict
	why     diag.Text
	refused diag.Text
	todo    diag.Text
}

// decideDates picks the column of the day that counts (booked before plain
// before made before valued) and settles the order of day and month.
func (p *profiled) decideDates() datesVerdict {
	columns := p.dateColumns()
	if len(columns) == 0 {
		return datesVerdict{refused: diag.T("No column holds a date in every row."), todo: todoFormat()}
	}
	v := datesVerdict{column: columns[0], later: columns[1:]}
	if v.column.filled < p.data && len(v.later) == 0 {
		return datesVerdict{refused: diag.T("The column %s holds no date in %d of %d rows.", quoted(v.column), p.data-v.column.filled, p.data), todo: todoFormat()}
	}
	v.verdict = v.column.dates.decide()
	order := ""
	if v.verdict.open && v.verdict.reading != nil {
		order = p.orderElsewhere(columns[1:])
	}
	switch {
	case v.verdict.reading == nil:
		v.refused, v.todo = diag.T("No way of writing dates reads every cell of %s.", quoted(v.column)), todoFormat()
		return v
	case order != "":
		for i := range v.column.dates.orders {
			if r := &v.column.dates.orders[i]; r.order == order && r.failed == 0 {
				v.verdict.reading, v.verdict.open = r, false
				v.why = diag.T("the file's other dates are written so")
			}
		}
	}
	if v.verdict.open {
		v.refused = diag.T("The dates can be read as %s and as %s, such as %q.", v.verdict.reading.name(), v.verdict.other.name(), v.column.dates.sample)
		v.todo = diag.T("Export a longer period, with a day after the 12th, or set the layout in a format of your own: rivulet formats new FILE.")
		return v
	}
	if r := v.verdict.reading; r.shortYear() && r.last/(16*32) <= 2000+lastEraYear && p.speaksJapanese() {
		v.refused = diag.T("The years of dates such as %q may be those of an era: 8 is 2008, or 2026 as the eighth year of Reiwa.", p.rows[0].cell(v.column.index))
		v.todo = diag.T("Write the dates in full (2026-01-31), with a spreadsheet if need be, or set the layout in a format of your own: rivulet formats new FILE.")
		return v
	}
	if c := p.otherDay(v.column); c != nil {
		v.refused = diag.T("Both %s and %s can be the day on which a row counts.", quoted(v.column), quoted(c))
		v.todo = todoFormat()
	}
	v.explain()
	for _, c := range columns {
		for i := range c.dates.orders {
			if r := &c.dates.orders[i]; r.order == v.verdict.reading.order {
				for _, layout := range r.layouts {
					if !slices.Contains(v.layouts, layout) {
						v.layouts = append(v.layouts, layout)
					}
				}
			}
		}
	}
	return v
}

// lastEraYear is up to which year of two digits a Japanese date may be one of the
// present era, whose fifteenth year is 2033; statements of before 2015 are rare.
const lastEraYear = 15

// speaksJapanese reports a column with a Japanese name.
func (p *profiled) speaksJapanese() bool {
	return slices.ContainsFunc(p.columns, func(c *column) bool {
		return slices.ContainsFunc(c.named.meanings, func(m headWord) bool { return m.language == "ja" })
	})
}

// explain says how the counter-reading lost.
func (v *datesVerdict) explain() {
	if !v.why.IsZero() {
		return
	}
	layout := v.verdict.reading.name()
	switch other := v.verdict.other; {
	case !strings.Contains(layout, "d"):
		v.why = diag.T("every cell is a month, written as %s, and counts on its last day", layout)
	case other == nil:
		v.why = diag.T("every cell reads as %s", layout)
	case v.verdict.why == "failed":
		v.why = diag.T("every cell reads as %s; the order %s fails on %d", layout, other.order, other.failed)
	case v.verdict.why == "sorted":
		v.why = diag.T("only as %s are the rows in order, and not as %s", layout, other.name())
	default:
		v.why = diag.T("as %s the rows span %d years, as %s %d", layout, v.verdict.reading.years(), other.name(), other.years())
	}
}

// dateColumns returns the columns of dates, the one that counts first. A column
// that is empty here and there comes after those that never are.
func (p *profiled) dateColumns() []*column {
	list := p.named(format.Date, false)
	if len(list) == 0 {
		for _, c := range p.columns {
			if _, due := c.named.meaning(format.Due); c.isDate() && !due {
				list = append(list, c)
			}
		}
		if len(list) > 1 && p.head >= 0 { // which of them counts, no name says
			list = slices.DeleteFunc(list, func(c *column) bool { return c.named.meanings != nil })
		}
	}
	rank := func(c *column) int {
		m, ok := c.named.meaning(format.Date)
		n := m.rank * 2
		if !ok {
			n = 20
		} else if !c.named.exact {
			n++
		}
		return n
	}
	slices.SortStableFunc(list, func(a, b *column) int { return rank(a) - rank(b) })
	for i, c := range list {
		if c.filled == p.data {
			if i > 0 && list[0].filled*2 > p.data {
				break // the booked day, empty in pending rows
			}
			list[0], list[i] = list[i], list[0]
			break
		}
	}
	return list
}

// otherDay is a column of other days, of a name that nobody knows, beside one that
// is named as when a payment was made: it may be when it was booked.
func (p *profiled) otherDay(column *column) *column {
	if m, ok := column.named.meaning(format.Date); p.head >= 0 && (!ok || m.rank < 3) {
		return nil
	}
	for _, c := range p.columns {
		if c == column || !c.isDate() || c.named.meanings != nil || c.filled*2 <= p.data || c.isConstant() {
			continue
		}
		for i := range p.rows {
			a, okA := dateCellOf(p.rows[i].cell(column.index))
			if b, okB := dateCellOf(p.rows[i].cell(c.index)); okA && okB && a.part != b.part {
				return c
			}
		}
	}
	return nil
}

// orderElsewhere is the order that another column of dates proves.
func (p *profiled) orderElsewhere(columns []*column) string {
	for _, c := range columns {
		if v := c.dates.decide(); !v.open {
			return v.reading.order
		}
	}
	return ""
}
