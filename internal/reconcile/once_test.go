package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// An export ends with 92 that were not paid out. The next deposit, of a month
// whose export is missing, pays them and more: 1,000 + 6,485, not 92 on top.
func TestDepositAfterTheEndOfAnExportHoldsItsRest(t *testing.T) {
	shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("chase.csv")
	shop.Earn(0, 1000)
	shop.Payout(1, 1000)
	shop.Earn(20, 92)
	b.Income(3, 1000, "Etsy", "ETSY PAYOUT")
	b.Income(27, 6485, "Etsy", "ETSY PAYOUT")
	wantTotal(t, 7485, shop, b)
}

// Studies pay 20,000 through a wallet whose export is missing. One deposit of
// 15,000 may be part of that: 20,000 count. A second of 10,000 proves that there is
// other money: then the deposits, 25,000, are what is certain.
func TestDepositsOfAnUnseenWalletAndEarningsNeverBothCount(t *testing.T) {
	for _, c := range []struct {
		deposits []int64
		want     int64
	}{{[]int64{15000}, 20000}, {[]int64{15000, 10000}, 25000}, {[]int64{25000}, 25000}, {nil, 20000}} {
		pro, b := Platform("prolific.csv", "Prolific", ledger.LevelItems), Bank("chase.csv")
		pro.Earn(0, 12340)
		pro.Earn(3, 7660)
		for n, d := range c.deposits {
			b.Income(8+4*n, d, "PayPal", "PAYPAL TRANSFER")
		}
		l, findings := Run(Assemble(pro, b), Options{})
		if got := Total(l, "USD"); got != c.want {
			t.Errorf("deposits %v: total %d, want %d", c.deposits, got, c.want)
		}
		if len(findings) == 0 && len(c.deposits) > 0 {
			t.Errorf("deposits %v: nothing is said", c.deposits)
		}
	}
}

// Studies of 50.00 and 70.00, then 60.00 through a wallet whose export is missing: a
// part of them, so that 120.00 count. After 20.00 more, which with the 70.00 is all that
// the last 120 days show, 74.00 arrive. The deposits are 134.00 together; what they may
// pay is 50.00 + 70.00 + 20.00 = 140.00, so that these count, and not the deposits
// beside the 50.00, which would be 184.00.
func TestDepositHeldBackForOlderEarningsNeverCountsBesideThem(t *testing.T) {
	pro, b := Platform("prolific.csv", "Prolific", ledger.LevelItems), Bank("chase.csv")
	pro.Earn(0, 5000)
	pro.Earn(20, 7000)
	b.Income(30, 6000, "PayPal", "PAYPAL TRANSFER")
	pro.Earn(125, 2000)
	b.Income(130, 7400, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 14000, pro, b)
}

// A wallet's export covers the day on which 102.00 arrived from it and lists no
// withdrawal: what it was paid that day is still in it, and both count.
func TestDepositNoPayoutOfAWalletIsListedForPaysNoneOfIt(t *testing.T) {
	pp, b := PayPal("pp.csv"), Bank("b.csv")
	pp.Income(2, 1700, "Clickworker", "clickworker GmbH")
	pp.Income(18, 1700, "Clickworker", "clickworker GmbH")
	b.Income(3, 10200, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 1700+1700+10200, pp.Covers(0, 30), b)
}

// Cashback of 20.00 that is due on day 100 is not what a wallet sent on day 10.
func TestDepositPaysNothingThatWasNotDueYet(t *testing.T) {
	log, b := Platform("cashback.csv", "Rakuten", ledger.LevelItems), Bank("b.csv")
	log.Earn(0, 2000).DueOn = Day0 + 100
	b.Income(10, 9000, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 11000, log, b)
}

// saysOfDeposit is what the findings say of single deposits: whether one counted.
var saysOfDeposit = map[string]bool{"edge-of-export": true, "arrived-not-matched": false}

// Two steps never say opposite things of one deposit: what is said to count does,
// what is said not to does not.
func TestFindingsSayOfADepositWhatBecameOfIt(t *testing.T) {
	said := 0
	for seed := range uint64(400) {
		s := season(seed)
		l, findings := Run(Assemble(s.files()...), Options{})
		for _, f := range findings {
			counts, ok := saysOfDeposit[f.Code]
			if !ok {
				continue
			}
			said++
			for i := range l.Entries {
				e := &l.Entries[i]
				if l.Sources[e.Source].File == f.Pos.File && int(e.Row) == f.Pos.Row && (e.Verdict == ledger.VerdictCounted) != counts {
					t.Errorf("seed %d: %v, but it is %v", seed, f, e.Verdict)
				}
			}
		}
	}
	if said == 0 {
		t.Error("nothing was said of any deposit")
	}
}

// The bank's export holds one deposit of Uber, 18.33, after 18.55 were earned by day 1
// and 30.00 by day 5: it pays the 18.55, and 0.22 got lost. 18.33 + 30.00 count; with
// 18.55 it would be more than what arrived and what is still to come.
func TestOnlyDepositOfAPayerIsShortByAFee(t *testing.T) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("n26.csv")
	uber.Earn(1, 1855)
	uber.Earn(5, 3000)
	b.Income(6, 1833, "Uber", "UBER PAYOUT")
	wantTotalSaying(t, 4833, "payout-short", uber, b)
}

// An export ends with 167.47 that were not paid out, of two sales; after it 111.65 and
// 55.82 arrive, together that to the cent: both pay it, and nothing is left to say.
func TestTwoDepositsThatAreAllThatWasLeftPayIt(t *testing.T) {
	shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
	shop.Earn(0, 5000)
	shop.Payout(1, 5000)
	b.Income(3, 5000, "Etsy", "ETSY PAYOUT")
	shop.Earn(9, 10000)
	shop.Add(10, -253, ledger.FlowFee, "Etsy", "bill for ads")
	shop.Earn(10, 7000)
	b.Income(15, 11165, "Etsy", "ETSY PAYOUT")
	b.Income(16, 5582, "Etsy", "ETSY PAYOUT")
	l, said := found(t, shop, b)
	if got := Total(l, "USD"); got != 5000+16747 || Count(l, ledger.VerdictOtherLevel) > 0 || len(said) > 0 {
		t.Errorf("total %d, want 21747; findings %v", got, said)
	}
}

// Upwork pays out 90.00, and 87.50 come from a wallet whose export is missing: it is the
// payout, 2.50 of which got lost, so that 87.50 of the 90.00 are left, beside 10.00 of
// other money. 80.00 lack more than any fee: the 90.00 count, and it is said what does
// not. So it is if a second deposit, of 88.00, may be the payout as well: of 175.50 that
// arrived, 88.00 count beside the 90.00.
func TestOnlyDepositOfAnUnseenWalletIsShortByAFee(t *testing.T) {
	for _, c := range []struct {
		deposits []int64
		want     int64
		code     string
	}{{[]int64{8750}, 8750, "payout-short"}, {[]int64{8000}, 9000, "wallet-export-missing"}, {[]int64{8750, 1000}, 9750, "payout-short"}, {[]int64{8750, 8800}, 17800, "wallet-export-missing"}} {
		up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
		up.Earn(0, 9000)
		up.Payout(7, 9000)
		for n, d := range c.deposits {
			b.Income(9+n, d, "PayPal", "PAYPAL TRANSFER")
		}
		wantTotalSaying(t, c.want, c.code, up, b)
	}
}
