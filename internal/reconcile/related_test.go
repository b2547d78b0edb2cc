package reconcile

import (
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestWhatBelongsTogetherCountsOnItsOwnDay: entries that are linked because they belong
// together are neither moved nor merged; each counts as what it is. The sum is of the
// entries that count, in cents.
func TestWhatBelongsTogetherCountsOnItsOwnDay(t *testing.T) {
	for _, c := range []struct {
		name   string
		kind   ledger.LinkKind
		export *Export
		build  func(x *Export)
		sum    int64 // dollars
		counts int
	}{
		{"a refund and the fee it keeps", ledger.LinkRefund, Platform("shop.csv", "Etsy", ledger.LevelStatement), func(x *Export) {
			x.Sale(0, 2000, 200, "", "A-1")
			x.Refund(40, 2000, 60, "", "A-1")
		}, 1800 - 1940, 2},
		{"a refund that nothing is found for", ledger.LinkRefund, Platform("shop.csv", "Etsy", ledger.LevelStatement), func(x *Export) {
			x.Sale(0, 1000, 0, "", "A-1")
			x.Refund(40, 1000, 0, "", "A-1")
			x.Refund(41, 700, 0, "", "A-9")
		}, -700, 3}, // 10.00 − 10.00 − 7.00
		{"a claw-back of income", ledger.LinkRefund, Platform("cashback.csv", "TopCashback", ledger.LevelStatement), func(x *Export) {
			x.Income(0, 740, "TopCashback", "Shoe shop")
			x.Income(10, 310, "TopCashback", "Book shop")
			x.Income(60, -740, "TopCashback", "Shoe shop returned")
		}, 740 + 310 - 740, 3},
		{"a purchase that was given back", ledger.LinkRefund, Bank("bank.csv"), func(x *Export) {
			x.Add(0, -4599, ledger.FlowSpending, "", "ZARA 0123 BOSTON")
			x.Add(9, 4599, ledger.FlowSpending, "", "ZARA 0123 BOSTON")
		}, 0, 0},
		{"a conversion", ledger.LinkExchange, PayPal("paypal.csv"), func(x *Export) {
			x.Income(0, 10000, "Prolific", "study").Reference = "PAY0000001"
			x.Leg(0, -10000, "USD", "PAY0000001")
			x.Leg(0, 9020, "EUR", "PAY0000001")
		}, 10000, 1},
		{"a hold", ledger.LinkHold, PayPal("paypal.csv"), func(x *Export) {
			x.Income(0, 5000, "Prolific", "study")
			x.Hold(1, -1000, "a")
			x.Hold(2, 1000, "a")
		}, 5000, 1},
		{"an advance", ledger.LinkRepaid, Bank("bank.csv"), func(x *Export) {
			x.Lent(0, 10000, "EARNIN ACTIVEHOUR")
			x.Repaid(9, 10300, "EARNIN ACTIVEHOUR")
		}, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.build(c.export)
			l := reconciled(t, c.export)
			if got := Links(l, c.kind); len(got) != 1 {
				t.Errorf("links %v, want one", got)
			}
			got := Total(&ledger.Ledger{Entries: l.Entries}, "USD")
			if got != c.sum || Count(l, ledger.VerdictCounted) != c.counts {
				t.Errorf("%d entries count, %d in all, want %d and %d", Count(l, ledger.VerdictCounted), got, c.counts, c.sum)
			}
		})
	}
}
