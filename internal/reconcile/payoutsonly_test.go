package reconcile

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// An export that lists payouts alone, of 40.00 and 60.00, beside nothing else: they are
// no income, and a finding names the 100.00 that nothing else tells of. With the bank
// where they arrive they count there, and nothing is said.
func TestPayoutsThatNothingElseTellsOfAreNamed(t *testing.T) {
	list := func() *file {
		p := platform("payouts.csv", "Stripe", ledger.LevelPayouts)
		p.payout(0, 4000)
		p.payout(30, 6000)
		return p
	}
	named := func(findings []diag.Finding) bool {
		return slices.ContainsFunc(findings, func(f diag.Finding) bool {
			return f.Code == "payouts-only" && strings.Contains(f.What.String(), "100.00")
		})
	}
	if _, findings := Run(assemble(list()), Options{}); !named(findings) {
		t.Errorf("alone: findings %v, want one that names 100.00", findings)
	}
	b := bank("chase.csv")
	b.income(2, 4000, "Stripe", "STRIPE TRANSFER")
	b.income(32, 6000, "Stripe", "STRIPE TRANSFER")
	l, findings := Run(assemble(list(), b), Options{})
	if got := total(l, "USD"); got != 10000 || slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == "payouts-only" }) {
		t.Errorf("with the bank: total %d, findings %v; want 10000 and none of payouts", got, findings)
	}
}
