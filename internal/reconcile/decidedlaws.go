package reconcile

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// What the other steps ask of the user's decisions, and what is said of them.

// holds reports whether the user settled the verdict of entry i.
func (r *run) holds(i int32) bool { return r.decided.holds(i) }

// parts reports whether the user keeps two entries from being merged.
func (r *run) parts(kept, other int32) bool { return r.decided.parts(kept, other) }

// bars returns what reports whether the user keeps a link from being made; nil if
// there are no decisions.
func (r *run) bars() func(from, to []int32) bool {
	if r.decided == nil {
		return nil
	}
	return r.decided.bars
}

// undecided reports whether entry i is settled, of this run's own files, and nobody
// has decided on it, neither a step nor the user.
func (r *run) undecided(i int32) bool {
	e := &r.l.Entries[i]
	return e.State == ledger.StatePaid && e.Verdict == ledger.VerdictNone && !e.Absurd() && !r.source(i).Ledger && !r.holds(i)
}

// holds reports whether a decision settled the verdict of entry i.
func (d *decisions) holds(i int32) bool { return d != nil && d.held[i] }

// parts reports whether a decision keeps two entries from being merged; other
// says so from then on.
func (d *decisions) parts(kept, other int32) bool {
	if d == nil {
		return false
	}
	n, ok := d.apart[pairOfEntries(kept, other)]
	if ok {
		d.fate[n] = fateDone
		for _, i := range []int32{kept, other} {
			if d.reasons[i] == nil {
				d.reasons[i] = d.why(n, diag.T("a payment of its own, no duplicate"))
			}
		}
	}
	return ok
}

// bars reports whether a decision keeps a link from being made.
func (d *decisions) bars(from, to []int32) bool {
	if d == nil {
		return false
	}
	if slices.ContainsFunc(from, d.holds) || slices.ContainsFunc(to, d.holds) {
		return true
	}
	if len(d.barred) == 0 {
		return false
	}
	for _, i := range from {
		for _, j := range to {
			if n, ok := d.barred[pairOfEntries(i, j)]; ok {
				d.fate[n] = fateDone
				for _, k := range []int32{i, j} {
					if d.reasons[k] == nil {
						d.reasons[k] = d.why(n, diag.T("not linked with %s", d.place(i+j-k)))
					}
				}
				return true
			}
		}
	}
	return false
}

// userSays reports whether a rule or a decision of the user says what entry i does.
func (r *run) userSays(i int32) bool {
	x := r.l.Entries[i].Extra
	return x != nil && x.Ruled || r.decided != nil && r.decided.reasons[i] != nil
}

// forget takes the links out of a ledger.csv's entries that lines cut.
func (d *decisions) forget() {
	if len(d.cut) == 0 {
		return
	}
	for i := range d.r.l.Entries {
		e := &d.r.l.Entries[i]
		if e.Extra == nil || len(e.Extra.Linked) == 0 {
			continue
		}
		cut := func(id uint64) bool {
			return d.cut[[2]uint64{0, id}] || d.cut[[2]uint64{0, e.ID}] || d.cut[[2]uint64{min(id, e.ID), max(id, e.ID)}]
		}
		if slices.ContainsFunc(e.Extra.Linked, cut) {
			e.Extra = e.Extra.Copy()
			e.Extra.Linked = slices.DeleteFunc(slices.Clone(e.Extra.Linked), cut)
		}
	}
}

// decisionNotes says which lines changed nothing, and how many did.
func (r *run) decisionNotes() {
	d := r.decided
	if d == nil {
		return
	}
	d.keepReasons()
	done, first := 0, -1
	for n := range d.list {
		switch line := &d.list[n]; d.fate[n] {
		case fateIdle:
			r.note(diag.Note, "decision-idle", diag.Pos{File: line.File, Row: line.Line},
				diag.T("This line (%s) changes nothing: it is so without it.", line.Verb.String()), diag.T("Take it out, or look whether it names the entry that you mean."), 0)
		case fateDone:
			if done++; done == 1 {
				first = n
			}
		}
	}
	if done > 0 {
		r.note(diag.Note, "decisions-applied", diag.Pos{File: d.list[first].File, Row: d.list[first].Line},
			diag.T("%d of your decisions were carried out, this one first", done), diag.Text{}, 0)
	}
}

// keepReasons puts the user's words before what the steps after them made of the
// entries that no step was kept from.
func (d *decisions) keepReasons() {
	for i, why := range d.reasons {
		switch e := &d.r.l.Entries[i]; {
		case e.Why == nil || e.Verdict == ledger.VerdictUnsorted:
			e.Why = why
		case e.Why != why && !d.held[i]:
			both := diag.T("%v; %v", *why, *e.Why)
			e.Why = &both
		}
	}
}
