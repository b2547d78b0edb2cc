package normalise

import (
	"math/bits"

	"rivulet/internal/ledger"
)

// daysSeen is a set of days, one bit each, from the first day on. A file has some
// hundred days and a hundred times as many rows.
type daysSeen struct {
	base  ledger.Day // day of the first bit; a multiple of 64
	words []uint64
}

// add puts a day into the set.
func (d *daysSeen) add(day ledger.Day) {
	at := int(day-d.base) >> 6
	if uint(at) >= uint(len(d.words)) {
		at = d.reach(day)
	}
	d.words[at] |= 1 << (uint(day-d.base) & 63)
}

// reach widens the set to a day and returns the day's word.
func (d *daysSeen) reach(day ledger.Day) int {
	if len(d.words) == 0 {
		d.base = day &^ 63
	}
	if day < d.base {
		before := int(d.base-day+63) >> 6
		d.words = append(make([]uint64, before, before+len(d.words)), d.words...)
		d.base -= ledger.Day(before << 6)
	}
	at := int(day-d.base) >> 6
	for len(d.words) <= at {
		d.words = append(d.words, 0)
	}
	return at
}

// merge adds the days of another set.
func (d *daysSeen) merge(next *daysSeen) {
	for _, day := range next.list() {
		d.add(day)
	}
}

// list returns the days, ascending.
func (d *daysSeen) list() []ledger.Day {
	n := 0
	for _, w := range d.words {
		n += bits.OnesCount64(w)
	}
	list := make([]ledger.Day, 0, n)
	for at, w := range d.words {
		for ; w != 0; w &= w - 1 {
			list = append(list, d.base+ledger.Day(at<<6+bits.TrailingZeros64(w)))
		}
	}
	return list
}
