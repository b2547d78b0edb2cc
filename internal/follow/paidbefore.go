package follow

import (
	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// paidBefore names the last deposits of a chain if its first rows may have been paid
// before the file of the bank begins: where amounts are equal, all deposits may as
// well pay later earnings, and sooner, so that none are left for the last ones, which
// then pay what was earned after the export, and count.
func (r *run) paidBefore(rt *route, s *statement, found []stretch, ins []leg) {
	if len(found) < 2 || s.arrivalsShown || rt.payer == nil {
		return
	}
	m := mover{s: s, ins: ins, fee: rt.fee, where: s.where()}
	end := s.until(ins[found[0].in].day)
	for from := end - 1; from > max(found[0].from, end-lookBack); from-- {
		moved := m.onwards(found, from)
		if moved == 0 || moved == len(found) || ins[found[moved].in].day <= s.days[len(s.days)-1] {
			continue
		}
		var stake int64
		for _, b := range found[moved:] {
			stake += ins[b.in].amount
		}
		r.note(diag.Warning, "payout-ambiguous", r.pos(ins[found[moved].in].entry),
			diag.T("deposits of %v from %s were taken for payouts of what its own export shows weeks before; the sums fit as well if the first of it was paid before the file of the account they arrived on begins, and then they are missing from the total",
				money.Amount{Minor: stake, Currency: rt.currency}, rt.payer.Name),
			diag.T("An export of %s that covers the days after makes this certain.", rt.payer.Name), len(found)-moved)
		return
	}
}

// onwards returns how many stretches may lie one after the other from a row on until
// too little is left for the next; 0 if one before that does not fit.
func (m *mover) onwards(list []stretch, at int) int {
	for n, b := range list {
		q, ok := m.end(at, len(m.s.rows), b.in)
		if !ok {
			if m.s.sums[len(m.s.sums)-1]-m.s.sums[at] < m.ins[b.in].amount {
				return n
			}
			return 0
		}
		at = q
	}
	return len(list)
}
