package household

import "rivulet/internal/money"

func regions() []string { return []string{"us", "us", "eu", "eu", "asia"} }

// live plays the whole life of the household.
func (w *world) live(o Options) {
	w.end = date(2025, w.between(3, 12), w.between(5, 28))
	w.start = w.end.monthsLater(-o.Months)
	y, m, _ := w.start.civil()
	w.start = date(y, m, 1)
	w.holidays = true
	if w.hard = o.Hard; w.hard == Seeds {
		w.hard = pick(w.dice, hards())
	}
	if w.equal = w.hard == Equal; w.hard != Ordinary {
		w.notes = append(w.notes, "hard: "+string(w.hard))
	}
	switch o.Region {
	case "eu":
		w.europe()
	case "asia":
		w.asia()
	default:
		w.america()
	}
	w.hurry()
	w.archive, w.bankless = w.chance(5), o.Region != "asia" && w.chance(4)
	w.download()
	w.alsoDeposits()
	w.alsoLevels()
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
	for _, what := range some(w.dice, []string{"Upwork", "Prolific", "Rakuten", "Uber", "Etsy", "Stripe", "Airbnb"}, 40) {
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
	second := p
	if w.chance(50) {
		second.bank, second.say = w.open(account{name: "Revolut", currency: euros, layout: revolut(), style: w.between(0, 1)}), revolutWords
		w.revolutLife(second.bank, bank)
	}
	for _, what := range some(w.dice, []string{"Prolific", "Rakuten", "Uber", "Etsy", "Stripe", "Airbnb", "Trading 212", "Upwork"}, 35) {
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

// harder adds what makes the household hard: credits of a client that look like
// payouts, or small credits in thousands.
func (w *world) harder(bank *account, client, credit movement) {
	switch w.hard {
	case Lookalike:
		w.lookalikes(bank, client)
	case Small:
		w.small(bank, credit)
	}
}

// lateRows makes some deposits of a bank without balances appear late.
func (w *world) lateRows(bank *account) {
	for _, m := range bank.rows {
		if m.nature == deposit && !m.slow && w.chance(10) {
			m.late = true
		}
	}
}

// asia is a person with accounts in Korea, Japan or China.
func (w *world) asia() {
	switch w.between(0, 2) {
	case 0:
		bank := w.open(account{name: "KakaoBank", currency: won, layout: kakaobank(), newestFirst: w.chance(70), opening: 1500000})
		w.kakaoLife(bank)
		if w.chance(50) {
			w.kbLife(w.open(account{name: "KB", currency: won, layout: kb(), newestFirst: w.chance(70), opening: 800000}), bank)
		}
		for _, payer := range some(w.dice, []string{"Kmong", "Baemin Connect", "Coupang Partners", "Soomgo"}, 50) {
			w.unexported(member{bank: bank, say: koreanWords}, payer)
		}
	case 1:
		bank := w.open(account{name: "MUFG", currency: yen, layout: mufg(), style: w.between(0, 1), opening: 300000})
		w.mufgLife(bank)
		for _, payer := range some(w.dice, []string{"Mercari", "CrowdWorks", "Lancers"}, 50) {
			w.unexported(member{bank: bank, say: japaneseWords}, payer)
		}
	default:
		w.alipayLife(w.open(account{name: "Alipay", currency: yuan, layout: alipay(), newestFirst: true}))
		if w.chance(60) {
			a := w.open(account{name: "WeChat", currency: yuan, layout: wechat(), newestFirst: true})
			if w.chance(40) {
				a.layout = wechatBook()
			}
			w.wechatLife(a)
		}
	}
}

// words are what a bank shows for money that arrives from a payer.
type words func(w *world, payer string) movement

// member is what platforms need to know to pay someone.
type member struct {
	bank, wallet *account
	say          words
	tills        map[money.Currency]*till // what sits at the wallet
	quiet        bool                     // the wallet only passes money on
}

// side plays one platform.
func (w *world) side(what string, p member) {
	a := account{name: what, payer: what, currency: p.bank.currency}
	r := func() route {
		return route{to: p.bank, lag: [2]int{1, 5}, fee: w.tariff(), arrive: func() movement { return p.say(w, what) }}
	}
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
		if w.holidays && w.chance(15) {
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
		free.fee = nil
		w.brokerLife(opened, p.bank, free)
		opened.windows = w.overlapping(window{w.start, w.end})
	}
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
	for d := w.start + day(every); d <= w.end; d += day(every) {
		ready := all.until(d)
		w.paypalOut(p, &ready, d, p.bank)
	}
}

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
