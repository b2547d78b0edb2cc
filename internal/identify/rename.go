package identify

import "slices"

// rename gives those of the entries that some sources tell another account, and
// returns the first of them.
func (r *run) rename(entries, sources []int32, name string) (first int32) {
	old := r.accounts[r.account[entries[0]]]
	first = -1
	for _, i := range entries {
		if e := &r.l.Entries[i]; slices.Contains(sources, e.Source) {
			e.Account = name
			if first < 0 {
				first = i
			}
		}
	}
	for _, s := range sources {
		src := &r.l.Sources[s]
		if src.Account == old {
			src.Account = name
		}
		src.Closing = slices.Clone(src.Closing)
		for n := range src.Closing {
			if src.Closing[n].Account == old {
				src.Closing[n].Account = name
			}
		}
		src.Walks = slices.Clone(src.Walks)
		for n := range src.Walks {
			if src.Walks[n].Account == old {
				src.Walks[n].Account = name
			}
		}
	}
	return first
}
