package follow

import "rivulet/internal/ledger"

// backDays is how long after a payout the platform may book that it came back.
const backDays = 30

// comings returns the rows by which platforms' own exports say that own money came to
// them: a payout that came back, or what a bank paid for refunds beyond the balance.
func (r *run) comings() []int32 {
	var list []int32
	for i := range r.l.Entries {
		if e := &r.l.Entries[i]; e.Flow == ledger.FlowTransfer && e.Net > 0 && e.Verdict != ledger.VerdictDuplicate && r.source(int32(i)).Level != ledger.LevelAccount {
			list = append(list, int32(i))
		}
	}
	return list
}

// cameBack tells what came to the platform of a route: the payouts whose money came back,
// each by a row of its own of the same amount, the latest payout before it, because a bank
// sent the deposit back; they took nothing of what was earned. The rest can be paid out
// as if it were earned.
func (r *run) cameBack(rt *route, comings []int32) (payouts map[int32]bool, rest []int32) {
	payouts = map[int32]bool{}
	for _, i := range comings {
		e := &r.l.Entries[i]
		if e.Currency != rt.currency || !r.exports.AtHome(rt.payer, i) {
			continue
		}
		n := len(rt.out) - 1
		for n >= 0 && rt.out[n].day >= e.Date-backDays && (rt.out[n].day > e.Date || rt.out[n].amount != e.Net || rt.out[n].account != r.account[i] || payouts[rt.out[n].entry]) {
			n--
		}
		if n >= 0 && rt.out[n].day >= e.Date-backDays {
			payouts[rt.out[n].entry] = true
		} else {
			rest = append(rest, i)
		}
	}
	return payouts, rest
}
