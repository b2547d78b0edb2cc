package money

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// unit is a currency as a cell writes it. A code is exact; a symbol may be used
// by several currencies.
type unit struct {
	currency Currency // the code, or what the symbol means where nothing else is known; may be empty
	symbol   string   // empty for a code
	also     string   // other currencies that use the symbol, between spaces
}

// usedBy reports whether the unit can mean the currency.
func (u unit) usedBy(c Currency) bool {
	if c == "" {
		return false
	}
	return u.currency == c || u.also == "*" || u.also != "" && strings.Contains(u.also, string(c))
}

// settle says which currency the units of a cell name together, given the
// column's, or which shared symbol stands there if they name none. It is not ok
// if they contradict each other, or if only a shared symbol stands there that
// the column's currency does not use.
func settle(u []unit, column Currency) (c Currency, symbol string, ok bool) {
	a := u[0]
	if len(u) == 2 {
		b := u[1]
		switch {
		case a == b:
		case a.symbol == "" && b.usedBy(a.currency):
		case b.symbol == "" && a.usedBy(b.currency):
			a = b
		default:
			return "", "", false
		}
	}
	switch {
	case a.symbol == "":
		return a.currency, "", true
	case a.usedBy(column):
		return column, "", true
	case a.currency != "":
		return a.currency, "", true
	}
	return "", a.symbol, column == ""
}

// dollars are the currencies that write "$".
const dollars = " USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ARS CLP COP CUP CVE DOP MOP MXN NIO TOP UYU "

// unitAt returns the unit that b begins with and its length, 0 if none.
// column's own code is known whatever it is: "CRO", "points:x".
func unitAt(b []byte, column Currency) (unit, int) {
	if b[0] < utf8.RuneSelf {
		if n := letters(b); n > 0 {
			if u, size := wordAt(b, n, column); size > 0 {
				return u, size
			}
		}
		switch b[0] {
		case '$':
			for _, u := range [...]unit{{"USD", "$US", ""}, {"CAD", "$CA", ""}} {
				if bytes.HasPrefix(b, []byte(u.symbol)) && letters(b[1:]) == 2 {
					return u, 3
				}
			}
			return unit{symbol: "$", also: dollars}, 1
		case '\\': // the yen and the won in the encodings of Japan and Korea
			return unit{"JPY", "\\", " KRW "}, 1
		}
		return unit{}, 0
	}
	if bytes.HasPrefix(b, []byte("€")) {
		return unit{"EUR", "€", ""}, len("€")
	}
	for _, s := range symbols() {
		if bytes.HasPrefix(b, []byte(s.symbol)) {
			return s, len(s.symbol)
		}
	}
	if column.IsPoints() {
		return pointsWord(b)
	}
	return unit{}, 0
}

// symbols are those outside ASCII but the euro's, the longer first where one
// begins another.
func symbols() [26]unit {
	return [...]unit{
		{"GBP", "£", " EGP FKP GIP LBP SDG SHP SSP SYP "},
		{"", "¥", " JPY CNY "},
		{"", "￥", " JPY CNY "},
		{"JPY", "円", ""},
		{"KRW", "₩", " KPW "},
		{"KRW", "￦", " KPW "},
		{"KRW", "원", " KPW "},
		{"CNY", "元", " HKD MOP TWD "},
		{"CNY", "人民币", ""},
		{"INR", "₹", ""},
		{"RUB", "₽", ""},
		{"RUB", "руб.", " BYN "},
		{"RUB", "руб", " BYN "},
		{"TRY", "₺", ""},
		{"UAH", "₴", ""},
		{"UAH", "грн", ""},
		{"VND", "₫", ""},
		{"VND", "đ", ""},
		{"PHP", "₱", ""},
		{"THB", "฿", ""},
		{"ILS", "₪", ""},
		{"NGN", "₦", ""},
		{"KZT", "₸", ""},
		{"BGN", "лв", " KGS UZS "},
		{"BTC", "₿", ""},
		{"", "＄", dollars},
	}
}

// wordAt returns the unit that the n letters at the start of b name, perhaps
// with a "$", "¥" or point after them.
func wordAt(b []byte, n int, column Currency) (unit, int) {
	word := b[:n]
	if string(word) == string(column) || len(column) == n && strings.EqualFold(string(word), string(column)) {
		return unit{currency: column}, n
	}
	if len(b) > n && b[n] == '$' {
		if u, ok := dollarWord(word); ok {
			return u, n + 1
		}
	}
	if rest := b[n:]; n == 2 && bytes.HasPrefix(rest, []byte("¥")) {
		switch string(word) {
		case "CN":
			return unit{"CNY", "CN¥", ""}, n + len("¥")
		case "JP":
			return unit{"JPY", "JP¥", ""}, n + len("¥")
		}
	}
	for _, special := range [...]unit{{"PLN", "zł", ""}, {"CZK", "Kč", ""}} {
		if bytes.HasPrefix(b, []byte(special.symbol)) {
			return special, len(special.symbol)
		}
	}
	if u, ok := asciiWord(word); ok {
		if len(b) > n && b[n] == '.' && u.dotted() {
			n++
		}
		return u, n
	}
	if n == 3 && Currency(word).IsISO() {
		return unit{currency: Currency(word)}, n
	}
	if column.IsPoints() {
		return pointsWord(b)
	}
	return unit{}, 0
}

// dotted reports whether the word is an abbreviation that takes a point: "kr.",
// "Rs.", "Fr.".
func (u unit) dotted() bool {
	switch u.symbol {
	case "kr", "Rs", "Fr", "SFr":
		return true
	}
	return false
}

func dollarWord(word []byte) (unit, bool) {
	switch string(word) {
	case "US", "USD":
		return unit{"USD", "US$", ""}, true
	case "CA", "CAD", "CDN":
		return unit{"CAD", "CA$", ""}, true
	case "C":
		return unit{"CAD", "C$", " NIO "}, true
	case "A", "AU", "AUD":
		return unit{"AUD", "A$", ""}, true
	case "NZ", "NZD":
		return unit{"NZD", "NZ$", ""}, true
	case "HK", "HKD":
		return unit{"HKD", "HK$", ""}, true
	case "S", "SG", "SGD":
		return unit{"SGD", "S$", ""}, true
	case "NT", "TWD":
		return unit{"TWD", "NT$", ""}, true
	case "R":
		return unit{"BRL", "R$", ""}, true
	case "MX", "MXN", "Mex":
		return unit{"MXN", "MX$", ""}, true
	}
	return unit{}, false
}

// asciiWord knows the words for currencies that are no ISO codes, and the
// crypto assets that exports show in a cell with their number.
func asciiWord(word []byte) (unit, bool) {
	switch string(word) {
	case "kr", "Kr", "KR":
		return unit{"", "kr", " SEK NOK DKK ISK "}, true
	case "Rs":
		return unit{"", "Rs", " INR LKR MUR NPR PKR SCR "}, true
	case "Fr", "SFr":
		return unit{"CHF", "Fr", ""}, true
	case "R":
		return unit{"ZAR", "R", ""}, true
	case "zl":
		return unit{"PLN", "zl", ""}, true
	case "Ft":
		return unit{"HUF", "Ft", ""}, true
	case "lei":
		return unit{"RON", "lei", " MDL "}, true
	case "TL":
		return unit{"TRY", "TL", ""}, true
	case "RM":
		return unit{"MYR", "RM", ""}, true
	case "Rp":
		return unit{"IDR", "Rp", ""}, true
	case "RMB":
		return unit{"CNY", "RMB", ""}, true
	case "Euro", "euro", "EURO", "euros", "Eur", "eur":
		return unit{"EUR", "euro", ""}, true
	case "usd":
		return unit{"USD", "usd", ""}, true
	case "gbp":
		return unit{"GBP", "gbp", ""}, true
	case "BTC", "ETH", "LTC", "USDT", "USDC", "XRP", "ADA", "SOL", "DOGE", "DOT", "BNB", "CRO", "BCH", "XLM", "TRX", "DAI", "NEXO":
		return unit{currency: Currency(word)}, true
	}
	return unit{}, false
}

// pointsWord knows the words for points; they say nothing about whose.
func pointsWord(b []byte) (unit, int) {
	for _, word := range [...]string{"points", "point", "pts", "pt", "Points", "Pts", "P", "p", "ポイント", "포인트", "점", "积分"} {
		if bytes.HasPrefix(b, []byte(word)) {
			return unit{symbol: "points", also: "*"}, len(word)
		}
	}
	return unit{}, 0
}

// letters returns how many ASCII letters b begins with.
func letters(b []byte) int {
	n := 0
	for n < len(b) && (b[n]|0x20)-'a' < 26 {
		n++
	}
	return n
}
