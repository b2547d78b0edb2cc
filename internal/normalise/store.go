package normalise

import (
	"slices"
	"sync"

	"rivulet/internal/ledger"
)

// store gathers the entries of all blocks of a table while they are read. A large
// export has a million entries: gathered block by block and joined at the end
// they would be held twice.
type store struct {
	mu   sync.Mutex
	list []ledger.Entry // in no order: blocks are read side by side
	rows int            // that the entries were made of, and those without one among them
}

// batch is how many entries a block gathers before it takes the lock.
const batch = 32

// estimable is how many entries show how many there will be, to three per cent.
// Room for more before that is known costs: the collector walks through all of it,
// and what was gathered has to move.
const estimable = 1 << 13

// add takes over the entries of a block, which it leaves empty.
func (s *store) add(b *block) {
	s.mu.Lock()
	s.rows += b.rows - b.stored
	b.stored = b.rows
	if n := len(s.list); n >= estimable && n+len(b.entries) > cap(s.list) {
		if all := s.expected(b); all > n+len(b.entries) {
			s.list = slices.Grow(s.list, all-n)
		}
	}
	if s.list == nil && b.p.match.Table.Bytes >= large {
		s.list = make([]ledger.Entry, 0, estimable)
	}
	s.list = append(s.list, b.entries...)
	s.mu.Unlock()
	b.entries = b.entries[:0]
}

// expected is how many entries the whole table will have, if the rest of it is as
// the rows up to here, and a little more.
func (s *store) expected(b *block) int {
	if b.measured == 0 || s.rows == 0 {
		return 0
	}
	rows := b.p.match.Table.Bytes * int64(b.measured) / max(b.width, 1)
	return int(int64(len(s.list)) * rows / int64(s.rows) * 33 / 32)
}

// measure takes one row of many for how many bytes rows have. Of a sheet's row only
// the cells' texts are known.
func (b *block) measure() {
	b.measured++
	if b.line.row.Bytes > 0 {
		b.width += int64(b.line.row.Bytes)
		return
	}
	b.width += int64(len(b.line.row.Cells))
	for i := range b.line.row.Cells {
		b.width += int64(len(b.line.row.Cells[i].Text))
	}
}

// inOrder returns the entries in the order of the file, without those from the
// row stop on; 0: no such row. They are moved in their place.
func (s *store) inOrder(stop int) []ledger.Entry {
	keys := make([]uint64, len(s.list))
	for i := range s.list {
		keys[i] = uint64(s.list[i].Row)<<32 | uint64(i)
	}
	if !slices.IsSorted(keys) {
		slices.Sort(keys)
		arrange(s.list, keys)
	}
	if stop > 0 {
		end, _ := slices.BinarySearchFunc(s.list, int32(stop), func(e ledger.Entry, row int32) int { return int(e.Row) - int(row) })
		s.list = s.list[:end]
	}
	return s.list
}

// arrange moves the entry that the lower half of keys[i] names to place i, for
// all i, along the cycles of the permutation.
func arrange(list []ledger.Entry, keys []uint64) {
	const done = uint64(1) << 63
	for start := range keys {
		if keys[start]&done != 0 {
			continue
		}
		first := list[start]
		at := start
		for {
			from := int(uint32(keys[at]))
			keys[at] |= done
			if from == start {
				list[at] = first
				break
			}
			list[at] = list[from]
			at = from
		}
	}
}
