package household

// paypalUse is all that happens at PayPal. A quiet wallet only passes on what
// platforms pay in.
func (w *world) paypalUse(p member) {
	home, pounds := p.tills[p.bank.currency], p.tills["GBP"]
	if p.quiet = home.sum > 0 && w.chance(12); !p.quiet {
		w.paypalLife(p.wallet, home)
		if w.chance(30) {
			w.paypalTrade(p.wallet, home)
		}
		if p.wallet.style != paypalGerman && w.chance(35) {
			w.paypalOdd(p.wallet, home)
		}
		if p.wallet.style != paypalGerman && w.chance(20) {
			l := paypalStatement()
			p.wallet.other, p.wallet.tells = &l, func(m *movement) bool { return m.nature != hold }
		}
	}
	if pounds != nil && !p.quiet && w.chance(50) {
		w.paypalConvert(p.wallet, pounds, home, w.end-20)
	}
	w.paypalHome(p)
	w.forget(p)
}

// paypalHome sends PayPal's balance to the bank about once a month, from what
// had arrived by then.
func (w *world) paypalHome(p member) {
	t := p.tills[p.bank.currency]
	all := t.empty()
	every := w.between(18, 40)
	var ready till
	for d := w.start + day(every); d <= w.end; d += day(every) {
		due := all.until(d)
		for _, m := range due.earnings {
			ready.put(m)
		}
		if ready.sum > 0 { // what refunds left below nothing stays, and the next earnings make it up
			w.paypalOut(p, &ready, d, p.bank)
		}
	}
}
