package level

import (
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// levelled runs on exports without copies, and holds what the package owes every ledger:
// no amount and no day changes, and what it ends is at another level. What is left then
// counts, as far as it is income and settled; payouts are nobody's income.
func levelled(t *testing.T, exports ...*Export) (*ledger.Ledger, []diag.Finding) {
	t.Helper()
	l, account := InOrder(exports...)
	before, _ := InOrder(exports...)
	_, findings := Run(l, Words{Account: account, Holds: func(int32) bool { return false }, Tied: make([]bool, len(l.Entries))})
	for i := range l.Entries {
		e, was := &l.Entries[i], &before.Entries[i]
		if e.Net != was.Net || e.Gross-e.Fee-e.Tax != e.Net || e.Date != was.Date {
			t.Errorf("entry %d was %d on %s and is %d on %s", i, was.Net, was.Date, e.Net, e.Date)
		}
		if e.Verdict == ledger.VerdictNone && e.State == ledger.StatePaid && e.Earns() {
			e.Verdict = ledger.VerdictCounted
		}
	}
	return l, findings
}

// wantTotal fails if another sum of dollars is left to count, in cents.
func wantTotal(t *testing.T, want int64, exports ...*Export) {
	t.Helper()
	l, _ := levelled(t, exports...)
	if got := Total(l, "USD"); got != want {
		t.Errorf("total %d, want %d", got, want)
	}
}

// told is levelled, where nothing is asked of the findings.
func told(t *testing.T, exports ...*Export) *ledger.Ledger {
	t.Helper()
	l, _ := levelled(t, exports...)
	return l
}
