package reconcile

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// A list of orders knows nothing of what Etsy takes of each: 6.5 %, 0.20 for the listing
// and 1.40 a week for advertising. Every week has orders of 30.00 and more, and what is
// left of them arrives on the Wednesday after. Of
//
//	30 + 40, 30 + 41, 30 + 42, 30 + 43, 30 + 44, 30 + 45, that is 435.00
//
// arrive 70 − 4.55 − 1.80 = 63.65, then 64.59 (71 − 4.615, rounded, − 1.80), 65.52, 66.46,
// 67.39 and 68.33: 395.94 in all. The 39.06 are fees. Orders of 20.00 after that are on
// their way: 415.94. Of these nothing shows yet what is taken: 39.06 of 435.00 are 8.97 %,
// which would be 1.79.
func TestDepositsOfOrdersThatLackTheirFees(t *testing.T) {
	shop, b := Platform("orders.csv", "Etsy", ledger.LevelOrders), Bank("chase.csv")
	for n, sum := range []int64{6365, 6459, 6552, 6646, 6739, 6833} {
		shop.Earn(7*n, 3000)
		shop.Earn(7*n+3, int64(4000+100*n))
		b.Income(7*n+9, sum, "Etsy", "ETSY, INC. PAYOUT")
	}
	shop.Earn(42, 2000)
	wantTotalSaying(t, 41594, "fees-not-shown", shop, b)
	if _, said := saidOf("fees-to-come", shop, b); !strings.Contains(said, "20.00 USD of orders at Etsy") || !strings.Contains(said, "9.0% never arrived: the same share of these would be 1.79 USD") {
		t.Errorf("said %s", said)
	}
}

// Deposits that are no share of what was earned before them explain nothing: the orders
// count, and the deposits are named as not matched.
func TestDepositsOfOtherMoneyAreNoShareOfOrders(t *testing.T) {
	shop, b := Platform("orders.csv", "Etsy", ledger.LevelOrders), Bank("chase.csv")
	for n, sum := range []int64{9000, 1300, 7700, 2100, 12000, 3300} {
		shop.Earn(7*n, 3000)
		shop.Earn(7*n+3, 4000)
		b.Income(7*n+20, sum, "Etsy", "ETSY, INC. PAYOUT")
	}
	if _, codes := found(t, shop, b); slices.Contains(codes, "fees-not-shown") {
		t.Errorf("findings %v, want none of fees", codes)
	}
}

// A publisher pays the sales of a month two months later and withholds 30 %: of 100.00,
// 60.00, 80.00 and 40.00 earned in the months from February to May arrive 70, 42, 56 and
// 28, that is 196.00, though the list of sales knows nothing of the tax.
func TestMonthsPaidLongAfterWithTaxWithheld(t *testing.T) {
	books, b := Platform("sales.csv", "Amazon KDP", ledger.LevelItems), Bank("chase.csv")
	b.Add(0, -100, ledger.FlowSpending, "", "BAKERY")
	month := func(n int) int { return int((Day0.Month() + ledger.Month(n)).First() - Day0) }
	for n, sum := range []int64{10000, 6000, 8000, 4000} {
		books.Earn(month(n+1)+4, sum/4)
		books.Earn(month(n+1)+18, sum-sum/4)
		b.Income(month(n+3)+27, sum*7/10, "Amazon KDP", "AMAZON KDP ROYALTY")
	}
	wantTotal(t, 19600, books, b)
}
