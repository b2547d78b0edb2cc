package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestUsersNotAPairHolds: what the user says does not belong together is linked as
// nothing: no refund, exchange, hold or repayment.
func TestUsersNotAPairHolds(t *testing.T) {
	for _, c := range []struct {
		kind  ledger.LinkKind
		build func(f *Export)
	}{
		{ledger.LinkRefund, func(f *Export) { f.Sale(0, 1500, 0, "ann", "A-1"); f.Refund(2, 1500, 0, "ann", "A-1") }},
		{ledger.LinkExchange, func(f *Export) { f.Leg(0, -1000, "EUR", "a"); f.Leg(0, 1100, "USD", "a") }},
		{ledger.LinkHold, func(f *Export) { f.Hold(0, -700, "a"); f.Hold(2, 700, "a") }},
		{ledger.LinkRepaid, func(f *Export) { f.Lent(0, 10000, "EARNIN"); f.Repaid(9, 10300, "EARNIN") }},
	} {
		f := PayPal("paypal.csv")
		c.build(f)
		l := reconciled(t, f)
		if got := Links(l, c.kind); len(got) != 1 {
			t.Errorf("links %q, want one %s", got, c.kind)
		}
		line := ledger.Decision{Verb: ledger.VerbNotPair, Entry: l.Entries[0].ID, Others: []uint64{l.Entries[1].ID}}
		l, said := decided(t, []ledger.Decision{line}, f)
		if got := Links(l, c.kind); len(got) != 0 || said != "" {
			t.Errorf("links %q, said %q, want neither", got, said)
		}
	}
}

// TestRefundsDoNotDependOnTheOrderOfFiles: the same links whatever is given first.
func TestRefundsDoNotDependOnTheOrderOfFiles(t *testing.T) {
	sales, refunds := Platform("a.csv", "Etsy", ledger.LevelStatement), Platform("b.csv", "Etsy", ledger.LevelStatement)
	for n := range 20 {
		sales.Sale(n, int64(1000+10*(n%3)), 100, []string{"ann", "bob", ""}[n%3], "")
		refunds.Refund(30+n, int64(1000+10*(n%2)), 0, []string{"ann", "", "bob"}[n%3], "")
	}
	a, b := reconciled(t, sales, refunds), reconciled(t, refunds, sales)
	if Dump(a) != Dump(b) {
		t.Error("the order of the files changes the ledger")
	}
	if got := Links(a, ledger.LinkRefund); len(got) == 0 || !slices.Equal(got, Links(b, ledger.LinkRefund)) {
		t.Errorf("links %q", got)
	}
}
