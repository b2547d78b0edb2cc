package reconcile

import (
	"fmt"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// crowd makes n entries: a bank with many credits, half of them payouts of a
// platform with as many rows, in two overlapping exports if overlap is set.
func crowd(n int, overlap bool) *ledger.Ledger {
	up := Platform("upwork.csv", "Upwork", ledger.LevelStatement)
	b := Bank("chase.csv")
	perDay := n / 4 / 1000
	for k := range n / 4 {
		day := k / max(1, perDay)
		up.Earn(day, int64(1000+k*7919%5000))
		up.Payout(day, int64(1000+k*7919%5000))
		b.Income(day+2, int64(1000+k*7919%5000), "Upwork", "UPWORK ESCROW")
		b.Income(day, int64(100+k%50), "Ibotta", "IBOTTA CREDIT "+fmt.Sprint(k%7))
	}
	if !overlap {
		return Assemble(up, b)
	}
	return Assemble(up, b.Part("x.csv", 0, 600), b.Part("y.csv", 400, 2000))
}

// BenchmarkSingle is one bank export: nothing to compare it with.
func BenchmarkSingle(b *testing.B) {
	f := Bank("chase.csv")
	for k := range 100_000 {
		if k%3 == 0 {
			f.Add(k/200, int64(100+k%5000), ledger.FlowUnknown, "", fmt.Sprint("CREDIT ", k%997))
			continue
		}
		f.Income(k/200, int64(100+k%50), "Ibotta", "IBOTTA CREDIT")
	}
	l := Assemble(f)
	b.ReportAllocs()
	for b.Loop() {
		Run(l, Options{})
	}
}

func BenchmarkRun(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		for _, overlap := range []bool{false, true} {
			l := crowd(n, overlap)
			b.Run(fmt.Sprintf("%d/overlap=%v", n, overlap), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					Run(l, Options{})
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/entry")
			})
		}
	}
}
