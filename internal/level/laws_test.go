package level

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// One telling counts on each day: the statement on the days that it covers, the orders on
// those before and after. On day n a sale of 10.00 + n × 0.10 costs a tenth, which the
// orders do not know: 10.00 + 10.10 before, (10.20 + 10.30 + 10.40) × 0.9 = 27.81 under
// the statement, 10.50 after it. The three orders of its days are evidence.
func TestOneTellingCountsOnEachDay(t *testing.T) {
	orders, statement := Platform("orders.csv", "Etsy", ledger.LevelOrders), Platform("statement.csv", "Etsy", ledger.LevelStatement)
	shop(0, 5, orders, nil)
	shop(2, 4, nil, statement)
	l := told(t, orders, statement)
	if got := Total(l, "USD"); got != 1000+1010+2781+1050 || Count(l, ledger.VerdictOtherLevel) != 3 {
		t.Errorf("total %d, %d at another level; want 5841 and 3", got, Count(l, ledger.VerdictOtherLevel))
	}
}

// Exports of two shops never stand in for each other: both count, orders and statement.
func TestTellingsOfTwoHousesBothCount(t *testing.T) {
	orders, statement := Platform("orders.csv", "eBay", ledger.LevelOrders), Platform("statement.csv", "Etsy", ledger.LevelStatement)
	orders.Earn(3, 1000)
	statement.Earn(3, 1000)
	wantTotal(t, 2000, orders, statement)
}

// The names of files, by which they are ordered, change nothing of what counts.
func TestNamesOfFilesChangeNothing(t *testing.T) {
	for _, names := range [][2]string{{"a.csv", "b.csv"}, {"b.csv", "a.csv"}} {
		orders, statement := Platform(names[0], "Etsy", ledger.LevelOrders), Platform(names[1], "Etsy", ledger.LevelStatement)
		shop(0, 50, orders, nil)
		net := shop(20, 50, nil, statement)
		for day := range 20 {
			net += int64(1000 + 10*day)
		}
		wantTotal(t, net, orders, statement)
	}
}

// A list of payouts beside the statement that has them is evidence, and so is a summary.
func TestPayoutsAndSummariesBesideAStatementAreEvidence(t *testing.T) {
	statement, list, year := Platform("statement.csv", "Etsy", ledger.LevelStatement), Platform("deposits.csv", "Etsy", ledger.LevelPayouts), Platform("year.csv", "Etsy", ledger.LevelSummary)
	for n := range 5 {
		statement.Earn(7*n, 5000)
		statement.Payout(7*n+1, 5000)
		list.Payout(7*n+1, 5000)
	}
	year.Earn(28, 25000)
	year.Covers(0, 30)
	wantTotal(t, 25000, statement, list, year)
}
