package money

import "math"

// Decimal is a number as it was written, Coefficient × 10^−Scale, before its
// currency is known. Digits that do not fit Coefficient are remembered as far
// as rounding needs them, so that rounding happens once.
type Decimal struct {
	Coefficient int64
	Scale       int      // decimals; negative for numbers like 1E+13
	Currency    Currency // found in the cell; empty if none or several use its symbol
	Symbol      string   // a symbol that several currencies share: "$", "¥", "kr"; else empty
	Empty       bool     // the cell says nothing
	Sided       bool     // it ends in Cr or Dr, which is its sign

	tail tail // the digits beyond Coefficient
}

// tail says what follows the last digit kept: nothing or zeros, less than half
// a unit of it, exactly half, or more.
type tail uint8

const (
	tailNone tail = iota
	tailLess
	tailHalf
	tailMore
)

// In returns the number in minor units of the currency, rounded half-even, and
// whether digits other than zero were lost. It is not ok if it does not fit.
func (d Decimal) In(cur Currency) (minor int64, rounded, ok bool) {
	return d.Rescale(cur.Exponent())
}

// Rescale returns the number in units of 10^−exponent, as In does.
func (d Decimal) Rescale(exponent int) (units int64, rounded, ok bool) {
	n, negative := uint64(d.Coefficient), d.Coefficient < 0
	if negative {
		n = -n
	}
	shift := exponent - d.Scale
	switch {
	case n == 0 && d.tail == tailNone:
		return 0, false, true
	case shift > 0 && d.tail != tailNone, shift > 18:
		return 0, false, false // a coefficient that is full, or any but zero, overflows
	case shift > 0:
		p := uint64(pow10(shift))
		if n > math.MaxInt64/p {
			return 0, false, false
		}
		n *= p
	default:
		n, rounded = roundOff(n, -shift, d.tail)
	}
	if n > math.MaxInt64 {
		return 0, false, false
	}
	if negative {
		return -int64(n), rounded, true
	}
	return int64(n), rounded, true
}

// roundOff drops the last digits of n half-even; rest is what followed them.
func roundOff(n uint64, digits int, rest tail) (uint64, bool) {
	if digits > 0 {
		var remainder, half uint64
		if digits > 19 { // beyond every digit of a uint64
			n, remainder, half = 0, n, math.MaxUint64
		} else {
			p := uint64(pow10(digits - 1)) // 10^19 itself fits a uint64, but half of it is what is needed
			half = p * 5
			n, remainder = n/(p*10), n%(p*10)
		}
		switch {
		case remainder > half, remainder == half && rest != tailNone:
			rest = tailMore
		case remainder == half:
			rest = tailHalf
		case remainder > 0 || rest != tailNone:
			rest = tailLess
		}
	}
	if rest == tailMore || rest == tailHalf && n%2 == 1 {
		n++
	}
	return n, rest != tailNone
}

// pow10 returns 10^n for n from 0 to 18.
func pow10(n int) int64 {
	return [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}[n]
}
