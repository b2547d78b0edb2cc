package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// centWriters are currencies whose amounts are hardly ever written without cents.
const centWriters = "eur|usd|gbp|chf|cad|aud|nzd|sgd|pln|brl"

// mayBeCents says so if all amounts are whole numbers, ungrouped, of a currency that is
// written with cents, and some of them are of four digits and not round: a program that
// counts in cents writes them so. Whole amounts that people agree on are round or small.
func (p *profiled) mayBeCents(v *moneyVerdict, c *currencyVerdict) diag.Text {
	const few, odd = 4, 2 // rows, and different amounts
	if v.reading == nil || len(p.rows) < few || !c.writesCents() || !p.isWhole() {
		return diag.Text{}
	}
	found := map[int64]bool{}
	sample := ""
	for _, c := range []*column{v.reading.amount, v.reading.debit, v.reading.credit} {
		if c == nil {
			continue
		}
		if c.votes.EitherPoint+c.votes.EitherComma+c.votes.Point+c.votes.Comma > 0 {
			return diag.Text{}
		}
		for i := range p.rows {
			text := p.rows[i].cell(c.index)
			d, ok := numberIn(text, p.rows[i].kind(c.index), v.mark)
			if n := max(d.Coefficient, -d.Coefficient); ok && d.Scale == 0 && n >= 1000 && n%10 != 0 {
				found[n], sample = true, text
			}
		}
	}
	if len(found) < odd {
		return diag.Text{}
	}
	return diag.T("All amounts are whole numbers, such as %q: they may be cents.", sample)
}

// writesCents reports that all rows are in such currencies.
func (c *currencyVerdict) writesCents() bool {
	list := strings.Split(centWriters, "|")
	if c.column == nil {
		return slices.Contains(list, strings.ToLower(string(c.currency)))
	}
	for word := range c.column.words {
		if !slices.Contains(list, word) {
			return false
		}
	}
	return len(c.column.words) > 0
}

func todoCents() diag.Text {
	return diag.T("Write it down: rivulet formats new FILE gives a format to correct; \"cents: true\" under its numbers reads hundredths, and without it the numbers are whole.")
}

// sectionCurrency says so if a line between the rows names another currency than that
// of the file: the rows below it may be in that one.
func (p *profiled) sectionCurrency(c *currencyVerdict) diag.Text {
	const mostWords = 4 // of a heading
	for i := range p.others {
		r := &p.others[i]
		if c.currency == "" || len(p.rows) == 0 || r.number > p.rows[len(p.rows)-1].number {
			break
		}
		for _, cell := range r.cells {
			words := strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(" ():,-/", r) })
			if len(words) > mostWords {
				continue
			}
			for _, word := range words {
				named := format.CurrencyOf(format.Normalise(word))
				if named != "" && named != c.currency && word == string(named) && !slices.Contains(englishCodes(), word) {
					return diag.T("Row %d names the currency %s: the rows below it may be in it.", r.number, word)
				}
			}
		}
	}
	return diag.Text{}
}

// englishCodes are currencies whose codes are words that stand in headings.
func englishCodes() []string { return strings.Split("ALL|TOP|TRY|CUP|PEN|MOP|GEL|BAM", "|") }
