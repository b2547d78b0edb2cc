package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// instead is a deposit that counted, with the amount of an earning that did not.
type instead struct {
	leg
	earner   string         // who paid them
	currency money.Currency // of the earnings
}

// claimNote groups what is said: which payer's deposits, and which of the two counted.
type claimNote struct {
	payer    string
	earner   string // whose earnings did not count; of deposits that counted
	currency money.Currency
	deposit  bool // the deposit counted
}

// explain takes back what would be said of deposits that were held back.
func (c *claims) explain(deposits []int32) {
	c.back = slices.DeleteFunc(c.back, func(g leg) bool { return slices.Contains(deposits, g.entry) })
}

// report says what was decided, by payer.
func (c *claims) report() {
	for _, in := range c.back {
		if !c.counts(in) {
			c.say(claimNote{c.l.Entries[in.entry].Payer, "", c.l.Entries[in.entry].Currency, false}, in)
		}
	}
	for _, in := range c.evidence {
		if !c.counts(in.leg) {
			continue
		}
		c.say(claimNote{c.l.Entries[in.entry].Payer, in.earner, in.currency, true}, in.leg)
	}
	for _, k := range c.order {
		a := c.notes[k]
		what := diag.T("%v from %s was not counted: it may pay earnings that other exports show and whose arrival no file shows, which count", a.amount(), k.payer)
		if k.deposit {
			what = diag.T("deposits from %s were counted, and earnings of %v from %s that they may pay were not: no file shows these arriving", k.payer, a.amount(), k.earner)
		}
		c.note(diag.Warning, "wallet-export-missing", c.pos(a.first), what,
			diag.T("Add the export of %s for these days.", k.payer), a.count)
	}
	for _, in := range c.like {
		if !c.counts(in) {
			continue
		}
		e := &c.l.Entries[in.entry]
		c.note(diag.Warning, "wallet-export-missing", c.pos(in.entry),
			diag.T("%v from %s was counted, and so was a payout that no file shows arriving and that this may be, after a fee: then it counts twice", e.NetAmount(), e.Payer),
			diag.T("Add the export of %s for these days.", e.Payer), 0)
	}
}

// say notes a decision for the report.
func (c *claims) say(k claimNote, g leg) {
	if c.notes[k] == nil {
		c.notes[k] = &arrivals{currency: k.currency}
		c.order = append(c.order, k)
	}
	c.notes[k].add(g)
}
