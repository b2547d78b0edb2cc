package follow

import (
	"math/bits"
	"slices"

	"rivulet/internal/ledger"
)

// sideBySide is explain, solved as a whole: of all ways to lay deposits and runs of
// earnings side by side in order of time, the one that explains most deposits with
// the fewest holes and the most usual waits. Where many amounts are equal and a bank's
// file leaves days out, the first run that fits is often not the one, and all that
// follow would be one off.
func (s *statement) sideBySide(ins []leg, fee feeModel, span int, usual ledger.Day) []stretch {
	w := &weaving{s: s, ins: ins, fee: fee, span: ledger.Day(span), usual: usual, where: s.where(),
		exact: make([]int32, len(s.sums)), upTo: make([]int32, len(s.sums)+1), knots: make([]knot, 1, 4*len(ins)+1)}
	for i := range w.exact {
		w.exact[i] = none
	}
	w.exact[0] = 0
	for n := 0; n < len(ins); {
		end := n + 1
		for end < len(ins) && end < n+sameDay && ins[end].day == ins[n].day {
			end++
		}
		w.group(n, end)
		n = end
	}
	return w.found()
}

// sameDay is how many deposits of one day are tried in any order.
const sameDay = 3

// The worth of a way to lay deposits and earnings side by side, in days off the usual
// wait: a deposit that is explained is worth more than these and a hole before it, but
// not that all others pay a week older earnings than they have to.
const (
	worthExplained = 70
	costHole       = 21
	mostWait       = 45
)

// hole returns what earnings cost that no deposit pays. Before the first deposit they
// are no surprise where the bank's export begins later than the platform's.
func (s *statement) hole(first bool) int64 {
	if first && !s.arrivalsShown {
		return costHole / 3
	}
	return costHole
}

const none = -1

// knot is the last of some stretches, and where the one before it is.
type knot struct {
	stretch
	before int32 // index of the knot before; 0 is the beginning, before all rows
	score  int64
}

// weaving is the work of sideBySide: the best knot that ends at each row.
type weaving struct {
	s     *statement
	ins   []leg
	fee   feeModel
	span  ledger.Day
	usual ledger.Day        // how long after the last earning a deposit usually arrives
	where map[int64][]int32 // sum of the first rows → how many they are
	knots []knot
	exact []int32 // by row, the best knot that ends there, or none
	upTo  []int32 // the same for all rows up to one, as a Fenwick tree; 0 stands for the beginning
}

// group adds the deposits of one day, ins[first:end], in every order.
func (w *weaving) group(first, end int) {
	ways := make([][]stretch, end-first)
	for n := range ways {
		ways[n] = w.ways(first + n)
	}
	start := len(w.knots)
	w.extend(ways, 0, nil)
	for k := start; k < len(w.knots); k++ {
		w.keep(int32(k))
	}
}

// extend lays each deposit that is not used yet after the given knots, or, without
// any, after the best of all days before.
func (w *weaving) extend(ways [][]stretch, used uint, after []int32) {
	for n := range ways {
		if used&(1<<n) != 0 {
			continue
		}
		var own []int32
		for _, b := range ways[n] {
			if k, ok := w.after(b, after); ok {
				own = append(own, int32(len(w.knots)))
				w.knots = append(w.knots, k)
			}
		}
		if len(own) > 0 && bits.OnesCount(used)+1 < len(ways) {
			w.extend(ways, used|1<<n, own)
		}
	}
}

// after returns the knot of a stretch after the best one before it.
func (w *weaving) after(b stretch, after []int32) (knot, bool) {
	best := knot{stretch: b, before: none}
	try := func(before int32) {
		k := &w.knots[before]
		score := k.score + worthExplained
		if k.to != b.from {
			score -= w.s.hole(before == 0)
		}
		if k.to <= b.from && (best.before == none || score > best.score) {
			best.before, best.score = before, score
		}
	}
	if after == nil {
		if k := w.exact[b.from]; k != none {
			try(k)
		}
		try(w.best(b.from))
	}
	for _, k := range after {
		try(k)
	}
	in := w.ins[b.in]
	wait := max(0, in.day-w.s.days[b.to-1])
	best.score -= int64(min(max(wait-w.usual, w.usual-wait), mostWait))
	old := wait > w.span && (best.before == none || w.knots[best.before].to != b.from)
	return best, best.before != none && !old
}

// ways returns the runs that may be what a deposit pays: those that end on the days
// before it, or longer ago if they begin where the best way so far ends.
func (w *weaving) ways(n int) []stretch {
	in, s := w.ins[n], w.s
	var list []stretch
	end := s.until(in.day + 1)
	recent := max(s.until(in.day-w.span-1), end-lookBack)
	for q := end; q > max(0, s.until(in.day-namedDays), end-lookBack); q-- {
		for _, sum := range w.fee.before(in.amount) {
			starts := w.where[s.sums[q]-sum]
			k, _ := slices.BinarySearch(starts, int32(q))
			for k--; k >= 0; k-- {
				if p := starts[k]; (q > recent || w.exact[p] != none) && s.onePayout(int(p), q, in.day) {
					list = append(list, stretch{n, int(p), q})
					break
				}
			}
		}
	}
	return list
}

// keep makes a knot the best that ends at its row, if it is.
func (w *weaving) keep(k int32) {
	to, score := w.knots[k].to, w.knots[k].score
	if old := w.exact[to]; old == none || w.knots[old].score < score {
		w.exact[to] = k
	}
	for i := to + 1; i < len(w.upTo); i += i & -i {
		if w.knots[w.upTo[i]].score < score {
			w.upTo[i] = k
		}
	}
}

// best returns the best knot that ends at a row or before it.
func (w *weaving) best(row int) int32 {
	best := int32(0)
	for i := row + 1; i > 0; i -= i & -i {
		if w.knots[w.upTo[i]].score > w.knots[best].score {
			best = w.upTo[i]
		}
	}
	return best
}

// found returns the stretches of the best way. Deposits of one day are put in the
// order of what they pay.
func (w *weaving) found() []stretch {
	var list []stretch
	for k := w.best(len(w.exact) - 1); k != 0; k = w.knots[k].before {
		list = append(list, w.knots[k].stretch)
	}
	slices.Reverse(list)
	for range sameDay {
		for n := 1; n < len(list); n++ {
			if a, b := &list[n-1].in, &list[n].in; *a > *b {
				w.ins[*a], w.ins[*b] = w.ins[*b], w.ins[*a]
				*a, *b = *b, *a
			}
		}
	}
	return list
}

// better returns the better of some stretches and what sideBySide finds, which is
// told how long deposits usually wait: as the shortest or the median of the given
// stretches, whichever makes more of the waits alike.
func (s *statement) better(found []stretch, ins []leg, fee feeModel, span int) []stretch {
	waits := s.waits(found, ins)
	best, order, most := found, ins, s.worth(found, ins)
	for _, usual := range []ledger.Day{waits[0], waits[len(waits)/2]} {
		other := slices.Clone(ins)
		if list := s.sideBySide(other, fee, span, usual); len(list) > 0 {
			if worth := s.worth(list, other); worth > most {
				best, order, most = list, other, worth
			}
		}
	}
	copy(ins, order)
	return best
}

// worth returns what sideBySide makes of stretches, if the median of their waits is
// the usual one.
func (s *statement) worth(found []stretch, ins []leg) int64 {
	waits := s.waits(found, ins)
	usual := waits[len(waits)/2]
	sum := int64(len(found)) * worthExplained
	for n, wait := range waits {
		sum -= int64(min(max(wait-usual, usual-wait), mostWait))
		if n > 0 && found[n].from != found[n-1].to || n == 0 && found[n].from != 0 {
			sum -= s.hole(n == 0)
		}
	}
	return sum
}

// waits returns the days between the last earning of each stretch and its deposit, in
// order of length.
func (s *statement) waits(found []stretch, ins []leg) []ledger.Day {
	var waits []ledger.Day
	for _, b := range found {
		waits = append(waits, max(0, ins[b.in].day-s.days[b.to-1]))
	}
	slices.Sort(waits)
	return waits
}
