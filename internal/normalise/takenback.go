package normalise

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/payer"
)

// takenBack returns the rule for rewards that are taken back, after a purchase was
// returned, and for interest that is corrected: money out in rows that the provider
// itself calls a reward, by a type or a category of their own. Words in a description
// prove nothing here: a purchase "with cashback" is one. Only of interest the known
// payers are asked by its description, before a rule takes the row for money that was
// moved to or from savings.
func (p *program) takenBack(b *binder, r rule, f *format.Rule) (rule, bool) {
	if r.flow != ledger.FlowIncome || r.when.sign != 'i' || r.sign != 0 || r.hasAmount || r.title {
		return r, false
	}
	if len(f.When.Description) > 0 {
		return p.interestTakenBack(b, r, f)
	}
	if len(f.When.Type) == 0 && len(f.When.Category) == 0 && len(f.When.Counterparty) == 0 {
		return r, false
	}
	when := f.When
	switch {
	case r.kind == ledger.KindInterest:
		if when.Type = p.paidInterest(when.Type); len(when.Type) == 0 {
			return r, false
		}
	case r.kind != ledger.KindCashback && r.kind != ledger.KindPoints && r.kind != ledger.KindBonus:
		return r, false
	}
	when.Sign = "out"
	r.flow, r.when = ledger.FlowRefund, b.when(&when)
	return r, r.hasKind
}

// interestTakenBack is takenBack for interest that a description tells of.
func (p *program) interestTakenBack(b *binder, r rule, f *format.Rule) (rule, bool) {
	when := f.When
	if r.kind != ledger.KindInterest || !slices.ContainsFunc(p.format.Rules, func(f format.Rule) bool { return f.Flow == ledger.FlowSetAside.String() }) {
		return r, false
	}
	if when.Description = p.paidInterest(when.Description); len(when.Description) == 0 {
		return r, false
	}
	when.Sign = "out"
	return rule{when: b.when(&when), catalogue: true}, true
}

// paidInterest returns those words of a column that banks have for nothing but interest
// they pay. Many call what they charge by the rest of them: "interest".
func (p *program) paidInterest(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		hit, ok := p.known.Find([]byte(word), false)
		return !ok || hit.Flow != ledger.FlowRefund || hit.Kind != ledger.KindInterest
	})
}

// anyDebit looks up whether money out that a bank's or card's format has no words for
// takes back what a payer gave; if not, it stays what the format says. What a card
// calls interest it charges.
func (b *block) anyDebit(net int64, o *outcome) {
	said := *o
	b.find(net, o)
	card := b.p.format.Type == "card"
	if o.isHit && !card {
		b.interestOut(net, o)
	}
	if !o.isHit || o.hit.Flow != ledger.FlowRefund || !b.takeBack(net, o) || card && o.kind == ledger.KindInterest {
		*o = said
	}
}

// takeBack looks up what a debit takes back by its own words, and reports whether that is
// what a payer paid: a bank that reverses a deposit was given it back. The rest of
// such a debit is what it would be without these words. Where the text names only the
// sort of income, it is the format's own payer of that sort.
func (b *block) takeBack(net int64, o *outcome) bool {
	text := b.line.joined(nil, rCounterparty)
	text = b.line.joined(append(text, ' '), rDescription)
	why := o.hit.Why
	o.hit, o.isHit = b.p.known.TakenBack(text)
	if net >= 0 || !o.isHit || o.hit.Flow != ledger.FlowIncome {
		return false
	}
	o.flow, o.why, o.payer, o.kind, o.hasKind = ledger.FlowRefund, why, b.p.ownPayer(o.hit), o.hit.Kind, true
	return true
}

// ownPayer is who pays by the format's own rules what a hit names only by its sort, as
// "Ally interest" is the interest of Ally's exports; else whom the hit names.
func (p *program) ownPayer(hit *payer.Hit) string {
	if !hit.Generic {
		return hit.Payer
	}
	for i := range p.rules {
		if r := &p.rules[i]; r.flow == ledger.FlowIncome && r.hasKind && r.kind == hit.Kind && r.payer != "" {
			return r.payer
		}
	}
	return hit.Payer
}

// interestOut says which interest that went out was taken for a charge, because its words
// are those of interest taken back too.
func (b *block) interestOut(net int64, o *outcome) {
	if net >= 0 || o.hit.Flow != ledger.FlowSpending || o.hit.Kind != ledger.KindInterest {
		return
	}
	b.say("interest-out", diag.Note, b.columnOf(rDescription), "", func() (diag.Text, diag.Text) {
		return diag.T("Interest that went out was taken for interest charged, not for interest of your own that was taken back."),
			diag.T("If it was taken back, say so by a rule in rules.csv.")
	})
}
