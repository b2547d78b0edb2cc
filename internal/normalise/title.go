package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/read"
)

// titled takes the amount from the description, as Etsy's "$37.35 sent to your
// bank account": the first number with what stands round it up to the next
// blank.
func (b *block) titled(c *cash) (int64, bool) {
	text := b.line.joined(b.text[:0], rDescription)
	b.text = text
	at := 0
	for at < len(text) && text[at]-'0' > 9 {
		at++
	}
	if at == len(text) {
		return 0, false
	}
	from, to := at, at
	for from > 0 && text[from-1] != ' ' {
		from--
	}
	for to < len(text) && text[to] != ' ' {
		to++
	}
	for to > at && (text[to-1] == '.' || text[to-1] == ',' || text[to-1] == ';' || text[to-1] == ':') {
		to--
	}
	parsed, err := b.p.money(text[from:to], read.Text, c.currency)
	if err != nil || parsed.Empty {
		_, column := b.line.first(rDescription)
		b.say("amount-unreadable", diag.Error, column, "title", func() (diag.Text, diag.Text) {
			return diag.T("The amount in the text %q cannot be read.", quote(text)),
				diag.T("The row is listed as unreadable and counts nowhere.")
		})
		c.fault = true
		return 0, false
	}
	if parsed.Currency != c.currency && c.currency != "" {
		b.mixedCurrencies(c, text[from:to], -1)
		return 0, false
	}
	c.currency = parsed.Currency
	return parsed.Minor, true
}
