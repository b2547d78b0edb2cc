package money

// sideOrUnit reads the side of an account behind the digits, or a unit, and returns
// its length; 0 if there is neither, or one too many.
func (r *cell) sideOrUnit(rest []byte, column Currency) int {
	if side, n := sideAt(rest); r.sides && n > 0 && r.side == 0 && r.at > 0 {
		r.side = side
		return n
	}
	return r.unit(rest, column)
}

// sideAt reads Cr or Dr, in any case and with its point or not, as banks write them
// in India, DB as those of Indonesia do, and the capitals C and D of Brazil: 1 for
// money in, −1 for money out. Behind it the cell ends: "CRC" is a currency.
func sideAt(b []byte) (side, size int) {
	for _, s := range [...]struct {
		word string
		side int
	}{{"CR.", 1}, {"DR.", -1}, {"CR", 1}, {"DR", -1}, {"DB", -1}, {"C", 1}, {"D", -1}} {
		if len(b) != len(s.word) {
			continue
		}
		same := true
		for i, c := range b {
			if len(b) > 1 && c >= 'a' {
				c -= 'a' - 'A'
			}
			same = same && c == s.word[i]
		}
		if same {
			return s.side, len(b)
		}
	}
	return 0, 0
}
