package reconcile

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// ownLedger is step 2a: a row of our own ledger.csv whose id an export, or
// another ledger.csv, already has is a duplicate of it. The other rows keep the
// verdict they were written with.
func (r *run) ownLedger() {
	any := false
	for i := range r.l.Sources {
		any = any || r.l.Sources[i].Ledger
	}
	if !any {
		return
	}
	first := make(map[uint64]int32, len(r.l.Entries))
	for i := range r.l.Entries {
		if _, ok := first[r.l.Entries[i].ID]; !ok && !r.source(int32(i)).Ledger {
			first[r.l.Entries[i].ID] = int32(i)
		}
	}
	why := diag.T("this row of the ledger is in an export or another ledger too")
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if !r.source(int32(i)).Ledger || e.Verdict == ledger.VerdictDuplicate {
			continue
		}
		kept, ok := first[e.ID]
		if !ok {
			first[e.ID] = int32(i)
			continue
		}
		if r.l.Entries[kept].Source == e.Source {
			continue
		}
		r.end(int32(i), ledger.VerdictDuplicate, &why)
		r.l.Links = append(r.l.Links, ledger.Link{Kind: ledger.LinkDuplicate, From: []int32{kept}, To: []int32{int32(i)}, Why: why})
	}
}
