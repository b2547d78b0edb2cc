package follow

import (
	"maps"
	"math/bits"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// rival is another choice of deposits that would have done as well as the one that
// was taken for a payout: those of the taken that it leaves out, and those that it
// takes instead. It changes a figure only if these are left to themselves.
type rival struct {
	out            leg
	taken, instead []leg
}

// mostRivals is how many other choices are kept of one payout.
const mostRivals = 4

// rivals returns the other combinations of the latest deposits that fit a payout
// and whose choice would change what counts, or in which month.
func (r *run) rivals(rt *route, out leg, near, found []leg, fits func(sum int64, n int) bool) []rival {
	if rt.payer == nil {
		return nil
	}
	near = near[max(0, len(near)-batchSubset):]
	var list []rival
	for mask := 1; mask < 1<<len(near) && len(list) < mostRivals; mask++ {
		if bits.OnesCount(uint(mask)) < 2 {
			continue
		}
		other := pick(near, mask)
		_, sum := ends(other)
		if !fits(sum, len(other)) {
			continue
		}
		taken, instead := lacking(found, other), lacking(other, found)
		if len(instead) > 0 && !maps.Equal(r.wouldCount(rt, taken), r.wouldCount(rt, instead)) {
			list = append(list, rival{out, taken, instead})
		}
	}
	return list
}

// lacking returns the legs that others do not have.
func lacking(legs, others []leg) []leg {
	return slices.DeleteFunc(slices.Clone(legs), func(g leg) bool { return slices.Contains(others, g) })
}

// wouldCount returns what deposits that nothing explains would count, by month.
func (r *run) wouldCount(rt *route, legs []leg) map[ledger.Month]int64 {
	sums := map[ledger.Month]int64{}
	for _, in := range legs {
		if r.place(rt.payer, in) != placeInside {
			sums[in.day.Month()] += in.amount
		}
	}
	return sums
}

// askRivals names the payouts of which another choice of deposits would change the
// total or a month. Where others of these deposits are explained too, the choice
// was none.
func (r *run) askRivals(rt *route) {
	said := map[int32]bool{}
	for _, v := range rt.rivals {
		if said[v.out.entry] || slices.ContainsFunc(v.instead, func(in leg) bool { return r.tied[in.entry] }) {
			continue
		}
		said[v.out.entry] = true
		_, stake := ends(v.instead)
		r.note(diag.Warning, "payout-ambiguous", r.pos(v.out.entry),
			diag.T("a payout of %s of %v fits more than one choice of its deposits; with another, of which %v were left, the total or a month would change",
				rt.payer.Name, money.Amount{Minor: v.out.amount, Currency: rt.currency}, money.Amount{Minor: stake, Currency: rt.currency}),
			diag.T("Compare it with the deposits of %s around that day.", rt.payer.Name), 0)
	}
}
