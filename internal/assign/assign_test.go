package assign

import (
	"math/rand/v2"
	"testing"
)

// worth is what an assignment is judged by: pairs first, then their cost.
func worth(chosen []Pairing) (pairs int, cost int64) {
	for _, p := range chosen {
		cost += p.Cost
	}
	return len(chosen), cost
}

// brute tries every assignment.
func brute(ways []Pairing, from int, outs, ins map[int32]bool) (pairs int, cost int64) {
	if from == len(ways) {
		return 0, 0
	}
	pairs, cost = brute(ways, from+1, outs, ins)
	w := ways[from]
	if outs[w.Out] || ins[w.In] {
		return pairs, cost
	}
	outs[w.Out], ins[w.In] = true, true
	n, c := brute(ways, from+1, outs, ins)
	outs[w.Out], ins[w.In] = false, false
	if n+1 > pairs || n+1 == pairs && c+w.Cost < cost {
		return n + 1, c + w.Cost
	}
	return pairs, cost
}

// once fails if a leg is in two pairs.
func once(t *testing.T, chosen []Pairing) {
	t.Helper()
	outs, ins := map[int32]bool{}, map[int32]bool{}
	for _, p := range chosen {
		if outs[p.Out] || ins[p.In] {
			t.Fatalf("a leg is in two pairs: %v", chosen)
		}
		outs[p.Out], ins[p.In] = true, true
	}
}

func TestAssignmentIsTheBestOfAll(t *testing.T) {
	for seed := range uint64(300) {
		d := rand.New(rand.NewPCG(seed, 5))
		n, m := d.IntN(5)+1, d.IntN(5)+1
		var ways []Pairing
		for i := range n {
			for j := range m {
				if d.IntN(2) == 0 {
					ways = append(ways, Pairing{int32(i), int32(j), int64(d.IntN(100))})
				}
			}
		}
		chosen, _ := within(100, n, m, ways)
		once(t, chosen)
		pairs, cost := worth(chosen)
		wantPairs, wantCost := brute(ways, 0, map[int32]bool{}, map[int32]bool{})
		if pairs != wantPairs || cost != wantCost {
			t.Fatalf("seed %d: %d pairs at %d, want %d at %d: %v", seed, pairs, cost, wantPairs, wantCost, ways)
		}
	}
}

// Payouts of one amount: in order of time nothing is lost against the best.
func TestInOrderIsTheBestForEqualAmounts(t *testing.T) {
	for seed := range uint64(200) {
		d := rand.New(rand.NewPCG(seed, 6))
		n, m := d.IntN(30)+5, d.IntN(30)+5
		days := func(n int) []int {
			list := make([]int, n)
			day := 0
			for i := range list {
				day += d.IntN(4)
				list[i] = day
			}
			return list
		}
		outs, ins := days(n), days(m)
		var ways []Pairing
		for i, o := range outs {
			for j, k := range ins {
				if lag := k - o; lag >= -1 && lag <= 10 {
					ways = append(ways, Pairing{int32(i), int32(j), int64(10 * (lag - 2) * (lag - 2))})
				}
			}
		}
		exact, _ := within(1000, n, m, append([]Pairing(nil), ways...))
		ordered, _ := within(0, n, m, append([]Pairing(nil), ways...))
		once(t, ordered)
		a, b := 0, 0
		var costA, costB int64
		a, costA = worth(exact)
		b, costB = worth(ordered)
		if a != b || costA != costB {
			t.Fatalf("seed %d: in order %d pairs at %d, best %d at %d", seed, b, costB, a, costA)
		}
		early := earliest(append([]Pairing(nil), ways...))
		once(t, early)
	}
}
