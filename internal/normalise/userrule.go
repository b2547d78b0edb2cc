package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/payer"
)

// userRule asks the user's own rules, which there must be, about the row at hand.
func (b *block) userRule(net int64, currency money.Currency) (*payer.Hit, bool) {
	rules := b.p.options.Rules
	var texts payer.Texts
	b.text = b.text[:0]
	add := func(r role) []byte {
		if len(b.text) > 0 {
			b.text = append(b.text, ' ')
		}
		from := len(b.text)
		b.text = b.line.joined(b.text, r)
		return b.text[from:]
	}
	// A longer text may move what stands before it; both hold the same.
	texts[payer.ColumnCounterparty] = add(rCounterparty)
	texts[payer.ColumnDescription] = add(rDescription)
	texts[payer.ColumnReference] = add(rID)
	texts[payer.ColumnAny] = b.text
	if rules.Looks(payer.ColumnAccount) {
		number, _ := b.line.first(rAccount)
		texts[payer.ColumnAccount] = append(append([]byte(b.account(currency)), ' '), number...)
	}
	if rules.Looks(payer.ColumnFile) {
		texts[payer.ColumnFile] = []byte(b.p.match.Table.File)
	}
	return rules.Find(&texts, net > 0, &b.uses)
}

// obey lets a rule of the user decide instead of the format and the catalogue.
// What it says of the state and of the amount stays.
func (o *outcome) obey(hit *payer.Hit) {
	o.said, o.ruled = o.flow, true
	o.flow, o.why, o.payer = hit.Flow, hit.Why, hit.Payer
	o.kind, o.hasKind = hit.Kind, hit.Payer != "" || hit.Kind != ledger.KindOther
	o.hit, o.isHit = hit, true
}

// rulesUsed says which rules decided nothing in all the exports. A ledger of our
// own has nothing for them to decide.
func rulesUsed(results []*result, rules *payer.Rules) []diag.Finding {
	if rules == nil {
		return nil
	}
	var uses payer.Uses
	exports := false
	for _, r := range results {
		if r == nil {
			continue
		}
		uses.Add(&r.uses)
		for i := range r.sources {
			exports = exports || !r.sources[i].Ledger
		}
	}
	if !exports {
		return nil
	}
	return rules.Findings(&uses)
}
