package household_test

import (
	"cmp"
	"fmt"
	"slices"

	"rivulet/internal/household"
	"rivulet/internal/ledger"
)

// compareUndone compares the links of refunds and holds with what they undo. Refunds
// of which the generator itself does not say what they undo are not judged.
func (v *verdict) compareUndone(h household.Household, l *ledger.Ledger) {
	event := func(key household.RowKey) int {
		r := h.Truth.Rows[key]
		return cmp.Or(r.Again, r.Event)
	}
	want := map[int][]int{} // what undid it → what was undone
	for _, k := range h.Truth.Undone {
		want[event(k.To[0])] = append(want[event(k.To[0])], event(k.From[0]))
	}
	for _, k := range l.Links {
		if k.Kind != ledger.LinkRefund && k.Kind != ledger.LinkHold {
			continue
		}
		to := event(keysOf(l, k.To[0])[0])
		undone, judged := want[to]
		if !judged {
			continue
		}
		if !slices.ContainsFunc(k.From, func(i int32) bool { return slices.Contains(undone, event(keysOf(l, i)[0])) }) {
			v.undone.extra++
			v.wrongUndone = append(v.wrongUndone, fmt.Sprintf("not what it undoes: %v → %v", keysOf(l, k.From[0]), keysOf(l, k.To[0])))
			continue
		}
		v.undone.hit++
	}
	all := map[string]bool{}
	for _, k := range h.Truth.Undone {
		all[fmt.Sprint(event(k.From[0]), event(k.To[0]))] = true
	}
	v.undone.missed = max(0, len(all)-v.undone.hit)
}
