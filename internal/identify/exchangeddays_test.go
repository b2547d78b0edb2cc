package identify

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// exchangedFile is a bank's export of five payments in May and June 2025, newest
// first, and what a day-first spreadsheet makes of it if swapped says so.
func exchangedFile(name string, swapped bool) *Export {
	b := Bank(name)
	for _, x := range []struct {
		month, day int
		net        int64
	}{{6, 12, 725}, {6, 9, 5000}, {6, 5, 4000}, {6, 2, 2000}, {5, 11, 2000}} {
		if swapped {
			x.month, x.day = x.day, x.month
		}
		on, _ := ledger.DayOf(2025, x.month, x.day)
		b.Income(int(on-Day0), x.net, "Upwork", "UPWORK ESCROW")
	}
	return b
}

// An export and what a day-first spreadsheet made of it: 7.25 + 50 + 40 + 20 + 20 =
// 137.25 count once, in May and June, whatever the files' names.
func TestOriginalBesideACopyWithDayAndMonthExchangedCountsOnce(t *testing.T) {
	for _, names := range [][2]string{{"a.csv", "b.csv"}, {"b.csv", "a.csv"}} {
		l, codes := found(t, exchangedFile(names[0], false), exchangedFile(names[1], true))
		if got := Total(l, "USD"); got != 13_725 {
			t.Errorf("original %s: total %d, want 13725", names[0], got)
		}
		if !slices.Contains(codes, "days-exchanged") {
			t.Errorf("original %s: findings %v, want days-exchanged", names[0], codes)
		}
		for i := range l.Entries {
			if _, month, _ := l.Entries[i].Date.Date(); month != 5 && month != 6 {
				t.Errorf("original %s: an entry on %v", names[0], l.Entries[i].Date)
			}
		}
	}
}

// Two files of early days whose days are not each other's months stay as they are.
func TestEarlyDaysAloneTurnNothing(t *testing.T) {
	a, b := exchangedFile("a.csv", false), exchangedFile("b.csv", true)
	for i := range b.Entries {
		b.Entries[i].Net++
		b.Entries[i].Gross++
	}
	l, codes := found(t, a, b)
	if got := Total(l, "USD"); got != 2*13_725+5 || slices.Contains(codes, "days-exchanged") {
		t.Errorf("total %d, findings %v; want 27455 and nothing exchanged", got, codes)
	}
}
