package rates

import (
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// 400 points became 3.00 USD on 2024-02-01, 0.75 cents each; 300 became 1.99 USD on
// 2024-03-01, 0.6633… cents each.
func redeemed(t *testing.T) *ledger.Ledger {
	const point = 100_000_000
	l := &ledger.Ledger{
		Sources: []ledger.Source{{File: "points.csv"}, {File: "bank.csv"}},
		Entries: []ledger.Entry{
			entry(470*point+point/2, "points:swagbucks", "2024-01-10", ledger.VerdictCounted, t),
			entry(-400*point, "points:swagbucks", "2024-02-01", ledger.VerdictTransfer, t),
			entry(300, "USD", "2024-02-04", ledger.VerdictTransfer, t),
			entry(-300*point, "points:swagbucks", "2024-03-01", ledger.VerdictTransfer, t),
			entry(199, "USD", "2024-03-04", ledger.VerdictTransfer, t),
			entry(1000*point, "points:swagbucks", "2024-04-01", ledger.VerdictCounted, t),
			entry(500*point, "points:other", "2024-04-01", ledger.VerdictCounted, t),
		},
		Links: []ledger.Link{
			{Kind: ledger.LinkPayout, From: []int32{1}, To: []int32{2}},
			{Kind: ledger.LinkPayout, From: []int32{3}, To: []int32{4}},
		},
	}
	l.Entries[1].Row = 7
	return l
}

// 470.5 × 0.75 cents = 352.875 cents: 3.53; 1000 × 1.99 / 300 = 6.6333…: 6.63.
func TestRedemptionsValuePoints(t *testing.T) {
	l := redeemed(t)
	table, findings := (*Table)(nil).Redeemed(l)
	if len(findings) != 1 || findings[0].Code != "points-valued" || findings[0].Severity != diag.Note || findings[0].Pos.String() != "points.csv:7" ||
		findings[0].What.String() != "1000 of points:swagbucks are worth 6.63 USD, by 2 redemptions in these files; the last was on 2024-03-01" {
		t.Errorf("findings %v", findings)
	}
	left := Convert(l, table, "USD")
	for i, want := range map[int]int64{0: 353, 5: 663} {
		if e := &l.Entries[i]; !e.Rated || e.NetReport != want {
			t.Errorf("entry %d: %d, rated %t; want %d", i, e.NetReport, e.Rated, want)
		}
	}
	if len(left) != 1 || left[0].Code != "points-without-value" {
		t.Errorf("points nobody redeemed have no value: %v", left)
	}
}

// What the user says of points stands before any redemption; other rates of the
// file go on from there: 3.52875 USD are 3.52875 / 1.0921 = 3.2311… EUR.
func TestRedemptionsStandBehindTheFile(t *testing.T) {
	own := read(t, "date,base,quote,rate\n2024-01-01,points:swagbucks,USD,0.01\n")
	if table, findings := own.Redeemed(redeemed(t)); len(findings) > 0 || table != own {
		t.Errorf("the user's value gave way: %v", findings)
	}
	file := read(t, "date,base,quote,rate\n2024-01-10,EUR,USD,1.0921\n")
	table, _ := file.Redeemed(redeemed(t))
	const point = 100_000_000
	if got, ok := converted(table, 470*point+point/2, "points:swagbucks", "EUR", day(t, "2024-01-10")); !ok || got != 323 {
		t.Errorf("470.5 points are %d, %t; want 323", got, ok)
	}
	if _, ok := converted(file, point, "points:swagbucks", "USD", day(t, "2024-02-10")); ok {
		t.Error("the file's own table was changed")
	}
}
