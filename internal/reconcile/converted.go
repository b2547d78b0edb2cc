package reconcile

import (
	"cmp"
	"math"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// converted is 4h: payouts that arrive in another currency. Without a dated rate
// nothing proves a pair, but a payer's pairs prove each other: all of them
// imply about the same rate. What no pair of that rate explains stays apart. No
// fee is booked: the spread is not known.
func (r *run) converted() {
	for start := 0; start < len(r.routes); {
		end := start + 1
		for end < len(r.routes) && r.routes[end].payer == r.routes[start].payer {
			end++
		}
		for _, from := range r.routes[start:end] {
			for _, to := range r.routes[start:end] {
				if from != to && len(from.out) > 0 && len(to.in) > 0 {
					r.convert(from, to)
				}
			}
		}
		start = end
	}
}

// rateSpread is by how much the implied rates of one pair of currencies may
// differ, in parts per thousand of the lowest: the dollar moved 12 % against
// the euro in a year, and fees of up to 3 % hide in the rates.
const rateSpread = 150

// convert pairs what left in one currency with what arrived in another: first
// one with one, then neighbours with one, then what was earned after the last
// payout of the file.
func (r *run) convert(from, to *route) {
	w := window{first: -1, last: r.o.MaxDays, lag: 2}
	outs, ins := r.left(from.out), r.left(to.in)
	ways := impliedWays(r, outs, ins, w)
	low, high, ok := impliedRate(ways)
	if !ok {
		return
	}
	ways = slices.DeleteFunc(ways, func(x implied) bool { return x.rate < low || x.rate > high })
	usual := medianRate(ways)
	var pairs []pairing
	for _, x := range ways {
		if !x.two {
			x.cost += 4 * apart(x.rate, usual)
			pairs = append(pairs, x.pairing)
		}
	}
	chosen, _ := assign(len(outs), len(ins), pairs, r.o.Exhaustive)
	alone := map[int32]bool{}
	for i := range outs {
		alone[int32(i)] = true
	}
	for _, p := range chosen {
		delete(alone, p.out)
	}
	for _, p := range chosen {
		first, last := joinNeighbour(outs, ins[p.in], p.out, alone, w, usual)
		r.tieConverted(from, to, outs[first:last+1], ins[p.in])
	}
	if len(ways) > 1 {
		r.convertRest(from, to, usual)
	}
}

// joinNeighbour returns the payouts that a deposit pays: the chosen one, or that
// and a neighbour that is alone, if together they come nearer to the usual rate.
func joinNeighbour(outs []leg, in leg, chosen int32, alone map[int32]bool, w window, usual int64) (first, last int32) {
	rate, _ := rateOf(outs[chosen].amount, in.amount)
	for _, other := range []int32{chosen - 1, chosen + 1} {
		if !alone[other] || !w.holds(outs[other].day, in.day) {
			continue
		}
		both, ok := rateOf(outs[chosen].amount+outs[other].amount, in.amount)
		if ok && apart(both, usual) < apart(rate, usual) {
			delete(alone, other)
			return min(chosen, other), max(chosen, other)
		}
	}
	return chosen, chosen
}

// restSpread is how far from the usual rate the payout of the rest may be, in
// parts per thousand.
const restSpread = 50

// convertRest is for deposits that nothing explained yet: neighbours that were
// all left alone, and earnings after the last payout of the file.
func (r *run) convertRest(from, to *route, usual int64) {
	fits := func(sum, arrived int64) bool {
		rate, ok := rateOf(sum, arrived)
		return ok && apart(rate, usual) <= restSpread
	}
	for _, in := range r.left(to.in) {
		near := r.between(from.out, in.day-ledger.Day(r.o.MaxDays), in.day+1, in.account)
		if found := findBatch(near, func(sum int64, _ int) bool { return fits(sum, in.amount) }, false); found != nil {
			r.tieConverted(from, to, found, in)
		}
	}
	lastOut := from.out[len(from.out)-1].day
	s := r.tailOf(from)
	for _, in := range r.left(to.in) {
		n := s.until(in.day + 1)
		if in.day <= lastOut || n == 0 || r.place(to.payer, in) != placeEdge {
			continue
		}
		for p := 0; p <= min(s.until(lastOut), n-1); p++ {
			if sum := s.sums[n] - s.sums[p]; fits(sum, in.amount) {
				days := max(0, int(in.day-s.days[n-1]))
				r.link(ledger.Link{Kind: ledger.LinkEarnings, From: slices.Clone(s.rows[p:n]), To: []int32{in.entry}, Days: days,
					Why: diag.T("%v earned at %s since its last payout arrived as %v, %d days later, at the rate that its other payouts imply",
						money.Amount{Minor: sum, Currency: from.currency}, from.payer.name, money.Amount{Minor: in.amount, Currency: to.currency}, days)})
				return
			}
		}
	}
}

// apart returns how far a rate is from another, in parts per thousand of it, at
// most a million.
func apart(rate, from int64) int64 {
	const most = 1_000_000
	d := max(rate-from, from-rate)
	if d > math.MaxInt64/1000 {
		return most
	}
	return min(d*1000/max(1, from), most)
}

// medianRate returns the middle one of the implied rates.
func medianRate(ways []implied) int64 {
	rates := make([]int64, len(ways))
	for n, x := range ways {
		rates[n] = x.rate
	}
	slices.Sort(rates)
	return rates[len(rates)/2]
}

// implied is a pairing and the rate it implies, in millionths. With two set the
// next payout belongs to it too; then it only speaks for the rate.
type implied struct {
	pairing
	rate int64
	two  bool
}

func impliedWays(r *run, outs, ins []leg, w window) []implied {
	var ways []implied
	for i := range outs {
		r.within(outs[i], ins, w, func(in int) {
			p := pairing{int32(i), int32(in), w.cost(outs[i].day, ins[in].day)}
			if rate, ok := rateOf(outs[i].amount, ins[in].amount); ok {
				ways = append(ways, implied{p, rate, false})
			}
			if i+1 == len(outs) || !w.holds(outs[i+1].day, ins[in].day) {
				return
			}
			if rate, ok := rateOf(outs[i].amount+outs[i+1].amount, ins[in].amount); ok {
				ways = append(ways, implied{p, rate, true})
			}
		})
	}
	return ways
}

// rateOf returns arrived minor units per left minor unit, in millionths.
func rateOf(left, arrived int64) (rate int64, ok bool) {
	const million = 1_000_000
	if left <= 0 || arrived > (1<<62)/million {
		return 0, false
	}
	rate = arrived * million / left
	return rate, rate > 0
}

// impliedRate returns the band of rates, rateSpread wide, that holds the pairs
// of most payouts; at least two of them, or the only pair there is.
func impliedRate(ways []implied) (low, high int64, ok bool) {
	if len(ways) == 1 {
		return ways[0].rate, ways[0].rate, true
	}
	sorted := slices.Clone(ways)
	slices.SortFunc(sorted, func(a, b implied) int { return cmp.Or(cmp.Compare(a.rate, b.rate), cmp.Compare(a.out, b.out)) })
	most, inside := 1, map[int32]int{}
	end := 0
	for start := range sorted {
		for end < len(sorted) && sorted[end].rate <= sorted[start].rate+sorted[start].rate*rateSpread/1000 {
			inside[sorted[end].out]++
			end++
		}
		if len(inside) > most {
			most, low, high, ok = len(inside), sorted[start].rate, sorted[end-1].rate, true
		}
		if inside[sorted[start].out]--; inside[sorted[start].out] == 0 {
			delete(inside, sorted[start].out)
		}
	}
	return low, high, ok
}

// tieConverted links payouts with a deposit in another currency.
func (r *run) tieConverted(from, to *route, outs []leg, in leg) {
	entries, left := ends(outs)
	apart := max(0, int(in.day-outs[len(outs)-1].day))
	r.link(ledger.Link{Kind: ledger.LinkPayout, From: entries, To: []int32{in.entry}, Days: apart,
		Why: diag.T("%v paid out by %s arrived as %v, %d days later, at the rate that its other payouts imply",
			money.Amount{Minor: left, Currency: from.currency}, from.payer.name, money.Amount{Minor: in.amount, Currency: to.currency}, apart)})
}
