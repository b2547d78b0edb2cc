package analyse

import (
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
)

// transactions heads the list of entries, which the writers take from the
// ledger itself.
func transactions(in *Input) exhibit.Section {
	counted, listed := 0, 0
	for i := range in.Ledger.Entries {
		e := &in.Ledger.Entries[i]
		if !in.books.within(e.Date) {
			continue
		}
		listed++
		if e.Verdict == ledger.VerdictCounted {
			counted++
		}
	}
	if listed == 0 {
		return exhibit.Section{Missing: diag.T("No payment was read.")}
	}
	return exhibit.Section{Sentence: diag.T("%v, %d of them counted. Spending is summed per file and not listed.", diag.T("%d entries", listed), counted)}
}
