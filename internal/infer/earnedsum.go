package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// costsBeside are the columns of fees and taxes in which something stands.
func (p *profiled) costsBeside(paid *column) (list []*column) {
	for _, role := range []format.Role{format.Fee, format.Tax} {
		for _, c := range p.named(role, false) {
			if c != paid && c.positive+c.negative > 0 && c.earnedWord() == nil && !slices.Contains(list, c) {
				list = append(list, c)
			}
		}
	}
	return list
}

// madeUp returns how a column is what the other amounts come to, less fees and
// taxes, in every row, and in two rows at least of more than one of them; nil if it
// is not. What was bought or sold is one of them where the others alone do not do it.
// A column whose name says nothing is added or taken off.
func (e *earnings) madeUp(p *profiled, g *grid, total *column) *earnings {
	costs := p.costsBeside(total)
	parts, unnamed, sold := p.partsBeside(g, total, costs)
	const few, many = 2, 3 // rows
	if len(unnamed) > 4 {
		return nil
	}
	for _, more := range [][]*column{nil, sold} {
		for taken := range 1 << len(unnamed) {
			all, off := slices.Concat(parts, more), slices.Clone(costs)
			for i, c := range unnamed {
				if taken>>i&1 == 0 {
					all = append(all, c)
				} else {
					off = append(off, c)
				}
			}
			for _, sign := range []int64{1, -1} {
				if sign < 0 && slices.ContainsFunc(costs, (*column).addsOn) {
					continue // a tax on top is not the seller's, and no cost that is written as a negative number
				}
				rows := addsUp(p, g, total, all, off, sign)
				if len(all)+len(off) > 1 && (rows >= many || rows >= few && len(unnamed) == 0) {
					made := *e
					made.sign, made.parts, made.costs, made.rows = sign, all, off, rows
					return &made
				}
			}
		}
	}
	return nil
}

// partsBeside are the amounts beside a total, those whose names say nothing apart,
// and what was bought or sold.
func (p *profiled) partsBeside(g *grid, total *column, costs []*column) (parts, unnamed, sold []*column) {
	for _, c := range p.columns {
		word := c.earnedWord()
		_, tip := c.named.meaning(format.Tip)
		_, gross := c.named.meaning(format.Gross)
		_, amount := c.named.meaning(format.AmountColumn)
		switch {
		case c == total || g.columns[c.index] == nil || slices.Contains(costs, c) || word != nil && word.points:
		case amount, gross, tip:
			parts = append(parts, c)
		case !c.named.exact && c.fractions > 0 && !c.isForeign():
			unnamed = append(unnamed, c)
		case c.isMoneySold():
			sold = append(sold, c)
		}
	}
	return parts, unnamed, sold
}

// addsUp counts the rows in which more than one amount makes up a total; 0 if a row
// contradicts it.
func addsUp(p *profiled, g *grid, total *column, parts, costs []*column, sign int64) (told int) {
	for i := range p.rows {
		if !g.filled(total, i) {
			continue
		}
		sum, moved := int64(0), 0
		for k, c := range slices.Concat(parts, costs) {
			n := g.at(c, i)
			if n != 0 {
				moved++
			}
			if k >= len(parts) {
				n *= -sign
			}
			sum += n
		}
		if sum != g.at(total, i) {
			return 0
		}
		if moved > 1 {
			told++
		}
	}
	return told
}

// addsOn reports costs that are mostly written as positive numbers.
func (c *column) addsOn() bool { return c.positive > c.negative }

// isMoneySold reports a column of what was bought or sold.
func (c *column) isMoneySold() bool {
	m, ok := c.named.meaning(format.ForeignAmount)
	return ok && m.language == "purchases"
}

// prove says of what the earnings are made up.
func (e *earnings) prove(in *Result) {
	if e.paid == nil || e.rows == 0 {
		return
	}
	names := func(list []*column) string {
		var all []string
		for _, c := range list {
			all = append(all, quoted(c))
		}
		return strings.Join(all, " and ")
	}
	law := diag.T("%s make up %s", names(e.parts), quoted(e.paid))
	if len(e.costs) > 0 {
		law = diag.T("%s less %s is %s", names(e.parts), names(e.costs), quoted(e.paid))
	}
	in.Proofs, in.Proved = append(in.Proofs, Arithmetic{Law: law, Held: e.rows}), true
}
