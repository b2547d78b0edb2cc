package reconcile

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
	"rivulet/internal/money"
)

// soup makes exports of anything: all flows, states and levels, few amounts, few
// texts, absurd values.
func soup(seed uint64) []*Export {
	d := rand.New(rand.NewPCG(seed, 7))
	names := []string{"Upwork", "PayPal", "Chase", "Uber", ""}
	var files []*Export
	for n := range d.IntN(6) + 1 {
		f := Platform(fmt.Sprintf("f%d.csv", n), names[d.IntN(len(names))], ledger.Level(d.IntN(6)))
		f.Source.Account = names[d.IntN(3)]
		f.Source.Payouts = d.IntN(2) == 0
		for range d.IntN(60) {
			amounts := []int64{100, 500, 12345, -100, -500, 0, 99, math.MaxInt64, math.MinInt64, 1 << 60}
			e := f.Add(d.IntN(40), amounts[min(d.IntN(40), 49)%10], ledger.Flow(d.IntN(12)), names[d.IntN(len(names))], names[d.IntN(len(names))])
			e.State = ledger.State(d.IntN(20) % 7 * (d.IntN(2)))
			e.Currency = []money.Currency{"USD", "USD", "EUR"}[d.IntN(3)]
			if d.IntN(3) == 0 {
				e.Reference = fmt.Sprint("ID-", d.IntN(30))
			}
			if d.IntN(3) == 0 {
				e.Balance, e.HasBalance = int64(d.IntN(5)), true
			}
			if d.IntN(4) == 0 {
				e.Extra = &ledger.Extra{Order: fmt.Sprint("O", d.IntN(4))}
			}
			if d.IntN(10) == 0 {
				e.Verdict = ledger.VerdictExcluded
			}
		}
		files = append(files, f)
	}
	return files
}

// Whatever the exports say: rows are accounted for, every verdict but counted
// has its reason, links lie within the ledger and are used once, and the order
// of the files changes nothing.
func TestLawsHoldForAnything(t *testing.T) {
	for seed := range uint64(400) {
		files := soup(seed)
		l := reconciled(t, files...)
		for i := range l.Entries {
			if e := &l.Entries[i]; e.Why == nil && e.Verdict != ledger.VerdictCounted {
				t.Fatalf("seed %d: %s without a reason", seed, e.Verdict)
			}
		}
		used := map[int32]bool{}
		for _, k := range l.Links {
			if len(k.From) == 0 || len(k.To) == 0 || k.Days < 0 || k.Why.IsZero() {
				t.Fatalf("seed %d: link %+v", seed, k)
			}
			for _, i := range k.To {
				if k.Kind != ledger.LinkDuplicate && used[i] {
					t.Fatalf("seed %d: entry %d arrives twice", seed, i)
				}
				used[i] = used[i] || k.Kind != ledger.LinkDuplicate
			}
		}
		want := Dump(l)
		rand.New(rand.NewPCG(seed, 8)).Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
		if got := Dump(reconciled(t, files...)); got != want {
			t.Fatalf("seed %d: another order of files gives another result", seed)
		}
	}
}

func TestNothing(t *testing.T) {
	if l := reconciled(t); len(l.Entries) != 0 || len(l.Links) != 0 {
		t.Errorf("something came of nothing: %+v", l)
	}
}
