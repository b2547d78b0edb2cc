package follow

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"rivulet/internal/assign"
	"rivulet/internal/ledger"
)

// conversion is what left a payer in one currency and what arrived from it in
// another. Rates are in trillionths: of what the payout was worth on its day,
// where a dated rate says that, else of the minor units that left.
type conversion struct {
	r        *run
	from, to *route
	dated    bool  // of the deposits for which a dated rate is known, else of the others
	usual    int64 // median of the plausible rates; 0 if there is none
	pairs    int   // payouts, each with a deposit of its own, that agree about it
}

// ins returns the deposits that nothing explained yet.
func (x *conversion) ins() []leg {
	return slices.DeleteFunc(x.r.left(x.to.in), func(in leg) bool {
		_, ok := x.worth(1_000_000, in.day)
		return ok != x.dated
	})
}

// whole is a rate of one: rates are counted in trillionths, for a point is a hundred
// millionth of the minor units of most currencies.
const whole = 1_000_000_000_000

// What may be lost against a dated rate, and gained because the money was changed
// on another day of the window, in parts per thousand: PayPal takes up to 4.5 %,
// Payoneer 3.5 %, card schemes 3 %.
const (
	mostSpread = 60
	mostGain   = 10
)

// rateSpread is by how much the implied rates of one pair of currencies may
// differ, in parts per thousand of the lowest: the dollar moved 12 % against
// the euro in a year, and fees of up to 3 % hide in the rates.
const rateSpread = 150

// nearUsual is how far from the usual rate a deposit may be that several payouts or
// earnings explain, in parts per thousand: of rates without a date, and of what
// arrives of a dated worth.
const (
	nearUsual      = 50
	nearUsualDated = 15
)

// worth returns what minor units of the paying currency were worth on a day in
// the receiving one. What a user says points are worth binds no redemption.
func (x *conversion) worth(minor int64, on ledger.Day) (int64, bool) {
	if x.r.worth == nil || x.from.currency.IsPoints() {
		return 0, false
	}
	return x.r.worth(minor, x.from.currency, x.to.currency, on)
}

// rate returns at which rate left minor units of a day became a deposit: judged by
// the day they left, or, where that has no rate or makes it implausible, by the
// day they arrived.
func (x *conversion) rate(left int64, on ledger.Day, in leg) (int64, bool) {
	if !x.dated {
		return ratio(in.amount, left)
	}
	if then, ok := x.worth(left, on); ok {
		if rate, ok := ratio(in.amount, then); ok && allowed(rate) {
			return rate, true
		}
	}
	then, ok := x.worth(left, in.day)
	if !ok {
		return 0, false
	}
	return ratio(in.amount, then)
}

// allowed reports whether a dated rate may have become this one.
func allowed(rate int64) bool {
	return rate >= whole-whole/1000*mostSpread && rate <= whole+whole/1000*mostGain
}

// ratio returns a per b in trillionths; false if that is nothing or too much.
func ratio(a, b int64) (rate int64, ok bool) {
	rate, ok = mulDiv(a, whole, b)
	return rate, ok && rate > 0
}

// mulDiv returns a × b ÷ c of positive numbers, rounded down; false if it does not
// fit.
func mulDiv(a, b, c int64) (int64, bool) {
	if a < 0 || b < 0 || c <= 0 {
		return 0, false
	}
	high, low := bits.Mul64(uint64(a), uint64(b))
	if high >= uint64(c) {
		return 0, false
	}
	n, _ := bits.Div64(high, low, uint64(c))
	return int64(n), n <= math.MaxInt64
}

// implied is a pairing and its rate. With two set the next payout belongs to it
// too; then it only speaks for the rate.
type implied struct {
	assign.Pairing
	rate int64
	two  bool
}

// ways returns every pairing within the window that has a rate.
func (x *conversion) ways(outs, ins []leg, w window) []implied {
	var ways []implied
	for i := range outs {
		x.r.within(outs[i], ins, w, func(in int) {
			p := assign.Pairing{Out: int32(i), In: int32(in), Cost: w.cost(outs[i].day, ins[in].day)}
			if rate, ok := x.rate(outs[i].amount, outs[i].day, ins[in]); ok {
				ways = append(ways, implied{p, rate, false})
			}
			if i+1 == len(outs) || !w.holds(outs[i+1].day, ins[in].day) {
				return
			}
			if rate, ok := x.rate(outs[i].amount+outs[i+1].amount, outs[i].day, ins[in]); ok {
				ways = append(ways, implied{p, rate, true})
			}
		})
	}
	return ways
}

// plausible keeps the ways that a dated rate allows; without one those that the
// payouts of the pair agree about; else the only way there is, if its order of
// magnitude is right.
func (x *conversion) plausible(ways []implied) []implied {
	if x.dated {
		return slices.DeleteFunc(ways, func(w implied) bool { return !allowed(w.rate) })
	}
	low, high, known := corridorOf(x.from.currency, x.to.currency)
	within := func(w implied) bool { return w.rate >= low && w.rate <= high }
	if known {
		ways = slices.DeleteFunc(ways, func(w implied) bool { return !within(w) })
	}
	single := slices.DeleteFunc(slices.Clone(ways), func(w implied) bool { return w.two })
	if len(single) == 1 && len(ways) == 1 && known {
		return ways
	}
	var agreed bool
	if low, high, agreed = impliedRate(ways); !agreed {
		return nil
	}
	return slices.DeleteFunc(ways, func(w implied) bool { return !within(w) })
}

// learn takes the usual rate from the plausible ways.
func (x *conversion) learn(ways []implied) {
	if len(ways) == 0 {
		if x.dated {
			x.usual = whole - whole/1000*mostSpread/2
		}
		return
	}
	rates, outs, ins := make([]int64, len(ways)), map[int32]bool{}, map[int32]bool{}
	for n, w := range ways {
		rates[n] = w.rate
		outs[w.Out], ins[w.In] = true, true
	}
	slices.Sort(rates)
	x.usual, x.pairs = rates[len(rates)/2], min(len(outs), len(ins))
}

// known reports whether there is a rate by which sums can be judged.
func (x *conversion) known() bool { return x.dated || x.pairs > 1 }

// fits reports whether a deposit may be what a sum of a day became: near the
// usual rate, if one was learned; else within what a dated rate allows.
func (x *conversion) fits(sum int64, on ledger.Day, in leg) bool {
	rate, ok := x.rate(sum, on, in)
	switch {
	case !ok:
		return false
	case x.dated && x.pairs > 1:
		return apart(rate, x.usual) <= nearUsualDated
	case x.dated:
		return allowed(rate)
	}
	return apart(rate, x.usual) <= nearUsual
}

// inCorridor reports whether the order of magnitude is right.
func (x *conversion) inCorridor(sum int64, in leg) bool {
	low, high, known := corridorOf(x.from.currency, x.to.currency)
	rate, ok := ratio(in.amount, sum)
	return known && ok && rate >= low && rate <= high
}

// apart returns how far a rate is from another, in parts per thousand of it, at
// most a million.
func apart(rate, from int64) int64 {
	const most = 1_000_000
	d, ok := mulDiv(max(rate-from, from-rate), 1000, max(1, from))
	if !ok {
		return most
	}
	return min(d, most)
}

// impliedRate returns the band of rates, rateSpread wide, that holds the pairs
// of most payouts; at least two of them, and two deposits: what one deposit may be
// does not prove itself.
func impliedRate(ways []implied) (low, high int64, ok bool) {
	sorted := slices.Clone(ways)
	slices.SortFunc(sorted, func(a, b implied) int { return cmp.Or(cmp.Compare(a.rate, b.rate), cmp.Compare(a.Out, b.Out)) })
	most, outs, ins := 1, map[int32]int{}, map[int32]int{}
	end := 0
	for start := range sorted {
		for end < len(sorted) && sorted[end].rate <= sorted[start].rate+sorted[start].rate/1000*rateSpread {
			outs[sorted[end].Out]++
			ins[sorted[end].In]++
			end++
		}
		if n := min(len(outs), len(ins)); n > most {
			most, low, high, ok = n, sorted[start].rate, sorted[end-1].rate, true
		}
		less(outs, sorted[start].Out)
		less(ins, sorted[start].In)
	}
	return low, high, ok
}

// less counts one less of a key.
func less(counts map[int32]int, key int32) {
	if counts[key]--; counts[key] == 0 {
		delete(counts, key)
	}
}
