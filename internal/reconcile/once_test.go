package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// An export ends with 92 that were not paid out. The next deposit, of a month
// whose export is missing, pays them and more: 1,000 + 6,485, not 92 on top.
func TestDepositAfterTheEndOfAnExportHoldsItsRest(t *testing.T) {
	shop, b := platform("etsy.csv", "Etsy", ledger.LevelStatement), bank("chase.csv")
	shop.earn(0, 1000)
	shop.payout(1, 1000)
	shop.earn(20, 92)
	b.income(3, 1000, "Etsy", "ETSY PAYOUT")
	b.income(27, 6485, "Etsy", "ETSY PAYOUT")
	if got := total(runFiles(t, shop, b), "USD"); got != 7485 {
		t.Errorf("total %d, want 7485", got)
	}
}

// Studies pay 20,000 through a wallet whose export is missing. One deposit of
// 15,000 may be part of that: 20,000 count. A second of 10,000 proves that there is
// other money: then the deposits, 25,000, are what is certain.
func TestDepositsOfAnUnseenWalletAndEarningsNeverBothCount(t *testing.T) {
	for _, c := range []struct {
		deposits []int64
		want     int64
	}{{[]int64{15000}, 20000}, {[]int64{15000, 10000}, 25000}, {[]int64{25000}, 25000}, {nil, 20000}} {
		pro, b := platform("prolific.csv", "Prolific", ledger.LevelItems), bank("chase.csv")
		pro.earn(0, 12340)
		pro.earn(3, 7660)
		for n, d := range c.deposits {
			b.income(8+4*n, d, "PayPal", "PAYPAL TRANSFER")
		}
		l, findings := Run(assemble(pro, b), Options{})
		if got := total(l, "USD"); got != c.want {
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
	pro, b := platform("prolific.csv", "Prolific", ledger.LevelItems), bank("chase.csv")
	pro.earn(0, 5000)
	pro.earn(20, 7000)
	b.income(30, 6000, "PayPal", "PAYPAL TRANSFER")
	pro.earn(125, 2000)
	b.income(130, 7400, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, pro, b), "USD"); got != 14000 {
		t.Errorf("total %d, want 14000", got)
	}
}

// A wallet's export covers the day on which 102.00 arrived from it and lists no
// withdrawal: what it was paid that day is still in it, and both count.
func TestDepositNoPayoutOfAWalletIsListedForPaysNoneOfIt(t *testing.T) {
	pp, b := paypal("pp.csv"), bank("b.csv")
	pp.income(2, 1700, "Clickworker", "clickworker GmbH")
	pp.income(18, 1700, "Clickworker", "clickworker GmbH")
	b.income(3, 10200, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, pp.covers(0, 30), b), "USD"); got != 1700+1700+10200 {
		t.Errorf("total %d, want 13600", got)
	}
}

// Cashback of 20.00 that is due on day 100 is not what a wallet sent on day 10.
func TestDepositPaysNothingThatWasNotDueYet(t *testing.T) {
	log, b := platform("cashback.csv", "Rakuten", ledger.LevelItems), bank("b.csv")
	log.earn(0, 2000).DueOn = day0 + 100
	b.income(10, 9000, "PayPal", "PAYPAL TRANSFER")
	if got := total(runFiles(t, log, b), "USD"); got != 11000 {
		t.Errorf("total %d, want 11000", got)
	}
}

// saysOfDeposit is what the findings say of single deposits: whether one counted.
var saysOfDeposit = map[string]bool{"edge-of-export": true, "arrived-not-matched": false}

// Two steps never say opposite things of one deposit: what is said to count does,
// what is said not to does not.
func TestFindingsSayOfADepositWhatBecameOfIt(t *testing.T) {
	said := 0
	for seed := range uint64(400) {
		s := season(seed)
		l, findings := Run(assemble(s.files()...), Options{})
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
	uber, b := platform("uber.csv", "Uber", ledger.LevelItems), bank("n26.csv")
	uber.earn(1, 1855)
	uber.earn(5, 3000)
	b.income(6, 1833, "Uber", "UBER PAYOUT")
	l, codes := found(t, uber, b)
	if got := total(l, "USD"); got != 4833 || !slices.Contains(codes, "payout-short") {
		t.Errorf("total %d, findings %v; want 4833 and payout-short", got, codes)
	}
}

// An export ends with 167.47 that were not paid out, of two sales; after it 111.65 and
// 55.82 arrive, together that to the cent: both pay it, and nothing is left to say.
func TestTwoDepositsThatAreAllThatWasLeftPayIt(t *testing.T) {
	shop, b := platform("etsy.csv", "Etsy", ledger.LevelStatement), bank("b.csv")
	shop.earn(0, 5000)
	shop.payout(1, 5000)
	b.income(3, 5000, "Etsy", "ETSY PAYOUT")
	shop.earn(9, 10000)
	shop.add(10, -253, ledger.FlowFee, "Etsy", "bill for ads")
	shop.earn(10, 7000)
	b.income(15, 11165, "Etsy", "ETSY PAYOUT")
	b.income(16, 5582, "Etsy", "ETSY PAYOUT")
	l, said := found(t, shop, b)
	if got := total(l, "USD"); got != 5000+16747 || count(l, ledger.VerdictOtherLevel) > 0 || len(said) > 0 {
		t.Errorf("total %d, want 21747; findings %v", got, said)
	}
}
