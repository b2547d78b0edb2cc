package format

import (
	"strings"
	"unicode/utf8"

	"rivulet/internal/money"
	"rivulet/internal/read"
)

// CurrencyOf returns the currency that a code in any case or a symbol means, ""
// for anything else. A bare $ is the US dollar, as exports that mean another
// write CA$ or A$; ¥ is the yen and 元 the yuan.
func CurrencyOf(s string) money.Currency {
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

// CurrencyWithin returns the currency that a text from the preamble names: alone
// ("EUR"), or beside an amount ("1.234,56 EUR", "4.093,32 €").
func CurrencyWithin(text string) money.Currency {
	for _, word := range strings.Fields(Normalise(text)) {
		if c := CurrencyOf(word); c != "" {
			return c
		}
	}
	if r, size := utf8.DecodeLastRuneInString(text); size > 1 {
		return CurrencyOf(string(r))
	}
	return ""
}

// CurrencyLabel is what a user writes above the header of a file that does not
// name its currency: "Currency,EUR".
const CurrencyLabel = "Currency"

// CurrencyAbove returns the currency that stands above the header: where the
// format says, else in a line that the user has added.
func (f *Format) CurrencyAbove(above []read.HeadRow) money.Currency {
	if c := CurrencyWithin(f.Currency.Find(above)); c != "" || len(f.Columns[Currency]) > 0 {
		return c
	}
	return CurrencyWithin(ValueAfter(above, CurrencyLabel))
}

// Points is the fixed currency of a format whose amounts are points.
const Points = "points"

// FixedCurrency is the currency that a format declares: a code or symbol, or the
// provider's points. Empty if it is neither.
func FixedCurrency(text, provider string) money.Currency {
	if text == Points {
		return money.Currency("points:" + Normalise(provider))
	}
	return CurrencyWithin(text)
}
