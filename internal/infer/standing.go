package infer

import (
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// Standing is what the rows of a table say of the format whose header it has.
type Standing int

// What rows say of a format whose names are anybody's.
const (
	Vouched   Standing = iota // the rows speak for it, or against nothing that it says
	Unvouched                 // nothing speaks for the currency that the format has
	Denied                    // the rows deny it
)

// StandingOf says what the first rows of a table say of a format that reads their
// header, which stands at an index of the table's head: whether they name another
// currency or speak for one, write day and month the other way round, or use the sign
// of amounts the other way. named is the currency that the header names, if it does.
func StandingOf(words *Words, t *read.Table, head int, f *format.Format, named money.Currency) Standing {
	rows, ok := profileHead(t, words.ofAccounts(), head)
	fixed := money.Currency(f.Currency.Fixed)
	switch {
	case !ok:
		return Vouched
	case rows.deniesDates(f), rows.deniesSign(f):
		return Denied
	case named != "" || !fixed.IsISO():
		return Vouched
	}
	return rows.standingOf(fixed)
}

// profileHead is profile for the rows in a table's head alone.
func profileHead(t *read.Table, v vocabulary, head int) (*profiled, bool) {
	p := &profiled{table: t, words: v, head: head, date: dateCellOf, header: t.Head[head].Number, names: t.Head[head].Cells}
	for i, name := range p.names {
		p.columns = append(p.columns, p.newColumn(i, v.name(name)))
	}
	p.findDates()
	if len(p.dated) == 0 {
		return p, false
	}
	for _, r := range t.Head[head+1:] {
		cells := make([]read.Cell, len(r.Cells))
		for i, text := range r.Cells {
			cells[i].Text = []byte(text)
			if i < len(r.Kinds) {
				cells[i].Kind = r.Kinds[i]
			}
		}
		p.visit(&read.Row{Number: r.Number, Cells: cells})
	}
	return p, p.data > 0
}

// standingOf says what the rows tell of a currency that the format alone has.
func (p *profiled) standingOf(fixed money.Currency) Standing {
	dates := p.decideDates()
	c := p.decideCurrency("", &dates)
	switch {
	case c.column != nil && c.column.words[strings.ToLower(string(fixed))] == 0:
		return Denied
	case c.column == nil && c.currency != "" && c.currency != fixed:
		return Denied
	case c.column != nil || c.currency != "":
		return Vouched
	}
	against, with, told := 0, 0, false
	for _, clue := range c.clues {
		allows := clue.allows(string(fixed))
		told = told || allows && !clue.soft() && !clue.isLanguage()
		switch {
		case clue.kind != clueScheme && clue.kind != clueAccount && clue.kind != clueBank:
		case allows:
			with += clue.points()
		default:
			against += clue.points()
		}
	}
	switch {
	case with == 0 && against >= enoughFor:
		return Denied
	case !told:
		return Unvouched
	}
	return Vouched
}

// deniesDates reports days before months where the format writes months before days,
// or the other way round. A decimal mark denies nothing: whoever saves a workbook as
// text changes it.
func (p *profiled) deniesDates(f *format.Format) bool {
	d := p.decideDates()
	if p.table.Container != read.TextFile || d.column == nil || d.verdict.open || d.verdict.reading == nil {
		return false
	}
	first, other := "d", "M"
	switch order := d.verdict.reading.order; {
	case strings.HasPrefix(order, "m"):
		first, other = other, first
	case strings.HasPrefix(order, "y"):
		return false
	}
	begins := func(letter string) bool {
		return slices.ContainsFunc(f.Dates.Layouts, func(layout string) bool { return strings.HasPrefix(layout, letter) })
	}
	return begins(other) && !begins(first)
}

// deniesSign reports texts that say the opposite of what the format says of the sign
// of its one column of amounts.
func (p *profiled) deniesSign(f *format.Format) bool {
	if f.Amount.Sign == "unsigned" || len(f.Columns[format.AmountColumn]) == 0 {
		return false
	}
	for _, c := range p.columns {
		if !slices.ContainsFunc(f.Columns[format.AmountColumn], func(name string) bool { return format.HeaderName(name) == format.HeaderName(c.name) }) {
			continue
		}
		for _, mark := range p.marks("") {
			g := p.grid(mark)
			if c.negative > 0 && c.positive > 0 && p.witnesses(&g, &moneyReading{amount: c, inverted: f.Amount.Sign == "inverted"}).speaks() < 0 {
				return true
			}
		}
	}
	return false
}
