package ledger

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestRestoreLinks: kind, ends, fee and days come back from ids, verdicts and
// amounts alone.
func TestRestoreLinks(t *testing.T) {
	day := civil(2024, 1, 10)
	entry := func(id uint64, d Day, net int64, v Verdict, f Flow, payer string) Entry {
		return Entry{ID: id, Date: d, Gross: net, Net: net, Currency: "USD", Verdict: v, Flow: f, Payer: payer}
	}
	l := &Ledger{Entries: []Entry{
		entry(1, day, 6000, VerdictCounted, FlowIncome, "Prolific"), // 0, 1: earnings → 2, short by 1.00
		entry(2, day+1, 4000, VerdictCounted, FlowIncome, "Prolific"),
		entry(3, day+4, 9900, VerdictTransfer, FlowIncome, "Prolific"),
		entry(4, day+5, -9900, VerdictTransfer, FlowTransfer, ""), // 3: PayPal → 4: bank
		entry(5, day+6, 9900, VerdictTransfer, FlowTransfer, "PayPal"),
		entry(5, day+6, 9900, VerdictDuplicate, FlowTransfer, "PayPal"), // 5: the same id as 4
		entry(6, day+7, -500, VerdictTransfer, FlowTransfer, ""),        // 6 → 7: own transfer
		entry(7, day+7, 500, VerdictTransfer, FlowTransfer, ""),
	}}
	want := []Link{
		{Kind: LinkEarnings, From: []int32{0, 1}, To: []int32{2}, Fee: 100, Days: 3},
		{Kind: LinkPayout, From: []int32{3}, To: []int32{4}, Days: 1},
		{Kind: LinkDuplicate, From: []int32{4}, To: []int32{5}},
		{Kind: LinkTransfer, From: []int32{6}, To: []int32{7}},
	}
	l.Links = want
	relink(l)
	if diff := cmp.Diff(want, l.Links); diff != "" {
		t.Error(diff)
	}
}
