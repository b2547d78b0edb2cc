package format

import "slices"

// mostNumeric is how many columns of numbers are tried in every pairing; of
// more, only those with a money name are.
const mostNumeric = 10

// balanceProof is the reading whose arithmetic the running balance follows.
type balanceProof struct {
	reading *moneyReading
	walked  walked
	keys    []*inferColumn
	rival   *moneyReading // another one that it follows just as well, but that moves other money
	tried   int
}

// proveBalance tries every pairing of columns as amounts and balance, both
// directions of the rows and both signs; the one that holds on most rows wins.
func (p *inferTable) proveBalance(g *grid, directions []*directed) balanceProof {
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

func (b *balanceProof) offer(p *inferTable, g *grid, r *moneyReading, w walked, keys []*inferColumn) {
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
		column *inferColumn
		role   Role
	}{{r.amount, AmountColumn}, {r.debit, Debit}, {r.credit, Credit}, {r.balance, Balance}, {r.fee, Fee}} {
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
func (p *inferTable) keySets() [][]*inferColumn {
	const accounts = 12
	sets := [][]*inferColumn{nil}
	var keys []*inferColumn
	if c := p.named(Currency, false); len(c) > 0 {
		keys = c[:1]
		sets = append(sets, keys)
	}
	for _, c := range p.columns {
		_, account := c.named.meaning(Account)
		if (account || isProduct(c.name)) && len(c.words) > 1 && len(c.words) <= accounts && c.filled == p.data {
			sets = append(sets, append(slices.Clone(keys), c))
		}
	}
	return sets
}

// isProduct reports the name of a column that tells the products of one account
// apart, as package normalise knows it.
func isProduct(name string) bool {
	return slices.Contains([]string{"product", "produkt", "prodotto", "produit", "producto"}, Normalise(name))
}

// numeric are the columns that may be the row's own money.
func (p *inferTable) numeric(g *grid) []*inferColumn {
	var all, named []*inferColumn
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
func (c *inferColumn) isForeign() bool {
	for _, m := range c.named.meanings {
		if m.foreign || m.role == ID || m.role == Account {
			return true
		}
	}
	return false
}

func (p *inferTable) balances(g *grid) []*inferColumn {
	var named, others []*inferColumn
	for _, c := range p.numeric(g) {
		switch _, ok := c.named.meaning(Balance); {
		case ok:
			named = append(named, c)
		case c.named.meanings == nil && c.filled*2 > p.data:
			others = append(others, c)
		}
	}
	return append(named, others...)
}

// readings are all ways in which the other columns may move the balance.
func (p *inferTable) readings(g *grid, balance *inferColumn, directions []*directed) []moneyReading {
	var list []moneyReading
	columns := slices.DeleteFunc(p.numeric(g), func(c *inferColumn) bool { return c == balance })
	fees := slices.DeleteFunc(p.named(Fee, false), func(c *inferColumn) bool { return c.positive+c.negative == 0 || g.columns[c.index] == nil })
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
func (g *grid) apart(a, b *inferColumn) bool {
	for i := range g.columns[a.index] {
		if g.at(a, i) != 0 && g.at(b, i) != 0 {
			return false
		}
	}
	return true
}
