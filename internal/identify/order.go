package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
)

// order is step 1: it copies the ledger into the one order that depends on
// nothing but what the files say: sources by file and sheet, entries by date,
// account, source and row.
func (r *run) order(l *ledger.Ledger, reuse bool) {
	sources := orderSources(l)
	rank := make([]int32, len(sources))
	out := &ledger.Ledger{Sources: make([]ledger.Source, len(sources))}
	for i, s := range sources {
		out.Sources[i] = l.Sources[s]
		rank[s] = int32(i)
	}
	account := r.nameAccounts(l.Entries)
	keys := make([]orderKey, len(l.Entries))
	for i := range l.Entries {
		e := &l.Entries[i]
		keys[i] = orderKey{
			day: int64(e.Date)<<32 | int64(account[i]),
			row: int64(rank[e.Source])<<32 | int64(e.Row),
			at:  int32(i),
		}
	}
	if !slices.IsSortedFunc(keys, orderKey.compare) {
		slices.SortFunc(keys, orderKey.compare)
	}
	r.account = make([]int32, len(keys))
	for i, k := range keys {
		r.account[i] = account[k.at]
	}
	if reuse {
		out.Entries, l.Entries = l.Entries, nil
		arrange(out.Entries, keys)
	} else {
		out.Entries = make([]ledger.Entry, len(keys))
		for i, k := range keys {
			out.Entries[i] = l.Entries[k.at]
		}
	}
	if !slices.IsSorted(sources) {
		for i := range out.Entries {
			out.Entries[i].Source = rank[out.Entries[i].Source]
		}
	}
	r.l = out
}

// orderKey is an entry's place in the order: day and account, source and row,
// packed so that comparing is two numbers; at breaks ties within one row.
type orderKey struct {
	day, row int64
	at       int32
}

func (k orderKey) compare(b orderKey) int {
	if c := cmp.Compare(k.day, b.day); c != 0 {
		return c
	}
	if c := cmp.Compare(k.row, b.row); c != 0 {
		return c
	}
	return cmp.Compare(k.at, b.at)
}

// arrange moves entry keys[i].at to place i, for all i, along the cycles of the
// permutation, and uses the keys up.
func arrange(entries []ledger.Entry, keys []orderKey) {
	const done = -1
	for start := range keys {
		if keys[start].at == done {
			continue
		}
		first, at := entries[start], start
		for {
			from := int(keys[at].at)
			keys[at].at = done
			if from == start {
				entries[at] = first
				break
			}
			entries[at] = entries[from]
			at = from
		}
	}
}

// orderSources returns the indexes of the sources by file, sheet and place in
// it. Two files of one name (from two folders) are told apart by what they
// hold, never by which came first.
func orderSources(l *ledger.Ledger) []int32 {
	by := make([]int32, len(l.Sources))
	for i := range by {
		by[i] = int32(i)
	}
	name := func(a, b int32) int {
		x, y := &l.Sources[a], &l.Sources[b]
		return cmp.Or(cmp.Compare(x.File, y.File), cmp.Compare(x.Sheet, y.Sheet),
			cmp.Compare(x.HeaderRow, y.HeaderRow), cmp.Compare(x.Account, y.Account),
			cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To), cmp.Compare(x.Rows, y.Rows))
	}
	slices.SortStableFunc(by, name)
	for i := 1; i < len(by); i++ {
		if name(by[i-1], by[i]) == 0 {
			prints := fingerprints(l)
			slices.SortStableFunc(by, func(a, b int32) int {
				return cmp.Or(name(a, b), cmp.Compare(prints[a], prints[b]))
			})
			break
		}
	}
	return by
}

// fingerprints returns one number per source that depends on its entries and
// their rows only.
func fingerprints(l *ledger.Ledger) []uint64 {
	prints := make([]uint64, len(l.Sources))
	for i := range l.Entries {
		e := &l.Entries[i]
		// A sum does not depend on the order of the entries.
		prints[e.Source] += ledger.WithOccurrence(ledger.ContentHash(e), int(e.Row))
	}
	return prints
}

// nameAccounts numbers the accounts by name and returns each entry's number.
func (r *run) nameAccounts(entries []ledger.Entry) []int32 {
	seen := map[string]int32{}
	of := make([]int32, len(entries))
	for i := range entries {
		name := entries[i].Account
		if i > 0 && name == entries[i-1].Account {
			of[i] = of[i-1]
			continue
		}
		n, ok := seen[name]
		if !ok {
			n = int32(len(r.accounts))
			seen[name] = n
			r.accounts = append(r.accounts, name)
		}
		of[i] = n
	}
	slices.Sort(r.accounts)
	renumber := make([]int32, len(r.accounts))
	for n, name := range r.accounts {
		renumber[seen[name]] = int32(n)
	}
	for i := range of {
		of[i] = renumber[of[i]]
	}
	return of
}
