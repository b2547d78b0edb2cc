package assign

import (
	"cmp"
	"slices"
)

// inOrder assigns a large component so that links never cross in time: the
// best such assignment, by dynamic programming over a band that is as wide as
// the payouts' windows. For payouts of one amount nothing better exists, since
// uncrossing two links never makes them longer in sum of squares.
//
// Beyond bandLimit cells (thousands of equal payouts a day) each deposit takes
// the earliest payout left that may have become it.
func inOrder(ways []Pairing) []Pairing {
	slices.SortFunc(ways, func(a, b Pairing) int { return cmp.Compare(a.order(), b.order()) })
	outs, ins := compact(ways)
	b := newBand(outs, ins, ways)
	if b == nil {
		return earliest(ways)
	}
	b.fill()
	return b.trace()
}

const bandLimit = 1 << 22

// band is the table: row i+1 holds, for the first i+1 payouts and the deposits
// before j, the best score; only j from lo[i] to hi[i]+1 can differ from its
// neighbours.
type band struct {
	outs, ins []int32
	ways      [][]Pairing // of each payout, by deposit
	lo, hi    []int       // of each payout, ascending
	score     [][]int64
}

// paired is what a pair is worth before its cost: more pairs always win.
const paired = 1 << 31

// newBand lays out the table of pairings that are sorted by payout and deposit; nil
// beyond bandLimit cells.
func newBand(outs, ins []int32, ways []Pairing) *band {
	n := len(outs)
	b := &band{outs: outs, ins: ins, ways: make([][]Pairing, n), lo: make([]int, n), hi: make([]int, n), score: make([][]int64, n+1)}
	for i, rest := 0, ways; i < n; i++ {
		end := 1
		for end < len(rest) && rest[end].Out == outs[i] {
			end++
		}
		b.ways[i], rest = rest[:end:end], rest[end:]
	}
	for i := range outs {
		b.lo[i], _ = slices.BinarySearch(ins, b.ways[i][0].In)
		b.hi[i], _ = slices.BinarySearch(ins, b.ways[i][len(b.ways[i])-1].In)
	}
	for i := n - 2; i >= 0; i-- {
		b.lo[i] = min(b.lo[i], b.lo[i+1])
	}
	cells := 0
	for i := range outs {
		if i > 0 {
			b.hi[i] = max(b.hi[i], b.hi[i-1])
		}
		cells += b.hi[i] - b.lo[i] + 2
	}
	if cells > bandLimit {
		return nil
	}
	return b
}

// at returns the score of the first i payouts and the deposits before j.
func (b *band) at(i, j int) int64 {
	if i == 0 {
		return 0
	}
	j = min(j, b.hi[i-1]+1)
	if j < b.lo[i-1] {
		return 0
	}
	return b.score[i][j-b.lo[i-1]]
}

func (b *band) fill() {
	for i := range b.outs {
		row := make([]int64, b.hi[i]-b.lo[i]+2)
		b.score[i+1] = row
		next := 0
		for j := b.lo[i]; j <= b.hi[i]+1; j++ {
			best := b.at(i, j)
			if j > b.lo[i] {
				best = max(best, row[j-1-b.lo[i]])
				for next < len(b.ways[i]) && b.ways[i][next].In < b.ins[j-1] {
					next++
				}
				if next < len(b.ways[i]) && b.ways[i][next].In == b.ins[j-1] {
					best = max(best, b.at(i, j-1)+paired-b.ways[i][next].Cost)
				}
			}
			row[j-b.lo[i]] = best
		}
	}
}

// trace walks back from the end and collects the pairs.
func (b *band) trace() []Pairing {
	var chosen []Pairing
	i, j := len(b.outs), len(b.ins)
	for i > 0 {
		j = min(j, b.hi[i-1]+1)
		here := b.at(i, j)
		if here == b.at(i-1, j) {
			i--
			continue
		}
		if j > b.lo[i-1] && here == b.at(i, j-1) {
			j--
			continue
		}
		n, _ := slices.BinarySearchFunc(b.ways[i-1], b.ins[j-1], func(w Pairing, in int32) int { return cmp.Compare(w.In, in) })
		chosen = append(chosen, b.ways[i-1][n])
		i, j = i-1, j-1
	}
	slices.Reverse(chosen)
	return chosen
}

// earliest lets each deposit, in order, take the earliest payout left.
func earliest(ways []Pairing) []Pairing {
	slices.SortFunc(ways, func(a, b Pairing) int { return cmp.Or(cmp.Compare(a.In, b.In), cmp.Compare(a.Out, b.Out)) })
	taken := map[int32]bool{}
	var chosen []Pairing
	last := int32(-1)
	for _, w := range ways {
		if w.In != last && !taken[w.Out] {
			taken[w.Out], last = true, w.In
			chosen = append(chosen, w)
		}
	}
	return chosen
}
