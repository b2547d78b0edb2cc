package normalise

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/payer"
	"rivulet/internal/read"
)

// Trace is how one row of a table was read: its cells as they stand and each
// decision with the cell it was taken from, in the order they were taken.
type Trace struct {
	Row   int // 1-based physical row
	Cells []TracedCell
	Steps []diag.Text
}

// TracedCell is one cell of the row.
type TracedCell struct {
	Name  string        // header cell, or the column's letter
	Roles []format.Role // what the column is used for; empty if for nothing
	Text  string        // as it stands, valid UTF-8, hostile
}

// TraceRows reads the table once more and says how the rows of the given numbers
// were read, in the order of the file. It decides nothing anew: conventions and
// rules are those that All applies to the table. Rows of rivulet's own ledger.csv
// have cells and no steps. own is the user's rules, nil if there are none. Numbers that no row of the table has are left out.
func TraceRows(m *format.Match, known *payer.Catalogue, own *payer.Rules, rows []int32) []Trace {
	if m.Format.ID == ownFormat {
		return traceCells(m, rows)
	}
	p, _ := compile(m, known, Options{KeepSpending: true, Rules: own})
	p.said = p.decide(1)
	p.run(1) // settles what the rows show of signs and conventions
	var traces []Trace
	_, _ = m.Table.Scan(1, func(n int) read.Visitor {
		if n == 0 {
			traces = nil
		}
		return func(row *read.Row) {
			if slices.Contains(rows, int32(row.Number)) {
				b := newBlock(p)
				b.line.set(row)
				traces = append(traces, Trace{Row: row.Number, Cells: cellsOf(row, p.names, &p.columns), Steps: b.trace()})
			}
		}
	})
	return traces
}

// traceCells gives the cells of rows about which nothing is decided.
func traceCells(m *format.Match, rows []int32) []Trace {
	var traces []Trace
	columns := columnsOf(m)
	_, _ = m.Table.Scan(1, func(n int) read.Visitor {
		if n == 0 {
			traces = nil
		}
		return func(row *read.Row) {
			if slices.Contains(rows, int32(row.Number)) {
				traces = append(traces, Trace{Row: row.Number, Cells: cellsOf(row, m.Names, &columns)})
			}
		}
	})
	return traces
}

func cellsOf(row *read.Row, names []string, columns *columns) []TracedCell {
	cells := make([]TracedCell, len(row.Cells))
	for i := range row.Cells {
		cells[i] = TracedCell{Name: columnName(names, i), Text: strings.ToValidUTF8(string(row.Cells[i].Text), "\uFFFD")}
		for r, name := range roleNames() {
			if slices.Contains(columns[r], i) {
				cells[i].Roles = append(cells[i].Roles, name)
			}
		}
	}
	return cells
}

// trace takes the row at hand through the steps of read and says what each one
// found; it ends with the step that ended the row.
func (b *block) trace() []diag.Text {
	p := b.p
	var t tracer
	b.direction = 'n'
	switch {
	case p.skip != nil && anyOf(p.skip, &b.line):
		return t.end("The format %s skips rows like this one: it holds no payment.", p.format.ID)
	case p.totals != nil && anyOf(p.totals, &b.line):
		return t.end("A total of other rows, used as a proof and never counted.")
	}
	state, known, ignored := b.state()
	if word, column := b.line.first(rStatus); len(word) > 0 {
		switch {
		case ignored:
			return t.end("Status %q in %s: the format %s ignores rows with it.", quote(word), columnName(p.names, column), p.format.ID)
		case known:
			t.say("Status %q in %s: %s.", quote(word), columnName(p.names, column), state.String())
		default:
			t.say("Status %q in %s is not known; the row stays unsorted.", quote(word), columnName(p.names, column))
		}
	}
	day, _ := b.day()
	if day == 0 {
		return t.end("No date could be read.")
	}
	b.traceDay(&t)
	b.directions()
	c := b.amounts()
	if c.fault {
		return t.end("An amount of the row could not be read.")
	}
	s, has := b.split(&c)
	o := b.outcome(&c, &s, has, state, known)
	b.traceMoney(&t, &c)
	b.traceRule(&t, &o)
	b.payee(s.net, &o)
	b.traceResult(&t, &c, &s, &o)
	return t.steps
}

// tracer gathers the steps.
type tracer struct{ steps []diag.Text }

func (t *tracer) say(key string, args ...any) { t.steps = append(t.steps, diag.T(key, args...)) }

func (t *tracer) end(key string, args ...any) []diag.Text {
	t.say(key, args...)
	return t.steps
}
