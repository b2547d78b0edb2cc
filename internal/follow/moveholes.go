package follow

import "slices"

// moveHoles moves earnings that no deposit pays to a deposit that nothing explains,
// where all deposits between the two may as well pay what was earned one run
// earlier or later: of equal amounts the sums do not say which were left out. Only
// deposits that may count are asked for: what such a deposit pays must not count
// beside it, whichever of the earnings it is.
func (s *statement) moveHoles(found []stretch, ins []leg, fee feeModel, may func(leg) bool) []stretch {
	var where map[int64][]int32
	for u := range ins {
		k, explained := slices.BinarySearchFunc(found, u, func(b stretch, u int) int { return b.in - u })
		if explained || !may(ins[u]) {
			continue
		}
		if where == nil {
			where = s.where()
		}
		m := mover{s: s, ins: ins, fee: fee, where: where}
		if moved, ok := m.later(found, k, u); ok {
			found = moved
		} else if moved, ok := m.earlier(found, k, u); ok {
			found = moved
		}
	}
	return found
}

// mover is the work of moveHoles.
type mover struct {
	s     *statement
	ins   []leg
	fee   feeModel
	where map[int64][]int32 // after how many rows each sum is reached
}

// later moves the nearest hole before deposit u, which comes before stretch k, to
// it: the stretches between begin earlier. If it then pays the rows that are left
// over, it is explained.
func (m *mover) later(found []stretch, k, u int) ([]stretch, bool) {
	j := k - 1
	for j > 0 && found[j-1].to == found[j].from {
		j--
	}
	if j <= 0 || int(m.ins[u].day-m.s.days[found[k-1].to-1]) > namedDays {
		return nil, false
	}
	for from := max(found[j-1].to, found[j].from-lookBack); from < found[j].from; from++ {
		moved, at, ok := m.forwards(found[j:k], from)
		if !ok || m.s.until(m.ins[u].day) <= at {
			continue
		}
		end := len(m.s.rows)
		if k < len(found) {
			end = found[k].from
		}
		if q, ok := m.end(at, end, u); ok {
			moved = append(moved, stretch{u, at, q})
		}
		return slices.Concat(found[:j], moved, found[k:]), true
	}
	return nil, false
}

// earlier moves the nearest hole after deposit u to it: the stretches between end
// later.
func (m *mover) earlier(found []stretch, k, u int) ([]stretch, bool) {
	if k == len(found) || m.s.days[found[k].from] > m.ins[u].day {
		return nil, false
	}
	j := k
	for j+1 < len(found) && found[j+1].from == found[j].to {
		j++
	}
	if j+1 == len(found) {
		return nil, false // what is left at the end is no surprise
	}
	for to := min(found[j+1].from, found[j].to+lookBack); to > found[j].to; to-- {
		moved, at, ok := m.backwards(found[k:j+1], to)
		if ok && m.s.days[at-1] <= m.ins[u].day {
			return slices.Concat(found[:k], moved, found[j+1:]), true
		}
	}
	return nil, false
}

// forwards lays stretches one after the other from a row on, and returns where the
// last ends.
func (m *mover) forwards(list []stretch, at int) ([]stretch, int, bool) {
	var moved []stretch
	for _, b := range list {
		q, ok := m.end(at, b.to, b.in)
		if !ok {
			return nil, 0, false
		}
		moved = append(moved, stretch{b.in, at, q})
		at = q
	}
	return moved, at, true
}

// backwards lays stretches one before the other up to a row, and returns where the
// first begins.
func (m *mover) backwards(list []stretch, at int) ([]stretch, int, bool) {
	moved := slices.Clone(list)
	for n := len(list) - 1; n >= 0; n-- {
		p, ok := m.begin(at, list[n].from, list[n].in)
		if !ok {
			return nil, 0, false
		}
		moved[n].from, moved[n].to = p, at
		at = p
	}
	return moved, at, true
}

// end returns where a run ends that begins at a row and that deposit n may pay, at
// row most at the latest.
func (m *mover) end(from, most, n int) (int, bool) {
	in := m.ins[n]
	most = min(most, m.s.until(in.day+1))
	for _, sum := range m.fee.before(in.amount) {
		for _, q := range m.where[m.s.sums[from]+sum] {
			if int(q) > from && int(q) <= most && m.s.onePayout(from, int(q), in.day) {
				return int(q), true
			}
		}
	}
	return 0, false
}

// begin returns where a run begins that ends at a row and that deposit n may pay, at
// row least at the earliest.
func (m *mover) begin(to, least, n int) (int, bool) {
	in := m.ins[n]
	if to > m.s.until(in.day+1) {
		return 0, false
	}
	for _, sum := range m.fee.before(in.amount) {
		for _, p := range m.where[m.s.sums[to]-sum] {
			if int(p) < to && int(p) >= least && m.s.onePayout(int(p), to, in.day) {
				return int(p), true
			}
		}
	}
	return 0, false
}
