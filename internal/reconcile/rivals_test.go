package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// A payout of 47.50 arrives as 28.00 and 17.00: 2.50 were lost on the way, and
// neither part counts beside the earnings: 47.50 − 2.50.
func TestPayoutInTwoPartsAndShortIsOne(t *testing.T) {
	shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
	shop.Earn(0, 1850)
	shop.Earn(2, 2900)
	shop.Payout(7, 4750)
	b.Income(8, 2800, "Etsy", "ETSY PAYOUT")
	b.Income(9, 1700, "Etsy", "ETSY PAYOUT")
	l := reconciled(t, shop, b)
	if got := Total(l, "USD"); got != 4500 || len(Links(l, ledger.LinkPayout)) != 1 {
		t.Errorf("total %d, want 4500; links %v", got, Links(l, ledger.LinkPayout))
	}
}

// A payout of 47.50 of which one deposit of 20.00 is seen: it may be a part of it, and
// 47.50 count.
func TestPartOfAPayoutThatNoFileShowsArrivingCountsOnce(t *testing.T) {
	shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
	shop.Earn(0, 1850)
	shop.Earn(2, 2900)
	shop.Payout(7, 4750)
	b.Income(8, 2000, "Etsy", "ETSY PAYOUT")
	wantTotalSaying(t, 4750, "wallet-export-missing", shop, b)
}

// A payout of 60.00, the last row of its export, arrives in parts: 10.00, 20.00, 50.00
// and 40.00 come in that order, and 20.00 + 40.00 are one choice, 10.00 + 50.00
// another. What is left, 60.00 either way, is of later earnings and counts. Within one
// month nothing is said; with the 10.00 and the 20.00 in the month before, the
// months depend on the choice, and the payout is named.
func TestOtherChoiceOfDepositsIsNamedWhereItChangesAFigure(t *testing.T) {
	for _, c := range []struct {
		days  [4]int
		named bool
	}{{[4]int{41, 42, 43, 44}, false}, {[4]int{58, 59, 60, 61}, true}} {
		shop, b := Platform("etsy.csv", "Etsy", ledger.LevelStatement), Bank("b.csv")
		shop.Earn(c.days[0]-8, 6000)
		shop.Payout(c.days[0]-1, 6000)
		for n, d := range []int64{1000, 2000, 5000, 4000} {
			b.Income(c.days[n], d, "Etsy", "ETSY PAYOUT")
		}
		l, codes := found(t, shop, b)
		if got := Total(l, "USD"); got != 12000 || slices.Contains(codes, "payout-ambiguous") != c.named {
			t.Errorf("days %v: total %d, want 12000; findings %v", c.days, got, codes)
		}
	}
}
