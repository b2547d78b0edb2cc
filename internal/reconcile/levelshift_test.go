package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
)

// Upwork's weekly summary names the Sunday before the invoices of the statement: its
// first row lies a day before the statement begins, and tells of the same 100.00.
// Three weeks of 100, 60 and 80 are 240.
func TestSummaryDatedADayBeforeTheStatementCountsOnce(t *testing.T) {
	statement, weeks := platform("statement.csv", "Upwork", ledger.LevelStatement), platform("weeks.csv", "Upwork", ledger.LevelSummary)
	for n, sum := range []int64{10000, 6000, 8000} {
		statement.earn(7*n+1, sum)
		weeks.earn(7*n, sum)
	}
	if got := total(runFiles(t, statement, weeks), "USD"); got != 24000 {
		t.Errorf("total %d, want 24000", got)
	}
}

// A summary of weeks that ends after the statement tells of its last days too: the
// week of day 20 is the 30.00 + 40.00 of days 15 and 18.
func TestSummaryDatedAfterTheStatementCountsOnce(t *testing.T) {
	statement, weeks := platform("statement.csv", "Upwork", ledger.LevelStatement), platform("weeks.csv", "Upwork", ledger.LevelSummary)
	for n, sums := range [][2]int64{{1000, 2000}, {3500, 2500}, {3000, 4000}} {
		statement.earn(7*n+1, sums[0])
		statement.earn(7*n+4, sums[1])
		weeks.earn(7*n+6, sums[0]+sums[1])
	}
	if got := total(runFiles(t, statement, weeks), "USD"); got != 16000 { // 30 + 60 + 70
		t.Errorf("total %d, want 16000", got)
	}
}

// The weeks before a statement begins are in the summary alone, and count: 50.00 of
// the first week is not the 100.00 of the second.
func TestSummaryOfEarlierWeeksCounts(t *testing.T) {
	statement, weeks := platform("statement.csv", "Upwork", ledger.LevelStatement), platform("weeks.csv", "Upwork", ledger.LevelSummary)
	weeks.earn(0, 5000)
	for n, sum := range []int64{10000, 6000, 8000} {
		statement.earn(7*n+8, sum)
		weeks.earn(7*n+7, sum)
	}
	if got := total(runFiles(t, statement, weeks), "USD"); got != 29000 { // 50 + 100 + 60 + 80
		t.Errorf("total %d, want 29000", got)
	}
}

// Equal weeks are no reason to drop an earlier one: five weeks of 100.00, of which
// the statement holds the last three, are 500.
func TestEqualEarlierWeeksCount(t *testing.T) {
	statement, weeks := platform("statement.csv", "Upwork", ledger.LevelStatement), platform("weeks.csv", "Upwork", ledger.LevelSummary)
	for n := range 5 {
		weeks.earn(7*n, 10000)
		if n >= 2 {
			statement.earn(7*n+1, 10000)
		}
	}
	if got := total(runFiles(t, statement, weeks), "USD"); got != 50000 {
		t.Errorf("total %d, want 50000", got)
	}
}

// Two weeks are enough where both agree to the cent: one's own log names the Monday
// after each, 37.50 and 30.00 of the trips of the week before. They are 67.50.
func TestLogOfTwoWeeksDatedAfterTheTripsCountsOnce(t *testing.T) {
	trips, log := platform("trips.csv", "Uber", ledger.LevelItems), platform("log.csv", "Uber", ledger.LevelSummary)
	trips.earn(0, 1500)
	trips.earn(2, 2250)
	trips.earn(9, 3000)
	log.earn(7, 3750)
	log.earn(14, 3000)
	if got := total(runFiles(t, trips, log), "USD"); got != 6750 {
		t.Errorf("total %d, want 6750", got)
	}
}
