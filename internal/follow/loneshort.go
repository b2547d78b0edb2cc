package follow

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// loneShare is how much of a payout may get lost where nothing but this one payout and
// this one deposit of the same payer can belong together, in basis points: what banks
// keep of small payments from abroad, or what a platform withholds at first.
const loneShare = 1_000

// loneShort is 1f: a payout near which one deposit of the payer arrived, and a deposit
// near which there is no other payout, that nothing explains. The payout would count
// whole, and the deposit not at all: more than what arrived. A finding names what is
// missing of it.
func (r *run) loneShort(rt *route, w window) {
	if rt.payer == nil || rt.currency.IsPoints() {
		return
	}
	for _, out := range r.left(rt.out) {
		ins := r.between(nil, rt.in, out.day+ledger.Day(w.first), out.day+ledger.Day(w.last), out.account)
		if len(ins) != 1 {
			continue
		}
		in := ins[0]
		lost := out.amount - in.amount
		if lost <= 0 || lost > (feeModel{share: loneShare}).of(out.amount) || len(r.between(nil, rt.out, in.day-ledger.Day(w.last), in.day-ledger.Day(w.first), in.account)) != 1 {
			continue
		}
		r.tie(rt, []leg{out}, ins)
		r.note(diag.Warning, "payout-short", r.pos(in.entry),
			diag.T("%v from %s was taken for its payout of %v, short by %v: no other deposit near it is unexplained",
				r.l.Entries[in.entry].NetAmount(), rt.payer.Name, r.l.Entries[out.entry].Date, money.Amount{Minor: lost, Currency: rt.currency}),
			diag.T("An export of the account it arrived on that covers more days makes this certain."), 0)
	}
}
