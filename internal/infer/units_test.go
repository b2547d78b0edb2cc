package infer_test

import (
	"fmt"
	"testing"
)

// TestAmountsInOtherUnitsAreRefused: a column of thousands, of cents or of points is
// never read as money, whatever else the file proves, and whoever names its currency.
func TestAmountsInOtherUnitsAreRefused(t *testing.T) {
	const rows = "2026-01-05,Card payment SHOP,-1.2,98.8,EUR\n2026-01-17,Salary ACME,2.5,101.3,EUR\n2026-01-18,Card payment CAFE,-0.9,100.4,EUR\n2026-01-31,Interest paid,0.1,100.5,EUR\n"
	var layouts []layout
	for says, names := range map[string][]string{
		"in thousands or more": {"Amount (EUR thousands)", "Amount in thousands", "Amount (k€)", "Amount KEUR", "Amount EUR '000", "Amount (000s)", "Amount (EUR m)", "Betrag (Tsd. EUR)", "Betrag in Mio. EUR", "Betrag TEUR",
			"Montant (en milliers d'euros)", "Importe (miles de euros)", "Importo (in migliaia di euro)", "Valor (em milhares)", "Bedrag (x 1.000 EUR)", "Kwota (tys. EUR)", "Belopp (tkr)", "Сумма (тыс. руб.)", "Amount (INR lakhs)", "金額(千円)", "金额(万元)", "거래금액(만원)", "거래금액(천원)"},
		"parts of their currency": {"Amount (cents)", "amount_in_cents", "Betrag (Cent)", "Montant (centimes)", "Amount (pence)", "金额(分)", "Amount (sats)"},
		"points and no money":     {"Amount (points)", "Betrag in Punkten, Punkte", "Coins", "SB", "ポイント金額", "적립포인트 금액"},
	} {
		for _, name := range names {
			layouts = append(layouts, layout{name: name, content: fmt.Sprintf("Date,Description,%q,Balance,Currency\n%s", name, rows), refused: says})
		}
	}
	for _, above := range []string{"Amounts in thousands of EUR", "(in Tsd. EUR)", "Angaben in TEUR", "en milliers d'euros", "単位：千円", "単位,千円", "(단위: 천원)", "单位：万元", "Valores em milhares de reais"} {
		layouts = append(layouts, layout{name: above, content: above + "\nDate,Description,Amount,Balance,Currency\n" + rows, refused: "in thousands or more"})
	}
	const want = "2026-01-05 -1.20 EUR|2026-01-17 2.50 EUR|2026-01-18 -0.90 EUR|2026-01-31 0.10 EUR"
	for _, above := range []string{"Unit: EUR", "단위: 원", "Account holder: Miles Davis", "Miles Davis", "In: Million Dollar Club", "Balance: 10 000.00"} {
		layouts = append(layouts, layout{name: above, content: above + "\nDate,Description,Amount,Balance,Currency\n" + rows, want: want})
	}
	layouts = append(layouts, layout{name: "thousands in a column that is not read", content: "Date,Description,Amount,Balance,Currency,Views (thousands)\n" +
		"2026-01-05,Card payment SHOP,-1.2,98.8,EUR,5\n2026-01-17,Salary ACME,2.5,101.3,EUR,7\n2026-01-18,Card payment CAFE,-0.9,100.4,EUR,9\n2026-01-31,Interest paid,0.1,100.5,EUR,3\n", want: want})
	holdLayouts(t, layouts)
}
