package household

import "rivulet/internal/money"

// season says how busy the months are, January first, in percent of an
// ordinary month.
type season [12]int

// busy is true as often as the day's month says, in percent of the chance.
func (w *world) busy(d day, s season, percent int) bool {
	_, month, _ := d.civil()
	return w.r.IntN(10000) < percent*s[month-1]
}

// demoBank is the account for the day: a part-time wage, rent, shopping, a
// friend, a return, and one credit that nobody knows.
func (w *world) demoBank(a *account) {
	for d := w.start; d <= w.end; d++ {
		_, month, dom := d.civil()
		switch dom {
		case 1:
			w.add(a, movement{day: d, nature: earning, payer: "N26 interest", gross: w.amount(90, 260), kind: "Presentment Refund", party: "INTEREST", text: "Account interest"})
		case 2:
			w.add(a, movement{day: d, nature: purchase, gross: -62000, kind: "Debit Transfer", party: "Imobiliaria Graca", text: "Renda " + d.as("01/2006")})
		case 14:
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(4200, 6800), kind: "Direct Debit", party: "EDP COMERCIAL", text: "Fatura " + w.digits(8)})
		case 22:
			if month%4 == 1 {
				w.add(a, movement{day: d, nature: vague, gross: 3500, kind: "Credit Transfer", party: "Joana Marques", text: "jantar"})
			}
		case 28:
			w.add(a, movement{day: d.business(), nature: salary, gross: 94000, kind: "Credit Transfer", party: "Atelier Tejo Lda", text: "Payroll " + d.as("01/2006")})
		}
		if w.chance(75) {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(240, 4600), kind: "MasterCard Payment", party: w.laden()})
		}
	}
	w.add(a, movement{day: date(2024, 12, 3), nature: merchant, gross: 4999, kind: "Presentment Refund", party: "WORTEN LISBOA", text: "Refund"})
	w.add(a, movement{day: date(2025, 9, 8), nature: mystery, gross: 12000, kind: "Credit Transfer", party: "Casa da Cultura de Sintra", text: "ref 2025/0911"})
	for d := date(2024, 8, 6); d < date(2025, 4, 1); d += 7 {
		if w.chance(70) {
			m := euroWords(w, "Wolt")
			m.day, m.nature, m.payer, m.gross = d, earning, "Wolt", w.amount(2400, 6900)
			w.add(a, m)
		}
	}
}

// demoEtsy is a shop that lives from the weeks before Christmas.
func (w *world) demoEtsy(bank *account) {
	a := w.open(account{name: "Etsy", payer: "Etsy", currency: euros, layout: etsy(), payoutRows: true, newestFirst: true})
	r := route{to: bank, lag: [2]int{2, 4}, arrive: func() movement { return euroWords(w, "Etsy") }}
	year := season{60, 90, 75, 80, 110, 75, 60, 55, 90, 120, 230, 285}
	var t till
	for d := w.start; d <= w.end; d++ {
		if d.weekday() == 1 {
			w.etsySend(a, r, d, &t)
		}
		if w.busy(d, year, 33) {
			w.etsyOrder(a, &t, d, w.amount(14, 52)*100, pick(w.dice, []string{"Celadon Cup", "Moon Jar, small", "Incense Holder", "Tea Bowl"}))
		}
		if _, _, dom := d.civil(); dom == 30 {
			t.put(w.add(a, movement{day: d, nature: feeRow, payer: "Etsy", fee: w.amount(300, 900), kind: "Marketing", text: "Etsy Ads", ref: "Bill for ads"}))
		}
	}
}

// demoUber is weekends at the wheel from autumn to early summer; the weekly
// payment arrives in full.
func (w *world) demoUber(bank *account) {
	a := w.open(account{name: "Uber", payer: "Uber", currency: euros, layout: uber(), newestFirst: true, style: uberCH})
	r := route{to: bank, lag: [2]int{1, 3}, arrive: func() movement { return euroWords(w, "Uber") }}
	year := season{100, 100, 90, 90, 80, 60, 0, 0, 70, 110, 120, 130}
	var t till
	for d := w.start; d <= w.end; d++ {
		if d.weekday() == 1 {
			w.send(a, r, []day{d}, []till{t.empty()})
		}
		if wd := d.weekday(); wd != 5 && wd != 6 || !w.busy(d, year, 60) {
			continue
		}
		second := w.between(17*3600, 18*3600)
		for range w.between(3, 5) {
			t.put(w.add(a, w.trip(a, d, second, "Lisbon")))
			second += w.between(1200, 3000)
		}
	}
}

// demoAirbnb is a spare room, full in summer.
func (w *world) demoAirbnb(bank *account) {
	a := w.open(account{name: "Airbnb", payer: "Airbnb", currency: euros, layout: airbnb(), payoutRows: true, newestFirst: true})
	r := route{to: bank, lag: [2]int{2, 5}, arrive: func() movement { return euroWords(w, "Airbnb") },
		withdraw: movement{kind: "Payout", text: "Transfer to Hana Lee, Girokonto 4107 (EUR)", second: 30001}}
	year := season{20, 40, 70, 100, 110, 150, 190, 200, 150, 90, 40, 60}
	for d := w.start + 3; d <= w.end; d += 4 {
		if !w.busy(d, year, 25) {
			continue
		}
		var t till
		gross := w.amount(86, 244) * 100
		t.put(w.add(a, movement{day: d, second: 30000, nature: earning, payer: "Airbnb", gross: gross, fee: gross * 3 / 100, kind: "Reservation",
			party: pick(w.dice, []string{"Mia", "Noah", "Ines", "Kenji"}), ref: "HM" + w.code(8)}))
		w.send(a, r, []day{d}, []till{t})
	}
}

// demoWorkshops is a thing that began in February and grows.
func (w *world) demoWorkshops(bank *account) {
	a := w.open(account{name: "Stripe", payer: "Stripe", currency: euros, layout: stripe(), payoutRows: true})
	r := route{to: bank, lag: [2]int{1, 3}, arrive: func() movement { return euroWords(w, "Stripe") }, withdraw: movement{kind: "payout", text: "STRIPE PAYOUT", second: 60}}
	var t till
	begin := date(2025, 2, 3)
	for d := begin; d <= w.end; d++ {
		if d.weekday() == 4 && t.sum > 0 {
			w.send(a, r, []day{d}, []till{t.empty()})
		}
		if w.chance(12 + int(d-begin)/9) {
			gross := pick(w.dice, []int64{2400, 3200, 3200, 4500})
			t.put(w.add(a, movement{day: d, nature: earning, payer: "Stripe", gross: gross, fee: gross*15/1000 + 25, kind: "charge", ref: w.code(18), text: "Workshop: first bowl"}))
		}
		if d == date(2025, 6, 17) {
			t.put(w.add(a, movement{day: d, nature: givenBack, payer: "Stripe", gross: -3200, kind: "refund", ref: w.code(18), text: "REFUND FOR PAYMENT"}))
		}
	}
}

// demoWallet is PayPal with what arrives there: studies, cashback and a payer
// without an export. Since the summer nobody has emptied it.
func (w *world) demoWallet(wallet, bank *account) {
	p := member{bank: bank, wallet: wallet, say: euroWords, tills: map[money.Currency]*till{euros: {}}}
	t := p.tills[euros]
	studies := w.open(account{name: "Prolific", payer: "Prolific", currency: euros, layout: prolific(), newestFirst: true})
	var mine till
	for d := w.start; d <= w.end; d++ {
		if w.chance(40) {
			if m := w.submission(d, euros); m.nature == earning {
				mine.put(w.add(studies, m))
			} else {
				w.add(studies, m)
			}
		}
		if _, _, dom := d.civil(); dom == 19 && mine.sum > 500 {
			t.put(w.send(studies, route{to: wallet, arrive: func() movement { return w.paypalPay(wallet, "Prolific Academic Ltd") }}, []day{d + 1}, []till{mine.empty()}).in)
		}
		if w.chance(4) {
			m := w.paypalPay(wallet, "UserTesting, Inc.")
			m.day, m.nature, m.payer, m.gross = d, earning, "UserTesting", pick(w.dice, []int64{900, 900, 2700})
			t.put(w.add(wallet, m))
		}
	}
	w.cashbackLog(w.open(account{name: "Rakuten", payer: "Rakuten", currency: euros, layout: template()}), wallet, t, 760)
	w.paypalPurchase(wallet, date(2024, 11, 24))
	w.paypalPurchase(wallet, date(2025, 5, 9))
	all := t.empty()
	for d := date(2024, 8, 25); d < date(2025, 6, 1); d = d.monthsLater(1) {
		ready := all.until(d)
		w.paypalOut(p, &ready, d, bank)
	}
}

// demoBroker is money parked at a broker: it earns a little every day.
func (w *world) demoBroker(bank *account) {
	a := w.open(account{name: "Trading 212", payer: "Trading 212", currency: euros, layout: trading212(), payoutRows: true})
	sum := int64(0)
	book := func(m movement) {
		m.ref = w.code(8) + "-" + w.code(4)
		sum += w.add(a, m).net()
	}
	for d := w.start; d <= w.end; d++ {
		if _, _, dom := d.civil(); d == w.start || dom == 6 {
			park := int64(15000)
			if d == w.start {
				park = 280000
			}
			book(movement{day: d, second: 3000, nature: own, gross: park, kind: "Deposit", text: "Bank Transfer"})
			if d > w.start {
				w.add(bank, movement{day: d - 1, nature: sent, gross: -park, kind: "Debit Transfer", party: "Trading 212 Markets", text: "Deposit " + w.digits(6)})
			}
		}
		book(movement{day: d, second: 7500, nature: earning, payer: "Trading 212", gross: max(1, sum*25/1000/365), kind: "Interest on cash", text: "Interest on cash"})
		if w.chance(9) {
			book(movement{day: d, nature: earning, payer: "Trading 212", gross: w.amount(12, 140), kind: "Spending cashback"})
		}
	}
}

// demoSeoul is the account at home: a few commissions, interest, coins put
// aside, and once cash borrowed on the phone bill.
func (w *world) demoSeoul() {
	a := w.open(account{name: "KakaoBank", currency: won, layout: kakaobank(), newestFirst: true, opening: 412300, number: "4821"})
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		switch dom {
		case 10:
			w.add(a, movement{day: d, nature: purchase, gross: -33000, kind: "자동이체", party: "SKT 통신요금"})
		case 21:
			w.add(a, movement{day: d, nature: earning, payer: "KakaoBank interest", gross: w.amount(180, 460), kind: "이자", party: "예금이자"})
		}
		if w.chance(6) {
			m := koreanWords(w, "Kmong")
			m.day, m.nature, m.payer, m.gross = d, earning, "Kmong", w.amount(4, 18)*10000*967/1000
			w.add(a, m)
		}
		if w.chance(9) {
			price := w.amount(30, 260) * 100
			w.add(a, movement{day: d, nature: purchase, gross: -price, kind: "체크카드결제", party: w.kage()})
			w.add(a, movement{day: d, nature: aside, gross: -w.amount(80, 920), kind: "동전모으기", party: "저금통"})
		}
	}
	w.add(a, movement{day: date(2025, 3, 14), nature: borrowed, gross: 210000, kind: "일반입금", party: "소액결제현금화"})
	w.add(a, movement{day: date(2025, 4, 10), second: 36000, nature: purchase, gross: -300000, kind: "자동이체", party: "SKT 통신요금 소액결제"})
}
