// Package assign joins money that left with money that arrived, one to one: of all ways
// to do it the best overall, not the first that comes.
//
//  1. pairings that share no leg are solved apart;
//  2. each group by the Hungarian method, which proves that no better assignment exists
//     (assign.go);
//  3. a large one in order of time, so that links never cross (inorder.go).
//
// It knows nothing of money or days: what is unlikely about a pairing is its cost. What
// it refuses: to put a leg into two pairs.
package assign

import (
	"cmp"
	"math"
	"slices"
)

// Pairing is one way to join a payout and a deposit.
type Pairing struct {
	Out, In int32 // indexes into the legs that left and those that arrived
	Cost    int64 // what is unlikely about it; lower is better
}

// order sorts pairings by payout, then by deposit.
func (p Pairing) order() int64 { return int64(p.Out)<<32 | int64(p.In) }

// exhaustive is how many legs of one group are assigned with a proof that no better
// assignment exists.
const exhaustive = 200

// Best chooses pairings so that no leg is in two of them, as many as possible, and of
// those the least unlikely in sum. ways are sorted by Out, among outs payouts and ins
// deposits. bounded reports that a group was too large for a proof.
func Best(outs, ins int, ways []Pairing) (chosen []Pairing, bounded bool) {
	return within(exhaustive, outs, ins, ways)
}

// within is Best for groups of so many legs; larger ones are assigned in order of time.
func within(legs, outs, ins int, ways []Pairing) (chosen []Pairing, bounded bool) {
	for _, c := range components(outs, ins, ways) {
		switch {
		case len(c) == 1:
			chosen = append(chosen, c[0])
		case !exceeds(c, legs):
			chosen = append(chosen, cheapest(c)...)
		default:
			chosen = append(chosen, inOrder(c)...)
			bounded = true
		}
	}
	slices.SortFunc(chosen, func(a, b Pairing) int { return cmp.Compare(a.Out, b.Out) })
	return chosen, bounded
}

// components splits the pairings into groups that share no leg. A payout's pairings
// mostly stand together: its group is looked up once.
func components(outs, ins int, ways []Pairing) [][]Pairing {
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
	for i := 0; i < len(ways); {
		out := ways[i].Out
		a := find(out)
		for ; i < len(ways) && ways[i].Out == out; i++ {
			if b := find(int32(outs) + ways[i].In); b != a {
				root[max(a, b)] = min(a, b)
				a = min(a, b)
			}
		}
	}
	number := make([]int32, outs+ins) // of the group, from 1, by root
	var sizes []int
	for i := 0; i < len(ways); {
		out, a := ways[i].Out, find(ways[i].Out)
		if number[a] == 0 {
			sizes = append(sizes, 0)
			number[a] = int32(len(sizes))
		}
		for ; i < len(ways) && ways[i].Out == out; i++ {
			sizes[number[a]-1]++
		}
	}
	if len(sizes) == 1 { // no need to copy
		return [][]Pairing{ways}
	}
	groups := make([][]Pairing, len(sizes))
	all := make([]Pairing, len(ways))
	for n, size := range sizes {
		groups[n], all = all[:0:size], all[size:]
	}
	for i := 0; i < len(ways); {
		first, n := i, number[find(ways[i].Out)]-1
		for ; i < len(ways) && ways[i].Out == ways[first].Out; i++ {
		}
		groups[n] = append(groups[n], ways[first:i]...)
	}
	return groups
}

// compact numbers the legs of a component from 0: it returns the indexes of both
// sides, ascending, each once.
func compact(ways []Pairing) (outs, ins []int32) {
	list := make([]int32, len(ways))
	for i := range ways {
		list[i] = ways[i].Out
	}
	outs = distinct(list)
	for i := range ways {
		list[i] = ways[i].In
	}
	return outs, distinct(list)
}

// distinct returns the numbers of a list, ascending, each once. Those of a large
// component lie close together: marking them is faster than sorting them.
func distinct(list []int32) []int32 {
	low, high := slices.Min(list), slices.Max(list)
	const sparse = 8
	if int(high-low) > sparse*len(list) {
		list = slices.Clone(list)
		slices.Sort(list)
		return slices.Compact(list)
	}
	marked := make([]bool, high-low+1)
	for _, n := range list {
		marked[n-low] = true
	}
	var each []int32
	for i, is := range marked {
		if is {
			each = append(each, low+int32(i))
		}
	}
	return each
}

// exceeds reports whether the pairings join more than so many legs. Half of them on
// each side have the most pairings that legs can have: beyond that there is nothing
// to count.
func exceeds(ways []Pairing, legs int) bool {
	if len(ways) < legs { // n pairings join n+1 legs at most
		return false
	}
	if len(ways) > legs*legs/4 {
		return true
	}
	outs, ins := compact(ways)
	return len(outs)+len(ins) > legs
}

// unmatched is the cost of leaving a leg alone: above any sum of costs of a
// component, so that more pairs always beat likelier pairs.
const unmatched = 1 << 40

// cheapest solves one component exactly: the Hungarian method with potentials
// (Kuhn 1955, in the shortest augmenting path form of Jonker and Volgenant
// 1987), O(n² m) for n payouts and m deposits. Every payout has a column of
// its own that means "alone".
func cheapest(ways []Pairing) []Pairing {
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
		i, _ := slices.BinarySearch(outs, w.Out)
		j, _ := slices.BinarySearch(ins, w.In)
		cost[i+1][j+1] = min(cost[i+1][j+1], w.Cost)
	}
	rowOf := hungarian(cost, n, m)
	var chosen []Pairing
	for j := 1; j <= len(ins); j++ {
		if i := rowOf[j]; i > 0 && cost[i][j] < unmatched {
			chosen = append(chosen, Pairing{Out: outs[i-1], In: ins[j-1], Cost: cost[i][j]})
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
