package infer

import (
	"cmp"
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/money"
)

// gather collects all clues to the currency of a file that does not name it.
func (p *profiled) gather(dates *datesVerdict) clues {
	var l clues
	p.spoken(&l)
	p.nameClues(&l)
	p.accounts(&l)
	p.counterparts(&l)
	for area, word := range p.sharedSigns() {
		l = append(l, clue{kind: clueSymbol, area: area, rows: 1, word: word})
	}
	if dates.column != nil && dates.verdict.reading != nil {
		p.places(&l, dates.column, dates.verdict.reading.order)
		if v := dates.verdict; !v.open && v.why != "sorted" && v.why != "span" && strings.HasPrefix(v.reading.name(), "MM/") {
			l = append(l, clue{kind: clueOrder, area: " USD CAD PHP ", rows: 1})
		}
	}
	slices.SortStableFunc(l, func(a, b clue) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.area, b.area))
	})
	return l
}

// spoken adds what the texts of the rows say. A language counts if a tenth of the
// rows is in it, and two at least.
func (p *profiled) spoken(l *clues) {
	const few, third, tenth = 2, 3, 10
	cues := p.words.cues.gathered()
	var found, crossing clues
	for i := range p.rows {
		for _, c := range p.columns {
			text := p.rows[i].cell(c.index)
			if !c.isText() || text == "" {
				continue
			}
			cues.rows.each(text, func(phrase string, s phraseSense) {
				if s.cross {
					crossing.add(s.kind, s.area, phrase, i)
				} else {
					found.add(s.kind, s.area, phrase, i)
				}
			})
			if area := scriptArea(text); area != "" {
				found.add(clueTexts, area, text, i)
				for _, word := range cues.inHan {
					if strings.Contains(text, word) {
						found.add(clueScheme, cues.han[word], word, i)
					}
				}
			}
		}
	}
	for _, c := range crossing {
		if c.rows > few && c.rows*third >= p.data {
			found = append(found, c)
		}
	}
	for _, c := range found {
		if c.kind != clueTexts || c.rows >= few && c.rows*tenth >= p.data {
			*l = append(*l, c)
		}
	}
}

// nameClues adds what the columns' names say, and the labels above them.
func (p *profiled) nameClues(l *clues) {
	cues := p.words.cues.gathered()
	var found clues
	for i, c := range p.columns {
		see := func(phrase string, s phraseSense) { found.add(s.kind, s.area, phrase, i) }
		cues.names.each(splitCamel(c.name), see)
		if area := scriptArea(c.name); area != "" {
			found.add(clueNames, area, c.title(), i)
		} else if c.named.exact && len(c.named.meanings) == 1 && c.named.meanings[0].language == "ja" {
			found.add(clueNames, " JPY ", c.title(), i)
		}
	}
	p.aboveHeader(func(cell string) bool {
		if len(cell) <= format.LongestName {
			cues.above.each(cell, func(phrase string, s phraseSense) { found.add(s.kind, s.area, phrase, len(p.columns)) })
		}
		if label, _, _ := cutAt(cell); len(label) <= format.LongestName {
			cues.labels.each(label, func(phrase string, s phraseSense) { found.add(s.kind, s.area, phrase, 0) })
		}
		return false
	})
	whole := p.isWhole()
	for _, c := range found {
		*l = append(*l, c)
		if whole && c.kind == clueNames && (c.allows("KRW") || c.allows("JPY")) {
			*l = append(*l, clue{kind: clueWhole, area: " JPY KRW ", rows: 1})
		}
	}
}

// isWhole reports that no amount has a decimal part.
func (p *profiled) isWhole() bool {
	for _, c := range p.columns {
		if c.isNumber() && !c.isForeign() && c.fractions > 0 {
			return false
		}
	}
	return true
}

// signAreas are the currencies that share a sign.
func signAreas() map[string]string {
	return map[string]string{
		"$": " USD CAD AUD NZD SGD HKD TWD MXN CLP COP ARS BRL BBD BMD BSD BZD FJD JMD TTD UYU ", "kr": " SEK NOK DKK ISK ", "¥": " JPY CNY ", "Rs": " INR LKR MUR NPR PKR SCR ",
	}
}

// sharedSigns are the signs that several currencies share, in the cells of money,
// in the names of its columns and above them: the currencies, and the sign.
func (p *profiled) sharedSigns() map[string]string {
	found, areas := map[string]string{}, signAreas()
	put := func(sign string) {
		if area := areas[sign]; area != "" {
			found[area] = sign
		}
	}
	for _, c := range p.columns {
		if c.isForeign() || !c.isNumber() {
			continue
		}
		put(bareSign(c.name))
		for sign := range c.symbols {
			put(sign)
		}
	}
	p.aboveHeader(func(cell string) bool {
		_, after, _ := strings.Cut(cell, ":")
		for _, text := range []string{cell, after} {
			if d, ok := numberIn(strings.TrimSpace(text), 0, 0); ok {
				put(d.Symbol)
			}
		}
		return false
	})
	return found
}

// bareSign is the sign that stands in a column's name with no letter before it:
// "Amount ($)", and not "Amount (CA$)".
func bareSign(name string) string {
	text := format.Normalise(name)
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ()[]/.", r) }) {
		switch word {
		case "$", "¥", "kr":
			return word
		case "rs":
			return "Rs"
		}
	}
	return ""
}

// fits reports whether the amounts can be of a currency: no decimal part where it
// has none.
func (p *profiled) fits(c money.Currency) bool { return c.Exponent() > 0 || p.isWhole() }
