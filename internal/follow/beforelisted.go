package follow

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// beforeListed returns what a deposit may pay that arrives in the first days of an
// export that lists payouts, if its payout left before, on days of which none is
// listed: what was left then. Orders may tell what was earned on these days. Where
// they are few and nothing tells of them, none need be missing: the next payout has
// to be, to the cent, what was earned since, and not so with what was left before.
func (c *claims) beforeListed(rt *route, d ledger.Day, away []leg) ([]int32, bool) {
	listed := c.listed(rt.payer)
	k, found := slices.BinarySearchFunc(listed, d, func(s ledger.Span, d ledger.Day) int { return cmp.Compare(s.From, d) })
	if !found {
		k--
	}
	if k < 1 || int(d-listed[k].From) > ledger.TransferDays {
		return nil, false
	}
	from := listed[k].From
	if c.unlisted(rt.payer, from-1) {
		return c.unpaid(rt, from-1, away), true
	}
	n, _ := slices.BinarySearchFunc(rt.out, from, func(g leg, d ledger.Day) int { return cmp.Compare(g.day, d) })
	end, _ := slices.BinarySearchFunc(rt.earned, from, c.byDay)
	if n == 0 || n == len(rt.out) {
		return nil, false
	}
	rest, first := c.unpaidOf(rt, n-1)
	rest = append(c.undone(rest), c.undone(rt.earned[min(first, end):end])...)
	return rest, c.paysRowsFrom(rt, end, rt.out[n], 0) && !c.paysRowsFrom(rt, end, rt.out[n], c.sum(rest))
}

// paysRowsFrom reports whether a payout is a sum and what was earned from a row on, up
// to the end of a day.
func (c *claims) paysRowsFrom(rt *route, at int, out leg, sum int64) bool {
	if sum == out.amount {
		return true
	}
	for n := at; n < len(rt.earned) && c.l.Entries[rt.earned[n]].Date <= out.day; n++ {
		sum += c.l.Entries[rt.earned[n]].Net
		if sum == out.amount && (n+1 == len(rt.earned) || c.l.Entries[rt.earned[n+1]].Date > c.l.Entries[rt.earned[n]].Date) {
			return true
		}
	}
	return false
}
