package infer

import (
	"slices"
	"strings"
	"unicode"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/money"
)

// currencyVerdict is where an unknown table's currency stands.
type currencyVerdict struct {
	column   *column        // per row
	currency money.Currency // of the whole file; empty if a column has it, or nothing does
	why      diag.Text
	refused  diag.Text
	clues    clues // what hints at one, where nothing names it
}

// decideCurrency looks for the currency where it is written: in a column, in the
// names of the money columns, in the cells, above the header; then by what only one
// currency's countries write. hint is what the user said: it goes before clues, unless
// they suffice for another.
func (p *profiled) decideCurrency(hint money.Currency, dates *datesVerdict) currencyVerdict {
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
	if c, code := p.unknownCodes(); c != nil {
		return currencyVerdict{currency: hint, refused: diag.T("The column %s names the currency %q, which is not known.", quoted(c), code)}
	}
	headers := map[money.Currency]bool{}
	for _, c := range p.columns {
		if c.isForeign() || !c.isNumber() {
			continue
		}
		if named := c.currencyOfName(); named != "" {
			headers[named] = true
		}
	}

	if v, ok := p.cellCurrencies(); ok && len(headers) == 0 {
		return v
	}
	for _, source := range []struct {
		found []money.Currency
		why   diag.Text
	}{
		{sortedCurrencies(headers), diag.T("the header names it")},
		{sortedCurrencies(p.currenciesOfCells()), diag.T("the cells name it")},
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
	evidence := p.gather(dates)
	found, why := evidence.verdict()
	if found != "" && !p.fits(found) {
		found, why = "", diag.T("The file speaks for %s (%v), and its amounts have decimals.", string(found), why)
	}
	switch {
	case hint != "" && found != "" && found != hint:
		return currencyVerdict{currency: hint, clues: evidence, refused: diag.T("You named %s, and the file speaks for %s: %v.", string(hint), string(found), why)}
	case hint != "":
		return currencyVerdict{currency: hint, clues: evidence, why: diag.T("you named it; the file does not")}
	case found != "":
		return currencyVerdict{currency: found, clues: evidence, why: why}
	}
	return currencyVerdict{clues: evidence, refused: why}
}

// unknownCodes is the column that is named as the currency's and holds three
// capital letters that are no currency: a code that was withdrawn, such as LTL. A
// currency that anything else speaks for would be that of no row.
func (p *profiled) unknownCodes() (c *column, code string) {
	for _, c := range p.columns {
		if _, named := c.named.meaning(format.Currency); !named || !c.named.exact || c.isForeign() || c.isCurrency() || len(c.words) == 0 {
			continue
		}
		for i := range p.rows {
			cell := p.rows[i].cell(c.index)
			if len(cell) == 3 && isTicker(cell) && format.CurrencyOf(format.Normalise(cell)) == "" {
				return c, cell
			}
		}
	}
	return nil, ""
}

// currencyOfName is the currency that a money column's name holds: "Amount (EUR)",
// "Débit euros". A sign that several currencies share is none.
func (c *column) currencyOfName() money.Currency {
	if bareSign(c.name) != "" {
		return ""
	}
	if c.named.currency != "" {
		return c.named.currency
	}
	for _, word := range strings.Fields(plainWords(c.name)) {
		switch word {
		case "euro", "euros":
			return "EUR"
		case "zł":
			return "PLN"
		}
	}
	return ""
}

// sparseCurrency reads a column that names the currency in some rows only: if it
// is always the same it is that of all.
func (p *profiled) sparseCurrency(c *column) currencyVerdict {
	if len(c.words) == 1 {
		for word := range c.words {
			if currency := format.CurrencyOf(word); currency != "" {
				return currencyVerdict{currency: currency, why: diag.T("%s names no other", quoted(c))}
			}
		}
	}
	return currencyVerdict{refused: diag.T("The column %s names a currency in %d of %d rows only.", quoted(c), c.filled, p.data)}
}

// currencyColumns are the columns that give each row its currency. Of several
// that agree in every row, and of those beside the same money, the first.
func (p *profiled) currencyColumns() []*column {
	all := slices.DeleteFunc(slices.Clone(p.columns), func(c *column) bool {
		_, named := c.named.meaning(format.Currency)
		return !named && c.named.meanings != nil || !c.isCurrency() || c.isForeign() || c.filled*2 <= p.data
	})
	if i := slices.IndexFunc(all, (*column).isOwn); len(all) == 2 && i >= 0 && !all[1-i].isOwn() {
		return all[i : i+1]
	}
	if len(all) < 2 {
		return all
	}
	first := all[0]
	rest := slices.DeleteFunc(slices.Clone(all[1:]), func(c *column) bool {
		for i := range p.rows {
			if p.rows[i].cell(c.index) != p.rows[i].cell(first.index) {
				return false
			}
		}
		return true
	})
	return append(all[:1:1], rest...)
}

// currenciesOfCells gathers what the cells of money columns name.
func (p *profiled) currenciesOfCells() map[money.Currency]bool {
	named := map[money.Currency]bool{}
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
	}
	return named
}

// currenciesAbove gathers codes and signs above the header: beside an amount, or
// after the word for a currency.
func (p *profiled) currenciesAbove() map[money.Currency]bool {
	found := map[money.Currency]bool{}
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
			if c := currencyWithinLabel(text); c != "" {
				found[c] = true
			}
			if c := currencyBesideNumber(text); c != "" {
				found[c] = true
			}
			n := p.words.name(before)
			_, label = n.meaning(format.Currency)
			if c := money.Currency(strings.TrimSpace(after)); split && label && c.IsISO() {
				found[c] = true
			}
		}
	}
	return found
}

// currencyBesideNumber is the one currency whose code stands in a cell with an
// account's number: "0123004567830 - EUR - Conta Extracto". Codes that are words of
// a language say nothing.
func currencyBesideNumber(text string) (found money.Currency) {
	const least = 6 // digits of an account's number
	numbered := false
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		digits := strings.IndexFunc(word, func(r rune) bool { return r < '0' || r > '9' }) < 0
		numbered = numbered || digits && len(word) >= least
		c := money.Currency(word)
		switch {
		case !c.IsISO() || slices.Contains([]string{"ALL", "TOP", "TRY", "PEN", "CUP", "MOP", "GEL", "COP", "SOS"}, word):
		case found != "" && found != c:
			return ""
		default:
			found = c
		}
	}
	if !numbered {
		return ""
	}
	return found
}

// currencyWithinLabel is the currency behind its label among others in one cell:
// "卡号：6217 户名：白某 币种：人民币".
func currencyWithinLabel(text string) money.Currency {
	for _, label := range []string{"币种", "幣別", "货币", "通貨", "통화", "Currency", "Währung", "Devise", "Waluta", "Valuta", "Moneda", "Divisa", "Moeda"} {
		_, after, found := strings.Cut(text, label)
		if !found {
			continue
		}
		after, colon := strings.CutPrefix(strings.Replace(strings.TrimSpace(after), "：", ":", 1), ":")
		words := strings.Fields(after)
		if !colon || len(words) == 0 {
			continue
		}
		if word := strings.Trim(words[0], ",;，；。"); word == "人民币" {
			return "CNY"
		} else if c := money.Currency(word); c.IsISO() {
			return c
		}
	}
	return ""
}

func sortedCurrencies(set map[money.Currency]bool) []money.Currency {
	var list []money.Currency
	for c := range set {
		list = append(list, c)
	}
	slices.Sort(list)
	return list
}
