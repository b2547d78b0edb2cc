package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// heldApart reports whether the balances of two files say that they are of two
// accounts: on the days that both cover, spending included, no day moved them
// alike and none ended with the same in both. A file with too few rows to be told
// apart by these, a savings account's few months of interest, is told apart so.
//
// It asks for balances that hold throughout and for files of one layout, which
// date rows alike.
func heldApart(x, y *ledger.Source) bool {
	if x.Format != y.Format || !proved(x) || !proved(y) {
		return false
	}
	for n := range x.Walks {
		for m := range y.Walks {
			a, b := &x.Walks[n], &y.Walks[m]
			if a.Currency == b.Currency && a.Product == b.Product && a.Held > 0 && b.Held > 0 && movedApart(a, b) {
				return true
			}
		}
	}
	return false
}

// movedApart compares two walks on the days well inside both. One day may differ
// for a row that was posted late.
func movedApart(a, b *ledger.Walk) bool {
	const enough = 2
	if a.Days == nil || b.Days == nil {
		return false
	}
	from, to := max(a.From, b.From), min(a.To, b.To)
	differ := 0
	for _, d := range daysInside(a, b, from, to) {
		heldA, movedA := onDay(a, d)
		heldB, movedB := onDay(b, d)
		if heldA == heldB || movedA == movedB {
			return false
		}
		differ++
	}
	return differ >= enough
}

// daysInside returns the days after from and before to on which either walk has rows.
func daysInside(a, b *ledger.Walk, from, to ledger.Day) []ledger.Day {
	var list []ledger.Day
	for _, w := range []*ledger.Walk{a, b} {
		for _, d := range w.Days {
			if d.On > from && d.On < to {
				list = append(list, d.On)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// onDay returns what was held at the end of a day after the first, and what moved
// on it, in minor units.
func onDay(w *ledger.Walk, on ledger.Day) (held, moved int64) {
	n, has := slices.BinarySearchFunc(w.Days, on, func(d ledger.DayBalance, on ledger.Day) int { return cmp.Compare(d.On, on) })
	before := w.Opening
	if n > 0 {
		before = w.Days[n-1].Held
	}
	if !has {
		return before, 0
	}
	return w.Days[n].Held, w.Days[n].Held - before
}
