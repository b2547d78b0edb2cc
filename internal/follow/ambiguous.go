package follow

import (
	"slices"

	"rivulet/internal/assign"
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// ambiguous looks at what was chosen among the ways of a route where payouts lost
// different amounts on their way: if one exchange of a payout or a deposit would
// book another fee, or book it in another month, it names the group. Other
// exchanges change no figure and nothing is said of them.
func (r *run) ambiguous(rt *route, outs, ins []leg, ways, chosen []assign.Pairing) {
	inOf, outOf := map[int32]int32{}, map[int32]int32{}
	crossed := map[[2]int32]bool{}
	for _, p := range chosen {
		inOf[p.Out], outOf[p.In] = p.In, p.Out
	}
	for _, p := range ways {
		crossed[[2]int32{p.Out, p.In}] = true
	}
	said := map[int32]bool{}
	for _, w := range ways {
		mine, out := inOf[w.Out]
		rival, in := outOf[w.In]
		changes := false
		switch {
		case out && in && mine != w.In: // two pairs could change partners
			changes = crossed[[2]int32{rival, mine}] && outs[w.Out].amount != outs[rival].amount && ins[w.In].day.Month() != ins[mine].day.Month()
		case in && !out: // a payout that was left alone could be the one
			changes = outs[w.Out].amount != outs[rival].amount
		case out && !in: // a deposit that was left alone could be the one
			changes = ins[w.In].amount != ins[mine].amount
		}
		if at := w.In; changes && !said[at] {
			said[at] = true
			if out {
				said[mine] = true
			}
			r.rivalNote(rt, ins[at])
		}
	}
}

// rivalNote says that another payout could be the one that a deposit pays.
func (r *run) rivalNote(rt *route, in leg) {
	if rt.payer == nil {
		return
	}
	r.note(diag.Warning, "payout-ambiguous", r.pos(in.entry),
		diag.T("%v from %s fits more than one payout, short by different fees; the likeliest was taken, and another would change the fees",
			money.Amount{Minor: in.amount, Currency: rt.currency}, rt.payer.Name),
		diag.T("Compare it with the payouts of %s around that day.", rt.payer.Name), 0)
}

// rivalBatch reports whether another batch would do as well as the found one, with
// another sum: its fee is another then.
func rivalBatch(near, found []leg, most int64, fits func(sum int64, n int) bool, sums *batchSums) bool {
	_, taken := ends(found)
	return findBatch(near, most, func(sum int64, n int) bool { return sum != taken && fits(sum, n) }, sums) != nil
}

// leftAlone says where a deposit that nothing explained could change places with
// one of the same amount that a payout explains, if that changes a figure: one of
// them counts and the other does not, or it counts in another month.
//
// paid is the day of the payout that each deposit is linked with, one to one.
func (r *run) leftAlone(rt *route, paid []ledger.Day) {
	free := r.left(rt.in)
	if len(free) == 0 {
		return
	}
	linked := map[int64][]leg{}
	for _, in := range rt.in {
		if r.tied[in.entry] {
			linked[in.amount] = append(linked[in.amount], in)
		}
	}
	w := window{first: -1, last: ledger.TransferDays}
	for _, in := range free {
		alike := linked[in.amount]
		if len(alike) == 0 {
			continue
		}
		counts := r.place(rt.payer, in) != placeInside
		first, _ := slices.BinarySearchFunc(alike, in.day-ledger.TransferDays, func(g leg, day ledger.Day) int { return compareInt(int64(g.day), int64(day)) })
		for _, other := range alike[first:min(first+nearby, len(alike))] {
			out := paid[other.entry]
			if out == 0 || !w.holds(out, in.day) || ledger.DaysApart(in.day, other.day) > ledger.TransferDays {
				continue
			}
			instead := r.place(rt.payer, other) != placeInside
			if counts != instead || counts && in.day.Month() != other.day.Month() {
				r.note(diag.Warning, "payout-ambiguous", r.pos(in.entry),
					diag.T("two deposits of %v from %s, on %v and %v, fit one payout; one of them was taken for it, and with the other the total or a month would change",
						money.Amount{Minor: in.amount, Currency: rt.currency}, rt.payer.Name, min(in.day, other.day), max(in.day, other.day)),
					diag.T("Compare them with the payouts of %s around those days.", rt.payer.Name), 0)
				break
			}
		}
	}
}

// paidOn returns, of each entry, the day of the payout that it is the deposit of, one
// to one; 0 if of none.
func (r *run) paidOn() []ledger.Day {
	paid := make([]ledger.Day, len(r.l.Entries))
	for n := range r.l.Links {
		if k := &r.l.Links[n]; k.Kind == ledger.LinkPayout && len(k.From) == 1 && len(k.To) == 1 {
			paid[k.To[0]] = r.l.Entries[k.From[0]].Date
		}
	}
	return paid
}
