package household

import "rivulet/internal/money"

func regions() []string { return []string{"us", "us", "eu"} }

// live plays the whole life of the household.
func (w *world) live(o Options) {
	w.end = date(2025, w.between(3, 12), w.between(5, 28))
	w.start = w.end.monthsLater(-o.Months)
	y, m, _ := w.start.civil()
	w.start = date(y, m, 1)
	switch o.Region {
	case "eu":
		w.europe()
	default:
		w.america()
	}
	w.hurry()
	w.download()
}

// hurry puts payouts that no row announces, and that arrive more than ten days
// after the platform's last row, beyond the end: no file could tell what they pay.
func (w *world) hurry() {
	for _, p := range w.payouts {
		if len(p.out) == 0 && p.in.day > lastRow(p.from, w.end)+10 {
			p.in.day = max(p.in.day, w.end+1)
		}
	}
}

// america is a person with a Chase account, PayPal and a few platforms.
func (w *world) america() {
	bank := w.open(account{name: "Chase", currency: dollars, layout: chase(), newestFirst: true, opening: 150000})
	wallet := w.open(account{name: "PayPal", payer: "PayPal", currency: dollars, layout: paypal(), payoutRows: true,
		newestFirst: w.chance(50), style: w.between(paypalFull, paypalShort)})
	w.chaseLife(bank)
	tills := map[money.Currency]*till{dollars: {}}
	for _, what := range some(w.dice, []string{"Upwork", "Prolific", "Rakuten"}, 70) {
		w.side(what, bank, wallet, tills, chaseWords)
	}
	for _, payer := range some(w.dice, []string{"DoorDash", "Lyft", "Instacart", "Ibotta"}, 30) {
		w.unexported(bank, payer, chaseWords)
	}
	w.paypalLife(wallet, tills[dollars])
	w.paypalHome(wallet, tills[dollars], bank, chaseWords)
	w.forget(wallet)
}

// europe is a person with an N26 account, PayPal and a few platforms.
func (w *world) europe() {
	bank := w.open(account{name: "N26", currency: "EUR", layout: n26(), style: w.between(0, 1)})
	wallet := w.open(account{name: "PayPal", payer: "PayPal", currency: "EUR", layout: paypal(), payoutRows: true, style: paypalGerman})
	w.euroLife(bank)
	tills := map[money.Currency]*till{"EUR": {}}
	for _, what := range some(w.dice, []string{"Prolific", "Rakuten"}, 70) {
		w.side(what, bank, wallet, tills, euroWords)
	}
	w.unexported(bank, "Wolt", euroWords)
	w.paypalLife(wallet, tills["EUR"])
	w.paypalHome(wallet, tills["EUR"], bank, euroWords)
	w.forget(wallet)
}

// words are what a bank shows for money that arrives from a payer.
type words func(w *world, payer string) movement

// side plays one platform.
func (w *world) side(what string, bank, wallet *account, tills map[money.Currency]*till, say words) {
	switch what {
	case "Upwork":
		a := w.open(account{name: what, payer: what, currency: dollars, layout: upwork(), payoutRows: true, newestFirst: true, style: w.between(upworkCurrent, upworkLegacy)})
		w.upworkWork(a, route{to: bank, lag: [2]int{1, 5}, fee: w.tariff(), arrive: say(w, what), withdraw: movement{kind: "Withdrawal", text: "Withdrawal - ACH"}})
	case "Prolific":
		a := w.open(account{name: what, payer: what, currency: bank.currency, layout: prolific(), newestFirst: w.chance(50)})
		w.prolificWork(a, wallet, tills)
	case "Rakuten":
		a := w.open(account{name: what, payer: what, currency: bank.currency, layout: template()})
		w.cashbackLog(a, wallet, tills[bank.currency])
	}
}

// tariff is what a payout costs: nothing, a fixed sum, or up to 3 percent.
func (w *world) tariff() func(int64) int64 {
	switch w.between(0, 3) {
	case 0:
		return func(int64) int64 { return 99 }
	case 1:
		rate := w.amount(5, 30)
		return func(sum int64) int64 { return sum * rate / 1000 }
	}
	return nil
}

// unexported is a payer that offers no export: only the deposits are seen.
func (w *world) unexported(bank *account, payer string, say words) {
	for d := w.start; d <= w.end; d++ {
		if d.weekday() == 2 && w.chance(60) {
			m := say(w, payer)
			m.day, m.nature, m.payer, m.gross = d, earning, payer, w.amount(1500, 26000)
			w.add(bank, m)
		}
	}
}

// paypalHome sends PayPal's balance to the bank about once a month, from what
// had arrived by then.
func (w *world) paypalHome(wallet *account, t *till, bank *account, say words) {
	all := t.empty()
	every := w.between(18, 40)
	for d := w.start + day(every); d <= w.end; d += day(every) {
		var ready, rest till
		for _, m := range all.earnings {
			if m.day <= d {
				ready.put(m)
			} else {
				rest.put(m)
			}
		}
		all = rest
		w.paypalOut(wallet, &ready, d, bank, say(w, "PayPal"))
	}
}

// forget leaves some exports out, as people do.
func (w *world) forget(wallet *account) {
	if w.chance(12) {
		w.withhold(wallet)
	}
	for _, a := range w.accounts {
		if a.payer != "" && a != wallet && a.windows == nil && w.chance(18) {
			w.withhold(a)
		}
	}
}
