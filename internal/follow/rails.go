package follow

import (
	"slices"

	"rivulet/internal/ledger"
	"rivulet/internal/level"
	"rivulet/internal/money"
)

// throughRails is 3a: deposits of a wallet (level.Rails) whose own export is
// missing are compared, to the cent, with what platforms paid out or earned and
// no file shows arriving. What the wallet keeps of each payout it sends on shows in
// the payouts alone, from three of them on.
func (r *run) throughRails() {
	arrived := r.railDeposits()
	if len(arrived) == 0 {
		return
	}
	for _, rt := range r.routes {
		if in := r.left(arrived[rt.currency]); len(in) > 0 {
			r.throughRail(rt, in)
		}
	}
}

// railDeposits returns the deposits of wallets without an export, by currency. Some
// wallets pass on anybody's money, so that a credit that names them is unknown.
func (r *run) railDeposits() map[money.Currency][]leg {
	arrived := map[money.Currency][]leg{}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if e.Net <= 0 || e.Flow != ledger.FlowIncome && e.Flow != ledger.FlowUnknown || r.tied[i] || !r.arrives(int32(i)) {
			continue
		}
		if rail := railOf(e); rail != "" && !ledger.Kindred(rail, r.source(int32(i)).Provider) && r.exports.Of(rail) == nil {
			arrived[e.Currency] = append(arrived[e.Currency], r.leg(int32(i)))
		}
	}
	return arrived
}

// railOf returns the wallet that a credit comes from, or nothing.
func railOf(e *ledger.Entry) string {
	if e.Flow == ledger.FlowIncome {
		if level.IsRail(e.Payer) {
			return e.Payer
		}
		return ""
	}
	for _, rail := range level.Rails() {
		if mentions(e, rail) {
			return rail
		}
	}
	return ""
}

// throughRail compares one route with a wallet's deposits: the payouts it lists,
// or, if none of its money is seen to arrive, its earnings.
func (r *run) throughRail(rt *route, in []leg) {
	if out := r.left(rt.out); len(out) > 0 {
		through := &route{payer: rt.payer, currency: rt.currency, out: out, in: in, fee: rt.fee}
		w := window{first: -1, last: ledger.TransferDays, lag: 3}
		r.assignExact(through, feeModel{}, w)
		if rt.fee != (feeModel{}) {
			r.assignExact(through, rt.fee, w)
		}
		if fee := r.usualFee(r.left(out), r.left(in), w); fee != (feeModel{}) {
			r.assignExact(through, fee, w)
		}
		return
	}
	if len(rt.out) > 0 || len(rt.in) > 0 || !rt.payer.Platform {
		return
	}
	s := r.statement(rt.earned)
	var best []stretch
	var through []leg
	for _, wallet := range level.Rails() { // a platform pays into one wallet: the one that explains most
		legs := r.from(wallet, in)
		s.watch(r.l.Sources, legs)
		plain := s.explain(legs, feeModel{}, railDays)
		found := s.supported(plain)
		if 2*len(plain) > len(s.inside(legs)) {
			reordered := slices.Clone(legs)
			if other := s.supported(s.improved(plain, reordered, feeModel{}, railDays)); len(other) >= len(found) {
				found, legs = other, reordered
			}
		}
		if len(found) > len(best) {
			best, through = found, legs
		}
	}
	for _, b := range best {
		r.paid(rt, s.rows[b.from:b.to], through[b.in], s.sums[b.to]-s.sums[b.from])
	}
}

// from returns the deposits of one payer.
func (r *run) from(payer string, legs []leg) []leg {
	var list []leg
	for _, g := range legs {
		if r.l.Entries[g.entry].Payer == payer {
			list = append(list, g)
		}
	}
	return list
}

// railDays is how long money may stay in a wallet before it is sent on: two
// months.
const railDays = 60

// supported keeps the stretches that are no accident: those that begin with the
// first row and end with a day, begin where the one before ended, or end where the
// next one begins. Of a wallet's other money some amount often equals some run of
// earnings, but hardly ever two in a row. Where at least three and half of all are
// supported, the wallet passes this platform's money on, and the rest is believed
// too: a deposit between is missing.
func (s *statement) supported(found []stretch) []stretch {
	var kept []stretch
	for n, b := range found {
		whole := b.to == len(s.days) || s.days[b.to] != s.days[b.to-1]
		if b.from == 0 && whole || n > 0 && found[n-1].to == b.from || n+1 < len(found) && found[n+1].from == b.to {
			kept = append(kept, b)
		}
	}
	if len(kept) >= 3 && 2*len(kept) >= len(found) {
		return found
	}
	return kept
}
