package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// sale adds income with its fee and its order.
func (f *file) sale(day int, gross, fee int64, buyer, order string) *ledger.Entry {
	e := f.income(day, gross-fee, f.source.Provider, "sale")
	e.Gross, e.Fee, e.Counterparty, e.Extra = gross, fee, buyer, &ledger.Extra{Order: order}
	return e
}

// refund adds what is given back of gross, with the fee that returns.
func (f *file) refund(day int, gross, returned int64, buyer, order string) *ledger.Entry {
	e := f.add(day, -gross+returned, ledger.FlowRefund, f.source.Provider, "refund")
	e.Gross, e.Fee, e.Counterparty, e.Extra = -gross, -returned, buyer, &ledger.Extra{Order: order}
	return e
}

// TestRefundByOrderKeepsItsDay: the refund counts on its own day, is linked to its
// sale by the order, and the fee that did not come back is the link's.
func TestRefundByOrderKeepsItsDay(t *testing.T) {
	f := platform("shop.csv", "Etsy", ledger.LevelStatement)
	f.sale(0, 2000, 200, "", "A-1")
	f.sale(1, 2000, 200, "", "A-2")
	f.refund(40, 2000, 60, "", "A-1") // 200 taken, 60 returned: 140 kept
	f.refund(41, 500, 50, "", "A-2")  // a quarter of the sale, a quarter of its fee: 50 − 50 = 0
	l := runFiles(t, f)
	want := []string{"[0]→[2] fee 140 days 40", "[1]→[3] fee 0 days 40"}
	if got := links(l, ledger.LinkRefund); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
	// 1800 + 1800 − 1940 − 450
	if got := total(&ledger.Ledger{Entries: l.Entries}, "USD"); got != 1210 || count(l, ledger.VerdictCounted) != 4 {
		t.Errorf("total %d, want 1210: nothing is deleted, nothing moves to another day", got)
	}
}

// TestRefundWithFeesOnTheirOwnRows: Etsy takes and returns fees in rows of the
// order; they belong to the refund.
func TestRefundWithFeesOnTheirOwnRows(t *testing.T) {
	f := platform("shop.csv", "Etsy", ledger.LevelStatement)
	fee := func(day int, net int64, order string) {
		e := f.add(day, net, ledger.FlowFee, "Etsy", "Transaction fee")
		e.Gross, e.Fee, e.Extra = 0, -net, &ledger.Extra{Order: order}
	}
	f.sale(0, 3000, 0, "", "Order #1000001")
	fee(0, -195, "Order #1000001") // transaction
	fee(0, -115, "Order #1000001") // processing
	fee(0, -20, "Order #1000002")
	f.sale(1, 3000, 0, "", "Order #1000002")
	f.refund(9, 3000, 0, "", "Order #1000001")
	fee(9, 195, "Order #1000001") // the transaction fee comes back, the processing fee does not
	l := runFiles(t, f)
	want := []string{"[0 1 2]→[5 6] fee 115 days 9"} // 195 + 115 − 195
	if got := links(l, ledger.LinkRefund); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestRefundOfWholeOrder: one refund of an order of two items undoes both.
func TestRefundOfWholeOrder(t *testing.T) {
	f := platform("shop.csv", "eBay", ledger.LevelItems)
	f.sale(0, 1200, 0, "", "7")
	f.sale(0, 800, 0, "", "7")
	f.refund(3, 2000, 0, "", "7")
	want := []string{"[0 1]→[2] fee 0 days 3"}
	if got := links(runFiles(t, f), ledger.LinkRefund); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestPayoutIDIsNoOrder: where the order column holds the payout, it joins rows
// of many days and says nothing of a refund.
func TestPayoutIDIsNoOrder(t *testing.T) {
	f := platform("balance.csv", "Stripe", ledger.LevelStatement)
	for day, amount := range []int64{1000, 2000, 3000, 4000} {
		f.sale(day, amount, 0, "", []string{"po_a", "po_b"}[day/2])
	}
	f.refund(5, 1500, 0, "", "po_a") // of the sale of 3000 or of 4000, or of 2000: nobody knows
	if got := links(runFiles(t, f), ledger.LinkRefund); len(got) != 0 {
		t.Errorf("links %q, want none", got)
	}
}

// TestRefundWithoutID: by payer and amount only where nothing else can be meant.
func TestRefundWithoutID(t *testing.T) {
	for _, c := range []struct {
		name  string
		build func(f *file)
		want  []string
	}{
		{"the only one of its amount", func(f *file) {
			f.sale(0, 1000, 0, "", "")
			f.sale(1, 1500, 0, "", "")
			f.refund(2, 1500, 0, "", "")
		}, []string{"[1]→[2] fee 0 days 1"}},
		{"two sales, one refund", func(f *file) {
			f.sale(0, 1500, 0, "", "")
			f.sale(1, 1500, 0, "", "")
			f.refund(2, 1500, 0, "", "")
		}, nil},
		{"two sales, both refunded", func(f *file) {
			f.sale(0, 1500, 0, "", "")
			f.sale(1, 1500, 0, "", "")
			f.refund(2, 1500, 0, "", "")
			f.refund(3, 1500, 0, "", "")
		}, []string{"[0]→[2] fee 0 days 2", "[1]→[3] fee 0 days 2"}},
		{"the buyer decides", func(f *file) {
			f.sale(0, 1500, 0, "ann", "")
			f.sale(1, 1500, 0, "bob", "")
			f.refund(2, 1500, 0, "ann", "")
		}, []string{"[0]→[2] fee 0 days 2"}},
		{"the sale is another buyer's", func(f *file) {
			f.sale(1, 1500, 0, "bob", "")
			f.refund(2, 1500, 0, "ann", "")
		}, nil},
		{"a sale after the refund", func(f *file) {
			f.refund(2, 1500, 0, "", "")
			f.sale(3, 1500, 0, "", "")
		}, nil},
		{"a part of the buyer's nearest larger sale", func(f *file) {
			f.sale(0, 3000, 0, "ann", "")
			f.sale(1, 2000, 0, "ann", "")
			f.sale(2, 400, 0, "ann", "")
			f.refund(3, 500, 0, "ann", "")
		}, []string{"[1]→[3] fee 0 days 2"}},
		{"a part of one of two sales to unknown buyers", func(f *file) {
			f.sale(0, 3000, 0, "", "")
			f.sale(1, 2000, 0, "", "")
			f.refund(3, 500, 0, "", "")
		}, nil},
	} {
		f := platform("shop.csv", "Etsy", ledger.LevelStatement)
		c.build(f)
		l := runFiles(t, f)
		if got := links(l, ledger.LinkRefund); !slices.Equal(got, c.want) {
			t.Errorf("%s: links %q, want %q", c.name, got, c.want)
		}
		if count(l, ledger.VerdictCounted) != len(l.Entries) {
			t.Errorf("%s: a refund counts whether it is linked or not", c.name)
		}
	}
}

// TestRefundNeverAcrossAccounts: equal amounts at two payers or accounts are no
// refund; a long transaction id is.
func TestRefundNeverAcrossAccounts(t *testing.T) {
	a, b := paypal("a.csv"), paypal("b.csv")
	b.source.Account = "PayPal EUR"
	a.income(0, 1500, "Prolific", "study").Reference = "4AB12345CD678901E"
	b.add(3, -1500, ledger.FlowRefund, "Prolific", "study")
	if got := links(runFiles(t, a, b), ledger.LinkRefund); len(got) != 0 {
		t.Errorf("links %q, want none", got)
	}
	b.add(4, -1500, ledger.FlowRefund, "PayPal", "reversal").Extra = &ledger.Extra{Order: "4AB12345CD678901E"}
	if got, want := links(runFiles(t, a, b), ledger.LinkRefund), []string{"[0]→[2] fee 0 days 4"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestClawBackCountsMinus: cashback that was confirmed and is taken back later
// counts minus on the day it is taken, linked to what it takes back.
func TestClawBackCountsMinus(t *testing.T) {
	f := platform("cashback.csv", "TopCashback", ledger.LevelStatement)
	f.income(0, 740, "TopCashback", "Shoe shop")
	f.income(10, 310, "TopCashback", "Book shop")
	f.income(60, -740, "TopCashback", "Shoe shop returned")
	l := runFiles(t, f)
	if got, want := links(l, ledger.LinkRefund), []string{"[0]→[2] fee 0 days 60"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
	if got := total(l, "USD"); got != 310 { // 740 + 310 − 740
		t.Errorf("total %d, want 310", got)
	}
}

// TestDisputeWonUndoesTheChargeback: the fee of the dispute stays a fee.
func TestDisputeWonUndoesTheChargeback(t *testing.T) {
	f := platform("balance.csv", "Stripe", ledger.LevelStatement)
	f.sale(0, 5000, 175, "", "ch_1")
	lost := f.refund(20, 5000, 0, "", "ch_1")
	lost.Fee, lost.Net = 1500, -6500 // Stripe's dispute fee stands in the dispute's row
	won := f.add(50, 5000, ledger.FlowRefund, "Stripe", "dispute won")
	won.Extra = &ledger.Extra{Order: "ch_1"}
	l := runFiles(t, f)
	want := []string{"[0]→[1] fee 175 days 20", "[1]→[2] fee 1500 days 30"}
	if got := links(l, ledger.LinkRefund); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
	if got := total(&ledger.Ledger{Entries: l.Entries}, "USD"); got != 3325 { // 4825 − 6500 + 5000
		t.Errorf("total %d, want 3325", got)
	}
}

// TestPurchaseRefundIsLinkedToItsPurchase: where spending is kept, a shop's refund
// says which purchase it undoes; neither is income.
func TestPurchaseRefundIsLinkedToItsPurchase(t *testing.T) {
	f := bank("bank.csv")
	f.add(0, -4599, ledger.FlowSpending, "", "ZARA 0123 BOSTON")
	f.add(2, -4599, ledger.FlowSpending, "", "MACYS 77")
	f.add(9, 4599, ledger.FlowSpending, "", "ZARA 0123 BOSTON")
	l := runFiles(t, f)
	if got, want := links(l, ledger.LinkRefund), []string{"[0]→[2] fee 0 days 9"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
	if n := count(l, ledger.VerdictNotIncome); n != 3 {
		t.Errorf("%d entries are no income, want 3", n)
	}
}
