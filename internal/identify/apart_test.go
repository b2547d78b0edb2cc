package identify

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// interest is an account that gets the same interest every month, on top of what
// it holds.
func interest(name string, held int64) *Export {
	b := Bank(name)
	for month := range 4 {
		held += 5
		e := b.Income(30*month, 5, "Chase interest", "INTEREST PAYMENT")
		e.Balance, e.HasBalance = held, true
	}
	b.Source.Proofs = []ledger.Proof{{Law: "running balance", Held: 3}}
	return b
}

// Checking and savings at one bank, neither named in its export, with equal
// interest: the balances tell that they are two.
func TestBalancesTellAccountsOfOneNameApart(t *testing.T) {
	files := []*Export{interest("a.csv", 10_000), interest("b.csv", 500_000), interest("c.csv", 10_000).Part("c.csv", 30, 90), interest("d.csv", 500_000)}
	files[2].Source.Proofs = []ledger.Proof{{Law: "running balance", Held: 2}}
	l := merged(t, files...)
	if got := Total(l, "USD"); got != 2*4*5 {
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
	b.Source.Proofs = []ledger.Proof{{Law: "running balance", Held: 2, Broken: 1}}
	wantTotal(t, 4*5, a, b)
}

// Two accounts of one name, equal interest, no balances, and spending in one of
// them only: they may be two, and the finding names the 0.20 at stake.
func TestEqualInterestBesideOtherSpendingAsks(t *testing.T) {
	a, b := interest("a.csv", 0), interest("b.csv", 0)
	for _, f := range []*Export{a, b} {
		f.Source.Proofs = nil
		for i := range f.Entries {
			f.Entries[i].HasBalance = false
		}
	}
	b.Source.Rows, b.Source.Spending.Rows = b.Source.Rows+40, 40
	b.Source.Verdicts[ledger.VerdictNotIncome] = 40
	wantTotalSaying(t, 4*5, "account-doubtful", a, b)
}

// A savings account of few rows, in two files, beside a current account of the same
// name: its files have too few credits to be told apart by them, but its balances
// never agree or move as the other's do. The second file, which shares no day with
// the first, is told apart too, and both are one account.
func TestFewRowsAreToldApartByWhatTheAccountHolds(t *testing.T) {
	current := Bank("current.csv")
	for n := range 12 {
		current.Income(10*n, 1_000+int64(n), "Upwork", "UPWORK ESCROW")
	}
	current.Holding(0, []int{0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110}, []int64{1000, 2001, 3003, 4006, 5010, 6015, 7021, 8028, 9036, 10045, 11055, 12066})
	early, late := Bank("early.csv"), Bank("late.csv")
	early.Income(5, 7, "Chase interest", "INTEREST PAYMENT")
	early.Income(35, 7, "Chase interest", "INTEREST PAYMENT")
	early.Holding(500_000, []int{5, 35}, []int64{500_007, 500_014})
	late.Income(65, 7, "Chase interest", "INTEREST PAYMENT")
	late.Income(95, 7, "Chase interest", "INTEREST PAYMENT")
	late.Holding(500_014, []int{65, 95}, []int64{500_021, 500_028})
	l := merged(t, current, early, late)
	if got := Total(l, "USD"); got != 12_066+4*7 {
		t.Errorf("total %d, want 12094", got)
	}
	if a, b, c := l.Sources[0].Account, l.Sources[1].Account, l.Sources[2].Account; a == b || b != c {
		t.Errorf("accounts %q, %q, %q: want the last two to be one, the first another", a, b, c)
	}
}

// Two overlapping files of one account, of which the later has a row that was posted
// late: its balances all differ, but the account moves alike on all other days.
func TestLateRowSplitsNoAccount(t *testing.T) {
	a, b := Bank("a.csv"), Bank("b.csv")
	for n := range 6 {
		a.Income(10*n, 1_000+int64(n), "Upwork", "UPWORK ESCROW").Reference = "r" + string(rune('a'+n))
		b.Income(10*n, 1_000+int64(n), "Upwork", "UPWORK ESCROW").Reference = "r" + string(rune('a'+n))
	}
	a.Holding(0, []int{0, 10, 20, 30, 40, 50}, []int64{1000, 2001, 3003, 4006, 5010, 6015})
	b.Holding(-50, []int{0, 10, 20, 30, 40, 50}, []int64{950, 1951, 2953, 3956, 4960, 5965})
	l := merged(t, a, b)
	if got := Total(l, "USD"); got != 6_015 {
		t.Errorf("total %d, want 6015", got)
	}
	if l.Sources[0].Account != l.Sources[1].Account {
		t.Errorf("accounts %q and %q, want one", l.Sources[0].Account, l.Sources[1].Account)
	}
}

// Checking and savings of one bank that names neither, with equal interest on two
// days, and 200.00 moved from the one to the other on a day of both: they are two
// accounts, whose interest of 0.05 each counts four times.
func TestMoneyMovedBetweenThemTellsAccountsApart(t *testing.T) {
	a, b := Bank("a.csv"), Bank("b.csv")
	for n, f := range []*Export{a, b} {
		f.Income(0, 5, "Chase interest", "INTEREST PAYMENT")
		f.Add(15, []int64{-20000, 20000}[n], ledger.FlowTransfer, "", "ONLINE TRANSFER")
		f.Income(30, 5, "Chase interest", "INTEREST PAYMENT")
	}
	wantTotalSaying(t, 4*5, "account-apart", a, b)
}

// Two people at one bank whose exports name neither: a deposit of 40.00 on one day is in
// both, and on the days after it either has two that the other lacks. Nothing of it is a
// copy: 40 + 50 + 45 + 45.50 and 40 + 61 + 33 + 35.50 are 350.00.
func TestFewRowsThatEitherFileLacksTellAccountsApart(t *testing.T) {
	a, b := Bank("a.csv"), Bank("b.csv")
	for n, sums := range [][2]int64{{4000, 4000}, {5000, 6100}, {4500, 3300}, {4550, 3550}} {
		a.Income(7*n, sums[0], "Uber", "UBER USA EDI PAYMNT")
		b.Income(7*n, sums[1], "Uber", "UBER USA EDI PAYMNT")
	}
	wantTotalSaying(t, 35000, "account-apart", a, b)
}
