package reconcile

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

// unseenNotes says which payouts arrive in no file, though the days after them
// are covered and other payouts of that payer arrive.
func (r *run) unseenNotes() {
	last := ledger.Day(0)
	for i := range r.l.Sources {
		if s := &r.l.Sources[i]; s.Level == ledger.LevelAccount {
			last = max(last, s.To)
		}
	}
	for _, rt := range r.routes {
		left := r.left(rt.out)
		if len(rt.in) == 0 && len(left) == len(rt.out) {
			continue
		}
		unseen := arrivals{currency: rt.currency}
		for _, out := range left {
			if int(last-out.day) > r.o.MaxDays {
				unseen.add(out)
			}
		}
		if unseen.count > 0 {
			r.note(diag.Note, "payout-not-seen", r.pos(unseen.first),
				diag.T("%d payouts of %s, together %v, arrive in no file", unseen.count, rt.payer.name, unseen.amount()),
				diag.T("Add the export of the account they went to."), unseen.count)
		}
	}
}
