package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Bounds of shortOf. Where a deposit pays a month of long before, so many of its days
// would do that the share has to be nearly the same every time.
const (
	shortDeposits = 4    // deposits that have to agree, and nine of ten
	shortMost     = 3500 // what each of them may lack of its earnings, in basis points
	shortSpread   = 2500 // how much these shares may differ
	monthSpread   = 100  // how much those of whole months may
	shortLag      = 7    // days between the last earning that a deposit pays and the deposit, at most
	shortMonths   = 3    // months between the one that a deposit pays and its own, at most
)

// settling is a way in which deposits follow what they pay: up to which day a deposit
// pays, and how many days after the last earning the last deposit comes.
type settling struct {
	until  func(ledger.Day) ledger.Day
	last   int
	spread int64
}

// settlings are those that are tried.
func settlings() []settling {
	var list []settling
	for lag := range ledger.Day(shortLag + 1) {
		list = append(list, settling{func(d ledger.Day) ledger.Day { return d - lag }, ledger.TransferDays, shortSpread})
	}
	for n := range ledger.Month(shortMonths) {
		list = append(list, settling{func(d ledger.Day) ledger.Day { return (d.Month() - n - 1).Last() }, 31 * (int(n) + 2), monthSpread})
	}
	return list
}

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
	var best []stretch
	var ins []leg
	spread := int64(shortSpread)
	for _, way := range settlings() {
		outside := func(in leg) bool {
			return in.day <= s.days[0] || int(in.day-s.days[len(s.days)-1]) > way.last
		}
		near := slices.DeleteFunc(r.left(rt.in), outside)
		found, differ := s.lacking(near, way.until)
		if all := slices.DeleteFunc(slices.Clone(rt.in), outside); 3*len(near) < 2*len(all) || differ > way.spread || 10*(len(found)+1) < 9*len(near) {
			continue // the first may pay what was earned before
		}
		if len(found) > len(best) || len(found) == len(best) && differ < spread {
			best, ins, spread = found, near, differ
		}
	}
	if len(best) < shortDeposits {
		return
	}
	lost, earnedFor := arrivals{currency: rt.currency}, int64(0)
	for _, b := range best {
		sum := s.sums[b.to] - s.sums[b.from]
		lost.add(leg{entry: ins[b.in].entry, amount: sum - ins[b.in].amount})
		earnedFor += sum
		r.paid(rt, s.rows[b.from:b.to], ins[b.in], sum)
	}
	r.note(diag.Note, "fees-not-shown", r.pos(lost.first),
		diag.T("%d deposits from %s are %v less than what its export shows as earned for them: the difference is counted as its fees", lost.count, rt.payer.Name, money.Amount{Minor: lost.sum, Currency: rt.currency}),
		diag.T("Add the statement of %s, which lists its fees.", rt.payer.Name), lost.count)
	r.feesToCome(rt, s, best[len(best)-1].to, feeModel{share: lost.sum * 10_000 / earnedFor})
}

// feesToCome says what counts in full because no deposit shows yet what is taken of it,
// the rows from the given one on, and what that may be if it is the share of the rest.
func (r *run) feesToCome(rt *route, s *statement, from int, taken feeModel) {
	sum := s.sums[len(s.rows)] - s.sums[from]
	if sum <= 0 {
		return
	}
	whole, fee := money.Amount{Minor: sum, Currency: rt.currency}, money.Amount{Minor: taken.of(sum), Currency: rt.currency}
	r.note(diag.Note, "fees-to-come", r.pos(s.rows[from]),
		diag.T("%v of orders at %s were not paid out yet and count in full; of the orders before, %v never arrived: the same share of these would be %v", whole, rt.payer.Name, diag.Share(float64(taken.share)/10_000), fee),
		diag.T("Add the statement of %s, which lists its fees.", rt.payer.Name), len(s.rows)-from)
}

// knowsFees reports whether an earning is of another export than one of orders or
// items: such tell what was paid out, or say that they do not.
func (r *run) knowsFees(i int32) bool {
	src := r.source(i)
	return src.Payouts || src.Level != ledger.LevelOrders && src.Level != ledger.LevelItems
}

// lacking lets each deposit pay what was earned since the one before, up to a day that
// follows from its own. It returns those that lack a share of that, and by how much these
// shares differ, in basis points.
func (s *statement) lacking(ins []leg, until func(ledger.Day) ledger.Day) (found []stretch, differ int64) {
	least, most, from := int64(shortMost), int64(0), 0
	for n, in := range ins {
		to := max(from, s.until(until(in.day)))
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
