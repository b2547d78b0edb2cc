package infer

// moneyReading is one way to read the money columns. Pointers that are nil play
// no part.
type moneyReading struct {
	amount        *column // one signed column, or directed by another
	debit, credit *column
	fee           *column // a further movement of the balance
	balance       *column
	direction     *directed // words that say the sign of amount

	inverted bool  // amount: money out is positive
	feeSign  int64 // 1: a positive fee costs; −1: a negative one does
}

// moved returns what a row moves; false if it says nothing.
func (r *moneyReading) moved(p *profiled, g *grid, row int) (int64, bool) {
	var n int64
	filled := false
	switch {
	case r.amount != nil:
		n, filled = g.at(r.amount, row), g.filled(r.amount, row)
		if r.direction != nil {
			n = r.direction.apply(&p.rows[row], n)
		}
		if r.inverted {
			n = -n
		}
	default:
		n = g.at(r.credit, row)*habitOf(r.credit) - g.at(r.debit, row)*habitOf(r.debit)
		filled = g.filled(r.credit, row) || g.filled(r.debit, row)
	}
	if r.fee != nil {
		n -= g.at(r.fee, row) * r.feeSign
	}
	return n, filled
}

// habitOf is the sign that a debit or credit column usually has: some exports
// write debits with their minus.
func habitOf(c *column) int64 {
	if c != nil && c.negative > c.positive {
		return -1
	}
	return 1
}

// walked is how often a running balance followed from the rows.
type walked struct {
	held, broken int
	backwards    bool // newest first
	distinct     bool // the movements that held are not all alike
}

// proves reports whether the balance proves the reading: nearly all steps hold,
// and three of them at least moved something.
func (w walked) proves() bool {
	const few, share = 3, 20
	return w.held >= few && w.distinct && w.broken*share <= w.held
}

// chainStep is the last row of an account with a balance.
type chainStep struct {
	balance, moved int64
	gap            int64 // moved by rows without a balance since then
}

// walk follows the balance through the kept rows, in both directions; keys are
// the columns that tell accounts and currencies apart.
func (r *moneyReading) walk(p *profiled, g *grid, keys []*column) walked {
	var ways [2]walked
	var first [2]int64
	chains := map[string]*chainStep{}
	gaps := map[string]int64{}
	for i := range p.rows {
		key := p.key(i, keys)
		moved, _ := r.moved(p, g, i)
		if !g.filled(r.balance, i) {
			gaps[key] += moved
			continue
		}
		now := chainStep{balance: g.at(r.balance, i), moved: moved, gap: gaps[key]}
		gaps[key] = 0
		if last := chains[key]; last != nil {
			up := now.balance - last.balance
			ways[0].see(up == moved || up == moved+now.gap, moved, &first[0])
			ways[1].see(-up == last.moved || -up == last.moved+now.gap, last.moved, &first[1])
		}
		chains[key] = &now
	}
	ways[1].backwards = true
	if p.order < 0 || r.inverted && p.order == 0 {
		ways[0] = walked{broken: ways[0].broken + ways[0].held}
	}
	if p.order > 0 || r.inverted && p.order == 0 { // a balance of before, read backwards, looks like one of after with the sign turned
		ways[1] = walked{broken: ways[1].broken + ways[1].held, backwards: true}
	}
	if ways[1].held > ways[0].held {
		return ways[1]
	}
	return ways[0]
}

// see counts a step; steps that moved nothing prove nothing.
func (w *walked) see(held bool, moved int64, first *int64) {
	switch {
	case !held:
		w.broken++
	case moved != 0:
		if w.held++; w.held == 1 {
			*first = moved
		}
		w.distinct = w.distinct || moved != *first
	}
}

// key is the account and currency of a row.
func (p *profiled) key(row int, keys []*column) string {
	s := ""
	for _, c := range keys {
		s += p.rows[row].cell(c.index) + "\x00"
	}
	return s
}

// same reports whether two readings move the same money in every row.
func (r *moneyReading) same(o *moneyReading, p *profiled, g *grid) bool {
	for i := range p.rows {
		a, _ := r.moved(p, g, i)
		if b, _ := o.moved(p, g, i); a != b {
			return false
		}
	}
	return true
}
