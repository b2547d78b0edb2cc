package household

import (
	"fmt"
	"slices"

	"rivulet/internal/money"
)

// The variants of Revolut's personal statement.
const (
	revolutEnglish = iota
	revolutGerman
	revolutOld // until 2021: days without a time, two columns of money, nothing that is pending
)

// revolut is Revolut's personal statement, oldest first, decimal point in every
// language.
func revolut() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("account-statement_%s_%s_en_%d.csv", w.from.iso(), w.to.iso(), n)
		},
		render: func(a *account, w window, list []*movement) page {
			p := newPaper("\n")
			if a.style == revolutOld {
				return revolutOldPage(p, a, w, list)
			}
			if a.style == revolutGerman {
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

// revolutOldPage is the layout until 2021: newest first, spaces round the commas.
// Rows that were declined, or not booked yet, are not in it.
func revolutOldPage(p *paper, a *account, w window, list []*movement) page {
	p.put("Completed Date , Description , Paid Out (EUR) , Paid In (EUR) , Exchange Out, Exchange In, Balance (EUR), Category, Notes")
	for _, m := range slices.Backward(list) {
		if m.nature == declined || a.early(m, w) {
			continue
		}
		out, in, category := "", quoteThousands(m.net(), m.currency), "Transfers"
		switch {
		case m.net() < 0:
			out, in, category = quoteThousands(-m.net(), m.currency), "", "Shopping"
		case m.nature == merchant:
			category = "Refund"
		}
		p.tell(m, fmt.Sprintf("%s , %s , %s , %s ,  ,  , %s, %s,", m.day.as("2 Jan 2006"), m.text, out, in, quoteThousands(m.balance, m.currency), category))
	}
	return p.page()
}

// quoteThousands groups by thousands, and quotes what has a comma.
func quoteThousands(minor int64, c money.Currency) string {
	return plain(",", grouped(decimal(minor, c), ",", "."))
}

// revolutRow writes a movement; one that is pending has no day of completion and
// no balance.
func revolutRow(a *account, m *movement, early bool) string {
	product, state := "Current", "COMPLETED"
	if a.style == revolutGerman {
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
		if a.style == revolutGerman {
			state = "AUSSTEHEND"
		}
	}
	return plain(",", m.kind, product, started, completed, m.text, decimal(m.gross, m.currency), decimal(m.fee, m.currency), string(m.currency), state, balance)
}

// revolutLife is a second account for the day: topped up from the bank, with
// round-ups into a pocket after many purchases and a little cashback.
func (w *world) revolutLife(a *account, bank *account) {
	types := map[string]string{"card": "CARD_PAYMENT", "top": "TOPUP", "move": "TRANSFER", "back": "CASHBACK", "refund": "CARD_REFUND"}
	if a.style == revolutGerman {
		types = map[string]string{"card": "Kartenbezahlung", "top": "Aufladung", "move": "Überweisung", "back": "Cashback", "refund": "Kartenrückerstattung"}
	}
	pocket := "To pocket EUR Spare change from "
	if a.style == revolutOld {
		pocket = "To EUR Vault for spare change from "
	}
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		second := w.between(8*3600, 20*3600)
		book := func(m movement) *movement {
			second += 7
			m.day, m.second = d, second
			return w.add(a, m)
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
				book(movement{nature: aside, gross: -spare, kind: types["move"], text: pocket + w.laden()})
			}
		}
		if dom == 1 && a.style != revolutOld && w.chance(70) {
			got := book(movement{nature: earning, slow: true, payer: "Revolut", gross: w.amount(20, 500), kind: types["back"], text: "Reward bonus"})
			w.takeBack(a, got, d+16, 8)
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
