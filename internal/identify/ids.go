package identify

import "rivulet/internal/ledger"

// setIDs is step 3: each entry's id is its content and which occurrence of that
// content it is within its own source, in file order. The k-th occurrence in
// another file of the account gets the same id: the same payment, told twice.
//
// Entries of our own ledger.csv keep the ids they were written with.
//
// Equal content means equal date, account and currency, so occurrences are
// neighbours in the order of step 1 and no table over all entries is needed.
func (r *run) setIDs() {
	entries := r.l.Entries
	for start := 0; start < len(entries); {
		end := start + 1
		for end < len(entries) && entries[end].Date == entries[start].Date &&
			r.account[end] == r.account[start] && entries[end].Source == entries[start].Source {
			end++
		}
		if !r.l.Sources[entries[start].Source].Ledger {
			r.number(start, end)
		}
		start = end
	}
	r.adoptIDs()
}

// number gives ids to the entries of one day, account and source, and remembers
// those that are not the first of their content.
func (r *run) number(start, end int) {
	day := r.l.Entries[start:end]
	hashes := make([]uint64, len(day))
	for i := range day {
		hashes[i] = ledger.ContentHash(&day[i])
	}
	occurrence := occurrences(hashes)
	for i := range day {
		k := occurrence(i)
		day[i].ID = ledger.WithOccurrence(hashes[i], k)
		if k > 0 {
			r.twins = append(r.twins, int32(start+i))
		}
	}
}

// occurrences returns a function that tells, called for i = 0, 1, 2 … in turn,
// how many equal hashes came before hashes[i].
func occurrences(hashes []uint64) func(i int) int {
	const few = 24 // below it, looking back is faster than a map
	if len(hashes) <= few {
		return func(i int) int {
			k := 0
			for _, h := range hashes[:i] {
				if h == hashes[i] {
					k++
				}
			}
			return k
		}
	}
	seen := make(map[uint64]int, len(hashes))
	return func(i int) int {
		k := seen[hashes[i]]
		seen[hashes[i]] = k + 1
		return k
	}
}
