package level

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Upwork's weekly summary names the Sunday before the invoices of the statement: its
// first row lies a day before the statement begins, and tells of the same 100.00.
// Three weeks of 100, 60 and 80 are 240.
func TestSummaryDatedADayBeforeTheStatementCountsOnce(t *testing.T) {
	statement, weeks := Platform("statement.csv", "Upwork", ledger.LevelStatement), Platform("weeks.csv", "Upwork", ledger.LevelSummary)
	for n, sum := range []int64{10000, 6000, 8000} {
		statement.Earn(7*n+1, sum)
		weeks.Earn(7*n, sum)
	}
	wantTotal(t, 24000, statement, weeks)
}

// A summary of weeks that ends after the statement tells of its last days too: the
// week of day 20 is the 30.00 + 40.00 of days 15 and 18.
func TestSummaryDatedAfterTheStatementCountsOnce(t *testing.T) {
	statement, weeks := Platform("statement.csv", "Upwork", ledger.LevelStatement), Platform("weeks.csv", "Upwork", ledger.LevelSummary)
	for n, sums := range [][2]int64{{1000, 2000}, {3500, 2500}, {3000, 4000}} {
		statement.Earn(7*n+1, sums[0])
		statement.Earn(7*n+4, sums[1])
		weeks.Earn(7*n+6, sums[0]+sums[1])
	}
	if got := Total(told(t, statement, weeks), "USD"); got != 16000 { // 30 + 60 + 70
		t.Errorf("total %d, want 16000", got)
	}
}

// The weeks before a statement begins are in the summary alone, and count: 50.00 of
// the first week is not the 100.00 of the second.
func TestSummaryOfEarlierWeeksCounts(t *testing.T) {
	statement, weeks := Platform("statement.csv", "Upwork", ledger.LevelStatement), Platform("weeks.csv", "Upwork", ledger.LevelSummary)
	weeks.Earn(0, 5000)
	for n, sum := range []int64{10000, 6000, 8000} {
		statement.Earn(7*n+8, sum)
		weeks.Earn(7*n+7, sum)
	}
	if got := Total(told(t, statement, weeks), "USD"); got != 29000 { // 50 + 100 + 60 + 80
		t.Errorf("total %d, want 29000", got)
	}
}

// Equal weeks are no reason to drop an earlier one: five weeks of 100.00, of which
// the statement holds the last three, are 500.
func TestEqualEarlierWeeksCount(t *testing.T) {
	statement, weeks := Platform("statement.csv", "Upwork", ledger.LevelStatement), Platform("weeks.csv", "Upwork", ledger.LevelSummary)
	for n := range 5 {
		weeks.Earn(7*n, 10000)
		if n >= 2 {
			statement.Earn(7*n+1, 10000)
		}
	}
	wantTotal(t, 50000, statement, weeks)
}

// Two weeks are enough where both agree to the cent: one's own log names the Monday
// after each, 37.50 and 30.00 of the trips of the week before. They are 67.50.
func TestLogOfTwoWeeksDatedAfterTheTripsCountsOnce(t *testing.T) {
	trips, log := Platform("trips.csv", "Uber", ledger.LevelItems), Platform("log.csv", "Uber", ledger.LevelSummary)
	trips.Earn(0, 1500)
	trips.Earn(2, 2250)
	trips.Earn(9, 3000)
	log.Earn(7, 3750)
	log.Earn(14, 3000)
	wantTotal(t, 6750, trips, log)
}
