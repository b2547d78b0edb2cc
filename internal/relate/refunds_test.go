package relate

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestRefundByOrder: a refund is linked to its sale by the order, and the fee that did
// not come back is the link's.
func TestRefundByOrder(t *testing.T) {
	f := Platform("shop.csv", "Etsy", ledger.LevelStatement)
	f.Sale(0, 2000, 200, "", "A-1")
	f.Sale(1, 2000, 200, "", "A-2")
	f.Refund(40, 2000, 60, "", "A-1") // 200 taken, 60 returned: 140 kept
	f.Refund(41, 500, 50, "", "A-2")  // a quarter of the sale, a quarter of its fee: 50 − 50 = 0
	l, _ := related(t, f)
	want := []string{"[0]→[2] fee 140 days 40", "[1]→[3] fee 0 days 40"}
	if got := Links(l, ledger.LinkRefund); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestRefundWithFeesOnTheirOwnRows: Etsy takes and returns fees in rows of the
// order; they belong to the refund.
func TestRefundWithFeesOnTheirOwnRows(t *testing.T) {
	f := Platform("shop.csv", "Etsy", ledger.LevelStatement)
	fee := func(day int, net int64, order string) {
		e := f.Add(day, net, ledger.FlowFee, "Etsy", "Transaction fee")
		e.Gross, e.Fee, e.Extra = 0, -net, &ledger.Extra{Order: order}
	}
	f.Sale(0, 3000, 0, "", "Order #1000001")
	fee(0, -195, "Order #1000001") // transaction
	fee(0, -115, "Order #1000001") // processing
	fee(0, -20, "Order #1000002")
	f.Sale(1, 3000, 0, "", "Order #1000002")
	f.Refund(9, 3000, 0, "", "Order #1000001")
	fee(9, 195, "Order #1000001") // the transaction fee comes back, the processing fee does not
	l, _ := related(t, f)
	want := []string{"[0 1 2]→[5 6] fee 115 days 9"} // 195 + 115 − 195
	if got := Links(l, ledger.LinkRefund); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestRefundOfWholeOrder: one refund of an order of two items undoes both.
func TestRefundOfWholeOrder(t *testing.T) {
	f := Platform("shop.csv", "eBay", ledger.LevelItems)
	f.Sale(0, 1200, 0, "", "7")
	f.Sale(0, 800, 0, "", "7")
	f.Refund(3, 2000, 0, "", "7")
	want := []string{"[0 1]→[2] fee 0 days 3"}
	if got := linksOf(t, ledger.LinkRefund, f); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestPayoutIDIsNoOrder: where the order column holds the payout, it joins rows
// of many days and says nothing of a refund.
func TestPayoutIDIsNoOrder(t *testing.T) {
	f := Platform("balance.csv", "Stripe", ledger.LevelStatement)
	for day, amount := range []int64{1000, 2000, 3000, 4000} {
		f.Sale(day, amount, 0, "", []string{"po_a", "po_b"}[day/2])
	}
	f.Refund(5, 1500, 0, "", "po_a") // of the sale of 3000 or of 4000, or of 2000: nobody knows
	if got := linksOf(t, ledger.LinkRefund, f); len(got) != 0 {
		t.Errorf("links %q, want none", got)
	}
}

// TestRefundWithoutID: by payer and amount only where nothing else can be meant.
func TestRefundWithoutID(t *testing.T) {
	for _, c := range []struct {
		name  string
		build func(f *Export)
		want  []string
	}{
		{"the only one of its amount", func(f *Export) {
			f.Sale(0, 1000, 0, "", "")
			f.Sale(1, 1500, 0, "", "")
			f.Refund(2, 1500, 0, "", "")
		}, []string{"[1]→[2] fee 0 days 1"}},
		{"two sales, one refund", func(f *Export) {
			f.Sale(0, 1500, 0, "", "")
			f.Sale(1, 1500, 0, "", "")
			f.Refund(2, 1500, 0, "", "")
		}, nil},
		{"two sales, both refunded", func(f *Export) {
			f.Sale(0, 1500, 0, "", "")
			f.Sale(1, 1500, 0, "", "")
			f.Refund(2, 1500, 0, "", "")
			f.Refund(3, 1500, 0, "", "")
		}, []string{"[0]→[2] fee 0 days 2", "[1]→[3] fee 0 days 2"}},
		{"the buyer decides", func(f *Export) {
			f.Sale(0, 1500, 0, "ann", "")
			f.Sale(1, 1500, 0, "bob", "")
			f.Refund(2, 1500, 0, "ann", "")
		}, []string{"[0]→[2] fee 0 days 2"}},
		{"the sale is another buyer's", func(f *Export) {
			f.Sale(1, 1500, 0, "bob", "")
			f.Refund(2, 1500, 0, "ann", "")
		}, nil},
		{"a sale after the refund", func(f *Export) {
			f.Refund(2, 1500, 0, "", "")
			f.Sale(3, 1500, 0, "", "")
		}, nil},
		{"a part of the buyer's nearest larger sale", func(f *Export) {
			f.Sale(0, 3000, 0, "ann", "")
			f.Sale(1, 2000, 0, "ann", "")
			f.Sale(2, 400, 0, "ann", "")
			f.Refund(3, 500, 0, "ann", "")
		}, []string{"[1]→[3] fee 0 days 2"}},
		{"a part of one of two sales to unknown buyers", func(f *Export) {
			f.Sale(0, 3000, 0, "", "")
			f.Sale(1, 2000, 0, "", "")
			f.Refund(3, 500, 0, "", "")
		}, nil},
	} {
		f := Platform("shop.csv", "Etsy", ledger.LevelStatement)
		c.build(f)
		l, _ := related(t, f)
		if got := Links(l, ledger.LinkRefund); !slices.Equal(got, c.want) {
			t.Errorf("%s: links %q, want %q", c.name, got, c.want)
		}
	}
}

// TestRefundNeverAcrossAccounts: equal amounts at two payers or accounts are no
// refund; a long transaction id is.
func TestRefundNeverAcrossAccounts(t *testing.T) {
	a, b := PayPal("a.csv"), PayPal("b.csv")
	b.Source.Account = "PayPal EUR"
	a.Income(0, 1500, "Prolific", "study").Reference = "4AB12345CD678901E"
	b.Add(3, -1500, ledger.FlowRefund, "Prolific", "study")
	if got := linksOf(t, ledger.LinkRefund, a, b); len(got) != 0 {
		t.Errorf("links %q, want none", got)
	}
	b.Add(4, -1500, ledger.FlowRefund, "PayPal", "reversal").Extra = &ledger.Extra{Order: "4AB12345CD678901E"}
	if got, want := linksOf(t, ledger.LinkRefund, a, b), []string{"[0]→[2] fee 0 days 4"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestClawBackOfIncome: cashback that was confirmed and is taken back later, by a row of
// income below zero, is linked to what it takes back.
func TestClawBackOfIncome(t *testing.T) {
	f := Platform("cashback.csv", "TopCashback", ledger.LevelStatement)
	f.Income(0, 740, "TopCashback", "Shoe shop")
	f.Income(10, 310, "TopCashback", "Book shop")
	f.Income(60, -740, "TopCashback", "Shoe shop returned")
	l, _ := related(t, f)
	if got, want := Links(l, ledger.LinkRefund), []string{"[0]→[2] fee 0 days 60"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestDisputeWonUndoesTheChargeback: the fee of the dispute stays a fee.
func TestDisputeWonUndoesTheChargeback(t *testing.T) {
	f := Platform("balance.csv", "Stripe", ledger.LevelStatement)
	f.Sale(0, 5000, 175, "", "ch_1")
	lost := f.Refund(20, 5000, 0, "", "ch_1")
	lost.Fee, lost.Net = 1500, -6500 // Stripe's dispute fee stands in the dispute's row
	won := f.Add(50, 5000, ledger.FlowRefund, "Stripe", "dispute won")
	won.Extra = &ledger.Extra{Order: "ch_1"}
	l, _ := related(t, f)
	want := []string{"[0]→[1] fee 175 days 20", "[1]→[2] fee 1500 days 30"}
	if got := Links(l, ledger.LinkRefund); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestPurchaseRefundIsLinkedToItsPurchase: where spending is kept, a shop's refund
// says which purchase it undoes.
func TestPurchaseRefundIsLinkedToItsPurchase(t *testing.T) {
	f := Bank("bank.csv")
	f.Add(0, -4599, ledger.FlowSpending, "", "ZARA 0123 BOSTON")
	f.Add(2, -4599, ledger.FlowSpending, "", "MACYS 77")
	f.Add(9, 4599, ledger.FlowSpending, "", "ZARA 0123 BOSTON")
	l, _ := related(t, f)
	if got, want := Links(l, ledger.LinkRefund), []string{"[0]→[2] fee 0 days 9"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}
