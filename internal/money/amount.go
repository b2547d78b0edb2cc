// Package money holds exact amounts: whole minor units and a currency.
//
// There is no float on any path through this package. What it refuses: sums and
// amounts that overflow an int64, and cells that are not numbers in the
// convention of their column.
package money

import (
	"fmt"
	"strconv"
	"strings"
)

// Currency is an ISO 4217 code ("EUR"), a crypto asset's ticker ("BTC"), or a
// points programme ("points:rakuten"). The empty Currency is unknown.
type Currency string

// Amount is a sum of money: Minor counts the currency's smallest unit (cents,
// won, 10⁻⁸ for crypto and points).
type Amount struct {
	Minor    int64
	Currency Currency
}

// AddMinor returns a+b, and false if the sum does not fit an int64.
func AddMinor(a, b int64) (int64, bool) {
	s := a + b
	if (a > 0 && b > 0 && s <= 0) || (a < 0 && b < 0 && s >= 0) {
		return 0, false
	}
	return s, true
}

// Neg returns -a.
func (a Amount) Neg() Amount { return Amount{-a.Minor, a.Currency} }

// IsZero reports whether the amount is nothing, in whatever currency.
func (a Amount) IsZero() bool { return a.Minor == 0 }

// Plain returns the amount as a plain decimal with a point, no grouping and no
// currency: "-1234.50", "12300".
func (a Amount) Plain() string { return PlainMinor(a.Minor, a.Currency.Exponent()) }

// PlainMinor is Plain for minor units of the given exponent (0 to 8).
func PlainMinor(minor int64, exponent int) string {
	if exponent == 0 {
		return strconv.FormatInt(minor, 10)
	}
	digits := strconv.FormatInt(minor, 10)
	sign := ""
	if minor < 0 {
		sign, digits = "-", digits[1:]
	}
	if pad := exponent + 1 - len(digits); pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	cut := len(digits) - exponent
	return sign + digits[:cut] + "." + digits[cut:]
}

// String returns the plain amount and its currency: "1234.50 EUR".
func (a Amount) String() string { return a.Plain() + " " + string(a.Currency) }

// ParsePlain reads what Plain writes, with at most the currency's own number of
// decimals. It fails on anything else.
func ParsePlain(s string, c Currency) (Amount, error) {
	whole, fraction, _ := strings.Cut(s, ".")
	exponent := c.Exponent()
	digits := strings.TrimPrefix(whole, "-")
	if digits == "" || len(fraction) > exponent || strings.Trim(digits+fraction, "0123456789") != "" {
		return Amount{}, fmt.Errorf("reading %q as an amount in %s: not a plain decimal with at most %d decimals", s, c, exponent)
	}
	n, err := strconv.ParseInt(whole+fraction+strings.Repeat("0", exponent-len(fraction)), 10, 64)
	if err != nil {
		return Amount{}, fmt.Errorf("reading %q as an amount in %s: amount exceeds 64 bits of minor units", s, c)
	}
	return Amount{n, c}, nil
}
