package household

import (
	"fmt"

	"rivulet/internal/money"
)

// wise is Wise's balance statement of one currency, newest first, a fee on a row
// of its own with the id of what it belongs to.
func wise() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("statement_%s_%s_%s_%s.csv", a.number, a.currency, w.from.iso(), (w.to + day(n-1)).iso())
		},
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put(`"TransferWise ID",Date,"Date Time",Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate","Payer Name","Payee Name","Payee Account Number",Merchant,"Card Last Four Digits","Card Holder Full Name",Attachment,"Total fees","Exchange To Amount","Transaction Type","Transaction Details Type"`)
			for _, m := range list {
				way, payer := "CREDIT", m.party
				if m.net() < 0 {
					way, payer = "DEBIT", ""
				}
				p.tell(m, plain(",", m.kind+"-"+m.ref, m.day.as("02-01-2006"), m.day.at(m.second).Format("02-01-2006 15:04:05.000"), decimal(m.net(), m.currency), string(m.currency),
					m.text, m.note, decimal(m.balance, m.currency), "", "", "", payer, "", "", "", "", "", "", "0.00", "", way, m.kind))
			}
			return p.page()
		},
	}
}

// wiseHistory is Wise's history of all currencies: what arrived where, without
// the balances, and the fees in columns.
func wiseHistory() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("transaction-history-%s-%d.csv", w.to.iso(), n)
		},
		render: func(a *account, _ window, list []*movement) page {
			p := newPaper("\n")
			p.put(`ID,Status,Direction,"Created on","Finished on","Source fee amount","Source fee currency","Target fee amount","Target fee currency","Source name","Source amount (after fees)","Source currency","Target name","Target amount (after fees)","Target currency","Exchange rate",Reference,Batch`)
			for _, m := range list {
				way, from, to := "IN", m.party, "Sam Rivers"
				amount := decimal(max(m.net(), -m.net()), m.currency)
				if m.net() < 0 {
					way, from, to = "OUT", "Sam Rivers", m.party
				}
				stamp := m.day.at(m.second).Format("2006-01-02 15:04:05")
				p.tell(m, plain(",", m.kind+"-"+m.ref, "COMPLETED", way, stamp, stamp, "", "", "", "", from, amount, string(m.currency), to, amount, string(m.currency), "1.0", m.note, ""))
			}
			return p.page()
		},
	}
}

// wiseLife is a wallet that clients and agencies without an export pay into:
// some is spent by card, and what is left goes to the bank once a month. Each
// sending has its charge. The history tells of the same transfers.
func (w *world) wiseLife(a, bank *account) {
	payers := []movement{{party: "Fiverr Intl", payer: "Fiverr", note: "PAYOUT"}, {party: "Malt Community SA", payer: "Malt", note: "MALT"}, {party: "Awin Ltd", payer: "Awin", note: "AWIN"}}
	var left int64
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		if w.chance(9) {
			m := pick(w.dice, payers)
			m.note += " " + w.digits(3)
			m.day, m.nature, m.gross, m.kind, m.ref = d, earning, w.amount(1500, 42000), "TRANSFER", w.digits(9)
			m.text = "Received money from " + m.party + " with reference " + m.note
			left += w.add(a, m).gross
		}
		if left > 3000 && w.chance(8) {
			price := w.amount(300, 2900)
			left -= price
			w.add(a, movement{day: d, nature: purchase, gross: -price, kind: "CARD", ref: w.digits(9), party: "Boulangerie Azur", text: "Card transaction of " + decimal(price, a.currency) + " EUR issued by Boulangerie Azur"})
		}
		if dom == 28 && left > 5000 {
			w.wiseHome(a, bank, d, left)
			left = 0
		}
		if dom == 1 && w.chance(60) {
			left += w.add(a, movement{day: d, second: 3600, nature: earning, payer: "Wise interest", gross: w.amount(3, 90), kind: "BALANCE_CASHBACK", ref: w.digits(9), text: "Balance cashback"}).gross
		}
	}
}

// wiseHome sends what is left to the bank.
func (w *world) wiseHome(a, bank *account, d day, left int64) {
	const charge = 31
	ref := w.digits(9)
	w.add(a, movement{day: d, second: 80000, nature: purchase, gross: -charge, kind: "TRANSFER", ref: ref, text: "Wise Charges for: TRANSFER-" + ref, cells: []string{"charge"}})
	w.add(a, movement{day: d, second: 80001, nature: sent, gross: charge - left, kind: "TRANSFER", ref: ref, party: "Sam Rivers", text: "Sent money to Sam Rivers"})
	w.add(bank, movement{day: w.bookable(d + day(w.between(0, 2))), nature: ownVague, gross: left - charge, kind: "Credit Transfer", party: "Wise Payments Limited", text: "Sam Rivers " + w.digits(6)})
}

// inHistory reports whether Wise's history has a row of the movement.
func inHistory(m *movement) bool { return m.kind == "TRANSFER" && len(m.cells) == 0 }

// wiseAccount opens a Wise balance beside a bank, often with its history.
func (w *world) wiseAccount(c money.Currency, bank *account) {
	a := w.open(account{name: "Wise", payer: "Wise", currency: c, layout: wise(), newestFirst: true, ids: true})
	if w.chance(40) {
		l := wiseHistory()
		a.other, a.tells = &l, inHistory
	}
	w.wiseLife(a, bank)
	a.windows = w.overlapping(window{w.start, w.end})
}
