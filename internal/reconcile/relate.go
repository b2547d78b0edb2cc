package reconcile

import (
	"rivulet/internal/ledger"
	"rivulet/internal/relate"
)

// relate links what belongs together and stays what it is.
func (r *run) relate() {
	words := relate.Words{Open: r.undecided, Bars: r.decided.bars, Says: r.userSays}
	r.findings = append(r.findings, relate.Run(r.l, r.account, words)...)
}

// undecided reports whether entry i is settled, of this run's own files, and nobody
// has decided on it, neither a step nor the user.
func (r *run) undecided(i int32) bool {
	e := &r.l.Entries[i]
	return e.State == ledger.StatePaid && e.Verdict == ledger.VerdictNone && !e.Absurd() && !r.source(i).Ledger && !r.decided.holds(i)
}
