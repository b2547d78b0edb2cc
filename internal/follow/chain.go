package follow

import (
	"slices"

	"rivulet/internal/ledger"
)

// stretch is a run of earnings rows[from:to] and the deposit that paid it.
type stretch struct{ in, from, to int }

// chain is 2b. The deposits of a route and its earnings are laid side by side in
// order of time. Which fee the route takes is tried out: the one under which
// the chain explains most deposits is believed, no fee before any other.
func (r *run) chain(rt *route) {
	ins := r.left(rt.in)
	s := r.statement(rt.earned)
	s.watch(r.l.Sources, ins)
	span := ledger.TransferDays + week
	best := s.explain(ins, feeModel{}, span)
	if 2*len(best) < len(ins) || len(ins) <= fewDeposits && len(best) < len(ins) {
		for _, m := range r.suspects(rt, s, ins) {
			if found := s.explain(ins, m, span); len(found) > len(best) && len(found) > 1 {
				best, rt.fee = found, m
			}
		}
	}
	share := feeModel{}
	if 2*len(best) < len(ins) || len(ins) <= fewDeposits && len(best) < len(ins) {
		for _, m := range r.withheldSuspects(rt, s, s.inside(ins)) {
			if found := s.explain(ins, m, span); len(found) > 2*len(best) && s.row(found, ins) {
				best, rt.fee, share = found, m, m
			}
		}
	}
	best = s.improved(best, ins, rt.fee, span)
	tolerance := func(sum int64) int64 { return MayLose(sum, rt.currency) }
	best = s.after(s.between(best, ins, tolerance), ins, tolerance)
	best = s.moveHoles(best, ins, rt.fee, func(in leg) bool { return rt.payer == nil || r.place(rt.payer, in) != placeInside })
	r.offByOne(rt, s, best, ins, span)
	r.paidBefore(rt, s, best, ins)
	for n, b := range best {
		if n == 0 && s.fromFirst(best, ins, ledger.TransferDays) {
			rt.whole = ins[b.in].day
		}
		r.paid(rt, s.rows[b.from:b.to], ins[b.in], s.sums[b.to]-s.sums[b.from])
	}
	r.withheldNote(rt, share, ins)
}

// fewDeposits are so many that a fee which explains more of them is looked for
// though half are explained without one: a sum may fit by chance.
const fewDeposits = 12

// fromFirst reports whether the first deposit explained pays the export from its
// first row on, and no accident of a sum: what the next one pays follows, or its
// rows end so near that no other payout can lie between.
func (s *statement) fromFirst(found []stretch, ins []leg, maxDays int) bool {
	b := found[0]
	if b.from != 0 {
		return false
	}
	return len(found) > 1 && found[1].from == b.to || int(ins[b.in].day-s.days[b.to-1]) <= maxDays
}

// improved returns the better of some stretches and those that better finds. What
// arrives after the last row may pay what the export does not hold any more.
func (s *statement) improved(best []stretch, ins []leg, fee feeModel, span int) []stretch {
	within := ins[:s.arrivedInside(ins)]
	n, _ := slices.BinarySearchFunc(best, len(within), func(b stretch, n int) int { return b.in - n })
	if n == 0 || s.prompt(best[:n], within) {
		return best
	}
	found := s.better(slices.Clone(best[:n]), within, fee, span)
	return s.explainFrom(slices.Clip(found), len(within), ins, fee, span)
}

// watch notes whether a file shows what arrived since the first of the earnings.
func (s *statement) watch(sources []ledger.Source, ins []leg) {
	s.arrivalsShown = len(s.days) > 0 && slices.ContainsFunc(ins, func(in leg) bool { return sources[in.source].From <= s.days[0] })
}

// prompt reports whether every deposit is explained by what was earned before it,
// after about the same time and without a hole: then nothing better can be found.
func (s *statement) prompt(found []stretch, ins []leg) bool {
	for n := 1; n < len(found); n++ {
		if found[n].from != found[n-1].to {
			return false
		}
	}
	waits := s.waits(found, ins)
	return len(found) == len(ins) && waits[len(waits)-1]-waits[0] <= week
}

// arrivedInside returns how many deposits arrived up to the day of the last row.
func (s *statement) arrivedInside(ins []leg) int {
	if len(s.days) == 0 {
		return 0
	}
	n, _ := slices.BinarySearchFunc(ins, s.days[len(s.days)-1]+1, func(in leg, d ledger.Day) int { return int(in.day - d) })
	return n
}

// between adds the deposits that lie alone between two explained ones, or before
// the first: they pay what was earned between, even if they lost another fee
// than the others.
func (s *statement) between(found []stretch, ins []leg, tolerance func(int64) int64) []stretch {
	var all []stretch
	a := stretch{in: -1}
	for _, b := range found {
		if b.in-a.in == 2 && b.from > a.to {
			sum := s.sums[b.from] - s.sums[a.to]
			lost := sum - ins[a.in+1].amount
			if lost >= 0 && lost <= tolerance(sum) && s.days[b.from-1] <= ins[a.in+1].day+1 && s.onePayout(a.to, b.from, ins[a.in+1].day) {
				all = append(all, stretch{a.in + 1, a.to, b.from})
			}
		}
		all = append(all, b)
		a = b
	}
	return all
}

// after adds the deposit that comes next after the last explained one, or the
// first if none is, if it pays all that was earned since to the last row of the
// export, less a fee.
func (s *statement) after(found []stretch, ins []leg, tolerance func(int64) int64) []stretch {
	last := stretch{in: -1}
	if len(found) > 0 {
		last = found[len(found)-1]
	}
	if last.in+1 == len(ins) || last.to == len(s.rows) {
		return found
	}
	in, sum := ins[last.in+1], s.sums[len(s.rows)]-s.sums[last.to]
	lost := sum - in.amount
	if in.day > s.days[len(s.rows)-1] && lost >= 0 && lost <= tolerance(sum) && s.onePayout(last.to, len(s.rows), in.day) {
		return append(found, stretch{last.in + 1, last.to, len(s.rows)})
	}
	return found
}

// lookBack bounds how many unpaid earnings one deposit is compared with.
const lookBack = 4096

// week is how long earnings may wait until they are paid out, in days.
const week = 7

// explain finds for each deposit the run it pays: one that begins where the last
// one ended, else a later one that ends at most span days before the deposit.
func (s *statement) explain(ins []leg, fee feeModel, span int) []stretch {
	return s.explainFrom(nil, 0, ins, fee, span)
}

// explainFrom adds to what was found what the deposits from one on pay.
func (s *statement) explainFrom(found []stretch, at int, ins []leg, fee feeModel, span int) []stretch {
	where := s.where()
	next := 0
	if len(found) > 0 {
		next = found[len(found)-1].to
	}
	for n := at; n < len(ins); n++ {
		s.firstOfDay(ins[n:], next, fee)
		in := ins[n]
		end := s.until(in.day + 1)
		from, to, ok := next, 0, false
		for q := end; q > max(next, end-lookBack) && !ok; q-- {
			sum := s.sums[q] - s.sums[next]
			if fee.fits(sum, sum-in.amount) && s.onePayout(next, q, in.day) {
				to, ok = q, true
			}
		}
		first := max(next, s.until(in.day-ledger.Day(span)-1))
		for q := end; q > first && !ok; q-- {
			from, ok = s.begin(where, q, next, fee.before(in.amount))
			to, ok = q, ok && s.onePayout(from, q, in.day)
		}
		if ok {
			found = append(found, stretch{n, from, to})
			next = to
		}
	}
	return found
}

// where returns after how many rows each sum is reached.
func (s *statement) where() map[int64][]int32 {
	where := make(map[int64][]int32, len(s.sums))
	for k, sum := range s.sums {
		where[sum] = append(where[sum], int32(k))
	}
	return where
}

// firstOfDay puts the deposit first that pays a run from row next on, of those
// that arrived on one day: after holidays two payouts arrive together, in any order.
func (s *statement) firstOfDay(ins []leg, next int, fee feeModel) {
	for k := 0; k < len(ins) && ins[k].day == ins[0].day && len(ins) > 1 && ins[1].day == ins[0].day; k++ {
		end := s.until(ins[k].day + 1)
		for q := end; q > max(next, end-lookBack); q-- {
			if sum := s.sums[q] - s.sums[next]; fee.fits(sum, sum-ins[k].amount) {
				ins[0], ins[k] = ins[k], ins[0]
				return
			}
		}
	}
}

// begin returns where a run that ends before row q and has one of the sums
// begins: the nearest to next.
func (s *statement) begin(where map[int64][]int32, q, next int, sums []int64) (int, bool) {
	for _, sum := range sums {
		starts := where[s.sums[q]-sum]
		n, _ := slices.BinarySearch(starts, int32(next))
		if n < len(starts) && int(starts[n]) < q {
			return int(starts[n]), true
		}
	}
	return 0, false
}

// Bounds of the search for a fee: how many deposits are looked at, and how many
// fees are tried.
const (
	suspectDeposits = 60
	suspectFees     = 4
)

// suspects returns the fees that explain most deposits, if each pays what was
// earned from some day to some other day.
func (r *run) suspects(rt *route, s *statement, ins []leg) []feeModel {
	var b ballot
	s.mayPay(ins, &b, func(sum, lost int64) { b.suggest(sum, lost, MayLose(sum, rt.currency)) })
	_, models := b.count()
	var list []feeModel
	for _, m := range models[:min(len(models), suspectFees)] {
		if m.votes > 1 {
			list = append(list, m.model)
		}
	}
	return list
}

// mayPay calls suggest with the sum of each run of earnings that one of the first
// deposits may pay and with what it lost on the way, and closes a ballot after each
// deposit. Each pair of neighbouring deposits bounds the days of a run.
func (s *statement) mayPay(ins []leg, b *ballot, suggest func(sum, lost int64)) {
	for n := range min(len(ins), suspectDeposits) {
		starts := []int{0}
		if n > 0 {
			starts = s.cuts(ins[n-1].day, ledger.TransferDays)
		}
		for _, q := range s.cuts(ins[n].day, ledger.TransferDays) {
			for _, p := range starts {
				if p < q {
					sum := s.sums[q] - s.sums[p]
					suggest(sum, sum-ins[n].amount)
				}
			}
		}
		b.close()
	}
}

// cuts returns the ends of the days on which a run may end that a deposit on
// day d pays.
func (s *statement) cuts(d ledger.Day, maxDays int) []int {
	var list []int
	for day := d - ledger.Day(maxDays); day <= d+1; day++ {
		if n := s.until(day); len(list) == 0 || n != list[len(list)-1] {
			list = append(list, n)
		}
	}
	return list
}
