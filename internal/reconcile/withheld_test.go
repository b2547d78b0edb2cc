package reconcile

import (
	"strings"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Of every payout 24 % are withheld: 150.00 arrives as 114.00, 83.50 as 63.46 and
// 220.10 as 167.28 (52.824 withheld, rounded down to 52.82). What is missing is a
// fee: 114.00 + 63.46 + 167.28 = 344.74 remain of 453.60.
func TestShareWithheldFromEveryPayoutIsAFee(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	b := Bank("chase.csv")
	for n, p := range [][2]int64{{15000, 11400}, {8350, 6346}, {22010, 16728}} {
		up.Earn(n*14, p[0])
		up.Payout(n*14+7, p[0])
		b.Income(n*14+9, p[1], "Upwork", "UPWORK ESCROW")
	}
	l, said := saidOf("share-withheld", up, b)
	if got := Total(l, "USD"); got != 34474 {
		t.Errorf("total %d, want 34474", got)
	}
	if got := Links(l, ledger.LinkPayout); len(got) != 3 || !strings.Contains(said, "24.0% of every payout of Upwork") {
		t.Errorf("links %v, said %q", got, said)
	}
}

// A deposit 20 % below one payout may be anything: one pair proves no share, and the
// deposit is not income on a day that Upwork's own export covers.
func TestOneSmallerDepositProvesNoShare(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	up.Earn(0, 100)
	up.Earn(20, 15000)
	up.Payout(27, 15100)
	up.Earn(50, 100)
	b := Bank("chase.csv")
	b.Income(29, 12000, "Upwork", "UPWORK ESCROW")
	l := reconciled(t, up, b)
	if got := Links(l, ledger.LinkPayout); len(got) != 0 || Total(l, "USD") != 15200 {
		t.Errorf("links %v, total %d", got, Total(l, "USD"))
	}
}

// Payouts that are all of them withheld by a tenth may equal each other: 90.00 is
// what is left of 100.00, and 81.00 of 90.00, though the payout of 90.00 equals the
// first deposit. 100 + 90 + 70 − 10 − 9 − 7 = 234.
func TestWithheldShareGoesBeforeEqualAmounts(t *testing.T) {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	b := Bank("chase.csv")
	for n, p := range [][2]int64{{10000, 9000}, {9000, 8100}, {7000, 6300}} {
		up.Earn(n*2, p[0])
		up.Payout(n*2+1, p[0])
		b.Income(n*2+3, p[1], "Upwork", "UPWORK ESCROW")
	}
	l := reconciled(t, up, b)
	if got := Total(l, "USD"); got != 23400 {
		t.Errorf("total %d, want 23400; links %v", got, Links(l, ledger.LinkPayout))
	}
}

// Uber lists no payouts. Each Tuesday brings 90 % of the week before: 90.00, 45.00,
// 72.90 and 117.00 of 100, 50, 81 and 130. 324.90 count, and no deposit beside them.
func TestShareWithheldFromEarningsIsAFee(t *testing.T) {
	rides, b := Platform("uber.csv", "Uber", ledger.LevelStatement), Bank("chase.csv")
	for week, sum := range []int64{10000, 5000, 8100, 13000} {
		rides.Earn(7*week, sum/2)
		rides.Earn(7*week+3, sum-sum/2)
		b.Income(7*week+8, sum*9/10, "Uber", "UBER PAYMENT")
	}
	l := reconciled(t, rides, b)
	if got := Total(l, "USD"); got != 32490 || len(Links(l, ledger.LinkEarnings)) != 4 {
		t.Errorf("total %d, want 32490; links %v", got, Links(l, ledger.LinkEarnings))
	}
}

// A third of the money is paid out in two payouts that arrive as one deposit. 30 % are
// withheld of all: 70.00 of 100.00, 175.00 of 200.00 and 50.00, 210.00 of 300.00 and
// 84.00 of 80.00 and 40.00. Earned 770.00, arrived 539.00.
func TestShareWithheldOfPayoutsThatArriveTogether(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	for _, p := range []struct {
		day  int
		outs []int64
	}{{10, []int64{10000}}, {30, []int64{20000, 5000}}, {50, []int64{30000}}, {70, []int64{8000, 4000}}} {
		var sum int64
		for n, out := range p.outs {
			up.Earn(p.day-4+n, out)
			up.Payout(p.day+n, out)
			sum += out
		}
		b.Income(p.day+4, sum*7/10, "Upwork", "UPWORK ESCROW")
	}
	wantTotal(t, 53900, up, b)
}

// The bank's file shows but two deposits of Uber: 70.00 and 93.10, to the cent 70 % of
// the 100.00 earned first and of the 133.00 after them. Two of one share, from the first
// row on, are no chance: 163.10 count of these, and 20.00 that were not paid yet. One
// more of 40.00 on the day after the first row is older, and counts.
func TestTwoDepositsOfOneShareFromTheFirstRowOnProveIt(t *testing.T) {
	for _, older := range []int64{0, 4000} {
		rides, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
		for _, e := range [][2]int{{0, 6011}, {3, 3989}, {7, 9207}, {9, 4093}, {15, 2000}} {
			rides.Earn(e[0], int64(e[1]))
		}
		if older > 0 {
			b.Income(1, older, "Uber", "UBER PAYMENT")
		}
		b.Income(6, 7000, "Uber", "UBER PAYMENT")
		b.Income(13, 9310, "Uber", "UBER PAYMENT")
		if got := Total(reconciled(t, rides, b), "USD"); got != 16310+2000+older {
			t.Errorf("with an older deposit of %d: total %d, want %d", older, got, 18310+older)
		}
	}
}

// Upwork's export holds one payout of 1,004.26, and 971.12 from Upwork arrive two days
// later, 3.3 % less: no other deposit, and no other payout, is near. It is its arrival,
// and 971.12 count, with 33.14 named. Of 890.00, more than a tenth is missing: the export
// counts, and the deposit is named. So it is where two deposits are near.
func TestOnlyDepositNearTheOnlyPayoutIsItsArrival(t *testing.T) {
	for _, c := range []struct {
		deposits []int64
		want     int64
		code     string
	}{{[]int64{97112}, 97112, "payout-short"}, {[]int64{89000}, 100426, "arrived-not-matched"}, {[]int64{97112, 5000}, 100426, "arrived-not-matched"}} {
		up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
		up.Earn(0, 47328)
		up.Earn(7, 53098)
		up.Payout(12, 100426)
		up.Covers(-20, 40)
		for n, d := range c.deposits {
			b.Income(14+n, d, "Upwork", "UPWORK ESCROW INC")
		}
		wantTotalSaying(t, c.want, c.code, up, b)
	}
}

// Upwork pays out 900.00, which arrive whole, and a month later 450.00, of which a bank on
// the way keeps 15.00: the 435.00 are their arrival, and 1,335.00 count.
func TestPayoutShortByAWireFeeBesideOneThatArrivesWhole(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	up.Earn(0, 90000)
	up.Payout(3, 90000)
	b.Income(5, 90000, "Upwork", "UPWORK ESCROW INC WIRE")
	up.Earn(30, 45000)
	up.Payout(33, 45000)
	b.Income(35, 43500, "Upwork", "UPWORK ESCROW INC WIRE")
	wantTotalSaying(t, 133500, "payout-short", up, b)
}
