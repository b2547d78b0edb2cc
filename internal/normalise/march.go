package normalise

import (
	"sync"

	"rivulet/internal/ledger"
	"rivulet/internal/read"
)

// march is how dates without a year follow each other, down the file: a step of
// more than half a year leads over New Year.
type march struct {
	first, last ledger.Day // of placeholderYear; 0 without rows
	ups, downs  int        // changes of day towards the later and the earlier
	turns       []turn
}

// halfYear is the step beyond which the other way round the year is the shorter.
const halfYear = 183

func (m *march) step(day ledger.Day, row int) {
	by := 0
	switch d := day - m.last; {
	case m.last == 0:
		m.first = day
	case d > halfYear:
		by = -1
		m.downs++
	case d < -halfYear:
		by = 1
		m.ups++
	case d > 0:
		m.ups++
	case d < 0:
		m.downs++
	}
	if by != 0 {
		m.turns = append(m.turns, turn{row, by})
	}
	m.last = day
}

// fewestSteps is how many changes of day must run one way before their order
// says where the years change: fewer are in order by chance.
const fewestSteps = 3

// years anchors the march: the year stated is that of the latest row. Over New
// Year all rows must run one way.
func (m *march) years(stated int) (years, bool) {
	y := years{last: stated, first: stated, turns: m.turns}
	if len(m.turns) == 0 {
		return y, true
	}
	if m.ups > 0 && m.downs > 0 || m.ups+m.downs < fewestSteps {
		y.refused = true
		return y, false
	}
	if m.downs == 0 {
		y.first -= len(m.turns)
	}
	return y, true
}

// march reads the date column once, in the order of the rows.
func (p *program) march(workers int) march {
	var mu sync.Mutex
	var blocks []*marchBlock
	p.match.Table.Scan(workers, func(n int) read.Visitor {
		b := &marchBlock{block: newBlock(p)}
		mu.Lock()
		defer mu.Unlock()
		blocks = append(blocks[:min(n, len(blocks))], b)
		return b.visit
	})
	var m march
	for _, b := range blocks {
		for _, d := range b.days {
			m.step(d.day, d.row)
		}
		if b.done {
			break
		}
	}
	return m
}

// marchBlock gathers the days of one block of the table.
type marchBlock struct {
	block *block
	days  []dayOfRow
	done  bool // the footer has begun
}

// dayOfRow is a day of placeholderYear.
type dayOfRow struct {
	day ledger.Day
	row int
}

func (m *marchBlock) visit(row *read.Row) {
	p, l := m.block.p, &m.block.line
	if m.done || !p.below(row) {
		return
	}
	l.set(row)
	text, column := l.first(rDate)
	if anyOf(p.stop, l) {
		m.done = true
	}
	if m.done || len(text) == 0 || anyOf(p.skip, l) || anyOf(p.totals, l) {
		return
	}
	if d, ok := p.readDate(rDate, text, l.kind(column)); ok && d.bare {
		m.days = append(m.days, dayOfRow{d.day, row.Number})
	}
}
