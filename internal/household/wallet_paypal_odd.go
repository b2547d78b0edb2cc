package household

// paypalStatement is PayPal's monthly statement: the same rows with the same ids
// as the activity download, other columns, no status.
func paypalStatement() layout {
	return layout{
		file: func(a *account, w window, n int) string { return "statement-" + w.from.as("Jan-2006") + ".CSV" },
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put(bom + quoted(",", "Date", "Time", "Time Zone", "Description", "Currency", "Gross", "Fee", "Net", "Balance", "Transaction ID", "From Email Address", "Name",
				"Bank Name", "Bank Account", "Shipping and Handling Amount", "Sales Tax", "Invoice Number", "Reference Txn ID"))
			for _, m := range list {
				p.tell(m, quoted(",", m.day.as("1/02/2006"), clock(m.second), "America/Los_Angeles", m.kind, string(m.currency), grouped(decimal(m.gross, m.currency), ",", "."),
					decimal(-m.fee, m.currency), grouped(decimal(m.net(), m.currency), ",", "."), grouped(decimal(m.balance, m.currency), ",", "."), m.ref, "", m.party, "", "", "0.00", "0.00", "", m.link))
			}
			return p.page()
		},
	}
}

// paypalOdd is what sellers see now and then, in English: a payment held and
// released, a sale that the bank of the buyer takes back, with a fee on top,
// and a purchase in another currency with the two rows of its conversion.
func (w *world) paypalOdd(a *account, t *till) {
	for d := w.start + 3; d <= w.end-30; d++ {
		second := w.between(8*3600, 20*3600)
		book := func(after day, n nature, kind, party string, m movement) *movement {
			second += 5
			m.day, m.second, m.nature, m.kind, m.party, m.state = d+after, second, n, kind, party, "Completed"
			if m.ref == "" {
				m.ref = w.code(17)
			}
			return w.add(a, m)
		}
		switch w.between(0, 119) {
		case 0:
			sum := w.amount(1000, 9000)
			held := book(0, hold, "Payment Hold", "PayPal", movement{gross: -sum})
			book(7, hold, "Payment Release", "PayPal", movement{gross: sum, link: held.ref, undoes: held})
		case 1:
			gross := w.amount(1500, 20000)
			sale := book(0, earning, "Website Payment", "Omar Aziz", movement{payer: "PayPal", gross: gross, fee: gross*349/10000 + 49, text: "Woodcut print"})
			t.put(sale)
			t.put(book(9, givenBack, "Chargeback", "Omar Aziz", movement{payer: "PayPal", gross: -gross, link: sale.ref, undoes: sale}))
			t.put(book(9, feeRow, "Chargeback Fee", "", movement{payer: "PayPal", gross: -2000, link: sale.ref}))
		case 2:
			price := w.amount(500, 6000)
			link := w.code(17)
			book(0, own, "General Card Deposit", "", movement{gross: price * 13 / 10})
			book(0, purchase, "Express Checkout Payment", "Steam Games", movement{gross: -price, currency: "GBP", ref: link})
			book(0, exchange, "General Currency Conversion", "", movement{gross: -price * 13 / 10, link: link})
			book(0, exchange, "General Currency Conversion", "", movement{gross: price, currency: "GBP", link: link})
		}
	}
}
