package identify

import (
	"rivulet/internal/diag"
)

// repeated ends rows that one file holds twice, where the file itself proves
// it: the same transaction id with the same content in an export whose ids are
// unique, or the same content behind a second header, where files were put one
// behind the other. The second file then counts as any other file does: the
// k-th occurrence in one part is the k-th in the other, and what a transaction
// id names may have grown in between.
func (r *run) repeated() {
	of, merged := map[int32][]int32{}, make([]bool, len(r.l.Entries)) // no entry is of two sources
	for i := range r.l.Entries {
		s := r.l.Entries[i].Source
		if src := &r.l.Sources[s]; !src.Ledger && (src.UniqueIDs || len(src.Restarts) > 0) {
			of[s] = append(of[s], int32(i))
		}
	}
	for s := range r.l.Sources {
		if len(of[int32(s)]) > 1 {
			r.repeatedIn(int32(s), of[int32(s)], merged)
		}
	}
}

// repeatedIn looks at the entries of one source, which are in order of date.
func (r *run) repeatedIn(s int32, entries []int32, merged []bool) {
	src := &r.l.Sources[s]
	g := &group{r: r, merged: merged}
	why := g.text("this file holds the row twice")
	count, first := 0, int32(0)
	var day []told
	for start := 0; start < len(entries); {
		end := start
		day = day[:0]
		for date := r.l.Entries[entries[start]].Date; end < len(entries) && r.l.Entries[entries[end]].Date == date; end++ {
			e := &r.l.Entries[entries[end]]
			t := told{key: keyOf{text: true, balance: true, reference: true}.of(e), entry: entries[end]}
			if src.UniqueIDs && e.Reference != "" {
				t.key, t.source = keyOf{text: true, reference: true}.of(e), int32(end)
			} else {
				t.source = int32(part(src, e))
			}
			day = append(day, t)
		}
		runs(day, func(same []told) {
			occurrenceWise(same, func(kept, other int32) {
				g.merge(kept, other, why)
				if count++; count == 1 {
					first = other
				}
			})
		})
		start = end
	}
	grown, at := g.retold(src, entries)
	if count += grown; count == grown {
		first = at
	}
	if count > 0 {
		r.note(diag.Warning, "rows-repeated", r.pos(first),
			diag.T("%d rows of this file repeat others of it and were counted once", count),
			diag.T("Export the period once more if these are payments of their own."), count)
	}
}
