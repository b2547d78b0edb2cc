package level

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// lateDays is how long after the last day of the earnings a payout may be theirs:
// some platforms pay a month's earnings at the end of the next but one.
const lateDays = 70

// unpaid returns the payouts of a telling that lie behind the last day of a better
// level, but pay what that level has and no payout has paid yet: a list of payouts
// goes on when the list of the earnings has ended. A payout that is more than what
// is unpaid pays older earnings, or later ones, and counts where it stands; of one
// that is not it cannot be known, and the earnings alone count.
func (r *run) unpaid(t *telling) map[int32]bool {
	again := map[int32]bool{}
	if !slices.ContainsFunc(t.entries, func(i int32) bool { return r.source(i).Level == ledger.LevelPayouts }) {
		return again
	}
	owed := map[money.Currency]*owing{}
	for _, i := range t.sorted(r) {
		e := &r.l.Entries[i]
		rank, ok := t.rank[e.Source]
		if !ok || e.State != ledger.StatePaid || e.Verdict != ledger.VerdictNone || e.Absurd() {
			continue
		}
		o := owed[e.Currency]
		if o == nil {
			o = &owing{}
			owed[e.Currency] = o
		}
		covered, _ := t.better(rank, t.day(e))
		switch payouts := r.source(i).Level == ledger.LevelPayouts; {
		case payouts && len(t.spansBefore(rank)) > 0:
			if o.pays(e, covered) && !covered {
				again[i] = true
			}
		case payouts, covered:
		case e.Flow == ledger.FlowTransfer:
			o.listed = true
			o.sum = max(0, o.sum+e.Net)
		case e.Earns():
			o.sum, o.last = o.sum+e.Net, max(o.last, e.Date)
		}
	}
	return again
}

// sorted returns the entries of a telling by day, earnings before the payouts of the
// day.
func (t *telling) sorted(r *run) []int32 {
	list := slices.Clone(t.entries)
	payout := func(i int32) int {
		if r.source(i).Level == ledger.LevelPayouts || r.l.Entries[i].Flow == ledger.FlowTransfer {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b int32) int {
		return cmp.Or(cmp.Compare(t.day(&r.l.Entries[a]), t.day(&r.l.Entries[b])), cmp.Compare(payout(a), payout(b)))
	})
	return list
}

// owing is what a platform owes in one currency, as the days go by.
type owing struct {
	sum    int64 // minor units
	last   ledger.Day
	listed bool // the earnings' own export lists the payouts of its days
}

// pays reports whether a payout pays what is owed, and takes it off.
func (o *owing) pays(e *ledger.Entry, covered bool) bool {
	if o.listed && covered {
		return false // taken off by the other export's own row
	}
	if o.last == 0 || e.Net <= 0 || e.Net > o.sum || int(e.Date-o.last) > lateDays {
		return false
	}
	o.sum -= e.Net
	return true
}
