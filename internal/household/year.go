package household

import (
	"fmt"

	"rivulet/internal/money"
)

// Year returns a busy person's year: 20 files, two of them workbooks, with
// rows data rows together. It is the input of the benchmark that users feel. It
// fails if rows is less than what happens without any purchase.
func Year(rows int) ([]File, error) {
	w := yearWorld()
	w.fill(rows, w.fillings())
	if got := w.visibleRows(); got != rows {
		return nil, fmt.Errorf("a person's year has at least %d rows, not %d", got, rows)
	}
	return w.household().Files, nil
}

// yearWorld plays the year without its filling of purchases.
func yearWorld() *world {
	w := newWorld(benchSeed)
	w.start, w.end = date(2024, 11, 1), date(2025, 10, 31)
	chaseAccount := w.open(account{name: "Chase", currency: dollars, layout: chase(), newestFirst: true, opening: 150000})
	wallet := w.open(account{name: "PayPal", payer: "PayPal", currency: dollars, layout: paypal(), payoutRows: true})
	card := w.open(account{name: "Discover", currency: dollars, layout: discover(), newestFirst: true})
	euro := w.open(account{name: "N26", currency: euros, layout: n26(), opening: 90000})
	korean := w.open(account{name: "KakaoBank", currency: won, layout: kakaobank(), newestFirst: true, opening: 1500000})
	pocket := w.open(account{name: "Revolut", currency: euros, layout: revolut()})
	w.chaseLife(chaseAccount)
	w.discoverLife(card)
	w.euroLife(euro)
	w.kakaoLife(korean)
	w.revolutLife(pocket, euro)
	us := member{bank: chaseAccount, wallet: wallet, say: chaseWords, tills: map[money.Currency]*till{dollars: {}}}
	for _, what := range []string{"Upwork", "Prolific", "Rakuten", "Uber", "Etsy", "Stripe", "Airbnb"} {
		w.side(what, us)
	}
	w.side("Trading 212", member{bank: euro, say: euroWords})
	w.unexported(us, "DoorDash")
	w.paypalLife(wallet, us.tills[dollars])
	w.paypalHome(us)
	w.hurry()
	full, half := window{w.start, w.end}, w.start+182
	for _, a := range w.accounts {
		a.windows = []window{full}
	}
	chaseAccount.windows = []window{{w.start, half + 20}, {half, w.end}}
	wallet.windows = []window{{w.start, half + 9}, {half, w.end}}
	korean.windows = []window{{w.start, half}, {half + 1, w.end}}
	for _, a := range w.accounts {
		if a.payer == "Etsy" {
			a.windows = []window{{w.start, half - 91}, {half - 90, half}, {half + 1, half + 91}, {half + 92, w.end}}
		}
	}
	return w
}

// fillings says which accounts take the purchases that fill the year up.
func (w *world) fillings() []filling {
	byName := map[string]*account{}
	for _, a := range w.accounts {
		byName[a.name] = a
	}
	return []filling{{byName["Chase"], 45, "DEBIT_CARD"}, {byName["Discover"], 20, "Merchandise"},
		{byName["KakaoBank"], 20, "체크카드결제"}, {byName["N26"], 15, "MasterCard Payment"}}
}

// filling is an account that takes a share of the spending, in percent.
type filling struct {
	account *account
	share   int
	kind    string
}

// fill adds spending until the exports hold rows rows together; the last of
// them go to the last account, whose exports must not overlap.
func (w *world) fill(rows int, into []filling) {
	missing := rows - w.visibleRows()
	for i, f := range into {
		n := missing * f.share / 100
		if i == len(into)-1 {
			n = rows - w.visibleRows()
		}
		for range max(n, 0) {
			price, shop := -w.amount(200, 9000), pick(w.dice, benchShops())+w.digits(9)
			if f.account.currency == won {
				price, shop = price*10, w.kage()
			}
			w.add(f.account, movement{day: w.start + day(w.between(0, int(w.end-w.start))), nature: purchase, gross: price, kind: f.kind, text: shop, party: shop})
		}
	}
}

// visibleRows counts the rows of all exports.
func (w *world) visibleRows() int {
	n := 0
	for _, a := range w.accounts {
		for _, win := range a.windows {
			for _, m := range a.rows {
				if win.holds(m) {
					n += max(1, len(m.parts))
				}
			}
		}
	}
	return n
}
