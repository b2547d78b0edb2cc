package household

import "rivulet/internal/money"

// america is a person with a Chase account, PayPal, sometimes a card, and a few
// platforms.
func (w *world) america() {
	bank := w.open(account{name: "Chase", currency: dollars, layout: chase(), newestFirst: true, opening: 150000})
	wallet := w.open(account{name: "PayPal", payer: "PayPal", currency: dollars, layout: paypal(), payoutRows: true, ids: true,
		newestFirst: w.chance(50), style: w.between(paypalFull, paypalShort), older: w.between(0, 1+paypalFull)})
	w.chaseLife(bank)
	if w.chance(25) {
		w.chaseSavings(w.open(account{name: "Chase savings", currency: dollars, layout: chase(), newestFirst: true, opening: 900000}), bank)
	}
	if w.chance(40) {
		w.discoverLife(w.open(account{name: "Discover", currency: dollars, layout: discover(), newestFirst: w.chance(50)}))
	}
	p := member{bank: bank, wallet: wallet, say: chaseWords, tills: map[money.Currency]*till{dollars: {}}}
	platforms := some(w.dice, []string{"Upwork", "Prolific", "Rakuten", "Uber", "Etsy", "Stripe", "Airbnb"}, 40)
	p.rail = w.railOf(platforms)
	for _, what := range platforms {
		w.side(what, p)
	}
	for _, payer := range some(w.dice, []string{"DoorDash", "Lyft", "Instacart", "Ibotta"}, 30) {
		w.unexported(p, payer)
	}
	if w.chance(15) {
		w.payoneerLife(p)
	}
	w.paypalUse(p)
	w.harder(bank, movement{kind: "ACH_CREDIT", text: "CONTOSO LTD INVOICE PAYMENT PPD ID: 5550001111"},
		movement{nature: earning, payer: "Chase interest", gross: 3, kind: "MISC_CREDIT", text: "INTEREST PAYMENT"})
}
