package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/read"
)

// exchange is how a column shows that a spreadsheet of another country has saved
// it: of 03/05 and 03/15 it takes the one for the 3rd of May and leaves the other
// as text. All its dates are then of a 1st to 12th, and all that it left are later.
type exchange struct{ early, late, leftEarly, leftLate int }

// see takes in a cell; foreign says that it is not written as the format does.
func (x *exchange) see(foreign bool, day ledger.Day) {
	_, _, d := day.Date()
	switch {
	case foreign && d <= 12:
		x.early++
	case foreign:
		x.late++
	case d <= 12:
		x.leftEarly++
	default:
		x.leftLate++
	}
}

func (x *exchange) merge(y *exchange) {
	x.early, x.late = x.early+y.early, x.late+y.late
	x.leftEarly, x.leftLate = x.leftEarly+y.leftEarly, x.leftLate+y.leftLate
}

// proved asks for three of either sort: that they part at the 12th by chance is
// then as good as impossible.
func (x *exchange) proved() bool {
	return x.early >= 3 && x.leftLate >= 3 && x.late == 0 && x.leftEarly == 0
}

// foreign reports whether a cell is not written with the format's order of day and
// month: a workbook's own date, or another layout.
func (p *program) foreign(r role, text []byte, kind read.CellKind) bool {
	if kind == read.Date {
		return true
	}
	if _, ok := p.layout[r].parse(text, p.utc); ok {
		return p.layout[r].order() != p.written
	}
	for _, l := range p.also[r] {
		if _, ok := l.parse(text, p.utc); ok {
			return l.order() != p.written
		}
	}
	return false
}

// exchanges decides for all date columns, says so, and reports whether the rows
// have to be read once more.
func (p *program) exchanges(seen *[roleCount]exchange) (again bool) {
	if p.written == orderNone {
		return false
	}
	for _, r := range dateRoles() {
		if x := &seen[r]; x.proved() {
			p.exchanged[r], again = true, true
			p.say(r, diag.Warning, "date-exchanged",
				diag.T("A spreadsheet that writes dates in another order has saved this file again: it took %d dates up to the 12th of a month with day and month exchanged, and left the %d later ones as they were. They are read the right way round.", x.early, x.leftLate),
				diag.T("Download the export again and do not open it in a spreadsheet before."))
		}
	}
	return again
}

// restored exchanges day and month once more, if the cell is one of those that a
// spreadsheet took wrongly.
func (p *program) restored(r role, m moment, foreign bool) moment {
	if !p.exchanged[r] || !foreign {
		return m
	}
	year, month, day := m.day.Date()
	if d, err := ledger.DayOf(year, day, month); err == nil {
		m.day = d
	}
	return m
}
