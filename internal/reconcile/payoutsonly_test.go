package reconcile

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// An export that lists payouts alone, of 40.00 and 60.00, beside nothing else: they are
// no income, and a finding names the 100.00 that nothing else tells of. With the bank
// where they arrive they count there, and nothing is said.
func TestPayoutsThatNothingElseTellsOfAreNamed(t *testing.T) {
	list := func() *Export {
		p := Platform("payouts.csv", "Stripe", ledger.LevelPayouts)
		p.Payout(0, 4000)
		p.Payout(30, 6000)
		return p
	}
	named := func(findings []diag.Finding) bool {
		return slices.ContainsFunc(findings, func(f diag.Finding) bool {
			return f.Code == "payouts-only" && strings.Contains(f.What.String(), "100.00")
		})
	}
	if _, findings := Run(Assemble(list()), Options{}); !named(findings) {
		t.Errorf("alone: findings %v, want one that names 100.00", findings)
	}
	b := Bank("chase.csv")
	b.Income(2, 4000, "Stripe", "STRIPE TRANSFER")
	b.Income(32, 6000, "Stripe", "STRIPE TRANSFER")
	l, findings := Run(Assemble(list(), b), Options{})
	if got := Total(l, "USD"); got != 10000 || slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == "payouts-only" }) {
		t.Errorf("with the bank: total %d, findings %v; want 10000 and none of payouts", got, findings)
	}
}
