package household

import "fmt"

// payoneer is Payoneer's list of transactions: money in and out in two columns,
// ids that are the same in every export, newest first.
func payoneer() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("Transactions_%s_%s_%d.csv", w.from.iso(), w.to.iso(), n)
		},
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put("Transaction Date,Transaction Time,Time Zone,Transaction ID,Description,Credit Amount,Debit Amount,Currency,Transfer Amount,Transfer Amount Currency,Status,Running Balance,Additional Description,Store Name,Source,Target,Reference ID")
			for _, m := range list {
				credit, debit, from, to := bare(m.net(), m.currency), "", m.party, ""
				if m.net() < 0 {
					credit, debit, from, to = "", bare(-m.net(), m.currency), "", m.party
				}
				p.tell(m, plain(",", m.day.as("01/02/2006"), clock(m.second), "UTC", m.ref, m.text, credit, debit, string(m.currency), "", "", "Completed", decimal(m.balance, m.currency), "", "", from, to, ""))
			}
			return p.page()
		},
	}
}

// payoneerLife is a wallet that marketplaces without an export pay into; what is
// there is withdrawn to the bank every few weeks, for a share of it.
func (w *world) payoneerLife(p member) {
	a := w.open(account{name: "Payoneer", payer: "Payoneer", currency: p.bank.currency, layout: payoneer(), payoutRows: true, newestFirst: true, ids: true})
	every := w.between(20, 45)
	next := w.start + day(every)
	r := route{to: p.bank, lag: [2]int{1, 6}, fee: w.tariff(), withdraw: movement{text: "Withdrawal to HARBOR BANK", party: "HARBOR BANK", second: 85000},
		arrive: func() movement { return p.say(w, "Payoneer") }}
	var t till
	for d := w.start; d <= w.end; d++ {
		if w.chance(8) {
			payer := pick(w.dice, []string{"Fiverr", "Shutterstock"})
			from := map[string]string{"Fiverr": "Fiverr International", "Shutterstock": "Shutterstock"}[payer]
			t.put(w.add(a, movement{day: d, nature: earning, payer: payer, gross: w.amount(800, 52000), text: "Payment from " + payer, party: from, ref: w.digits(8)}))
		}
		if _, month, dom := d.civil(); month == 6 && dom == 5 && t.sum > 6000 {
			t.put(w.add(a, movement{day: d, nature: feeRow, payer: "Payoneer", fee: 2995, text: "Annual fee", party: "Payoneer", ref: w.digits(8)}))
		}
		if d >= next && t.sum > 5000 {
			next = d + day(every)
			w.send(a, r, []day{d}, []till{t.empty()})
		}
	}
}
