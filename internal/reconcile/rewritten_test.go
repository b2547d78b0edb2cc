package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
)

// withBalances sets the running balance of a file's rows, oldest first.
func withBalances(f *file, start int64) *file {
	for i := range f.entries {
		start += f.entries[i].Net
		f.entries[i].Balance, f.entries[i].HasBalance = start, true
	}
	return f
}

// daily is a bank's export of n deposits of 10.00 on days 0 to n-1, with one of
// 20.35 posted late on day 2 if late says so.
func daily(name string, n int, late bool) *file {
	f := bank(name)
	for d := range n {
		f.income(d, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
		if late && d == 2 {
			f.income(d, 2035, "Ibotta", "IBOTTA CASHBACK")
		}
	}
	return withBalances(f, 100000)
}

// An export of days 0 to 5, and one of days 0 to 8 that a bank made after it had
// posted a row late on day 2: the balances of days 3 to 5 differ by 20.35.
// 9 × 10.00 + 20.35 = 110.35.
func TestRowPostedLateMovesBalancesAndDoublesNothing(t *testing.T) {
	for _, names := range [][2]string{{"a.csv", "b.csv"}, {"b.csv", "a.csv"}} {
		l := runFiles(t, daily(names[0], 6, false), daily(names[1], 9, true))
		if got := total(l, "USD"); got != 11035 {
			t.Errorf("older file %s: total %d, want 11035", names[0], got)
		}
		if got := count(l, ledger.VerdictDuplicate); got != 6 {
			t.Errorf("older file %s: %d duplicates, want 6", names[0], got)
		}
	}
}

// The same over three exports, of which the last has the late row: each payment
// once, 12 × 10.00 + 20.35 = 140.35.
func TestRowPostedLateAfterTwoExports(t *testing.T) {
	l := runFiles(t, daily("jan.csv", 6, false), daily("feb.csv", 9, false), daily("mar.csv", 12, true))
	if got := total(l, "USD"); got != 14035 {
		t.Errorf("total %d, want 14035", got)
	}
}

// The late row, 20.35, comes before all others on the first day, so that no
// balance agrees; but no two accounts have these amounts on these days under
// these words: 10.00 + 10.01 + … + 10.06 + 20.35 = 90.56.
func TestRowPostedLateBeforeAllOthersMakesNoSecondAccount(t *testing.T) {
	month := func(name string, n int, late bool) *file {
		f := bank(name)
		if late {
			f.income(0, 2035, "Ibotta", "IBOTTA CASHBACK")
		}
		for d := range n {
			f.income(d, int64(1000+d), "DoorDash", "DOORDASH, INC. PAYOUT")
		}
		f.source.Proofs = []ledger.Proof{{Law: "running balance", Held: n}}
		return withBalances(f, 100000)
	}
	l := runFiles(t, month("a.csv", 5, false), month("b.csv", 7, true))
	if got := total(l, "USD"); got != 9056 {
		t.Errorf("total %d, want 9056", got)
	}
}

// Two accounts whose exports name neither, with payments of one text and amount
// on three of the days that both cover and one of their own each: 8 × 10.00.
// Their balances never agree, so nothing is merged.
func TestOtherBalancesOfTwoAccountsStayTwo(t *testing.T) {
	x, y := bank("x.csv"), bank("y.csv")
	for d := range 3 {
		x.income(d, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
		y.income(d, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
	}
	x.income(4, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
	y.income(5, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
	held := []ledger.Proof{{Law: "running balance", Held: 3}}
	x.source.Proofs, y.source.Proofs = held, held
	l := runFiles(t, withBalances(x, 50000), withBalances(y, 7700))
	if got := total(l, "USD"); got != 8000 {
		t.Errorf("total %d, want 8000", got)
	}
}

// One file ends with the second of three equal payments of a day, the next
// begins with it: its balance says which it is. 3 × 10.00.
func TestFilesThatShareOneOfEqualRowsAreOfOneAccount(t *testing.T) {
	all := bank("all.csv")
	for range 3 {
		all.income(0, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
	}
	withBalances(all, 100000)
	x, y := all.part("x.csv", 0, 0), all.part("y.csv", 0, 0)
	held := []ledger.Proof{{Law: "running balance", Held: 1}}
	x.entries, x.source.Rows, x.source.Proofs = x.entries[:2], 2, held
	y.entries, y.source.Rows, y.source.Proofs = y.entries[1:], 2, held
	l := runFiles(t, x, y)
	if got := total(l, "USD"); got != 3000 {
		t.Errorf("total %d, want 3000", got)
	}
}
