package identify

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// twinNotes says which files have identical payments that were counted as
// several: nothing but the file itself says that they are.
func (r *run) twinNotes() {
	first, count := map[int32]int32{}, map[int32]int{}
	var sources []int32
	for _, i := range r.twins {
		e := &r.l.Entries[i]
		if e.Verdict != ledger.VerdictCounted || e.Flow != ledger.FlowIncome || e.HasBalance || e.Reference != "" {
			continue
		}
		if count[e.Source]++; count[e.Source] == 1 {
			first[e.Source] = i
			sources = append(sources, e.Source)
		}
	}
	for _, s := range sources {
		r.note(diag.Note, "identical-twins", r.pos(first[s]),
			diag.T("%d payments are identical to another one of the same day in this file and were counted as payments of their own", count[s]),
			diag.T("If the file repeats rows by mistake, remove the copies."), count[s])
	}
}
