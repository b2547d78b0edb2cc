package ledger

import "strings"

// Kindred reports whether a payer's name is a house's name, or begins with it:
// "Ally interest" and "Ally". The name of no house is kindred to nobody.
func Kindred(payer, house string) bool {
	return house != "" && strings.HasPrefix(payer, house) && (len(payer) == len(house) || payer[len(house)] == ' ')
}

// Absurd reports amounts of 2⁵⁰ minor units (eleven trillion dollars) and more:
// they are never matched, so that no sum or product of amounts overflows.
func (e *Entry) Absurd() bool { return e.Net >= 1<<50 || e.Net <= -1<<50 }
