package ledger

import "testing"

func TestFeePayerIsWhoSentTheMoney(t *testing.T) {
	l := &Ledger{
		Sources: []Source{{Provider: "Payoneer", Level: LevelAccount}, {Provider: "Uber", Level: LevelStatement}, {Provider: "Own record", Level: LevelStatement}},
		Entries: []Entry{
			{Source: 0, Payer: "Shutterstock"}, // paid into the wallet, which passes it on
			{Source: 0},
			{Source: 1, Payer: "Uber"},
			{Source: 2, Payer: "Rakuten"},
			{Source: 1},
		},
	}
	for _, c := range []struct {
		kind LinkKind
		from int32
		want string
	}{{LinkEarnings, 0, "Payoneer"}, {LinkPayout, 1, "Payoneer"}, {LinkEarnings, 2, "Uber"}, {LinkEarnings, 3, "Rakuten"}, {LinkEarnings, 4, "Uber"}} {
		if got := l.FeePayer(&Link{Kind: c.kind, From: []int32{c.from}}); got != c.want {
			t.Errorf("%v of entry %d: %q, want %q", c.kind, c.from, got, c.want)
		}
	}
}
