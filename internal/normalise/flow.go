package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/payer"
)

// outcome is what a row does, and for whom.
type outcome struct {
	flow     ledger.Flow
	state    ledger.State
	kind     ledger.Kind
	hasKind  bool
	payer    string
	why      *diag.Text
	rule     *rule
	hold     bool
	hit      *payer.Hit // valid if isHit
	isHit    bool
	has      bool // the rule found an amount elsewhere
	replaced bool // the rule changed the amount or its sign

	ruled bool        // a rule of the user decided
	said  ledger.Flow // what the row would do without it
}

// outcome applies the first rule of the format that matches, and then the
// user's. known is false if the status word is not one of the format's: then
// nobody's words decide, because it may be money that never moved.
func (b *block) outcome(c *cash, s *parts, has bool, state ledger.State, known bool) (o outcome) {
	o.state = state // a named result is written where the caller reads it: rows are many
	r := b.p.ruleFor(&b.line, s.net)
	o.rule = r
	if r != nil {
		b.redirect(r, c, s, &o)
	}
	var own *payer.Hit
	if b.p.options.Rules != nil {
		if hit, ruled := b.userRule(s.net, c.currency); ruled {
			own = hit
		}
	}
	b.silent = own != nil
	if r != nil {
		if r.hasState {
			o.state, known = r.state, true
		}
		o.flow, o.why, o.payer, o.kind, o.hasKind, o.hold = r.flow, r.why, r.payer, r.kind, r.hasKind, r.hold
		switch {
		case r.catalogue:
			b.lookUp(s.net, &o)
		case r.anyDebit && s.net < 0:
			b.anyDebit(s.net, &o)
		}
	} else {
		b.noRule(s.net, &o)
	}
	b.silent = false
	if own != nil {
		o.obey(own)
	}
	if !known {
		o.flow, o.why = ledger.FlowUnknown, nil
		b.unknownWord("status-unknown", rStatus, "status")
	}
	if b.direction == '?' {
		o.flow, o.why = ledger.FlowUnknown, nil
		b.unknownWord("direction-unknown", rDirection, "direction")
	}
	if has || o.has {
		switch {
		case o.flow == ledger.FlowFee, r != nil && r.adds == 'f':
			s.ownFee()
		case o.flow == ledger.FlowTax, r != nil && r.adds == 't':
			s.ownTax()
		}
	}
	return o
}

// redirect takes the amount from where the rule says, with the rule's sign.
func (b *block) redirect(r *rule, c *cash, s *parts, o *outcome) {
	n := s.net
	switch {
	case r.title:
		n, o.has = b.titled(c)
	case r.hasAmount:
		n, o.has = b.number(c, r.amount)
		if r.amount == rDebit {
			n = -n * b.p.habit.debitSign()
		}
	case r.sign == 0:
		return
	}
	o.replaced = true
	if r.hasAmount && r.flow == ledger.FlowTransfer {
		s.fee, s.tax = 0, 0 // they are of the payment that it pays out
	}
	bare := b.p.unsigned && (b.direction == 'n' || r.hasAmount) // a minus here takes back
	switch {
	case r.sign == 'i' && n < 0 && !bare:
		n = -n
	case r.sign == 'o' && (n > 0 || bare):
		n = -n
	}
	s.net = n
	s.gross = b.plus(c, b.plus(c, n, s.fee), s.tax)
}

// lookUp lets the known payers decide: a hit says what the row does; of the
// rest, money out is spending and money in is unknown. A layout whose counterparty is
// the payer names known ones as they are called.
func (b *block) lookUp(net int64, o *outcome) {
	if net <= 0 || b.p.format.Payer.Column != format.Counterparty || !b.named(o) {
		b.find(net, o)
	}
	if o.isHit && o.hit.Flow == ledger.FlowIncome && net > 0 && b.p.format.Type == "card" && o.hit.Kind.Sells() {
		b.say("card-credit", diag.Warning, b.columnOf(rDescription), "", func() (diag.Text, diag.Text) {
			return diag.T("A credit from %s on a credit card was counted as income; a purchase there that was refunded looks the same.", o.hit.Payer),
				diag.T("If it was a refund, take the row out of the file.")
		})
	}
	if o.isHit && o.hit.Flow == ledger.FlowRefund && b.takeBack(net, o) {
		return
	}
	switch {
	case o.isHit && (o.hit.Flow != ledger.FlowIncome || net > 0):
		o.flow, o.why = o.hit.Flow, o.hit.Why
		b.interestOut(net, o)
	case net > 0:
		o.flow = ledger.FlowUnknown
	default:
		o.flow = ledger.FlowSpending
	}
}

// find looks counterparty and description up among the known payers.
func (b *block) find(net int64, o *outcome) {
	if c := b.p.columns[rDescription]; len(c) == 1 && !b.p.columns.has(rCounterparty) {
		o.hit, o.isHit = b.p.known.Find(b.line.cell(c[0]), net > 0)
		return
	}
	b.text = b.line.joined(b.text[:0], rCounterparty)
	if len(b.text) > 0 {
		b.text = append(b.text, ' ')
	}
	b.text = b.line.joined(b.text, rDescription)
	o.hit, o.isHit = b.p.known.Find(b.text, net > 0)
}

// noRule decides a row that no rule knows. A bank's, card's or wallet's debit is
// spending unless a known payer says otherwise; a credit with a type that no
// rule names is unknown, whatever its text says: the type may mean a hold, a
// reversal. Everywhere else nothing is assumed.
func (b *block) noRule(net int64, o *outcome) {
	strange := b.p.types.words != nil && b.line.filled(b.p.columns[rType]) && !b.line.matches(&b.p.types)
	if b.p.level == ledger.LevelAccount && (net <= 0 || !strange) {
		b.lookUp(net, o)
		return
	}
	switch {
	case strange:
		b.unknownWord("type-unknown", rType, "type")
	default:
		b.say("rule-missing", diag.Warning, -1, "", func() (diag.Text, diag.Text) {
			return diag.T("The format %s does not say what this row does.", b.p.format.ID),
				diag.T("The row stays unsorted; a rule in a format of your own can say what it is.")
		})
	}
}

func (b *block) unknownWord(code string, r role, what string) {
	text, column := b.line.first(r)
	b.say(code, diag.Warning, column, string(normal(b.normals[:0], text)), func() (diag.Text, diag.Text) {
		return diag.T("The %s %q is not known for %s.", what, quote(text), b.p.format.Title),
			diag.T("Its rows stay unsorted; add the word to a copy of the format %s.", b.p.format.ID)
	})
}
