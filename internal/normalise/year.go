package normalise

import (
	"strconv"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
)

// years gives dates without a year theirs: by the period that the file states,
// else by the year that it states and the order of its rows. The zero value
// knows no year.
type years struct {
	from, to ledger.Day // every date lies within; at most a year apart; 0 if unused
	last     int        // the year stated, which is that of the latest row; 0 if unused
	first    int        // year of the first row; valid if last is
	turns    []turn     // where the years change, by row
	refused  bool       // the rows do not say where the years change
}

// turn is a row from which on dates are of another year.
type turn struct {
	row int
	by  int // 1: of the next year, −1: of the year before
}

// decideYears finds out how the file's dates get their years.
func (p *program) decideYears(workers int) []diag.Finding {
	text := p.match.Period
	pos := p.file()
	pos.Column = columnName(p.names, p.columns[rDate][0])
	from, to, stated := p.period(text)
	year, month, ok := format.YearIn(text)
	if day, one := p.dayStated(text); one {
		y, m, d := day.Date()
		before, err := ledger.DayOf(y-1, m, d)
		if err != nil { // 29 February
			before, _ = ledger.DayOf(y-1, m, d-1)
		}
		p.years = years{from: before + 1, to: day}
		return nil
	}
	switch {
	case stated && to-from < 365:
		p.years = years{from: from, to: to}
		return nil
	case stated, !ok:
		p.years.refused = true
		return []diag.Finding{{
			Severity: diag.Error, Code: "year-unknown", Pos: pos,
			What: diag.T("The dates have no year, and %q above the header names more than one.", quote([]byte(text))),
			Todo: diag.T("Export a shorter period that lies within one year, or write the years into the dates."),
		}}
	case month > 0:
		to := lastOf(year, month).day
		p.years = years{from: lastOf(year-1, month).day + 1, to: to}
		return nil
	}
	m := p.march(workers)
	p.years, ok = m.years(year)
	switch {
	case !ok:
		return []diag.Finding{{
			Severity: diag.Error, Code: "year-unknown", Pos: pos,
			What: diag.T("The dates have no year. The file names the year %s, but its rows are in no order that would show which of them are of another year.", strconv.Itoa(year)),
			Todo: diag.T("Export a shorter period that lies within one year, or write the years into the dates."),
		}}
	case len(m.turns) > 0:
		return []diag.Finding{{
			Severity: diag.Note, Code: "year-by-order", Pos: pos,
			What: diag.T("The dates have no year. The latest row is of %s, as the file says, and the order of the rows shows where the years change.", strconv.Itoa(year)),
		}}
	}
	return nil
}

// dayStated reads a text that is one day, such as that of the download: in the
// order of day and month that the rows have.
func (p *program) dayStated(text string) (ledger.Day, bool) {
	cell := clean(bare(text))
	for _, l := range compiledKnown() {
		if o := l.order(); l.yearless || l.month || len(cell) == 0 || o != orderNone && o != p.layout[rDate].order() {
			continue
		}
		if m, ok := l.parse(cell, false); ok {
			return m.day, true
		}
	}
	return 0, false
}

// dated gives a date without a year its year: that of the row's date by the
// file's period or order, that of other columns so that they lie nearest to it.
func (b *block) dated(r role, m moment) (moment, bool) {
	m.bare = false
	if r == rDate {
		day, ok := b.p.years.date(m.day, b.line.row.Number)
		m.day = day
		return m, ok
	}
	near, filled, ok := b.date(rDate)
	if !filled {
		day, ok := b.p.years.date(m.day, b.line.row.Number)
		m.day = day
		return m, ok
	}
	_, month, day := m.day.Date()
	year, _, _ := near.day.Date()
	found := false
	for y := year - 1; y <= year+1 && ok; y++ {
		d, err := ledger.DayOf(y, month, day)
		if err == nil && (!found || apart(d, near.day) < apart(m.day, near.day)) {
			m.day, found = d, true
		}
	}
	return m, found
}

func apart(a, b ledger.Day) ledger.Day { return max(a-b, b-a) }

// date moves a day of placeholderYear to the year of its row.
func (y *years) date(d ledger.Day, row int) (ledger.Day, bool) {
	_, month, day := d.Date()
	if y.to > 0 {
		last, _, _ := y.to.Date()
		for _, year := range [...]int{last, last - 1} {
			if d, err := ledger.DayOf(year, month, day); err == nil && d >= y.from && d <= y.to {
				return d, true
			}
		}
		return 0, false
	}
	if y.last == 0 || y.refused {
		return 0, false
	}
	year := y.first
	for _, t := range y.turns {
		if row >= t.row {
			year += t.by
		}
	}
	d, err := ledger.DayOf(year, month, day)
	return d, err == nil
}

// missing says why a date without a year has got none.
func (y *years) missing(cell []byte) (what, todo diag.Text) {
	switch {
	case y.to > 0:
		return diag.T("The date %q lies in no year within %v and %v, the period that the file states.", quote(cell), y.from, y.to),
			diag.T("Correct the date or the period above the header; until then the row counts nowhere.")
	case y.refused:
		return diag.T("The date %q has no year, and the order of the rows does not show which year is meant.", quote(cell)),
			diag.T("Export a shorter period that lies within one year, or write the years into the dates.")
	}
	return diag.T("The date %q is in no year that the file names.", quote(cell)), diag.T("Correct the date; until then the row counts nowhere.")
}
