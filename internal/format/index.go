package format

import (
	"strings"

	"rivulet/internal/money"
)

// placeholder is what stands in a header name for the file's currency.
const placeholder = "{currency}"

// roles lists the vocabulary in the order in which it is documented; a role's
// index is its bit in a tally.
func roles() []Role {
	return []Role{
		Date, Time, Earned, Due, Paid, AmountColumn, Debit, Credit, Direction, Gross, Fee, Tax, Tip, Net, Refunded, FeeRefunded,
		Currency, Balance, ID, Order, Status, Type, Category, Counterparty, Description, Account, OtherAccount, Program,
		Rate, ForeignAmount, ForeignCurrency, ForeignFee, Hours, Started, Finished, Distance, KindColumn,
	}
}

// names finds the formats that know a header cell, by its normal form.
type names struct {
	uses   map[string][]use
	placed map[string]bool // names that some format knows by their place: "betrag" of "betrag #2"
	plans  []plan          // one per format
}

// use is one meaning of a header name: a role of a format, or one of its words.
type use struct {
	format int32
	bit    int8 // of the role, or of the required word; -1 if the name is merely known
	word   bool
}

// plan is what a format's header asks for, ready for comparison.
type plan struct {
	container string // what the table must be; empty for any
	cells     int    // columns of an export without a header row; 0 with one
	shared    bool   // it is a header that several providers have, and nothing more
	roles     uint64 // bits of the required roles
	words     uint64 // bits of the required words
	absent    []string
	near      []string
	below     []string
}

// index prepares the header names of all formats.
func index(list []*entry) names {
	count := 0
	for _, e := range list {
		count += len(e.asks.names)
	}
	n := names{uses: make(map[string][]use, count/2), placed: map[string]bool{}, plans: make([]plan, len(list))}
	first := make([]use, 0, count) // of each name: most have one
	for i, e := range list {
		n.plans[i] = e.asks.plan
		for _, name := range e.asks.names {
			if base, ok := placedName(name.name); ok {
				n.placed[base] = true
			}
			u := use{format: int32(i), bit: name.bit, word: name.word}
			if more, ok := n.uses[name.name]; ok {
				n.uses[name.name] = append(more, u)
				continue
			}
			first = append(first, u)
			n.uses[name.name] = first[len(first)-1 : len(first) : len(first)]
		}
	}
	return n
}

func normaliseAll(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = Normalise(s)
	}
	return out
}

func headerNames(list []string) []string {
	out := normaliseAll(list)
	for i := range out {
		out[i] = headerName(out[i])
	}
	return out
}

// generic replaces the currency in a normalised header cell by the placeholder:
// "amount(eur)" becomes "amount({currency})", "amount $" "amount {currency}". It
// fails if no currency is there.
func generic(cell string) (string, money.Currency, bool) {
	open, end := strings.LastIndexByte(cell, '('), len(cell)
	switch {
	case open >= 0 && strings.HasSuffix(cell, ")"):
		open, end = open+1, end-1
	case open < 0:
		open = strings.LastIndexByte(cell, ' ') + 1
	default:
		return "", "", false
	}
	if open == 0 || end-open > 5 || open >= end {
		return "", "", false
	}
	c := currencyOf(cell[open:end])
	if c == "" {
		return "", "", false
	}
	return cell[:open] + placeholder + cell[end:], c, true
}

// currencyOf returns the currency that a code in any case or a symbol means, ""
// for anything else. A bare $ is the US dollar, as exports that mean another
// write CA$ or A$; ¥ is the yen and 元 the yuan.
func currencyOf(s string) money.Currency {
	if c := money.Currency(strings.ToUpper(s)); c.IsISO() {
		return c
	}
	switch s {
	case "rur": // the rouble's code until 1997, which Russian banks still write
		return "RUB"
	case "€":
		return "EUR"
	case "$", "us$":
		return "USD"
	case "£":
		return "GBP"
	case "¥", "円":
		return "JPY"
	case "元":
		return "CNY"
	case "₩", "원":
		return "KRW"
	case "ca$", "cad$":
		return "CAD"
	case "a$", "au$":
		return "AUD"
	case "r$":
		return "BRL"
	case "zł":
		return "PLN"
	case "₹":
		return "INR"
	case "fr.":
		return "CHF"
	}
	return ""
}
