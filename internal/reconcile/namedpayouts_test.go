package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// named adds an earning that names its payout, with the day on which it is due.
func named(f *Export, day int, net int64, payout string, due int) {
	e := f.Earn(day, net)
	e.DueOn, e.Extra = Day0+ledger.Day(due), &ledger.Extra{Order: payout}
}

// Two logs of cashback lack the days between: of the first payout, 50.00 due on day 100,
// they have 30.00; of the second, 40.00 due on day 190, they have 24.00. That the
// second deposit equals the 30.00 with 10.00 of the second is chance: it is no payout
// that the logs name. What arrived counts, 50.00 + 40.00, as it is more than what is
// shown of each.
func TestDepositPaysNoEarningsThatNameTwoPayouts(t *testing.T) {
	log, b := Platform("cashback.csv", "Rakuten", ledger.LevelItems), Bank("chase.csv")
	for _, d := range []int{0, 10, 20} {
		named(log, d, 1000, "P-1", 100)
	}
	named(log, 120, 1000, "P-2", 190)
	named(log, 130, 700, "P-2", 190)
	named(log, 140, 700, "P-2", 190)
	b.Income(101, 5000, "Rakuten", "RAKUTEN REBATE")
	b.Income(191, 4000, "Rakuten", "RAKUTEN REBATE")
	first, second := log.Part("cashback-1.csv", 0, 20), log.Part("cashback-2.csv", 120, 140)
	wantTotal(t, 9000, first, second, b)
}

// Trips of 30.00 that end on day 12, and a bank's file that shows 30.00 from Uber on day
// 250: nobody waits for so long. Both count.
func TestDepositPaysNothingOfMonthsAgo(t *testing.T) {
	uber, b := equalTrips([]int{0, 3, 10, 11, 12}, map[int]int64{5: 2000, 250: 3000})
	wantTotal(t, 5000+3000, uber, b)
}
