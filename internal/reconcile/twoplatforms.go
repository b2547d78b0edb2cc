package reconcile

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
	for _, n := range c.dayEnds(groups[0]) {
		ends[c.sum(groups[0][:n])] = n
	}
	cuts := c.dayEnds(groups[1])
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
		c.link(ledger.Link{Kind: ledger.LinkEarnings, From: rows, To: []int32{in.entry}, Days: days(last, in.day),
			Why: diag.T("pays %d rows of the exports of two platforms, to the cent; the export of %s between them is missing", len(rows), c.l.Entries[in.entry].Payer)})
		return true
	}
	return false
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
