package specimen

import (
	"strings"
	"unicode"

	"rivulet/internal/format"
	"rivulet/internal/money"
)

// above returns the signature of a row above the header: the texts that must
// stand there, the labels of values, and the currencies beside a label.
func (s *signature) above(cells []string) string {
	var b strings.Builder
	labelled := false
	for _, c := range cells {
		if s.hearing != nil {
			b.WriteString(s.hearing.Above(c))
		}
		normal := format.Normalise(c)
		for _, text := range s.near {
			if strings.Contains(normal, text) {
				b.WriteString(text)
			}
		}
		flat := strings.ReplaceAll(normal, " ", "")
		for _, label := range s.labels {
			if strings.HasPrefix(flat, string(label)) {
				b.WriteString(string(label))
				labelled = true
			}
		}
		b.WriteByte('|')
	}
	if labelled {
		for _, c := range cells {
			for _, word := range strings.FieldsFunc(c, func(r rune) bool { return !unicode.IsLetter(r) }) { // "Currency,CHF" may be one cell
				if code := money.Currency(strings.ToUpper(word)); code.IsISO() {
					b.WriteString(string(code) + " ")
				}
			}
		}
	}
	return b.String()
}

// clean takes off what spreadsheets put round a text.
func clean(text string) string {
	text = strings.TrimSpace(text)
	if len(text) > 3 && strings.HasPrefix(text, `="`) && strings.HasSuffix(text, `"`) {
		return strings.TrimSpace(text[2 : len(text)-1])
	}
	if len(text) > 1 && text[0] == '\'' {
		return strings.TrimSpace(strings.TrimSuffix(text[1:], "'"))
	}
	return text
}

// currencyIn returns the currency that a cell of a currency column names: a
// code, a sign, a crypto ticker, or a word for points.
func currencyIn(cell string) money.Currency {
	cell = strings.TrimSpace(cell)
	lower := strings.ToLower(cell)
	if cell == "" || strings.ContainsFunc(cell, isDigit) {
		return ""
	}
	switch lower {
	case "points", "point", "pts", "pt", "ポイント", "포인트", "积分":
		return "points"
	}
	if strings.HasPrefix(lower, "points:") {
		return money.Currency(lower)
	}
	if upper := money.Currency(strings.ToUpper(cell)); upper.IsISO() {
		return upper
	}
	if parsed, err := (money.Convention{Decimal: '.'}).Parse([]byte("1 "+cell), ""); err == nil {
		return parsed.Currency
	}
	if len(cell) >= 2 && len(cell) <= 5 && strings.Trim(cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return money.Currency(cell)
	}
	return ""
}
