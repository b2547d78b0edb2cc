package normalise

// tally counts the signs of a column that should have but one.
type tally struct{ plus, minus int }

func (t *tally) see(n int64) {
	switch {
	case n > 0:
		t.plus++
	case n < 0:
		t.minus++
	}
}

// usual is the column's habit: −1 where most numbers are negative.
func (t tally) usual() int64 {
	if t.minus > t.plus {
		return -1
	}
	return 1
}

// habit is which signs the numbers of columns have whose direction stands
// elsewhere: debit and credit columns, and unsigned amounts with a word for
// their direction. Deutsche Bank and PostFinance write debits with a minus, Citi
// writes credits with one; everybody else writes plain numbers, and a minus
// there takes back an earlier movement. So the habit is decided by the whole
// column; the zero habit is plain numbers.
type habit struct{ debit, credit, inwards, outwards tally }

func (h *habit) debitSign() int64  { return h.debit.usual() }
func (h *habit) creditSign() int64 { return h.credit.usual() }
func (h *habit) in() int64         { return h.inwards.usual() }
func (h *habit) out() int64        { return h.outwards.usual() }

// same reports whether both mean the same signs.
func (h *habit) same(o *habit) bool {
	return h.debitSign() == o.debitSign() && h.creditSign() == o.creditSign() && h.in() == o.in() && h.out() == o.out()
}

// mixed counts the numbers that go against the habit.
func (h *habit) mixed() int {
	n := 0
	for _, t := range []tally{h.debit, h.credit, h.inwards, h.outwards} {
		n += min(t.plus, t.minus)
	}
	return n
}

func (h *habit) add(o *habit) {
	for _, t := range []struct{ to, from *tally }{{&h.debit, &o.debit}, {&h.credit, &o.credit}, {&h.inwards, &o.inwards}, {&h.outwards, &o.outwards}} {
		t.to.plus += t.from.plus
		t.to.minus += t.from.minus
	}
}
