package payer

import (
	"bytes"

	"rivulet/internal/ledger"
)

// takenBack is the class of debits that say that something is taken back.
const takenBack = "taken back"

// TakenBack returns the payer whose payment a debit takes back: whom its text would name
// as a credit without the words that say so. Where it names none, the hit is that of
// Find for the rest of the debit's text. Who passes on the money of others is none: what
// came through them may have been one's own.
func (c *Catalogue) TakenBack(text []byte) (*Hit, bool) {
	rest := fold(nil, text)
	for i := range c.entries {
		if c.entries[i].Class != takenBack {
			continue
		}
		for _, word := range c.entries[i].Out {
			rest = bytes.ReplaceAll(rest, fold(nil, []byte(word)), []byte(" "))
		}
	}
	if hit, ok := c.Find(rest, true); ok && hit.Flow == ledger.FlowIncome && hit.Payer != "" && !hit.Rail {
		return hit, true
	}
	return c.Find(rest, false)
}
