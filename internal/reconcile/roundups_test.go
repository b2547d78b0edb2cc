package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestRoundUpsArriveAsOwnMoney: what a card account put aside is no income where
// it arrives, once for each; other small credits stay unsorted.
func TestRoundUpsArriveAsOwnMoney(t *testing.T) {
	card, pot := accountAt("DKB ••4417"), accountAt("DKB ••6121")
	for _, cents := range []int64{37, 37, 60} {
		card.Add(1, -cents, ledger.FlowSetAside, "", "ref 1").Kind = ledger.KindRoundup
	}
	pot.Add(2, 37, ledger.FlowUnknown, "", "transfer")
	pot.Add(2, 37, ledger.FlowUnknown, "", "transfer")
	pot.Add(2, 37, ledger.FlowUnknown, "", "transfer") // a third of two
	pot.Add(9, 60, ledger.FlowUnknown, "", "transfer") // too late
	l := reconciled(t, card, pot)
	if aside, unsorted := Count(l, ledger.VerdictNotIncome), Count(l, ledger.VerdictUnsorted); aside != 5 || unsorted != 2 {
		t.Errorf("%d not income and %d unsorted, want 5 and 2", aside, unsorted)
	}
}
