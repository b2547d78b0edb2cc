package household

// takeBack books that a reward is taken back some days later, with the chance given
// in percent: what had earned it was returned. It returns nil if it is not. Which of
// several equal rewards it was, nobody can tell.
func (w *world) takeBack(a *account, got *movement, on day, percent int) *movement {
	if on > w.end || !w.chance(percent) {
		return nil
	}
	m := *got
	m.day, m.nature, m.gross, m.undoes, m.slow = on, givenBack, -got.gross, got, false
	if m.ref != "" {
		m.ref = w.code(len(got.ref))
	}
	for _, other := range a.rows {
		if other != got && other.nature == earning && other.payer == got.payer && other.gross == got.gross {
			m.undoes = nil
		}
	}
	return w.add(a, m)
}
