package specimen

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// grouping is how a column writes thousands.
type grouping struct {
	mark   string // "" if it writes none
	indian bool   // groups of two above the first three
}

// number is a number as it stands in a cell.
type number struct {
	before, after string
	whole         string // digits, without marks
	decimals      string
	point         string // the decimal mark; "" if there are no decimals
	group         grouping
}

// parseNumber finds the number of a cell. mark is the decimal mark of its
// column. It fails if the cell holds none, or more than one.
func parseNumber(text string, mark byte) (number, bool) {
	from := strings.IndexFunc(text, isDigit)
	if from < 0 {
		return number{}, false
	}
	if from > 0 && text[from-1] == mark { // ".50"
		from--
	}
	to := from
	for to < len(text) {
		r, size := utf8.DecodeRuneInString(text[to:])
		next := text[to+size:]
		if !isDigit(r) && !(isGroupMark(r) || r == '.' || r == ',') || !isDigit(r) && !startsWithDigit(next) {
			break
		}
		to += size
	}
	n := number{before: text[:from], after: text[to:]}
	rest := n.after
	if len(rest) > 1 && (rest[0] == 'E' || rest[0] == 'e') {
		rest = strings.TrimLeft(rest[1:], "+-0123456789")
	}
	if strings.ContainsFunc(rest, isDigit) {
		return number{}, false
	}
	body := text[from:to]
	if at := strings.LastIndexByte(body, mark); at >= 0 && strings.Count(body, string(mark)) == 1 {
		n.point, n.decimals = string(mark), body[at+1:]
		body = body[:at]
	}
	if strings.ContainsFunc(n.decimals, func(r rune) bool { return !isDigit(r) }) {
		return number{}, false
	}
	last := ""
	for _, r := range body {
		if isDigit(r) {
			n.whole += string(r)
			continue
		}
		last = string(r)
	}
	n.group.mark = last
	if parts := strings.Split(body, last); last != "" && len(parts) > 2 {
		n.group.indian = len(parts[len(parts)-2]) == 2
	}
	return n, true
}

// markOf returns the decimal mark that an amount within a text shows, and the
// table's where it shows none.
func markOf(text string, table byte) byte {
	point, comma := strings.LastIndexByte(text, '.'), strings.LastIndexByte(text, ',')
	last := max(point, comma)
	switch {
	case last < 0 || min(point, comma) < 0 && len(text)-last-1 == 3:
		if last >= 0 && strings.Count(text, text[last:last+1]) > 1 {
			return '.' ^ ',' ^ text[last] // it groups: the other one
		}
		return table
	}
	return text[last]
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isGroupMark(r rune) bool {
	switch r {
	case '\'', '’', ' ', 0xA0, 0x202F, 0x2009:
		return true
	}
	return false
}

func startsWithDigit(s string) bool { return s != "" && isDigit(rune(s[0])) }

// isZero reports whether the number is nothing, which stays nothing.
func (n number) isZero() bool {
	return strings.Trim(n.whole+n.decimals, "0") == ""
}

// times multiplies the number, exactly. Its decimals stay as many; thousands are
// grouped as in the cell, or as the column does where the cell had too few.
func (n number) times(factor int64, column grouping) string {
	digits := n.whole + n.decimals
	v, _ := new(big.Int).SetString("0"+digits, 10) // only digits: it cannot fail
	out := v.Mul(v, big.NewInt(factor)).String()
	for len(out) < len(digits) {
		out = "0" + out
	}
	whole, decimals := out[:len(out)-len(n.decimals)], out[len(out)-len(n.decimals):]
	group := n.group
	if group.mark == "" && len(n.whole) < 4 {
		group = column
	}
	return n.before + group.write(whole) + n.point + decimals + n.after
}

func (g grouping) write(whole string) string {
	if g.mark == "" || len(whole) < 4 {
		return whole
	}
	size := 3
	var parts []string
	for len(whole) > size {
		parts = append([]string{whole[len(whole)-size:]}, parts...)
		whole = whole[:len(whole)-size]
		if g.indian {
			size = 2
		}
	}
	return strings.Join(append([]string{whole}, parts...), g.mark)
}
