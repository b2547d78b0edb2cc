package reconcile

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// ignore leaves all tellings of an entry out.
func (d *decisions) ignore(n int) {
	why := d.why(n, diag.T("left out"))
	id := d.list[n].Entry
	d.fate[n] = fateIdle
	for _, i := range d.tellings(id) {
		if d.held[i] {
			continue
		}
		if v := d.base.verdict(i); v != ledger.VerdictExcluded && v != ledger.VerdictDuplicate || d.freed[i] {
			d.fate[n] = fateDone
		}
		d.hold(i, ledger.VerdictExcluded, why)
	}
	d.cut[[2]uint64{0, id}] = true
}

// hold gives an entry a verdict that no step changes.
func (d *decisions) hold(i int32, v ledger.Verdict, why *diag.Text) {
	e := &d.r.l.Entries[i]
	e.Verdict, e.Why = v, why
	d.r.tied[i] = true
	d.held[i] = true
}

// relabel gives all tellings of an entry another payer, kind or flow.
func (d *decisions) relabel(n int) {
	label := d.list[n].Label
	why := d.why(n, diag.T("relabelled"))
	for _, i := range d.byID[d.list[n].Entry] {
		e := &d.r.l.Entries[i]
		flow := e.Flow
		if label.Flow != ledger.FlowUnknown {
			flow = label.Flow
		}
		if flow == ledger.FlowIncome && e.Payer == "" && label.Payer == "" {
			d.impossible(n, diag.T("Income wants a payer: write payer=… into the value too."))
			return
		}
	}
	d.fate[n] = fateIdle
	for _, i := range d.byID[d.list[n].Entry] {
		e := &d.r.l.Entries[i]
		before := *e
		if label.Payer != "" {
			e.Payer = label.Payer
		}
		if label.HasKind {
			e.Kind = label.Kind
		}
		if label.Flow != ledger.FlowUnknown && label.Flow != e.Flow {
			reflow(e, label.Flow)
			d.reopen(i)
		}
		if e.Payer != before.Payer || e.Kind != before.Kind || e.Flow != before.Flow {
			e.Why, d.fate[n] = why, fateDone
			d.reasons[i] = why
		}
	}
}

// reopen lets the flow decide again about a row of a ledger.csv whose verdict came
// from it. What another row tells, or what never moved, stays as it is.
func (d *decisions) reopen(i int32) {
	e := &d.r.l.Entries[i]
	if !d.r.source(i).Ledger {
		return
	}
	switch e.Verdict {
	case ledger.VerdictCounted, ledger.VerdictNotIncome, ledger.VerdictUnsorted, ledger.VerdictTransfer:
		e.Verdict = ledger.VerdictNone
		d.cut[[2]uint64{0, e.ID}] = true
	}
}

// reflow changes what an entry does: a fee or tax on a row of its own has its
// amount there, everything else in gross. Gross − fee − tax stays the net.
func reflow(e *ledger.Entry, flow ledger.Flow) {
	switch {
	case flow == ledger.FlowFee:
		e.Gross, e.Fee, e.Tax = 0, -e.Net, 0
	case flow == ledger.FlowTax:
		e.Gross, e.Fee, e.Tax = 0, 0, -e.Net
	case e.Flow == ledger.FlowFee && e.Gross == 0:
		if gross, ok := money.AddMinor(e.Net, e.Tax); ok {
			e.Gross, e.Fee = gross, 0
		}
	case e.Flow == ledger.FlowTax && e.Gross == 0:
		if gross, ok := money.AddMinor(e.Net, e.Fee); ok {
			e.Gross, e.Tax = gross, 0
		}
	}
	e.Flow = flow
}

// merge makes all tellings of the others duplicates of the entry. Where the entry
// waits to be settled and an other is settled, the settled one is kept.
func (d *decisions) merge(n int) {
	line := &d.list[n]
	entries := d.r.l.Entries
	kept := d.root(d.tellings(line.Entry)[0])
	for _, id := range line.Others {
		other := d.root(d.tellings(id)[0])
		a, b := &entries[kept], &entries[other]
		if (a.Net < 0) != (b.Net < 0) && a.Net != 0 && b.Net != 0 {
			d.impossible(n, diag.T("%v and %v are money in and money out, never one payment; pair says that one arrives as the other.", a.NetAmount(), b.NetAmount()))
			return
		}
		if waits(a) && settled(b) {
			kept = other
		}
	}
	why := d.why(n, diag.T("the same payment as %s", d.place(kept)))
	d.fate[n] = fateIdle
	for _, id := range d.ids(n) {
		for _, i := range d.tellings(id) {
			if d.root(i) != kept && id != entries[kept].ID {
				d.mergeOne(n, kept, i, why)
			}
		}
	}
}

// waits reports whether a payment is not settled yet.
func waits(e *ledger.Entry) bool {
	return e.Flow != ledger.FlowBalance && e.State <= ledger.StateConfirmed && e.State != ledger.StatePaid
}

// settled reports whether a payment was made.
func settled(e *ledger.Entry) bool {
	return e.Flow != ledger.FlowBalance && e.State == ledger.StatePaid
}

// tellings returns the entries of an id that decisions are about: those of exports,
// or the first of a ledger.csv if only such have it. Other rows of a ledger.csv
// follow by their id.
func (d *decisions) tellings(id uint64) []int32 {
	all := d.byID[id]
	exported := slices.DeleteFunc(slices.Clone(all), func(i int32) bool { return d.r.source(i).Ledger })
	if len(exported) == 0 {
		return all[:1]
	}
	return exported
}

// mergeOne makes one entry a duplicate of another.
func (d *decisions) mergeOne(n int, kept, other int32, why *diag.Text) {
	r := d.r
	a, b := &r.l.Entries[kept], &r.l.Entries[other]
	if d.base.verdict(other) != ledger.VerdictDuplicate {
		d.fate[n] = fateDone
	}
	if a.Net != b.Net || a.Currency != b.Currency {
		r.note(diag.Warning, "decision-other-amount", diag.Pos{File: d.list[n].File, Row: d.list[n].Line},
			diag.T("The two entries that this line makes one have different amounts: %v, which counts, and %v.", a.NetAmount(), b.NetAmount()),
			diag.T("Make sure that it is the same payment."), 0)
	}
	d.into[other] = kept
	d.cut[[2]uint64{0, b.ID}] = true
	d.hold(other, ledger.VerdictDuplicate, why)
	r.l.Links = append(r.l.Links, ledger.Link{Kind: ledger.LinkDuplicate, From: []int32{kept}, To: []int32{other}, Days: ledger.DaysApart(a.Date, b.Date), Why: *why})
}

// root returns the entry by which a merged one is told.
func (d *decisions) root(i int32) int32 {
	for range d.into {
		next, ok := d.into[i]
		if !ok {
			break
		}
		i = next
	}
	return i
}

// split keeps the entry and the others, or the tellings of the entry in several
// files, payments of their own. Tellings of one id get ids of their own.
func (d *decisions) split(n int) {
	line := &d.list[n]
	d.fate[n] = fateIdle // until a merge meets it
	others := line.Others
	if len(others) == 0 || slices.Contains(others, line.Entry) {
		others = slices.DeleteFunc(slices.Clone(others), func(id uint64) bool { return id == line.Entry })
		d.splitTellings(n)
	}
	for _, id := range others {
		for _, i := range d.byID[line.Entry] {
			for _, j := range d.byID[id] {
				d.apart[pairOfEntries(i, j)] = n
				d.unmerge(n, i, j)
			}
		}
		d.cut[[2]uint64{min(id, line.Entry), max(id, line.Entry)}] = true
	}
}

// ownOccurrence begins the occurrences of entries that a decision split off: real
// ones never come near it, so that a later export does not take their ids.
const ownOccurrence = 1 << 20

// splitTellings makes the tellings of one id in several exports payments of their own.
func (d *decisions) splitTellings(n int) {
	id := d.list[n].Entry
	tellings := slices.DeleteFunc(slices.Clone(d.byID[id]), func(i int32) bool { return d.r.source(i).Ledger })
	if len(tellings) < 2 {
		return
	}
	for k, i := range tellings {
		for _, j := range tellings[:k] {
			d.apart[pairOfEntries(i, j)] = n
			d.unmerge(n, i, j)
		}
		if k > 0 {
			own := ledger.WithOccurrence(id, ownOccurrence+k)
			d.r.l.Entries[i].ID = own
			d.byID[own] = append(d.byID[own], i)
		}
	}
	d.byID[id] = slices.DeleteFunc(d.byID[id], func(i int32) bool { return d.r.l.Entries[i].ID != id })
	if len(tellings) > 2 {
		d.r.note(diag.Warning, "decision-split-many", diag.Pos{File: d.list[n].File, Row: d.list[n].Line},
			diag.T("The entry is told in %d files, and each telling now counts as a payment of its own.", len(tellings)),
			diag.T("If some of them are copies, merge those by their new ids in ledger.csv."), len(tellings))
	}
}

// unmerge takes back what a ledger.csv says of two entries that are split.
func (d *decisions) unmerge(n int, i, j int32) {
	if d.base.linked(i, j) {
		d.fate[n] = fateDone
	}
	d.freed[i], d.freed[j] = true, true
	for _, k := range [][2]int32{{i, j}, {j, i}} {
		e, other := &d.r.l.Entries[k[0]], &d.r.l.Entries[k[1]]
		if d.r.source(k[0]).Ledger && e.Verdict == ledger.VerdictDuplicate && e.Extra != nil && slices.Contains(e.Extra.Linked, other.ID) {
			e.Verdict, e.Why = ledger.VerdictNone, nil
		}
	}
}
