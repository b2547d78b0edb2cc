package payer

import "testing"

// Who is given back what by a debit: whom its words name beside those of taking back, and
// interest by the words that banks have only for interest they pay.
func TestTakenBack(t *testing.T) {
	c := builtin(t)
	for _, row := range []struct{ text, payer string }{
		{"Interest Paid", "Interest"},
		{"INTEREST ADJUSTMENT", "Interest"},
		{"Interest reversal 04/30", "Interest"},
		{"INT ADJ", "Interest"},
		{"INTEREST PAYMENT REVERSAL", "Interest"},
		{"ALLY BANK INTEREST PAID ADJUSTMENT", "Ally interest"},
		{"Storno Zinsen 3. Quartal", "Interest"},
		{"Habenzinsen", "Interest"},
		{"Zinskorrektur", "Interest"},
		{"Fiverr International Ltd Ruecklastschrift", "Fiverr"},
		{"EXTOURNE INTERETS CREDITEURS", "Interest"},
		{"Rettifica interessi", "Interest"},
		{"Ajuste intereses", "Interest"},
		{"Estorno rendimentos", "Interest"},
		{"Correctie spaarrente", "Interest"},
		{"Korekta odsetek", "Interest"},
		{"Rättelse ränta", "Interest"},
		{"예금이자 정정", "Interest"},
		{"이자취소", "Interest"},
		{"利息 訂正", "Interest"},
		{"冲正 利息", "Interest"},
		{"CASHBACK REVERSAL", "Card cashback"},
		{"캐시백 환수", "Card cashback"},
		{"返现 扣回", "Card cashback"},
		{"Bonus clawback", "Bank bonus"},
		{"NEW ACCOUNT BONUS REVERSED", "Bank bonus"},
		{"Rakuten adjustment", "Rakuten"},
		{"RAKUTEN REWARDS REVERSAL", "Rakuten"},
		{"UPWORK ESCROW REVERSAL", "Upwork"},
		{"UPWORK ESCROW INC RETURN ITEM", "Upwork"},
	} {
		if got := takenBackOf(c, row.text); got != row.payer {
			t.Errorf("%q takes back of %q, want %q", row.text, got, row.payer)
		}
	}
}

// What is bought, drawn, charged or moved under the names of income takes nothing back.
func TestNothingIsTakenBackOf(t *testing.T) {
	c := builtin(t)
	for _, text := range []string{
		"INTEREST",
		"INTEREST PAYMENT",
		"Zinsen",
		"이자",
		"Overdraft interest",
		"OVERDRAFT INTEREST ADJUSTMENT",
		"Interest paid on loan 4411",
		"INTEREST PAID 12345678 LN",
		"INTEREST PAID TO HARBOUR CARDS",
		"STUDENT LENDER INTEREST PAYMENT",
		"TDS ON INTEREST CREDIT",
		"Interest earned, transfer to savings",
		"SAVINGS INTEREST SWEEP",
		"HABENZINSEN UEBERTRAG TAGESGELD",
		"MORTGAGE INTEREST CORRECTION",
		"INTEREST CHARGE ADJUSTMENT",
		"Debit interest",
		"Sollzinsen Korrektur",
		"Interessi passivi rettifica",
		"대출이자",
		"대출이자 정정",
		"이자카야 취소",
		"贷款利息 冲正",
		"Rente Rückbuchung",
		"TESCO STORES WITH CASHBACK REVERSAL",
		"Cashback",
		"BONUS MARKET PURCHASE ADJUSTMENT",
		"Rakuten",
		"RAKUTEN TV ADJUSTMENT",
		"AMAZON MKTPLACE ADJUSTMENT",
		"PAYPAL *AIRBNB PAYMENTS ADJUSTMENT",
		"GROCER ADJUSTMENT",
	} {
		if got := takenBackOf(c, text); got != "" {
			t.Errorf("%q takes back of %q, want nobody", text, got)
		}
	}
}

// takenBackOf is the payer of whom a debit takes something back, empty if none is.
func takenBackOf(c *Catalogue, text string) string {
	if hit, _ := c.Find([]byte(text), false); hit.Flow.String() == "refund" {
		if hit, ok := c.TakenBack([]byte(text)); ok {
			return hit.Payer
		}
	}
	return ""
}
