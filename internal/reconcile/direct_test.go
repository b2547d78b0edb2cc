package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
)

// A tip of 5.00 through Ko-fi arrives at PayPal as 5.00: it counts there, once.
// The tip after PayPal's export ends counts at Ko-fi.
func TestMoneyThatArrivesAtOnceCountsWhereItArrives(t *testing.T) {
	kofi := platform("kofi.csv", "Ko-fi", ledger.LevelStatement)
	kofi.source.Arrives = []string{"PayPal", "Stripe"}
	kofi.earn(3, 500)
	kofi.earn(20, 700)
	pp := paypal("paypal.csv")
	pp.income(1, 100, "PayPal", "somebody")
	pp.income(3, 500, "PayPal", "Ada")
	pp.income(9, 200, "PayPal", "somebody")
	if got := total(runFiles(t, kofi, pp), "USD"); got != 100+500+200+700 {
		t.Errorf("total %d, want 1500", got)
	}
	if got := total(runFiles(t, kofi), "USD"); got != 1200 {
		t.Errorf("Ko-fi alone: total %d, want 1200", got)
	}
}
