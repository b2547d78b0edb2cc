package follow

import (
	"slices"

	"rivulet/internal/ledger"
)

// announced is step 2e: a deposit that a bank announces and that was not booked when
// its export was made. It never counts, and is no proof that the money arrived; but
// where a payout, or what was earned last, explains it to the cent or with the fee that
// this route takes, it is that money on its way: told twice otherwise, and without its
// fee. One that is told as booked too explains nothing.
func (r *run) announced() {
	routes := map[string]*route{}
	for _, rt := range r.routes {
		routes[rt.payer.Name+"\x00"+string(rt.currency)] = rt
	}
	coming := map[*route][]leg{}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		src := r.source(int32(i))
		if e.State != ledger.StatePending || e.Verdict != ledger.VerdictNone || e.Flow != ledger.FlowIncome || e.Net <= 0 ||
			src.Level != ledger.LevelAccount || src.Ledger || e.Absurd() || ledger.Kindred(e.Payer, r.exports.House(int32(i))) {
			continue
		}
		if rt := routes[e.Payer+"\x00"+string(e.Currency)]; rt != nil && !r.booked(rt, r.leg(int32(i))) {
			coming[rt] = append(coming[rt], r.leg(int32(i)))
		}
	}
	for _, rt := range r.routes {
		if len(coming[rt]) == 0 {
			continue
		}
		other := *rt
		other.in, other.base = coming[rt], rt
		if len(rt.out) > 0 {
			r.matchRoute(&other)
		} else {
			r.comingFrom(&other)
		}
	}
}

// booked reports whether a deposit is told as settled, that day or a few days later.
func (r *run) booked(rt *route, in leg) bool {
	return slices.ContainsFunc(rt.in, func(g leg) bool {
		return g.account == in.account && g.amount == in.amount && g.day >= in.day && int(g.day-in.day) <= ledger.SettleDays
	})
}

// comingFrom links announced deposits with what was earned after the last earning
// that a deposit paid.
func (r *run) comingFrom(rt *route) {
	first := len(rt.earned)
	for first > 0 && !r.paidOut(rt.earned[first-1]) {
		first--
	}
	s := r.statement(rt.earned[first:])
	var best []stretch
	for _, fee := range append([]feeModel{{}, rt.fee}, rt.usualFees()...) {
		if found := s.explain(rt.in, fee, ledger.TransferDays+week); len(found) > len(best) {
			best = found
		}
	}
	for _, b := range best {
		r.paid(rt, s.rows[b.from:b.to], rt.in[b.in], s.sums[b.to]-s.sums[b.from])
	}
}
