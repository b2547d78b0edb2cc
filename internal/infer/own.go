package infer

import (
	"slices"
	"strings"

	"rivulet/internal/format"
)

// ownNames end or fill the names of amounts and currencies that are the account's
// where others beside them are the operation's.
func ownNames() []string {
	return strings.Split("w walucie rachunku|waluta rachunku|in kontowährung|kontowährung|buchungsbetrag|buchungswährung|in account currency|account currency|account amount|billing amount|billing currency|booking amount|en devise du compte|devise du compte|en la divisa de la cuenta|divisa de la cuenta|in valuta conto|valuta conto|na moeda da conta|moeda da conta|in rekeningvaluta|rekeningvaluta|i kontots valuta|kontots valuta|记账金额|记账币种|入账金额|入账币种|入账货币|结算金额|结算币种", "|")
}

// isOwn reports a name that says it is the account's.
func (c *column) isOwn() bool {
	name := format.Normalise(c.name)
	return slices.ContainsFunc(ownNames(), func(own string) bool { return name == own || strings.HasSuffix(name, " "+own) })
}

// ownAmounts are the amounts without those of the operation, if one alone is the
// account's by its name and the rows bear it out: where both currencies are the
// same, so are both amounts.
func (p *profiled) ownAmounts(g *grid, amounts []*column) []*column {
	if own := p.besideForeign(g, amounts); own != nil {
		return []*column{own}
	}
	isOwn := (*column).isOwn
	own := slices.DeleteFunc(slices.Clone(amounts), func(c *column) bool { return !isOwn(c) })
	if len(amounts) != 2 || len(own) != 1 {
		return amounts
	}
	other := amounts[0]
	if other == own[0] {
		other = amounts[1]
	}
	currencies := p.named(format.Currency, false)
	i := slices.IndexFunc(currencies, isOwn)
	if len(currencies) != 2 || i < 0 {
		return amounts
	}
	alike := 0
	for row := range p.rows {
		if p.rows[row].cell(currencies[0].index) != p.rows[row].cell(currencies[1].index) {
			continue
		}
		if g.at(own[0], row) != g.at(other, row) {
			return amounts
		}
		alike++
	}
	if alike < 2 {
		return amounts
	}
	return own
}

// afterwards are the columns that are named as what is left of an amount: it may be what
// was paid.
func (p *profiled) afterwards(amount *column) []*column {
	return slices.DeleteFunc(p.named(format.Net, true), func(c *column) bool { return c == amount || c.isForeign() || c.isConstant() })
}

// besideForeign is the one of two amounts of one name that every row fills, where
// the other stands only in rows that name a foreign currency: if that is the
// account's own in two rows at least, and both amounts are the same in all of these.
func (p *profiled) besideForeign(g *grid, amounts []*column) *column {
	own, foreign := p.named(format.Currency, false), (*column)(nil)
	for _, c := range p.columns {
		if m, ok := c.named.meaning(format.ForeignCurrency); ok && m.foreign && c.filled > 0 && c.codes == c.filled {
			foreign = c
		}
	}
	if len(amounts) != 2 || len(own) != 1 || foreign == nil || format.Normalise(amounts[0].name) != format.Normalise(amounts[1].name) {
		return nil
	}
	whole, part := amounts[0], amounts[1]
	if whole.filled < part.filled {
		whole, part = part, whole
	}
	alike := 0
	for i := range p.rows {
		code := p.rows[i].cell(foreign.index)
		switch {
		case !g.filled(whole, i), g.filled(part, i) != (code != ""):
			return nil
		case code == "" || code != p.rows[i].cell(own[0].index):
		case g.at(whole, i) != g.at(part, i):
			return nil
		default:
			alike++
		}
	}
	if alike < 2 || part.filled == len(p.rows) {
		return nil
	}
	return whole
}

// magnitudeOf reports an amount without signs that says of each row with a debit
// or credit how much it is; rows with neither have not moved the account yet.
func (r *moneyReading) magnitudeOf(pair *moneyReading, p *profiled, g *grid) bool {
	held := 0
	for i := range p.rows {
		n, filled := pair.moved(p, g, i)
		if !filled {
			continue
		}
		if abs(n) != abs(g.at(r.amount, i)) {
			return false
		}
		held++
	}
	return held >= 2
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// totalRow returns the number of a row that holds the sum of all others of its
// sign, of three at least; 0 if there is none.
func (p *profiled) totalRow(r *moneyReading, g *grid) int {
	const few = 3
	var sums [2]int64
	var counts [2]int
	side := func(n int64) int {
		if n < 0 {
			return 1
		}
		return 0
	}
	for i := range p.rows {
		if n, _ := r.moved(p, g, i); n != 0 {
			sums[side(n)] += n
			counts[side(n)]++
		}
	}
	for i := range p.rows {
		if n, _ := r.moved(p, g, i); n != 0 && counts[side(n)] > few && n == sums[side(n)]-n {
			return p.rows[i].number
		}
	}
	return 0
}
