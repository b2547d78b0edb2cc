package reconcile

import (
	"strings"
	"unicode"

	"rivulet/internal/ledger"
)

// house returns the provider of the account that entry i is on. An aggregator's
// file holds accounts of many houses: "Mint PayPal" is an account at PayPal,
// whose deposits at a bank are its own money moved. Only houses that pass on
// money of others matter (Options.Rails).
func (r *run) house(i int32) string {
	src := r.source(i)
	if src.Type != aggregator || src.Ledger {
		return src.Provider
	}
	name := strings.TrimPrefix(r.l.Entries[i].Account, src.Provider+" ")
	for _, rail := range r.o.Rails {
		if namesHouse(name, rail) {
			return rail
		}
	}
	return src.Provider
}

// namesHouse reports whether an account's name is a house's, with no more beside it
// than what sort of account it is: "PayPal", "PayPal USD", "My Wise balance". "Square
// One Savings" is no account at Square.
func namesHouse(name, house string) bool {
	found := false
	for _, word := range strings.FieldsFunc(name, func(c rune) bool { return !unicode.IsLetter(c) }) {
		switch strings.ToLower(word) {
		case strings.ToLower(house):
			found = true
		case "my", "account", "balance", "wallet", "cash", "personal", "business", "usd", "eur", "gbp", "cad", "aud", "jpy", "krw":
		default:
			return false
		}
	}
	return found
}

// atHome reports whether entry i is told by the payer itself: by a file of its
// own, or on the payer's account in an aggregator's file.
func (r *run) atHome(p *payer, i int32) bool {
	if src := r.source(i); src.Type == aggregator && src.Level == ledger.LevelAccount {
		return r.house(i) == p.name
	}
	return p.tells(r.l.Entries[i].Source)
}
