package infer

import (
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// decideSign settles the sign of a single amount that no balance proves: by a
// column of directions, by explicit plus signs, or by what the texts tell.
func (p *profiled) decideSign(g *grid, v moneyVerdict, directions []*directed) moneyVerdict {
	amount := v.reading.amount
	if d := v.reading.direction; d != nil {
		v.sign = diag.T("the column %s says so row by row", quoted(d.column))
		return v
	}
	for _, d := range directions {
		yes, no := d.agrees(p, g, amount)
		switch {
		case amount.negative == 0 && v.identity == nil && len(d.in) > 0 && len(d.out) > 0:
			v.reading.direction, v.sign = d, diag.T("the column %s says so row by row", quoted(d.column))
			return v
		case amount.negative > 0 && no == 0 && yes > 0:
			v.sign = diag.T("the column %s agrees with it in every row", quoted(d.column))
			return v
		case amount.negative > 0 && amount.positive > 0 && yes == 0 && no > 0 && v.identity == nil:
			v.reading.inverted, v.sign = true, diag.T("the column %s says the opposite of it in every row", quoted(d.column))
			return v
		}
	}
	t := p.witnesses(g, &moneyReading{amount: amount})
	if amount.isUse() {
		t.inverted++
	}
	mixed, sure := amount.negative > 0 && amount.positive > 0, p.head >= 0 || p.sureWithoutName(amount, t)
	switch says := t.speaks(); {
	case mixed && !sure:
		v.reading, v.todo = nil, todoFormat()
		v.refused = diag.T("No name and too few texts tell whether a positive %s is money in.", quoted(amount))
	case mixed && amount.plus > 0 && amount.plus == amount.positive && says >= 0:
		v.sign = diag.T("money in is written with a plus")
	case mixed && says > 0:
		v.sign = diag.T("the texts of %d rows agree with it, such as %q", t.plain, t.word)
	case mixed && says < 0 && v.identity == nil:
		v.reading.inverted, v.sign = true, diag.T("the texts of %d rows say so, such as %q", t.inverted, t.word)
	default:
		v.reading = nil
		v.todo = todoFormat()
		if mixed {
			v.refused = diag.T("Nothing shows whether a positive %s is money in, as banks write it, or money out, as cards do.", quoted(amount))
		} else {
			v.refused = diag.T("The column %s has one sign only, and nothing shows which rows are money in.", quoted(amount))
			v.todo = diag.T("If one payer paid all of it to you, say so in a line above the header, as in %s,%s. Else write down what is right: rivulet formats new FILE gives a format to correct.", PayerLabel, "Rakuten")
		}
	}
	return v
}

// decideSides takes the names of a pair of columns for what they say, unless the texts
// say the opposite: some write a statement from the bank's side.
func (p *profiled) decideSides(g *grid, v moneyVerdict) moneyVerdict {
	r := v.reading
	if t := p.witnesses(g, r); t.speaks() < 0 {
		v.reading, v.todo = nil, todoFormat()
		v.refused = diag.T("The texts of %d rows, such as %q, say the opposite of the names %s and %s: the columns may be exchanged.", t.inverted, t.word, quoted(r.debit), quoted(r.credit))
		return v
	}
	v.sign = diag.T("the names say which column is money in")
	return v
}

// sureWithoutName reports that the texts, or the plus before money in and one text,
// tell the sign of an amount that no name tells of.
func (p *profiled) sureWithoutName(amount *column, t testimony) bool {
	const few = 3 // rows
	return t.inverted == 0 && (t.plain >= few || t.plain > 0 && amount.plus > 0 && amount.plus == amount.positive)
}

// isUse reports an amount named as what was used or spent, of which a negative
// one is a refund.
func (c *column) isUse() bool {
	switch insideless(format.Normalise(c.name)) {
	case "利用金額", "ご利用金額", "ご利用額", "이용금액", "사용금액", "消费金额", "purchase amount", "kaufbetrag", "montant de l'achat", "importe de la compra":
		return true
	}
	return false
}

// insideless is a name without what stands in brackets behind it.
func insideless(name string) string { return strings.TrimSpace(withoutBrackets(name)) }

func todoFormat() diag.Text {
	return diag.T("Write down what is right: rivulet formats new FILE gives a format to correct.")
}

// quoted is a column's name, or its letter, as an argument of a sentence.
func quoted(c *column) string { return `"` + c.title() + `"` }

// title is the header cell, or the column's letter as in a spreadsheet.
func (c *column) title() string {
	if name := strings.TrimSpace(c.name); name != "" {
		return name
	}
	letters := ""
	for n := c.index + 1; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters
}

// describe names the columns of a reading for a sentence.
func (r *moneyReading) describe() string {
	switch {
	case r.amount != nil && r.direction != nil:
		return quoted(r.amount) + " with " + quoted(r.direction.column)
	case r.amount != nil && r.fee != nil:
		return quoted(r.amount) + " less " + quoted(r.fee)
	case r.amount != nil && r.inverted:
		return quoted(r.amount) + " turned round"
	case r.amount != nil:
		return quoted(r.amount)
	}
	return quoted(r.credit) + " less " + quoted(r.debit)
}
