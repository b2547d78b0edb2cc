package recognise

import (
	"bytes"
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// headless recognises an export without a header row, of which no header was
// found. A format fits only if all rows of the table look as it says, and if
// words in them tell whose they are or the running balance bears the reading out.
// Two that fit are refused by their names, and so is one that fits the first rows
// and not a later one. ok is false if nothing is to be said of the table.
func (l *Library) headless(t *read.Table) (m format.Match, ok bool) {
	first := firstFilled(t.Head)
	if first < 0 {
		return format.Match{}, false
	}
	var fitting []*candidate
	var nearest *candidate
	for i, e := range l.entries {
		if e.asks.cells == 0 {
			continue
		}
		c := newCandidate(l.at(i), t)
		switch {
		case c == nil:
		case c.stray == nil:
			fitting = append(fitting, c)
		case nearest == nil || c.fitted > nearest.fitted:
			nearest = c
		}
	}
	scanAll(t, fitting)
	sound := slices.DeleteFunc(slices.Clone(fitting), func(c *candidate) bool { return c.stray != nil || !c.bornOut() })
	switch {
	case len(sound) == 1:
		return sound[0].match(), true
	case len(sound) > 1:
		return twoHeadless(t, sound[0].shape.format, sound[1].shape.format), true
	case len(fitting) > 0:
		nearest = fitting[0]
	}
	if nearest == nil || nearest.fitted < fewestProofs {
		return format.Match{}, false
	}
	return nearest.refuse(), true
}

func firstFilled(rows []read.HeadRow) int {
	return slices.IndexFunc(rows, func(r read.HeadRow) bool { return !blankRow(r.Cells) })
}

func blankRow(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return strings.TrimSpace(c) != "" })
}

// candidate is a format without a header row on its way through a table.
type candidate struct {
	shape  *rowShape
	table  *read.Table
	above  int // number of the last row of the preamble; 0 without
	fitted int // rows that fit
	stray  *strayRow
	proved int // rows on which the running balance closes
}

// strayRow is the first row that does not look like the others.
type strayRow struct {
	number int
	column int // −1 for the row as a whole
	text   string
}

// newCandidate tries a format on the head of a table; nil if its first row does
// not fit, or if the text that must stand above it does not.
func newCandidate(f *format.Format, t *read.Table) *candidate {
	if f.Container != "" && f.Container != t.Container.String() {
		return nil
	}
	c := &candidate{shape: newRowShape(f, t.Head), table: t}
	begun := len(f.Header.Near) == 0
	for i := range t.Head {
		row := &t.Head[i]
		if blankRow(row.Cells) {
			continue
		}
		at, ok := c.fits(row)
		switch {
		case !begun && !ok:
			c.above = row.Number
			continue
		case !begun && stands(t.Head[:i], format.NormaliseAll(f.Header.Near)) == "":
			return nil
		case !ok && c.fitted == 0:
			return nil
		case !ok:
			c.strays(row.Number, at, len(row.Cells), func(i int) string { return row.Cells[i] })
			return c
		}
		begun = true
		c.fitted++
	}
	if c.fitted == 0 {
		return nil
	}
	return c
}

func (c *candidate) fits(row *read.HeadRow) (at int, ok bool) {
	return c.shape.fits(len(row.Cells), func(i int) ([]byte, read.CellKind) {
		if row.Kinds == nil {
			return []byte(row.Cells[i]), read.Text
		}
		return []byte(row.Cells[i]), row.Kinds[i]
	})
}

func (c *candidate) strays(number, column, width int, cell func(int) string) {
	c.stray = &strayRow{number: number, column: column}
	if column >= 0 && column < width {
		c.stray.text = cell(column)
	}
}

// scanAll compares all rows of the table with the candidates.
func scanAll(t *read.Table, list []*candidate) {
	if len(list) == 0 {
		return
	}
	_, err := t.Scan(1, func(block int) read.Visitor {
		if block == 0 {
			for _, c := range list {
				c.fitted, c.stray = 0, nil
			}
		}
		return func(row *read.Row) {
			for _, c := range list {
				c.visit(row)
			}
		}
	})
	if err != nil {
		for _, c := range list {
			c.stray = &strayRow{column: -1}
		}
	}
}

func (c *candidate) visit(row *read.Row) {
	if c.stray != nil || row.Number <= c.above {
		return
	}
	if !slices.ContainsFunc(row.Cells, func(c read.Cell) bool { return len(bytes.TrimSpace(c.Text)) > 0 }) {
		return
	}
	at, ok := c.shape.fits(len(row.Cells), func(i int) ([]byte, read.CellKind) { return row.Cells[i].Text, row.Cells[i].Kind })
	if ok {
		c.fitted++
		return
	}
	c.strays(row.Number, at, len(row.Cells), func(i int) string { return string(row.Cells[i].Text) })
}

// bornOut reports whether the rows tell whose they are: by words, or by a running
// balance that closes on the first rows. A card's balance is what is owed.
func (c *candidate) bornOut() bool {
	f := c.shape.format
	columns := c.shape.columns()
	if f.Type == "card" {
		columns[format.Debit], columns[format.Credit] = columns[format.Credit], columns[format.Debit]
	}
	rows := slices.DeleteFunc(slices.Clone(c.table.Head), func(r read.HeadRow) bool { return r.Number <= c.above })
	c.proved = newBelow(f, rows, columns).balances(f, columns)
	return worded(f) || c.proved >= fewestProofs
}

// worded reports whether words in every row or above them tell the export, so
// that nothing has to be proved.
func worded(f *format.Format) bool {
	return len(f.Header.Near) > 0 || slices.ContainsFunc(f.Cells, func(c format.Cell) bool { return len(c.Words) > 0 && !c.Optional })
}
