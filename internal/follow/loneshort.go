package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// loneShare is how much of a payout may get lost where nothing but this one payout and
// this one deposit of the same payer can belong together, in basis points: what banks
// keep of small payments from abroad, or what a platform withholds at first.
const loneShare = 1_000

// loneShort is 1f: a payout near which one deposit of the payer arrived, and a deposit
// near which there is no other payout, on a way of which no other deposit shows what it
// loses. The payout would count whole, and the deposit not at all: more than what arrived.
// A finding names what is missing of it.
func (r *run) loneShort(rt *route, w window) {
	outs, ins := r.left(rt.out), r.left(rt.in)
	if rt.payer == nil || len(ins) < len(rt.in) || rt.currency.IsPoints() {
		return
	}
	for _, out := range outs {
		n := slices.IndexFunc(ins, func(in leg) bool { return mayArrive(out, in, w) })
		if n < 0 {
			continue
		}
		in := ins[n]
		lost := out.amount - in.amount
		if lost <= 0 || lost > out.amount/10_000*loneShare+out.amount%10_000*loneShare/10_000 || count(ins, func(g leg) bool { return mayArrive(out, g, w) }) > 1 ||
			count(rt.out, func(g leg) bool { return mayArrive(g, in, w) }) > 1 {
			continue
		}
		r.tie(rt, []leg{out}, []leg{in})
		r.note(diag.Warning, "payout-short", r.pos(in.entry),
			diag.T("%v from %s was taken for its payout of %v, short by %v: no other deposit shows what its payouts lose",
				r.l.Entries[in.entry].NetAmount(), rt.payer.Name, r.l.Entries[out.entry].Date, money.Amount{Minor: lost, Currency: rt.currency}),
			diag.T("An export of the account it arrived on that covers more days makes this certain."), 0)
	}
}

// mayArrive reports whether a deposit may be a payout by its day, and is on another account.
func mayArrive(out, in leg, w window) bool {
	return w.holds(out.day, in.day) && in.account != out.account
}

// count returns how many legs are meant.
func count(legs []leg, meant func(leg) bool) int {
	n := 0
	for _, g := range legs {
		if meant(g) {
			n++
		}
	}
	return n
}
