package payer

import "rivulet/internal/ledger"

// Rule is one rule of the user: a text that a statement's text must hold, and
// what such rows are.
type Rule struct {
	Match string      // as patterns are written in the catalogue: see Overlay
	Payer string      // as it is to be named; may be empty where Flow is no income
	Kind  ledger.Kind // of the payer
	Flow  ledger.Flow // what such rows do
}
