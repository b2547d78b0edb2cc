package reconcile

import (
	"cmp"
	"slices"
)

// feeModel is what a route takes of every payout: a fixed amount in minor
// units, or a share in basis points. The zero value takes nothing.
type feeModel struct{ fixed, share int64 }

// of returns the fee of a payout of amount minor units; a share is rounded
// half away from zero.
func (f feeModel) of(amount int64) int64 {
	return f.fixed + (amount/10_000*f.share + (amount%10_000*f.share+5_000)/10_000)
}

// usualFee returns the fee that explains the most payouts of a route: a fixed
// amount that recurs, or a share in steps of a quarter of a percent. It has to
// explain at least three of them, half of all, and more than no fee does.
func (r *run) usualFee(outs, ins []leg, w window) feeModel {
	var models []feeModel
	for i := range outs {
		var own []feeModel
		tolerance := r.o.tolerance(outs[i].amount, r.l.Entries[outs[i].entry].Currency)
		r.within(outs[i], ins, w, func(in int) {
			lost := outs[i].amount - ins[in].amount
			if lost < 0 || lost > tolerance {
				return
			}
			own = append(own, feeModel{fixed: lost})
			if share := quarterPercent(outs[i].amount, lost); share > 0 {
				own = append(own, feeModel{share: share})
			}
		})
		slices.SortFunc(own, compareModels)
		models = append(models, slices.Compact(own)...)
	}
	slices.SortFunc(models, compareModels)
	best, most, none := feeModel{}, 0, 0
	for start := 0; start < len(models); {
		end := start
		for end < len(models) && models[end] == models[start] {
			end++
		}
		switch n := end - start; {
		case models[start] == feeModel{}:
			none = n
		case n > most:
			best, most = models[start], n
		}
		start = end
	}
	if most < 3 || 2*most < len(outs) || most <= none {
		return feeModel{}
	}
	return best
}

// quarterPercent returns the share, a multiple of 25 basis points, that gives
// exactly this loss, or 0.
func quarterPercent(amount, lost int64) int64 {
	if amount < 1_000 {
		return 0
	}
	share := (lost*10_000/amount + 12) / 25 * 25
	if share == 0 || (feeModel{share: share}).of(amount) != lost {
		return 0
	}
	return share
}

func compareModels(a, b feeModel) int {
	return cmp.Or(cmp.Compare(a.fixed, b.fixed), cmp.Compare(a.share, b.share))
}

// nearby bounds how many deposits a payout is compared with one by one: those
// that arrived within the window, in order of day.
const nearby = 64

// within calls f with the deposits that lie in the window of out.
func (r *run) within(out leg, ins []leg, w window, f func(in int)) {
	n, _ := slices.BinarySearchFunc(ins, int64(out.day)+int64(w.first), func(g leg, day int64) int { return compareInt(int64(g.day), day) })
	for k := 0; n < len(ins) && k < nearby && w.holds(out.day, ins[n].day); n, k = n+1, k+1 {
		if ins[n].account != out.account {
			f(n)
		}
	}
}

// assignShort is 4d: what is left, one to one, short by no more than the
// tolerance. A small loss on the usual day is likelier than a large one.
func (r *run) assignShort(rt *route, w window) {
	outs, ins := r.left(rt.out), r.left(rt.in)
	var ways []pairing
	for i := range outs {
		tolerance := r.o.tolerance(outs[i].amount, rt.currency)
		r.within(outs[i], ins, w, func(in int) {
			lost := outs[i].amount - ins[in].amount
			if lost >= 0 && lost <= tolerance {
				share := lost * 10_000 / outs[i].amount
				ways = append(ways, pairing{int32(i), int32(in), w.cost(outs[i].day, ins[in].day) + 10*share})
			}
		})
	}
	chosen, bounded := assign(len(outs), len(ins), ways, r.o.Exhaustive)
	for _, p := range chosen {
		r.tie(rt, outs[p.out:p.out+1], ins[p.in:p.in+1])
	}
	if bounded {
		r.boundedNote(rt)
	}
}
