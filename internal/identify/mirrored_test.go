package identify

import (
	"testing"

	. "rivulet/internal/ledger/ledgertest"
)

// A wallet that passes money on at once, and a bank that names who paid first:
// nothing proves it is one payment, so both count and the finding names 10.25.
func TestPaymentOfWalletAndBankIsNamed(t *testing.T) {
	pp, b := PayPal("paypal.csv"), Bank("chase.csv")
	pp.Source.Type = "wallet"
	pp.Income(3, 1025, "Prolific", "Prolific Academic")
	pp.Income(9, 700, "Swagbucks", "Prodege")
	b.Income(4, 1025, "Prolific", "PAYPAL PROLIFIC")
	wantTotalSaying(t, 2*1025+700, "told-by-two-accounts", pp, b)
}
