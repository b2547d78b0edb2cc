package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
)

// rule is a compiled format.Rule.
type rule struct {
	when      when
	flow      ledger.Flow
	catalogue bool // the known payers decide the flow
	hold      bool // a hold or its release: flow balance, and kept
	kind      ledger.Kind
	hasKind   bool
	state     ledger.State
	hasState  bool
	payer     string
	adds      byte // 'f', 't' or 0 for gross
	title     bool // the amount is the number in the description
	amount    role
	hasAmount bool
	sign      byte // 'i', 'o' or 0
	given     bool // the row tells both ends of a conversion
	anyDebit  bool // spending, of a bank or card, for all money out that no rule before knew
	why       *diag.Text
}

// rule returns the rule, or what is wrong with it.
func (b *binder) rule(f *format.Rule) (rule, diag.Text) {
	r := rule{when: b.when(&f.When), payer: f.Payer, catalogue: f.Flow == "catalogue", title: f.Amount == "title", given: f.Given}
	var err error
	switch {
	case f.Flow == "hold":
		r.flow, r.hold = ledger.FlowBalance, true
	case !r.catalogue:
		if r.flow, err = ledger.ParseFlow(f.Flow); err != nil {
			return r, diag.T("The flow of a rule is not usable: %s.", err.Error())
		}
	}
	if f.Kind != "" {
		r.hasKind = true
		if r.kind, err = ledger.ParseKind(f.Kind); err != nil {
			return r, diag.T("The kind of a rule is not usable: %s.", err.Error())
		}
	}
	if f.State != "" {
		r.hasState = true
		if r.state, err = ledger.ParseState(f.State); err != nil {
			return r, diag.T("The state of a rule is not usable: %s.", err.Error())
		}
	}
	if f.Amount != "" && !r.title {
		if r.amount, r.hasAmount = roleOf(format.Role(f.Amount)); !r.hasAmount {
			return r, diag.T("The amount of a rule is %q, which is no role.", f.Amount)
		}
	}
	if f.Adds == "fee" || f.Adds == "tax" {
		r.adds = f.Adds[0]
	}
	if f.Sign != "" {
		r.sign = f.Sign[0]
	}
	if f.Why != "" {
		t := diag.T(f.Why)
		r.why = &t
	}
	return r, diag.Text{}
}

// isAnyDebit reports rules by which a bank's or card's format calls spending whatever
// went out.
func (p *program) isAnyDebit(r *rule) bool {
	w := &r.when
	return r.flow == ledger.FlowSpending && w.sign == 'o' && w.texts == nil && w.any == nil && w.empty == nil && w.filled == nil && w.zero == nil &&
		p.level == ledger.LevelAccount && (p.format.Type == "bank" || p.format.Type == "card")
}

// ruleFor returns the first rule that matches; nil if none does.
func (p *program) ruleFor(l *line, net int64) *rule {
	for i := range p.rules {
		if p.rules[i].when.holds(l, net) {
			return &p.rules[i]
		}
	}
	return nil
}
