package normalise

import (
	"math/rand/v2"
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// A set holds what was put into it, in whatever order and however split.
func TestDaysSeenHoldsWhatWasAdded(t *testing.T) {
	d := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var parts [2]daysSeen
		want := map[ledger.Day]bool{}
		for range d.IntN(60) {
			day := ledger.Day(365 + d.IntN(1+d.IntN(80_000)))
			want[day] = true
			parts[d.IntN(2)].add(day)
		}
		parts[0].merge(&parts[1])
		got := parts[0].list()
		if len(got) != len(want) || !slices.IsSorted(got) {
			t.Fatalf("%d days of %d, sorted %t", len(got), len(want), slices.IsSorted(got))
		}
		for _, day := range got {
			if !want[day] {
				t.Fatalf("day %v was never added", day)
			}
		}
	}
}
