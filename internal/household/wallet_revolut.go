package household

import "fmt"

// revolut is Revolut's personal statement, oldest first, decimal point in every
// language. Style 1 is German.
func revolut() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("account-statement_%s_%s_en_%d.csv", w.from.iso(), w.to.iso(), n)
		},
		render: func(a *account, w window, list []*movement) page {
			p := newPaper("\n")
			if a.style == 1 {
				p.put("Art,Produkt,Datum des Beginns,Datum des Abschlusses,Beschreibung,Betrag,Gebühr,Währung,Status,Kontostand")
			} else {
				p.put("Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance")
			}
			for _, m := range list {
				if a.early(m, w) {
					p.tellEarly(m, revolutRow(a, m, true))
					continue
				}
				p.tell(m, revolutRow(a, m, false))
			}
			return p.page()
		},
	}
}

// revolutRow writes a movement; one that is pending has no day of completion and
// no balance.
func revolutRow(a *account, m *movement, early bool) string {
	product, state := "Current", "COMPLETED"
	if a.style == 1 {
		product, state = "Giro", "ABGESCHLOSSEN"
	}
	if m.nature == declined {
		state = "REVERTED"
	}
	balance := decimal(m.balance, m.currency)
	if m.nature == declined {
		balance = ""
	}
	started, completed := m.day.at(m.second-2).Format("2006-01-02 15:04:05"), m.day.at(m.second).Format("2006-01-02 15:04:05")
	if early {
		state, completed, balance = "PENDING", "", ""
		if a.style == 1 {
			state = "AUSSTEHEND"
		}
	}
	return plain(",", m.kind, product, started, completed, m.text, decimal(m.gross, m.currency), decimal(m.fee, m.currency), string(m.currency), state, balance)
}

// revolutLife is a second account for the day: topped up from the bank, with
// round-ups into a pocket after many purchases and a little cashback.
func (w *world) revolutLife(a *account, bank *account) {
	types := map[string]string{"card": "CARD_PAYMENT", "top": "TOPUP", "move": "TRANSFER", "back": "CASHBACK", "refund": "CARD_REFUND"}
	if a.style == 1 {
		types = map[string]string{"card": "Kartenbezahlung", "top": "Aufladung", "move": "Überweisung", "back": "Cashback", "refund": "Kartenrückerstattung"}
	}
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		second := w.between(8*3600, 20*3600)
		book := func(m movement) {
			second += 7
			m.day, m.second = d, second
			w.add(a, m)
		}
		if dom == 4 {
			sum := w.amount(10, 40) * 1000
			book(movement{nature: own, gross: sum, kind: types["top"], text: "Top-Up by *" + a.number})
			w.add(bank, movement{day: d, nature: sent, gross: -sum, kind: "Direct Debit", party: "Revolut Bank UAB", text: "Top-Up"})
		}
		if w.chance(35) {
			price := w.amount(180, 4200)
			book(movement{nature: purchase, slow: true, gross: -price, kind: types["card"], text: w.laden()})
			if spare := (100 - price%100) % 100; spare > 0 && w.chance(70) {
				book(movement{nature: aside, gross: -spare, kind: types["move"], text: "To pocket EUR Spare change from " + w.laden()})
			}
		}
		if dom == 1 && w.chance(70) {
			book(movement{nature: earning, slow: true, payer: "Revolut", gross: w.amount(20, 500), kind: types["back"], text: "Reward bonus"})
		}
		if w.chance(2) {
			book(movement{nature: declined, gross: -w.amount(500, 3000), kind: types["card"], text: "Uber *temporary Hold"})
		}
		if w.chance(1) {
			book(movement{nature: merchant, gross: w.amount(500, 3000), kind: types["refund"], text: w.laden()})
		}
	}
}

// revolutWords are what Revolut shows for money that arrives from a payer.
func revolutWords(w *world, payer string) movement {
	return movement{kind: "TOPUP", text: "Payment from " + euroWords(w, payer).party}
}
