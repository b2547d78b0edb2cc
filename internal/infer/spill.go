package infer

import (
	"strings"
	"unicode"

	"rivulet/internal/format"
)

// spills reports that texts of the last column of a header go on in further ones,
// as one bank writes its purpose line by line. It is believed only if no row can
// be shifted: what stands beyond the header are words, the last named column holds
// words too, and all text stands behind the days, the money and the currency.
func (p *profiled) spills() bool {
	last := len(p.columns) - 1
	if p.head < 0 || p.wide == 0 || p.odd || p.width-last-1 > format.MostUnnamed || last < 0 || !p.columns[last].isText() {
		return false
	}
	typed := -1
	for i, c := range p.columns {
		if c.isDate() || c.isNumber() || c.isCurrency() {
			typed = i
		}
	}
	for _, c := range p.columns[:typed+1] {
		if c.isText() && !c.isCurrency() && p.hasLetters(c) {
			return false
		}
	}
	return typed >= 0
}

func (p *profiled) hasLetters(c *column) bool {
	for i := range p.rows {
		if strings.ContainsFunc(p.rows[i].cell(c.index), unicode.IsLetter) {
			return true
		}
	}
	return false
}
