package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestClosedOrdersKeepTheMonthEnd: "closed" means paid and refunded, or never paid.
// The sale stays in its month, its refund in the next, the order that was never
// paid counts nowhere, and every row is still there.
func TestClosedOrdersKeepTheMonthEnd(t *testing.T) {
	f := Platform("orders.csv", "Taobao", ledger.LevelStatement)
	f.Sale(10, 10000, 0, "", "1001")
	f.Sale(20, 5000, 0, "", "1002").State = ledger.StateReversed // closed, never paid: no refund will come
	f.Sale(25, 3000, 0, "", "1003")
	f.Refund(40, 10000, 0, "", "1001")
	l := reconciled(t, f)
	byMonth := map[ledger.Month]int64{}
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted {
			byMonth[e.Date.Month()] += e.Net
		}
	}
	january, february := Day0.Month(), (Day0 + 40).Month()
	if byMonth[january] != 13000 || byMonth[february] != -10000 { // 100 + 30; −100
		t.Errorf("January %d and February %d, want 13000 and -10000", byMonth[january], byMonth[february])
	}
	if len(l.Entries) != 4 || Count(l, ledger.VerdictExcluded) != 1 || len(Links(l, ledger.LinkRefund)) != 1 {
		t.Errorf("%d entries, %d excluded, links %q", len(l.Entries), Count(l, ledger.VerdictExcluded), Links(l, ledger.LinkRefund))
	}
}
