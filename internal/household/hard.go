package household

// Hard names what makes a household hard to count.
type Hard string

// The hard households.
const (
	Ordinary  Hard = ""
	Seeds     Hard = "seeds"     // the seed chooses: half of the households are ordinary
	Equal     Hard = "equal"     // all amounts of one kind are the same
	Small     Hard = "small"     // thousands of equal small credits
	Lookalike Hard = "lookalike" // credits of clients that equal payouts
)

// hards are what Seeds chooses from.
func hards() []Hard { return []Hard{Ordinary, Ordinary, Ordinary, Equal, Small, Lookalike} }

// small adds thousands of equal small credits to the account: a few cents of a
// cashback, several times a day.
func (w *world) small(a *account, m movement) {
	for d := w.start; d <= w.end; d++ {
		for range w.between(4, 9) {
			m.day = d
			if a.ids {
				m.ref = w.code(17)
			}
			w.add(a, m)
		}
	}
}

// lookalikes adds credits of clients nobody knows, each on the day of a payout,
// or the one after, and of the same amount.
func (w *world) lookalikes(bank *account, m movement) {
	for _, p := range w.payouts {
		if p.to == bank && w.chance(25) {
			m.day, m.nature, m.gross = p.in.day+day(w.between(0, 1)), mystery, p.in.gross
			w.add(bank, m)
		}
	}
}
