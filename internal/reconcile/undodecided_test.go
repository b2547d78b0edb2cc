package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// TestUsersNotAPairHolds: what the user says does not belong together is linked as
// nothing: no refund, exchange, hold or repayment.
func TestUsersNotAPairHolds(t *testing.T) {
	for _, c := range []struct {
		kind  ledger.LinkKind
		build func(f *file)
	}{
		{ledger.LinkRefund, func(f *file) { f.sale(0, 1500, 0, "ann", "A-1"); f.refund(2, 1500, 0, "ann", "A-1") }},
		{ledger.LinkExchange, func(f *file) { f.leg(0, -1000, "EUR", "a"); f.leg(0, 1100, "USD", "a") }},
		{ledger.LinkHold, func(f *file) { f.hold(0, -700, "a"); f.hold(2, 700, "a") }},
		{ledger.LinkRepaid, func(f *file) { f.lent(0, 10000, "EARNIN"); f.repaid(9, 10300, "EARNIN") }},
	} {
		f := paypal("paypal.csv")
		c.build(f)
		l := runFiles(t, f)
		if got := links(l, c.kind); len(got) != 1 {
			t.Errorf("links %q, want one %s", got, c.kind)
		}
		line := ledger.Decision{Verb: ledger.VerbNotPair, Entry: l.Entries[0].ID, Others: []uint64{l.Entries[1].ID}}
		l, said := decided(t, []ledger.Decision{line}, f)
		if got := links(l, c.kind); len(got) != 0 || said != "" {
			t.Errorf("links %q, said %q, want neither", got, said)
		}
	}
}

// TestRefundsDoNotDependOnTheOrderOfFiles: the same links whatever is given first.
func TestRefundsDoNotDependOnTheOrderOfFiles(t *testing.T) {
	sales, refunds := platform("a.csv", "Etsy", ledger.LevelStatement), platform("b.csv", "Etsy", ledger.LevelStatement)
	for n := range 20 {
		sales.sale(n, int64(1000+10*(n%3)), 100, []string{"ann", "bob", ""}[n%3], "")
		refunds.refund(30+n, int64(1000+10*(n%2)), 0, []string{"ann", "", "bob"}[n%3], "")
	}
	a, b := runFiles(t, sales, refunds), runFiles(t, refunds, sales)
	if dump(a) != dump(b) {
		t.Error("the order of the files changes the ledger")
	}
	if got := links(a, ledger.LinkRefund); len(got) == 0 || !slices.Equal(got, links(b, ledger.LinkRefund)) {
		t.Errorf("links %q", got)
	}
}
