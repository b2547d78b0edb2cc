package format

import (
	"slices"
	"strings"
	"unicode"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// currencyVerdict is where an unknown table's currency stands.
type currencyVerdict struct {
	column   *inferColumn   // per row
	currency money.Currency // of the whole file; empty if a column has it, or nothing does
	why      diag.Text
	refused  diag.Text
}

// decideCurrency looks for the currency where it is written: in a column, in the
// names of the money columns, in the cells, above the header; then in what only
// one country writes. hint is what the user said.
func (p *inferTable) decideCurrency(hint money.Currency) currencyVerdict {
	columns := p.currencyColumns()
	if len(columns) == 1 && columns[0].filled < p.data {
		return p.sparseCurrency(columns[0])
	}
	if len(columns) == 1 {
		return currencyVerdict{column: columns[0], why: diag.T("each row names it in %s", quoted(columns[0]))}
	}
	if len(columns) > 1 {
		return currencyVerdict{refused: diag.T("Both %s and %s name a currency.", quoted(columns[0]), quoted(columns[1]))}
	}
	headers := map[money.Currency]bool{}
	for _, c := range p.columns {
		if c.named.currency != "" && !c.isForeign() && c.isNumber() {
			headers[c.named.currency] = true
		}
	}
	cells, shared := p.currenciesOfCells()
	for _, source := range []struct {
		found []money.Currency
		why   diag.Text
	}{
		{sortedCurrencies(headers), diag.T("the header names it")},
		{sortedCurrencies(cells), diag.T("the cells name it")},
		{sortedCurrencies(p.currenciesAbove()), diag.T("it stands above the header")},
	} {
		switch len(source.found) {
		case 0:
		case 1:
			return currencyVerdict{currency: source.found[0], why: source.why}
		default:
			return currencyVerdict{refused: diag.T("The file names the currencies %s and %s, and not which row is in which.", string(source.found[0]), string(source.found[1]))}
		}
	}
	if hint != "" {
		return currencyVerdict{currency: hint, why: diag.T("you named it; the file does not")}
	}
	if c, why := p.currencyOfCountry(shared); c != "" {
		return currencyVerdict{currency: c, why: why}
	}
	return currencyVerdict{refused: diag.T("Nothing in this file says in which currency its amounts are.")}
}

// sparseCurrency reads a column that names the currency in some rows only: if it
// is always the same it is that of all.
func (p *inferTable) sparseCurrency(c *inferColumn) currencyVerdict {
	if len(c.words) == 1 {
		for word := range c.words {
			if currency := currencyOf(word); currency != "" {
				return currencyVerdict{currency: currency, why: diag.T("%s names no other", quoted(c))}
			}
		}
	}
	return currencyVerdict{refused: diag.T("The column %s names a currency in %d of %d rows only.", quoted(c), c.filled, p.data)}
}

// currencyColumns are the columns that give each row its currency. Of several
// that agree in every row, and of those beside the same money, the first.
func (p *inferTable) currencyColumns() []*inferColumn {
	all := slices.DeleteFunc(p.named(Currency, false), func(c *inferColumn) bool {
		return c.isForeign() || c.filled*2 <= p.data
	})
	if len(all) < 2 {
		return all
	}
	first := all[0]
	rest := slices.DeleteFunc(slices.Clone(all[1:]), func(c *inferColumn) bool {
		for i := range p.rows {
			if p.rows[i].cell(c.index) != p.rows[i].cell(first.index) {
				return false
			}
		}
		return true
	})
	return append(all[:1:1], rest...)
}

// currenciesOfCells gathers what the cells of money columns name, and whether
// they show a sign that several currencies share.
func (p *inferTable) currenciesOfCells() (named map[money.Currency]bool, shared string) {
	named = map[money.Currency]bool{}
	for _, c := range p.columns {
		if c.isForeign() || !c.isNumber() {
			continue
		}
		all := 0
		for _, n := range c.units {
			all += n
		}
		for u := range c.units {
			if all == c.numbers { // a few cells in another currency say nothing of the rest
				named[u] = true
			}
		}
		for s := range c.symbols {
			if shared == "" || s < shared {
				shared = s
			}
		}
	}
	return named, shared
}

// currenciesAbove gathers codes and signs above the header: beside an amount, or
// after the word for a currency.
func (p *inferTable) currenciesAbove() map[money.Currency]bool {
	found := map[money.Currency]bool{}
	labels := vocabulary(headWords())
	for i := range max(p.head, 0) {
		label := false
		for _, cell := range p.table.Head[i].Cells {
			text := strings.TrimSpace(cell)
			if d, ok := numberIn(text, 0, 0); ok && d.Currency != "" {
				found[d.Currency] = true
			}
			if c := money.Currency(text); c.IsISO() && (label || len(p.table.Head[i].Cells) > 1) {
				found[c] = true
			}
			before, after, split := strings.Cut(text, ":")
			if d, ok := numberIn(strings.TrimSpace(after), 0, 0); split && ok && d.Currency != "" {
				found[d.Currency] = true
			}
			n := labels.name(before)
			_, label = n.meaning(Currency)
			if c := money.Currency(strings.TrimSpace(after)); split && label && c.IsISO() {
				found[c] = true
			}
		}
	}
	return found
}

// currencyOfCountry tells the currency by what one country alone writes: whole
// amounts under Korean or Japanese names, and dollars beside dates with the
// month first.
func (p *inferTable) currencyOfCountry(shared string) (money.Currency, diag.Text) {
	hangul, kana, whole, monthFirst := false, false, true, false
	for i, c := range p.columns {
		for _, r := range p.names[i] {
			hangul = hangul || unicode.Is(unicode.Hangul, r)
			kana = kana || unicode.In(r, unicode.Hiragana, unicode.Katakana)
		}
		for _, m := range c.named.meanings {
			kana = kana || m.language == "ja" && c.named.exact && len(c.named.meanings) == 1
		}
		whole = whole && (!c.isNumber() || c.fractions == 0)
		if v := c.dates.decide(); c.isDate() && !v.open && v.reading.order == "mdy" && v.why == "failed" {
			monthFirst = true
		}
	}
	switch {
	case hangul && whole && shared == "":
		return "KRW", diag.T("the names are Korean and the amounts whole")
	case kana && !hangul && whole && (shared == "" || shared == "¥"):
		return "JPY", diag.T("the names are Japanese and the amounts whole")
	case shared == "$" && monthFirst:
		return "USD", diag.T("the cells say $ and the dates begin with the month")
	}
	return "", diag.Text{}
}

func sortedCurrencies(set map[money.Currency]bool) []money.Currency {
	var list []money.Currency
	for c := range set {
		list = append(list, c)
	}
	slices.Sort(list)
	return list
}
