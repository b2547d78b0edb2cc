package household

// forget leaves some exports out, as people do. The export of a quiet wallet may
// be missing beside those of the platforms: their earnings explain its deposits.
func (w *world) forget(p member) {
	switch {
	case p.quiet && w.chance(50):
		w.notes = append(w.notes, "PayPal only passes money on, and its export is missing")
		p.wallet.windows = []window{}
		for _, q := range w.payouts {
			if q.to == p.wallet {
				q.from.windows = []window{{w.start, w.end}}
			}
		}
	case w.chance(12):
		w.withhold(p.wallet)
	}
	for _, a := range w.accounts {
		if a.payer != "" && a != p.wallet && a.windows == nil && w.chance(18) {
			w.withhold(a)
		}
	}
}
