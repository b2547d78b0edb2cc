package reconcile

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/ledger"
)

// Taking the entries over instead of copying them changes nothing of the result.
func TestReuseGivesTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		l := &ledger.Ledger{Sources: []ledger.Source{{File: "b.csv"}, {File: "a.csv"}}}
		for i := range 1 + random.IntN(50) {
			e := ledger.Entry{Date: ledger.Day(20000 + random.IntN(5)), Source: int32(random.IntN(2)), Row: int32(i + 2),
				Gross: int64(random.IntN(9)), Currency: "EUR", Account: []string{"x", "y"}[random.IntN(2)], Flow: ledger.FlowIncome}
			e.Net = e.Gross
			l.Entries = append(l.Entries, e)
		}
		want, said := Run(l, Options{})
		got, saidToo := Run(l, Options{Reuse: true})
		if diff := cmp.Diff(want, got) + cmp.Diff(said, saidToo); diff != "" {
			t.Fatal(diff)
		}
	}
}
