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

// The statement ends on day 14 with 24.00 that its last payout does not pay; of the days
// behind it a list of orders tells of 26.00 and 27.00. The deposit of 60.00 on day 24
// pays what is left of the statement too: 10.00 + 60.00, for 24 + 26 + 27 are more than
// arrived by 17.00, so that these count instead: 10.00 + 77.00.
func TestHoleThatOrdersCoverLeavesTheRestOfTheStatementUnpaid(t *testing.T) {
	shop, orders, b := Platform("statement.csv", "Etsy", ledger.LevelStatement), Platform("orders.csv", "Etsy", ledger.LevelOrders), Bank("chase.csv")
	shop.Earn(0, 1000)
	shop.Payout(14, 1000)
	shop.Earn(14, 2400)
	for _, e := range []struct {
		day int
		net int64
	}{{0, 1000}, {14, 2400}, {16, 2600}, {18, 2700}} {
		orders.Earn(e.day, e.net)
	}
	b.Income(16, 1000, "Stripe", "STRIPE TRANSFER")
	b.Income(24, 6000, "Stripe", "STRIPE TRANSFER")
	wantTotal(t, 8700, shop, orders, b)
}
