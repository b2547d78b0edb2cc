package money

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Format writes an amount with its currency: "-$1,234.50", "1.234,50 €",
// "₩12,300". Codes that are not ISO 4217 stand after the number, without the
// zeros at its end: "0.00012 BTC"; points name their programme: "1,234 points
// (rakuten)". Spaces are no-break spaces. Whatever the locale's habit, the
// decimals are those of ISO 4217.
func (l Locale) Format(a Amount) string {
	return l.dress(l.digits(magnitude(a.Minor), a.Currency.Exponent(), !a.Currency.IsISO()), a)
}

// dress puts sign and currency around digits.
func (l Locale) dress(digits string, a Amount) string {
	minus := ""
	if a.Minor < 0 {
		minus = l.minus
	}
	switch {
	case a.Currency == "":
		return minus + digits
	case a.Currency.IsPoints():
		one, more, _ := strings.Cut(l.points, "|")
		if digits == "1" {
			more = one
		}
		return minus + digits + nbsp + more + nbsp + "(" + string(a.Currency[len("points:"):]) + ")"
	case !a.Currency.IsISO():
		return minus + digits + nbsp + string(a.Currency)
	}
	symbol := l.symbol(a.Currency)
	switch l.place {
	case after:
		return minus + digits + nbsp + symbol
	case beforeSpace:
		return minus + symbol + nbsp + digits
	case beforeMinus:
		return symbol + nbsp + minus + digits
	case beforeSwiss:
		if minus != "" {
			return symbol + minus + digits
		}
		return symbol + nbsp + digits
	}
	if last, _ := utf8.DecodeLastRuneInString(symbol); unicode.IsLetter(last) {
		return minus + symbol + nbsp + digits
	}
	return minus + symbol + digits
}

// digits writes n × 10^−exponent, grouped, perhaps without the zeros at its end.
func (l Locale) digits(n uint64, exponent int, trim bool) string {
	text := strconv.FormatUint(n, 10)
	if pad := exponent + 1 - len(text); pad > 0 {
		text = strings.Repeat("0", pad) + text
	}
	whole, fraction := text[:len(text)-exponent], text[len(text)-exponent:]
	if trim {
		fraction = strings.TrimRight(fraction, "0")
	}
	b := make([]byte, 0, len(text)+16)
	for i := range len(whole) {
		left := len(whole) - i // digits from here to the decimal mark
		if i > 0 && (left == 3 || left > 3 && !l.lakh && left%3 == 0 || left > 3 && l.lakh && left%2 == 1) &&
			(len(whole) > 4 || !l.fromFive) {
			b = append(b, l.group...)
		}
		b = append(b, whole[i])
	}
	if fraction != "" {
		b = append(append(b, l.decimal...), fraction...)
	}
	return string(b)
}

// magnitude returns |n|, also of the smallest int64.
func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}
