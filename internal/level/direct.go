package level

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// direct is step 4: some shops (Ko-fi, Payhip) hold no money, it
// arrives at a wallet or processor at once. On days that an export of these
// covers, its rows tell of the same money, with the fees: the shop's rows are
// evidence. Money that went another way is then missing, never counted twice,
// and the finding says so.
func (r *run) direct() {
	first, count := map[int32]int32{}, map[int32]int{}
	var sources []int32
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		src := r.source(int32(i))
		if len(src.Arrives) == 0 || e.Verdict != ledger.VerdictNone || e.Net == 0 || !r.receives(src.Arrives, e.Date) {
			continue
		}
		why := diag.T("its money arrives at %s at once, and the export given of that counts", src.Arrives[0])
		r.end(int32(i), ledger.VerdictOtherLevel, &why)
		if count[e.Source] == 0 {
			first[e.Source] = int32(i)
			sources = append(sources, e.Source)
		}
		count[e.Source]++
	}
	for _, s := range sources {
		r.note(diag.Warning, "told-where-it-arrives", r.pos(first[s]),
			diag.T("%d payments of this file are taken to be in the exports of the accounts at which they arrive, which count", count[s]),
			diag.T("If some of them went to an account whose export is missing, add that export."), count[s])
	}
}

// receives reports whether an export of one of the providers covers the day.
func (r *run) receives(providers []string, day ledger.Day) bool {
	for i := range r.l.Sources {
		s := &r.l.Sources[i]
		if slices.Contains(providers, s.Provider) && s.From != 0 && s.From <= day && day <= s.To {
			return true
		}
	}
	return false
}
