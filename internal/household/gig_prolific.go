package household

import (
	"fmt"

	"rivulet/internal/money"
)

// prolific is Prolific's list of submissions: the currency is a symbol glued to
// the number, and no payout is listed.
func prolific() layout {
	return layout{
		file: func(a *account, w window, n int) string { return fmt.Sprintf("prolific_submissions_%d.csv", n) },
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put("Study,Reward,Bonus,Started At,Completed At,Completion Code,Status")
			for _, m := range list {
				p.tell(m, prolificRow(m))
			}
			return p.page()
		},
	}
}

func prolificRow(m *movement) string {
	symbol := map[money.Currency]string{"GBP": "£", "USD": "$", "EUR": "€"}[m.currency]
	bonus := m.parts[0].amount
	stamp := func(second int) string { return m.day.at(second).Format("2006-01-02 15:04:05.000000") }
	started, completed := stamp(m.second-m.minutes*60), stamp(m.second)
	if m.state == "RETURNED" && m.second%2 == 0 {
		started, completed = "", "" // some studies that were returned have no times
	}
	return plain(",", m.text, symbol+decimal(m.gross-bonus, m.currency), symbol+decimal(bonus, m.currency),
		started, completed, m.ref, m.state)
}

// prolificWork books submissions; what is approved is cashed out to PayPal
// every few weeks, by currency.
func (w *world) prolificWork(a *account, wallet *account, tills map[money.Currency]*till) {
	currencies := []money.Currency{a.currency}
	if w.chance(40) {
		currencies = append(currencies, "GBP")
	}
	mine := map[money.Currency]*till{}
	for _, c := range currencies {
		mine[c] = &till{}
	}
	every := w.between(5, 20)
	for d := w.start; d <= w.end; d++ {
		for range w.between(0, 2) {
			m := w.submission(d, pick(w.dice, currencies))
			if m.nature == earning {
				mine[m.currency].put(w.add(a, m))
			} else {
				w.add(a, m)
			}
		}
		if int(d-w.start)%every != every-1 {
			continue
		}
		for _, c := range currencies {
			if mine[c].sum < 500 {
				continue
			}
			pay := func() movement {
				m := w.paypalPay(wallet, "Prolific Academic Ltd")
				m.second = 23 * 3600
				return m
			}
			p := w.send(a, route{to: wallet, lag: [2]int{0, 1}, arrive: pay}, []day{d + 1}, []till{mine[c].empty()})
			if tills[c] == nil {
				tills[c] = &till{}
			}
			tills[c].put(p.in)
		}
	}
}

// submission is one study; most are approved.
func (w *world) submission(d day, c money.Currency) movement {
	minutes := w.between(3, 45)
	reward, bonus := w.amount(40, 120)*int64(minutes)/6+10, int64(0)
	if w.chance(10) {
		bonus = w.amount(10, 300)
	}
	m := movement{day: d, second: w.between(8*3600, 21*3600), nature: earning, payer: "Prolific", currency: c, gross: reward + bonus,
		text: pick(w.dice, []string{"Image Matching Study", "study about sustainability (3)", "Decisions, choices and time", "Short survey"}),
		ref:  w.code(8), state: "APPROVED", minutes: minutes, parts: []part{{amount: bonus}}}
	switch w.between(0, 19) {
	case 0:
		m.nature, m.state, m.ref = declined, "RETURNED", ""
	case 1:
		m.nature, m.state = declined, "REJECTED"
	}
	if m.nature == earning && d > w.end-6 && w.chance(60) {
		m.nature, m.state = owed, "AWAITING REVIEW"
	}
	return m
}
