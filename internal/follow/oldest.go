package follow

import "rivulet/internal/ledger"

// Bounds of the search for the payouts of older earnings: how many of the first
// are tried, how many days after its payout a platform may date an earning, and
// how many days before it.
const (
	oldestTried = 12
	oldestLate  = 45
	oldestWait  = 45
)

// settled is what the sums of a statement prove about its payouts: the first older
// of them pay earnings from before it, and the next one an excess of them; those
// before index last pay all that it shows, in order, and none is left for the rest.
type settled struct {
	older, last int
	excess      int64
}

// settle looks for the number of older payouts under which each of the others pays
// to the cent what was earned since the one before it, up to a day near its own.
// Platforms that date their earnings before they pay them are believed first, then
// those that date them a few days later, then those that do so weeks later, if
// several payouts of different amounts say so.
func (s *statement) settle(list []leg) (found settled, ok bool) {
	for _, late := range []int{0, skewDays, oldestLate} {
		for n := range min(len(list), oldestTried) {
			last, ok := s.paidInOrder(list[n:], late, 0, 0)
			if ok && (late <= skewDays || !oneAmount(list[n:n+last])) {
				return settled{n, n + last, 0}, true
			}
		}
	}
	for n := range min(len(list), oldestTried) {
		if found, ok := s.splitFirst(list, n); ok {
			return found, true
		}
	}
	return settled{}, false
}

// splitFirst looks for what the first rows pay of the n-th payout, so that the ones
// after it pay all others, at least two of them: the rest of it is older.
func (s *statement) splitFirst(list []leg, n int) (settled, bool) {
	for k := s.until(list[n].day); k > 0 && n+2 < len(list); k-- {
		if s.sums[k] <= 0 || s.sums[k] >= list[n].amount {
			continue
		}
		if last, ok := s.paidInOrder(list[n+1:], 0, k, s.sums[k]); ok && last >= 2 {
			return settled{n, n + 1 + last, list[n].amount - s.sums[k]}, true
		}
	}
	return settled{}, false
}

// paidInOrder reports whether payouts pay the statement from a row on, before which
// its rows have a sum, and how many of them do before it is used up.
func (s *statement) paidInOrder(list []leg, late, at int, sum int64) (last int, ok bool) {
	for n, out := range list {
		if at == len(s.rows) {
			return n, n > 0
		}
		sum += out.amount
		if at, ok = s.cut(out, sum, at, late); !ok {
			return 0, false
		}
	}
	return len(list), true
}

// cut returns after how many rows a payout left, if the rows until then have the
// sum of all payouts so far. A day's rows may be listed forwards or backwards.
func (s *statement) cut(out leg, sum int64, from, late int) (int, bool) {
	first := max(s.until(out.day-oldestWait-1), 1)
	if from > 0 { // the day that the last payout cut may be listed backwards
		first = max(first, s.until(s.days[from-1]-1), 1)
	}
	for k := min(s.until(out.day+ledger.Day(late)), len(s.rows)); k >= first; k-- {
		begin, end := s.until(s.days[k-1]-1), s.until(s.days[k-1])
		if back := s.sums[begin] + s.sums[end] - s.sums[end-(k-begin)]; s.sums[k] == sum || back == sum {
			return k, true
		}
	}
	return 0, false
}
