package money

// Vote collects what the cells of a column prove about its decimal mark. The
// zero Vote is ready for use; votes of parts of a column add up.
type Vote struct {
	Point, Comma             int // cells that prove the decimal mark
	EitherPoint, EitherComma int // cells like "1.234" and "1,234", by their mark
}

// See looks at one cell. It is a proof if it holds both marks (the last is the
// decimal mark), one mark several times (it groups), or one mark once that is
// not before exactly three digits or could not group what stands before it:
// "0.123", "1234.567", "1.5E3".
func (v *Vote) See(cell []byte) {
	m := marksOf(cell)
	if m.points == 0 && m.commas == 0 {
		return
	}
	point := m.points > 0
	switch {
	case m.points > 0 && m.commas > 0:
		if m.last == '.' && m.points > 1 || m.last == ',' && m.commas > 1 {
			return // "1,234.567.8" proves nothing
		}
		point = m.last == '.'
	case m.points+m.commas > 1:
		if m.after != 3 {
			return // a date or a version, no number
		}
		point = !point
	case m.after == 0: // "12." and "12,-"
	case m.after == 3 && m.before >= 1 && m.before <= 3 && !m.decimal:
		if point {
			v.EitherPoint++
		} else {
			v.EitherComma++
		}
		return
	}
	if point {
		v.Point++
	} else {
		v.Comma++
	}
}

// Add adds the vote of another part of the column.
func (v *Vote) Add(w Vote) {
	v.Point += w.Point
	v.Comma += w.Comma
	v.EitherPoint += w.EitherPoint
	v.EitherComma += w.EitherComma
}

// Contradicts reports whether cells prove different marks: some of them will
// not be readable.
func (v Vote) Contradicts() bool { return v.Point > 0 && v.Comma > 0 }

// Decide returns the column's convention, the majority of the proofs. It is
// ambiguous, and the default mark applies, if nothing is proved and the choice
// matters, or if the proofs are even.
func (v Vote) Decide(def byte) (c Convention, ambiguous bool) {
	switch {
	case v.Point > v.Comma:
		return Convention{Decimal: '.'}, false
	case v.Comma > v.Point:
		return Convention{Decimal: ','}, false
	}
	return Convention{Decimal: def}, v.Point > 0 || v.EitherPoint > 0 || v.EitherComma > 0
}

// DecideFor is Decide for a column of one known currency: where the currency
// has no minor unit (KRW, JPY) or is points, which nobody writes with exactly
// three decimals, the mark of cells like "1,234" groups.
func (v Vote) DecideFor(cur Currency, def byte) (c Convention, ambiguous bool) {
	whole := cur.Exponent() == 0 || cur.IsPoints()
	if whole && v.Point == v.Comma && (v.EitherPoint == 0) != (v.EitherComma == 0) {
		if v.EitherComma > 0 {
			return Convention{Decimal: '.'}, false
		}
		return Convention{Decimal: ','}, false
	}
	return v.Decide(def)
}

// marks is what a cell shows of its marks.
type marks struct {
	points, commas int
	last           byte // the last mark
	before, after  int  // digits before the first mark and after the last
	decimal        bool // something says that a single mark is the decimal mark
}

// marksOf finds the marks between the digits of a cell. Points of abbreviations
// ("Rs. 500") are none: a mark follows a digit, or begins the number.
func marksOf(cell []byte) marks {
	var m marks
	digits, zero, grouped := 0, false, false
	for i, b := range cell {
		switch {
		case b-'0' <= 9:
			if digits == 0 && m.last == 0 {
				zero = b == '0'
			}
			digits++
			m.after++
		case b == '.' || b == ',':
			if digits == 0 && (i > 0 && cell[i-1]|0x20 >= 'a' || i+1 == len(cell) || cell[i+1]-'0' > 9) {
				continue
			}
			if digits > 0 && cell[i-1]-'0' > 9 {
				continue
			}
			if m.last == 0 {
				m.before = digits
			}
			m.last, m.after = b, 0
			if b == '.' {
				m.points++
			} else {
				m.commas++
			}
		case (b == 'e' || b == 'E') && i+1 < len(cell) && (cell[i+1] == '-' || cell[i+1] == '+' || cell[i+1]-'0' <= 9):
			m.decimal = m.last != 0
			return m.settled(zero, grouped)
		case digits > 0 && m.last == 0 && i+1 < len(cell) && cell[i+1]-'0' <= 9:
			grouped = true // "1 234.567", "1'234.567": something else groups
		}
	}
	return m.settled(zero, grouped)
}

func (m marks) settled(zero, grouped bool) marks {
	m.decimal = m.decimal || zero || grouped || m.before == 0
	return m
}
