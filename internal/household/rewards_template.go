package household

import (
	"fmt"
	"strings"
)

// template is rivulet's own plain template, which people fill in for apps that
// offer no export.
func template() layout {
	return layout{
		file: func(a *account, w window, n int) string { return fmt.Sprintf("cashback-log-%d.csv", n) },
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put(strings.Join(templateColumns(), ","))
			for _, m := range list {
				p.tell(m, plain(",", templateCells(m)...))
			}
			return p.page()
		},
	}
}

// templateBook is the template as a workbook.
func templateBook() layout {
	return layout{
		sheet: "Cashback",
		file:  func(a *account, w window, n int) string { return fmt.Sprintf("cashback-log-%d.xlsx", n) },
		render: func(a *account, _ window, list []*movement) page {
			b := newBook("Cashback")
			b.put(templateColumns()...)
			for _, m := range list {
				b.tell(m, templateCells(m)...)
			}
			return b.page()
		},
	}
}

func templateColumns() []string {
	return strings.Split("date,program,status,amount,unit,merchant,order_amount,expected_payout_date,payout_id,id,gross,fee,net,hours", ",")
}

func templateCells(m *movement) []string {
	return []string{m.day.iso(), m.payer, m.state, decimal(m.gross, m.currency), string(m.currency), m.party,
		decimal(m.gross*25, m.currency), m.cells[0], m.cells[1], m.ref, "", "", "", ""}
}

// cashbackLog books purchases at a cashback programme. Those of a quarter that
// were confirmed are paid together in the middle of the next quarter. A purchase
// earns at most most.
func (w *world) cashbackLog(a *account, wallet *account, t *till, most int64) {
	program := a.payer
	for quarter := w.start; quarter <= w.end; quarter = quarter.monthsLater(3) {
		paid := quarter.monthsLater(3) + 14
		id := "P-" + paid.as("200601")
		var mine till
		for d := quarter; d < quarter.monthsLater(3) && d <= w.end; d++ {
			if !w.chance(22) {
				continue
			}
			m := movement{day: d, nature: earning, payer: program, gross: w.amount(35, most), state: "paid", ref: w.code(10),
				party: pick(w.dice, []string{"Target", "Nike", "Booking.com", "Macy's"}), cells: []string{paid.iso(), id}}
			switch {
			case w.chance(8):
				m.nature, m.state, m.cells[1] = declined, "declined", ""
			case paid+3 > w.end && w.chance(50):
				m.nature, m.state, m.cells[1] = owed, "pending", ""
			case paid+3 > w.end:
				m.nature, m.state, m.cells[1] = owed, "confirmed", ""
			}
			if a.style == 1 {
				m.ref = "" // people who keep the list by hand have no ids
			}
			if m.nature == earning {
				mine.put(w.add(a, m))
				if a.style == 1 && w.chance(8) {
					m.second = 50000
					mine.put(w.add(a, m))
				}
				if on := d + 20; on < quarter.monthsLater(3) {
					if back := w.takeBack(a, mine.earnings[len(mine.earnings)-1], on, 4); back != nil {
						mine.put(back)
					}
				}
			} else {
				w.add(a, m)
			}
		}
		if mine.sum > 0 {
			p := w.send(a, route{to: wallet, lag: [2]int{0, 1}, arrive: func() movement { return w.paypalPay(wallet, "Rakuten") }}, []day{paid}, []till{mine})
			t.put(p.in)
		}
	}
}
