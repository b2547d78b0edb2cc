package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/read"
)

// dateMemo remembers the last date of a column: exports are sorted, and most
// rows repeat the date before them.
type dateMemo struct {
	cell  []byte
	value moment
	ok    bool
}

// day returns the day a row counts on: of the first filled cell of date, paid,
// finished, started and earned. A zero day comes with the reason: rowExcluded
// for no date at all, rowUnreadable for a cell that is none.
func (b *block) day() (ledger.Day, place) {
	if b.p.format.Dates.Above {
		if b.p.above == 0 {
			return 0, rowUnreadable
		}
		return b.p.above, rowKept
	}
	for _, r := range [...]role{rDate, rPaid, rFinished, rStarted, rEarned} {
		if !b.p.columns.has(r) {
			continue
		}
		m, filled, ok := b.date(r)
		if !filled {
			continue
		}
		if !ok {
			return 0, rowUnreadable
		}
		return m.day, rowKept
	}
	return 0, rowExcluded
}

// date reads the role's first filled cell.
func (b *block) date(r role) (m moment, filled, ok bool) {
	text, column := b.line.first(r)
	if len(text) == 0 {
		return moment{}, false, false
	}
	memo := &b.dates[r]
	if len(memo.cell) > 0 && string(memo.cell) == string(text) {
		m, ok = memo.value, memo.ok
	} else {
		kind := b.line.row.Cells[column].Kind
		if m, ok = b.p.readDate(r, text, kind); !ok && kind != read.Date {
			b.doubt.date(b.p, r, text)
		}
		if ok && (b.p.workbook || b.p.also[r] != nil) {
			b.exchange[r].see(b.p.foreign(r, text, kind), m.day)
		}
		memo.cell, memo.value, memo.ok = append(memo.cell[:0], text...), m, ok
	}
	if ok && m.bare {
		m, ok = b.dated(r, m)
	}
	return m, true, ok
}

// readDate reads a cell by the column's layout; what a workbook holds as a date
// arrives as ISO text whatever the layout is.
func (p *program) readDate(r role, text []byte, kind read.CellKind) (moment, bool) {
	if p.layout[r] == nil && kind != read.Date {
		return moment{}, false
	}
	if kind == read.Date {
		m, ok := p.iso.parse(text, p.utc)
		return p.asWritten(r, p.restored(r, m, p.exchanged[r])), ok
	}
	m, ok := p.layout[r].parse(text, p.utc)
	by := p.layout[r]
	for i := 0; !ok && i < len(p.also[r]); i++ {
		by = p.also[r][i]
		m, ok = by.parse(text, p.utc)
	}
	if ok && p.exchanged[r] {
		m = p.restored(r, m, by.order() != p.written)
	}
	switch {
	case ok && by.month && p.first:
		m.day = firstOfMonth(m.day)
	case !ok && p.format.Dates.Periods:
		return p.periodCell(p.layout[r], text)
	}
	return m, ok
}

// optionalDay reads a date that a row can do without; a cell that is none is a
// finding.
func (b *block) optionalDay(r role) ledger.Day {
	if !b.p.columns.has(r) {
		return 0
	}
	m, filled, ok := b.date(r)
	if filled && !ok {
		b.say("date-unreadable", diag.Warning, b.columnOf(r), "", b.expectedDate(r))
	}
	return m.day
}

// badDate says which date cell could not be read: the first filled one of the
// columns a row's day comes from.
func (b *block) badDate(r role) {
	for _, candidate := range [...]role{rDate, rPaid, rFinished, rStarted, rEarned} {
		if text, _ := b.line.first(candidate); len(text) > 0 {
			r = candidate
			break
		}
	}
	b.say("date-unreadable", diag.Error, b.columnOf(r), "", b.expectedDate(r))
}

func (b *block) columnOf(r role) int {
	_, column := b.line.first(r)
	return column
}

func (b *block) expectedDate(r role) func() (what, todo diag.Text) {
	return func() (diag.Text, diag.Text) {
		if b.p.format.Dates.Above {
			return diag.T("The rows have no date, and the period %q above the header cannot be read.", quote([]byte(b.p.match.Period))),
				diag.T("Write it as in %s,%s.", format.PeriodLabel, "2026-03-01 - 2026-03-31")
		}
		text, column := b.line.first(r)
		if m, ok := b.p.readDate(r, text, b.line.kind(column)); ok && m.bare {
			return b.p.years.missing(text)
		}
		want := "yyyy-MM-dd"
		if l := b.p.layout[r]; l != nil {
			want = l.text
		}
		return diag.T("The date %q cannot be read. Expected is %s, as in the rest of the column.", quote(text), want),
			diag.T("Correct the cell, or leave it: a row without a date counts nowhere.")
	}
}
