package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// A month's export begins with the payout of what was earned the month before:
// 80.00 arrive, then 50.00 are earned, paid out and arrive: 80.00 + 50.00.
func TestFirstPayoutOfOlderEarningsCountsFromTheBank(t *testing.T) {
	p, b := platform("feb.csv", "eBay", ledger.LevelStatement), bank("b.csv")
	p.payout(0, 8000)
	p.earn(1, 5000)
	p.payout(7, 5000)
	b.income(2, 8000, "eBay", "EBAY COM PAYOUT")
	b.income(9, 5000, "eBay", "EBAY COM PAYOUT")
	if got := total(runFiles(t, p, b), "USD"); got != 13000 {
		t.Errorf("total %d, want 13000", got)
	}
}

// Sales of the first week alone, 68.52, beside a list of all payouts, 68.52 and
// 29.40, which both arrive: the second week's sales are told by the bank alone.
func TestListedPayoutAfterTheSalesEndCountsFromTheBank(t *testing.T) {
	sales, list, b := platform("tx.csv", "Shopify", ledger.LevelStatement), platform("po.csv", "Shopify", ledger.LevelPayouts), bank("b.csv")
	sales.earn(0, 2814)
	sales.earn(1, 4038)
	list.payout(4, 6852)
	list.payout(11, 2940)
	b.income(7, 6852, "Shopify", "SHOPIFY PAYOUT")
	b.income(14, 2940, "Shopify", "SHOPIFY PAYOUT")
	if got := total(runFiles(t, sales, list, b), "USD"); got != 6852+2940 {
		t.Errorf("total %d, want %d", got, 6852+2940)
	}
}

// 20.00 earned, 80.00 paid out the day after: 60.00 of it is older. It is not in
// the total of 20.00, and a finding names it.
func TestPayoutInExcessOfWhatIsShownIsNamed(t *testing.T) {
	p, b := platform("feb.csv", "Etsy", ledger.LevelStatement), bank("b.csv")
	p.earn(0, 2000)
	p.payout(1, 8000)
	b.income(3, 8000, "Etsy", "ETSY PAYOUT")
	l, codes := found(t, p, b)
	if got := total(l, "USD"); got != 2000 || !slices.Contains(codes, "payouts-exceed-earnings") {
		t.Errorf("total %d, findings %v; want 2000 and payouts-exceed-earnings", got, codes)
	}
}

// 20.00 earned, 80.00 paid out the day after, 30.00 earned, 50.00 paid out: the
// 50.00 are the 20.00 and the 30.00, so that the 80.00 are older: 130.00.
func TestPayoutsAreOfTheOldestEarnings(t *testing.T) {
	p, b := platform("feb.csv", "Etsy", ledger.LevelStatement), bank("b.csv")
	p.earn(0, 2000)
	p.payout(1, 8000)
	p.earn(7, 3000)
	p.payout(8, 5000)
	b.income(3, 8000, "Etsy", "ETSY PAYOUT")
	b.income(10, 5000, "Etsy", "ETSY PAYOUT")
	if got := total(runFiles(t, p, b), "USD"); got != 13000 {
		t.Errorf("total %d, want 13000", got)
	}
}

// A payout of 100.00 that the bank returned and that was sent once more a week
// later pays one time what was earned.
func TestPayoutSentOnceMoreCountsOnce(t *testing.T) {
	p, list, b := platform("s.csv", "Etsy", ledger.LevelStatement), platform("d.csv", "Etsy", ledger.LevelPayouts), bank("b.csv")
	p.earn(0, 10000)
	p.payout(7, 10000)
	list.payout(14, 10000)
	b.income(16, 10000, "Etsy", "ETSY PAYOUT")
	if got := total(runFiles(t, p, list, b), "USD"); got != 10000 {
		t.Errorf("total %d, want 10000", got)
	}
}

// 70.00 in January; in March, with no export of February, 70.00 paid out where
// 30.00 of January are left: the first payout is no older for being as much.
// 70.00 + 30.00 + 25.00 = 125.00, and what may be missing is named.
func TestHoleBetweenExportsMakesTheFirstPayoutNoOlder(t *testing.T) {
	jan, mar, b := platform("jan.csv", "Etsy", ledger.LevelStatement), platform("mar.csv", "Etsy", ledger.LevelStatement), bank("b.csv")
	jan.earn(0, 7000)
	jan.payout(7, 7000)
	jan.earn(20, 3000)
	mar.payout(60, 7000)
	mar.earn(61, 2500)
	mar.payout(75, 2500)
	b.income(9, 7000, "Etsy", "ETSY PAYOUT")
	b.income(62, 7000, "Etsy", "ETSY PAYOUT")
	b.income(77, 2500, "Etsy", "ETSY PAYOUT")
	l, codes := found(t, jan, mar, b)
	if got := total(l, "USD"); got != 12500 || !slices.Contains(codes, "payouts-exceed-earnings") {
		t.Errorf("total %d, findings %v; want 12500 and payouts-exceed-earnings", got, codes)
	}
}

// A platform that dates an earning the day after it paid it out pays nothing twice.
func TestEarningDatedAfterItsPayoutCountsOnce(t *testing.T) {
	p, b := platform("p.csv", "Turo", ledger.LevelStatement), bank("b.csv")
	p.payout(0, 8000)
	p.earn(1, 8000)
	p.payout(7, 5000)
	p.earn(8, 5000)
	b.income(2, 8000, "Turo", "TURO PAYOUT")
	b.income(9, 5000, "Turo", "TURO PAYOUT")
	if got := total(runFiles(t, p, b), "USD"); got != 13000 {
		t.Errorf("total %d, want 13000", got)
	}
}

// A platform that dates its earnings ten days after it paid them out pays them all
// the same: 80.00 + 50.00, and no payout is of older earnings.
func TestEarningsDatedLongAfterTheirPayoutsCountOnce(t *testing.T) {
	p, b := platform("p.csv", "Turo", ledger.LevelStatement), bank("b.csv")
	p.payout(0, 8000)
	p.payout(7, 5000)
	p.earn(10, 8000)
	p.earn(16, 1000)
	p.earn(17, 4000)
	b.income(2, 8000, "Turo", "TURO PAYOUT")
	b.income(9, 5000, "Turo", "TURO PAYOUT")
	l, codes := found(t, p, b)
	if got := total(l, "USD"); got != 13000 || len(codes) > 0 {
		t.Errorf("total %d, want 13000; findings %v", got, codes)
	}
}

// An export begins on the day of a payout, which is of older earnings, 80.00, while
// 20.00 were earned on that very day after it; they and 30.00 more are the next
// payout: 80.00 + 50.00, in whichever order the file lists the day.
func TestFirstPayoutOnADayWithEarningsIsOlder(t *testing.T) {
	for _, backwards := range []bool{false, true} {
		p, b := platform("feb.csv", "Etsy", ledger.LevelStatement), bank("b.csv")
		if backwards {
			p.earn(0, 2000)
		}
		p.payout(0, 8000)
		if !backwards {
			p.earn(0, 2000)
		}
		p.earn(3, 3000)
		p.payout(7, 5000)
		p.earn(7, 1700)
		p.payout(14, 1700)
		b.income(2, 8000, "Etsy", "ETSY PAYOUT")
		b.income(9, 5000, "Etsy", "ETSY PAYOUT")
		b.income(16, 1700, "Etsy", "ETSY PAYOUT")
		if got := total(runFiles(t, p, b), "USD"); got != 14700 {
			t.Errorf("total %d, want 14700", got)
		}
	}
}

// What a platform takes back on the day of a payout may come after it: 20.00 earned
// and paid out, then given back to the buyer that day, is earned and refunded, and
// the deposit of 20.00 is that payout and no older money: the total is 20 − 20 = 0,
// and nothing is named.
func TestRefundOnTheDayOfAPayoutMayComeAfterIt(t *testing.T) {
	up, b := platform("etsy.csv", "Etsy", ledger.LevelStatement), bank("chase.csv")
	up.earn(0, 2000)
	up.add(3, -2000, ledger.FlowRefund, "Etsy", "refund to buyer")
	up.payout(3, 2000)
	up.earn(10, 3000)
	up.add(12, -568, ledger.FlowFee, "Etsy", "bill for ads")
	up.payout(12, 1000) // 30.00 − 20.00 owed since day 3
	b.income(5, 2000, "Etsy", "ETSY PAYOUT")
	b.income(14, 1000, "Etsy", "ETSY PAYOUT")
	l, findings := Run(assemble(up, b), Options{})
	if got := total(l, "USD"); got != 3000-568 {
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
	p, b := platform("feb.csv", "Etsy", ledger.LevelStatement), bank("b.csv")
	p.earn(0, 2000)
	p.payout(1, 8000)
	p.earn(1, 500)
	p.earn(3, 3000)
	p.payout(8, 3500)
	p.earn(9, 1700)
	p.payout(15, 1700)
	for n, in := range []int64{8000, 3500, 1700} {
		b.income(3+7*n, in, "Etsy", "ETSY PAYOUT")
	}
	l, findings := Run(assemble(p, b), Options{})
	if got := total(l, "USD"); got != 7200 || namedBy(findings) != 6000 {
		t.Errorf("total %d, want 7200; findings %v", got, findings)
	}
}
