package household

// without leaves out the exports of a payer, and those that tell of them again.
func (w *world) without(payer string) {
	for _, a := range w.accounts {
		again := len(a.rows) > 0 && a.rows[0].again != nil && a.rows[0].again.payer == payer
		if a.payer == payer || again {
			a.windows = []window{}
		}
	}
}
