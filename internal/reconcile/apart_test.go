package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// interest is an account that gets the same interest every month, on top of what
// it holds.
func interest(name string, held int64) *file {
	b := bank(name)
	for month := range 4 {
		held += 5
		e := b.income(30*month, 5, "Chase interest", "INTEREST PAYMENT")
		e.Balance, e.HasBalance = held, true
	}
	b.source.Proofs = []ledger.Proof{{Law: "running balance", Held: 3}}
	return b
}

// Checking and savings at one bank, neither named in its export, with equal
// interest: the balances tell that they are two.
func TestBalancesTellAccountsOfOneNameApart(t *testing.T) {
	files := []*file{interest("a.csv", 10_000), interest("b.csv", 500_000), interest("c.csv", 10_000).part("c.csv", 30, 90), interest("d.csv", 500_000)}
	files[2].source.Proofs = []ledger.Proof{{Law: "running balance", Held: 2}}
	l := runFiles(t, files...)
	if got := total(l, "USD"); got != 2*4*5 {
		t.Errorf("total %d, want 40", got)
	}
	for n, want := range []string{"Chase checking", "Chase checking (2)", "Chase checking", "Chase checking (2)"} {
		if got := l.Sources[n].Account; got != want {
			t.Errorf("%s is of %s, want %s", l.Sources[n].File, got, want)
		}
	}
}

// A balance that does not hold proves nothing: the files stay one account.
func TestBrokenBalanceTellsNothingApart(t *testing.T) {
	a, b := interest("a.csv", 10_000), interest("b.csv", 500_000)
	b.source.Proofs = []ledger.Proof{{Law: "running balance", Held: 2, Broken: 1}}
	if got := total(runFiles(t, a, b), "USD"); got != 4*5 {
		t.Errorf("total %d, want 20", got)
	}
}

// Two accounts of one name, equal interest, no balances, and spending in one of
// them only: they may be two, and the finding names the 0.20 at stake.
func TestEqualInterestBesideOtherSpendingAsks(t *testing.T) {
	a, b := interest("a.csv", 0), interest("b.csv", 0)
	for _, f := range []*file{a, b} {
		f.source.Proofs = nil
		for i := range f.entries {
			f.entries[i].HasBalance = false
		}
	}
	b.source.Rows, b.source.Spending.Rows = b.source.Rows+40, 40
	b.source.Verdicts[ledger.VerdictNotIncome] = 40
	l, codes := found(t, a, b)
	if got := total(l, "USD"); got != 4*5 || !slices.Contains(codes, "account-doubtful") {
		t.Errorf("total %d, findings %v; want 20 and account-doubtful", got, codes)
	}
}
