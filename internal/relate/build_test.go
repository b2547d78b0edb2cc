package relate

import (
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// related runs on exports that no step before decided anything about, and holds what
// the package refuses: no amount, day or verdict changes.
func related(t *testing.T, exports ...*Export) (*ledger.Ledger, []diag.Finding) {
	t.Helper()
	l, account := InOrder(exports...)
	before, _ := InOrder(exports...)
	findings := Run(l, account, Words{
		Open: func(i int32) bool { return l.Entries[i].State == ledger.StatePaid },
		Bars: func(_, _ []int32) bool { return false },
		Says: func(int32) bool { return false },
	})
	for i := range l.Entries {
		a, b := &before.Entries[i], &l.Entries[i]
		if a.Net != b.Net || a.Date != b.Date || b.Verdict != ledger.VerdictNone || b.Gross-b.Fee-b.Tax != b.Net {
			t.Errorf("entry %d was %d on %s and is %d − %d − %d = %d on %s, %s", i, a.Net, a.Date, b.Gross, b.Fee, b.Tax, b.Net, b.Date, b.Verdict)
		}
	}
	return l, findings
}

// linksOf returns the links of a kind.
func linksOf(t *testing.T, kind ledger.LinkKind, exports ...*Export) []string {
	t.Helper()
	l, _ := related(t, exports...)
	return Links(l, kind)
}
