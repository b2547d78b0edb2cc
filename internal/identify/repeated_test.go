package identify

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// cat a.csv a.csv: an id that is unique proves that the second telling is no
// payment of its own; rows without an id stay.
func TestRowsOfOneIDInOneFileCountOnce(t *testing.T) {
	pp := PayPal("twice.csv")
	pp.Source.UniqueIDs = true
	for range 2 {
		pp.Income(1, 1025, "Swagbucks", "Swagbucks").Reference = "A1"
		pp.Income(1, 1025, "Swagbucks", "Swagbucks").Reference = "A2"
		pp.Income(1, 1025, "Swagbucks", "Swagbucks")
	}
	l, findings := identified(t, pp)
	if got := Total(l, "USD"); got != 4*1025 {
		t.Errorf("total %d, want %d", got, 4*1025)
	}
	if len(findings) == 0 || findings[0].Code != "rows-repeated" || findings[0].Count != 2 {
		t.Errorf("findings %v", findings)
	}
}

// Files put one behind the other overlap as files side by side do: twins within
// one part stay two.
func TestRowsBehindASecondHeaderAreThoseOfASecondFile(t *testing.T) {
	b := Bank("all.csv")
	for range 2 {
		b.Income(1, 125, "Ibotta", "IBOTTA CREDIT")
		b.Income(1, 125, "Ibotta", "IBOTTA CREDIT")
		b.Income(2, 300, "Ibotta", "IBOTTA CREDIT")
	}
	b.Income(3, 700, "Ibotta", "IBOTTA CREDIT")
	b.Source.Restarts = []int32{5}
	for i := range b.Entries[3:] {
		b.Entries[3+i].Row++ // behind the second header
	}
	l := merged(t, b)
	if got := Total(l, "USD"); got != 2*125+300+700 {
		t.Errorf("total %d, want %d", got, 2*125+300+700)
	}
	if got := Count(l, ledger.VerdictDuplicate); got != 3 {
		t.Errorf("%d duplicates, want 3", got)
	}
}

// Two downloads of one platform put into one file, a trip of the first having got
// its tip in the second: three trips of 10.00 and a tip of 3.00 are 33.00.
func TestTripThatGrewWithinOneFileCountsOnce(t *testing.T) {
	for _, tip := range []int{0, 1} { // in which of the two downloads it stands
		f := Platform("both.csv", "Uber", ledger.LevelOrders)
		for part := range 2 {
			for n := range 3 {
				f.Source.Rows += min(part, 1) * max(0, 1-n) // the second header
				e := f.Earn(n, 1000)
				e.Reference, e.Description = "Los Angeles "+string(rune('a'+n)), "trip"
				if n == 1 && part == tip {
					e.Net, e.Gross = 1300, 1300
				}
			}
		}
		f.Source.Rows, f.Source.Restarts = 6, []int32{5}
		l, findings := identified(t, f)
		if got := Total(l, "USD"); got != 3300 {
			t.Errorf("tip in part %d: total %d, want 3300", tip, got)
		}
		if len(findings) == 0 || findings[0].Code != "same-id-other-amount" {
			t.Errorf("findings %v", findings)
		}
	}
}
