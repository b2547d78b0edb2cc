package normalise

import (
	"slices"

	"rivulet/internal/ledger"
)

// appendedRows is from how many rows on a repetition is that of a file: a payment
// may have two equal parts.
const appendedRows = 3

// appended notes where a second download begins that was put behind the first one
// without its header. A folded payment is named by the second in which it happened:
// where rows of several payments come once more, in the same order and word for word,
// they are told again. b.keys are those of b.entries.
func (b *block) appended() {
	if b.p.format.Fold.Exact {
		return // rows of many months and shops have the same few amounts
	}
	first := map[string]int{} // where a payment's rows begin
	var more []int32
	for i := 0; i < len(b.entries); i++ {
		key := b.keys[i]
		at, seen := first[key]
		switch {
		case key == "" || i > 0 && b.keys[i-1] == key:
		case !seen:
			first[key] = i
		case b.repeats(at, i):
			more = append(more, b.entries[i].Row-1) // a header would stand before it
			first = map[string]int{key: i}
		}
	}
	b.restarts = append(b.restarts, more...)
	slices.Sort(b.restarts)
	b.restarts = slices.Compact(b.restarts)
}

// repeats reports whether the rows from i on are those from at on once more.
func (b *block) repeats(at, i int) bool {
	n, payments := 0, 0
	for ; i+n < len(b.entries) && at+n < i && b.keys[at+n] == b.keys[i+n] && sameRow(&b.entries[at+n], &b.entries[i+n]); n++ {
		if n == 0 || b.keys[i+n] != b.keys[i+n-1] {
			payments++
		}
	}
	return n >= appendedRows && payments > 1
}

// sameRow reports whether two rows say the same.
func sameRow(a, b *ledger.Entry) bool {
	return a.Net == b.Net && a.Gross == b.Gross && a.Fee == b.Fee && a.Tax == b.Tax && a.Flow == b.Flow && a.Currency == b.Currency &&
		a.Counterparty == b.Counterparty && a.Description == b.Description && a.Reference == b.Reference
}
