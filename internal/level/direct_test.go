package level

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// A tip of 5.00 through Ko-fi arrives at PayPal as 5.00: it counts there, once.
// The tip after PayPal's export ends counts at Ko-fi.
func TestMoneyThatArrivesAtOnceCountsWhereItArrives(t *testing.T) {
	kofi := Platform("kofi.csv", "Ko-fi", ledger.LevelStatement)
	kofi.Source.Arrives = []string{"PayPal", "Stripe"}
	kofi.Earn(3, 500)
	kofi.Earn(20, 700)
	pp := PayPal("paypal.csv")
	pp.Income(1, 100, "PayPal", "somebody")
	pp.Income(3, 500, "PayPal", "Ada")
	pp.Income(9, 200, "PayPal", "somebody")
	wantTotal(t, 100+500+200+700, kofi, pp)
	if got := Total(told(t, kofi), "USD"); got != 1200 {
		t.Errorf("Ko-fi alone: total %d, want 1200", got)
	}
}
