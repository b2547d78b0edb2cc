package identify

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// ownLedger is step 4a: a row of our own ledger.csv whose id an export, or
// another ledger.csv, already has is a duplicate of it. The other rows keep the
// verdict and the links they were written with; a transfer whose other end only
// the ledger knows stays one for the export's row too.
func (r *run) ownLedger() {
	if !r.l.HasOwnCSV() {
		return
	}
	first, exported := r.firstByID()
	why := diag.T("this row of the ledger is in an export or another ledger too")
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if !r.source(int32(i)).Ledger {
			continue
		}
		e.Extra = e.Extra.Copy()
		kept, ok := first[e.ID]
		if e.Verdict == ledger.VerdictDuplicate {
			continue // the telling that counts has the same id
		}
		if !ok {
			first[e.ID] = int32(i)
			continue
		}
		if k := &r.l.Entries[kept]; k.Source == e.Source && (k.Row != e.Row || k.Verdict != e.Verdict) {
			continue
		}
		if exported[e.ID] {
			r.retold = append(r.retold, [2]int32{kept, int32(i)})
		}
		r.inherit(kept, e, exported)
		r.end(int32(i), ledger.VerdictDuplicate, &why)
		r.l.Links = append(r.l.Links, ledger.Link{Kind: ledger.LinkDuplicate, From: []int32{kept}, To: []int32{int32(i)}, Why: why})
	}
}

// editedNotes says which rows of a ledger.csv differ from the export's. It is
// asked when every step is done, as the ledger was written then too.
func (r *run) editedNotes() {
	edited, changed := 0, int32(0)
	for _, pair := range r.retold {
		k, e := &r.l.Entries[pair[0]], &r.l.Entries[pair[1]]
		if k.Net == e.Net && k.Currency == e.Currency && !otherPayer(k, e) {
			continue
		}
		if edited++; edited == 1 {
			changed = pair[1]
		}
	}
	if edited > 0 {
		r.note(diag.Warning, "ledger-edited", r.pos(changed),
			diag.T("%d rows of the ledger say another amount or payer than the export they came from; the export counts", edited),
			diag.T("Give the ledger without its exports if your changes are to count."), edited)
	}
}

// otherPayer reports whether the ledger's row names another payer than the
// export's. A payout has its payer from the deposit it became: that is no edit.
func otherPayer(export, told *ledger.Entry) bool {
	return export.Payer != told.Payer && (export.Payer != "" || told.Verdict != ledger.VerdictTransfer)
}

// firstByID returns the first entry of each id in the exports, and those ids.
func (r *run) firstByID() (first map[uint64]int32, exported map[uint64]bool) {
	first, exported = make(map[uint64]int32, len(r.l.Entries)), make(map[uint64]bool, len(r.l.Entries))
	for i := range r.l.Entries {
		if r.source(int32(i)).Ledger {
			continue
		}
		id := r.l.Entries[i].ID
		if !exported[id] {
			first[id], exported[id] = int32(i), true
		}
	}
	return first, exported
}

// inherit gives the kept row the verdict of the ledger's row, if that was a
// transfer whose other end no export has.
func (r *run) inherit(kept int32, told *ledger.Entry, exported map[uint64]bool) {
	e := &r.l.Entries[kept]
	if e.Verdict != ledger.VerdictNone || told.Verdict != ledger.VerdictTransfer || told.Extra == nil {
		return
	}
	if slices.ContainsFunc(told.Extra.Linked, func(id uint64) bool { return !exported[id] }) {
		r.end(kept, told.Verdict, told.Why)
	}
}
