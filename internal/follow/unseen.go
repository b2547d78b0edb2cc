package follow

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

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
			if int(last-out.day) > ledger.TransferDays {
				unseen.add(out)
			}
		}
		if unseen.count > 0 {
			r.note(diag.Note, "payout-not-seen", r.pos(unseen.first),
				diag.T("%d payouts of %s, together %v, arrive in no file", unseen.count, rt.payer.Name, unseen.amount()),
				diag.T("Add the export of the account they went to."), unseen.count)
		}
	}
}
