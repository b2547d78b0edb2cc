package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// equalTrips has trips of 10.00 each and deposits for some of them, on their days.
func equalTrips(trips []int, deposits map[int]int64) (*Export, *Export) {
	uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("chase.csv")
	for _, d := range trips {
		uber.Earn(d, 1000)
	}
	for d := range 300 {
		if sum := deposits[d]; sum != 0 {
			b.Income(d, sum, "Uber", "UBER EDI PAYMNT")
		}
	}
	return uber, b
}

// Eleven trips of 10.00 are paid in order, one by one, the last two of them together. It
// looks as if the sixth was never paid, and each later one after the usual days: then
// the last deposit pays more than the one trip that is left, and its 20.00 beside the
// other ten are 120.00. It is 110.00, whichever trip pays what.
func TestTripThatLooksUnpaidInTheMiddleIsPaidByTheLastDeposit(t *testing.T) {
	uber, b := equalTrips([]int{0, 7, 14, 21, 28, 29, 35, 42, 49, 56, 63},
		map[int]int64{2: 1000, 9: 1000, 16: 1000, 23: 1000, 30: 1000, 38: 1000, 45: 1000, 52: 1000, 59: 1000, 68: 2000})
	wantTotal(t, 11000, uber, b)
}

// Between two exports days are missing. The first deposit after them, 40.00, pays 20.00
// of the second export and 20.00 of the days between; then all is paid in order. It
// looks as well as if the next deposits paid from the first trip on and two later trips
// were never paid: these would count beside the 40.00. Shown are 30.00, and 95.00 after
// the hole, of which the 40.00 pay 20.00: 30.00 + 40.00 + 75.00.
func TestTripsThatLookUnpaidInTheMiddleArePaidByTheDepositAfterAHole(t *testing.T) {
	uber, b := equalTrips([]int{0, 1, 2, 40, 41, 46, 47, 48, 52, 53, 54}, map[int]int64{5: 3000, 44: 4000, 51: 3000, 58: 3000, 63: 1500})
	uber.Earn(60, 1500)
	early, late := uber.Part("uber-1.csv", 0, 10), uber.Part("uber-2.csv", 40, 60)
	wantTotal(t, 14500, early, late, b)
}
