package infer

import (
	"bytes"
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// Bounds of what is kept of an unknown table: rows for the arithmetic, and rows
// that are no payments.
const (
	mostRows   = 4096
	mostOthers = 512
)

// keptRow is a row that is kept.
type keptRow struct {
	number int
	cells  []string
	kinds  []read.CellKind
}

func (r *keptRow) cell(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[i])
}

func (r *keptRow) kind(i int) read.CellKind {
	if i < 0 || i >= len(r.kinds) {
		return read.Text
	}
	return r.kinds[i]
}

// profiled is an unknown table, profiled.
type profiled struct {
	table   *read.Table
	words   vocabulary
	date    dateReader
	head    int // index of the header in Table.Head, −1 without
	header  int // its row number, 0 without
	names   []string
	columns []*column
	dated   []int     // columns in which dates stand in the first rows
	rows    []keptRow // the first data rows
	data    int       // all of them
	others  []keptRow // rows below the header that hold no date
	strays  int       // all of them
	wide    int       // cells with text beyond the header, in data rows
	width   int       // cells of the widest data row
	odd     bool      // a cell beyond the header is a number or a date: a row may be shifted
	mark    byte      // decimal mark of the money, once it is settled
	order   int       // 1: days only rise from row to row; −1: they only fall; 0: neither, or not known
}

// profile reads the whole table once; head is the index of its header in
// Table.Head, −1 for none. It fails if the first rows show no table of dated
// rows.
func profile(t *read.Table, v vocabulary, head int, date dateReader) (*profiled, bool) {
	p := &profiled{table: t, words: v, head: head, date: date}
	width := 0
	if p.head >= 0 {
		p.header, p.names = t.Head[p.head].Number, t.Head[p.head].Cells
		width = len(p.names)
	} else {
		for i := range t.Head {
			width = max(width, len(t.Head[i].Cells))
		}
		p.names = make([]string, width)
	}
	for i := range width {
		p.columns = append(p.columns, p.newColumn(i, v.name(p.names[i])))
	}
	p.findDates()
	if len(p.dated) == 0 {
		return p, false
	}
	err := p.scan()
	if err == nil && p.spills() {
		for i := len(p.columns); i < p.width; i++ {
			p.names = append(slices.Clone(p.names), "")
			p.columns = append(p.columns, p.newColumn(i, nameSense{}))
		}
		err = p.scan()
	}
	return p, err == nil && p.data > 0
}

// newColumn is a column of the table of which nothing was seen.
func (p *profiled) newColumn(i int, n nameSense) *column {
	c := newColumn(i, p.names[i], n)
	c.date = p.date
	return c
}

func (p *profiled) scan() error {
	_, err := p.table.Scan(1, func(block int) read.Visitor {
		if block == 0 {
			p.restart()
		}
		return p.visit
	})
	return err
}

// findDates finds the columns with dates in the first rows: those that are named
// so, else the one with the most.
func (p *profiled) findDates() {
	counts := make([]int, len(p.columns))
	for i := p.head + 1; i < len(p.table.Head); i++ {
		for k, cell := range p.table.Head[i].Cells {
			if _, ok := p.date(cell); ok && k < len(counts) {
				counts[k]++
			}
		}
	}
	most := -1
	for i, c := range p.columns {
		if counts[i] == 0 {
			continue
		}
		if _, ok := c.named.meaning(format.Date); ok {
			p.dated = append(p.dated, i)
		}
		if most < 0 || counts[i] > counts[most] {
			most = i
		}
	}
	if len(p.dated) == 0 && most >= 0 {
		p.dated = []int{most}
	}
}

func (p *profiled) restart() {
	for i, c := range p.columns {
		p.columns[i] = p.newColumn(i, c.named)
	}
	p.rows, p.others, p.data, p.strays, p.wide, p.width, p.odd = nil, nil, 0, 0, 0, 0, false
}

func (p *profiled) visit(row *read.Row) {
	if row.Number <= p.header || row.Cut {
		return
	}
	blank, isData := true, false
	for i := range row.Cells {
		blank = blank && len(bytes.TrimSpace(row.Cells[i].Text)) == 0
	}
	if blank {
		return
	}
	other := false
	for _, i := range p.dated {
		if i < len(row.Cells) {
			text := strings.TrimSpace(string(row.Cells[i].Text))
			_, ok := p.date(text)
			isData = isData || ok
			other = other || !ok && strings.Trim(text, "-") != ""
		}
	}
	kept := keptRow{}
	if !isData || other || len(p.rows) < mostRows {
		kept = keepRow(row)
	}
	if !isData || other || kept.firstOf(p.words.cues.gathered().held) != "" {
		if p.strays++; len(p.others) < mostOthers {
			p.others = append(p.others, kept)
		}
		return
	}
	p.data++
	for i := range row.Cells {
		switch text := string(row.Cells[i].Text); {
		case i < len(p.columns):
			p.columns[i].see(text, row.Cells[i].Kind)
		case strings.TrimSpace(text) != "":
			_, number := numberIn(strings.TrimSpace(text), row.Cells[i].Kind, 0)
			_, date := p.date(text)
			p.wide, p.width, p.odd = p.wide+1, max(p.width, i+1), p.odd || number || date
		}
	}
	if len(p.rows) < mostRows {
		p.rows = append(p.rows, kept)
	}
}

func keepRow(row *read.Row) keptRow {
	r := keptRow{number: row.Number, cells: make([]string, len(row.Cells)), kinds: make([]read.CellKind, len(row.Cells))}
	for i, c := range row.Cells {
		r.cells[i], r.kinds[i] = string(c.Text), c.Kind
	}
	return r
}

// named returns the columns whose name has a meaning as a role and whose values
// do not speak against it, exact names only if wanted.
func (p *profiled) named(role format.Role, exact bool) []*column {
	var out []*column
	for _, c := range p.columns {
		if _, ok := c.named.meaning(role); ok && (c.named.exact || !exact) && c.bears(role) {
			out = append(out, c)
		}
	}
	return out
}

// bears reports whether the values allow a role.
func (c *column) bears(role format.Role) bool {
	switch role {
	case format.Date:
		return c.isDate()
	case format.AmountColumn, format.Debit, format.Credit, format.Gross, format.Net, format.Fee, format.Tax, format.Tip, format.Refunded, format.Balance:
		return c.isNumber()
	case format.Currency:
		return c.isCurrency()
	case format.Direction, format.Status, format.Type, format.Category, format.Counterparty, format.Description:
		return !c.isDate() && c.clocks == 0 && !(c.isNumber() && c.fractions > 0)
	}
	return c.filled > 0
}
