package infer

import (
	"cmp"
	"maps"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// cellCurrencies takes the currency from the amounts where each of them names its own
// and they are several: cell by cell, as the rows are read. It is not ok if a second
// column names currencies too, which may be what the first was exchanged into.
func (p *profiled) cellCurrencies() (v currencyVerdict, ok bool) {
	var named []*column
	for _, c := range p.columns {
		if len(c.units) > 0 {
			named = append(named, c)
		}
	}
	if len(named) != 1 || len(named[0].units) < 2 || !named[0].isNumber() || named[0].isForeign() {
		return v, false
	}
	c, all := named[0], 0
	for _, n := range c.units {
		all += n
	}
	if all != c.numbers || c.numbers != c.filled {
		return v, false
	}
	most := slices.MaxFunc(slices.Sorted(maps.Keys(c.units)), func(a, b money.Currency) int { return cmp.Compare(c.units[a], c.units[b]) })
	return currencyVerdict{currency: most, why: diag.T("each amount in %s names its own", quoted(c))}, true
}
