package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// A trip of 30.00 in the older export has a tip of 5.00 in the newer one, and the
// export names no trips: both count, 30.00 + 35.00 + 11.00, and a finding says
// that they may be one. A trip that the older export lacks alone is no doubt.
func TestTripThatGrewWithoutAnIDIsNamed(t *testing.T) {
	old, later := platform("u1.csv", "Uber", ledger.LevelOrders), platform("u2.csv", "Uber", ledger.LevelOrders)
	for _, f := range []*file{old, later} {
		f.income(0, 1200, "Uber", "Lisboa")
		f.income(4, 900, "Uber", "Lisboa")
	}
	later.income(8, 1100, "Uber", "Lisboa")
	if _, codes := found(t, old, later); slices.Contains(codes, "payment-changed-perhaps") {
		t.Errorf("findings %v of two exports that agree", codes)
	}
	old, later = platform("u1.csv", "Uber", ledger.LevelOrders), platform("u2.csv", "Uber", ledger.LevelOrders)
	for _, f := range []*file{old, later} {
		f.income(-2, 900, "Uber", "Lisboa")
	}
	old.income(0, 3000, "Uber", "Lisboa")
	later.income(0, 3500, "Uber", "Lisboa")
	later.income(5, 1100, "Uber", "Lisboa")
	if _, codes := found(t, old, later); !slices.Contains(codes, "payment-changed-perhaps") {
		t.Errorf("findings %v, want payment-changed-perhaps", codes)
	}
}
