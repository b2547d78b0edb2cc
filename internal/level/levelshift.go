package level

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// shift is how a source dates what a better level tells of: what it has on day d
// is what the other has on the days from d+from to d+to, gross or net.
type shift struct {
	from, to int
	net      bool
}

// Bounds of how far apart two tellings may date the same money: a summary names the
// end of its week, or the Sunday before the invoice.
const (
	shiftDays  = 7
	shiftVotes = 3 // days that have to agree; two are enough if all do, and of a day's shift one
)

// shifted returns the entries of a telling that lie outside the days of a better
// level, but are what it has on its first or last days, as all other days of their
// source are: the two date the same money some days apart.
func (r *run) shifted(t *telling) map[int32]bool {
	again := map[int32]bool{}
	own, better := r.dailySums(t)
	for s := range r.l.Sources {
		rank := t.rank[int32(s)]
		for c, days := range own[int32(s)] {
			if better[rank][c] == nil {
				continue
			}
			if by, ok := t.learnShift(days, better[rank][c], rank); ok {
				for _, d := range days.days {
					if covered, _ := t.better(rank, d); !covered && days.told(better[rank][c], d, by) {
						for _, i := range days.rows[d] {
							again[i] = true
						}
					}
				}
			}
		}
	}
	return again
}

// spansBefore returns the days that levels better than rank cover.
func (t *telling) spansBefore(rank int) []span {
	var list []span
	for b, spans := range t.spans {
		if b < rank {
			list = append(list, spans...)
		}
	}
	return list
}

// learnShift returns the shift under which most days of a source agree with the
// better level, the smallest first; ok is false if that is no shift at all, or too
// few days agree. Only days that the better level could tell of have a vote.
func (t *telling) learnShift(own, better *dailySums, rank int) (shift, bool) {
	var best shift
	votes, voters := 0, 0
	for _, by := range shifts() {
		n, all := 0, 0
		for _, d := range own.days {
			if !t.covers(rank, d+ledger.Day(by.from), d+ledger.Day(by.to)) {
				continue
			}
			all++
			if own.told(better, d, by) {
				n++
			}
		}
		if n > votes {
			best, votes, voters = by, n, all
		}
	}
	if best.from == 0 && best.to == 0 || votes == 0 {
		return best, false
	}
	nextDay := best.from == best.to && best.to >= -1 && best.to <= 1
	return best, votes == voters && (nextDay || votes >= 2) || votes >= shiftVotes && 3*votes >= 2*voters
}

// shifts are those that are tried: single days from near to far, then whole weeks.
func shifts() []shift {
	var list []shift
	for n := 0; n <= shiftDays; n++ {
		for _, by := range []int{n, -n} {
			list = append(list, shift{by, by, false}, shift{by, by, true})
		}
	}
	for n := 0; n <= shiftDays; n++ {
		for _, by := range []int{n, -n} {
			list = append(list, shift{by - 6, by, false}, shift{by - 6, by, true})
		}
	}
	return list
}

// covers reports whether a level better than rank covers one of the days.
func (t *telling) covers(rank int, from, to ledger.Day) bool {
	return slices.ContainsFunc(t.spansBefore(rank), func(s span) bool { return s.From <= to && from <= s.To })
}

// dailySums are what some sources of a telling have on each day, in one currency.
type dailySums struct {
	days       []ledger.Day // ascending
	gross, net []int64      // of the days before days[k]; one more than days
	rows       map[ledger.Day][]int32
}

// sums are daily sums by currency.
type sums map[money.Currency]*dailySums

// dailySums adds up, by day, the settled income of each source that may be shifted, and
// of all sources of better levels than its rank.
func (r *run) dailySums(t *telling) (own map[int32]sums, better map[int]sums) {
	own, better = map[int32]sums{}, map[int]sums{}
	for source, rank := range t.rank {
		if !t.earned[source] && len(t.spansBefore(rank)) > 0 {
			own[source], better[rank] = sums{}, sums{}
		}
	}
	for _, i := range t.entries { // the ledger's order is that of time
		e := &r.l.Entries[i]
		if e.Flow != ledger.FlowIncome || e.State != ledger.StatePaid || e.Verdict != ledger.VerdictNone || e.Absurd() {
			continue
		}
		if s := own[e.Source]; s != nil {
			s.add(i, e)
		}
		k, ok := t.rank[e.Source]
		for rank, s := range better {
			if ok && k < rank {
				s.add(i, e)
			}
		}
	}
	return own, better
}

// add adds an entry to the sums of its currency and day.
func (x sums) add(i int32, e *ledger.Entry) {
	s := x[e.Currency]
	if s == nil {
		s = &dailySums{gross: []int64{0}, net: []int64{0}, rows: map[ledger.Day][]int32{}}
		x[e.Currency] = s
	}
	if n := len(s.days); n == 0 || s.days[n-1] != e.Date {
		s.days = append(s.days, e.Date)
		s.gross, s.net = append(s.gross, s.gross[n]), append(s.net, s.net[n])
	}
	last := len(s.days)
	s.gross[last] += e.Gross
	s.net[last] += e.Net
	s.rows[e.Date] = append(s.rows[e.Date], i)
}

// told reports whether what these sums have on day d is what the others have on the
// days of the shift.
func (s *dailySums) told(other *dailySums, d ledger.Day, by shift) bool {
	here, there := s.sum(d, d, by.net), other.sum(d+ledger.Day(by.from), d+ledger.Day(by.to), by.net)
	return here != 0 && here == there
}

// sum adds up the days from one to another.
func (s *dailySums) sum(from, to ledger.Day, net bool) int64 {
	a, _ := slices.BinarySearchFunc(s.days, from, cmp.Compare[ledger.Day])
	b, _ := slices.BinarySearchFunc(s.days, to+1, cmp.Compare[ledger.Day])
	if net {
		return s.net[b] - s.net[a]
	}
	return s.gross[b] - s.gross[a]
}
