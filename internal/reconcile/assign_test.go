package reconcile

import (
	"math/rand/v2"
	"testing"
)

// worth is what an assignment is judged by: pairs first, then their cost.
func worth(chosen []pairing) (pairs int, cost int64) {
	for _, p := range chosen {
		cost += p.cost
	}
	return len(chosen), cost
}

// brute tries every assignment.
func brute(ways []pairing, from int, outs, ins map[int32]bool) (pairs int, cost int64) {
	if from == len(ways) {
		return 0, 0
	}
	pairs, cost = brute(ways, from+1, outs, ins)
	w := ways[from]
	if outs[w.out] || ins[w.in] {
		return pairs, cost
	}
	outs[w.out], ins[w.in] = true, true
	n, c := brute(ways, from+1, outs, ins)
	outs[w.out], ins[w.in] = false, false
	if n+1 > pairs || n+1 == pairs && c+w.cost < cost {
		return n + 1, c + w.cost
	}
	return pairs, cost
}

// once fails if a leg is in two pairs.
func once(t *testing.T, chosen []pairing) {
	t.Helper()
	outs, ins := map[int32]bool{}, map[int32]bool{}
	for _, p := range chosen {
		if outs[p.out] || ins[p.in] {
			t.Fatalf("a leg is in two pairs: %v", chosen)
		}
		outs[p.out], ins[p.in] = true, true
	}
}

func TestAssignmentIsTheBestOfAll(t *testing.T) {
	for seed := range uint64(300) {
		d := rand.New(rand.NewPCG(seed, 5))
		n, m := d.IntN(5)+1, d.IntN(5)+1
		var ways []pairing
		for i := range n {
			for j := range m {
				if d.IntN(2) == 0 {
					ways = append(ways, pairing{int32(i), int32(j), int64(d.IntN(100))})
				}
			}
		}
		chosen, _ := assign(n, m, ways, 100)
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
		var ways []pairing
		for i, o := range outs {
			for j, k := range ins {
				if lag := k - o; lag >= -1 && lag <= 10 {
					ways = append(ways, pairing{int32(i), int32(j), int64(10 * (lag - 2) * (lag - 2))})
				}
			}
		}
		exact, _ := assign(n, m, append([]pairing(nil), ways...), 1000)
		ordered, _ := assign(n, m, append([]pairing(nil), ways...), 0)
		once(t, ordered)
		a, b := 0, 0
		var costA, costB int64
		a, costA = worth(exact)
		b, costB = worth(ordered)
		if a != b || costA != costB {
			t.Fatalf("seed %d: in order %d pairs at %d, best %d at %d", seed, b, costB, a, costA)
		}
		early := earliest(append([]pairing(nil), ways...))
		once(t, early)
	}
}

func TestFeeModels(t *testing.T) {
	// 2.5 % of 133.37 is 3.33425: platforms take 3.33 or 3.34.
	f := feeModel{share: 250}
	if f.of(13337) != 333 || !f.fits(13337, 333) || !f.fits(13337, 334) || f.fits(13337, 335) {
		t.Errorf("2.5 %% of 133.37 is %d", f.of(13337))
	}
	for _, sent := range f.before(13337 - 333) {
		if !f.fits(sent, sent-(13337-333)) {
			t.Errorf("%d does not fit", sent)
		}
	}
	o := Defaults()
	for _, c := range []struct {
		amount   int64
		currency string
		want     int64
	}{
		{100_000, "USD", 3_000}, // 3 % of 1000.00
		{10_000, "USD", 500},    // 5.00 of 100.00
		{600, "USD", 200},       // a third of 6.00
		{50_000, "KRW", 1_500},  // 3 % of ₩50,000
		{10_000, "KRW", 1_000},  // ₩1,000 of ₩10,000
		{10_000, "points:rakuten", 0},
	} {
		a := amountOf(c.amount, c.currency)
		if got := o.tolerance(a.Minor, a.Currency); got != c.want {
			t.Errorf("tolerance of %v is %d, want %d", a, got, c.want)
		}
	}
}
