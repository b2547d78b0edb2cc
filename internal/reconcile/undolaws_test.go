package reconcile

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"rivulet/internal/ledger"
)

// TestClosedOrdersKeepTheMonthEnd: "closed" means paid and refunded, or never paid.
// The sale stays in its month, its refund in the next, the order that was never
// paid counts nowhere, and every row is still there.
func TestClosedOrdersKeepTheMonthEnd(t *testing.T) {
	f := platform("orders.csv", "Taobao", ledger.LevelStatement)
	f.sale(10, 10000, 0, "", "1001")
	f.sale(20, 5000, 0, "", "1002").State = ledger.StateReversed // closed, never paid: no refund will come
	f.sale(25, 3000, 0, "", "1003")
	f.refund(40, 10000, 0, "", "1001")
	l := runFiles(t, f)
	byMonth := map[ledger.Month]int64{}
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted {
			byMonth[e.Date.Month()] += e.Net
		}
	}
	january, february := day0.Month(), (day0 + 40).Month()
	if byMonth[january] != 13000 || byMonth[february] != -10000 { // 100 + 30; −100
		t.Errorf("January %d and February %d, want 13000 and -10000", byMonth[january], byMonth[february])
	}
	if len(l.Entries) != 4 || count(l, ledger.VerdictExcluded) != 1 || len(links(l, ledger.LinkRefund)) != 1 {
		t.Errorf("%d entries, %d excluded, links %q", len(l.Entries), count(l, ledger.VerdictExcluded), links(l, ledger.LinkRefund))
	}
}

// TestNoRefundTakesMoreThanWasPaid: whatever the amounts, parties and ids are, what
// refunds take back of a payment is no more than it was, never lies before it, and
// a refund undoes one thing.
func TestNoRefundTakesMoreThanWasPaid(t *testing.T) {
	for seed := range uint64(300) {
		d := rand.New(rand.NewPCG(seed, 9))
		f := platform("shop.csv", "Etsy", ledger.LevelStatement)
		amounts, buyers := []int64{500, 1000, 1500, 2000, 2500}, []string{"", "", "ann", "bob", "cem"}
		order := func() string {
			if d.IntN(2) == 0 {
				return ""
			}
			return fmt.Sprint("order ", 1000000+d.IntN(8))
		}
		for day := range 40 {
			if d.IntN(2) == 0 {
				f.sale(day, amounts[d.IntN(5)], 50, buyers[d.IntN(5)], order())
			} else {
				f.refund(day, amounts[d.IntN(5)], 20, buyers[d.IntN(5)], order())
			}
		}
		l := runFiles(t, f)
		back, undoing := map[int32]int64{}, map[int32]int{}
		for _, k := range l.Links {
			if k.Kind != ledger.LinkRefund {
				continue
			}
			var had int64
			for _, i := range k.From {
				had += l.Entries[i].Gross
				if l.Entries[i].Date > l.Entries[k.To[0]].Date {
					t.Fatalf("seed %d: %v undoes what came later", seed, k)
				}
			}
			undoing[k.To[0]]++
			if taken := -l.Entries[k.To[0]].Gross; len(k.From) == 1 {
				back[k.From[0]] += taken
			} else if taken != had {
				t.Fatalf("seed %d: %v takes back %d of %d", seed, k, taken, had)
			}
			if k.Fee < 0 || k.Fee > 50*int64(len(k.From)) {
				t.Fatalf("seed %d: %v keeps more than the fees", seed, k)
			}
		}
		for i, taken := range back {
			if taken > l.Entries[i].Gross {
				t.Fatalf("seed %d: %d of %d was taken back", seed, taken, l.Entries[i].Gross)
			}
		}
		for i, n := range undoing {
			if n != 1 {
				t.Fatalf("seed %d: entry %d undoes %d things", seed, i, n)
			}
		}
	}
}
