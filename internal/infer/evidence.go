package infer

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// inference puts what was decided, and why, into sentences.
func (p *profiled) inference(d *decided) Result {
	in := Result{Rows: p.data, Strong: d.refused.IsZero(), Proved: d.money.proof.reading != nil || d.money.identity.proves(), Refused: d.refused, Todo: d.todo}
	in.Sides = d.money.reading.isNamedPair()
	for _, c := range p.columns {
		in.Columns = append(in.Columns, p.reading(c, d))
	}
	p.arithmetic(&in, d)
	if !d.dates.why.IsZero() {
		in.Facts = append(in.Facts, diag.T("Dates: %v.", d.dates.why))
	}
	if d.money.reading != nil {
		in.Facts = append(in.Facts, diag.T("Amounts: %s, and money in is %s: %v.", d.money.describe(), d.money.positive(), d.money.sign))
		in.Facts = append(in.Facts, p.markFact(d.money.mark))
		if unread := p.unread(); !unread.IsZero() {
			in.Facts = append(in.Facts, unread)
		}
	}
	if !d.currency.why.IsZero() {
		name := string(d.currency.currency)
		if name == "" {
			name = "per row"
		}
		in.Facts = append(in.Facts, diag.T("Currency: %s, %v.", name, d.currency.why))
	}
	return in
}

// isNamedPair reports a debit and a credit column whose whole names say so.
func (r *moneyReading) isNamedPair() bool {
	if r == nil || r.amount != nil {
		return false
	}
	_, out := r.debit.named.meaning(format.Debit)
	_, in := r.credit.named.meaning(format.Credit)
	return out && in && r.debit.named.exact && r.credit.named.exact
}

func (v *moneyVerdict) describe() string {
	if v.identity != nil {
		return quoted(v.identity.gross) + " less " + v.identity.cost() + " is " + quoted(v.identity.net)
	}
	return v.reading.describe()
}

// positive says which numbers are money in.
func (v *moneyVerdict) positive() string {
	switch r := v.reading; {
	case r.amount == nil:
		return quoted(r.credit)
	case r.direction != nil:
		return "where " + quoted(r.direction.column) + " says so"
	case r.inverted:
		return "negative"
	}
	return "positive"
}

// markFact says how the decimal mark is known.
func (p *profiled) markFact(mark byte) diag.Text {
	yes, no := 0, 0
	for _, c := range p.columns {
		if c.role.MovesMoney() || c.role == format.Balance {
			yes, no = yes+c.votes.Point, no+c.votes.Comma
		}
	}
	name := "point"
	if mark == ',' {
		name, yes, no = "comma", no, yes
	}
	if yes == 0 {
		return diag.T("Decimal mark: %s; no cell needs one.", name)
	}
	return diag.T("Decimal mark: %s, as %d cells show and %d deny.", name, yes, no)
}

// arithmetic lists the laws that were checked.
func (p *profiled) arithmetic(in *Result, d *decided) {
	if r := d.money.proof.reading; r != nil {
		order := "oldest row first"
		if d.money.proof.walked.backwards {
			order = "newest row first"
		}
		in.Proofs = append(in.Proofs, Arithmetic{
			Law:  diag.T("the running balance in %s follows from %s, %s; %d pairings were tried", quoted(r.balance), r.describe(), order, d.money.proof.tried),
			Held: d.money.proof.walked.held, Broken: d.money.proof.walked.broken,
		})
	}
	if id := d.money.identity; id != nil {
		in.Proofs = append(in.Proofs, Arithmetic{
			Law:  diag.T("%s less %s is %s", quoted(id.gross), id.cost(), quoted(id.net)),
			Held: id.held, Broken: id.broken,
		})
	}
	for _, c := range p.columns {
		if c.role == format.ID {
			in.Proofs = append(in.Proofs, Arithmetic{Law: diag.T("every id in %s is there once", quoted(c)), Held: p.data})
		}
	}
}

// reading says what one column was taken for, and why.
func (p *profiled) reading(c *column, d *decided) Reading {
	r := Reading{Name: c.title(), Role: c.role}
	if m, ok := c.meaningOf(c.role); ok {
		if c.named.exact {
			r.Evidence = append(r.Evidence, diag.T("its name (%s)", m.language))
		} else {
			r.Evidence = append(r.Evidence, diag.T("a word of its name (%s)", m.language))
		}
	}
	r.Evidence = append(r.Evidence, c.shape(p.data))
	if c.takesPart(d) {
		r.Evidence = append(r.Evidence, diag.T("the arithmetic"))
	}
	r.Counter = p.counter(c, d)
	return r
}

// meaningOf returns the meaning of the name that led to a role: dates of all
// ranks and the two sides of an amount are named as one.
func (c *column) meaningOf(role format.Role) (headWord, bool) {
	switch role {
	case "":
		return headWord{}, false
	case format.Paid, format.Earned:
		role = format.Date
	case format.Gross:
		if m, ok := c.named.meaning(format.Gross); ok {
			return m, ok
		}
		role = format.AmountColumn
	}
	return c.named.meaning(role)
}

// shape says what the values look like.
func (c *column) shape(rows int) diag.Text {
	switch {
	case c.filled == 0:
		return diag.T("empty")
	case c.isDate():
		return diag.T("dates in %d of %d rows", c.filled, rows)
	case c.isCurrency():
		return diag.T("currency codes in %d of %d rows", c.filled, rows)
	case c.isNumber():
		return diag.T("numbers in %d of %d rows, %d of them negative", c.filled, rows, c.negative)
	case c.words != nil && len(c.words)*3 <= c.filled:
		return diag.T("%d different texts in %d of %d rows", len(c.words), c.filled, rows)
	}
	return diag.T("texts in %d of %d rows", c.filled, rows)
}

// takesPart reports columns that a law has proved.
func (c *column) takesPart(d *decided) bool {
	if r := d.money.proof.reading; r != nil && (c == r.amount || c == r.debit || c == r.credit || c == r.fee || c == r.balance) {
		return true
	}
	id := d.money.identity
	return id.proves() && (c == id.gross || c == id.fee || c == id.net || slices.Contains(id.taxes, c))
}

// counter says what else a column could be and why it is not.
func (p *profiled) counter(c *column, d *decided) diag.Text {
	switch {
	case c == d.dates.column && d.dates.verdict.other != nil:
		return diag.T("dates written as %s: %v", d.dates.verdict.other.name(), d.dates.why)
	case c.isDate() && c != d.dates.column && d.dates.column != nil:
		return diag.T("the day a row counts on: %s goes before", quoted(d.dates.column))
	case c.role == "" && c.isNumber() && !c.isForeign() && d.money.proof.reading != nil:
		return diag.T("an amount: the running balance does not follow from it")
	case c.role == "" && c.isNumber() && c.isForeign():
		return diag.T("the amount: its name tells of another currency, a rate or a number")
	case c.role.MovesMoney() && d.money.reading != nil && !d.money.sign.IsZero():
		return diag.T("the same with the other sign: %v", d.money.sign)
	}
	return diag.Text{}
}
