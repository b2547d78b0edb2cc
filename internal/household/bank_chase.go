package household

import "fmt"

// chase is Chase's activity download of a deposit account: newest first, every
// row one comma longer than the header.
func chase() layout {
	return layout{
		file: func(a *account, w window, n int) string {
			return fmt.Sprintf("Chase%s_Activity_%s.CSV", a.number, (w.to + day(n)).as("20060102"))
		},
		render: func(a *account, w window, list []*movement) page {
			p := newPaper("\n")
			p.put("Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #")
			for _, m := range list {
				details := "CREDIT"
				if m.net() < 0 {
					details = "DEBIT"
				}
				row := fmt.Sprintf("%s,%s,%s,%s,%s,", details, m.day.as("01/02/2006"), quote(m.text), decimal(m.net(), m.currency), m.kind)
				if a.early(m, w) {
					p.tellEarly(m, row+" ,,") // pending rows have a blank for a balance
					continue
				}
				p.tell(m, row+decimal(m.balance, m.currency)+",,")
			}
			return p.page()
		},
	}
}

// chaseWords are what Chase prints for money that arrives from a payer.
func chaseWords(w *world, payer string) movement {
	texts := map[string]string{
		"Upwork":    "UPWORK ESCROW INC EDI PYMNTS                 CCD ID: 9111111103",
		"Payoneer":  "PAYONEER INC     EDI PYMNTS " + w.code(8) + "      CCD ID: 2205320090",
		"PayPal":    "PAYPAL           TRANSFER                   PPD ID: PAYPALSD11",
		"Uber":      "UBER USA 6787    EDI PAYMNT                 PPD ID: 1320456349",
		"Etsy":      "ETSY, INC.       PAYOUT     ST-" + w.code(12) + " CCD ID: 1453057300",
		"Stripe":    "STRIPE           TRANSFER   ST-" + w.code(12) + " CCD ID: 1800948598",
		"Airbnb":    "AIRBNB PAYMENTS  AIRBNB     G-" + w.code(12) + " CCD ID: 1273113031",
		"DoorDash":  "DOORDASH, INC.   DASHER PAY ST-" + w.code(12) + " PPD ID: 1800948598",
		"Lyft":      "LYFT             DRIVER PAY                 PPD ID: 1208809830",
		"Instacart": "INSTACART        PAYOUT     ST-" + w.code(12) + " PPD ID: 1800948598",
		"Ibotta":    "IBOTTA, INC.     CASH OUT                   PPD ID: 1452426284",
	}
	text, ok := texts[payer]
	if !ok {
		panic("household: Chase has no words for " + payer)
	}
	return movement{kind: "ACH_CREDIT", text: text, slow: true}
}

// chaseLife is the rest of what happens on a checking account.
func (w *world) chaseLife(a *account) {
	employer := pick(w.dice, []string{"ACME LOGISTICS   PAYROLL    PPD ID: 9876543210", "RIVERSIDE DENTAL DIRECT DEP PPD ID: 4567891230"})
	wage := w.amount(90000, 260000)
	for d := w.start; d <= w.end; d++ {
		_, _, dom := d.civil()
		if dom == 1 || dom == 15 {
			w.add(a, movement{day: d.business(), nature: salary, gross: wage, kind: "ACH_CREDIT", text: employer})
		}
		if dom == 2 {
			w.add(a, movement{day: d, nature: purchase, gross: -120000, kind: "ACH_DEBIT", text: "OAKWOOD APTS     WEB PMTS                   WEB ID: 1203874839"})
		}
		if dom == 20 {
			w.add(a, movement{day: d, nature: own, gross: -w.amount(5000, 40000), kind: "ACCT_XFER", text: "Online Transfer to SAV ...4471 transaction#: " + w.digits(11) + " " + d.as("01/02")})
		}
		if dom == 25 {
			w.add(a, movement{day: d, nature: own, gross: -w.amount(20000, 90000), kind: "LOAN_PMT", text: "Payment to Chase card ending in 8812 " + d.as("01/02")})
		}
		for range w.between(0, 2) {
			w.add(a, movement{day: d, nature: purchase, gross: -w.amount(250, 9000), kind: "DEBIT_CARD", text: w.shop() + "  " + d.as("01/02")})
		}
		w.chaseOdd(a, d)
	}
}

// chaseOdd is what looks like income now and then.
func (w *world) chaseOdd(a *account, d day) {
	switch w.between(0, 149) {
	case 0, 1:
		w.add(a, movement{day: d, nature: person, gross: w.amount(5, 60) * 100, kind: "QUICKPAY_CREDIT", text: "Zelle payment from " + w.friend() + " " + w.code(11)})
	case 2:
		w.add(a, movement{day: d, nature: merchant, gross: w.amount(500, 8000), kind: "MISC_CREDIT", text: "CARD PURCHASE RETURN " + d.as("01/02") + " " + w.shop()})
	case 3:
		w.add(a, movement{day: d, nature: own, gross: w.amount(5000, 20000), kind: "ACCT_XFER", text: "Online Transfer from SAV ...4471 transaction#: " + w.digits(11)})
	case 5:
		w.add(a, movement{day: d, nature: merchant, gross: w.amount(900, 40000), kind: "MISC_CREDIT", text: "CARD PURCHASE RETURN " + d.as("01/02") + " " +
			pick(w.dice, []string{"AIRBNB * HMX4YT AIRBNB.COM CA", "UBER   TRIP HELP.UBER.COM CA", "ETSY.COM*MULTIPLE SHOP NY", "PAYPAL *STEAM GAMES WA"})})
	case 6:
		w.add(a, movement{day: d, nature: merchant, gross: w.amount(10000, 90000), kind: "ACH_CREDIT", text: "IRS  TREAS 310     TAX REF                    PPD ID: 9111036170"})
	case 7:
		advance := w.amount(20, 90) * 100
		w.add(a, movement{day: d, nature: borrowed, gross: advance, kind: "ACH_CREDIT", text: "EARNIN           ACTIVEHOUR                 PPD ID: 1463183901"})
		w.add(a, movement{day: d + 9, nature: repaid, gross: -advance, kind: "ACH_DEBIT", text: "EARNIN           ACTIVEHOUR                 PPD ID: 1463183901"})
	case 8:
		w.add(a, movement{day: d, nature: mystery, gross: w.amount(10, 80) * 100, kind: "ACH_CREDIT", text: "VENMO            CASHOUT                    PPD ID: 5264681992"})
	case 9:
		w.add(a, movement{day: d, nature: merchant, gross: w.amount(5000, 180000), kind: "ACH_CREDIT", text: pick(w.dice, []string{
			"GEICO            CLAIM PAYMENT PPD ID: 9530075853", "STATE FARM INSURANCE CLAIM PPD ID: 9000313004", "UNITEDHEALTHCARE INS CLAIM  PPD ID: 1411289245"})})
	case 4:
		w.add(a, movement{day: d, nature: mystery, gross: w.amount(300, 9000), kind: "MISC_CREDIT", text: "REMOTE DEPOSIT # " + w.digits(6)})
	}
	if _, _, dom := d.civil(); dom == 12 && w.chance(60) {
		w.add(a, movement{day: d, nature: earning, payer: "Chase interest", gross: w.amount(2, 310), kind: "MISC_CREDIT", text: "INTEREST PAYMENT"})
	}
}

// chaseSavings is a second account at the same bank; its export does not say
// which account it is of.
func (w *world) chaseSavings(a, checking *account) {
	for d := w.start; d <= w.end; d++ {
		switch _, _, dom := d.civil(); dom {
		case 17:
			sum := w.amount(5, 40) * 1000
			w.add(checking, movement{day: d, nature: own, gross: -sum, kind: "ACCT_XFER", text: "Online Transfer to SAV ..." + a.number + " transaction#: " + w.digits(11) + " " + d.as("01/02")})
			w.add(a, movement{day: d, nature: own, gross: sum, kind: "ACCT_XFER", text: "Online Transfer from CHK ..." + checking.number + " transaction#: " + w.digits(11)})
		case 28:
			w.add(a, movement{day: d, nature: earning, payer: "Chase interest", gross: w.amount(2, 900), kind: "MISC_CREDIT", text: "INTEREST PAYMENT"})
		}
	}
}

// shop is a US card merchant as statements print it, never a payer of income.
func (w *world) shop() string {
	return pick(w.dice, []string{"WHOLEFDS MKT #10412 AUSTIN TX", "SHELL OIL 5744 AUSTIN TX", "H-E-B #455 AUSTIN TX", "TRADER JOE S #451 AUSTIN TX",
		"GYROM &amp; KEBABS", "SPOTIFY USA NEW YORK NY", "CVS/PHARMACY #0291 AUSTIN TX", "TST* BLUE DOOR CAFE, THE", "AUSTIN ENERGY UTILITIES"})
}

// friend is a person's name in capitals.
func (w *world) friend() string {
	return pick(w.dice, []string{"ANNA MEYER", "JOSE ALVAREZ", "PRIYA NAIR", "TOM OKAFOR", "LENA SCHULZ"})
}
