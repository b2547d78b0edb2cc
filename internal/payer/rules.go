package payer

import (
	"fmt"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Rule is one rule of the user: a text, and what rows are whose text holds it.
type Rule struct {
	Match string      // a pattern as the catalogue writes them, e.g. "ACME PAYOUT"
	Payer string      // as it is to be named; empty where Flow is no income
	Kind  ledger.Kind // of the payer; KindOther takes the kind of a known payer of that name
	Flow  ledger.Flow // income applies to money in, any other flow to money in and out
}

// Overlay returns a catalogue that asks the user's rules first, in their
// order, and c where none of them fits. c itself stays as it is. It fails on a
// rule that can mean nothing: a match without letters, income without a payer.
func (c *Catalogue) Overlay(rules []Rule) (*Catalogue, error) {
	user := &Catalogue{hits: make([]Hit, 0, len(rules)), names: make(map[string]int32)}
	var credits, debits compiler
	for i := range rules {
		r := &rules[i]
		if err := r.check(); err != nil {
			return nil, fmt.Errorf("reading rule %d: %w", i+1, err)
		}
		user.hits = append(user.hits, c.ruled(r))
		e := entry{Name: fmt.Sprintf("rule %d", i+1), tier: lastTier}
		texts := []string{r.Match}
		if err := credits.add(int32(i), &e, texts, nil); err != nil {
			return nil, err
		}
		if r.Flow == ledger.FlowIncome {
			continue
		}
		if err := debits.add(int32(i), &e, texts, nil); err != nil {
			return nil, err
		}
	}
	if err := user.automata(&credits, &debits); err != nil {
		return nil, err
	}
	over := *c
	over.user = user
	return &over, nil
}

// ruled is the hit of a rule, with what is known of a payer of that name.
func (c *Catalogue) ruled(r *Rule) Hit {
	why := diag.T("Your rule “%s” says so.", r.Match)
	hit := Hit{Payer: r.Payer, Kind: r.Kind, Flow: r.Flow, Why: &why}
	if known, ok := c.Named(r.Payer); ok {
		hit.Payer = known.Payer
		if hit.Kind == ledger.KindOther {
			hit.Kind, hit.Rail = known.Kind, known.Rail
		}
	}
	return hit
}
