package normalise

import "rivulet/internal/ledger"

// unbooked makes pending what a bank lists at the newest end of a statement without a
// running balance, where every other row has one and all of them hold: such rows are not
// booked yet, whatever they say, and may still change or go away.
func (b *block) unbooked(entries []ledger.Entry) {
	if b.p.level != ledger.LevelAccount || len(b.balances.chains) != 1 {
		return
	}
	c := &b.balances.chains[0]
	if w := &c.walks[c.best()]; w.held == 0 || w.broken > 0 || c.sparse {
		return
	}
	newest, backward := max(c.first.day, c.last.day), c.backward()
	for i := range entries {
		e := &entries[i]
		beyond := backward && int(e.Row) < c.first.row || !backward && int(e.Row) > c.last.row
		if beyond && !e.HasBalance && e.State == ledger.StatePaid && e.Date >= newest {
			e.State = ledger.StatePending
		}
	}
}
