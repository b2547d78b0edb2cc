package household

import "fmt"

// discover is Discover's card download: what was spent is positive, what came
// back negative.
func discover() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("Discover-Statement-%s-%d.csv", w.to.as("20060102"), n)
		},
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put("Trans. Date,Post Date,Description,Amount,Category")
			for _, m := range list {
				p.tell(m, fmt.Sprintf("%s,%s,%s,%s,%s", m.day.as("01/02/2006"), m.day.as("01/02/2006"), quote(m.text), decimal(-m.net(), m.currency), quote(m.kind)))
			}
			return p.page()
		},
	}
}

// discoverLife is a card with purchases, a monthly payment and now and then a
// redemption of its cashback.
func (w *world) discoverLife(a *account) {
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		if w.chance(40) {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(300, 12000), kind: pick(w.dice, []string{"Restaurants", "Supermarkets", "Gasoline", "Merchandise"}), text: w.shop()})
		}
		if dom == 18 {
			w.add(a, movement{day: d, nature: own, gross: w.amount(10000, 60000), kind: "Payments and Credits", text: "DIRECTPAY FULL BALANCESEE DETAILS OF YOUR NEXT DIRECTPAY BELOW"})
		}
		if dom == 9 && w.chance(45) {
			got := w.add(a, movement{day: d, nature: earning, payer: "Discover", gross: w.amount(500, 6000), kind: "Awards and Rebate Credits", text: "CASHBACK BONUS REDEMPTION PYMT/STMT CRDT"})
			w.takeBack(a, got, d+11, 8)
		}
	}
}
