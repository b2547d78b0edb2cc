package normalise

import (
	"strings"
	"unicode/utf8"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// accountNames remembers the name of the last account: most files have one.
type accountNames struct {
	cell     []byte
	currency money.Currency
	name     string
	set      bool
}

// account names the account of the row at hand.
func (b *block) account(currency money.Currency) string {
	text, _ := b.line.first(rAccount)
	a := &b.accounts
	if !a.set || a.currency != currency || string(a.cell) != string(text) {
		a.cell, a.currency, a.set = append(a.cell[:0], text...), currency, true
		a.name = b.p.accountName(string(text), currency)
	}
	return a.name
}

// accountName is the provider, and
//   - the last four digits of the account's number where the row or the preamble
//     has one: "Chase ••1234"; a name without four digits stands as it is;
//   - else, for accounts whose format knows a currency column, the currency:
//     "PayPal EUR".
//
// The rule looks at the format and the row, never at what else the file holds,
// so that two exports of one account give it one name.
func (p *program) accountName(number string, currency money.Currency) string {
	provider := p.format.Provider
	if number == "" {
		number = p.match.Account
	}
	number = strings.TrimSpace(number)
	if digits := lastFour(number); digits != "" {
		return provider + " ••" + digits
	}
	if number != "" && !strings.EqualFold(number, provider) {
		const longest = 40
		if utf8.RuneCountInString(number) > longest {
			number = string([]rune(number)[:longest])
		}
		if strings.HasPrefix(number, provider+" ") {
			return number
		}
		return provider + " " + number
	}
	if p.level == ledger.LevelAccount && len(p.format.Columns[format.Currency]) > 0 && currency != "" {
		return provider + " " + string(currency)
	}
	return provider
}

// lastFour returns the last four digits of a text that has at least four;
// blanks and marks between them do not count.
func lastFour(s string) string {
	var digits []byte
	for i := len(s) - 1; i >= 0 && len(digits) < 4; i-- {
		if s[i]-'0' <= 9 {
			digits = append(digits, s[i])
		}
	}
	if len(digits) < 4 {
		return ""
	}
	for i, j := 0, 3; i < j; i, j = i+1, j-1 {
		digits[i], digits[j] = digits[j], digits[i]
	}
	return string(digits)
}
