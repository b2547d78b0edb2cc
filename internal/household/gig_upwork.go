package household

import "fmt"

// The variants of Upwork's transaction report.
const (
	upworkCurrent = iota
	upworkLegacy  // with a running balance
)

// upwork is Upwork's transaction report: earnings, fees and withdrawals each on
// a row of their own.
func upwork() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("statements_%s_%s.csv", w.from.iso(), (w.to + day(n-1)).iso())
		},
		render: func(a *account, w window, list []*movement) page {
			p, style := newPaper("\n"), a.styleOf(w)
			if style == upworkLegacy {
				p.put("Date,Ref ID,Type,Description,Agency,Freelancer,Team,Account Name,PO,Amount,ExchangeRate,Currency,Balance")
			} else {
				p.put(bom + "Date,Transaction ID,Transaction type,Transaction summary,Description 1,Ref ID,Client team,Amount $")
			}
			for _, m := range list {
				p.tell(m, upworkRow(style, m))
			}
			return p.page()
		},
	}
}

func upworkRow(style int, m *movement) string {
	when, amount := m.day.as("Jan 2, 2006"), decimal(m.net(), m.currency)
	if style == upworkLegacy {
		return plain(",", when, m.ref, m.kind, m.text, "", "Sam Rivers", m.party, "", "", amount, "", string(m.currency), decimal(m.balance, m.currency))
	}
	return plain(",", when, m.ref, m.kind, m.text, "", m.ref, m.party, amount)
}

// upworkWork books invoices and their fees; the money is withdrawn on the
// route, in full, about every few weeks.
func (w *world) upworkWork(a *account, r route) {
	clients := []string{"Northwind Labs", "Contoso, Ltd", "Blue Finch Studio"}
	var t till
	every := w.between(14, 32)
	next := w.start + day(every)
	for d := w.start; d <= w.end; d++ {
		if d.weekday() == 1 && w.chance(70) {
			w.upworkInvoice(a, &t, d, pick(w.dice, clients))
		}
		if d >= next && t.sum > 2000 {
			next = d + day(every+w.between(0, 6))
			w.withdrawTwice(a, r, d, &t)
		}
	}
}

// upworkInvoice is one earning with its fee row.
func (w *world) upworkInvoice(a *account, t *till, d day, client string) {
	gross := w.amount(3000, 95000)
	second := w.between(3600, 36000)
	work := movement{day: d, second: second, nature: earning, payer: "Upwork", gross: gross, kind: "Hourly", party: client, ref: w.digits(9),
		text: fmt.Sprintf("Invoice for %s-%s", (d - 8).as("Jan 2"), (d - 2).as("Jan 2, 2006"))}
	if w.chance(25) {
		work.kind, work.text = "Fixed-price", "Invoice for milestone "+w.digits(2)
		if a.style == upworkLegacy {
			work.kind = "Fixed Price"
		}
	}
	sale := w.add(a, work)
	t.put(sale)
	fee := gross / 10
	t.put(w.add(a, movement{day: d, second: second, nature: feeRow, payer: "Upwork", fee: fee, kind: "Service Fee", party: client, ref: w.digits(9),
		text: "Service Fee for " + work.kind + " - Ref ID " + work.ref}))
	if w.chance(15) {
		t.put(w.add(a, movement{day: d, second: second + 30, nature: taxRow, payer: "Upwork", tax: fee * 8 / 100, kind: "State Sales Tax", party: client, ref: w.digits(9), text: "State Sales Tax for Service Fee"}))
	}
	if w.chance(4) {
		t.put(w.add(a, movement{day: d, second: second + 90, nature: givenBack, payer: "Upwork", gross: -gross / 4, kind: "Refund", party: client, ref: w.digits(9), text: "Refund to client", undoes: sale}))
	}
	if w.chance(10) {
		t.put(w.add(a, movement{day: d, second: second + 60, nature: earning, payer: "Upwork", gross: w.amount(500, 5000), kind: "Bonus", party: client, ref: w.digits(9), text: "Bonus payment"}))
	}
}

// withdrawTwice withdraws the till, sometimes as a batch: two withdrawals on
// following days that the bank books as one deposit.
func (w *world) withdrawTwice(a *account, r route, d day, t *till) {
	all := t.empty()
	if len(all.earnings) < 4 || !w.chance(12) {
		w.send(a, r, []day{d}, []till{all})
		return
	}
	var first, second till
	for i, m := range all.earnings {
		if i < 2 {
			first.put(m)
		} else {
			second.put(m)
		}
	}
	w.send(a, r, []day{d, d + 1}, []till{first, second})
}
