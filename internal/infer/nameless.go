package infer

import (
	"strings"
	"unicode"

	"rivulet/internal/diag"
)

// namelessReading is the one way to read the money of a table without a header: the
// only column of amounts with both signs, or the only two, of which one is negative
// and the other positive in every row.
//
// An amount without signs is read if one column alone says each row's direction, and
// the texts agree; two columns without signs of which each row fills one are a pair
// if the texts of three rows say which is which.
func (p *profiled) namelessReading(g *grid, directions []*directed) (*moneyReading, diag.Text) {
	var list []*column
	for _, c := range p.columns {
		isMoney := c.fractions > 0 || c.negative > 0
		if c.isNumber() && isMoney && !c.isConstant() && g.columns[c.index] != nil {
			list = append(list, c)
		}
	}
	switch {
	case len(list) == 1 && list[0].negative > 0 && list[0].positive > 0:
		return &moneyReading{amount: list[0]}, diag.Text{}
	case len(list) == 2 && g.apart(list[0], list[1]):
		out, in := list[0], list[1]
		if out.negative == 0 {
			out, in = in, out
		}
		if out.positive == 0 && in.negative == 0 && out.negative > 0 && in.positive > 0 {
			return &moneyReading{debit: out, credit: in}, diag.Text{}
		}
		for _, pair := range []moneyReading{{debit: list[0], credit: list[1]}, {debit: list[1], credit: list[0]}} {
			if out.negative+in.negative == 0 && out.filled+in.filled == p.data && p.sureWithoutName(pair.credit, p.witnesses(g, &pair)) {
				return &pair, diag.Text{}
			}
		}
	case len(list) == 1 && list[0].negative == 0 && len(directions) == 1:
		r := moneyReading{amount: list[0], direction: directions[0]}
		if t := p.witnesses(g, &r); len(r.direction.in) > 0 && len(r.direction.out) > 0 && t.plain > 0 && t.inverted == 0 {
			return &r, diag.Text{}
		}
	}
	if row := p.wordsAbove(); row > 0 {
		return nil, diag.T("Row %d looks like a header, but none of its names is known as that of an amount.", row)
	}
	return nil, diag.T("The table has no header, and its numbers do not show which column is the amount.")
}

// wordsAbove is the number of the row right above the first row with a date, if it
// holds names: as many cells as that row, without a digit; 0 if it does not.
func (p *profiled) wordsAbove() int {
	for i := 1; i < len(p.table.Head) && len(p.rows) > 0; i++ {
		if p.table.Head[i].Number != p.rows[0].number {
			continue
		}
		above := keptRow{cells: p.table.Head[i-1].Cells}
		if n := above.filledCells(); n < 2 || n*2 < p.rows[0].filledCells() || strings.ContainsFunc(strings.Join(above.cells, ""), unicode.IsDigit) {
			return 0
		}
		return p.table.Head[i-1].Number
	}
	return 0
}
