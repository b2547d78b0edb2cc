package payer

import (
	"bytes"
	"slices"

	"rivulet/internal/ledger"
)

// takenBack is the class of debits that say that something is taken back.
const takenBack = "taken back"

// TakenBack returns the payer whose payment a debit takes back: whom its text would name
// as a credit without the words that say so, or the payer of the sort of income that it
// names: interest, cashback, a bonus. Where it names none, the hit is that of Find for
// the rest of the debit's text. Who passes on the money of others is none: what came
// through them may have been one's own. Interest counts only where nothing says that
// it was charged.
func (c *Catalogue) TakenBack(text []byte) (*Hit, bool) {
	rest := c.withoutTakingBack(text)
	out, found := c.Find(rest, false)
	sort := found && gives(out.Kind)
	if whole, ok := c.Find(text, false); ok && !sort && gives(whole.Kind) {
		out, sort = whole, true // "INT ADJ" says it by one word with the other
	}
	paid, ok := c.Find(rest, true)
	ok = ok && paid.Flow == ledger.FlowIncome && paid.Payer != "" && !paid.Rail
	switch {
	case ok && (paid.Kind != ledger.KindInterest || sort && out.Kind == ledger.KindInterest):
		return paid, true
	case sort:
		return c.generic(out.Kind), true
	}
	if named, ok := c.Named(string(rest)); ok && named.Flow == ledger.FlowIncome && gives(named.Kind) {
		return named, true
	}
	return out, found
}

// withoutTakingBack is the folded text without the words that say that something is
// taken back. Words of Latin letters must stand apart, as in every pattern; an
// asterisk, which marks purchases, is kept.
func (c *Catalogue) withoutTakingBack(text []byte) []byte {
	rest := slices.Concat([]byte(" "), fold(nil, text), []byte(" "))
	i := slices.IndexFunc(c.entries, func(e entry) bool { return e.Class == takenBack })
	for _, written := range c.entries[i].Out {
		word := fold(nil, []byte(written))
		if word[0] < 'a' || word[0] > 'z' {
			rest = bytes.ReplaceAll(rest, word, []byte(" "))
			continue
		}
		rest = bytes.ReplaceAll(rest, slices.Concat([]byte(" "), word, []byte(" ")), []byte(" "))
	}
	rest = bytes.TrimSpace(rest)
	if bytes.Contains(text, []byte(asterisk)) {
		rest = append(rest, asterisk...)
	}
	return rest
}

// generic returns the payer that stands for a sort of income, whoever pays it.
func (c *Catalogue) generic(k ledger.Kind) *Hit {
	i := slices.IndexFunc(c.hits, func(h Hit) bool { return h.Generic && h.Kind == k })
	if i < 0 {
		return &c.nobody
	}
	return &c.hits[i]
}

// gives reports kinds whose payers give and sell nothing: what goes back to them is
// what they gave.
func gives(k ledger.Kind) bool {
	switch k {
	case ledger.KindInterest, ledger.KindCashback, ledger.KindPoints, ledger.KindBonus:
		return true
	}
	return false
}
