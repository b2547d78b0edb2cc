package infer

import (
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// purchaseCurrency says so if the column of currencies may name that of a purchase
// and not that of the account: another amount is the same in all rows of one
// currency and differs in all others, so that one of the two amounts is converted
// and no name says which.
func (p *profiled) purchaseCurrency(currency *currencyVerdict, v *moneyVerdict) diag.Text {
	if currency.column == nil || len(currency.column.words) < 2 || v.reading == nil || v.reading.amount == nil {
		return diag.Text{}
	}
	g := p.grid(v.mark)
	amount := v.reading.amount
	for _, other := range p.columns {
		if other == amount || !other.isNumber() || g.columns[other.index] == nil || other.currencyOfName() != "" || other.isOwn() {
			continue
		}
		for home := range currency.column.words {
			if named := strings.HasSuffix(format.Normalise(other.name), home); !named && p.convertedBeside(&g, amount, other, currency.column, home) {
				return diag.T("%s and %s are the same in rows of %s alone: %s may name the currency of the purchase, and not of the account.",
					quoted(amount), quoted(other), strings.ToUpper(home), quoted(currency.column))
			}
		}
	}
	return diag.Text{}
}

// convertedBeside reports two amounts that are the same in every row of a
// currency, of two at least, and in no other row.
func (p *profiled) convertedBeside(g *grid, a, b, currency *column, home string) bool {
	same, differ := 0, 0
	for i := range p.rows {
		equal := abs(g.at(a, i)) == abs(g.at(b, i))
		switch isHome := format.Normalise(p.rows[i].cell(currency.index)) == home; {
		case isHome != equal:
			return false
		case isHome:
			same++
		default:
			differ++
		}
	}
	return same >= 2 && differ > 0
}
