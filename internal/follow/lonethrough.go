package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// loneThrough is lone for a wallet whose export is missing: one platform listed what it
// paid out in the last days, no file shows it arriving, and one deposit of the wallet
// near these days is it but for a fee. Counting all of the payout would be more than what
// arrived. A finding names the deposit and the fee: if it is other money, both are missing
// from the total.
func (c *claims) loneThrough(in leg, groups [][]int32, rails []leg) bool {
	if len(groups) != 1 {
		return false
	}
	var outs []leg
	for _, i := range groups[0] {
		e := &c.l.Entries[i]
		if e.Flow != ledger.FlowTransfer || int(in.day-e.Date) > ledger.TransferDays {
			return false
		}
		outs = append(outs, leg{entry: i, day: e.Date, amount: owing(e), account: c.account[i]})
	}
	rt := c.routeOf(outs[0].entry)
	sum := c.sum(groups[0])
	short := func(g leg) bool { return g.amount < sum && sum-g.amount <= MayLose(sum, rt.currency) }
	if rt == nil || !short(in) || slices.ContainsFunc(rails, func(g leg) bool {
		return g.entry != in.entry && short(g) && g.day >= outs[0].day && int(g.day-outs[0].day) <= ledger.TransferDays &&
			c.l.Entries[g.entry].Payer == c.l.Entries[in.entry].Payer && c.l.Entries[g.entry].Currency == rt.currency
	}) {
		return false
	}
	c.settle(groups[0], in.day)
	c.tie(rt, outs, []leg{in})
	e := &c.l.Entries[in.entry]
	c.note(diag.Warning, "payout-short", c.pos(in.entry),
		diag.T("%v from %s was taken for a payout of %s, short by %v: no other deposit shows what its payouts lose on this way", e.NetAmount(), e.Payer, rt.payer.Name, money.Amount{Minor: sum - in.amount, Currency: rt.currency}),
		diag.T("Add the export of %s for these days.", e.Payer), 0)
	return true
}

// routeOf returns the route on which a payout left, nil for what is none.
func (r *run) routeOf(out int32) *route {
	for _, rt := range r.routes {
		if slices.ContainsFunc(rt.out, func(g leg) bool { return g.entry == out }) {
			return rt
		}
	}
	return nil
}
