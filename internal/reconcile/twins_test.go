package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// Two equal contactless payments of one day are listed, and both count.
func TestIdenticalTwinsAreListed(t *testing.T) {
	l, codes := found(t, creditsOf("a.csv"))
	if got := total(l, "USD"); got != creditsTotal || !slices.Contains(codes, "identical-twins") {
		t.Errorf("total %d, findings %v; want %d and identical-twins", got, codes, creditsTotal)
	}
}

// Two rows of one file are never the same row of another: one of them stays.
func TestMatchingIsOneToOne(t *testing.T) {
	a, b := bank("a.csv"), bank("b.csv")
	a.income(3, 500, "Uber", "UBER")
	a.income(3, 500, "Uber", "UBER")
	b.income(3, 500, "Uber", "UBER")
	if got := total(runFiles(t, a, b), "USD"); got != 1000 {
		t.Errorf("total %d, want 1000", got)
	}
}

// One payer and amount on other days are other payments: ten days in one file,
// and the day after each of them in the other, which begins later.
func TestAnotherDayIsAnotherPayment(t *testing.T) {
	a, b := bank("a.csv"), bank("b.csv")
	for n := range 10 {
		a.income(n, 500, "Uber", "UBER")
		b.income(20+n, 500, "Uber", "UBER")
	}
	if got := total(runFiles(t, a, b), "USD"); got != 10000 {
		t.Errorf("total %d, want 10000", got)
	}
}

// The same download five times is one.
func TestFiveCopiesAreOne(t *testing.T) {
	b := creditsOf("a.csv")
	l := runFiles(t, b, b.renamed("a (1).csv"), b.renamed("a (2).csv"), b.renamed("a (3).csv"), b.renamed("a (4).csv"))
	if got := total(l, "USD"); got != creditsTotal {
		t.Errorf("total %d, want %d", got, creditsTotal)
	}
}

// Every merge has a reason and a link to the row that counts, which is no
// duplicate itself.
func TestEveryMergeSaysWhy(t *testing.T) {
	b := creditsOf("a.csv")
	l := runFiles(t, b, b.part("b.csv", 10, 60), b.part("c.csv", 40, 89))
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
	for _, more := range []*file{b.part("b.csv", 0, 30), b.part("b.csv", 45, 200), b.renamed("b.csv")} {
		more.income(50, 725, "Fetch", "FETCH")
		if got := total(runFiles(t, b, more), "USD"); got != creditsTotal+725 {
			t.Errorf("total %d, want %d", got, creditsTotal+725)
		}
	}
}

// Nothing is deleted because it is nearly the same: texts that differ within one
// file are two payments.
func TestNearlyTheSameIsNotTheSame(t *testing.T) {
	b := bank("a.csv")
	b.income(3, 500, "Uber", "UBER EATS 4711")
	b.income(3, 500, "Uber", "UBER EATS 4712")
	b.income(3, 501, "Uber", "UBER EATS 4711")
	if got := total(runFiles(t, b, b.renamed("b.csv")), "USD"); got != 1501 {
		t.Errorf("total %d, want 1501", got)
	}
}
