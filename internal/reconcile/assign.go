package reconcile

import (
	"cmp"
	"math"
	"slices"
)

// pairing is one way to join a payout and a deposit: indexes into the legs that
// left and the legs that arrived, and what is unlikely about it (lower is
// better).
type pairing struct {
	out, in int32
	cost    int64
}

// assign chooses pairings so that no leg is in two of them, as many as
// possible, and of those the least unlikely in sum. Legs that no pairing
// connects are solved apart. Beyond exhaustive legs a group is assigned in
// order of time and bounded is true.
func assign(outs, ins int, ways []pairing, exhaustive int) (chosen []pairing, bounded bool) {
	for _, c := range components(outs, ins, ways) {
		switch {
		case len(c) == 1:
			chosen = append(chosen, c[0])
		case len(c) < exhaustive || legsOf(c) <= exhaustive: // n pairings join n+1 legs at most
			chosen = append(chosen, cheapest(c)...)
		default:
			chosen = append(chosen, inOrder(c)...)
			bounded = true
		}
	}
	slices.SortFunc(chosen, func(a, b pairing) int { return cmp.Compare(a.out, b.out) })
	return chosen, bounded
}

// components splits the pairings into groups that share no leg.
func components(outs, ins int, ways []pairing) [][]pairing {
	root := make([]int32, outs+ins)
	for i := range root {
		root[i] = int32(i)
	}
	find := func(i int32) int32 {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, w := range ways {
		a, b := find(w.out), find(int32(outs)+w.in)
		root[max(a, b)] = min(a, b)
	}
	number := make([]int32, outs+ins) // of the group, from 1, by root
	var sizes []int
	for _, w := range ways {
		a := find(w.out)
		if number[a] == 0 {
			sizes = append(sizes, 0)
			number[a] = int32(len(sizes))
		}
		sizes[number[a]-1]++
	}
	groups := make([][]pairing, len(sizes))
	all := make([]pairing, len(ways))
	for n, size := range sizes {
		groups[n], all = all[:0:size], all[size:]
	}
	for _, w := range ways {
		n := number[find(w.out)] - 1
		groups[n] = append(groups[n], w)
	}
	return groups
}

// compact numbers the legs of a component from 0.
func compact(ways []pairing) (outs, ins []int32) {
	return distinct(ways, func(w *pairing) int32 { return w.out }), distinct(ways, func(w *pairing) int32 { return w.in })
}

// distinct returns the indexes of one side of the pairings, ascending, each once.
// Those of a large component lie close together: marking them is faster than
// sorting them.
func distinct(ways []pairing, of func(*pairing) int32) []int32 {
	low, high := of(&ways[0]), of(&ways[0])
	for i := range ways {
		low, high = min(low, of(&ways[i])), max(high, of(&ways[i]))
	}
	const sparse = 8
	var list []int32
	if int(high-low) > sparse*len(ways) {
		for i := range ways {
			list = append(list, of(&ways[i]))
		}
		slices.Sort(list)
		return slices.Compact(list)
	}
	marked := make([]bool, high-low+1)
	for i := range ways {
		marked[of(&ways[i])-low] = true
	}
	for i, is := range marked {
		if is {
			list = append(list, low+int32(i))
		}
	}
	return list
}

func legsOf(ways []pairing) int {
	outs, ins := compact(ways)
	return len(outs) + len(ins)
}

// unmatched is the cost of leaving a leg alone: above any sum of costs of a
// component, so that more pairs always beat likelier pairs.
const unmatched = 1 << 40

// cheapest solves one component exactly: the Hungarian method with potentials
// (Kuhn 1955, in the shortest augmenting path form of Jonker and Volgenant
// 1987), O(n² m) for n payouts and m deposits. Every payout has a column of
// its own that means "alone".
func cheapest(ways []pairing) []pairing {
	outs, ins := compact(ways)
	n, m := len(outs), len(ins)+len(outs)
	cost := make([][]int64, n+1)
	for i := range cost {
		cost[i] = make([]int64, m+1)
		for j := range cost[i] {
			cost[i][j] = 2 * unmatched
		}
		if i > 0 {
			cost[i][len(ins)+i] = unmatched
		}
	}
	for _, w := range ways {
		i, _ := slices.BinarySearch(outs, w.out)
		j, _ := slices.BinarySearch(ins, w.in)
		cost[i+1][j+1] = min(cost[i+1][j+1], w.cost)
	}
	rowOf := hungarian(cost, n, m)
	var chosen []pairing
	for j := 1; j <= len(ins); j++ {
		if i := rowOf[j]; i > 0 && cost[i][j] < unmatched {
			chosen = append(chosen, pairing{outs[i-1], ins[j-1], cost[i][j]})
		}
	}
	return chosen
}

// hungarian returns for each column 1…m the row 1…n assigned to it, 0 for none.
func hungarian(cost [][]int64, n, m int) []int {
	u, v := make([]int64, n+1), make([]int64, m+1)
	rowOf, way := make([]int, m+1), make([]int, m+1)
	slack, used := make([]int64, m+1), make([]bool, m+1)
	for i := 1; i <= n; i++ {
		rowOf[0] = i
		for j := range slack {
			slack[j], used[j] = math.MaxInt64, false
		}
		j0 := 0
		for rowOf[j0] != 0 {
			used[j0] = true
			i0, delta, j1 := rowOf[j0], int64(math.MaxInt64), 0
			for j := 1; j <= m; j++ {
				if used[j] {
					continue
				}
				if c := cost[i0][j] - u[i0] - v[j]; c < slack[j] {
					slack[j], way[j] = c, j0
				}
				if slack[j] < delta {
					delta, j1 = slack[j], j
				}
			}
			for j := 0; j <= m; j++ {
				if used[j] {
					u[rowOf[j]] += delta
					v[j] -= delta
				} else {
					slack[j] -= delta
				}
			}
			j0 = j1
		}
		for j0 != 0 {
			rowOf[j0] = rowOf[way[j0]]
			j0 = way[j0]
		}
	}
	return rowOf
}
