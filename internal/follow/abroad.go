package follow

import (
	"math"
	"slices"

	"rivulet/internal/ledger"
)

// abroad holds a deposit against what its payer's export leaves unpaid in another
// currency: payouts that no file shows arriving, then earnings that no listed
// payout paid. What they would have become is known within bounds only. Within
// these the deposit is taken for their payout, and the earnings count, whose fees
// are known; below, it may be a part of them; above, it pays them and more, and
// counts instead of them. A payer whose export has money of the deposit's own
// currency pays that in it.
func (c *claims) abroad(rt *route, in leg) {
	if len(rt.out)+len(rt.earned) > 0 {
		return
	}
	for _, from := range c.routes {
		if from.payer != rt.payer || from == rt || from.currency.IsPoints() || !c.counts(in) {
			continue
		}
		b := c.bounds(from, rt, in.day)
		near, rows := c.away(from, in), c.unpaid(from, in.day, nil)
		if !c.arrivedAbroad(near, rows, b, in) && len(rows) > 0 {
			c.claimAbroad(in, rows, b)
		}
	}
}

// bounds are the least and the most that one minor unit may have become of those
// of another currency, in trillionths.
type bounds struct{ low, high int64 }

// of returns the least and the most that a positive sum may have become.
func (b bounds) of(sum int64) (least, most int64) {
	var ok bool
	if least, ok = mulDiv(sum, b.low, whole); !ok {
		least = math.MaxInt64
	}
	if most, ok = mulDiv(sum, b.high, whole); !ok {
		most = math.MaxInt64
	}
	return least, most
}

func (b bounds) hold(sum, arrived int64) bool {
	least, most := b.of(sum)
	return arrived >= least && arrived <= most
}

// bounds tells at which rates money of one route may have arrived on another: by
// the dated rate of the day, else by the rates of this payer's payouts that arrived
// so, half of rateSpread off them at most, else by the orders of magnitude. Where
// nothing is known any rate may be.
func (c *claims) bounds(from, to *route, on ledger.Day) bounds {
	x := conversion{r: c.run, from: from, to: to}
	const unit = 1_000_000
	if worth, ok := x.worth(unit, on); ok {
		return bounds{worth * (whole / unit / 1000 * (1000 - mostSpread)), worth * (whole / unit / 1000 * (1000 + mostGain))}
	}
	b := bounds{0, math.MaxInt64}
	low, high, known := corridorOf(from.currency, to.currency)
	if known {
		b = bounds{low, high}
	}
	low, high = math.MaxInt64, 0
	for _, rate := range c.impliedBy(from, to) {
		low, high = min(low, rate), max(high, rate)
	}
	if high > 0 {
		b = bounds{max(b.low, low-low/2000*rateSpread), min(b.high, high+high/2000*rateSpread)}
	}
	return b
}

// impliedBy returns the rates at which payouts of one route are linked with
// deposits of another.
func (c *claims) impliedBy(from, to *route) []int64 {
	var rates []int64
	for _, in := range to.in {
		n := c.paid[in.entry] - 1
		if n < 0 || c.l.Links[n].Kind != ledger.LinkPayout {
			continue
		}
		var left int64
		for _, i := range c.l.Links[n].From {
			if e := &c.l.Entries[i]; e.Currency == from.currency {
				left += owing(e)
			}
		}
		if rate, ok := ratio(in.amount, left); ok {
			rates = append(rates, rate)
		}
	}
	return rates
}

// away returns the payouts without an arrival that a deposit may be.
func (c *claims) away(from *route, in leg) []leg {
	near := c.between(nil, from.out, in.day-ledger.TransferDays, in.day+1, in.account)
	return slices.DeleteFunc(near, func(out leg) bool { return c.done[out.entry] != 0 })
}

// arrivedAbroad holds a deposit back that neighbouring payouts without an arrival
// may have become, or all of them with the unpaid earnings.
func (c *claims) arrivedAbroad(near []leg, unpaid []int32, b bounds, in leg) bool {
	settle := func(outs []leg) {
		for _, out := range outs {
			c.done[out.entry] = in.day
		}
		c.hold(in, nil)
	}
	var all int64
	for end := len(near); end > 0; end-- {
		all += near[end-1].amount
		var sum int64
		for start := end - 1; start >= 0; start-- {
			if sum += near[start].amount; b.hold(sum, in.amount) {
				settle(near[start:end])
				return true
			}
		}
	}
	for _, n := range c.dayEnds(unpaid) {
		if len(near) > 0 && b.hold(all+c.sum(unpaid[:n]), in.amount) {
			c.settle(unpaid[:n], in.day)
			settle(near)
			return true
		}
	}
	return false
}

// claimAbroad decides between a deposit, with those held back before for the same
// earnings, and earnings in another currency that they may pay.
func (c *claims) claimAbroad(in leg, rows []int32, b bounds) {
	for _, n := range c.dayEnds(rows) {
		if sum := c.sum(rows[:n]); sum > 0 && b.hold(sum, in.amount) {
			c.settle(rows[:n], in.day)
			c.hold(in, nil)
			return
		}
	}
	if c.sum(rows) <= 0 {
		return
	}
	rows, held := c.group(in, rows)
	earned, shown, sum, arrived := c.behind(rows, held)
	_, most := b.of(sum)
	if arrived <= most || !shown {
		c.hold(in, rows)
		return
	}
	c.settle(rows, in.day)
	c.prefer(held, earned)
}
