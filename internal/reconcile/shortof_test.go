package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// A list of orders knows nothing of what Etsy takes of each: 6.5 %, 0.20 for the listing
// and 1.40 a week for advertising. Every week has orders of 30.00 and more, and what is
// left of them arrives on the Wednesday after. Of
//
//	30 + 40, 30 + 41, 30 + 42, 30 + 43, 30 + 44, 30 + 45, that is 435.00
//
// arrive 70 − 4.55 − 1.80 = 63.65, then 64.59 (71 − 4.615, rounded, − 1.80), 65.52, 66.46,
// 67.39 and 68.33: 395.94 in all. The 39.06 are fees. Orders of 20.00 after that are on
// their way: 415.94.
func TestDepositsOfOrdersThatLackTheirFees(t *testing.T) {
	shop, b := platform("orders.csv", "Etsy", ledger.LevelOrders), bank("chase.csv")
	for n, sum := range []int64{6365, 6459, 6552, 6646, 6739, 6833} {
		shop.earn(7*n, 3000)
		shop.earn(7*n+3, int64(4000+100*n))
		b.income(7*n+9, sum, "Etsy", "ETSY, INC. PAYOUT")
	}
	shop.earn(42, 2000)
	l, codes := found(t, shop, b)
	if got := total(l, "USD"); got != 41594 || !slices.Contains(codes, "fees-not-shown") {
		t.Errorf("total %d, findings %v; want 41594 and fees-not-shown", got, codes)
	}
}

// Deposits that are no share of what was earned before them explain nothing: the orders
// count, and the deposits are named as not matched.
func TestDepositsOfOtherMoneyAreNoShareOfOrders(t *testing.T) {
	shop, b := platform("orders.csv", "Etsy", ledger.LevelOrders), bank("chase.csv")
	for n, sum := range []int64{9000, 1300, 7700, 2100, 12000, 3300} {
		shop.earn(7*n, 3000)
		shop.earn(7*n+3, 4000)
		b.income(7*n+20, sum, "Etsy", "ETSY, INC. PAYOUT")
	}
	if _, codes := found(t, shop, b); slices.Contains(codes, "fees-not-shown") {
		t.Errorf("findings %v, want none of fees", codes)
	}
}
