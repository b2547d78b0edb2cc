package infer

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// PayerLabel is what a user writes above the header of a list of earnings that does
// not say who paid them: "Payer,Rakuten".
const PayerLabel = "Payer"

// earnings is how a list of what somebody earned is read: a column that is named
// so, and who paid it. Without a payer such a list is refused, because a bank's
// statement may show the same money arriving, and only the name tells.
type earnings struct {
	payer   string    // of all rows; empty if each names its own
	program *column   // the payer of each row; nil if payer is set
	paid    *column   // what was earned, after costs
	costs   []*column // fees and taxes that were taken off before; nil if none are known
	sign    int64     // −1 if costs are written as negative numbers
	parts   []*column // what it was proved to be made up of
	rows    int       // in which that was seen; all others agree
	word    earnedWord
	named   bool // the column's name says that it was earned
}

// payerAbove is the payer that the user names, in the config or in a line above the
// header. Empty if there is none.
func payerAbove(words *Words, t *read.Table, said Said) string {
	if said.Payer != "" {
		return said.Payer
	}
	head, _ := words.headOfEarnings(t)
	for i := range max(head, 0) {
		row := keptRow{cells: t.Head[i].Cells}
		if n := row.filledCells(); n == 1 || n == 2 {
			if name := format.ValueAfter(t.Head[i:i+1], PayerLabel); name != "" {
				return name
			}
		}
	}
	return ""
}

// headOfEarnings is the header of a list of earnings, −1 if it has none, and how its
// dates are read: as months where no day stands below it.
func (w *Words) headOfEarnings(t *read.Table) (int, dateReader) {
	v := w.ofEarnings()
	head := headerRow(t, v, dateCellOf)
	if head < 0 {
		if months := headerRow(t, v, monthCellOf); months >= 0 {
			return months, monthCellOf
		}
	}
	return head, dateCellOf
}

// workOutEarnings reads a table as a list of earnings. Its earned is nil if the
// table is none: it has a running balance or columns for both sides, or none of its
// columns is named as earnings and nobody names the payer.
func workOutEarnings(words *Words, t *read.Table, said Said, payer string) worked {
	v := words.ofEarnings()
	head, date := words.headOfEarnings(t)
	p, ok := profile(t, v, head, date)
	if !ok || p.head < 0 || len(p.named(format.Balance, true)) > 0 || len(p.sides(format.Debit))+len(p.sides(format.Credit)) > 1 {
		return worked{}
	}
	e := &earnings{payer: payer, sign: 1}
	if payer == "" {
		e.program = p.programColumn()
	}
	list := e.candidates(p)
	if len(list) == 0 {
		return worked{}
	}
	if slices.ContainsFunc(list, (*column).isVague) {
		e.program = nil
	}
	w := worked{p: p, earned: e}
	w.d = p.decide(said.Currency, e.approach(p))
	w.in = p.inference(&w.d)
	e.prove(&w.in)
	switch {
	case e.program != nil:
		w.in.Facts = append(w.in.Facts, diag.T("Payer: each row names it in %s.", quoted(e.program)))
	case payer != "":
		w.in.Facts = append(w.in.Facts, diag.T("Payer: %s, as you say.", payer))
	default:
		w.in.Strong, w.in.Refused = false, diag.T("This looks like a list of what you earned, by the column %s; the file does not say who paid it to you.", quoted(list[0]))
		w.in.Todo = diag.T("Put a line above the header that names who paid, as in %s,%s, or say it in rivulet.yaml under files: the same money may arrive in another file, and only the name tells.", PayerLabel, "Rakuten")
	}
	return w
}

// programColumn is the one column that names the payer of every row.
func (p *profiled) programColumn() *column {
	list := slices.DeleteFunc(slices.Clone(p.columns), func(c *column) bool {
		return !slices.Contains(programNames(), format.Normalise(c.name)) || c.filled < p.data || c.isNumber() || c.isDate()
	})
	if len(list) != 1 {
		return nil
	}
	return list[0]
}

// candidates are the columns that may hold what was earned: those that are named
// so, money before points; where the user names the payer, else every amount.
func (e *earnings) candidates(p *profiled) []*column {
	var paid, points, amounts []*column
	for _, c := range p.columns {
		named := c.earnedWord()
		_, amount := c.named.meaning(format.AmountColumn)
		_, net := c.named.meaning(format.Net)
		switch _, gross := c.named.meaning(format.Gross); {
		case !c.named.exact || !c.isNumber() || c.positive == 0 || c.negative*4 > c.positive || c.isForeign():
		case named != nil && named.points:
			points = append(points, c)
		case named != nil:
			paid = append(paid, c)
		case amount || net || gross:
			amounts = append(amounts, c)
		}
	}
	switch {
	case len(paid) > 0:
		return paid
	case e.payer != "" && len(amounts) > 0:
		return amounts
	case e.program == nil:
		return points
	}
	return nil // points of several payers, which are not of one sort
}

func (c *column) earnedWord() *earnedWord {
	for _, m := range c.named.meanings {
		if m.earned != nil {
			return m.earned
		}
	}
	return nil
}

// isVague reports a name that reports of a business have too: what a campaign brought
// in is nobody's earnings.
func (c *column) isVague() bool {
	word := c.earnedWord()
	return word != nil && (word.vague || word.kind == "interest" || word.kind == "digital" || word.kind == "sale")
}

// decide settles which of the candidates was earned, and what was taken off before.
func (e *earnings) decide(p *profiled, currency money.Currency) moneyVerdict {
	marks := p.marks(currency)
	if len(marks) != 1 {
		return moneyVerdict{refused: diag.T("Nothing in this file shows its decimal mark: 1.234 may be a thousand or one and a bit."),
			todo: diag.T("Export a longer period, or set the decimal mark in a format of your own.")}
	}
	g := p.grid(marks[0])
	v := moneyVerdict{mark: marks[0], todo: todoFormat()}
	if v.refused = e.choose(p, &g); !v.refused.IsZero() {
		return v
	}
	if g.columns[e.paid.index] == nil {
		v.refused = diag.T("Not all cells of %s can be read as numbers with one decimal mark.", quoted(e.paid))
		return v
	}
	v.reading = &moneyReading{amount: e.paid}
	if row := p.totalRow(v.reading, &g); row > 0 {
		v.reading, v.refused = nil, diag.T("Row %d holds the sum of the others: it may be a total and no payment.", row)
		return v
	}
	if c := e.rated(p); c != nil {
		v.reading, v.refused = nil, diag.T("%s is the same in every row, whatever %s says: it may be a rate and not what was paid.", quoted(e.paid), quoted(c))
		return v
	}
	if e.grows(p, &g) {
		v.reading, v.refused = nil, diag.T("Each %s is more than the one before it: it may be the total until then and not what a day brought.", quoted(e.paid))
		return v
	}
	v.todo, v.sign = diag.Text{}, diag.T("its name says that it was earned")
	if !e.named {
		v.sign = diag.T("you name who paid it")
	}
	return v
}

// choose takes the one candidate, or the one of which the others are parts.
func (e *earnings) choose(p *profiled, g *grid) (refused diag.Text) {
	list := p.unlike(g, e.candidates(p))
	var total []*column
	for _, c := range list {
		if made := e.madeUp(p, g, c); made != nil {
			total, *e = append(total, c), *made
		}
	}
	switch {
	case len(total) == 1:
		e.paid = total[0]
	case len(list) == 1:
		e.paid = list[0]
	default:
		return diag.T("Both %s and %s can be what was earned.", quoted(list[0]), quoted(list[1]))
	}
	if word := e.paid.earnedWord(); word != nil {
		e.word, e.named = *word, true
	}
	if len(total) == 1 {
		for _, c := range e.parts {
			c.within = true
		}
		return diag.Text{}
	}
	for _, c := range slices.Concat(p.costsBeside(e.paid), p.named(format.Tip, false), p.named(format.Refunded, false)) {
		if c != e.paid && c.positive+c.negative > 0 {
			return diag.T("The column %s stands beside %s, and nothing shows whether it is part of it.", quoted(c), quoted(e.paid))
		}
	}
	if c := e.takenOff(p); c != nil {
		return diag.T("%s may be what you earned, or what was taken off %s.", quoted(e.paid), quoted(c))
	}
	return e.paidOut(p, g)
}

func (e *earnings) approach(p *profiled) approach {
	return approach{
		money:  func(c money.Currency) moneyVerdict { return e.decide(p, c) },
		states: earnedStates(),
		units: func() (refused, todo diag.Text) {
			if e.word.points {
				return diag.Text{}, diag.Text{}
			}
			return p.otherUnits()
		},
		settle: e.settle,
	}
}

// settle gives the columns the roles that accounts have none of, and lets points be
// points: they have no currency to name.
func (e *earnings) settle(d *decided) {
	for _, c := range e.costs {
		c.role = format.Fee
		if _, tax := c.named.meaning(format.Tax); tax {
			c.role = format.Tax
		}
	}
	if e.program != nil {
		e.program.role = format.Program
	}
	if e.word.points && d.money.reading != nil {
		d.currency = currencyVerdict{currency: format.FixedCurrency(format.Points, e.payer), why: diag.T("points of who paid them")}
	}
}

// describe makes the format of an account that of a list of earnings.
func (e *earnings) describe(f *format.Format) {
	f.Type, f.Level, f.Provider = "rewards", "items", e.payer
	f.Payer = format.Payer{Fixed: e.payer}
	if e.program != nil {
		f.Type, f.Provider, f.Payer = "template", "Own record", format.Payer{Column: format.Program}
		f.Header.Requires = append(f.Header.Requires, format.Program)
	}
	switch {
	case e.word.payouts:
		f.Level = "payouts"
	case len(e.costs) > 0:
		f.Level = "statement"
	}
	if e.word.points {
		f.Currency = format.Where{Fixed: format.Points}
	}
	if e.sign < 0 {
		f.Amount.Fee, f.Amount.Tax = "cost-negative", "cost-negative"
	}
	for i := range f.Rules {
		f.Rules[i].Flow, f.Rules[i].Kind = "income", e.word.kind
	}
	last := &f.Rules[len(f.Rules)-1]
	f.Rules = append(f.Rules[:len(f.Rules)-1], format.Rule{When: format.When{Sign: "out"}, Flow: "refund", Kind: e.word.kind}, *last)
}
