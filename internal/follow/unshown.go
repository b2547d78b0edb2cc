package follow

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// skewDays is how many days after its payout a platform may date an earning.
const skewDays = 3

// unshown is step 2d: a payout that a platform lists while nothing that its
// exports show is left to be paid, pays what was earned on days that they do not
// show: before they begin, or after the one with the earnings ends. Its deposit
// is the only telling of that money, and counts. A payout that exceeds what is
// left pays both; it stays one, and a finding names the excess.
func (r *run) unshown() {
	gone := map[int32]*diag.Text{}
	arrived, comings := r.arrived(), r.comings()
	for _, rt := range r.routes {
		if !rt.payer.Platform || len(rt.earned) == 0 || len(rt.out) == 0 || rt.currency.IsPoints() {
			continue
		}
		why := diag.T("pays what %s earned you on days that its exports do not show", rt.payer.Name)
		outs, excess := r.unearned(rt, arrived, comings)
		for _, i := range outs {
			gone[i] = &why
		}
		r.excessNote(rt, excess)
	}
	if len(gone) == 0 {
		return
	}
	older := map[string]*arrivals{} // deposits that count, by payer
	r.l.Links = slices.DeleteFunc(r.l.Links, func(k ledger.Link) bool {
		if k.Kind != ledger.LinkPayout || slices.ContainsFunc(k.From, func(i int32) bool { return gone[i] == nil }) || slices.ContainsFunc(k.To, r.words.Holds) {
			return false
		}
		for _, i := range k.To {
			r.end(i, ledger.VerdictNone, gone[k.From[0]]) // stays tied: nothing else may explain it
			e := &r.l.Entries[i]
			key := r.nameOfPayout(k.From[0]) + "\x00" + string(e.Currency)
			if older[key] == nil {
				older[key] = &arrivals{currency: e.Currency}
			}
			older[key].add(leg{entry: i, amount: e.Net})
		}
		return true
	})
	for _, key := range slices.Sorted(maps.Keys(older)) {
		a := older[key]
		payer, _, _ := strings.Cut(key, "\x00")
		r.note(diag.Warning, "payouts-of-older-earnings", r.pos(a.first),
			diag.T("%d deposits, together %v, are payouts of %s for which its exports show no earnings: they were counted as earned on days that the exports do not show", a.count, a.amount(), payer),
			diag.T("Add the export of %s for the days before, so that their fees are known too.", payer), a.count)
	}
}

// nameOfPayout returns whose payout entry i is.
func (r *run) nameOfPayout(i int32) string {
	if name := r.l.Entries[i].Payer; name != "" {
		return name
	}
	return r.source(i).Provider
}

// unearned walks the earnings and payouts of a route in order of time and returns
// the payouts that nothing was left for, and what the others pay in excess. Payouts
// that never arrived, as they were returned and sent once more, took nothing; nor did
// those that came back.
func (r *run) unearned(rt *route, arrived []bool, comings []int32) (outs []int32, excess arrivals) {
	excess.currency = rt.currency
	back, came := r.cameBack(rt, comings)
	list := r.toldOnce(slices.DeleteFunc(slices.Clone(rt.out), func(out leg) bool { return !arrived[out.entry] || back[out.entry] }))
	// what a deposit after the last payout paid, no payout did
	free := append(slices.DeleteFunc(slices.Clone(rt.earned), r.paidOut), came...)
	slices.SortStableFunc(free, func(a, b int32) int { return cmp.Compare(r.l.Entries[a].Date, r.l.Entries[b].Date) })
	s := r.statement(free)
	if found, ok := s.settle(list); ok {
		for n, out := range list {
			if n < found.older || n >= found.last {
				outs = append(outs, out.entry)
			} else if n == found.older && found.excess > 0 {
				excess.add(leg{entry: out.entry, amount: found.excess})
			}
		}
		return outs, excess
	}
	var spent, beyond int64 // of the earnings so far, by payouts; more than these
	short := false          // the first payout is
	for k, out := range list {
		n := s.until(out.day)
		most := s.most(out.day)
		left := most - spent
		switch {
		case left >= out.amount || s.soon(n, s.sums[n]-spent, out):
			spent += out.amount
		case left <= 0:
			outs = append(outs, out.entry)
		default:
			over := out.amount - left
			beyond, short = beyond+over, short || k == 0
			if span, ok := rt.payer.Around(out.day, ledger.TransferDays); ok { // what was left before a hole may have been paid in it
				over = out.amount - max(0, most-max(spent, s.sums[s.until(span.From-1)]))
			}
			if over > MayLose(out.amount, rt.currency) {
				excess.add(leg{entry: out.entry, amount: over})
			}
			spent += left
		}
	}
	if n := firstOf(list, outs, beyond); short && n > 0 {
		for _, out := range list[:n] {
			outs = append(outs, out.entry)
		}
		return outs, arrivals{currency: rt.currency}
	}
	return outs, excess
}

// firstOf returns how many payouts, from the first on, are the excess to the cent:
// what was earned first is paid first, so that they pay nothing else.
func firstOf(list []leg, gone []int32, excess int64) int {
	var sum int64
	for n, out := range list {
		if slices.Contains(gone, out.entry) {
			return 0
		}
		if sum += out.amount; sum >= excess {
			if sum == excess {
				return n + 1
			}
			return 0
		}
	}
	return 0
}

// arrived tells of each entry whether it is a payout that a deposit is linked with.
func (r *run) arrived() []bool {
	linked := make([]bool, len(r.l.Entries))
	for n := range r.l.Links {
		if k := &r.l.Links[n]; k.Kind == ledger.LinkPayout {
			for _, i := range k.From {
				linked[i] = true
			}
		}
	}
	return linked
}

// toldOnce returns payouts by day, without those that a list of payouts tells
// beside a statement that tells them too, on the same day or a few around it.
func (r *run) toldOnce(outs []leg) []leg {
	var list, listed []leg
	stated := map[int64][]ledger.Day{} // days of the statements' payouts by amount
	for _, out := range outs {
		if r.l.Sources[out.source].Level == ledger.LevelPayouts {
			listed = append(listed, out)
			continue
		}
		list = append(list, out)
		stated[out.amount] = append(stated[out.amount], out.day)
	}
	for _, out := range listed {
		same := stated[out.amount]
		if n := slices.IndexFunc(same, func(d ledger.Day) bool { return ledger.DaysApart(d, out.day) <= skewDays }); n >= 0 {
			stated[out.amount] = slices.Delete(same, n, n+1)
			continue
		}
		list = append(list, out)
	}
	slices.SortStableFunc(list, func(a, b leg) int { return int(a.day - b.day) })
	return list
}

// most returns what can have been earned when a payout of day d left: a day's rows
// have no order, so that what it takes back, a refund or a bill for ads, may come
// after the payout.
func (s *statement) most(d ledger.Day) int64 {
	from := s.until(d - 1)
	sum := s.sums[from]
	for k := from; k < s.until(d); k++ {
		sum += max(0, s.sums[k+1]-s.sums[k])
	}
	return sum
}

// soon reports whether a payout is, to the cent, what is left and what was earned
// in the days after it: the platform dates its earnings late.
func (s *statement) soon(n int, left int64, out leg) bool {
	for k := n + 1; k < len(s.sums) && int(s.days[k-1]-out.day) <= skewDays; k++ {
		if left+s.sums[k]-s.sums[n] == out.amount {
			return true
		}
	}
	return false
}

// excessNote says what payouts pay beyond the earnings that were shown.
func (r *run) excessNote(rt *route, excess arrivals) {
	if excess.count == 0 {
		return
	}
	r.note(diag.Warning, "payouts-exceed-earnings", r.pos(excess.first),
		diag.T("payouts of %s exceed what its exports show as earned before them by %v: that was earned on days that they do not show, and is not in the total", rt.payer.Name, excess.amount()),
		diag.T("Add the export of %s for the days before.", rt.payer.Name), excess.count)
}
