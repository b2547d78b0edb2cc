package reconcile

import (
	"strings"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// What was considered and not taken is told, likeliest first, each with what
// spoke against it; what a link ties to the entry is no alternative.
func TestAlternativesSayWhatSpokeAgainst(t *testing.T) {
	up, b := Platform("upwork.csv", "Upwork", ledger.LevelStatement), Bank("chase.csv")
	up.Earn(0, 50000)
	up.Payout(10, 10000)
	up.Payout(11, 10000)
	b.Income(12, 10000, "Upwork", "UPWORK ESCROW") // of day 10: equal amounts pair in order of time
	b.Income(13, 10000, "Upwork", "UPWORK ESCROW") // of day 11
	b.Income(40, 2500, "Ibotta", "IBOTTA")
	b.Income(40, 2500, "Ibotta", "IBOTTA")
	l := reconciled(t, up, b)
	at := func(day int, net int64) int32 {
		for i := range l.Entries {
			if l.Entries[i].Date == Day0+ledger.Day(day) && l.Entries[i].Net == net {
				return int32(i)
			}
		}
		t.Fatalf("no entry of %d on day %d", net, day)
		return -1
	}
	for _, c := range []struct {
		day  int
		net  int64
		want []string // beginnings of the reasons, in order
	}{
		{12, 10000, []string{"has the same amount, but belongs to another: a payout of Upwork arrived as 100.00 USD, 2 days later"}},
		{40, 2500, []string{"reads the same, but stands in the same file"}},
		{0, 50000, nil},
	} {
		got := Alternatives(l, at(c.day, c.net))
		if len(got) != len(c.want) {
			t.Errorf("day %d: %v, want %v", c.day, got, c.want)
			continue
		}
		for n := range got {
			if !strings.HasPrefix(got[n].Why.String(), c.want[n]) {
				t.Errorf("day %d: %q, want %q", c.day, got[n].Why, c.want[n])
			}
		}
	}
}
