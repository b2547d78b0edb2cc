package infer

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/money"
)

// moneyVerdict is how the money columns are read, how that is known, or why it is
// not.
type moneyVerdict struct {
	reading  *moneyReading // amounts and signs; nil if refused
	identity *identity     // gross, fee and net, if they are read so
	proof    balanceProof  // reading nil without a proof
	owed     *column       // the running balance of a card, which is what is owed
	mark     byte          // decimal mark
	sign     diag.Text     // how the sign is known
	refused  diag.Text     // what is uncertain
	todo     diag.Text
}

// decideMoney settles amounts, signs and decimal mark.
func (p *profiled) decideMoney(currency money.Currency) moneyVerdict {
	directions := p.directions()
	marks := p.marks(currency)
	if marks == nil {
		return moneyVerdict{refused: diag.T("Some amounts are written with a decimal point and some with a decimal comma."),
			todo: diag.T("Download the export again with one number format, and do not edit it in a spreadsheet.")}
	}
	var first moneyVerdict
	for i, mark := range marks {
		g := p.grid(mark)
		v := p.decideWith(&g, directions)
		if v.proof.reading != nil && v.refused.IsZero() {
			return v
		}
		if i == 0 {
			first = v
		}
	}
	if len(marks) > 1 && first.refused.IsZero() {
		return moneyVerdict{refused: diag.T("Nothing in this file shows its decimal mark: 1.234 may be a thousand or one and a bit."),
			todo: diag.T("Export a longer period, or set the decimal mark in a format of your own.")}
	}
	return first
}

// decideWith settles amounts and signs for one decimal mark.
func (p *profiled) decideWith(g *grid, directions []*directed) moneyVerdict {
	v := moneyVerdict{mark: g.mark, proof: p.proveBalance(g, directions)}
	if v.proof.rival != nil {
		v.refused = diag.T("The running balance follows from two readings of the amounts, %s and %s.", v.proof.reading.describe(), v.proof.rival.describe())
		v.todo = todoFormat()
		return v
	}
	if id := p.findIdentity(g); id.holds() && (v.proof.reading == nil || v.proof.reading.follows(id, p, g)) {
		return p.decideParts(g, v, id, directions)
	}
	if v.proof.reading != nil {
		return p.decideProved(g, v, directions)
	}
	return p.decideNamed(g, v, directions)
}

// follows reports whether the balance moves by the identity's net.
func (r *moneyReading) follows(id *identity, p *profiled, g *grid) bool {
	return r.same(&moneyReading{amount: id.net}, p, g)
}

// decideParts reads gross, fee and net, whose signs are those of the net.
func (p *profiled) decideParts(g *grid, v moneyVerdict, id *identity, directions []*directed) moneyVerdict {
	v.reading = &moneyReading{amount: id.net}
	if v.proof.reading != nil {
		v.identity, v.sign = id, diag.T("the running balance follows from it")
		return v
	}
	if id.proves() {
		v.identity, v.sign = id, diag.T("fees make the net smaller than the gross")
		return v
	}
	v.identity = id
	return p.decideSign(g, v, directions)
}

// decideProved reads what the running balance proves, unless words say that the
// balance is what is owed.
func (p *profiled) decideProved(g *grid, v moneyVerdict, directions []*directed) moneyVerdict {
	r := v.proof.reading
	if r.exchanged() {
		v.refused = diag.T("The balance falls as the column %s says that money came in: it may be what is owed, or the columns may be exchanged.", quoted(r.debit))
		v.todo = todoFormat()
		return v
	}
	t := p.witnesses(g, r)
	if r.unnamed() && t.plain == 0 && t.bills > 0 && t.inverted > t.bills+t.weak[1] {
		v.reading, v.proof, v.owed = &moneyReading{debit: r.credit, credit: r.debit}, balanceProof{}, r.balance
		v.sign = diag.T("the texts of %d rows say so, such as %q: the balance is what is owed", t.inverted, t.word)
		return v
	}
	if r.unnamed() && t.speaks() <= 0 {
		v.refused = diag.T("The balance falls with %s and rises with %s, but no name and no text says which of them is money in: the balance may be what is owed, as cards have it.", quoted(r.debit), quoted(r.credit))
		v.todo = todoFormat()
		return v
	}
	if r.amount != nil && r.direction == nil && (t.speaks() < 0 || t.inverted > t.plain) {
		v.refused = diag.T("The running balance and the texts contradict each other about the sign of %s: the balance may be what is owed.", quoted(r.amount))
		v.todo = todoFormat()
		return v
	}
	if r.amount != nil && r.direction == nil && t.plain == 0 && !p.saidBy(directions, g, r) && !r.looksSpent(p, g) {
		v.refused = diag.T("No text tells whether the balance in %s is what is there or, as cards have it, what is owed.", quoted(r.balance))
		v.todo = todoFormat()
		return v
	}
	v.reading, v.sign = r, diag.T("the running balance follows from it")
	return v
}

// saidBy reports a column of directions that agrees with every sign of a reading.
func (p *profiled) saidBy(directions []*directed, g *grid, r *moneyReading) bool {
	return slices.ContainsFunc(directions, func(d *directed) bool {
		yes, no := d.agrees(p, g, r.amount)
		if r.inverted {
			yes, no = no, yes
		}
		return yes > 0 && no == 0
	})
}

// looksSpent reports a balance above zero that eight rows lower, and hardly any
// raise: so an account looks, and no card, which would show eight refunds and
// payments for two purchases.
func (r *moneyReading) looksSpent(p *profiled, g *grid) bool {
	const many, share = 8, 4
	up, down := 0, 0
	for i := range p.rows {
		switch n, _ := r.moved(p, g, i); {
		case n > 0:
			up++
		case n < 0:
			down++
		}
		if g.at(r.balance, i) < 0 {
			return false
		}
	}
	return down >= many && up*share <= down
}

// exchanged reports a pair whose names say the opposite of what the balance does.
func (r *moneyReading) exchanged() bool {
	if r.debit == nil {
		return false
	}
	_, in := r.debit.named.meaning(format.Credit)
	_, out := r.credit.named.meaning(format.Debit)
	return in || out
}

// unnamed reports a pair of which neither column has a name that says its side:
// a table without a header.
func (r *moneyReading) unnamed() bool {
	return r.debit != nil && r.debit.named.meanings == nil && r.credit.named.meanings == nil
}

// decideNamed reads what the names say where no balance proves it: one amount,
// or one pair, with nothing that contradicts it.
func (p *profiled) decideNamed(g *grid, v moneyVerdict, directions []*directed) moneyVerdict {
	r, refused := p.namedReading(g)
	if !refused.IsZero() {
		v.refused, v.todo = refused, todoFormat()
		return v
	}
	for _, c := range []*column{r.amount, r.debit, r.credit} {
		if c != nil && c.filled > 0 && g.columns[c.index] == nil {
			v.refused, v.todo = diag.T("Not all cells of %s can be read as numbers with one decimal mark.", quoted(c)), todoFormat()
			return v
		}
	}
	for _, role := range []format.Role{format.Fee, format.Tax, format.Tip, format.Refunded} {
		for _, c := range p.named(role, false) {
			if c.positive+c.negative > 0 {
				v.refused = diag.T("The column %s holds %v, and nothing shows whether %s is before or after them.", quoted(c), partWord(role), r.describe())
				v.todo = todoFormat()
				return v
			}
		}
	}
	if b := p.named(format.Balance, true); len(b) == 1 && !b[0].isConstant() && r.contradicted(p, g, b[0]) {
		v.refused = diag.T("The balance in %s does not follow from %s.", quoted(b[0]), r.describe())
		v.todo = diag.T("Download the export again and do not edit or sort it; if it still does not fit, describe it in a format of your own.")
		return v
	}
	if r.amount != nil {
		if split := p.splitAmount(g, r.amount); !split.IsZero() {
			v.refused, v.todo = split, todoFormat()
			return v
		}
	}
	if row := p.totalRow(r, g); row > 0 {
		v.refused = diag.T("Row %d holds the sum of the others: it may be a total and no payment.", row)
		v.todo = todoFormat()
		return v
	}
	v.reading = r
	switch {
	case r.amount != nil:
		return p.decideSign(g, v, directions)
	case p.head >= 0:
		return p.decideSides(g, v)
	default:
		t := p.witnesses(g, r)
		v.sign = diag.T("the texts of %d rows agree with it, such as %q", t.plain, t.word)
		if !p.sureWithoutName(r.credit, t) {
			v.reading, v.todo = nil, todoFormat()
			v.refused = diag.T("Nothing shows whether %s is money in.", quoted(r.credit))
		}
	}
	return v
}

// contradicted reports a balance with steps enough to follow from the reading
// that mostly does not.
func (r *moneyReading) contradicted(p *profiled, g *grid, balance *column) bool {
	with := *r
	with.balance = balance
	for _, keys := range p.keySets() {
		for _, inverted := range []bool{false, true} {
			with.inverted = inverted
			if w := with.walk(p, g, keys); w.held >= w.broken {
				return false
			}
		}
	}
	return true
}

// namedReading is the one amount or pair that the names tell of.
func (p *profiled) namedReading(g *grid) (*moneyReading, diag.Text) {
	if p.head < 0 {
		return p.namelessReading(g, p.directions())
	}
	amounts := slices.DeleteFunc(p.named(format.AmountColumn, true), (*column).isForeign)
	for _, role := range []format.Role{format.Net, format.Gross} {
		if len(amounts) == 0 {
			amounts = slices.DeleteFunc(p.named(role, true), (*column).isForeign)
		}
	}
	amounts = p.unlike(g, p.ownAmounts(g, amounts))
	debits, credits := p.sides(format.Debit), p.sides(format.Credit)
	pair := len(debits) == 1 && len(credits) == 1 && g.apart(debits[0], credits[0])
	if len(amounts) == 1 && !amounts[0].isOwn() {
		amounts = p.unlike(g, append(amounts, p.afterwards(amounts[0])...))
	}
	switch {
	case len(amounts) > 1:
		return nil, diag.T("Both %s and %s can be the amount.", quoted(amounts[0]), quoted(amounts[1]))
	case len(amounts) == 1 && pair:
		both := moneyReading{debit: debits[0], credit: credits[0]}
		if one := (&moneyReading{amount: amounts[0]}); !one.same(&both, p, g) && !one.magnitudeOf(&both, p, g) {
			return nil, diag.T("The column %s does not agree with %s.", quoted(amounts[0]), both.describe())
		}
		return &both, diag.Text{}
	case len(amounts) == 1:
		return &moneyReading{amount: amounts[0]}, diag.Text{}
	case pair:
		return &moneyReading{debit: debits[0], credit: credits[0]}, diag.Text{}
	}
	return nil, diag.T("No column is named as an amount, and no running balance shows which one is.")
}

// sides are the columns named as one side of a pair; one that is empty
// throughout will do if no other is there.
func (p *profiled) sides(role format.Role) []*column {
	list := slices.DeleteFunc(slices.Clone(p.columns), func(c *column) bool {
		_, ok := c.named.meaning(role)
		return !ok || !c.named.exact || !c.isNumber() && c.filled > 0
	})
	isFilled := func(c *column) bool { return c.filled > 0 }
	if slices.ContainsFunc(list, isFilled) {
		list = slices.DeleteFunc(list, func(c *column) bool { return !isFilled(c) })
	}
	return list
}

// unlike drops columns that hold the same as the one before in every row.
func (p *profiled) unlike(g *grid, list []*column) []*column {
	if len(list) < 2 {
		return list
	}
	first := &moneyReading{amount: list[0]}
	return append(list[:1:1], slices.DeleteFunc(slices.Clone(list[1:]), func(c *column) bool {
		return first.same(&moneyReading{amount: c}, p, g)
	})...)
}
