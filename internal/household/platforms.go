package household

import (
	"fmt"

	"rivulet/internal/money"
)

// words are what a bank shows for money that arrives from a payer.
type words func(w *world, payer string) movement

// member is what platforms need to know to pay someone.
type member struct {
	bank, wallet *account
	say          words
	tills        map[money.Currency]*till // what sits at the wallet
	quiet        bool                     // the wallet only passes money on
	rail         string                   // the platform that pays through a wallet of its own, which is all that the bank names
}

// side plays one platform.
func (w *world) side(what string, p member) {
	a := account{name: what, payer: what, currency: p.bank.currency}
	r := func() route { return w.wayOf(what, p) }
	switch what {
	case "Upwork":
		a.layout, a.payoutRows, a.newestFirst, a.ids, a.style = upwork(), true, true, true, w.between(upworkCurrent, upworkLegacy)
		if a.style == upworkCurrent && w.chance(50) {
			a.older = 1 + upworkLegacy
		}
		a.currency = dollars
		to := r()
		to.withdraw = movement{kind: "Withdrawal", text: "Withdrawal - ACH"}
		if p.bank.currency == euros {
			to.kept = 0
			w.notes = append(w.notes, "Upwork's dollars arrive in euros")
			to.rate = func(d day) int64 { return 9050 + int64(d%97)*5 }
		}
		w.upworkWork(w.open(a), to)
	case "Prolific":
		a.layout, a.newestFirst = prolific(), w.chance(50)
		w.prolificWork(w.open(a), p.wallet, p.tills)
	case "Rakuten":
		a.layout, a.style = template(), w.between(0, 1)
		if w.chance(30) {
			a.layout = templateBook()
		}
		w.cashbackLog(w.open(a), p.wallet, p.tills[p.bank.currency], 1800)
	case "Uber":
		a.layout, a.newestFirst = uber(), true
		if p.bank.currency == euros {
			a.style = w.between(uberFR, uberCH)
		}
		w.uberWork(w.open(a), r())
	case "Etsy":
		a.layout, a.payoutRows, a.newestFirst = etsy(), true, true
		to := r()
		if w.holidays && to.kept == 0 && w.chance(15) {
			to.split = 10
		}
		w.etsyWork(w.open(a), to)
	case "Stripe":
		a.layout, a.payoutRows, a.newestFirst = stripe(), w.chance(50), w.chance(30)
		w.stripeWork(w.open(a), r())
	case "Airbnb":
		a.layout, a.payoutRows, a.newestFirst = airbnb(), true, true
		steady := r() // equal payouts can only be told apart if none overtakes another
		steady.lag = [2]int{3, 3}
		w.airbnbWork(w.open(a), steady)
	case "Trading 212":
		a.layout, a.payoutRows = trading212(), true
		opened, free := w.open(a), r()
		free.fee, free.kept = nil, 0
		w.brokerLife(opened, p.bank, free)
		opened.windows = w.overlapping(window{w.start, w.end})
	}
}

// wayOf is how a platform's money travels to the bank. Some platforms hand it to a
// payment service, some withhold a tax from every payout; in neither case is a fee
// taken too.
func (w *world) wayOf(what string, p member) route {
	r := route{to: p.bank, lag: [2]int{1, 5}, fee: w.tariff(), arrive: func() movement { return p.say(w, what) }}
	switch {
	case what == p.rail:
		w.notes = append(w.notes, what+" pays through Stripe, which has no export")
		r.fee, r.via, r.arrive = nil, "Stripe", func() movement { return p.say(w, "Stripe") }
	case w.chance(8):
		r.fee, r.kept = nil, pick(w.dice, []int64{33, 100, 150, 200, 240, 300})
		w.notes = append(w.notes, fmt.Sprintf("%s withholds %d thousandths of every payout", what, r.kept))
	}
	return r
}

// railOf picks one of the platforms to be paid through Stripe, if Stripe itself is
// none of them.
func (w *world) railOf(platforms []string) string {
	var list []string
	for _, what := range platforms {
		switch what {
		case "Stripe":
			return ""
		case "Upwork", "Uber", "Etsy", "Airbnb":
			list = append(list, what)
		}
	}
	if len(list) == 0 || !w.chance(12) {
		return ""
	}
	return pick(w.dice, list)
}

// tariff is what a payout costs: nothing, a fixed sum, or up to 3 percent.
func (w *world) tariff() func(int64) int64 {
	switch w.between(0, 3) {
	case 0:
		return func(sum int64) int64 { return min(99, sum/4) }
	case 1:
		rate := w.amount(5, 30)
		return func(sum int64) int64 { return sum * rate / 1000 }
	}
	return nil
}

// unexported is a payer that offers no export: only the deposits are seen.
func (w *world) unexported(p member, payer string) {
	for d := w.start; d <= w.end; d++ {
		if d.weekday() == 2 && w.chance(60) {
			m := p.say(w, payer)
			m.day, m.nature, m.payer, m.gross = d, earning, payer, w.amount(1500, 26000)
			w.add(p.bank, m)
		}
	}
}
