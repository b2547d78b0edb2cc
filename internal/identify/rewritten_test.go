package identify

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// daily is a bank's export of n deposits of 10.00 on days 0 to n-1, with one of
// 20.35 posted late on day 2 if late says so.
func daily(name string, n int, late bool) *Export {
	f := Bank(name)
	for d := range n {
		f.Income(d, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
		if late && d == 2 {
			f.Income(d, 2035, "Ibotta", "IBOTTA CASHBACK")
		}
	}
	return f.Balances(100000)
}

// An export of days 0 to 5, and one of days 0 to 8 that a bank made after it had
// posted a row late on day 2: the balances of days 3 to 5 differ by 20.35.
// 9 × 10.00 + 20.35 = 110.35.
func TestRowPostedLateMovesBalancesAndDoublesNothing(t *testing.T) {
	for _, names := range [][2]string{{"a.csv", "b.csv"}, {"b.csv", "a.csv"}} {
		l := merged(t, daily(names[0], 6, false), daily(names[1], 9, true))
		if got := Total(l, "USD"); got != 11035 {
			t.Errorf("older file %s: total %d, want 11035", names[0], got)
		}
		if got := Count(l, ledger.VerdictDuplicate); got != 6 {
			t.Errorf("older file %s: %d duplicates, want 6", names[0], got)
		}
	}
}

// The same over three exports, of which the last has the late row: each payment
// once, 12 × 10.00 + 20.35 = 140.35.
func TestRowPostedLateAfterTwoExports(t *testing.T) {
	l := merged(t, daily("jan.csv", 6, false), daily("feb.csv", 9, false), daily("mar.csv", 12, true))
	if got := Total(l, "USD"); got != 14035 {
		t.Errorf("total %d, want 14035", got)
	}
}

// The late row, 20.35, comes before all others on the first day, so that no
// balance agrees; but no two accounts have these amounts on these days under
// these words: 10.00 + 10.01 + … + 10.06 + 20.35 = 90.56.
func TestRowPostedLateBeforeAllOthersMakesNoSecondAccount(t *testing.T) {
	month := func(name string, n int, late bool) *Export {
		f := Bank(name)
		if late {
			f.Income(0, 2035, "Ibotta", "IBOTTA CASHBACK")
		}
		for d := range n {
			f.Income(d, int64(1000+d), "DoorDash", "DOORDASH, INC. PAYOUT")
		}
		f.Source.Proofs = []ledger.Proof{{Law: "running balance", Held: n}}
		return f.Balances(100000)
	}
	l := merged(t, month("a.csv", 5, false), month("b.csv", 7, true))
	if got := Total(l, "USD"); got != 9056 {
		t.Errorf("total %d, want 9056", got)
	}
}

// Two accounts whose exports name neither, with payments of one text and amount
// on three of the days that both cover and one of their own each: 8 × 10.00.
// Their balances never agree, so nothing is merged.
func TestOtherBalancesOfTwoAccountsStayTwo(t *testing.T) {
	x, y := Bank("x.csv"), Bank("y.csv")
	for d := range 3 {
		x.Income(d, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
		y.Income(d, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
	}
	x.Income(4, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
	y.Income(5, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
	held := []ledger.Proof{{Law: "running balance", Held: 3}}
	x.Source.Proofs, y.Source.Proofs = held, held
	l := merged(t, x.Balances(50000), y.Balances(7700))
	if got := Total(l, "USD"); got != 8000 {
		t.Errorf("total %d, want 8000", got)
	}
}

// One file ends with the second of three equal payments of a day, the next
// begins with it: its balance says which it is. 3 × 10.00.
func TestFilesThatShareOneOfEqualRowsAreOfOneAccount(t *testing.T) {
	all := Bank("all.csv")
	for range 3 {
		all.Income(0, 1000, "DoorDash", "DOORDASH, INC. PAYOUT")
	}
	all.Balances(100000)
	x, y := all.Part("x.csv", 0, 0), all.Part("y.csv", 0, 0)
	held := []ledger.Proof{{Law: "running balance", Held: 1}}
	x.Entries, x.Source.Rows, x.Source.Proofs = x.Entries[:2], 2, held
	y.Entries, y.Source.Rows, y.Source.Proofs = y.Entries[1:], 2, held
	l := merged(t, x, y)
	if got := Total(l, "USD"); got != 3000 {
		t.Errorf("total %d, want 3000", got)
	}
}
