package identify

import (
	"slices"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// identified does all steps on exports and holds what the package owes every ledger: no
// entry is lost, and every entry has an id. What is left then counts, as far as it is
// income and settled.
func identified(t *testing.T, exports ...*Export) (*ledger.Ledger, []diag.Finding) {
	t.Helper()
	in := Assemble(exports...)
	b, findings := Open(in, false, Words{
		Holds: func(int32) bool { return false },
		Parts: func(_, _ int32) bool { return false },
	})
	findings = slices.Concat(findings, b.Duplicates(), b.Aggregators())
	if len(b.Ledger.Entries) != len(in.Entries) {
		t.Fatalf("%d entries in, %d out", len(in.Entries), len(b.Ledger.Entries))
	}
	for i := range b.Ledger.Entries {
		e := &b.Ledger.Entries[i]
		switch {
		case e.ID == 0:
			t.Fatalf("entry %d has no id", i)
		case e.Verdict != ledger.VerdictNone:
		case e.State != ledger.StatePaid:
			e.Verdict = ledger.VerdictPending
		case e.Earns():
			e.Verdict = ledger.VerdictCounted
		}
	}
	return b.Ledger, slices.Concat(findings, b.Doubts())
}

// merged is identified, where nothing is asked of the findings.
func merged(t *testing.T, exports ...*Export) *ledger.Ledger {
	t.Helper()
	l, _ := identified(t, exports...)
	return l
}

// wantTotal fails if another sum of dollars is left to count, in cents.
func wantTotal(t *testing.T, want int64, exports ...*Export) {
	t.Helper()
	if got := Total(merged(t, exports...), "USD"); got != want {
		t.Errorf("total %d, want %d", got, want)
	}
}

// wantTotalSaying is wantTotal, and fails if no finding has the code.
func wantTotalSaying(t *testing.T, want int64, code string, exports ...*Export) {
	t.Helper()
	l, findings := identified(t, exports...)
	if got := Total(l, "USD"); got != want || !slices.Contains(Codes(findings), code) {
		t.Errorf("total %d, findings %v; want %d and %s", got, findings, want, code)
	}
}

// found is identified, with the codes of the findings.
func found(t *testing.T, exports ...*Export) (*ledger.Ledger, []string) {
	t.Helper()
	l, findings := identified(t, exports...)
	return l, Codes(findings)
}
