package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// reconciled runs, checks the laws that hold for every ledger, and returns it.
func reconciled(t *testing.T, exports ...*Export) *ledger.Ledger {
	t.Helper()
	l, _ := found(t, exports...)
	return l
}

// wantTotal reconciles and fails if another sum of dollars counts, in cents.
func wantTotal(t *testing.T, want int64, exports ...*Export) {
	t.Helper()
	if got := Total(reconciled(t, exports...), "USD"); got != want {
		t.Errorf("total %d, want %d", got, want)
	}
}

// wantTotalSaying is wantTotal, and fails if no finding has the code.
func wantTotalSaying(t *testing.T, want int64, code string, exports ...*Export) {
	t.Helper()
	l, codes := found(t, exports...)
	if got := Total(l, "USD"); got != want || !slices.Contains(codes, code) {
		t.Errorf("total %d, findings %v; want %d and %s", got, codes, want, code)
	}
}

// found is reconciled, and returns the codes of the findings too.
func found(t *testing.T, exports ...*Export) (*ledger.Ledger, []string) {
	t.Helper()
	in := Assemble(exports...)
	l, findings := Run(in, Options{})
	CheckLaws(t, in, l)
	return l, Codes(findings)
}

// saidOf returns the first finding of a code, as text.
func saidOf(code string, files ...*Export) (*ledger.Ledger, string) {
	l, findings := Run(Assemble(files...), Options{})
	for _, f := range findings {
		if f.Code == code {
			return l, f.What.String()
		}
	}
	return l, ""
}
