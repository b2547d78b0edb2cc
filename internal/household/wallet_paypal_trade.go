package household

import "rivulet/internal/money"

// paypalTrade is what a wallet takes in for its owner's own sales: payments
// with a fee, now and then given back.
func (w *world) paypalTrade(a *account, t *till) {
	for d := w.start; d <= w.end; d++ {
		if !w.chance(6) {
			continue
		}
		gross := w.amount(900, 160000)
		kind, state := paypalWords(a, "sale")
		sale := movement{day: d, second: 40000, nature: earning, payer: "PayPal", gross: gross, fee: gross*349/10000 + 35, kind: kind, state: state,
			party: pick(w.dice, []string{"Noble Benefactor", "Greta Lund", "Omar Aziz"}), ref: w.code(17), text: "Woodcut print", note: "Thank you!\nSee you again"}
		sold := w.add(a, sale)
		t.put(sold)
		if w.chance(8) {
			kind, _ = paypalWords(a, "refund")
			t.put(w.add(a, movement{day: d, second: 50000, nature: givenBack, payer: "PayPal", gross: -gross / 2, kind: kind, state: state,
				party: sale.party, ref: w.code(17), link: sale.ref, undoes: sold}))
		}
	}
}

// paypalConvert changes what a till holds into the account's own currency: two
// rows in two currencies that belong together.
func (w *world) paypalConvert(a *account, foreign, home *till, d day) {
	if foreign.sum <= 0 {
		return
	}
	from := foreign.earnings[0].currency
	kind, state := paypalWords(a, "conversion")
	link := w.code(17)
	row := func(c money.Currency, gross int64, second int) *movement {
		return w.add(a, movement{day: d, second: second, nature: exchange, currency: c, gross: gross, kind: kind, state: state, ref: w.code(17), link: link})
	}
	row(from, -foreign.sum, 42000)
	home.put(row(a.currency, foreign.sum*11/10, 42001))
	foreign.empty()
}
