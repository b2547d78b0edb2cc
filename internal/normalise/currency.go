package normalise

import (
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// currencies remembers what the words of a currency column mean. A file has few.
type currencies struct {
	last  []byte
	value money.Currency
	known map[string]money.Currency
}

// currency returns the row's cash with its currency: that of the currency
// column, else that of the header, preamble or format, which a cell may outrank.
func (b *block) currency() cash {
	c := cash{currency: b.p.match.Currency}
	if !b.p.columns.has(rCurrency) {
		return c
	}
	text, column := b.line.first(rCurrency)
	if len(text) == 0 {
		return c
	}
	if string(text) != string(b.units.last) {
		value, ok := b.units.known[string(text)]
		if !ok {
			value = b.p.unit(text)
			if b.units.known == nil || len(b.units.known) > 1000 {
				b.units.known = map[string]money.Currency{}
			}
			b.units.known[string(text)] = value
		}
		b.units.last, b.units.value = append(b.units.last[:0], text...), value
	}
	c.currency, c.fixed = b.units.value, true
	switch c.currency {
	case pointsUnit:
		c.currency = b.points()
	case "":
		c.fault = true
		b.say("currency-unknown", diag.Error, column, quote(text), func() (diag.Text, diag.Text) {
			return diag.T("%q is no currency that is known.", quote(text)),
				diag.T("Write an ISO code such as EUR, or points:programme for points.")
		})
	}
	return c
}

// pointsUnit stands for points whose programme is the row's payer.
const pointsUnit = money.Currency("points:")

// unit reads a cell of a currency column: a code in any case, a symbol, or
// points. "" means it is none.
func (p *program) unit(text []byte) money.Currency {
	word := string(text)
	lower := strings.ToLower(word)
	if program, ok := strings.CutPrefix(lower, "points:"); ok {
		return pointsUnit + money.Currency(strings.TrimSpace(program))
	}
	switch code, known := p.format.Code(word); {
	case known:
		return money.Currency(code)
	case code != word:
		return p.unit([]byte(code))
	}
	switch lower {
	case "rur": // the rouble's code until 1997, which Russian banks still write
		return "RUB"
	case "points", "point", "pts", "pt", "ポイント", "포인트", "积分":
		return pointsUnit
	}
	if upper := money.Currency(strings.ToUpper(word)); upper.IsISO() {
		return upper
	}
	if strings.ContainsAny(word, "0123456789") {
		return ""
	}
	if parsed, err := (money.Convention{Decimal: '.'}).Parse(append([]byte("1 "), text...), p.match.Currency); err == nil {
		return parsed.Currency
	}
	if n := len(word); n >= 2 && n <= 10 && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return money.Currency(word) // the ticker of a crypto asset
	}
	return ""
}

// points names the points of the row: those of its programme, else of the
// provider.
func (b *block) points() money.Currency {
	text, _ := b.line.first(rProgram)
	name := string(normal(nil, text))
	if name == "" {
		name = string(normal(nil, []byte(b.p.format.Provider)))
	}
	return pointsUnit + money.Currency(name)
}
