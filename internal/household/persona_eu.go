package household

import "rivulet/internal/money"

// europe is a person with an N26 or DKB account, PayPal, sometimes Revolut and
// a broker, and a few platforms.
func (w *world) europe() {
	bank := w.open(account{name: "N26", currency: euros, layout: n26(), style: w.between(0, 1), opening: 90000})
	if w.chance(50) {
		bank.name, bank.layout, bank.newestFirst = "DKB", dkb(), true
		if bank.style == 0 && w.chance(15) {
			bank.older = 2
		}
	} else if bank.style == 0 && w.chance(40) {
		bank.older = 2
	}
	wallet := w.open(account{name: "PayPal", payer: "PayPal", currency: euros, layout: paypal(), payoutRows: true, ids: true, style: paypalGerman})
	w.euroLife(bank)
	p := member{bank: bank, wallet: wallet, say: euroWords, tills: map[money.Currency]*till{euros: {}}}
	platforms := some(w.dice, []string{"Prolific", "Rakuten", "Uber", "Etsy", "Stripe", "Airbnb", "Trading 212", "Upwork"}, 35)
	if p.rail = w.railOf(platforms); p.rail == "Upwork" {
		p.rail = "" // its dollars are changed on the way
	}
	second := p
	if w.chance(50) {
		second.bank, second.say = w.open(account{name: "Revolut", currency: euros, layout: revolut(), style: w.between(0, 2)}), revolutWords
		w.revolutLife(second.bank, bank)
	}
	for _, what := range platforms {
		if w.chance(25) {
			w.side(what, second)
			continue
		}
		w.side(what, p)
	}
	w.unexported(p, "Wolt")
	if w.chance(25) {
		w.wiseAccount(euros, bank)
	}
	w.paypalUse(p)
	w.lateRows(bank)
	small := movement{nature: earning, payer: "N26", gross: 5, kind: "Presentment Refund", party: "CASHBACK", text: "Rewards program"}
	if bank.name == "DKB" {
		small = movement{nature: earning, payer: "DKB interest", gross: 5, party: "DKB AG", text: "Habenzinsen"}
	}
	w.harder(bank, movement{kind: "Credit Transfer", party: "Contoso GmbH", text: "Rechnung 1001"}, small)
}
