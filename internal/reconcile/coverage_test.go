package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Upwork's export covers days 100 to 199 with a payout every twenty days. The
// bank covers everything: deposits of the time before and after count.
func TestDepositsOutsideTheExportCount(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	for day := 0; day < 300; day += 20 {
		if day >= 100 && day < 200 {
			up.Earn(day, int64(10000+day))
			up.Payout(day, int64(10000+day))
		}
		b.Income(day+3, int64(10000+day), "Upwork", "UPWORK")
	}
	up.Covers(100, 199)
	l := reconciled(t, up, b)
	var want int64
	for day := 0; day < 300; day += 20 {
		want += int64(10000 + day)
	}
	if got := Total(l, "USD"); got != want {
		t.Errorf("total %d, want %d", got, want)
	}
	if n := len(Links(l, ledger.LinkPayout)); n != 5 {
		t.Errorf("%d links, want 5", n)
	}
}

// A deposit inside the covered days that matches nothing is not income, and is
// said.
func TestArrivedNotMatched(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	up.Earn(0, 10000)
	up.Earn(60, 10000)
	b.Income(30, 4711, "Upwork", "UPWORK")
	l, findings := Run(Assemble(up, b), Options{})
	if got := Total(l, "USD"); got != 20000 {
		t.Errorf("total %d, want 20000", got)
	}
	if len(findings) != 1 || findings[0].Code != "arrived-not-matched" {
		t.Errorf("findings %v", findings)
	}
}

// The export holds no payouts and ends; the deposit four days later is the sum
// of the last week, the one after is not.
func TestMoneyDecidesAtTheEndOfAnExport(t *testing.T) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	var week, sum int64
	for day := range 28 {
		n := int64(2000 + 37*day)
		uber.Earn(day, n)
		week, sum = week+n, sum+n
		if day%7 == 6 {
			b.Income(day+4, week, "Uber", "UBER")
			week = 0
		}
	}
	b.Income(28+9, 9999, "Uber", "UBER") // the week after, earned outside the export
	wantTotal(t, sum+9999, uber, b)
}

// The export begins; the deposit two days later pays the week before it.
func TestMoneyDecidesAtTheBeginningOfAnExport(t *testing.T) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	b.Income(2, 8888, "Uber", "UBER")
	var week, sum int64
	for day := range 28 {
		n := int64(2000 + 37*day)
		uber.Earn(day, n)
		week, sum = week+n, sum+n
		if day%7 == 6 {
			b.Income(day+2, week, "Uber", "UBER")
			week = 0
		}
	}
	l, findings := Run(Assemble(uber, b), Options{})
	if got := Total(l, "USD"); got != sum+8888 {
		t.Errorf("total %d, want %d", got, sum+8888)
	}
	if len(findings) != 0 {
		t.Errorf("the export proves it, yet: %v", findings)
	}
}

// A platform without payouts that takes one per cent: the chain finds the rate.
func TestEarningsShortByARate(t *testing.T) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	var week, sum, lost int64
	for day := range 56 {
		n := int64(2000 + 37*day%411)
		uber.Earn(day, n)
		week, sum = week+n, sum+n
		if day%7 == 6 {
			b.Income(day+2, week-week/100, "Uber", "UBER")
			lost += week / 100
			week = 0
		}
	}
	wantTotal(t, sum-lost, uber, b)
}

// Each programme of a template is a payer with days of its own.
func TestTemplateProgrammesAreCoveredApart(t *testing.T) {
	own, b := Platform("log.csv", "Own record", ledger.LevelStatement), Bank("chase.csv")
	own.Income(10, 1500, "Rakuten", "")
	own.Income(40, 2500, "Rakuten", "")
	own.Income(100, 300, "Ibotta", "")
	b.Income(12, 1500, "Rakuten", "RAKUTEN")
	b.Income(42, 2500, "Rakuten", "RAKUTEN")
	b.Income(20, 700, "Ibotta", "IBOTTA") // before Ibotta's first row: counts
	b.Income(102, 300, "Ibotta", "IBOTTA")
	wantTotal(t, 1500+2500+700+300, own, b)
}

// What a bank pays its own customer is income, though the bank's export covers
// the day.
func TestOwnInterestIsNoDeposit(t *testing.T) {
	b := Bank("ally.csv")
	b.Source.Provider = "Ally"
	b.Income(3, 412, "Ally interest", "Interest paid")
	b.Income(33, 420, "Ally", "Bonus")
	wantTotal(t, 832, b)
}

// One deposit after the export's last row is all that was earned, less a fee.
func TestOneDepositAfterTheExportPaysItAll(t *testing.T) {
	etsy, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("chase.csv")
	for day := range 20 {
		etsy.Earn(day, 1700)
	}
	b.Income(23, 34000-578, "Etsy", "ETSY INC") // 1.7 %
	wantTotal(t, 34000-578, etsy, b)
}
