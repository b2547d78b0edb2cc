package normalise

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/ledger"
)

// TestRoundUpsAreKnownByTheirAmounts: round-ups that no word names, each what a
// purchase of the same day lacks to the whole euro, are seen and added up; small
// debits that are not are purchases.
func TestRoundUpsAreKnownByTheirAmounts(t *testing.T) {
	const columns = `amount
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount]}
`
	// Six days, each with a purchase of n.n5 and what it lacks.
	var pairs, fees strings.Builder
	for n := range 6 {
		fmt.Fprintf(&pairs, "2024-01-%02d,bakery,-%d.%d5\n2024-01-%02d,moved,-0.%d5\n", n+1, n+3, n, n+1, 9-n)
		fmt.Fprintf(&fees, "2024-01-%02d,bakery,-%d.50\n2024-01-%02d,postage,-0.50\n", n+1, n+3, n+1)
	}
	for _, c := range []struct {
		name, rows string
		aside      int
		cents      int64
	}{
		{"each lacks just that", pairs.String(), 6, 420}, // 0.95 + 0.85 + 0.75 + 0.65 + 0.55 + 0.45
		{"on other days", strings.ReplaceAll(pairs.String(), "moved,", "moved,-0.01\n2024-02-01,x,"), 0, 0},
		{"always one amount", fees.String(), 0, 0},
		{"among as many other small debits", pairs.String() + strings.Repeat("2024-01-01,gum,-0.20\n", 6), 0, 0},
	} {
		l, _ := newWorld(t).overlay(t, bank(columns)).normalise(t, "day,text,amount\n"+c.rows)
		aside, sum := 0, int64(0)
		for i := range l.Entries {
			if e := &l.Entries[i]; e.Flow == ledger.FlowSetAside && e.Kind == ledger.KindRoundup {
				aside++
				sum -= e.Net
			}
		}
		s := &l.Sources[0]
		if aside != c.aside || sum != c.cents {
			t.Errorf("%s: %d round-ups of %d cents, want %d of %d", c.name, aside, sum, c.aside, c.cents)
		}
		if aside+s.Spending.Rows != s.Rows {
			t.Errorf("%s: %d rows, %d set aside and %d spent", c.name, s.Rows, aside, s.Spending.Rows)
		}
	}
}

// TestRoundUpsMeetTheirPurchasesAcrossBlocks: a day whose rows two blocks hold is one
// day, on every day of a page and before 1970, and currencies do not mix.
func TestRoundUpsMeetTheirPurchasesAcrossBlocks(t *testing.T) {
	var one, two roundUps
	for n := range ledger.Day(6) {
		day := 70 * (n - 3) // −210 to 140: a page each
		one.see(day, -300-10*int64(n), "EUR")
		two.see(day, -500, "EUR") // whole: lacks nothing
		if n > 0 {                // 3.00 lacks nothing either
			two.see(day, -100+10*int64(n), "EUR")
		}
		one.see(day, -777, "JPY") // has no cents
	}
	one.merge(&two)
	if !one.found() {
		t.Error("five purchases of 3.10 to 3.50 and what each lacks, on five days, are not seen")
	}
	if !one.isRoundUp(-140, -90, "EUR") || one.isRoundUp(-140, -80, "EUR") || one.isRoundUp(-70, -90, "EUR") {
		t.Error("3.10 of 140 days before 1970 lacks 0.90, on that day only")
	}
	if one.isRoundUp(-140, -90, "USD") || one.isRoundUp(-210, -23, "JPY") {
		t.Error("a purchase in another currency is rounded up")
	}
	one.see(-140, -90, "EUR") // on one day more small debits than purchases: 5 pairs of 7
	one.see(-140, -90, "EUR")
	if one.found() {
		t.Error("five of seven small debits are not four of five")
	}
}
