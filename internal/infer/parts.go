package infer

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// unnamedFee finds the fee between an amount and a net that are named so, in a
// column whose own name says nothing: gross less fee is net in every row.
func (p *profiled) unnamedFee(g *grid, gross, net *column) *identity {
	for _, f := range p.unnamedNumbers(g) {
		for _, sign := range []int64{1, -1} {
			if d := (&identity{gross: gross, fee: f, net: net, feeSign: sign}); f != gross && f != net {
				if d.check(p, g); d.proves() {
					return d
				}
			}
		}
	}
	return nil
}

// unnamedNumbers are the columns of amounts whose names say nothing.
func (p *profiled) unnamedNumbers(g *grid) []*column {
	var out []*column
	for _, c := range p.columns {
		if c.isNumber() && c.named.meanings == nil && !c.isForeign() && g.columns[c.index] != nil && !c.isConstant() {
			out = append(out, c)
		}
	}
	return out
}

// splitAmount says so if an amount is the sum or the difference of two columns in
// every row, whose names say nothing: one may be a fee or a tax, and then what was
// paid may be the amount or the other one.
func (p *profiled) splitAmount(g *grid, amount *column) diag.Text {
	list := p.unnamedNumbers(g)
	for i, a := range list {
		for _, b := range list[:i] {
			if a == amount || b == amount {
				continue
			}
			for _, sign := range []int64{1, -1} {
				if p.always(g, amount, a, b, sign) {
					less := diag.T("%s and %s make up %s in every row", quoted(b), quoted(a), quoted(amount))
					return diag.T("%v, and nothing says which of them was paid: one may be a fee.", less)
				}
			}
		}
	}
	return diag.Text{}
}

// always reports that amount = a + sign·b, or for the minus b − a, in every row,
// and that both say something in three rows at least.
func (p *profiled) always(g *grid, amount, a, b *column, sign int64) bool {
	const few = 3
	both, reversed := 0, sign < 0
	for i := range p.rows {
		n, x, y := g.at(amount, i), g.at(a, i), g.at(b, i)
		if n != x+sign*y && (!reversed || n != y-x) {
			return false
		}
		if x != 0 && y != 0 {
			both++
		}
	}
	return both >= few
}

// unread says which columns of amounts nothing is made of.
func (p *profiled) unread() diag.Text {
	for _, c := range p.columns {
		if c.role == "" && !c.within && c.isNumber() && c.fractions > 0 && c.named.meanings == nil && !c.isForeign() && !c.isConstant() {
			return diag.T("The numbers in %s are not read: neither its name nor arithmetic says what they are.", quoted(c))
		}
	}
	return diag.Text{}
}

// partWord is what a column of a part of the money holds.
func partWord(role format.Role) diag.Text {
	switch role {
	case format.Tax:
		return diag.T("taxes")
	case format.Tip:
		return diag.T("tips")
	case format.Refunded:
		return diag.T("refunds")
	}
	return diag.T("fees")
}
