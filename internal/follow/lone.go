package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// lone is for a deposit that is less than what it may pay, where no other deposit
// shows what this payer's payouts lose: it would be held back, and all that was earned
// count. But where the earnings up to the end of a day are it but for a fee, it is
// their payout, and what is missing was lost: counting it too would be too much. Of
// several such days the one that loses least is believed, and a finding names it.
func (c *claims) lone(rt *route, in leg, rows []int32) bool {
	if slices.ContainsFunc(rt.in, func(g leg) bool { return c.tied[g.entry] && g.entry != in.entry }) {
		return false
	}
	paid, least := 0, in.amount
	for _, n := range c.dayEnds(rows) {
		sum := c.sum(rows[:n])
		if lost := sum - in.amount; lost >= 0 && lost < least && lost <= MayLose(sum, rt.currency) {
			paid, least = n, lost
		}
	}
	if paid == 0 || slices.ContainsFunc(rows[:paid], func(i int32) bool { return c.l.Entries[i].Flow == ledger.FlowTransfer }) {
		return false
	}
	c.settle(rows[:paid], in.day)
	c.run.paid(rt, rows[:paid], in, in.amount+least)
	if least > 0 {
		c.note(diag.Warning, "payout-short", c.pos(in.entry),
			diag.T("%v from %s was taken for the payout of the %d rows of its export before it, short by %v: no other deposit shows what its payouts lose",
				c.l.Entries[in.entry].NetAmount(), rt.payer.Name, paid, money.Amount{Minor: least, Currency: rt.currency}),
			diag.T("An export of the account it arrived on that covers more days makes this certain."), 0)
	}
	return true
}
