package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// Trips of 10 each are paid out every week, five days after it ends. The bank's file
// begins after the first payout. Its deposits of 30, 20, 20, 30, 10, … are the trips
// of the second week and the following, though 30 are also the two trips of the
// first week with one of the second, and so on to the end.
func TestEqualEarningsAfterDaysWithoutABankExport(t *testing.T) {
	weeks := [][]int{{0, 1}, {7, 8, 9}, {14, 15}, {21, 22}, {28, 29, 30}, {35}, {42, 43}, {50}, {56, 58, 60}, {63}, {70, 71}, {77}, {84}, {92, 93}}
	uber, b := platform("uber.csv", "Uber", ledger.LevelItems), bank("chase.csv")
	var want [][]ledger.Day
	for n, days := range weeks {
		var paid []ledger.Day
		for _, d := range days {
			paid = append(paid, uber.earn(d, 1000).Date)
		}
		if n > 0 {
			b.income(7*n+5, int64(1000*len(days)), "Uber", "UBER EDI PAYMNT")
			want = append(want, paid)
		}
	}
	l := runFiles(t, uber, b)
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
		uber, b := platform("uber.csv", "Uber", ledger.LevelItems), bank("chase.csv")
		uber.earn(0, 1100)
		uber.earn(7, 5000)
		uber.earn(14, 7000)
		uber.earn(21, 1300)
		for _, a := range amounts {
			b.income(18, a, "Uber", "UBER EDI PAYMNT")
		}
		b.income(24, 1300, "Uber", "UBER EDI PAYMNT")
		if got := links(runFiles(t, uber, b), ledger.LinkEarnings); len(got) != 3 {
			t.Errorf("deposits of %v: links %q, want 3", amounts, got)
		}
	}
}

// Trips of 10 each are paid out after waits of all lengths. The bank's file begins
// before the first trip, so that no payout is missing before it: the first deposit, of
// 20, pays the first two, though with later ones the waits would be more alike. All
// 12 trips are paid, by 20 + 10 + 10 + 30 + 40 + 10.
func TestFirstEarningsArePaidFirstWhereTheBankShowsTheirDays(t *testing.T) {
	uber, b := platform("uber.csv", "Uber", ledger.LevelItems), bank("chase.csv")
	b.add(0, -900, ledger.FlowSpending, "", "BAKERY")
	for _, p := range []struct {
		days    []int
		arrives int
	}{{[]int{1, 4}, 10}, {[]int{7}, 18}, {[]int{8}, 18}, {[]int{9, 12, 15}, 18}, {[]int{16, 18, 20, 21}, 25}, {[]int{22}, 26}} {
		for _, d := range p.days {
			uber.earn(d, 1000)
		}
		b.income(p.arrives, int64(1000*len(p.days)), "Uber", "UBER EDI PAYMNT")
	}
	paid := 0
	for _, k := range runFiles(t, uber, b).Links {
		paid += len(k.From)
	}
	if paid != 12 {
		t.Errorf("%d trips are paid, want 12", paid)
	}
}

// The trips of the first test, each payout short by 0.50, and one trip more, on day 95,
// that was not paid when the export ended. The last deposit, a day after it, pays the
// two trips before: 27 trips of 10.00 less 13 fees.
func TestDepositAfterTheExportPaysWhatFollowsTheLastOneExplained(t *testing.T) {
	weeks := [][]int{{0, 1}, {7, 8, 9}, {14, 15}, {21, 22}, {28, 29, 30}, {35}, {42, 43}, {50}, {56, 58, 60}, {63}, {70, 71}, {77}, {84}, {92, 93}}
	uber, b := platform("uber.csv", "Uber", ledger.LevelItems), bank("chase.csv")
	for n, days := range weeks {
		for _, d := range days {
			uber.earn(d, 1000)
		}
		if n > 0 {
			b.income(7*n+5, int64(1000*len(days)-50), "Uber", "UBER EDI PAYMNT")
		}
	}
	uber.earn(95, 1000)
	if got, want := total(runFiles(t, uber, b), "USD"), int64(27*1000-13*50); got != want {
		t.Errorf("total %d, want %d", got, want)
	}
}
