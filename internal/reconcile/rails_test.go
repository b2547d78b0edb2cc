package reconcile

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Etsy's payouts of 100.00 and 60.00 arrive as Stripe's, whose export nobody has. What
// it earned after the last of them, 80.00, comes the same way, though the export ends
// before it: 240.00 were earned, and no deposit counts beside them.
func TestEarningsAfterTheLastPayoutComeThroughTheSameWallet(t *testing.T) {
	shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("chase.csv")
	for n, sum := range []int64{10000, 6000} {
		shop.Earn(7*n, sum)
		shop.Payout(7*n+5, sum)
		b.Income(7*n+8, sum, "Stripe", "STRIPE TRANSFER")
	}
	shop.Earn(14, 3500)
	shop.Earn(16, 4500)
	b.Income(22, 8000, "Stripe", "STRIPE TRANSFER")
	wantTotal(t, 24000, shop, b)
}

// PayPal's export is missing, and so is Stripe's. PayPal passes on 50.00 of Prolific,
// then 30.00 of Prolific with the 20.00 that Rakuten paid for a quarter. Stripe's
// 400.00 are other money: they must not be taken for Rakuten's. 50 + 30 + 20 + 400.
func TestNamedPayoutThroughAnUnseenWalletIsNotHeldAgainstAnother(t *testing.T) {
	studies, cashback, b := Platform("prolific.csv", "Prolific", ledger.LevelStatement), Platform("rakuten.csv", "Rakuten", ledger.LevelStatement), Bank("chase.csv")
	studies.Earn(2, 5000)
	b.Income(6, 5000, "PayPal", "PAYPAL TRANSFER")
	for n, sum := range []int64{1200, 800} {
		e := cashback.Earn(1+10*n, sum)
		e.DueOn, e.Extra = Day0+20, &ledger.Extra{Order: "P-1"}
	}
	b.Income(15, 40000, "Stripe", "STRIPE TRANSFER")
	studies.Earn(18, 3000)
	b.Income(23, 5000, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 50000, studies, cashback, b)
}

// Uber pays through Stripe, which has no export; the deposit of the trip of day 9 is in no
// file. The first trip is paid by the first deposit, the others by the three that follow,
// though 5.00 on day 16 may as well be what is older: nothing counts beside the trips,
// 10 + 10 + 5 + 25 + 5 = 55.00.
func TestEqualEarningsThroughAWalletWithoutAnExport(t *testing.T) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	b.Add(0, -900, ledger.FlowSpending, "", "BAKERY")
	for _, trip := range [][2]int{{0, 1000}, {9, 1000}, {10, 500}, {14, 500}, {16, 1000}, {19, 1000}, {23, 500}} {
		uber.Earn(trip[0], int64(trip[1]))
	}
	for _, in := range [][2]int{{11, 1000}, {16, 500}, {26, 2500}, {35, 500}} {
		b.Income(in[0], int64(in[1]), "Stripe", "STRIPE TRANSFER")
	}
	wantTotal(t, 5500, uber, b)
}

// The same with fifteen trips of 10.00 each, of which four, of days 16 to 29, are paid by
// a deposit that is in no file: the five deposits that are pay the others, and however
// alike the waits are made, nothing counts beside the trips: 150.00.
func TestMissingDepositThroughAWalletDoublesNothing(t *testing.T) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	b.Add(0, -900, ledger.FlowSpending, "", "BAKERY")
	for _, day := range []int{5, 8, 13, 14, 16, 21, 25, 29, 31, 36, 39, 42, 44, 48, 51} {
		uber.Earn(day, 1000)
	}
	for _, in := range [][2]int{{11, 2000}, {19, 2000}, {37, 1000}, {50, 2000}, {61, 4000}} {
		b.Income(in[0], int64(in[1]), "Stripe", "STRIPE TRANSFER")
	}
	wantTotal(t, 15000, uber, b)
}

// Cashback of 100.00 and 80.19 is paid into a wallet, 180.19, and the wallet sends it on
// to the bank on a day that its export does not show. It is earned once.
func TestWalletPassesOnWhatAPlatformPaidIntoIt(t *testing.T) {
	log, pp, b := Platform("cashback.csv", "Rakuten", ledger.LevelItems), PayPal("paypal.csv"), Bank("chase.csv")
	log.Earn(0, 10000)
	log.Earn(9, 8019)
	pp.Income(15, 18019, "Rakuten", "Mass Pay Payment")
	b.Income(24, 18019, "PayPal", "PAYPAL TRANSFER")
	wantTotal(t, 18019, log, pp, b)
}

// Two deposits of one day come in either order. 50.00 is what was earned on day 44;
// the other, 35.00, then pays the 30.00 of day 40, and 5.00 that no file shows:
// 10.00 + 20.00 + 40.00 before, and 85.00.
func TestTwoDepositsOfOneDayComeInEitherOrder(t *testing.T) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	for n, net := range []int64{1000, 2000, 4000} {
		uber.Earn(10*n, net)
		b.Income(10*n+5, net, "Stripe", "STRIPE TRANSFER")
	}
	uber.Earn(40, 3000)
	uber.Earn(44, 5000)
	b.Income(50, 5000, "Stripe", "STRIPE TRANSFER")
	b.Income(50, 3500, "Stripe", "STRIPE TRANSFER")
	wantTotal(t, 15500, uber, b)
}

// Payoneer, whose export is missing, keeps 2 % of each of Upwork's payouts before it
// sends them on: 180.00 − 3.60, 90.00 − 1.80, 270.00 − 5.40. It is a fee of Upwork's:
// 540.00 − 10.80 = 529.20, and no deposit counts beside it.
func TestWhatAnUnseenWalletKeepsOfEachPayoutIsAFee(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	for n, sum := range []int64{18000, 9000, 27000} {
		up.Earn(7*n, sum)
		up.Payout(7*n+2, sum)
		b.Income(7*n+8, sum-sum/50, "Payoneer", "PAYONEER INC EDI PAYMENT")
	}
	wantTotal(t, 52920, up, b)
}

// Upwork sends 90.00 to Wise five times, which sends 88.50 on to the bank. Wise passes on
// anybody's money, and its name alone makes no income; what it kept is a fee all the same:
// 5 × 88.50 = 442.50, and none of them is left to sort.
func TestUnknownCreditsOfAnUnseenWalletArePayoutsToo(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	for n := range 5 {
		up.Earn(14*n, 9000)
		up.Payout(14*n+2, 9000)
		b.Add(14*n+6, 8850, ledger.FlowUnknown, "", "WISE INC PAYMENT")
	}
	l := reconciled(t, up, b)
	unsorted := 0
	for i := range l.Entries {
		if l.Entries[i].Verdict == ledger.VerdictUnsorted {
			unsorted++
		}
	}
	if got := Total(l, "USD"); got != 44250 || unsorted != 0 {
		t.Errorf("total %d, %d unsorted; want 44250 and 0", got, unsorted)
	}
}

// Upwork pays 90.00 and 180.00 USD to Payoneer, whose export is missing, and which sends
// 79.38 and 158.76 EUR on. One of the two tellings counts: 270.00 USD and no EUR, and a
// finding names the 238.14 EUR that did not.
func TestUnseenWalletThatChangesMoneyCountsOnce(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("n26.csv")
	for n, sum := range []int64{9000, 18000} {
		up.Earn(7*n, sum)
		up.Payout(7*n+2, sum)
		b.Income(7*n+5, sum*882/1000, "Payoneer", "Payoneer Inc").Currency = "EUR"
	}
	l, findings := Run(Assemble(up, b), Options{})
	if dollars, euros := Total(l, "USD"), Total(l, "EUR"); dollars != 27000 || euros != 0 {
		t.Errorf("totals %d USD and %d EUR, want 27000 and 0", dollars, euros)
	}
	if !slices.ContainsFunc(findings, func(f diag.Finding) bool {
		return f.Code == "wallet-export-missing" && strings.Contains(f.What.String(), "238.14")
	}) {
		t.Errorf("findings %v, want one that names 238.14", findings)
	}
}

// Upwork's dollars arrive in euros at the bank itself. Its first 50.00 USD were paid out
// before the bank's file begins; that PayPal, which has no export, then sends 46.00 EUR
// is other money, and counts.
func TestPlatformWhoseMoneyArrivesInAnotherCurrencyPaysThroughNoOtherWallet(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("giro.csv")
	up.Earn(0, 5000)
	up.Payout(1, 5000)
	for n, sum := range []int64{20000, 30000, 10000} {
		up.Earn(20+20*n, sum)
		up.Payout(21+20*n, sum)
		b.Income(24+20*n, sum*92/100, "Upwork", "UPWORK ESCROW").Currency = "EUR"
	}
	b.Income(22, 4600, "PayPal", "PAYPAL TRANSFER").Currency = "EUR"
	l := reconciled(t, up, b.Covers(15, 90))
	if usd, eur := Total(l, "USD"), Total(l, "EUR"); usd != 65000 || eur != 4600 {
		t.Errorf("total %d USD and %d EUR, want 65000 and 4600", usd, eur)
	}
}
