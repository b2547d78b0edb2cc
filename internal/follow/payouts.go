package follow

import (
	"cmp"
	"slices"

	"rivulet/internal/assign"
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// payouts is step 1 for money that says whose it is: payouts listed by a
// platform's or wallet's own export, and the deposits elsewhere that name that
// payer. On each route (payer and currency) what is surest goes first:
//
//	1a. a shared transaction id
//	1b. one payout, one deposit, the same amount (or short by the fee that
//	    this route always takes, or the share that it always withholds)
//	1c. several payouts in one deposit, or one payout in several, to the cent
//	1d. one payout, one deposit, short by a fee
//	1e. several payouts in one deposit, short by a fee
//	1f. the only deposit near the only payout, short by more than fees are
//
// 1b and 1d are assignments: the best over the whole route, not first come.
func (r *run) payouts() {
	r.routes = r.collectRoutes()
	for _, rt := range r.routes {
		if len(rt.in) > 0 && len(rt.out) > 0 {
			r.matchRoute(rt)
			r.loneShort(rt, window{first: -1, last: ledger.TransferDays})
		}
		if hinted := rt.hinted(); len(hinted.in) > 0 && len(rt.out) > 0 {
			r.matchRoute(hinted)
		}
	}
}

// matchRoute runs 1a to 1e on one route.
func (r *run) matchRoute(rt *route) {
	w := window{first: -1, last: ledger.TransferDays, lag: 2}
	r.byHint(rt, w)
	outs, ins := r.left(rt.out), r.left(rt.in)
	fee := r.usualFee(outs, ins, w)
	share := feeModel{}
	if fee == share && rt.payer != nil {
		share = r.withheld(rt, outs, ins, w)
		fee = share
	}
	rt.fee = fee
	w.lag = usualLag(outs, ins, fee, w)
	r.assignExact(rt, fee, w)
	if fee != (feeModel{}) {
		r.assignExact(rt, feeModel{}, w)
	}
	r.batches(rt, w, fee, false)
	r.withheldNote(rt, share, ins)
	r.assignShort(rt, w)
	r.batches(rt, w, fee, true)
}

// hinted returns the route with the deposits that only hint at it.
func (rt *route) hinted() *route {
	other := *rt
	other.in, other.base = rt.maybe, rt
	return &other
}

// window is how many days after the payout a deposit may arrive, and when it
// usually does.
type window struct{ first, last, lag int }

// holds reports whether a deposit on day in may be the payout of day out.
func (w window) holds(out, in ledger.Day) bool {
	d := int(in - out)
	return d >= w.first && d <= w.last
}

// cost grows with the square of the distance from the usual day, so that equal
// amounts pair in order of time; before the payout is unlikeliest.
func (w window) cost(out, in ledger.Day) int64 {
	d := int64(in - out)
	c := 10 * (d - int64(w.lag)) * (d - int64(w.lag))
	if d < 0 {
		c += 2000
	}
	return c
}

// left returns the legs that no link explains yet.
func (r *run) left(legs []leg) []leg {
	var free []leg
	for _, g := range legs {
		if !r.tied[g.entry] {
			free = append(free, g)
		}
	}
	return free
}

// assignExact is 1b.
func (r *run) assignExact(rt *route, fee feeModel, w window) {
	outs, ins := r.left(rt.out), r.left(rt.in)
	ways := r.allowed(outs, ins, exactWays(outs, ins, fee, w))
	chosen, bounded := assign.Best(len(outs), len(ins), ways)
	for _, p := range chosen {
		r.tie(rt, outs[p.Out:p.Out+1], ins[p.In:p.In+1])
	}
	if bounded && !oneAmount(outs) {
		r.boundedNote(rt)
	}
}

func oneAmount(legs []leg) bool {
	return !slices.ContainsFunc(legs, func(g leg) bool { return g.amount != legs[0].amount })
}

// boundedNote says that a group was too large to be solved with a proof.
func (r *run) boundedNote(rt *route) {
	if rt.payer == nil {
		return
	}
	r.note(diag.Note, "links-in-order", diag.Pos{},
		diag.T("the payouts of %s are so many and so alike that they were matched in order of time", rt.payer.Name),
		diag.T("The total does not depend on it; single links may."), 0)
}

// exactWays returns every pairing of equal amount (after the usual fee) within
// the window.
func exactWays(outs, ins []leg, fee feeModel, w window) []assign.Pairing {
	alike := matches(outs, amountsOf(ins), fee, w)
	count := 0 // there may be millions of them
	for _, m := range alike {
		count += len(m.ins)
	}
	ways := make([]assign.Pairing, 0, count)
	for _, m := range alike {
		out := &outs[m.out]
		for _, in := range m.ins {
			if ins[in.at].account != out.account {
				ways = append(ways, assign.Pairing{Out: m.out, In: in.at, Cost: w.cost(out.day, in.day)})
			}
		}
	}
	return ways
}

// amountAt is what a leg is found by.
type amountAt struct {
	amount int64
	day    ledger.Day
	at     int32 // index of the leg
}

// amountsOf lists legs, which are in order of day, by amount and day.
func amountsOf(legs []leg) []amountAt {
	list := make([]amountAt, len(legs))
	for i := range legs {
		list[i] = amountAt{legs[i].amount, legs[i].day, int32(i)}
	}
	slices.SortFunc(list, func(a, b amountAt) int {
		return cmp.Or(compareInt(a.amount, b.amount), cmp.Compare(a.at, b.at))
	})
	return list
}

// match is a payout and deposits that may be its: they have the amount, in the
// window, and may still be on the payout's own account.
type match struct {
	out int32
	ins []amountAt
}

// matches returns what each payout may have become.
func matches(outs []leg, ins []amountAt, fee feeModel, w window) []match {
	list := make([]match, 0, len(outs))
	for i := range outs {
		most := outs[i].amount - fee.of(outs[i].amount)
		least := most
		if fee.share > 0 {
			least--
		}
		for want := least; want <= most; want++ {
			first, _ := slices.BinarySearchFunc(ins, int64(outs[i].day)+int64(w.first), func(in amountAt, day int64) int {
				return cmp.Or(compareInt(in.amount, want), compareInt(int64(in.day), day))
			})
			end := first
			for end < len(ins) && ins[end].amount == want && w.holds(outs[i].day, ins[end].day) {
				end++
			}
			if end > first {
				list = append(list, match{int32(i), ins[first:end]})
			}
		}
	}
	return list
}

func compareInt(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// usualLag returns after how many days deposits of this route usually arrive:
// the median over payouts that only one deposit can be, 2 if there are none.
func usualLag(outs, ins []leg, fee feeModel, w window) int {
	nOut, nIn, last := make([]int, len(outs)), make([]int, len(ins)), make([]int32, len(outs))
	for _, m := range matches(outs, amountsOf(ins), fee, w) {
		for _, in := range m.ins {
			if ins[in.at].account != outs[m.out].account {
				nOut[m.out]++
				nIn[in.at]++
				last[m.out] = in.at
			}
		}
	}
	var lags []int
	for out, in := range last {
		if nOut[out] == 1 && nIn[in] == 1 {
			lags = append(lags, int(ins[in].day-outs[out].day))
		}
	}
	if len(lags) == 0 {
		return w.lag
	}
	slices.Sort(lags)
	return lags[len(lags)/2]
}
