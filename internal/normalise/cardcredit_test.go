package normalise

import (
	"strings"
	"testing"
)

// What a marketplace or platform credits to a credit card may be a refund:
// counted, and said. Cashback is none, and a bank account has no refunds of it.
func TestCreditOfASellerOnACreditCardIsSaid(t *testing.T) {
	const columns = `amount
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount]}
`
	const rows = "day,text,amount\n2025-03-15,UPWORK ESCROW IN EDI PYMTS,25.00\n2025-03-16,IBOTTA INC CASHBACK,5.00\n"
	format := bank(columns)
	card := strings.Replace(format, "type: bank", "type: card", 1)
	for text, want := range map[string]string{format: "", card: "card-credit×1@2"} {
		l, findings := newWorld(t).overlay(t, text).normalise(t, rows)
		expect(t, l,
			"2025-03-15|income|freelance|paid|Upwork|Testbank|25.00|0.00|0.00|25.00 EUR",
			"2025-03-16|income|cashback|paid|Ibotta|Testbank|5.00|0.00|0.00|5.00 EUR",
		)
		if got := codes(findings); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
