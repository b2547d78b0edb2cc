package household

import (
	"fmt"
	"strings"
)

// n26 is N26's statement download: ISO dates and decimal points in every
// language, no id, no balance. Style 1 is the layout until 2022.
func n26() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("n26-csv-transactions-%s-%s-%d.csv", w.from.iso(), w.to.iso(), n)
		},
		render: func(a *account, w window, list []*movement) page {
			p, style := newPaper("\n"), a.styleOf(w)
			if style == 1 {
				p.put(`"Date","Payee","Account number","Transaction type","Payment reference","Category","Amount (EUR)","Amount (Foreign Currency)","Type Foreign Currency","Exchange Rate"`)
			} else {
				p.put(`"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"`)
			}
			for _, m := range list {
				p.tell(m, n26Row(style, m))
			}
			return p.page()
		},
	}
}

func n26Row(style int, m *movement) string {
	amount := decimal(m.net(), m.currency)
	if style == 1 {
		return quoted(",", m.day.iso(), m.party, "", m.kind, m.text, "", amount, "", "", "")
	}
	name := "Main Account"
	if len(m.cells) > 0 {
		name = m.cells[0]
	}
	escaped := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"` } // N26 writes a backslash before a quote
	return fmt.Sprintf("%s,%s,%s,,%s,%s,%s,%s,,,", m.day.iso(), m.day.iso(), escaped(m.party), m.kind, escaped(m.text), escaped(name), amount)
}

// euroWords are what a euro bank shows for money that arrives from a payer: the
// partner's name and the reference.
func euroWords(w *world, payer string) movement {
	m, ok := map[string]movement{
		"Upwork":      {party: "Upwork Global Inc.", text: "Upwork " + w.digits(9)},
		"PayPal":      {party: "PayPal Europe S.a.r.l. et Cie S.C.A", text: w.digits(13) + " PP." + w.digits(4) + ".PP . ABBUCHUNG VOM PAYPAL-KONTO"},
		"Uber":        {party: "Uber Payments B.V.", text: "Uber Payment " + w.digits(8)},
		"Etsy":        {party: "Etsy Ireland UC", text: "ETSY PAYOUT " + w.code(10)},
		"Stripe":      {party: "Stripe Technology Europe Ltd", text: "STRIPE " + w.code(8)},
		"Airbnb":      {party: "Airbnb Payments Luxembourg S.A.", text: "AIRBNB G-" + w.code(10)},
		"Trading 212": {party: "Trading 212 UK Ltd", text: "Withdrawal " + w.digits(7)},
		"Wolt":        {party: "Wolt Enterprises Deutschland GmbH", text: "Wolt Courier Payout " + w.digits(6)},
	}[payer]
	if !ok {
		panic("household: no euro words for " + payer)
	}
	m.kind, m.slow = "Credit Transfer", true
	return m
}

// euroLife is the rest of what happens on a euro account.
func (w *world) euroLife(a *account) {
	wage := w.amount(80000, 240000)
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		if dom == 27 {
			w.add(a, movement{day: d.business(), nature: salary, gross: wage, kind: "Credit Transfer", party: "Muster Handels GmbH", text: "LOHN / GEHALT " + d.as("01/2006")})
		}
		if dom == 3 {
			w.add(a, movement{day: d, nature: purchase, gross: -78000, kind: "Direct Debit", party: "Hausverwaltung Linde", text: "Miete"})
		}
		for range w.between(0, 2) {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(150, 7000), kind: "MasterCard Payment", party: w.laden()})
		}
		switch w.between(0, 119) {
		case 0:
			w.add(a, movement{day: d, nature: vague, gross: w.amount(5, 40) * 100, kind: "Credit Transfer", party: "Lena Schulz", text: "Danke fuers Essen"})
		case 3:
			w.add(a, movement{day: d, nature: merchant, gross: w.amount(900, 30000), kind: "Presentment Refund", party: pick(w.dice, []string{"AIRBNB * HMX4YT", "UBER TRIP HELP.UBER.COM", "ETSY.COM"}), text: "Erstattung"})
		case 4:
			w.add(a, movement{day: d, nature: merchant, gross: w.amount(3000, 30000), kind: "Credit Transfer", party: "Finanzamt Mitte", text: "Steuererstattung 2023"})
		case 5:
			w.add(a, movement{day: d, nature: merchant, gross: w.amount(4000, 120000), kind: "Credit Transfer", party: pick(w.dice, []string{"Allianz Versicherungs-AG", "HUK-COBURG"}),
				text: "Schadenzahlung SN " + w.digits(9)})
		case 1:
			w.add(a, movement{day: d, nature: merchant, gross: w.amount(500, 6000), kind: "Presentment Refund", party: w.laden(), text: "Erstattung"})
		case 2:
			m := w.add(a, movement{day: d, nature: purchase, gross: -350, kind: "MasterCard Payment", party: "BVG App", text: "", second: 30000})
			w.add(a, *m)
		}
		if dom == 9 && a.name == "N26" && w.chance(30) {
			m := w.add(a, movement{day: d, second: 40000, nature: earning, payer: "N26", gross: w.amount(1, 8) * 50, kind: "Presentment Refund", party: "CASHBACK", text: "Rewards program"})
			w.takeBack(a, w.add(a, *m), d+5, 15)
		}
		if dom == 1 {
			m := movement{payer: "N26 interest", kind: "Presentment Refund", party: "INTEREST", text: "Account interest"}
			if a.name == "DKB" {
				m = movement{payer: "DKB interest", party: "DKB AG", text: "Habenzinsen " + (d - 1).as("01/2006")}
			}
			m.day, m.second, m.nature, m.gross = d, 30000, earning, w.amount(5, 400)
			w.add(a, m)
			if a.name == "DKB" && m.gross > 100 {
				w.add(a, movement{day: d, second: 30001, nature: taxRow, payer: m.payer, tax: m.gross / 4, party: "DKB AG", text: "Einbehaltene Kapitalertragsteuer"})
			}
		}
		if dom == 22 && a.name == "N26" && a.style == 0 && w.chance(50) {
			sum := w.amount(5, 60) * 100
			w.add(a, movement{day: d, second: 50000, nature: aside, gross: -sum, kind: "Credit Transfer", party: "Holiday Space"})
			w.add(a, movement{day: d, second: 50001, nature: aside, gross: sum, kind: "Credit Transfer", party: "Main Account", cells: []string{"Holiday Space"}})
		}
	}
}

// laden is a card merchant in Europe, never a payer of income.
func (w *world) laden() string {
	if w.merchants != nil {
		return pick(w.dice, w.merchants)
	}
	return pick(w.dice, []string{"REWE SAGT DANKE", "LIDL DIENSTL.", "DB VERTRIEB GMBH", "CAFE \"ZUM HIRSCH\"", "DM-DROGERIE MARKT", "BACKEREI KAMPS", "ZALANDO SE"})
}
