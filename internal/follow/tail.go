package follow

import (
	"cmp"
	"math"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/level"
	"rivulet/internal/money"
)

// tail is 2d: the payout that a deposit would belong to is not in the files, but the
// earnings it pays are: those since the payout before. That happens where exports
// begin, end and leave days out; days of which only orders or items are told are left
// out too, for these list no payouts.
func (r *run) tail(rt *route) {
	fees := append([]feeModel{rt.fee}, rt.usualFees()...)
	tolerance := func(sum int64) int64 { return MayLose(sum, rt.currency) }
	if len(rt.out)-len(r.left(rt.out)) >= 3 {
		tolerance = func(int64) int64 { return 0 } // what this route takes is known
	}
	listed := r.listed(rt.payer)
	for n := range len(rt.out) + 1 {
		if n > 0 && n < len(rt.out) && rt.out[n].day == rt.out[n-1].day {
			continue
		}
		h := lapse{n: n, first: r.l.Entries[rt.earned[0]].Date, last: math.MaxInt32}
		if n > 0 {
			h.first = rt.out[n-1].day
		}
		if n < len(rt.out) {
			h.last = rt.out[n].day
			if !leavesOut(listed, h.first, h.last) {
				continue
			}
		}
		r.tailAt(rt, h, listed, fees, tolerance)
	}
}

// lapse is where payouts may be missing: before the n-th that is listed, between the
// days of that and the one before, or the first earning.
type lapse struct {
	n           int
	first, last ledger.Day
}

// listed returns the days of which exports of a payer list payouts.
func (r *run) listed(p *level.Payer) []ledger.Span {
	var spans []ledger.Span
	for _, t := range p.Tellers {
		if t.From != 0 && r.l.Sources[t.Source].Payouts {
			spans = append(spans, ledger.Span{From: t.From, To: t.To})
		}
	}
	return ledger.JoinSpans(spans, 0)
}

// leavesOut reports whether a day between two others is in none of the spans.
func leavesOut(spans []ledger.Span, first, last ledger.Day) bool {
	n, _ := slices.BinarySearchFunc(spans, first, func(s ledger.Span, d ledger.Day) int { return cmp.Compare(s.To, d) })
	return n == len(spans) || spans[n].From > first+1 || spans[n].To < last-1
}

// tailAt explains the deposits at one hole.
func (r *run) tailAt(rt *route, h lapse, listed []ledger.Span, fees []feeModel, tolerance func(int64) int64) {
	var s *statement
	for _, in := range r.left(rt.in) {
		if in.day < h.first || int64(in.day) > int64(h.last)+ledger.TransferDays {
			continue
		}
		if h.n == len(rt.out) && r.place(rt.payer, in) != placeEdge && !leavesOut(listed, in.day-1, in.day+1) {
			continue
		}
		if s == nil {
			s = r.tailOf(rt, h)
		}
		p, q, ok, sure := s.rest(in, fees, s.until(h.first), tolerance)
		if !ok {
			continue
		}
		sum := s.sums[q] - s.sums[p]
		if !sure || sum != in.amount && len(rt.losses) > 0 && !fitsAny(fees, sum, sum-in.amount) {
			r.shortNote(rt, in, sum-in.amount)
		}
		r.paid(rt, s.rows[p:q], in, sum)
		s = r.statement(s.rows[q:])
	}
}

func fitsAny(fees []feeModel, sum, lost int64) bool {
	return slices.ContainsFunc(fees, func(f feeModel) bool { return f.fits(sum, lost) })
}

// shortNote says that a deposit at the end of an export was taken for a payout
// though another fee, or another run of earnings, would explain it as well.
func (r *run) shortNote(rt *route, in leg, lost int64) {
	r.note(diag.Warning, "payout-short", r.pos(in.entry),
		diag.T("%v from %s was taken for the payout of all that its export shows as earned and not paid out, short by %v, which is not what its other payouts lose",
			r.l.Entries[in.entry].NetAmount(), rt.payer.Name, money.Amount{Minor: lost, Currency: rt.currency}),
		diag.T("An export of %s that covers the days around makes this certain.", rt.payer.Name), 0)
}

// tailOf returns what was earned from the day of the payout before a hole on, or from
// the day after it, if the payouts of that day are all that was earned on it, up to
// the payout behind the hole. Where a wallet's balance says what it still held at the
// end of that day, it is that and what came after.
func (r *run) tailOf(rt *route, h lapse) *statement {
	at := func(d ledger.Day) int {
		n, _ := slices.BinarySearchFunc(rt.earned, d, func(i int32, d ledger.Day) int { return cmp.Compare(r.l.Entries[i].Date, d) })
		return n
	}
	if h.n > 0 && !rt.payer.Platform {
		if kept, ok := r.kept(rt, rt.out[h.n-1].account, h.first); ok {
			return r.statement(slices.DeleteFunc(append(kept, rt.earned[at(h.first+1):at(h.last)]...), r.paidOut))
		}
	}
	rows := slices.DeleteFunc(slices.Clone(rt.earned[at(h.first):at(h.last)]), r.paidOut)
	s := r.statement(rows)
	var paid int64
	for n := h.n - 1; n >= 0 && rt.out[n].day == h.first; n-- {
		paid += rt.out[n].amount
	}
	if day := s.until(h.first); s.sums[day] == paid {
		return r.statement(s.rows[day:])
	}
	return s
}

// rest finds the run that a deposit pays: from the last payout's day (any of
// its rows may have come after the payout) to the end or the end of any day.
// To the cent or with a fee that the route usually takes is surest; another loss
// within the tolerance is believed only of all that was earned on the days after.
// It is sure if no other run would do with another loss.
func (s *statement) rest(in leg, fees []feeModel, firstDay int, tolerance func(int64) int64) (from, to int, ok, sure bool) {
	others := 0
	for q := s.until(in.day + 1); q > s.until(in.day-namedDays-1); q-- {
		for p := 0; p <= min(firstDay, q-1); p++ {
			sum := s.sums[q] - s.sums[p]
			lost := sum - in.amount
			if lost == 0 || fitsAny(fees, sum, lost) {
				return p, q, true, true
			}
			if lost < 0 || lost > tolerance(sum) {
				continue
			}
			if q == len(s.rows) && p == firstDay {
				from, to, ok = p, q, true
			} else if s.sums[q]-s.sums[p] != s.sums[len(s.rows)]-s.sums[min(firstDay, len(s.rows))] {
				others++
			}
		}
	}
	return from, to, ok, others == 0
}
