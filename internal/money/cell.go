package money

import "bytes"

// longest is the length in bytes beyond which a cell is no number. Crypto.com
// writes 32 decimals.
const longest = 128

// cell is the state of reading one cell: a number with signs, brackets and
// units around it in any order, each at most once, units at most twice.
type cell struct {
	text []byte
	at   int // index of the next byte

	minus, plus, open, closed bool
	sides                     bool // a side may stand behind the digits
	side                      int  // 1 after Cr, −1 after Dr; 0 if neither is there
	units                     [2]unit
	named                     int // how many units there are
}

// parse reads any cell.
func (c Convention) parse(text []byte, column Currency) (Decimal, error) {
	r := cell{text: unwrap(text), sides: c.Sides}
	if len(r.text) > longest {
		return Decimal{}, cellError(text, NotNumber)
	}
	if onlyDashes(r.text) {
		return Decimal{Empty: true}, nil
	}
	d, why, ok := r.read(c.Decimal, column)
	if !ok {
		return Decimal{}, cellError(text, why)
	}
	return d, nil
}

func (r *cell) read(mark byte, column Currency) (d Decimal, why Reason, ok bool) {
	if why, ok = r.affixes(column); !ok {
		return d, why, false
	}
	if r.closed {
		return d, Signs, false
	}
	before, opened := r.minus || r.plus, r.open
	var bare bool
	if r.at == len(r.text) { // "$ -" is how accounting formats write nothing
		d.Empty = r.minus && r.named > 0 && !r.open
		if !d.Empty {
			return d, NotNumber, false
		}
	} else if d, bare, why, ok = r.number(mark); !ok {
		return d, why, false
	}
	if why, ok = r.affixes(column); !ok {
		return d, why, false
	}
	switch {
	case r.at < len(r.text):
		return d, NotNumber, false
	case r.open != r.closed, r.open != opened, r.open && (r.minus || r.plus):
		return d, Signs, false
	case bare && !before && (r.minus || r.plus): // "12,-" is a price without cents, not a negative
		return d, NotNumber, false
	case r.side != 0 && (r.open || r.plus && r.side < 0 || r.minus && r.side > 0):
		return d, Signs, false
	}
	d.Sided = r.side != 0
	if r.minus || r.open || r.side < 0 {
		d.Coefficient = -d.Coefficient
	}
	if r.named > 0 {
		d.Currency, d.Symbol, ok = settle(r.units[:r.named], column)
	}
	return d, Currencies, ok
}

// affixes reads what may stand before or after the digits, up to a digit, a
// mark or the end.
func (r *cell) affixes(column Currency) (Reason, bool) {
	for r.at < len(r.text) {
		rest := r.text[r.at:]
		b := rest[0]
		if b-'0' <= 9 || b == '.' || b == ',' {
			return 0, true
		}
		if n := blank(rest); n > 0 {
			r.at += n
			continue
		}
		once := (*bool)(nil)
		n := 1
		switch b {
		case '+':
			once = &r.plus
		case '(':
			once = &r.open
		case ')':
			once = &r.closed
		default:
			if n = minusSign(rest); n > 0 {
				once = &r.minus
			}
		}
		if once == nil {
			if n = r.sideOrUnit(rest, column); n == 0 {
				return NotNumber, false
			}
		} else {
			if *once {
				return Signs, false
			}
			*once = true
		}
		r.at += n
	}
	if r.plus && r.minus || r.closed && !r.open {
		return Signs, false
	}
	return 0, true
}

// unit reads a currency code or symbol and returns its length, 0 if there is
// none or there are too many.
func (r *cell) unit(rest []byte, column Currency) int {
	u, n := unitAt(rest, column)
	if n == 0 || r.named == len(r.units) {
		return 0
	}
	r.units[r.named] = u
	r.named++
	return n
}

// unwrap takes off what exporters put around a cell so that a spreadsheet
// leaves it alone: ="12.50", a leading apostrophe; and blanks.
func unwrap(b []byte) []byte {
	b = trim(b)
	if len(b) >= 3 && b[0] == '=' && b[1] == '"' && b[len(b)-1] == '"' {
		b = trim(b[2 : len(b)-1])
	}
	if len(b) > 1 && b[0] == '\'' {
		b = trim(b[1:])
	}
	return b
}

func trim(b []byte) []byte {
	for len(b) > 0 {
		n := blank(b)
		if n == 0 {
			break
		}
		b = b[n:]
	}
	for len(b) > 0 {
		n := 1
		for n < 3 && n < len(b) && b[len(b)-n]&0xC0 == 0x80 {
			n++
		}
		if blank(b[len(b)-n:]) != n {
			break
		}
		b = b[:len(b)-n]
	}
	return b
}

// blank returns the length of the blank that b begins with, 0 if it begins with
// none: space, tab, NBSP, the narrow and thin spaces, the ideographic space,
// line ends, and the BOM.
func blank(b []byte) int {
	switch b[0] {
	case ' ', '\t', '\r', '\n':
		return 1
	case 0xC2:
		if len(b) > 1 && b[1] == 0xA0 { // NBSP
			return 2
		}
	case 0xE2:
		if bytes.HasPrefix(b, []byte("\u202F")) || bytes.HasPrefix(b, []byte("\u2009")) {
			return 3
		}
	case 0xE3:
		if bytes.HasPrefix(b, []byte("\u3000")) {
			return 3
		}
	case 0xEF:
		if bytes.HasPrefix(b, []byte("\uFEFF")) {
			return 3
		}
	}
	return 0
}

// minusSign returns the length of the minus that b begins with, 0 if none: the
// hyphen, U+2212, and the en dash and full-width hyphen that stand in for it.
func minusSign(b []byte) int {
	if b[0] == '-' {
		return 1
	}
	if b[0] != 0xE2 && b[0] != 0xEF {
		return 0
	}
	for _, sign := range [...]string{"\u2212", "\u2013", "\uFF0D"} {
		if len(b) >= 3 && string(b[:3]) == sign {
			return 3
		}
	}
	return 0
}

// onlyDashes reports whether the cell says nothing: empty, or up to three
// dashes of any kind.
func onlyDashes(b []byte) bool {
	for n := 0; len(b) > 0; n++ {
		size := minusSign(b)
		if size == 0 && bytes.HasPrefix(b, []byte("\u2014")) {
			size = 3
		}
		if size == 0 || n == 3 {
			return false
		}
		b = b[size:]
	}
	return true
}
