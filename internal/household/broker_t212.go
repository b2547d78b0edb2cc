package household

import "fmt"

// trading212 is Trading 212's history of 2023: oldest first; what is income is
// said by the action.
func trading212() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("from_%s_to_%s_%d.csv", w.from.iso(), w.to.iso(), n)
		},
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put("Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,Result,Currency (Result),Total,Currency (Total),Withholding tax,Currency (Withholding tax),Notes,ID,Currency conversion fee,Currency (Currency conversion fee)")
			for _, m := range list {
				p.tell(m, fmt.Sprintf(`%s,%s,,,,,,,,,,%s,"%s",,,"%s",%s,,`, m.kind, m.day.at(m.second).Format("2006-01-02 15:04:05.00"),
					decimal(m.net(), m.currency), m.currency, m.text, m.ref))
			}
			return p.page()
		},
	}
}

// brokerLife is money parked at a broker: deposits, daily interest, a little
// cashback, and twice a year everything comes back.
func (w *world) brokerLife(a *account, bank *account, r route) {
	r.withdraw = movement{kind: "Withdrawal", text: "Bank Transfer", second: 80000}
	var t till
	book := func(m movement) {
		m.ref = w.code(8) + "-" + w.code(4)
		t.put(w.add(a, m))
	}
	for d := w.start; d <= w.end; d++ {
		_, month, dom := d.civil()
		if dom == 6 {
			sum := w.amount(5, 30) * 1000
			book(movement{day: d, nature: own, gross: sum, kind: "Deposit", text: "Bank Transfer"})
			w.add(bank, movement{day: d - 1, nature: sent, gross: -sum, kind: "Outgoing Transfer", party: "Trading 212 Markets", text: "Deposit " + w.digits(6)})
		}
		if t.sum > 0 {
			book(movement{day: d, second: 7500, nature: earning, payer: "Trading 212", gross: max(1, t.sum*35/1000/365), kind: "Interest on cash", text: "Interest on cash"})
		}
		if w.chance(6) {
			book(movement{day: d, nature: earning, payer: "Trading 212", gross: w.amount(2, 60), kind: "Spending cashback"})
		}
		if dom == 20 && month%6 == 0 {
			w.send(a, r, []day{d}, []till{t.empty()})
		}
	}
}
