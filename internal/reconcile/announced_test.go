package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Uber pays what was earned in a week, less 0.99, three times. Of the fourth week, 60.00,
// the bank's export only says that 59.01 are coming: 4 × 60.00 earned, 4 × 0.99 lost.
// It is not on its way beside them. Told as booked two days later too, it explains
// nothing, so that the booked one does.
func TestAnnouncedDepositIsThePayoutOnItsWay(t *testing.T) {
	for _, booked := range []bool{false, true} {
		uber, b := Platform("uber.csv", "Uber", ledger.LevelItems), Bank("dkb.csv")
		for n := range 4 {
			uber.Earn(7*n, 2500)
			uber.Earn(7*n+2, 3500)
			if n < 3 {
				b.Income(7*n+4, 5901, "Uber", "UBER PAYOUT")
			}
		}
		b.Income(25, 5901, "Uber", "UBER PAYOUT").State = ledger.StatePending
		want := 1 // transfers of the fourth week: the announced, or the booked
		if booked {
			b.Income(27, 5901, "Uber", "UBER BV PAYOUT 27")
		}
		l := reconciled(t, uber, b)
		if got := Total(l, "USD"); got != 24000-396 {
			t.Errorf("booked %v: total %d, want %d", booked, got, 24000-396)
		}
		if got := Count(l, ledger.VerdictTransfer); got != 3+want {
			t.Errorf("booked %v: %d transfers, want %d", booked, got, 3+want)
		}
	}
}
