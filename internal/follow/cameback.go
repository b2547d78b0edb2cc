package follow

import (
	"slices"

	"rivulet/internal/ledger"
)

// backDays is how long after a payout the platform may book that it came back.
const backDays = 30

// comings returns the rows by which platforms' own exports say that a payout came back.
func (r *run) comings() []int32 {
	var list []int32
	for i := range r.l.Entries {
		if e := &r.l.Entries[i]; e.Flow == ledger.FlowTransfer && e.Net > 0 && e.Verdict != ledger.VerdictDuplicate && r.source(int32(i)).Level != ledger.LevelAccount {
			list = append(list, int32(i))
		}
	}
	return list
}

// cameBack returns the payouts of a route whose money the platform's own export shows
// coming back, each by a row of its own of the same amount, the latest payout before it:
// a bank had taken the deposit and sent it back. They took nothing of what was earned.
func (r *run) cameBack(rt *route, comings []int32) map[int32]bool {
	back := map[int32]bool{}
	for _, i := range comings {
		e := &r.l.Entries[i]
		if e.Currency != rt.currency || !r.exports.AtHome(rt.payer, i) {
			continue
		}
		for _, out := range slices.Backward(rt.out) {
			if out.day < e.Date-backDays {
				break
			}
			if out.day <= e.Date && out.amount == e.Net && out.account == r.account[i] && !back[out.entry] {
				back[out.entry] = true
				break
			}
		}
	}
	return back
}
