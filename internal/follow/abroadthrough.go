package follow

import (
	"slices"

	"rivulet/internal/ledger"
)

// abroadThrough holds a wallet's deposit against what platforms, whose money is seen to
// arrive there or nowhere, paid out or earned in another currency: a wallet without an
// export may have changed it. As within one currency, only one of the two counts.
func (c *claims) abroadThrough(in leg) {
	e := &c.l.Entries[in.entry]
	for _, from := range c.routes {
		if !from.payer.Platform || from.currency.IsPoints() || from.currency == e.Currency || !c.counts(in) || !c.pays(from, e.Payer) {
			continue
		}
		if slices.ContainsFunc(c.routes, func(rt *route) bool {
			return rt.payer == from.payer && rt.currency == e.Currency && len(rt.out)+len(rt.earned) > 0
		}) {
			continue // it pays this currency in itself
		}
		near := c.waiting(from, in)
		var rows []int32
		if len(from.out) == 0 {
			rows = c.unpaid(from, in.day, nil)
		}
		b := c.bounds(from, &route{payer: from.payer, currency: e.Currency}, in.day)
		if c.arrivedAbroad(near, rows, b, in) {
			continue
		}
		for _, out := range near {
			rows = append(rows, out.entry)
		}
		if _, most := b.of(max(0, c.sum(rows))); len(rows) == 0 || in.amount <= most {
			c.claimAbroad(in, rows, b)
		} else if len(near) > 0 && !slices.Contains(c.like, in) {
			c.like = append(c.like, in)
		}
	}
}

// waiting returns the payouts that no file shows arriving, of the days in which money
// waits in a wallet.
func (c *claims) waiting(from *route, in leg) []leg {
	near := c.between(nil, from.out, in.day-ledger.Day(railDays), in.day+1, in.account)
	return slices.DeleteFunc(near, func(out leg) bool { return c.done[out.entry] != 0 })
}
