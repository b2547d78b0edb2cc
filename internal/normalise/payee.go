package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
)

// payee settles who pays and of what kind it is, for rows that become entries. A
// programme named in the row goes before what the texts say, these before a
// counterparty's name, and all before the format's own payer.
func (b *block) payee(net int64, o *outcome) {
	if o.payer == "" && earning(o.flow) {
		b.namePayer(net, o)
	}
	if o.payer == "" && o.isHit && o.hit.Flow == o.flow {
		o.payer = o.hit.Payer
	}
	fixed := earning(o.flow) || b.p.level != ledger.LevelAccount && o.flow != ledger.FlowUnknown && o.flow != ledger.FlowSpending
	if o.payer == "" && fixed {
		o.payer = b.p.fixed
	}
	if text, _ := b.line.first(rKind); len(text) > 0 && !o.ruled {
		if kind, err := ledger.ParseKind(string(b.line.normal(rKind))); err == nil {
			o.kind, o.hasKind = kind, true
			o.ownMoney()
		} else {
			b.unknownKind()
		}
	}
	if o.hasKind {
		return
	}
	if o.payer == "" {
		if o.isHit && o.hit.Flow == o.flow && o.flow != ledger.FlowSpending {
			o.kind = o.hit.Kind // a class may have a kind too: cashing, round-ups
		}
		return
	}
	if o.isHit && o.hit.Payer == o.payer {
		o.kind = o.hit.Kind
	} else if named, ok := b.p.known.Named(o.payer); ok {
		o.kind = named.Kind
	}
}

// ownMoney ends income of a kind that is none: round-ups are one's own money, and
// cashing is borrowed.
func (o *outcome) ownMoney() {
	if o.flow != ledger.FlowIncome {
		return
	}
	var why diag.Text
	switch o.kind {
	case ledger.KindRoundup:
		o.flow, why = ledger.FlowSetAside, diag.T("Own money moved by a round-up.")
	case ledger.KindCashing:
		o.flow, why = ledger.FlowBorrowed, diag.T("Cash for something bought on the phone bill; the bill falls due.")
	default:
		return
	}
	o.why = &why
}

func (b *block) unknownKind() {
	text, column := b.line.first(rKind)
	b.say("kind-unknown", diag.Warning, column, string(normal(b.normals[:0], text)), func() (diag.Text, diag.Text) {
		return diag.T("The kind %q is not known; the row counts under its payer's usual kind.", quote(text)),
			diag.T("Write one of these: cashback, points, gig, freelance, microtask, sale, digital, interest, bonus, roundup, cashing, other.")
	})
}

func (b *block) namePayer(net int64, o *outcome) {
	from := &b.p.format.Payer
	if from.Column == format.Program && b.columnPayer(rProgram, o) {
		return
	}
	if from.Catalogue && !o.isHit && !b.named(o) {
		b.find(net, o)
	}
	if o.isHit && o.hit.Flow == ledger.FlowIncome && o.hit.Payer != "" {
		o.payer = o.hit.Payer
		return
	}
	if r, ok := roleOf(from.Column); ok && r != rProgram {
		b.columnPayer(r, o)
	}
}

// named looks the counterparty up as a name: wallets write "Prolific" where a
// bank's text has to be searched.
func (b *block) named(o *outcome) bool {
	text, _ := b.line.first(rCounterparty)
	if len(text) == 0 {
		return false
	}
	hit, ok := b.p.known.Named(string(text))
	if ok && hit.Payer != "" && hit.Flow == ledger.FlowIncome {
		o.hit, o.isHit = hit, true
	}
	return o.isHit
}

// columnPayer takes the payer's name from a column; a known payer's name is
// written as the catalogue does.
func (b *block) columnPayer(r role, o *outcome) bool {
	text, _ := b.line.first(r)
	if len(text) == 0 {
		return false
	}
	o.payer = string(text)
	if hit, ok := b.p.known.Called(o.payer); ok && hit.Payer != "" {
		o.payer, o.hit, o.isHit = hit.Payer, hit, true
	}
	return true
}

// earning reports flows that belong to a payer's income.
func earning(f ledger.Flow) bool {
	return f == ledger.FlowIncome || f == ledger.FlowFee || f == ledger.FlowTax || f == ledger.FlowRefund
}
