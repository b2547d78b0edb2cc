package reconcile

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// earnings is step 5: deposits of platforms that list no payouts, and deposits
// after the last payout that an export lists, are explained by the earnings
// that were not paid out yet.
//
//	5a. earnings that name their payout: their sum is a deposit
//	5b. a chain: each deposit pays a run of consecutive earnings that begins
//	    where the run before ended, less the fee that this route always takes
//	5c. after the last listed payout: what was earned since, less a fee
func (r *run) earnings() {
	for _, rt := range r.routes {
		if len(rt.earned) == 0 {
			continue
		}
		if len(rt.in) == 0 && len(rt.maybe) > 0 && len(rt.out) == 0 {
			r.chain(rt.hinted())
		}
		if len(r.left(rt.in)) == 0 {
			continue
		}
		if len(rt.out) == 0 {
			r.namedPayouts(rt)
			r.chain(rt)
		} else {
			r.tail(rt)
		}
	}
}

// statement is the unpaid earnings of a route: sums[k] is the net of the first k.
type statement struct {
	rows []int32
	days []ledger.Day
	sums []int64
}

func (r *run) statement(rows []int32) *statement {
	s := &statement{rows: rows, sums: make([]int64, 1, len(rows)+1)}
	for _, i := range rows {
		e := &r.l.Entries[i]
		s.days = append(s.days, e.Date)
		s.sums = append(s.sums, s.sums[len(s.sums)-1]+e.Net)
	}
	return s
}

// until returns how many rows are dated up to day d.
func (s *statement) until(d ledger.Day) int {
	n, _ := slices.BinarySearch(s.days, d+1)
	return n
}

// paid links a run of earnings, or those that name one payout, with the deposit
// that paid them.
func (r *run) paid(rt *route, rows []int32, in leg, sum int64) {
	lost := sum - in.amount
	apart := max(0, days(r.l.Entries[rows[len(rows)-1]].Date, in.day))
	why := diag.T("pays %d rows of %s's own export, the last %d days before", len(rows), rt.payer.name, apart)
	if lost > 0 {
		why = diag.T("pays %d rows of %s's own export, the last %d days before, short by %v", len(rows), rt.payer.name, apart,
			money.Amount{Minor: lost, Currency: rt.currency})
	}
	r.link(ledger.Link{Kind: ledger.LinkEarnings, From: slices.Clone(rows), To: []int32{in.entry}, Fee: lost, Days: apart, Why: why})
}

// namedPayouts is 5a. The deposit may come long after the last earning, but
// near the day it was due, where the export says that.
func (r *run) namedPayouts(rt *route) {
	groups := map[string][]int32{}
	var names []string
	for _, i := range rt.earned {
		x := r.l.Entries[i].Extra
		if x == nil || x.Order == "" {
			continue
		}
		if groups[x.Order] == nil {
			names = append(names, x.Order)
		}
		groups[x.Order] = append(groups[x.Order], i)
	}
	ins := r.left(rt.in)
	var ways []pairing
	for n, name := range names {
		sum, due, said := r.owed(groups[name])
		w, tolerance := window{first: -1, last: namedDays}, int64(0)
		switch {
		case said:
			w, tolerance = window{first: -r.o.MaxDays, last: r.o.MaxDays}, r.o.tolerance(sum, rt.currency)
		case len(groups[name]) == 1:
			continue // an order of its own, which the chain explains
		}
		r.within(leg{day: due, account: -1}, ins, w, func(k int) {
			if lost := sum - ins[k].amount; lost >= 0 && lost <= tolerance {
				ways = append(ways, pairing{int32(n), int32(k), w.cost(due, ins[k].day) + 100*min(lost, 10_000)})
			}
		})
	}
	chosen, _ := assign(len(names), len(ins), ways, r.o.Exhaustive)
	done := map[int32]bool{}
	for _, p := range chosen {
		rows := groups[names[p.out]]
		sum, _, _ := r.owed(rows)
		r.paid(rt, rows, ins[p.in], sum)
		for _, i := range rows {
			done[i] = true
		}
	}
	if len(done) > 0 {
		rt.earned = slices.DeleteFunc(slices.Clone(rt.earned), func(i int32) bool { return done[i] })
	}
}

// namedDays is how long after its last earning a payout that the earnings name
// may arrive, where no due day is given: a quarter and a month.
const namedDays = 120

// owed returns the sum of rows and the day it is due, or, where no row says
// that, the day of the last.
func (r *run) owed(rows []int32) (sum int64, due ledger.Day, said bool) {
	for _, i := range rows {
		e := &r.l.Entries[i]
		sum += e.Net
		if e.DueOn != 0 {
			due, said = max(due, e.DueOn), true
		}
	}
	if !said {
		due = r.l.Entries[rows[len(rows)-1]].Date
	}
	return sum, due, said
}

// tail is 5c: the payout that a deposit after the last day would belong to is
// not in the file any more, but the earnings it pays are.
func (r *run) tail(rt *route) {
	lastOut := rt.out[len(rt.out)-1].day
	s := r.tailOf(rt)
	fees := append([]feeModel{rt.fee}, rt.usualFees()...)
	tolerance := func(sum int64) int64 { return r.o.tolerance(sum, rt.currency) }
	if len(rt.out)-len(r.left(rt.out)) >= 3 {
		tolerance = func(int64) int64 { return 0 } // what this route takes is known
	}
	for _, in := range r.left(rt.in) {
		if in.day < lastOut || r.place(rt.payer, in) != placeEdge {
			continue
		}
		p, q, ok, sure := s.rest(in, fees, s.until(lastOut), tolerance)
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
			r.l.Entries[in.entry].NetAmount(), rt.payer.name, money.Amount{Minor: lost, Currency: rt.currency}),
		diag.T("An export of %s that covers the days around makes this certain.", rt.payer.name), 0)
}

// tailOf returns what was earned from the day of the last payout on, or from the
// day after it, if the payouts of that day are all that was earned on it.
func (r *run) tailOf(rt *route) *statement {
	last := rt.out[len(rt.out)-1].day
	first, _ := slices.BinarySearchFunc(rt.earned, last, func(i int32, d ledger.Day) int {
		return compareInt(int64(r.l.Entries[i].Date), int64(d))
	})
	s := r.statement(rt.earned[first:])
	var paid int64
	for n := len(rt.out) - 1; n >= 0 && rt.out[n].day == last; n-- {
		paid += rt.out[n].amount
	}
	if day := s.until(last); s.sums[day] == paid {
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
	for q := s.until(in.day + 1); q > 0; q-- {
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
