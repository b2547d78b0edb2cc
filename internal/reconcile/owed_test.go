package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Sales of 40.00 on days 0, 7, 9 and 14, and payouts of 40.00 on day 7 and 80.00 on day
// 14, which arrive: on days 7 and 14 a sale came before or after the payout, and one
// sum does not tell which. But 4 × 40.00 − 120.00 = 40.00 are owed in the end. The
// deposit of 100.00 behind the last row pays these and more: 120.00 + 100.00.
func TestWhatIsOwedFollowsFromAllPayouts(t *testing.T) {
	shop, b := Platform("stripe.csv", "Stripe", ledger.LevelStatement), Bank("chase.csv")
	shop.Earn(0, 4000)
	shop.Earn(7, 4000)
	shop.Payout(7, 4000)
	shop.Earn(9, 4000)
	shop.Payout(14, 8000)
	shop.Earn(14, 4000)
	b.Income(9, 4000, "Stripe", "STRIPE PAYOUT")
	b.Income(16, 8000, "Stripe", "STRIPE PAYOUT")
	b.Income(23, 10000, "Stripe", "STRIPE PAYOUT")
	wantTotal(t, 22000, shop, b)
}

// 100.00 and 70.00 earned; the export ends with a payout of 50.00. What arrives is
// that and a payout of the next day, which the export lacks: 170.00, or, with 130.00
// earned after it, 300.00. The total is what arrived.
func TestDepositOfAPayoutThatIsShownAndOneThatIsNot(t *testing.T) {
	for _, arrived := range []int64{17000, 30000} {
		up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
		up.Earn(0, 10000)
		up.Earn(5, 7000)
		up.Payout(9, 5000)
		b.Income(12, arrived, "Upwork", "UPWORK ESCROW")
		if got := Total(reconciled(t, up, b), "USD"); got != arrived {
			t.Errorf("%d arrived: total %d", arrived, got)
		}
	}
}

// After the payout of day 7 nothing is owed, and a bill of 1.33 comes on day 8. The sales
// of days 9 and 14 are 40.00 each, of which day 14's payout takes 38.67: the other
// 40.00 are owed, not 41.33, and the deposit of 100.00 pays them and more.
func TestBillBeyondWhatIsOwedAddsNothing(t *testing.T) {
	shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("chase.csv")
	shop.Earn(0, 4000)
	shop.Earn(7, 4000)
	shop.Payout(7, 8000)
	shop.Add(8, -133, ledger.FlowFee, "Etsy", "bill for ads")
	shop.Earn(9, 4000)
	shop.Payout(14, 3867)
	shop.Earn(14, 4000)
	b.Income(9, 8000, "Etsy", "ETSY PAYOUT")
	b.Income(16, 3867, "Etsy", "ETSY PAYOUT")
	b.Income(23, 10000, "Etsy", "ETSY PAYOUT")
	wantTotal(t, 8000+3867+10000, shop, b)
}

// A statement ends on day 2 with 31.00 that its last payout does not pay; of the days
// behind it a list of orders tells of 16.00. The deposit of 47.00 on day 10 pays both, and
// the next statement begins on day 22, or on day 12 already: a hole of few days is one all
// the same where orders tell of it. 25.00 + 31.00 + 16.00 + 10.00 = 82.00.
func TestHoleThatOrdersCoverLeavesTheRestOfTheStatementUnpaid(t *testing.T) {
	for _, next := range []int{22, 12} {
		first, second := Platform("jan.csv", "Etsy", ledger.LevelStatement), Platform("mar.csv", "Etsy", ledger.LevelStatement)
		orders, b := Platform("orders.csv", "Etsy", ledger.LevelOrders), Bank("chase.csv")
		first.Earn(0, 2500)
		first.Payout(2, 2500)
		first.Earn(2, 3100)
		second.Earn(next, 1000)
		second.Payout(next+3, 1000)
		for _, sale := range [][2]int{{0, 2500}, {2, 3100}, {7, 1600}, {next, 1000}} {
			orders.Earn(sale[0], int64(sale[1]))
		}
		b.Income(4, 2500, "Stripe", "STRIPE TRANSFER")
		b.Income(10, 4700, "Stripe", "STRIPE TRANSFER")
		b.Income(next+5, 1000, "Stripe", "STRIPE TRANSFER")
		wantTotal(t, 8200, first, second, orders, b)
	}
}
