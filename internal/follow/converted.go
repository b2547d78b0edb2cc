package follow

import (
	"math"

	"rivulet/internal/assign"
	"rivulet/internal/ledger"
)

// converted is 1f: payouts that arrive in another currency. A dated rate says what
// a payout was worth, and what is plausible (see conversion); the spread against it
// is a fee. Without one a payer's pairs prove each other, for all of them imply
// about the same rate, and a pair that nothing else competes with is believed if
// its rate is of the right order of magnitude; no fee is booked then, for the
// spread is not known. What no plausible pair explains stays apart.
func (r *run) converted() {
	for start := 0; start < len(r.routes); {
		end := start + 1
		for end < len(r.routes) && r.routes[end].payer == r.routes[start].payer {
			end++
		}
		for _, from := range r.routes[start:end] {
			for _, to := range r.routes[start:end] {
				if from != to && len(to.in) > 0 && (len(from.out) > 0 || len(from.earned) > 0) {
					(&conversion{r: r, from: from, to: to, dated: true}).match()
					(&conversion{r: r, from: from, to: to}).match()
				}
			}
		}
		start = end
	}
}

// match pairs what left in one currency with what arrived in another: first one
// with one, then neighbours with one, then what was earned after the last payout
// of the file.
func (x *conversion) match() {
	r := x.r
	w := window{first: -1, last: ledger.TransferDays, lag: 2}
	outs, ins := r.left(x.from.out), x.ins()
	if len(ins) == 0 {
		return
	}
	ways := x.plausible(x.ways(outs, ins, w))
	x.learn(ways)
	var pairs []assign.Pairing
	for _, p := range ways {
		if !p.two {
			p.Cost += 4 * apart(p.rate, x.usual)
			pairs = append(pairs, p.Pairing)
		}
	}
	chosen, _ := assign.Best(len(outs), len(ins), pairs)
	alone := map[int32]bool{}
	for i := range outs {
		alone[int32(i)] = true
	}
	for _, p := range chosen {
		delete(alone, p.Out)
	}
	for _, p := range chosen {
		first, last := x.joinNeighbour(outs, ins[p.In], p.Out, alone, w)
		x.tie(outs[first:last+1], ins[p.In])
	}
	if x.known() {
		x.neighbours()
	}
	x.tail()
}

// joinNeighbour returns the payouts that a deposit pays: the chosen one, or that
// and a neighbour that is alone, if together they come nearer to the usual rate.
func (x *conversion) joinNeighbour(outs []leg, in leg, chosen int32, alone map[int32]bool, w window) (first, last int32) {
	rate, _ := x.rate(outs[chosen].amount, outs[chosen].day, in)
	for _, other := range []int32{chosen - 1, chosen + 1} {
		if !alone[other] || !w.holds(outs[other].day, in.day) {
			continue
		}
		both, ok := x.rate(outs[chosen].amount+outs[other].amount, outs[chosen].day, in)
		if ok && apart(both, x.usual) < apart(rate, x.usual) {
			delete(alone, other)
			return min(chosen, other), max(chosen, other)
		}
	}
	return chosen, chosen
}

// neighbours is for deposits that nothing explained yet: neighbouring payouts that
// were all left alone.
func (x *conversion) neighbours() {
	r := x.r
	for _, in := range x.ins() {
		near := r.between(nil, x.from.out, in.day-ledger.TransferDays, in.day+1, in.account)
		fits := func(sum int64, _ int) bool { return x.fits(sum, near[len(near)-1].day, in) }
		if found := findBatch(near, math.MaxInt64/2, fits, nil); found != nil {
			x.tie(found, in)
		}
	}
}

// tail is for deposits after the last payout of the file: they pay what was
// earned since. Where no rate is known, only the first of them is believed, and
// only to pay all of it; the finding says so. A payer that earned one money in the
// deposit's own currency pays that in it, so that a rate of the right order says
// nothing.
func (x *conversion) tail() {
	r, from := x.r, x.from
	if len(from.earned) == 0 || from.currency.IsPoints() {
		return // points are redeemed, and a row says so
	}
	lastOut, s := ledger.Day(0), (*statement)(nil)
	if n := len(from.out); n > 0 {
		lastOut, s = from.out[n-1].day, r.tailOf(from, lapse{len(from.out), from.out[n-1].day, math.MaxInt32})
	} else {
		s = r.statement(from.earned)
	}
	for _, in := range x.ins() {
		n := s.until(in.day + 1)
		if in.day <= lastOut || n == 0 || r.place(x.to.payer, in) != placeEdge || in.day < s.days[len(s.days)-1] {
			continue
		}
		first := min(s.until(lastOut), n-1)
		if !x.known() {
			if sum := s.sums[n] - s.sums[first]; n == len(s.rows) && len(x.to.earned) == 0 && x.inCorridor(sum, in) {
				x.paid(s.rows[first:n], sum, in)
				x.tailNote(sum, in)
			}
			return
		}
		for p := first; p >= 0; p-- {
			if sum := s.sums[n] - s.sums[p]; x.fits(sum, s.days[n-1], in) {
				x.paid(s.rows[p:n], sum, in)
				return
			}
		}
	}
}
