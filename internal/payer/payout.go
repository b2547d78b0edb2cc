package payer

import (
	"unicode/utf8"

	"rivulet/internal/ledger"
)

// payoutWords are what the platforms themselves call what they pay out, in other
// languages than English: beside its name they make a credit a payout of a payer, where
// the name alone may be that of a shop that refunds. English is not here: each payer has
// the English words that its own credits show. The words are those of the help pages of
// Etsy (pl), Airbnb (is, nb, pl), Stripe (fr, nl), Vestiaire Collective (sv) and of bank
// exports in public repositories (de, nl).
func payoutWords() []string {
	return []string{
		"auszahlung", "auszahlungen", // de
		"uitbetaling", "uitbetalingen", // nl
		"udbetaling", "udbetalinger", // da
		"utbetaling", "utbetalinger", // nb
		"utbetalning", "utbetalningar", // sv
		"utborgun",                      // is
		"wyplata", "wyplaty", "wyplate", // pl
		"virement de", // fr
	}
}

// paidOut returns the names of a payer that need a word of payoutWords. Short ones are
// too many other things.
func (e *entry) paidOut() []string {
	const short = 4 // letters
	if e.Name == "" || e.flow != ledger.FlowIncome {
		return nil
	}
	var names []string
	for _, n := range append([]string{e.Name}, e.Aliases...) {
		if utf8.RuneCountInString(n) >= short {
			names = append(names, n)
		}
	}
	return names
}
