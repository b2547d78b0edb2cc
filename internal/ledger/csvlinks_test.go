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
		entry(8, day+8, 2000, VerdictCounted, FlowIncome, "Etsy"), // 8 and its fee, 9 → 10: refunded, half the fee back, 11
		{ID: 9, Date: day + 8, Fee: 100, Net: -100, Currency: "USD", Verdict: VerdictCounted, Flow: FlowFee, Payer: "Etsy"},
		entry(10, day+9, -2000, VerdictCounted, FlowRefund, "Etsy"),
		{ID: 11, Date: day + 9, Fee: -50, Net: 50, Currency: "USD", Verdict: VerdictCounted, Flow: FlowFee, Payer: "Etsy"},
		entry(12, day+9, 10000, VerdictNotIncome, FlowBorrowed, ""), // 12 → 13: repaid with 3.00 more
		entry(13, day+19, -10300, VerdictNotIncome, FlowRepaid, ""),
		entry(14, day+20, -700, VerdictExcluded, FlowBalance, ""), // 14 → 15: held, released
		entry(15, day+22, 700, VerdictExcluded, FlowBalance, ""),
	}}
	want := []Link{
		{Kind: LinkEarnings, From: []int32{0, 1}, To: []int32{2}, Fee: 100, Days: 3},
		{Kind: LinkPayout, From: []int32{3}, To: []int32{4}, Days: 1},
		{Kind: LinkDuplicate, From: []int32{4}, To: []int32{5}},
		{Kind: LinkTransfer, From: []int32{6}, To: []int32{7}},
		{Kind: LinkRefund, From: []int32{8, 9}, To: []int32{10, 11}, Fee: 50, Days: 1},
		{Kind: LinkRepaid, From: []int32{12}, To: []int32{13}, Fee: 300, Days: 10},
		{Kind: LinkHold, From: []int32{14}, To: []int32{15}, Days: 2},
	}
	l.Links = want
	relink(l)
	if diff := cmp.Diff(want, l.Links); diff != "" {
		t.Error(diff)
	}
}

// TestRestoreLinksBesideExports: a ledger.csv read together with one of its
// exports keeps the link to what only the ledger has, and adds none to what the
// exports already explain.
func TestRestoreLinksBesideExports(t *testing.T) {
	entry := func(id uint64, net int64, v Verdict, linked ...uint64) Entry {
		e := Entry{ID: id, Date: civil(2024, 1, 10), Gross: net, Net: net, Currency: "USD", Verdict: v, Flow: FlowTransfer, Payer: "Upwork"}
		if linked != nil {
			e.Extra = &Extra{Linked: linked}
		}
		return e
	}
	l := &Ledger{
		Entries: []Entry{
			entry(1, -100, VerdictTransfer),     // 0: payout, from the export
			entry(1, -100, VerdictDuplicate, 2), // 1: the same in the ledger
			entry(2, 98, VerdictTransfer, 1),    // 2: its deposit, in the ledger only
			entry(3, -50, VerdictTransfer),      // 3 → 5: linked anew from the exports
			entry(3, -50, VerdictDuplicate, 4),
			entry(4, 49, VerdictTransfer),
			entry(4, 49, VerdictDuplicate, 3),
		},
		Links: []Link{
			{Kind: LinkDuplicate, From: []int32{0}, To: []int32{1}},
			{Kind: LinkPayout, From: []int32{3}, To: []int32{5}, Fee: 1},
			{Kind: LinkDuplicate, From: []int32{3}, To: []int32{4}},
			{Kind: LinkDuplicate, From: []int32{5}, To: []int32{6}},
		},
	}
	RestoreLinks(l)
	var payouts []Link
	for _, k := range l.Links {
		if k.Kind != LinkDuplicate {
			payouts = append(payouts, k)
		}
	}
	want := []Link{{Kind: LinkPayout, From: []int32{0}, To: []int32{2}, Fee: 2}, {Kind: LinkPayout, From: []int32{3}, To: []int32{5}, Fee: 1}}
	if diff := cmp.Diff(want, payouts); diff != "" || len(l.Links) != 5 {
		t.Error(diff, len(l.Links))
	}
}
