package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// nameSense is what a column's name says.
type nameSense struct {
	meanings []headWord
	exact    bool // the whole name is in the vocabulary, not only a word of it
	currency money.Currency
}

// meaning returns the meaning as a role, if the name has it.
func (n *nameSense) meaning(role format.Role) (headWord, bool) {
	for _, m := range n.meanings {
		if m.role == role {
			return m, true
		}
	}
	return headWord{}, false
}

// vocabulary looks names up.
type vocabulary struct {
	heads map[string][]headWord // by name
	cues  *cues
}

// name says what a header cell means: the whole of it, without a currency or a
// remark in brackets, or else the longest word of the vocabulary in it.
func (v vocabulary) name(cell string) nameSense {
	if len(cell) > format.LongestName {
		return nameSense{}
	}
	full := strings.Trim(format.Normalise(splitCamel(cell)), ":*# ")
	base, n := full, nameSense{exact: true}
	if key, currency, ok := format.Generic(full); ok {
		base, n.currency = strings.Trim(strings.TrimSuffix(strings.Replace(key, format.Placeholder, "", 1), "()"), " -/"), currency
	}
	if n.meanings = moneyMeanings(v.heads[insideBrackets(full)]); n.meanings != nil {
		return n
	}
	plain := base
	for _, suffix := range []string{" in", " en", " euros", " euro", " en"} {
		plain = strings.TrimSuffix(plain, suffix)
	}
	for _, try := range []string{full, strings.ReplaceAll(full, " ", ""), base, plain, withoutBrackets(full), strings.ReplaceAll(base, "_", " "), strings.ReplaceAll(base, ".", "")} {
		if n.meanings = v.heads[try]; n.meanings != nil {
			return n
		}
	}
	n.exact, n.meanings = false, v.within(strings.NewReplacer("_", " ", "-", " ", "/", " ", "(", " ", ")", " ").Replace(base))
	return n
}

func withoutBrackets(s string) string {
	if open := strings.IndexAny(s, "([（"); open > 0 {
		return strings.TrimSpace(s[:open])
	}
	return s
}

// splitCamel puts a space between the words of TransactionDate.
func splitCamel(s string) string {
	if strings.Contains(s, " ") {
		return s
	}
	var b strings.Builder
	lower := false
	for _, r := range s {
		if lower && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		b.WriteRune(r)
	}
	return b.String()
}

// insideBrackets returns what the last brackets of a name hold: "Amount (tax)".
func insideBrackets(s string) string {
	open := strings.LastIndexByte(s, '(')
	if open <= 0 || !strings.HasSuffix(s, ")") {
		return ""
	}
	return s[open+1 : len(s)-1]
}

// moneyMeanings returns the meanings if they are those of a part of money.
func moneyMeanings(list []headWord) []headWord {
	for _, m := range list {
		switch m.role {
		case format.Debit, format.Credit, format.Fee, format.Tax, format.Tip, format.Net, format.Gross:
			return list
		}
	}
	return nil
}

// within returns the meanings of the longest run of words that is a name. One
// ideograph alone is none.
func (v vocabulary) within(s string) []headWord {
	words := strings.Fields(s)
	if len(words) > 8 {
		return nil
	}
	for n := len(words) - 1; n > 0; n-- {
		for i := 0; i+n <= len(words); i++ {
			part := strings.Join(words[i:i+n], " ")
			if m := v.heads[part]; m != nil && utf8.RuneCountInString(part) > 2 {
				return m
			}
		}
	}
	return nil
}

// headerRow returns the index in the table's head of the row that looks most
// like a header: the most cells with a meaning, two at least and money among
// them, no cell that is a date, and dates below. −1 if there is none.
func headerRow(t *read.Table, v vocabulary, date dateReader) int {
	best, most := -1, 1
	for i := range t.Head {
		hits, money := 0, false
		for _, cell := range t.Head[i].Cells {
			if _, ok := date(cell); ok {
				hits = -1
				break
			}
			n := v.name(cell)
			if n.meanings == nil {
				continue
			}
			hits++
			for _, m := range n.meanings {
				money = money || m.role.MovesMoney() || m.role == format.Balance
			}
		}
		if money && hits > most && datesBelow(t, i, date) {
			best, most = i, hits
		}
	}
	return best
}

// datesBelow reports whether a row with a date follows before the next ten
// rows are over: totals and empty lines may stand between.
func datesBelow(t *read.Table, header int, date dateReader) bool {
	const near = 10
	for i := header + 1; i < len(t.Head) && i <= header+near; i++ {
		for _, cell := range t.Head[i].Cells {
			if _, ok := date(cell); ok {
				return true
			}
		}
	}
	return false
}
