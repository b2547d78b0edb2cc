package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// A month's export begins with the payout of what was earned the month before:
// 80.00 arrive, then 50.00 are earned, paid out and arrive: 80.00 + 50.00.
func TestFirstPayoutOfOlderEarningsCountsFromTheBank(t *testing.T) {
	p, b := Platform("feb.csv", "eBay", ledger.LevelStatement), Bank("b.csv")
	p.Payout(0, 8000)
	p.Earn(1, 5000)
	p.Payout(7, 5000)
	b.Income(2, 8000, "eBay", "EBAY COM PAYOUT")
	b.Income(9, 5000, "eBay", "EBAY COM PAYOUT")
	wantTotal(t, 13000, p, b)
}

// Sales of the first week alone, 68.52, beside a list of all payouts, 68.52 and
// 29.40, which both arrive: the second week's sales are told by the bank alone.
func TestListedPayoutAfterTheSalesEndCountsFromTheBank(t *testing.T) {
	sales, list, b := Platform("tx.csv", "Shopify", ledger.LevelStatement), Platform("po.csv", "Shopify", ledger.LevelPayouts), Bank("b.csv")
	sales.Earn(0, 2814)
	sales.Earn(1, 4038)
	list.Payout(4, 6852)
	list.Payout(11, 2940)
	b.Income(7, 6852, "Shopify", "SHOPIFY PAYOUT")
	b.Income(14, 2940, "Shopify", "SHOPIFY PAYOUT")
	wantTotal(t, 6852+2940, sales, list, b)
}

// 20.00 earned, 80.00 paid out the day after: 60.00 of it is older. It is not in
// the total of 20.00, and a finding names it.
func TestPayoutInExcessOfWhatIsShownIsNamed(t *testing.T) {
	p, b := Platform("feb.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
	p.Earn(0, 2000)
	p.Payout(1, 8000)
	b.Income(3, 8000, "Etsy", "ETSY PAYOUT")
	wantTotalSaying(t, 2000, "payouts-exceed-earnings", p, b)
}

// 20.00 earned, 80.00 paid out the day after, 30.00 earned, 50.00 paid out: the
// 50.00 are the 20.00 and the 30.00, so that the 80.00 are older: 130.00.
func TestPayoutsAreOfTheOldestEarnings(t *testing.T) {
	p, b := Platform("feb.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
	p.Earn(0, 2000)
	p.Payout(1, 8000)
	p.Earn(7, 3000)
	p.Payout(8, 5000)
	b.Income(3, 8000, "Etsy", "ETSY PAYOUT")
	b.Income(10, 5000, "Etsy", "ETSY PAYOUT")
	wantTotal(t, 13000, p, b)
}

// A payout of 100.00 that the bank returned and that was sent once more a week
// later pays one time what was earned.
func TestPayoutSentOnceMoreCountsOnce(t *testing.T) {
	p, list, b := Platform("s.csv", "Etsy", ledger.LevelStatement), Platform("d.csv", "Etsy", ledger.LevelPayouts), Bank("b.csv")
	p.Earn(0, 10000)
	p.Payout(7, 10000)
	list.Payout(14, 10000)
	b.Income(16, 10000, "Etsy", "ETSY PAYOUT")
	wantTotal(t, 10000, p, list, b)
}

// 70.00 in January; in March, with no export of February, 70.00 paid out where
// 30.00 of January are left: the first payout is no older for being as much.
// 70.00 + 30.00 + 25.00 = 125.00, and what may be missing is named.
func TestHoleBetweenExportsMakesTheFirstPayoutNoOlder(t *testing.T) {
	jan, mar, b := Platform("jan.csv", "Etsy", ledger.LevelStatement), Platform("mar.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
	jan.Earn(0, 7000)
	jan.Payout(7, 7000)
	jan.Earn(20, 3000)
	mar.Payout(60, 7000)
	mar.Earn(61, 2500)
	mar.Payout(75, 2500)
	b.Income(9, 7000, "Etsy", "ETSY PAYOUT")
	b.Income(62, 7000, "Etsy", "ETSY PAYOUT")
	b.Income(77, 2500, "Etsy", "ETSY PAYOUT")
	wantTotalSaying(t, 12500, "payouts-exceed-earnings", jan, mar, b)
}

// A platform that dates an earning the day after it paid it out pays nothing twice.
func TestEarningDatedAfterItsPayoutCountsOnce(t *testing.T) {
	p, b := Platform("p.csv", "Turo", ledger.LevelStatement), Bank("b.csv")
	p.Payout(0, 8000)
	p.Earn(1, 8000)
	p.Payout(7, 5000)
	p.Earn(8, 5000)
	b.Income(2, 8000, "Turo", "TURO PAYOUT")
	b.Income(9, 5000, "Turo", "TURO PAYOUT")
	wantTotal(t, 13000, p, b)
}

// A platform that dates its earnings ten days after it paid them out pays them all
// the same: 80.00 + 50.00, and no payout is of older earnings.
func TestEarningsDatedLongAfterTheirPayoutsCountOnce(t *testing.T) {
	p, b := Platform("p.csv", "Turo", ledger.LevelStatement), Bank("b.csv")
	p.Payout(0, 8000)
	p.Payout(7, 5000)
	p.Earn(10, 8000)
	p.Earn(16, 1000)
	p.Earn(17, 4000)
	b.Income(2, 8000, "Turo", "TURO PAYOUT")
	b.Income(9, 5000, "Turo", "TURO PAYOUT")
	l, codes := found(t, p, b)
	if got := Total(l, "USD"); got != 13000 || len(codes) > 0 {
		t.Errorf("total %d, want 13000; findings %v", got, codes)
	}
}

// An export begins on the day of a payout, which is of older earnings, 80.00, while
// 20.00 were earned on that very day after it; they and 30.00 more are the next
// payout: 80.00 + 50.00, in whichever order the file lists the day.
func TestFirstPayoutOnADayWithEarningsIsOlder(t *testing.T) {
	for _, backwards := range []bool{false, true} {
		p, b := Platform("feb.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
		if backwards {
			p.Earn(0, 2000)
		}
		p.Payout(0, 8000)
		if !backwards {
			p.Earn(0, 2000)
		}
		p.Earn(3, 3000)
		p.Payout(7, 5000)
		p.Earn(7, 1700)
		p.Payout(14, 1700)
		b.Income(2, 8000, "Etsy", "ETSY PAYOUT")
		b.Income(9, 5000, "Etsy", "ETSY PAYOUT")
		b.Income(16, 1700, "Etsy", "ETSY PAYOUT")
		wantTotal(t, 14700, p, b)
	}
}

// What a platform takes back on the day of a payout may come after it: 20.00 earned
// and paid out, then given back to the buyer that day, is earned and refunded, and
// the deposit of 20.00 is that payout and no older money: the total is 20 − 20 = 0,
// and nothing is named.
func TestRefundOnTheDayOfAPayoutMayComeAfterIt(t *testing.T) {
	up, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("chase.csv")
	up.Earn(0, 2000)
	up.Add(3, -2000, ledger.FlowRefund, "Etsy", "refund to buyer")
	up.Payout(3, 2000)
	up.Earn(10, 3000)
	up.Add(12, -568, ledger.FlowFee, "Etsy", "bill for ads")
	up.Payout(12, 1000) // 30.00 − 20.00 owed since day 3
	b.Income(5, 2000, "Etsy", "ETSY PAYOUT")
	b.Income(14, 1000, "Etsy", "ETSY PAYOUT")
	l, findings := Run(Assemble(up, b), Options{})
	if got := Total(l, "USD"); got != 3000-568 {
		t.Errorf("total %d, want 2432", got)
	}
	for _, f := range findings {
		if f.Code == "payouts-exceed-earnings" {
			t.Error(f)
		}
	}
}

// The first payout of 80.00 pays 20.00 that the export shows and 60.00 that it does
// not; 5.00 more of the day came after it, as the next payouts of 35.00 and 17.00 show.
// The 60.00 are named, not the 55.00 that all of the day would leave.
func TestExcessOfTheFirstPayoutIsNamedToTheCent(t *testing.T) {
	p, b := Platform("feb.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
	p.Earn(0, 2000)
	p.Payout(1, 8000)
	p.Earn(1, 500)
	p.Earn(3, 3000)
	p.Payout(8, 3500)
	p.Earn(9, 1700)
	p.Payout(15, 1700)
	for n, in := range []int64{8000, 3500, 1700} {
		b.Income(3+7*n, in, "Etsy", "ETSY PAYOUT")
	}
	l, findings := Run(Assemble(p, b), Options{})
	if got := Total(l, "USD"); got != 7200 || namedBy(findings) != 6000 {
		t.Errorf("total %d, want 7200; findings %v", got, findings)
	}
}

// A payout of 90.00 arrives, the bank sends it back, Upwork books that it came back, pays
// it out once more, and it arrives: 90.00 were earned, and no older earnings stand behind
// the second payout.
func TestPayoutThatCameBackAndWasSentAgainIsOne(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	up.Earn(0, 9000)
	up.Payout(5, 9000)
	b.Income(7, 9000, "Upwork", "UPWORK ESCROW INC")
	b.Add(9, -9000, ledger.FlowRefund, "Upwork", "ACH RETURN UPWORK ESCROW INC")
	up.Add(11, 9000, ledger.FlowTransfer, "", "Withdrawal returned")
	up.Payout(13, 9000)
	b.Income(15, 9000, "Upwork", "UPWORK ESCROW INC")
	wantTotal(t, 9000, up, b)
}

// 48.25 are paid out, then 50.00 refunded: the shop's bank pays them. 28.83 earned after
// that are paid out too. 48.25 - 50.00 + 28.83 = 27.08 are left, and no older earnings
// stand behind the last payout.
func TestRefundsThatTheBankPaidLeaveLaterEarningsToBePaidOut(t *testing.T) {
	shop, b := Platform("stripe.csv", "Stripe", ledger.LevelStatement), Bank("chase.csv")
	shop.Earn(0, 4825)
	shop.Payout(2, 4825)
	b.Income(4, 4825, "Stripe", "STRIPE TRANSFER")
	shop.Add(6, -5000, ledger.FlowRefund, "Stripe", "refund")
	shop.Add(8, 5000, ledger.FlowTransfer, "", "payout")
	shop.Earn(11, 2883)
	shop.Payout(13, 2883)
	b.Income(15, 2883, "Stripe", "STRIPE TRANSFER")
	wantTotal(t, 2708, shop, b)
}
