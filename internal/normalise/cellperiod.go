package normalise

import (
	"bytes"

	"rivulet/internal/ledger"
)

// periodCell reads a cell that holds a period of two days and counts on the last
// of them, or the first: "Aug 1 – 31, 2026", "Jul 28 – Aug 3, 2026",
// "2024-01-01 - 2024-01-31". What the two days share may be written once: words
// before the first, words behind the second.
func (p *program) periodCell(l *layout, text []byte) (moment, bool) {
	for _, mark := range []string{" – ", " — ", " - ", "–", "—", "~", "～", " to ", "至"} {
		a, b, cut := bytes.Cut(text, []byte(mark))
		if !cut {
			continue
		}
		from, ok := l.completed(trim(a), nil, trim(b))
		to, also := l.completed(trim(b), trim(a), nil)
		if !ok || !also || from.day > to.day {
			continue
		}
		if p.first {
			return from, true
		}
		return to, true
	}
	return moment{}, false
}

// completed reads a date, with as few words as it takes from the start of before
// in front of it, or from the end of behind after it.
func (l *layout) completed(b, before, behind []byte) (moment, bool) {
	if m, ok := l.parse(b, false); ok {
		return m, true
	}
	for at := range before {
		if before[at] == ' ' {
			if m, ok := l.parse(append(append([]byte{}, before[:at+1]...), b...), false); ok {
				return m, true
			}
		}
	}
	for at := len(behind) - 1; at >= 0; at-- {
		if behind[at] != ' ' && behind[at] != ',' {
			continue
		}
		if m, ok := l.parse(append(append([]byte{}, b...), behind[at:]...), false); ok {
			return m, true
		}
	}
	return moment{}, false
}

// asWritten undoes what a spreadsheet has added to a date of a column that has
// no year or no day: it takes the year of the day on which the file was opened,
// and the first of the month.
func (p *program) asWritten(r role, m moment) moment {
	year, month, day := m.day.Date()
	switch l := p.layout[r]; {
	case l == nil:
	case l.yearless:
		if d, err := ledger.DayOf(placeholderYear, month, day); err == nil {
			m.day, m.bare = d, true
		}
	case l.month && !p.first && day == 1:
		return lastOf(year, month)
	}
	return m
}

func firstOfMonth(d ledger.Day) ledger.Day {
	_, _, day := d.Date()
	return d - ledger.Day(day-1)
}
