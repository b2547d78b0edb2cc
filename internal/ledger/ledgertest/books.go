package ledgertest

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// Assemble makes a ledger of exports, as normalising leaves it: file after file.
func Assemble(exports ...*Export) *ledger.Ledger {
	l := &ledger.Ledger{}
	for n, x := range exports {
		l.Sources = append(l.Sources, x.Source)
		for _, e := range x.Entries {
			e.Source = int32(n)
			l.Entries = append(l.Entries, e)
		}
	}
	return l
}

// InOrder makes a ledger of exports in order of time, as reconciling leaves it, and
// numbers the account of each entry.
func InOrder(exports ...*Export) (l *ledger.Ledger, account []int32) {
	exports = slices.SortedStableFunc(slices.Values(exports), func(a, b *Export) int { return cmp.Compare(a.Source.File, b.Source.File) })
	l = Assemble(exports...)
	slices.SortStableFunc(l.Entries, func(a, b ledger.Entry) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Account, b.Account), cmp.Compare(a.Source, b.Source), cmp.Compare(a.Row, b.Row))
	})
	var names []string
	for i := range l.Entries {
		names = append(names, l.Entries[i].Account)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	for i := range l.Entries {
		n, _ := slices.BinarySearch(names, l.Entries[i].Account)
		account = append(account, int32(n))
	}
	return l, account
}
