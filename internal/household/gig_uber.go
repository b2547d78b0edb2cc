package household

import (
	"fmt"

	"rivulet/internal/money"
)

// The generations of Uber's payments ledger.
const (
	uberUS = iota // 2025, comma
	uberFR        // 2023, semicolon, CRLF, VAT in pairs that cancel
	uberCH        // 2025, comma, snake case
)

// uber is the payments ledger of Uber's data download: one row per component of
// a trip, all with the time of the request; no trip id and no payout.
func uber() layout {
	return layout{
		file: func(a *account, w window, n int) string { return fmt.Sprintf("driver_payments-%d.csv", n-1) },
		render: func(a *account, _ window, list []*movement) page {
			mark, p := ",", newPaper("\n")
			switch a.style {
			case uberUS:
				p.put("City Name,Local Amount,Currency Code,Classification,Category,Local Timestamp")
			case uberFR:
				mark, p = ";", newPaper("\r\n")
				p.put("city_id;amount_local;currency_code;classification;category;recognize_timestamp_local")
			default:
				p.put("city_name,amount_local,currency_code,classification,category,recognize_timestamp_local")
			}
			for _, m := range list {
				var lines []string
				for _, c := range m.parts {
					lines = append(lines, plain(mark, m.party, oneZero(c.amount, m.currency), string(m.currency), c.class, c.category,
						m.day.at(m.second).Format("2006-01-02 15:04:05")))
				}
				p.tell(m, lines...)
			}
			return p.page()
		},
	}
}

// uberWork books trips; every Monday the week until Sunday is paid.
func (w *world) uberWork(a *account, r route) {
	city := map[int]string{uberUS: "Los Angeles", uberFR: "3", uberCH: "Lausanne"}[a.style]
	var t till
	for d := w.start; d <= w.end; d++ {
		if d.weekday() == 1 {
			w.send(a, r, []day{d}, []till{t.empty()})
		}
		if !w.chance(35) {
			continue
		}
		second := w.between(7*3600, 10*3600)
		for range w.between(1, 4) {
			t.put(w.add(a, w.trip(a, d, second, city)))
			second += w.between(900, 5400)
		}
	}
}

// trip is one ride: fare, commission, sometimes a tip, a toll, twice the same
// surcharge, and in France VAT that comes and goes.
func (w *world) trip(a *account, d day, second int, city string) movement {
	m := movement{day: d, second: second, nature: earning, payer: "Uber", currency: a.currency, party: city}
	put := func(class, category string, amount int64) {
		m.parts = append(m.parts, part{class, category, amount})
		if category == "commission" {
			m.fee -= amount
		} else {
			m.gross += amount
		}
	}
	fare := w.amount(450, 3900)
	put("transport.fare.upfront_base", "driver_payment_fares", fare)
	put("intermediary.commission", "commission", -fare*w.amount(15, 33)/100)
	if w.chance(25) {
		put("transport.misc.tip", "tip", w.amount(1, 8)*100)
	}
	if w.chance(8) {
		put("transport.toll", "driver_payment_tolls", 275)
		put("transport.toll", "driver_payment_tolls", 275)
	}
	if a.style == uberFR {
		vat := fare / 10
		put("transport.tax.vat", "tax", -vat)
		put("transport.tax.vat", "tax", vat)
	}
	return m
}

// euros is the currency of the European households.
const euros = money.Currency("EUR")
