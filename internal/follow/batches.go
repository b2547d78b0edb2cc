package follow

import (
	"math/bits"
	"slices"

	"rivulet/internal/ledger"
)

// Bounds of the search for batches: how many legs of a window are tried in all
// combinations, and how many a batch may have as a run of neighbours.
const (
	batchSubset = 12
	batchRun    = 40
)

// batches is 1c and 1e: several payouts that arrive as one deposit, and one
// payout that arrives as several. Runs of neighbours are tried first, because
// a platform pays out what has gathered since the last time; then all
// combinations of the nearest batchSubset. Short by a fee only runs are
// believed: among many combinations one would always fit.
func (r *run) batches(rt *route, w window, fee feeModel, short bool) {
	near := make([]leg, 0, batchRun)
	loses := short || fee != (feeModel{}) // without a fee all sums are one
	var tried *batchSums                  // nil: runs alone
	if !short {
		tried = &batchSums{}
	}
	for _, in := range r.left(rt.in) {
		outs := r.between(near, rt.out, in.day-ledger.Day(w.last), in.day-ledger.Day(w.first), in.account)
		fits := func(sum int64, n int) bool {
			lost := sum - in.amount
			if short {
				return lost >= 0 && lost <= MayLose(sum, rt.currency)
			}
			return lost == 0 || fee.fits(sum, lost) || lost == fee.fixed*int64(n)
		}
		most := in.amount + max(in.amount/2, batchRun*fee.fixed)
		if found := findBatch(outs, most, fits, tried); found != nil {
			if loses && rivalBatch(outs, found, most, fits, tried) {
				r.rivalNote(rt, in)
			}
			r.tie(rt, found, []leg{in})
		}
	}
	r.split(rt, w, fee, tried)
}

// split is the half of batches in which one payout arrives as several deposits.
// Without room for the sums of combinations it is short by a fee.
func (r *run) split(rt *route, w window, fee feeModel, tried *batchSums) {
	near, short := make([]leg, 0, batchRun), tried == nil
	loses := short || fee != (feeModel{})
	for _, out := range r.left(rt.out) {
		ins := r.between(near, rt.in, out.day+ledger.Day(w.first), out.day+ledger.Day(w.last), out.account)
		fits := func(sum int64, _ int) bool {
			lost := out.amount - sum
			if short {
				return lost >= 0 && lost <= MayLose(out.amount, rt.currency)
			}
			return lost == 0 || fee.fits(out.amount, lost)
		}
		found := findBatch(ins, out.amount, fits, tried)
		if found == nil {
			continue
		}
		if loses && rivalBatch(ins, found, out.amount, fits, tried) {
			r.rivalNote(rt, found[0])
		}
		rt.home().rivals = append(rt.home().rivals, r.rivals(rt, out, ins, found, fits)...)
		r.tie(rt, []leg{out}, found)
	}
}

// between appends the legs from day first to last that nothing explains yet, on
// other accounts than the given one, in order of day, at most batchRun of the
// latest, to near, which is empty.
func (r *run) between(near, legs []leg, first, last ledger.Day, account int32) []leg {
	n, _ := slices.BinarySearchFunc(legs, int64(last)+1, func(g leg, day int64) int { return compareInt(int64(g.day), day) })
	for n--; n >= 0 && legs[n].day >= first && len(near) < batchRun; n-- {
		if !r.tied[legs[n].entry] && legs[n].account != account {
			near = append(near, legs[n])
		}
	}
	slices.Reverse(near)
	return near
}

// findBatch returns at least two legs whose sum fits, or nil: the longest
// latest run, else, if there is room for their sums, any combination of the latest
// batchSubset. No sum above most fits: a batch loses at most a third, or a fixed fee
// of each part.
func findBatch(near []leg, most int64, fits func(sum int64, n int) bool, sums *batchSums) []leg {
	if len(near) < 2 {
		return nil
	}
	for end := len(near); end >= 2; end-- {
		sum := near[end-1].amount
		for start := end - 2; start >= 0 && sum <= most; start-- {
			sum += near[start].amount
			if fits(sum, end-start) {
				return near[start:end]
			}
		}
	}
	if sums == nil {
		return nil
	}
	var small [batchSubset]leg // of the latest, those that may be a part
	n := 0
	for _, g := range near[max(0, len(near)-batchSubset):] {
		if g.amount <= most {
			small[n] = g
			n++
		}
	}
	return anyOf(small[:n], most, fits, sums)
}

// batchSums has room for the sums of all combinations. To clear it anew for each
// deposit took a twentieth of reconciling.
type batchSums [1 << batchSubset]int64

// anyOf returns the first combination of at least two legs whose sum fits, in the
// order of a counter over their bits, or nil. sums[0] is 0; all others that are read
// were written before.
func anyOf(legs []leg, most int64, fits func(sum int64, n int) bool, sums *batchSums) []leg {
	for mask := 1; mask < 1<<len(legs); mask++ {
		rest := mask & (mask - 1)
		sums[mask] = sums[rest] + legs[bits.TrailingZeros(uint(mask))].amount
		if sums[mask] > most { // and more with any legs before its first: these combinations come next
			mask += mask&-mask - 1
			continue
		}
		if rest != 0 && fits(sums[mask], bits.OnesCount(uint(mask))) {
			return pick(legs, mask)
		}
	}
	return nil
}

// pick returns the legs whose bits are set.
func pick(legs []leg, mask int) []leg {
	var chosen []leg
	for i, g := range legs {
		if mask&(1<<i) != 0 {
			chosen = append(chosen, g)
		}
	}
	return chosen
}
