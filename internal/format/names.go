package format

import (
	"strings"

	"rivulet/internal/money"
)

// LongestName is the length in bytes beyond which a cell is no header name; the
// longest that is known has 74.
const LongestName = 160

// HeaderName is Normalise for a header cell: a colon behind it says nothing.
func HeaderName(s string) string {
	return strings.TrimRight(Normalise(s), ":")
}

// NormaliseAll is Normalise for a list.
func NormaliseAll(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = Normalise(s)
	}
	return out
}

// HeaderNames is HeaderName for a list.
func HeaderNames(list []string) []string {
	out := NormaliseAll(list)
	for i := range out {
		out[i] = HeaderName(out[i])
	}
	return out
}

// Placeholder is what stands in a header name for the file's currency.
const Placeholder = "{currency}"

// Generic replaces the currency in a normalised header cell by the placeholder:
// "amount(eur)" becomes "amount({currency})", "amount $" "amount {currency}". It
// fails if no currency is there.
func Generic(cell string) (name string, found money.Currency, ok bool) {
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
	c := CurrencyOf(cell[open:end])
	if c == "" {
		return "", "", false
	}
	return cell[:open] + Placeholder + cell[end:], c, true
}

// WithoutPlaceholder is a header name as a user would write it, without the currency.
func WithoutPlaceholder(name string) string {
	return strings.NewReplacer(" ("+Placeholder+")", "", "("+Placeholder+")", "", " "+Placeholder, "").Replace(name)
}
