package follow

import (
	"slices"

	"rivulet/internal/assign"
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// earnings is step 2: deposits of platforms that list no payouts, and deposits
// after the last payout that an export lists, are explained by the earnings
// that were not paid out yet.
//
//	2a. earnings that name their payout: their sum is a deposit
//	2b. a chain: each deposit pays a run of consecutive earnings that begins
//	    where the run before ended, less the fee that this route always takes
//	2c. orders that lack their fees: deposits that each lack a share of them
//	2d. after the last listed payout, and at each hole between the exports that list
//	    payouts: what was earned since the payout before, less a fee
//
// Platforms go before the wallets they pay into: what arrived in a wallet is what a
// platform paid, and what the wallet sends on.
func (r *run) earnings() {
	for _, platforms := range []bool{true, false} {
		for _, rt := range r.routes {
			if rt.payer.Platform == platforms && len(rt.earned) > 0 {
				r.earningsOf(rt)
			}
		}
	}
}

// earningsOf explains the deposits of one route.
func (r *run) earningsOf(rt *route) {
	if len(rt.in) == 0 && len(rt.maybe) > 0 && len(rt.out) == 0 {
		r.chain(rt.hinted())
		r.shortOf(rt.hinted())
	}
	switch {
	case len(r.left(rt.in)) == 0:
	case len(rt.out) == 0:
		r.namedPayouts(rt)
		r.chain(rt)
		r.shortOf(rt)
	default:
		r.tail(rt)
	}
}

// statement is the unpaid earnings of a route: sums[k] is the net of the first k.
type statement struct {
	rows []int32
	days []ledger.Day
	sums []int64
	due  []ledger.Day // of the rows: when the payout that each of them names is due, 0 if it names none; nil if none does

	arrivalsShown bool // the bank's export begins no later than the rows
}

func (r *run) statement(rows []int32) *statement {
	s := &statement{rows: rows, sums: make([]int64, 1, len(rows)+1)}
	for _, i := range rows {
		e := &r.l.Entries[i]
		s.days = append(s.days, e.Date)
		s.sums = append(s.sums, s.sums[len(s.sums)-1]+e.Net)
		if s.due == nil && payoutName(e) != "" {
			s.due = make([]ledger.Day, len(rows))
		}
		if payoutName(e) != "" {
			s.due[len(s.days)-1] = e.DueOn
		}
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
	apart := max(0, ledger.DaysApart(r.l.Entries[rows[len(rows)-1]].Date, in.day))
	why := diag.T("pays %d rows of %s's own export, the last %d days before", len(rows), rt.payer.Name, apart)
	if lost > 0 {
		why = diag.T("pays %d rows of %s's own export, the last %d days before, short by %v", len(rows), rt.payer.Name, apart,
			money.Amount{Minor: lost, Currency: rt.currency})
	}
	r.link(ledger.Link{Kind: ledger.LinkEarnings, From: slices.Clone(rows), To: []int32{in.entry}, Fee: lost, Days: apart, Why: why})
}

// namedPayouts is 2a. The deposit may come long after the last earning, but
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
	var ways []assign.Pairing
	for n, name := range names {
		sum, due, said := r.owed(groups[name])
		w, tolerance := window{first: -1, last: namedDays}, int64(0)
		switch {
		case said:
			w, tolerance = window{first: -ledger.TransferDays, last: ledger.TransferDays}, MayLose(sum, rt.currency)
		case len(groups[name]) == 1:
			continue // an order of its own, which the chain explains
		}
		r.within(leg{day: due, account: -1}, ins, w, func(k int) {
			if lost := sum - ins[k].amount; lost >= 0 && lost <= tolerance {
				ways = append(ways, assign.Pairing{Out: int32(n), In: int32(k), Cost: w.cost(due, ins[k].day) + 100*min(lost, 10_000)})
			}
		})
	}
	chosen, _ := assign.Best(len(names), len(ins), ways)
	done := map[int32]bool{}
	for _, p := range chosen {
		rows := groups[names[p.Out]]
		sum, _, _ := r.owed(rows)
		r.paid(rt, rows, ins[p.In], sum)
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
