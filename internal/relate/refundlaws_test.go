package relate

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestNoRefundTakesMoreThanWasPaid: whatever the amounts, parties and ids are, what
// refunds take back of a payment is no more than it was, never lies before it, and
// a refund undoes one thing.
func TestNoRefundTakesMoreThanWasPaid(t *testing.T) {
	for seed := range uint64(300) {
		d := rand.New(rand.NewPCG(seed, 9))
		f := Platform("shop.csv", "Etsy", ledger.LevelStatement)
		amounts, buyers := []int64{500, 1000, 1500, 2000, 2500}, []string{"", "", "ann", "bob", "cem"}
		order := func() string {
			if d.IntN(2) == 0 {
				return ""
			}
			return fmt.Sprint("order ", 1000000+d.IntN(8))
		}
		for day := range 40 {
			if d.IntN(2) == 0 {
				f.Sale(day, amounts[d.IntN(5)], 50, buyers[d.IntN(5)], order())
			} else {
				f.Refund(day, amounts[d.IntN(5)], 20, buyers[d.IntN(5)], order())
			}
		}
		l, _ := related(t, f)
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
