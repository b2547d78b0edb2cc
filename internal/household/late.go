package household

// lateDays is after how many days at most a row appears that is booked late.
const lateDays = 6

// lateRows makes some rows of an account without balances appear late: what
// arrived, wages, refunds and what nobody knows. A bank with balances would write
// the later ones anew.
func (w *world) lateRows(a *account) {
	for _, m := range a.rows {
		switch m.nature {
		case deposit, salary, vague, merchant, mystery:
			m.late = w.chance(40)
		case earning:
			m.late = m.slow && w.chance(40) // other earnings have twins on the same day
		}
	}
}
