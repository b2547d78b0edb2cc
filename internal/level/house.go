package level

import (
	"slices"
	"strings"
	"unicode"

	"rivulet/internal/ledger"
)

// Rails returns the payers that pass on money of others, by name. Their deposits,
// where their own export is missing, may be payouts of a platform.
func Rails() []string {
	return []string{"PayPal", "Payoneer", "Stripe", "Square", "Mollie", "Adyen", "Wise", "Hyperwallet", "Tipalti"}
}

// IsRail reports whether a payer passes on money of others.
func IsRail(name string) bool { return slices.Contains(Rails(), name) }

// House returns the provider of the account that entry i is on. An aggregator's
// file holds accounts of many houses: "Mint PayPal" is an account at PayPal,
// whose deposits at a bank are its own money moved. Only houses that pass on
// money of others matter (Rails).
func (x *Exports) House(i int32) string {
	src := x.l.SourceOf(i)
	if src.Type != ledger.Aggregator || src.Ledger {
		return src.Provider
	}
	name := strings.TrimPrefix(x.l.Entries[i].Account, src.Provider+" ")
	for _, rail := range Rails() {
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

// AtHome reports whether entry i is told by the payer itself: by a file of its
// own, or on the payer's account in an aggregator's file.
func (x *Exports) AtHome(p *Payer, i int32) bool {
	if src := x.l.SourceOf(i); src.Type == ledger.Aggregator && src.Level == ledger.LevelAccount {
		return x.House(i) == p.Name
	}
	return p.tells(x.l.Entries[i].Source)
}
