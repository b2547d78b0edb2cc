package identify

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// Of one account's files, one holds three credits of 1.25 of a day, one two, one four: the
// account had four, the most that any file saw, and not nine. Five are copies.
func TestTheMostThatOneFileSawIsWhatWas(t *testing.T) {
	var files []*Export
	for n, name := range []string{"a.csv", "b.csv", "c.csv"} {
		b := Bank(name)
		for range []int{3, 2, 4}[n] {
			b.Income(5, 125, "Ibotta", "IBOTTA CREDIT")
		}
		files = append(files, b.Covers(0, 9))
	}
	l := merged(t, files...)
	if got := Total(l, "USD"); got != 500 || Count(l, ledger.VerdictDuplicate) != 5 {
		t.Errorf("total %d, %d copies; want 500 and 5", got, Count(l, ledger.VerdictDuplicate))
	}
}

// Ids that stand twice in a file are none of single payments: content decides. Of 3.00
// and 4.00 under one id in both files, and 5.00 in one of them, 12.00 are left.
func TestIDsThatAreNotUniqueDecideNothing(t *testing.T) {
	a, b := PayPal("a.csv"), PayPal("b.csv")
	for _, x := range []*Export{a, b} {
		x.Income(1, 300, "Swagbucks", "Prodege").Reference = "BATCH000A"
		x.Income(1, 400, "Swagbucks", "Prodege").Reference = "BATCH000A"
	}
	b.Income(1, 500, "Swagbucks", "Prodege").Reference = "BATCH000A"
	wantTotal(t, 1200, a, b)
}

// In whatever order the files are given, every entry has the same id and ends the same.
func TestOrderOfFilesChangesNothing(t *testing.T) {
	pending := Bank("c.csv")
	pending.Income(70, 2500, "Uber", "UBER PAYMENT PENDING").State = ledger.StatePending
	settled := Bank("d.csv")
	settled.Income(72, 2500, "Uber", "UBER PAYMENT 4711")
	files := []*Export{
		creditsOf("x.csv").Part("a.csv", 0, 50), creditsOf("x.csv").Part("b.csv", 30, 89), pending, settled,
		varied("e.csv", "Chase", "chase-web").Reworded(), varied("f.csv", "Chase ••1234", "chase-checking"),
	}
	want := ""
	for turn := range files {
		l := merged(t, append(append([]*Export{}, files[turn:]...), files[:turn]...)...)
		if turn == 0 {
			want = Dump(l)
		} else if got := Dump(l); got != want {
			t.Fatalf("files from the %d. on first:\n%s\nwant\n%s", turn+1, got, want)
		}
	}
}
