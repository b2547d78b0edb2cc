package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// takenOff is the amount from which a commission may have been taken: one that is not
// named as what others bought. An affiliate earns a commission, and a seller or a
// driver pays it. nil if there is none, or if the name can only mean earnings.
func (e *earnings) takenOff(p *profiled) *column {
	if _, fee := e.paid.named.meaning(format.Fee); !fee {
		return nil
	}
	for _, c := range p.columns {
		_, amount := c.named.meaning(format.AmountColumn)
		priced := c.isMoneySold() && strings.Contains("|"+ownPrices()+"|", "|"+format.Normalise(c.name)+"|")
		switch {
		case c == e.paid || !c.isNumber() || c.positive == 0:
		case priced, amount && c.earnedWord() == nil, !c.isForeign() && c.fractions > 0 && c.named.meanings == nil:
			return c
		}
	}
	return nil
}

// ownPrices are the names of what somebody's own things were sold for.
func ownPrices() string {
	return "sale price|sales price|item price|list price|verkaufspreis|prix de vente|precio de venta|prezzo di vendita"
}

// paidOut says so if some rows tell of money that was paid out and the others do not:
// without a sign, a withdrawal looks like what was earned.
func (e *earnings) paidOut(p *profiled, g *grid) diag.Text {
	row, word, rest := 0, "", false
	for i := range p.rows {
		if g.at(e.paid, i) <= 0 {
			continue
		}
		found := ""
		for _, c := range p.columns {
			if c.isText() {
				found = firstWord(format.Normalise(p.rows[i].cell(c.index)), payoutWords(), found)
			}
		}
		switch {
		case found == "":
			rest = true
		case row == 0:
			row, word = p.rows[i].number, found
		}
	}
	if row == 0 || !rest {
		return diag.Text{}
	}
	return diag.T("Row %d says %q, and others do not: it may be what was paid out and not earned.", row, word)
}

// rated is a column of hours that vary, where what was earned is the same in every row;
// nil if there is none.
func (e *earnings) rated(p *profiled) *column {
	if !e.paid.isConstant() {
		return nil
	}
	for _, c := range p.columns {
		if slices.Contains(strings.Split("hours|hrs|hours worked|worked hours|stunden|arbeitsstunden|heures|horas|ore|uren|godziny|timmar|timer|時間|시간|근무시간|小时", "|"), format.Normalise(c.name)) && c.isNumber() && !c.isConstant() {
			return c
		}
	}
	return nil
}

// grows reports amounts that only grow with the days, and to the double at least: so a
// total does that runs on. Six amounts in any order do so once in 720 times; interest
// on savings grows too, and slowly.
func (e *earnings) grows(p *profiled, g *grid) bool {
	const few, share = 6, 2 // rows, and how many times the first the last is
	ups, downs := 0, 0
	for i := 1; i < len(p.rows); i++ {
		switch before, n := g.at(e.paid, i-1), g.at(e.paid, i); {
		case n > before:
			ups++
		case n < before:
			downs++
		}
	}
	if len(p.rows) < few || ups+downs < few-1 || ups > 0 && downs > 0 || p.order == 0 || (p.order > 0) != (ups > 0) {
		return false
	}
	first, last := g.at(e.paid, 0), g.at(e.paid, len(p.rows)-1)
	return max(first, last) >= share*min(first, last)
}

// payoutWords are words of rows in which an app pays out what was earned before. A
// status that says "paid out" is none.
func payoutWords() []string {
	return strings.Split("withdrawal|withdraw|withdrew|cash out|cashout|redemption|redeem|=payout|payout to|payment to|transfer to|sent to|auszahlung|abhebung|retrait|virement vers|retiro|retirada|prelievo|saque|levantamento|opname|uitbetaling|wypłata|uttag|utbetalning|udbetaling|출금|인출|출금신청|出金|提现|提現", "|")
}
