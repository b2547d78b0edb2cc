package reconcile

import (
	"slices"
	"testing"
)

// A wallet that passes money on at once, and a bank that names who paid first:
// nothing proves it is one payment, so both count and the finding names 10.25.
func TestPaymentOfWalletAndBankIsNamed(t *testing.T) {
	pp, b := paypal("paypal.csv"), bank("chase.csv")
	pp.source.Type = "wallet"
	pp.income(3, 1025, "Prolific", "Prolific Academic")
	pp.income(9, 700, "Swagbucks", "Prodege")
	b.income(4, 1025, "Prolific", "PAYPAL PROLIFIC")
	l, codes := found(t, pp, b)
	if got := total(l, "USD"); got != 2*1025+700 || !slices.Contains(codes, "told-by-two-accounts") {
		t.Errorf("total %d, findings %v; want 2750 and told-by-two-accounts", got, codes)
	}
}
