package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Bounds of shortOf.
const (
	shortDeposits = 4    // deposits that have to agree, and nine of ten
	shortMost     = 3500 // what each of them may lack of its earnings, in basis points
	shortSpread   = 2500 // how much these shares may differ
	shortLag      = 7    // days between the last earning that a deposit pays and the deposit, at most
)

// shortOf is 2c: exports of orders know little of what a platform takes: Etsy's sold
// orders lack its fees for listings, sales and advertising. No sum is to the cent then,
// but nearly every deposit lacks a share of what was earned since the one before, and
// what it lacks is a fee. Without that the orders would count as if all of it had
// arrived.
func (r *run) shortOf(rt *route) {
	if len(rt.out) > 0 || rt.currency.IsPoints() || slices.ContainsFunc(rt.earned, r.knowsFees) {
		return
	}
	earned := slices.DeleteFunc(slices.Clone(rt.earned), r.paidOut)
	if len(earned) == 0 {
		return
	}
	s := r.statement(earned)
	first, last := s.days[0], s.days[len(s.days)-1]+ledger.TransferDays
	outside := func(in leg) bool { return in.day <= first || in.day > last }
	all := slices.DeleteFunc(slices.Clone(rt.in), outside)
	ins := slices.DeleteFunc(r.left(rt.in), outside)
	if len(ins) < shortDeposits || 3*len(ins) < 2*len(all) {
		return
	}
	var best []stretch
	spread := int64(shortSpread)
	for lag := range shortLag + 1 {
		found, differ := s.lacking(ins, ledger.Day(lag))
		if len(found) > len(best) && differ <= shortSpread || len(found) == len(best) && differ < spread {
			best, spread = found, differ
		}
	}
	if len(best) < shortDeposits || 10*(len(best)+1) < 9*len(ins) {
		return // the first may pay what was earned before
	}
	lost := arrivals{currency: rt.currency}
	for _, b := range best {
		sum := s.sums[b.to] - s.sums[b.from]
		lost.add(leg{entry: ins[b.in].entry, amount: sum - ins[b.in].amount})
		r.paid(rt, s.rows[b.from:b.to], ins[b.in], sum)
	}
	r.note(diag.Note, "fees-not-shown", r.pos(lost.first),
		diag.T("%d deposits from %s are %v less than what its export shows as earned for them: the difference is counted as its fees", lost.count, rt.payer.Name, money.Amount{Minor: lost.sum, Currency: rt.currency}),
		diag.T("Add the statement of %s, which lists its fees.", rt.payer.Name), lost.count)
}

// knowsFees reports whether an earning is of another export than one of orders or
// items: such tell what was paid out, or say that they do not.
func (r *run) knowsFees(i int32) bool {
	src := r.source(i)
	return src.Payouts || src.Level != ledger.LevelOrders && src.Level != ledger.LevelItems
}

// lacking lets each deposit pay what was earned since the one before, up to so many days
// before it arrives. It returns those that lack a share of that, and by how much these
// shares differ, in basis points.
func (s *statement) lacking(ins []leg, lag ledger.Day) (found []stretch, differ int64) {
	least, most, from := int64(shortMost), int64(0), 0
	for n, in := range ins {
		to := max(from, s.until(in.day-lag))
		sum := s.sums[to] - s.sums[from]
		lost := sum - in.amount
		if share := lost * 10_000 / max(sum, 1); to > from && lost > 0 && share <= shortMost {
			found = append(found, stretch{from: from, to: to, in: n})
			least, most = min(least, share), max(most, share)
		}
		from = to
	}
	return found, most - least
}
