package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// undoneState reports whether a state says that the money did not come, or went back.
func undoneState(s ledger.State) bool { return s > ledger.StateConfirmed }

// final reports whether a state says how it ended.
func final(s ledger.State) bool { return s == ledger.StatePaid || undoneState(s) }

// outcome compares what two tellings of one id in two files say of the money's
// end. What is settled says more than what is not. Of two ends that contradict
// each other, paid and taken back, or declined and paid after all, the one in the
// file that reaches further is the later; of two files that reach equally far
// the one that counts less.
func (g *group) outcome(a, b int32) int {
	x, y := &g.r.l.Entries[a], &g.r.l.Entries[b]
	if final(x.State) && final(y.State) && undoneState(x.State) != undoneState(y.State) {
		s, o := &g.r.l.Sources[x.Source], &g.r.l.Sources[y.Source]
		return cmp.Or(cmp.Compare(s.To, o.To), cmp.Compare(s.Rows, o.Rows), cmp.Compare(progress(x), progress(y)))
	}
	return cmp.Compare(progress(x), progress(y))
}

// states ends, in a file whose ids are unique, the rows that tell an earlier
// state of an id: pending before paid, paid before it was taken back. The row
// with the later day says what became of the money, on one day the one that
// counts less. Part of an amount that was taken back is not taken off: the
// finding says so. It reports whether same is such a case, and how many rows it ended.
func (g *group) states(same []told) (is bool, ended int) {
	first := &g.r.l.Entries[same[0].entry]
	moved := false
	for _, t := range same[1:] {
		e := &g.r.l.Entries[t.entry]
		if e.Currency != first.Currency || (e.Net > 0) != (first.Net > 0) {
			return false, 0
		}
		moved = moved || e.State != first.State
	}
	if !moved {
		return false, 0
	}
	last := slices.MaxFunc(same, func(a, b told) int {
		x, y := &g.r.l.Entries[a.entry], &g.r.l.Entries[b.entry]
		if !final(x.State) || !final(y.State) {
			return cmp.Compare(progress(x), progress(y))
		}
		return cmp.Or(cmp.Compare(x.Date, y.Date), cmp.Compare(progress(x), progress(y)))
	}).entry
	why := g.text("another row of this file tells a later state of this transaction id")
	end := &g.r.l.Entries[last]
	for _, t := range same {
		e := &g.r.l.Entries[t.entry]
		if t.entry == last || e.State == end.State || e.Verdict == ledger.VerdictDuplicate {
			continue
		}
		if undoneState(end.State) && e.State == ledger.StatePaid && e.Net > end.Net {
			g.r.note(diag.Warning, "taken-back-in-part", g.r.pos(last),
				diag.T("%v of one transaction id was taken back here, and %v of it paid in row %d: all of it is counted", end.NetAmount(), e.NetAmount(), int(e.Row)),
				diag.T("Write what was taken back as a line of its own, with a minus and the status paid."), 0)
			continue
		}
		g.merge(last, t.entry, why)
		ended++
	}
	return true, ended
}
