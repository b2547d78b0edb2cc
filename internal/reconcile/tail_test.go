package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
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
			jan, mar, b := platform("jan.csv", "Etsy", ledger.LevelStatement), platform("mar.csv", "Etsy", ledger.LevelStatement), bank("chase.csv")
			files := []*file{jan, mar, b}
			for n, amount := range []int64{10000, 20000, 30000} {
				jan.earn(7*n, amount)
				jan.payout(7*n+3, amount)
				b.income(7*n+5, amount-99, "Etsy", "ETSY PAYOUT")
			}
			jan.earn(29, 5000)
			b.income(36, 4901, "Etsy", "ETSY PAYOUT")
			mar.earn(61, 4000)
			mar.payout(64, 4000)
			b.income(66, 3901, "Etsy", "ETSY PAYOUT")
			if c.orders {
				orders := platform("orders.csv", "Etsy", ledger.LevelOrders)
				for _, e := range jan.entries {
					if e.Flow == ledger.FlowIncome {
						orders.earn(int(e.Date-day0), e.Net)
					}
				}
				orders.earn(61, 4000)
				files = append(files, orders)
			}
			l := runFiles(t, files...)
			if got := total(l, "USD"); got != 69000-495 {
				t.Errorf("total %d, want %d", got, 69000-495)
			}
		})
	}
}

// A platform's export ends on day 8 with 30.00 that were not paid out. That 30.00 arrive
// from it five months later is no payout of these: both count, with the 50.00 before.
func TestPayoutAfterTheExportDoesNotWaitForMonths(t *testing.T) {
	up, b := platform("upwork.csv", "Upwork", ledger.LevelStatement), bank("chase.csv")
	up.earn(0, 5000)
	up.payout(3, 5000)
	up.earn(8, 3000)
	b.income(5, 5000, "Upwork", "UPWORK ESCROW")
	b.income(155, 3000, "Upwork", "UPWORK ESCROW")
	if got := total(runFiles(t, up, b), "USD"); got != 11000 {
		t.Errorf("total %d, want 11000", got)
	}
}
