package infer

import (
	"slices"

	"rivulet/internal/format"
)

// mostNumeric is how many columns of numbers are tried in every pairing; of
// more, only those with a money name are.
const mostNumeric = 10

// balanceProof is the reading whose arithmetic the running balance follows.
type balanceProof struct {
	reading *moneyReading
	walked  walked
	keys    []*column
	rival   *moneyReading // another one that it follows just as well, but that moves other money
	tried   int
}

// proveBalance tries every pairing of columns as amounts and balance, both
// directions of the rows and both signs; the one that holds on most rows wins.
func (p *profiled) proveBalance(g *grid, directions []*directed) balanceProof {
	var best balanceProof
	for _, keys := range p.keySets() {
		for _, balance := range p.balances(g) {
			for _, r := range p.readings(g, balance, directions) {
				best.tried++
				if w := r.walk(p, g, keys); w.proves() {
					best.offer(p, g, &r, w, keys)
				}
			}
		}
		if best.reading != nil {
			break
		}
	}
	return best
}

func (b *balanceProof) offer(p *profiled, g *grid, r *moneyReading, w walked, keys []*column) {
	switch {
	case b.reading == nil, w.held-w.broken > b.walked.held-b.walked.broken:
		b.reading, b.walked, b.keys, b.rival = r, w, keys, nil
	case w.held-w.broken < b.walked.held-b.walked.broken:
	case r.same(b.reading, p, g):
		if r.rank() < b.reading.rank() {
			b.reading, b.walked, b.keys = r, w, keys
		}
	case b.rival == nil:
		b.rival = r
	}
}

// rank is lower the more a reading is what the names say.
func (r *moneyReading) rank() int {
	rank := 0
	for _, use := range []struct {
		column *column
		role   format.Role
	}{{r.amount, format.AmountColumn}, {r.debit, format.Debit}, {r.credit, format.Credit}, {r.balance, format.Balance}, {r.fee, format.Fee}} {
		if use.column == nil {
			continue
		}
		rank++
		if _, ok := use.column.named.meaning(use.role); !ok {
			rank += 4
		} else if !use.column.named.exact {
			rank += 2
		}
	}
	return rank
}

// keySets are the columns that may tell accounts apart: none, currency, then
// account and product with it.
func (p *profiled) keySets() [][]*column {
	const accounts = 12
	sets := [][]*column{nil}
	var keys []*column
	if c := p.named(format.Currency, false); len(c) > 0 {
		keys = c[:1]
		sets = append(sets, keys)
	}
	for _, c := range p.columns {
		_, account := c.named.meaning(format.Account)
		if (account || isProduct(c.name)) && len(c.words) > 1 && len(c.words) <= accounts && c.filled == p.data {
			sets = append(sets, append(slices.Clone(keys), c))
		}
	}
	return sets
}

// isProduct reports the name of a column that tells the products of one account
// apart, as package normalise knows it.
func isProduct(name string) bool {
	return slices.Contains([]string{"product", "produkt", "prodotto", "produit", "producto"}, format.Normalise(name))
}

// numeric are the columns that may be the row's own money.
func (p *profiled) numeric(g *grid) []*column {
	var all, named []*column
	for _, c := range p.columns {
		if g.columns[c.index] == nil || c.isForeign() || c.isConstant() {
			continue
		}
		all = append(all, c)
		if c.named.meanings != nil {
			named = append(named, c)
		}
	}
	if len(all) > mostNumeric {
		return named[:min(len(named), mostNumeric)]
	}
	return all
}

// isForeign reports names of amounts in another currency, of rates and of ids.
func (c *column) isForeign() bool {
	for _, m := range c.named.meanings {
		if m.foreign || m.role == format.ID || m.role == format.Account {
			return true
		}
	}
	return false
}

func (p *profiled) balances(g *grid) []*column {
	var named, others []*column
	for _, c := range p.numeric(g) {
		switch _, ok := c.named.meaning(format.Balance); {
		case ok:
			named = append(named, c)
		case c.named.meanings == nil && c.filled*2 > p.data:
			others = append(others, c)
		}
	}
	return append(named, others...)
}

// readings are all ways in which the other columns may move the balance.
func (p *profiled) readings(g *grid, balance *column, directions []*directed) []moneyReading {
	var list []moneyReading
	columns := slices.DeleteFunc(p.numeric(g), func(c *column) bool { return c == balance })
	fees := slices.DeleteFunc(p.named(format.Fee, false), func(c *column) bool { return c.positive+c.negative == 0 || g.columns[c.index] == nil })
	for _, a := range columns {
		single := moneyReading{amount: a, balance: balance}
		for _, inverted := range []bool{false, true} {
			single.inverted = inverted
			list = append(list, single)
			for _, fee := range fees {
				if fee == a {
					continue
				}
				for _, sign := range []int64{1, -1} {
					with := single
					with.fee, with.feeSign = fee, sign
					list = append(list, with)
				}
			}
		}
		if a.negative == 0 {
			for _, d := range directions {
				list = append(list, moneyReading{amount: a, balance: balance, direction: d})
			}
		}
		for _, b := range columns {
			if a != b && g.apart(a, b) {
				list = append(list, moneyReading{debit: a, credit: b, balance: balance})
			}
		}
	}
	return list
}

// apart reports whether no row fills both columns with money: a debit and a
// credit.
func (g *grid) apart(a, b *column) bool {
	for i := range g.columns[a.index] {
		if g.at(a, i) != 0 && g.at(b, i) != 0 {
			return false
		}
	}
	return true
}
