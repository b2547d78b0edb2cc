package follow

import (
	"cmp"
	"slices"

	"rivulet/internal/assign"
)

// feeModel is what a route takes of every payout: a fixed amount in minor
// units, or a share in basis points. The zero value takes nothing.
type feeModel struct{ fixed, share int64 }

// of returns the fee of a payout of amount minor units, a share rounded down;
// platforms differ in how they round, so a fee one unit higher fits too.
func (f feeModel) of(amount int64) int64 {
	return f.fixed + amount/10_000*f.share + amount%10_000*f.share/10_000
}

// fits reports whether a payout of amount may have lost so much under the model.
func (f feeModel) fits(amount, lost int64) bool {
	fee := f.of(amount)
	return lost == fee || f.share > 0 && lost == fee+1
}

// before returns what may have been sent for arrived to arrive.
func (f feeModel) before(arrived int64) []int64 {
	if f.share == 0 {
		return []int64{arrived + f.fixed}
	}
	middle := arrived + arrived*f.share/(10_000-f.share)
	var list []int64
	for sent := middle - 2; sent <= middle+3; sent++ {
		if f.fits(sent, sent-arrived) {
			list = append(list, sent)
		}
	}
	return list
}

// usualFee returns the fee that explains the most payouts of a route: a fixed
// amount that recurs, or a share that does. It has to explain at least three of them,
// half of all that some deposit may be, and more than no fee does.
func (r *run) usualFee(outs, ins []leg, w window) feeModel {
	var b ballot
	outs = sample(outs)
	near := 0 // payouts with deposits behind them: of others no bank's export tells
	for i := range outs {
		seen := false
		tolerance := MayLose(outs[i].amount, r.l.Entries[outs[i].entry].Currency)
		r.within(outs[i], ins, w, func(in int) {
			b.suggest(outs[i].amount, outs[i].amount-ins[in].amount, tolerance)
			seen = true
		})
		b.close()
		if seen {
			near++
		}
	}
	none, models := b.count()
	if len(models) == 0 || models[0].votes < 3 || 2*models[0].votes < near || models[0].votes <= none {
		return feeModel{}
	}
	return models[0].model
}

// sample returns every k-th of many legs: a fee that a route always takes shows
// in some hundreds of payouts.
func sample(legs []leg) []leg {
	const enough = 400
	if len(legs) <= enough {
		return legs
	}
	var some []leg
	for i := 0; i < len(legs); i += len(legs)/enough + 1 {
		some = append(some, legs[i])
	}
	return some
}

// ballot gathers which fees would explain which payouts; each payout has one
// vote for each fee.
type ballot struct{ all, own []feeModel }

// suggest votes for the fees under which lost is what a payout of amount lost.
func (b *ballot) suggest(amount, lost, tolerance int64) {
	if lost < 0 || lost > tolerance {
		return
	}
	b.own = append(b.own, feeModel{fixed: lost})
	if lost == 0 || amount < 1_000 {
		return
	}
	// The share is taken in steps of 5 basis points: finer ones would fit every
	// small payout.
	const step = 5
	share := (lost*10_000/amount + step/2) / step * step
	for s := max(step, share-step); s <= share+step; s += step {
		if f := (feeModel{share: s}); f.fits(amount, lost) {
			b.own = append(b.own, f)
		}
	}
}

// close ends the vote of one payout.
func (b *ballot) close() {
	slices.SortFunc(b.own, compareModels)
	b.all = append(b.all, slices.Compact(b.own)...)
	b.own = b.own[:0]
}

// elected is a fee and how many payouts it explains.
type elected struct {
	model feeModel
	votes int
}

// count returns how many payouts lost nothing, and the fees by votes.
func (b *ballot) count() (none int, models []elected) {
	slices.SortFunc(b.all, compareModels)
	for start := 0; start < len(b.all); {
		end := start
		for end < len(b.all) && b.all[end] == b.all[start] {
			end++
		}
		if b.all[start] == (feeModel{}) {
			none = end - start
		} else {
			models = append(models, elected{b.all[start], end - start})
		}
		start = end
	}
	slices.SortStableFunc(models, func(a, b elected) int { return cmp.Compare(b.votes, a.votes) })
	return none, models
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

// assignShort is 1d: what is left, one to one, short by no more than the
// tolerance. A small loss on the usual day is likelier than a large one.
func (r *run) assignShort(rt *route, w window) {
	outs, ins := r.left(rt.out), r.left(rt.in)
	var ways []assign.Pairing
	for i := range outs {
		tolerance := MayLose(outs[i].amount, rt.currency)
		r.within(outs[i], ins, w, func(in int) {
			lost := outs[i].amount - ins[in].amount
			if lost >= 0 && lost <= tolerance {
				share := lost * 10_000 / outs[i].amount
				ways = append(ways, assign.Pairing{Out: int32(i), In: int32(in), Cost: w.cost(outs[i].day, ins[in].day) + 10*share})
			}
		})
	}
	chosen, bounded := assign.Best(len(outs), len(ins), r.allowed(outs, ins, ways))
	for _, p := range chosen {
		r.tie(rt, outs[p.Out:p.Out+1], ins[p.In:p.In+1])
	}
	if bounded {
		r.boundedNote(rt)
	} else {
		r.ambiguous(rt, outs, ins, ways, chosen)
	}
}
