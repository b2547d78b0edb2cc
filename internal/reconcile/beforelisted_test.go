package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// throughStripe gives a shop two payouts that arrive as Stripe's, whose export nobody
// has: 50.00 and 60.00, until day 15.
func throughStripe(shop, b *Export) {
	for n, sum := range []int64{5000, 6000} {
		shop.Earn(7*n, sum)
		shop.Payout(7*n+5, sum)
		b.Income(7*n+8, sum, "Stripe", "STRIPE TRANSFER")
	}
}

// Two statements of a shop leave days 17 to 21 out. After the last payout of the first
// 30.00 are left; the first payout of the second, 40.00, is what was earned since. So
// the 30.00 were paid out on the days between, and what arrives as Stripe's on day 23
// is that payout, or, with what was earned between, 70.00. 50 + 60 + 30 or 70 + 40.
func TestWhatWasLeftBeforeDaysWithoutAStatementWasPaidOutOnThem(t *testing.T) {
	for _, arrived := range []int64{3000, 7000} {
		shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("chase.csv")
		throughStripe(shop, b)
		shop.Earn(14, 1000)
		shop.Earn(16, 2000)
		shop.Earn(22, 4000)
		shop.Payout(24, 4000)
		b.Income(23, arrived, "Stripe", "STRIPE TRANSFER")
		b.Income(27, 4000, "Stripe", "STRIPE TRANSFER")
		first, second := shop.Part("etsy-1.csv", 0, 16), shop.Part("etsy-2.csv", 22, 30)
		if got, want := Total(reconciled(t, first, second, b), "USD"), 15000+arrived; got != want {
			t.Errorf("%d arrived: total %d, want %d", arrived, got, want)
		}
	}
}

// The statement of a month is missing; the list of orders tells that 80.00 were sold in
// it, on days 20 and 40. What arrives as Stripe's two days after the next statement
// begins, 70.00, left before it, and may be what remained of these sales: they count,
// and not the deposit beside them. 50 + 60 + 80 + 40.
func TestDepositAfterAMissingStatementPaysTheOrdersOfItsDays(t *testing.T) {
	shop, orders, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Platform("orders.csv", "Etsy", ledger.LevelOrders), Bank("chase.csv")
	throughStripe(shop, b)
	shop.Earn(46, 4000)
	shop.Payout(50, 4000)
	for _, sale := range [][2]int{{0, 5100}, {7, 6100}, {20, 3000}, {40, 5000}, {46, 4100}} {
		orders.Earn(sale[0], int64(sale[1]))
	}
	b.Income(48, 7000, "Stripe", "STRIPE TRANSFER")
	b.Income(53, 4000, "Stripe", "STRIPE TRANSFER")
	first, second := shop.Part("etsy-1.csv", 0, 16), shop.Part("etsy-3.csv", 46, 60)
	wantTotal(t, 23000, first, second, orders, b)
}

// As before, but all sales are 40.00: the payout of 40.00 after the days without a
// statement pays the sale before them as well as the one after. Then none is missing,
// and what is left in the end, 40.00 and 30.00, is what the last deposit of 90.00 pays
// beside other money: 50 + 60 + 40 + 90.
func TestPayoutThatPaysWhatWasLeftBeforeMeansThatNoneIsMissing(t *testing.T) {
	shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("chase.csv")
	for n, sum := range []int64{5000, 6000} {
		shop.Earn(7*n, sum)
		shop.Payout(7*n+5, sum)
		b.Income(7*n+8, sum, "Etsy", "ETSY PAYOUT")
	}
	shop.Earn(16, 4000)
	shop.Earn(22, 4000)
	shop.Payout(22, 4000)
	shop.Earn(23, 3000)
	b.Income(25, 4000, "Etsy", "ETSY PAYOUT")
	b.Income(30, 9000, "Etsy", "ETSY PAYOUT")
	first, second := shop.Part("etsy-1.csv", 0, 16), shop.Part("etsy-2.csv", 22, 23)
	wantTotal(t, 24000, first, second, b)
}
