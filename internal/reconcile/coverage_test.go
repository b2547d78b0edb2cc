package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
)

// Upwork's export covers days 100 to 199 with a payout every twenty days. The
// bank covers everything: deposits of the time before and after count.
func TestDepositsOutsideTheExportCount(t *testing.T) {
	up, b := platform("upwork.csv", "Upwork", ledger.LevelStatement), bank("chase.csv")
	for day := 0; day < 300; day += 20 {
		if day >= 100 && day < 200 {
			up.earn(day, int64(10000+day))
			up.payout(day, int64(10000+day))
		}
		b.income(day+3, int64(10000+day), "Upwork", "UPWORK")
	}
	up.covers(100, 199)
	l := runFiles(t, up, b)
	var want int64
	for day := 0; day < 300; day += 20 {
		want += int64(10000 + day)
	}
	if got := total(l, "USD"); got != want {
		t.Errorf("total %d, want %d", got, want)
	}
	if n := len(links(l, ledger.LinkPayout)); n != 5 {
		t.Errorf("%d links, want 5", n)
	}
}

// A deposit inside the covered days that matches nothing is not income, and is
// said.
func TestArrivedNotMatched(t *testing.T) {
	up, b := platform("upwork.csv", "Upwork", ledger.LevelStatement), bank("chase.csv")
	up.earn(0, 10000)
	up.earn(60, 10000)
	b.income(30, 4711, "Upwork", "UPWORK")
	l, findings := Run(assemble(up, b), Options{})
	if got := total(l, "USD"); got != 20000 {
		t.Errorf("total %d, want 20000", got)
	}
	if len(findings) != 1 || findings[0].Code != "arrived-not-matched" {
		t.Errorf("findings %v", findings)
	}
}

// The export holds no payouts and ends; the deposit four days later is the sum
// of the last week, the one after is not.
func TestMoneyDecidesAtTheEndOfAnExport(t *testing.T) {
	uber, b := platform("uber.csv", "Uber", ledger.LevelItems), bank("chase.csv")
	var week, sum int64
	for day := range 28 {
		n := int64(2000 + 37*day)
		uber.earn(day, n)
		week, sum = week+n, sum+n
		if day%7 == 6 {
			b.income(day+4, week, "Uber", "UBER")
			week = 0
		}
	}
	b.income(28+9, 9999, "Uber", "UBER") // the week after, earned outside the export
	if got := total(runFiles(t, uber, b), "USD"); got != sum+9999 {
		t.Errorf("total %d, want %d", got, sum+9999)
	}
}

// The export begins; the deposit two days later pays the week before it.
func TestMoneyDecidesAtTheBeginningOfAnExport(t *testing.T) {
	uber, b := platform("uber.csv", "Uber", ledger.LevelItems), bank("chase.csv")
	b.income(2, 8888, "Uber", "UBER")
	var week, sum int64
	for day := range 28 {
		n := int64(2000 + 37*day)
		uber.earn(day, n)
		week, sum = week+n, sum+n
		if day%7 == 6 {
			b.income(day+2, week, "Uber", "UBER")
			week = 0
		}
	}
	l, findings := Run(assemble(uber, b), Options{})
	if got := total(l, "USD"); got != sum+8888 {
		t.Errorf("total %d, want %d", got, sum+8888)
	}
	if len(findings) != 0 {
		t.Errorf("the export proves it, yet: %v", findings)
	}
}

// A platform without payouts that takes one per cent: the chain finds the rate.
func TestEarningsShortByARate(t *testing.T) {
	uber, b := platform("uber.csv", "Uber", ledger.LevelItems), bank("chase.csv")
	var week, sum, lost int64
	for day := range 56 {
		n := int64(2000 + 37*day%411)
		uber.earn(day, n)
		week, sum = week+n, sum+n
		if day%7 == 6 {
			b.income(day+2, week-week/100, "Uber", "UBER")
			lost += week / 100
			week = 0
		}
	}
	if got := total(runFiles(t, uber, b), "USD"); got != sum-lost {
		t.Errorf("total %d, want %d", got, sum-lost)
	}
}

// Each programme of a template is a payer with days of its own.
func TestTemplateProgrammesAreCoveredApart(t *testing.T) {
	own, b := platform("log.csv", "Own record", ledger.LevelStatement), bank("chase.csv")
	own.income(10, 1500, "Rakuten", "")
	own.income(40, 2500, "Rakuten", "")
	own.income(100, 300, "Ibotta", "")
	b.income(12, 1500, "Rakuten", "RAKUTEN")
	b.income(42, 2500, "Rakuten", "RAKUTEN")
	b.income(20, 700, "Ibotta", "IBOTTA") // before Ibotta's first row: counts
	b.income(102, 300, "Ibotta", "IBOTTA")
	if got := total(runFiles(t, own, b), "USD"); got != 1500+2500+700+300 {
		t.Errorf("total %d, want 5000", got)
	}
}

// What a bank pays its own customer is income, though the bank's export covers
// the day.
func TestOwnInterestIsNoDeposit(t *testing.T) {
	b := bank("ally.csv")
	b.source.Provider = "Ally"
	b.income(3, 412, "Ally interest", "Interest paid")
	b.income(33, 420, "Ally", "Bonus")
	if got := total(runFiles(t, b), "USD"); got != 832 {
		t.Errorf("total %d, want 832", got)
	}
}

// One deposit after the export's last row is all that was earned, less a fee.
func TestOneDepositAfterTheExportPaysItAll(t *testing.T) {
	etsy, b := platform("etsy.csv", "Etsy", ledger.LevelStatement), bank("chase.csv")
	for day := range 20 {
		etsy.earn(day, 1700)
	}
	b.income(23, 34000-578, "Etsy", "ETSY INC") // 1.7 %
	if got := total(runFiles(t, etsy, b), "USD"); got != 34000-578 {
		t.Errorf("total %d, want %d", got, 34000-578)
	}
}
