package follow

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// together links a deposit with what two platforms earned, each up to the end of
// some day, if the two sums are the deposit to the cent: a wallet whose export
// is missing passes on what both paid into it. The latest days that fit are
// believed.
func (c *claims) together(in leg, groups [][]int32) bool {
	if len(groups) != 2 {
		return false
	}
	ends := map[int64]int{}
	for _, n := range c.cuts(groups[0], in.day) {
		ends[c.sum(groups[0][:n])] = n
	}
	cuts := c.cuts(groups[1], in.day)
	for k := len(cuts) - 1; k >= 0; k-- {
		second := groups[1][:cuts[k]]
		n, ok := ends[in.amount-c.sum(second)]
		if !ok {
			continue
		}
		rows := append(append([]int32{}, groups[0][:n]...), second...)
		for _, i := range rows {
			if e := &c.l.Entries[i]; e.Verdict != ledger.VerdictNone || e.Flow == ledger.FlowTransfer {
				return false
			}
			c.done[i] = c.l.Entries[in.entry].Date
		}
		last := c.l.Entries[second[len(second)-1]].Date
		c.link(ledger.Link{Kind: ledger.LinkEarnings, From: rows, To: []int32{in.entry}, Days: ledger.DaysApart(last, in.day),
			Why: diag.T("pays %d rows of the exports of two platforms, to the cent; the export of %s between them is missing", len(rows), c.l.Entries[in.entry].Payer)})
		return true
	}
	return false
}

// named reports whether earnings say which payout they are of, and when it was due.
func (c *claims) named(rows []int32) bool {
	for n := 1; n < len(rows); n++ {
		a, b := &c.l.Entries[rows[n-1]], &c.l.Entries[rows[n]]
		if payoutName(a) != "" && payoutName(a) == payoutName(b) {
			return true
		}
	}
	return false
}

// payoutName returns of which payout, with a day on which it is due, an earning is.
func payoutName(e *ledger.Entry) string {
	if e.Extra == nil || e.DueOn == 0 {
		return ""
	}
	return e.Extra.Order
}

// cuts returns after how many entries a wallet may have sent on what it was paid by
// day d: after a whole payout, where they are named, else after any day.
func (c *claims) cuts(rows []int32, d ledger.Day) []int {
	if !c.named(rows) {
		return c.dayEnds(rows)
	}
	var list []int
	for n := range rows {
		e := &c.l.Entries[rows[n]]
		if e.DueOn <= d && (n+1 == len(rows) || payoutName(&c.l.Entries[rows[n+1]]) != payoutName(e)) {
			list = append(list, n+1)
		}
	}
	return list
}

// dayEnds returns after how many entries each day ends.
func (c *claims) dayEnds(rows []int32) []int {
	var list []int
	for n := range rows {
		if n+1 == len(rows) || c.l.Entries[rows[n+1]].Date != c.l.Entries[rows[n]].Date {
			list = append(list, n+1)
		}
	}
	return list
}

func (c *claims) sum(rows []int32) int64 {
	var sum int64
	for _, i := range rows {
		sum += owing(&c.l.Entries[i])
	}
	return sum
}
