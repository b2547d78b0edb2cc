package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// The statement of February is missing. January's shows payouts of 100.00, 200.00 and
// 300.00 that lose 0.99 each, and 50.00 earned after them; 49.01 arrive in February:
// the 50.00, less 0.99, by a payout of a day that no statement shows. March's payout of
// 40.00 arrives less 0.99 too. Earned 690.00, lost 5 × 0.99 = 4.95.
func TestDepositInAHoleOfStatementsPaysWhatWasEarnedBeforeIt(t *testing.T) {
	for _, c := range []struct {
		name   string
		orders bool // a list of orders, which has no payouts, covers February
	}{{"nothing covers the hole", false}, {"orders cover the hole", true}} {
		t.Run(c.name, func(t *testing.T) {
			jan, mar, b := Platform("jan.csv", "Etsy", ledger.LevelStatement), Platform("mar.csv", "Etsy", ledger.LevelStatement), Bank("chase.csv")
			files := []*Export{jan, mar, b}
			for n, amount := range []int64{10000, 20000, 30000} {
				jan.Earn(7*n, amount)
				jan.Payout(7*n+3, amount)
				b.Income(7*n+5, amount-99, "Etsy", "ETSY PAYOUT")
			}
			jan.Earn(29, 5000)
			b.Income(36, 4901, "Etsy", "ETSY PAYOUT")
			mar.Earn(61, 4000)
			mar.Payout(64, 4000)
			b.Income(66, 3901, "Etsy", "ETSY PAYOUT")
			if c.orders {
				orders := Platform("orders.csv", "Etsy", ledger.LevelOrders)
				for _, e := range jan.Entries {
					if e.Flow == ledger.FlowIncome {
						orders.Earn(int(e.Date-Day0), e.Net)
					}
				}
				orders.Earn(61, 4000)
				files = append(files, orders)
			}
			l := reconciled(t, files...)
			if got := Total(l, "USD"); got != 69000-495 {
				t.Errorf("total %d, want %d", got, 69000-495)
			}
		})
	}
}

// A platform's export ends on day 8 with 30.00 that were not paid out. That 30.00 arrive
// from it five months later is no payout of these: both count, with the 50.00 before.
func TestPayoutAfterTheExportDoesNotWaitForMonths(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	up.Earn(0, 5000)
	up.Payout(3, 5000)
	up.Earn(8, 3000)
	b.Income(5, 5000, "Upwork", "UPWORK ESCROW")
	b.Income(155, 3000, "Upwork", "UPWORK ESCROW")
	wantTotal(t, 11000, up, b)
}
