package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Trips of 10 each are paid out every week, five days after it ends. The bank's file
// begins after the first payout. Its deposits of 30, 20, 20, 30, 10, … are the trips
// of the second week and the following, though 30 are also the two trips of the
// first week with one of the second, and so on to the end.
func TestEqualEarningsAfterDaysWithoutABankExport(t *testing.T) {
	weeks := [][]int{{0, 1}, {7, 8, 9}, {14, 15}, {21, 22}, {28, 29, 30}, {35}, {42, 43}, {50}, {56, 58, 60}, {63}, {70, 71}, {77}, {84}, {92, 93}}
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	var want [][]ledger.Day
	for n, days := range weeks {
		var paid []ledger.Day
		for _, d := range days {
			paid = append(paid, uber.Earn(d, 1000).Date)
		}
		if n > 0 {
			b.Income(7*n+5, int64(1000*len(days)), "Uber", "UBER EDI PAYMNT")
			want = append(want, paid)
		}
	}
	l := reconciled(t, uber, b)
	var got [][]ledger.Day
	for _, k := range l.Links {
		var paid []ledger.Day
		for _, i := range k.From {
			paid = append(paid, l.Entries[i].Date)
		}
		got = append(got, paid)
	}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("deposits pay what was earned on %v, want %v", got, want)
	}
}

// After a holiday two payouts arrive on one day, in either order: both are found.
func TestTwoPayoutsOfOneDayAfterAHole(t *testing.T) {
	for _, amounts := range [][2]int64{{5000, 7000}, {7000, 5000}} {
		uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
		uber.Earn(0, 1100)
		uber.Earn(7, 5000)
		uber.Earn(14, 7000)
		uber.Earn(21, 1300)
		for _, a := range amounts {
			b.Income(18, a, "Uber", "UBER EDI PAYMNT")
		}
		b.Income(24, 1300, "Uber", "UBER EDI PAYMNT")
		if got := Links(reconciled(t, uber, b), ledger.LinkEarnings); len(got) != 3 {
			t.Errorf("deposits of %v: links %q, want 3", amounts, got)
		}
	}
}

// Trips of 10 each are paid out after waits of all lengths. The bank's file begins
// before the first trip, so that no payout is missing before it: the first deposit pays
// the first trip, though with later ones the waits would be more alike. All ten trips are
// paid, by 10 + 10 + 10 + 40 + 30, and nothing counts beside them: 100.00.
func TestFirstEarningsArePaidFirstWhereTheBankShowsTheirDays(t *testing.T) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	b.Add(0, -900, ledger.FlowSpending, "", "BAKERY")
	for _, p := range []struct {
		days    []int
		arrives int
	}{{[]int{4}, 5}, {[]int{5}, 14}, {[]int{6}, 14}, {[]int{11, 14, 19, 24}, 27}, {[]int{26, 27, 32}, 33}} {
		for _, d := range p.days {
			uber.Earn(d, 1000)
		}
		b.Income(p.arrives, int64(1000*len(p.days)), "Uber", "UBER EDI PAYMNT")
	}
	wantTotal(t, 10000, uber, b)
}

// The trips of the first test, each payout short by 0.50, and one trip more, on day 95,
// that was not paid when the export ended. The last deposit, a day after it, pays the
// two trips before: 27 trips of 10.00 less 13 fees.
func TestDepositAfterTheExportPaysWhatFollowsTheLastOneExplained(t *testing.T) {
	weeks := [][]int{{0, 1}, {7, 8, 9}, {14, 15}, {21, 22}, {28, 29, 30}, {35}, {42, 43}, {50}, {56, 58, 60}, {63}, {70, 71}, {77}, {84}, {92, 93}}
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	for n, days := range weeks {
		for _, d := range days {
			uber.Earn(d, 1000)
		}
		if n > 0 {
			b.Income(7*n+5, int64(1000*len(days)-50), "Uber", "UBER EDI PAYMNT")
		}
	}
	uber.Earn(95, 1000)
	if got, want := Total(reconciled(t, uber, b), "USD"), int64(27*1000-13*50); got != want {
		t.Errorf("total %d, want %d", got, want)
	}
}
