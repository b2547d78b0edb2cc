package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// Upwork earns 100 and 50, pays out 150; Chase receives 150 two days later.
func TestPayoutAndDepositAreOneTransfer(t *testing.T) {
	up := platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.earn(0, 10000)
	up.earn(5, 5000)
	up.payout(7, 15000)
	b := bank("chase.csv")
	b.income(9, 15000, "Upwork", "UPWORK ESCROW")
	l := runFiles(t, b, up)
	if got := total(l, "USD"); got != 15000 {
		t.Errorf("total %d, want 15000", got)
	}
	if got, want := links(l, ledger.LinkPayout), []string{"[2]→[3] fee 0 days 2"}; !slices.Equal(got, want) {
		t.Errorf("links %v, want %v", got, want)
	}
}

// The bank received 2.00 less than left: a fee of Upwork, so 148 remain.
func TestDepositShortByAFee(t *testing.T) {
	up := platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.earn(0, 15000)
	up.payout(7, 15000)
	b := bank("chase.csv")
	b.income(9, 14800, "Upwork", "UPWORK ESCROW")
	l := runFiles(t, up, b)
	if got := total(l, "USD"); got != 14800 {
		t.Errorf("total %d, want 14800", got)
	}
}
