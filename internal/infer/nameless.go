package infer

import "rivulet/internal/diag"

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
	return nil, diag.T("The table has no header, and its numbers do not show which column is the amount.")
}
