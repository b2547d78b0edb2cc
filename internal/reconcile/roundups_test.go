package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
)

// TestRoundUpsArriveAsOwnMoney: what a card account put aside is no income where
// it arrives, once for each; other small credits stay unsorted.
func TestRoundUpsArriveAsOwnMoney(t *testing.T) {
	card, pot := accountAt("DKB ••4417"), accountAt("DKB ••6121")
	for _, cents := range []int64{37, 37, 60} {
		card.add(1, -cents, ledger.FlowSetAside, "", "ref 1").Kind = ledger.KindRoundup
	}
	pot.add(2, 37, ledger.FlowUnknown, "", "transfer")
	pot.add(2, 37, ledger.FlowUnknown, "", "transfer")
	pot.add(2, 37, ledger.FlowUnknown, "", "transfer") // a third of two
	pot.add(9, 60, ledger.FlowUnknown, "", "transfer") // too late
	l := runFiles(t, card, pot)
	if aside, unsorted := count(l, ledger.VerdictNotIncome), count(l, ledger.VerdictUnsorted); aside != 5 || unsorted != 2 {
		t.Errorf("%d not income and %d unsorted, want 5 and 2", aside, unsorted)
	}
}
