package relate

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestAdvancesAndWhatPaysThemBack: cost = repaid − received, per lender.
func TestAdvancesAndWhatPaysThemBack(t *testing.T) {
	for _, c := range []struct {
		name  string
		build func(f *Export)
		want  []string
	}{
		{"with a tip", func(f *Export) {
			f.Lent(0, 10000, "EARNIN ACTIVEHOUR")
			f.Repaid(9, 10300, "EARNIN ACTIVEHOUR") // 3.00
		}, []string{"[0]→[1] fee 300 days 9"}},
		{"two lenders", func(f *Export) {
			f.Lent(0, 5000, "DAVE INC ADVANCE")
			f.Lent(1, 5000, "BRIGIT ADVANCE")
			f.Repaid(10, 5999, "BRIGIT PAYMENT")
			f.Repaid(11, 5499, "DAVE INC PAYMENT")
		}, []string{"[1]→[2] fee 999 days 9", "[0]→[3] fee 499 days 11"}},
		{"payday pays all", func(f *Export) {
			f.Lent(0, 4000, "KLOVER HOLDINGS")
			f.Lent(3, 6000, "KLOVER HOLDINGS")
			f.Repaid(12, 10600, "KLOVER HOLDINGS") // 106 − 40 − 60
		}, []string{"[0 1]→[2] fee 600 days 9"}},
		{"instalments", func(f *Export) {
			f.Lent(0, 20000, "POSSIBLE FINANCE")
			f.Repaid(14, 7700, "POSSIBLE FINANCE")
			f.Repaid(28, 7700, "POSSIBLE FINANCE")
			f.Repaid(42, 7700, "POSSIBLE FINANCE") // 3 × 77 − 200
		}, []string{"[0]→[1 2 3] fee 3100 days 14"}},
		{"repays what was lent before the export", func(f *Export) {
			f.Repaid(2, 10300, "EARNIN ACTIVEHOUR")
			f.Lent(3, 10000, "EARNIN ACTIVEHOUR")
		}, nil},
		{"another lender's", func(f *Export) {
			f.Lent(0, 10000, "EARNIN ACTIVEHOUR")
			f.Repaid(9, 10300, "MONEYLION PAYMENT")
		}, nil},
	} {
		f := Bank("bank.csv")
		c.build(f)
		l, _ := related(t, f)
		if got := Links(l, ledger.LinkRepaid); !slices.Equal(got, c.want) {
			t.Errorf("%s: links %q, want %q", c.name, got, c.want)
		}
	}
}

// TestCashingIsPaidByThePhoneBill: the cash of 소액결제현금화 and the bill that pays
// for it name nobody in common; the cost is what the bill takes more.
func TestCashingIsPaidByThePhoneBill(t *testing.T) {
	f := Bank("kb.csv")
	f.Lent(0, 70000, "소액결제현금화").Kind = ledger.KindCashing
	f.Repaid(36, 100000, "SKT 소액결제").Kind = ledger.KindCashing
	f.Repaid(37, 90000, "EARNIN") // no cashing
	f.Repaid(200, 45000, "SKT 소액결제").Kind = ledger.KindCashing
	l, _ := related(t, f)
	if e := &l.Entries[3]; e.Flow != ledger.FlowSpending {
		t.Errorf("a phone bill that follows no cashing is %s, want spending", e.Flow)
	}
	if got, want := Links(l, ledger.LinkRepaid), []string{"[0]→[1] fee 30000 days 36"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}
