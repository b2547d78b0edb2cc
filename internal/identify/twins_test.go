package identify

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Two equal contactless payments of one day are listed, and both count.
func TestIdenticalTwinsAreListed(t *testing.T) {
	wantTotalSaying(t, creditsTotal, "identical-twins", creditsOf("a.csv"))
}

// Two rows of one file are never the same row of another: one of them stays.
func TestMatchingIsOneToOne(t *testing.T) {
	a, b := Bank("a.csv"), Bank("b.csv")
	a.Income(3, 500, "Uber", "UBER")
	a.Income(3, 500, "Uber", "UBER")
	b.Income(3, 500, "Uber", "UBER")
	wantTotal(t, 1000, a, b)
}

// One payer and amount on other days are other payments: ten days in one file,
// and the day after each of them in the other, which begins later.
func TestAnotherDayIsAnotherPayment(t *testing.T) {
	a, b := Bank("a.csv"), Bank("b.csv")
	for n := range 10 {
		a.Income(n, 500, "Uber", "UBER")
		b.Income(20+n, 500, "Uber", "UBER")
	}
	wantTotal(t, 10000, a, b)
}

// The same download five times is one.
func TestFiveCopiesAreOne(t *testing.T) {
	b := creditsOf("a.csv")
	l := merged(t, b, b.Renamed("a (1).csv"), b.Renamed("a (2).csv"), b.Renamed("a (3).csv"), b.Renamed("a (4).csv"))
	if got := Total(l, "USD"); got != creditsTotal {
		t.Errorf("total %d, want %d", got, creditsTotal)
	}
}

// Every merge has a reason and a link to the row that counts, which is no
// duplicate itself.
func TestEveryMergeSaysWhy(t *testing.T) {
	b := creditsOf("a.csv")
	l := merged(t, b, b.Part("b.csv", 10, 60), b.Part("c.csv", 40, 89))
	kept := map[int32]int32{}
	for _, k := range l.Links {
		if k.Kind == ledger.LinkDuplicate {
			kept[k.To[0]] = k.From[0]
		}
	}
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictDuplicate {
			k, ok := kept[int32(i)]
			if e.Why == nil || !ok || l.Entries[k].Verdict != ledger.VerdictCounted {
				t.Fatalf("row %d of %s: why %v, kept by %d %v", e.Row, l.Sources[e.Source].File, e.Why, k, ok)
			}
		}
	}
}

// Another file of the account takes nothing from what counted before it.
func TestAddingAFileRemovesNothing(t *testing.T) {
	b := creditsOf("a.csv")
	for _, more := range []*Export{b.Part("b.csv", 0, 30), b.Part("b.csv", 45, 200), b.Renamed("b.csv")} {
		more.Income(50, 725, "Fetch", "FETCH")
		wantTotal(t, creditsTotal+725, b, more)
	}
}

// Nothing is deleted because it is nearly the same: texts that differ within one
// file are two payments.
func TestNearlyTheSameIsNotTheSame(t *testing.T) {
	b := Bank("a.csv")
	b.Income(3, 500, "Uber", "UBER EATS 4711")
	b.Income(3, 500, "Uber", "UBER EATS 4712")
	b.Income(3, 501, "Uber", "UBER EATS 4711")
	wantTotal(t, 1501, b, b.Renamed("b.csv"))
}
