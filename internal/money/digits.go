package money

import (
	"bytes"
	"math"
)

// number reads the digits with their marks: an integer part, grouped or not, a
// fraction, a power of ten. bare says that a decimal mark had no digits after
// it, as in "5." and "5,-".
//
// Groups are of three digits, or lakh ("12,34,567"), with one kind of mark and
// no zero in front. Groups of two or three digits in any order ("1,00.00", as
// in statements of SBI India) are accepted only where the cell itself proves
// the decimal mark: commas, then one point, then exactly two digits.
func (r *cell) number(mark byte) (d Decimal, bare bool, why Reason, ok bool) {
	var n digits
	whole, groups, ok := r.whole(&n, mark)
	if !ok {
		return d, false, Grouping, false
	}
	fraction := 0
	if r.at < len(r.text) && r.text[r.at] == mark {
		r.at++
		fraction = n.run(r)
		bare = fraction == 0
	}
	if whole+fraction == 0 {
		return d, false, NotNumber, false
	}
	if groups.kind != groupsNone && !groups.plausible(fraction == 2 && !bare) {
		return d, false, Grouping, false
	}
	exponent, ok := r.exponent()
	if !ok || exponent != 0 && (groups.kind != groupsNone || bare) {
		return d, false, NotNumber, false
	}
	if r.at < len(r.text) && (r.text[r.at] == '.' || r.text[r.at] == ',') {
		return d, false, Grouping, false
	}
	return Decimal{Coefficient: int64(n.value), Scale: fraction - n.dropped - exponent, tail: n.tail}, bare, 0, true
}

// digits accumulates a coefficient that fits an int64, and what it dropped.
type digits struct {
	value   uint64
	dropped int // digits after the last that fitted
	tail    tail
}

func (n *digits) add(digit byte) {
	v := uint64(digit - '0')
	if n.dropped == 0 && n.value <= (math.MaxInt64-v)/10 {
		n.value = n.value*10 + v
		return
	}
	if n.dropped++; n.dropped == 1 {
		switch {
		case v > 5:
			n.tail = tailMore
		case v == 5:
			n.tail = tailHalf
		case v > 0:
			n.tail = tailLess
		}
	} else if v > 0 {
		if n.tail == tailHalf {
			n.tail = tailMore
		} else if n.tail == tailNone {
			n.tail = tailLess
		}
	}
}

// run reads digits as far as they go and returns how many.
func (n *digits) run(r *cell) int {
	start := r.at
	for r.at < len(r.text) && r.text[r.at]-'0' <= 9 {
		n.add(r.text[r.at])
		r.at++
	}
	return r.at - start
}

// whole reads the integer part and how it is grouped; it is not ok if two kinds
// of marks group it.
func (r *cell) whole(n *digits, mark byte) (count int, g groups, ok bool) {
	first := r.at
	count = n.run(r)
	g.first, g.last, g.zero = count, count, count > 0 && r.text[first] == '0'
	for count > 0 && r.at < len(r.text) && r.text[r.at] != mark {
		kind, size := groupMark(r.text[r.at:])
		if kind == groupsNone || r.at+size >= len(r.text) || r.text[r.at+size]-'0' > 9 {
			break
		}
		if g.kind != groupsNone && g.kind != kind {
			return count, g, false
		}
		if g.kind != groupsNone { // the group before this one is in the middle
			g.middle(g.last)
		}
		g.kind = kind
		r.at += size
		g.last = n.run(r)
		count += g.last
	}
	return count, g, true
}

// groups is how an integer part was grouped: the sizes of the first and the last
// group, and which sizes stood between them.
type groups struct {
	kind        groupKind
	first, last int
	zero        bool // the number begins with a zero
	twos        bool // a group between had two digits
	threes      bool // a group between had three digits
	odd         bool // a group between had any other number
}

type groupKind uint8

const (
	groupsNone groupKind = iota
	groupsComma
	groupsPoint
	groupsApostrophe
	groupsBlank
)

func (g *groups) middle(size int) {
	switch size {
	case 2:
		g.twos = true
	case 3:
		g.threes = true
	default:
		g.odd = true
	}
}

// plausible reports whether somebody would group like this. proved says that
// exactly two digits follow a decimal mark.
func (g *groups) plausible(proved bool) bool {
	switch {
	case g.zero, g.odd, g.first < 1, g.first > 3:
		return false
	case g.last == 3 && !g.twos:
		return true
	case g.kind != groupsComma:
		return false
	case g.last == 3 && !g.threes && g.first <= 2: // lakh
		return true
	}
	return proved && (g.last == 2 || g.last == 3)
}

// groupMark returns the kind and length of the thousands mark b begins with.
func groupMark(b []byte) (groupKind, int) {
	switch b[0] {
	case ',':
		return groupsComma, 1
	case '.':
		return groupsPoint, 1
	case '\'':
		return groupsApostrophe, 1
	}
	if bytes.HasPrefix(b, []byte("\u2019")) {
		return groupsApostrophe, 3
	}
	if n := blank(b); n > 0 && b[0] != '\n' && b[0] != '\r' && b[0] != '\t' {
		return groupsBlank, n
	}
	return groupsNone, 0
}

// exponent reads "E-05"; it is not ok beyond 40, where no amount is.
func (r *cell) exponent() (int, bool) {
	rest := r.text[r.at:]
	if len(rest) < 2 || rest[0] != 'E' && rest[0] != 'e' {
		return 0, true
	}
	i, negative := 1, false
	if rest[1] == '+' || rest[1] == '-' {
		i, negative = 2, rest[1] == '-'
	}
	if i == len(rest) || rest[i]-'0' > 9 {
		return 0, true // "12 EUR" and the like: a unit follows
	}
	n := 0
	for ; i < len(rest) && rest[i]-'0' <= 9; i++ {
		if n = n*10 + int(rest[i]-'0'); n > 40 {
			return 0, false
		}
	}
	r.at += i
	if negative {
		n = -n
	}
	return n, true
}
