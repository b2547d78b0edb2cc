package household

import (
	"fmt"
	"strings"

	"rivulet/internal/money"
)

// The variants of PayPal's activity download.
const (
	paypalFull   = iota // English, 41 columns, every cell quoted
	paypalShort         // English, US personal of 2024: 15 columns, unquoted, unpadded numbers
	paypalGerman        // German, 41 columns, decimal comma
	paypalEuro          // English, 41 columns, of a European account: day first, decimal comma
)

// paypal is PayPal's activity download in the account's style.
func paypal() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("Download-%s-%d.CSV", w.to.as("20060102"), n)
		},
		render: func(a *account, w window, list []*movement) page {
			p := newPaper("\n")
			style := a.styleOf(w)
			p.put(paypalHeader(style))
			for _, m := range list {
				p.tell(m, paypalRow(style, m))
			}
			return p.page()
		},
	}
}

func paypalHeader(style int) string {
	switch style {
	case paypalShort:
		return "Date,Time,TimeZone,Name,Type,Status,Currency,Amount,Fees,Total,Exchange Rate,Receipt ID,Balance,Transaction ID,Item Title"
	case paypalGerman:
		return bom + `"Datum","Uhrzeit","Zeitzone","Name","Typ","Status","Währung","Brutto","Gebühr","Netto","Absender E-Mail-Adresse","Empfänger E-Mail-Adresse","Transaktionscode","Lieferadresse","Adress-Status","Artikelbezeichnung","Artikelnummer","Versand- und Bearbeitungsgebühr","Versicherungsbetrag","Umsatzsteuer","Option 1 Name","Option 1 Wert","Option 2 Name","Option 2 Wert","Zugehöriger Transaktionscode","Rechnungsnummer","Zollnummer","Anzahl","Empfangsnummer","Guthaben","Adresszeile 1","Adresszusatz","Ort","Bundesland","PLZ","Land","Telefon","Betreff","Hinweis","Ländervorwahl","Auswirkung auf Guthaben"`
	}
	return bom + `"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Shipping Address","Address Status","Item Title","Item ID","Shipping and Handling Amount","Insurance Amount","Sales Tax","Option 1 Name","Option 1 Value","Option 2 Name","Option 2 Value","Reference Txn ID","Invoice Number","Custom Number","Quantity","Receipt ID","Balance","Address Line 1","Address Line 2/District/Neighborhood","Town/City","State/Province/Region/County/Territory/Prefecture/Republic","Zip/Postal Code","Country","Contact Phone Number","Subject","Note","Country Code","Balance Impact"`
}

// paypalRow writes a movement. PayPal's fee is negative when it costs.
func paypalRow(style int, m *movement) string {
	number, date, zone := decimal, m.day.as("01/02/2006"), "PDT"
	impact := [2]string{"Credit", "Debit"}
	if style == paypalEuro {
		number, date, zone = comma, m.day.as("02/01/2006"), "WEST"
	}
	if style == paypalGerman {
		number, date, zone = comma, m.day.as("02.01.2006"), "CEST"
		impact = [2]string{"Haben", "Soll"}
	}
	if style == paypalShort {
		return plain(",", date, strings.TrimPrefix(clock(m.second), "0"), zone, m.party, m.kind, m.state, string(m.currency),
			bare(m.gross, m.currency), bare(-m.fee, m.currency), bare(m.net(), m.currency), "", "", bare(m.balance, m.currency), m.ref, m.text)
	}
	cells := make([]string, 41)
	copy(cells, []string{date, clock(m.second), zone, m.party, m.kind, m.state, string(m.currency),
		number(m.gross, m.currency), number(-m.fee, m.currency), number(m.net(), m.currency), "", "", m.ref})
	if style == paypalFull {
		for i := 7; i <= 9; i++ {
			cells[i] = grouped(cells[i], ",", ".")
		}
	}
	cells[24], cells[38] = m.link, m.note
	cells[15], cells[17], cells[29] = m.text, number(0, m.currency), number(m.balance, m.currency)
	cells[40] = impact[0]
	if m.net() < 0 {
		cells[40] = impact[1]
	}
	return quoted(",", cells...)
}

// paypalWords are PayPal's types and states in the account's language.
func paypalWords(a *account, what string) (kind, state string) {
	english := map[string]string{"payout": "Mass Pay Payment", "sale": "Website Payment", "withdrawal": "User Initiated Withdrawal",
		"purchase": "Express Checkout Payment", "funding": "General Card Deposit", "refund": "Payment Refund",
		"conversion": "General Currency Conversion", "hold": "Account Hold for Open Authorization", "release": "Reversal of General Account Hold"}
	german := map[string]string{"payout": "Massenzahlung", "sale": "Website-Zahlung", "withdrawal": "Allgemeine Abbuchung",
		"purchase": "PayPal Express-Zahlung", "funding": "Bankgutschrift auf PayPal-Konto", "refund": "Rückzahlung",
		"hold": "Einbehaltung für offene Autorisierung", "conversion": "Allgemeine Währungsumrechnung", "release": "Rückbuchung allgemeiner Kontoeinbehaltung"}
	if a.style == paypalGerman {
		return german[what], "Abgeschlossen"
	}
	return english[what], "Completed"
}

// paypalPay is a row of money arriving at PayPal from a payer.
func (w *world) paypalPay(a *account, party string) movement {
	kind, state := paypalWords(a, "payout")
	return movement{kind: kind, state: state, party: party, ref: w.code(17)}
}

// paypalLife is what happens at PayPal beside what platforms pay in: small
// payers without an export of their own, purchases with their funding leg,
// refunds and holds. It returns the income that PayPal itself received.
func (w *world) paypalLife(a *account, t *till) {
	payers := some(w.dice, []string{"Swagbucks", "UserTesting", "Clickworker", "Rakuten"}, 50)
	names := map[string]string{"Swagbucks": "Prodege, LLC", "UserTesting": "UserTesting, Inc.", "Clickworker": "clickworker GmbH", "Rakuten": "Rakuten"}
	for d := w.start; d <= w.end; d++ {
		for _, payer := range payers {
			if w.chance(6) && !w.has(payer) {
				m := w.paypalPay(a, names[payer])
				m.day, m.nature, m.payer, m.gross = d, earning, payer, w.amount(300, 4500)
				t.put(w.add(a, m))
			}
		}
		if w.chance(4) {
			w.paypalPurchase(a, d)
		}
	}
}

// paypalPurchase is a purchase with the leg that funds it from a card; one in
// five is refunded.
func (w *world) paypalPurchase(a *account, d day) {
	price := w.amount(500, 9000)
	second := w.between(8*3600, 20*3600)
	book := func(what, party string, n nature, gross int64, after int) {
		kind, state := paypalWords(a, what)
		w.add(a, movement{day: d, second: second + after, nature: n, gross: gross, kind: kind, state: state, party: party, ref: w.code(17)})
	}
	seller := pick(w.dice, []string{"Humble Bundle, Inc.", "Steam Games", "Bloom Florist"})
	book("funding", "", own, price, 0)
	book("purchase", seller, purchase, -price, 0)
	if w.chance(20) {
		book("refund", seller, merchant, price, 3600)
		book("purchase", seller, purchase, -price, 3700)
	}
}

// paypalOut sends PayPal's balance in one currency to the bank.
func (w *world) paypalOut(p member, t *till, d day, to *account) {
	kind, state := paypalWords(p.wallet, "withdrawal")
	r := route{to: to, lag: [2]int{1, 4}, withdraw: movement{kind: kind, state: state, second: 23*3600 + 1800},
		arrive: func() movement { return p.say(w, "PayPal") }}
	w.send(p.wallet, r, []day{d}, []till{t.empty()})
}

// has reports whether the payer has an account with a till of its own.
func (w *world) has(payer string) bool {
	for _, a := range w.accounts {
		if a.payer == payer {
			return true
		}
	}
	return false
}

// dollars is the currency of the US households.
const dollars = money.Currency("USD")
