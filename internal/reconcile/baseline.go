package reconcile

import (
	"slices"

	"rivulet/internal/ledger"
)

// baseline is what becomes of the entries without any decision. Entries stand in
// the same places.
type baseline struct {
	verdicts []ledger.Verdict
	links    []ledger.Link
	of       map[int32][]int // links by entry
}

// without returns the baseline of a ledger, which is not changed; nil if there are
// no decisions.
func without(l *ledger.Ledger, o Options) *baseline {
	if len(o.Decisions) == 0 {
		return nil
	}
	o.Decisions, o.Reuse = nil, false
	plain, _ := Run(l, o)
	b := &baseline{verdicts: make([]ledger.Verdict, len(plain.Entries)), links: plain.Links, of: map[int32][]int{}}
	for i := range plain.Entries {
		b.verdicts[i] = plain.Entries[i].Verdict
	}
	for n := range b.links {
		for _, i := range slices.Concat(b.links[n].From, b.links[n].To) {
			b.of[i] = append(b.of[i], n)
		}
	}
	return b
}

func (b *baseline) verdict(i int32) ledger.Verdict { return b.verdicts[i] }

// linked reports whether one link holds both entries, on either side.
func (b *baseline) linked(i, j int32) bool {
	return slices.ContainsFunc(b.of[i], func(n int) bool { return slices.Contains(b.of[j], n) })
}

// paired reports whether a link of money that moved holds exactly these entries.
func (b *baseline) paired(from, to []int32) bool {
	return slices.ContainsFunc(b.of[from[0]], func(n int) bool {
		k := &b.links[n]
		return k.Kind <= ledger.LinkTransfer && sameSet(k.From, from) && sameSet(k.To, to)
	})
}

func sameSet(a, b []int32) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
