package infer

import (
	"slices"
	"strings"
	"unicode"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// units are what the numbers of a column count if they do not count its currency.
type units int

const (
	whole     units = iota // the currency itself, for all that is said
	multiples              // thousands or more
	minors                 // parts of it: cents, grosze, fen, satoshis
	rewards                // points
)

// unitLists are words of column names, each as it stands between spaces. "miles" are
// thousands in Spanish and points elsewhere: neither is money as it stands.
// "sb" are the points of Swagbucks; coins in a column of amounts are a game's or an app's.
func unitLists() map[units]string {
	return map[units]string{
		multiples: "thousand|thousands|thsd|ths|million|millions|billion|billions|tausend|tsd|mio|millionen|mrd|milliarden|teur|t€|tchf|tusd|keur|kusd|kgbp|kchf|ksek|kpln|k€|€k|k$|$k|k£|£k|meur|musd|m€|€m|$m|£m|" +
			"millier|milliers|milliards|miles|millones|migliaia|milioni|mln|milhares|milhões|mil|duizend|duizenden|duizendtallen|miljoen|miljoenen|tys|tysiąc|tysiące|tysiącach|milion|milionach|" +
			"tkr|tsek|mkr|msek|tusen|tusental|miljon|miljoner|tusind|tusinde|tuhat|tuhatta|miljoonaa|tis|tisíc|tisících|milionů|ezer|millió|mii|milioane|bin|milyon|тыс|тис|тысяч|тысячах|млн|млрд|хил|χιλιάδες|χιλ|εκατ|אלפי|nghìn|triệu|ribu|ribuan|juta|lakh|lakhs|lac|lacs|crore|crores",
		minors:  "cent|cents|ct|pence|penny|centime|centimes|céntimos|centimos|centavos|centesimi|cêntimos|grosz|grosze|groszach|öre|øre|haléře|kopecks|копейки|копейках|коп|kuruş|agorot|paise|paisa|fen|minor|¢|sats|satoshi|satoshis|gwei|wei",
		rewards: "points|point|pts|coins|tokens|gems|sb|punkte|punti|puntos|pontos|punten|punkty|poäng|pisteet|pisteitä",
	}
}

// unitSigns are words of scripts that write no spaces.
func unitSigns() map[units]string {
	return map[units]string{
		multiples: "千円|万円|億円|천원|천 원|만원|만 원|억원|억 원|千元|万元|萬元|亿元|億元|พันบาท|ล้านบาท",
		minors:    "(分)|单位:分",
		rewards:   "ポイント|포인트|积分|積分|點數",
	}
}

// boundWords stand before a number that bounds the amounts, and is no unit of them.
func boundWords() []string {
	return strings.Split("from|to|over|above|below|under|min|max|minimum|maximum|than|between|and|ab|von|bis|über|unter|zwischen|und|mindestens|höchstens|de|à|entre|et|desde|hasta|y|a|até|da|e|fino|od|do|van|vanaf|tot|tussen|från|till|fra|til|от|до", "|")
}

// unitIn is what a text says its numbers count, and the word that says it.
func unitIn(text string) (units, string) {
	text = format.Normalise(splitCamel(text))
	signs := unitSigns()
	for _, u := range []units{multiples, minors, rewards} {
		for _, sign := range strings.Split(signs[u], "|") {
			if strings.Contains(text, sign) {
				return u, sign
			}
		}
	}
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Sc, r) && !unicode.Is(unicode.Mn, r) && r != '¢'
	})
	lists := unitLists()
	for i, word := range words {
		for _, u := range []units{multiples, minors, rewards} {
			if slices.Contains(strings.Split(lists[u], "|"), word) {
				return u, word
			}
		}
		if i > 0 && slices.Contains(boundWords(), words[i-1]) {
			continue // "amounts from 1000 to 2000" are those that were asked for
		}
		digits := strings.TrimRight(strings.TrimLeftFunc(word, func(r rune) bool { return !unicode.IsDigit(r) }), "s")
		beside := i > 0 && format.CurrencyOf(words[i-1]) != "" || i+1 < len(words) && format.CurrencyOf(words[i+1]) != ""
		if digits == "000" || digits == "1000" || digits == "1000000" || beside && slices.Contains([]string{"k", "m", "mn", "bn"}, word) {
			return multiples, word
		}
	}
	return whole, ""
}

// unitLabels begin the lines above a header that say in what all amounts are.
func unitLabels() []string {
	return strings.Split("unit|units|amounts|all amounts|figures|all figures|values|all values|angaben|alle angaben|beträge|alle beträge|werte|montants|les montants|importes|los importes|cifras|valores|os valores|importi|gli importi|valori|bedragen|alle bedragen|kwoty|wartości|belopp|alla belopp|beløb|summat|částky|összegek|sume|tutarlar|суммы|единица|ед|суми|단위|금액단위|単位|金額単位|单位|單位|金额单位|đơn vị|satuan|หน่วย", "|")
}

// unitAbove is what a line above the header says all amounts count: one that begins
// with such a label, or with the word for "in" and nothing but the unit behind it.
func unitAbove(rows []read.HeadRow) (units, string) {
	for i := range rows {
		for k, cell := range rows[i].Cells {
			text := strings.Trim(format.Normalise(cell), "()[]*:. ")
			label, rest, _ := strings.Cut(text, ":")
			first, behind, _ := strings.Cut(text, " ")
			switch {
			case len(cell) > format.LongestName:
				continue
			case slices.Contains(unitLabels(), strings.Trim(label, "([ ")) && strings.TrimSpace(rest) == "" && k+1 < len(rows[i].Cells):
				text = rows[i].Cells[k+1]
			case beginsWith(text, unitLabels()):
			case len(strings.Fields(behind)) <= 3 && slices.Contains([]string{"in", "en", "em", "w", "i", "v", "в"}, first):
			default:
				continue
			}
			if u, word := unitIn(text); u != whole {
				return u, word
			}
		}
	}
	return whole, ""
}

// InMultiples says that amounts are in thousands or more, by which word, and where it
// stands.
func InMultiples(word string, where diag.Text) diag.Text {
	return diag.T("The amounts are in thousands or more, as %q %v says: what is below is lost, and no sum of them would be exact.", word, where)
}

// Multiples reports whether a line above a header says that all amounts are in
// thousands or more, and the word that says it.
func Multiples(above []read.HeadRow) (word string, ok bool) {
	u, word := unitAbove(above)
	return word, u == multiples
}

// beginsWith reports a text that begins with one of the words.
func beginsWith(text string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		rest, ok := strings.CutPrefix(text, word)
		return ok && strings.TrimLeft(rest, " :-(") != rest
	})
}

// otherUnits says so if the amounts that are read count something else than their
// currency, by the name of their column or by a line above the header. What stands
// below the thousand is lost, and no total of such rows is exact.
func (p *profiled) otherUnits() (what, todo diag.Text) {
	u, word := unitAbove(p.table.Head[:max(p.head, 0)])
	name := diag.T("above the header")
	for _, c := range p.columns {
		if _, money := c.meaningOf(c.role); u != whole || !c.role.MovesMoney() && (!money || !c.role.HoldsAmounts()) {
			continue
		}
		if u, word = unitIn(c.name); u != whole {
			name = diag.T("in the name of the column %s", quoted(c))
		}
	}
	switch u {
	case multiples:
		return InMultiples(word, name), diag.T("Download the export again with amounts in full.")
	case minors:
		return diag.T("The amounts are in parts of their currency, as %q %v says.", word, name),
			diag.T("Write it down: rivulet formats new FILE gives a format to correct; \"cents: true\" under its numbers reads hundredths.")
	case rewards:
		return diag.T("The amounts are points and no money, as %q %v says.", word, name),
			diag.T("Write it down: rivulet formats new FILE gives a format to correct; \"currency: {fixed: points}\" keeps them apart from money.")
	}
	return diag.Text{}, diag.Text{}
}
