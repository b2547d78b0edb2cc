package follow

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// kept returns the latest earnings that a wallet still held at the end of a day,
// as its running balance says: a payout need not take all. The last of them may
// be held in part. ok is false where no balance says anything.
func (r *run) kept(rt *route, account int32, day ledger.Day) (rows []int32, ok bool) {
	held, ok := r.heldOn(r.accounts[account], rt, day)
	if !ok {
		return nil, false
	}
	n, _ := slices.BinarySearchFunc(rt.earned, day+1, func(i int32, d ledger.Day) int { return cmp.Compare(r.l.Entries[i].Date, d) })
	for n--; n >= 0 && held > 0; n-- {
		if i := rt.earned[n]; r.account[i] == account {
			held -= r.l.Entries[i].Net
			rows = append(rows, i)
		}
	}
	slices.Reverse(rows)
	return rows, true
}

// heldOn returns what an account held at the end of a day with rows.
func (r *run) heldOn(account string, rt *route, day ledger.Day) (int64, bool) {
	for s := range r.l.Sources {
		for n := range r.l.Sources[s].Walks {
			w := &r.l.Sources[s].Walks[n]
			if w.Account != account || w.Currency != rt.currency || w.Product != "" || w.Broken > 0 || r.l.Sources[s].Ledger {
				continue
			}
			if k, ok := slices.BinarySearchFunc(w.Days, day, func(d ledger.DayBalance, on ledger.Day) int { return cmp.Compare(d.On, on) }); ok {
				return w.Days[k].Held, true
			}
		}
	}
	return 0, false
}
