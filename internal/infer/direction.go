package infer

import (
	"slices"
	"sort"
	"strings"

	"rivulet/internal/format"
)

// directed is a column whose words say whether money came in or went out.
type directed struct {
	column  *column
	in, out []string         // as they stand in the cells
	words   map[string]int64 // 0: neither
	none    []string         // words for neither
	neutral map[int]int64    // by row number: the sign of the rows with such a word
	moves   []neutralMove    // what these rows do
}

// directionWords are the words of direction columns, in their normal form.
func directionWords() map[string]int64 {
	words := map[string]int64{}
	for sign, list := range map[int64]string{
		1:  "credit|cr|c|cr.|in|incoming|money in|received|deposit|paid in|eingang|haben|h|gutschrift|einnahme|habenbuchung|crédit|cred|entrée|abono|ingreso|haber|entrata|avere|accredito|entrada|crédito|bij|uznanie|wpływ|in|insättning|indsat|收入|贷|贷方|收|存入|转入|입금|入金|振替入金|預入|insats|c|+|jóváírás|příjem|příchozí|pano",
		-1: "debit|dr|d|dr.|out|outgoing|money out|sent|withdrawal|paid out|ausgang|soll|s|lastschrift|ausgabe|belastung|débit|deb|sortie|cargo|egreso|debe|uscita|dare|addebito|saída|débito|af|obciążenie|wydatek|ut|uttag|hævet|支出|借|借方|支|转出|출금|出金|振替支払い|支払い|支払|引出|-|terhelés|výdaj|odchozí|otto",
	} {
		for _, word := range strings.Split(list, "|") {
			words[word] = sign
		}
	}
	return words
}

// directedBy returns the column as a direction if each of its words is one.
func directedBy(c *column, words map[string]int64) *directed {
	if len(c.words) == 0 || len(c.words) > 8 {
		return nil
	}
	d := &directed{column: c, words: map[string]int64{}}
	pairs := letterPair(c)
	for word := range c.words {
		sign := words[word]
		if sign == 0 {
			sign = agreed(strings.FieldsFunc(word, func(r rune) bool { return strings.ContainsRune(" ./()", r) }), words)
		}
		if letter := pairs[word]; letter != 0 {
			sign = letter
		}
		if sign == 0 {
			sign = leadingMark(word)
		}
		switch {
		case sign == 0 && slices.Contains(neutralDirections(), word):
			d.none = append(d.none, c.spelled[word])
		case sign == 0:
			return nil
		case sign == 1:
			d.in = append(d.in, c.spelled[word])
		default:
			d.out = append(d.out, c.spelled[word])
		}
		d.words[word] = sign
	}
	sort.Strings(d.in)
	sort.Strings(d.out)
	return d
}

// agreed is the direction that all parts of a word have: 借 Dr.
func agreed(parts []string, words map[string]int64) int64 {
	var sign int64
	for i, part := range parts {
		if words[part] == 0 || i > 0 && words[part] != sign {
			return 0
		}
		sign = words[part]
	}
	return sign
}

// letterPair gives the directions of letters that only mean one beside the
// other: D and K in the Baltic and Scandinavia (debet, kredit), J and K or J and T in
// Hungary (jóváírás, kiadás, terhelés), Χ and Π in Greece (χρέωση, πίστωση).
func letterPair(c *column) map[string]int64 {
	if len(c.words) != 2 {
		return nil
	}
	for _, pair := range []struct{ out, in string }{{"d", "k"}, {"k", "j"}, {"t", "j"}, {"χ", "π"}} {
		if c.words[pair.out] > 0 && c.words[pair.in] > 0 {
			return map[string]int64{pair.out: -1, pair.in: 1}
		}
	}
	return nil
}

// leadingMark is the direction of a word that begins with a plus or a minus in
// brackets: "[-] 결제".
func leadingMark(word string) int64 {
	switch {
	case strings.HasPrefix(word, "[+]"), strings.HasPrefix(word, "(+)"):
		return 1
	case strings.HasPrefix(word, "[-]"), strings.HasPrefix(word, "(-)"):
		return -1
	}
	return 0
}

// apply gives an amount without a sign the sign of its word.
func (d *directed) apply(r *keptRow, n int64) int64 {
	sign := d.words[format.Normalise(r.cell(d.column.index))]
	if sign == 0 {
		sign = d.neutral[r.number]
	}
	if sign < 0 {
		return -n
	}
	return n
}

// directions returns all columns that say a direction.
func (p *profiled) directions() []*directed {
	words := directionWords()
	var out []*directed
	for _, c := range p.columns {
		if d := directedBy(c, words); d != nil && c.filled == p.data && c.isText() && p.settleNeutral(d) {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b *directed) int { return rankOfDirection(a) - rankOfDirection(b) })
	return out
}

// rankOfDirection puts columns that have words for both ways first, then those
// named so.
func rankOfDirection(d *directed) int {
	rank := 0
	if len(d.in) == 0 || len(d.out) == 0 {
		rank += 2
	}
	if _, ok := d.column.named.meaning(format.Direction); !ok {
		rank++
	}
	return rank
}

// agrees counts the rows in which the word and the sign of an amount agree, and
// do not.
func (d *directed) agrees(p *profiled, g *grid, amount *column) (yes, no int) {
	for i := range p.rows {
		switch n := g.at(amount, i); {
		case n == 0, d.words[format.Normalise(p.rows[i].cell(d.column.index))] == 0:
		case (n > 0) == (d.words[format.Normalise(p.rows[i].cell(d.column.index))] > 0):
			yes++
		default:
			no++
		}
	}
	return yes, no
}
