package household

// lateRows makes some deposits of a bank without balances appear late.
func (w *world) lateRows(bank *account) {
	for _, m := range bank.rows {
		if m.nature == deposit && !m.slow && w.chance(10) {
			m.late = true
		}
	}
}
