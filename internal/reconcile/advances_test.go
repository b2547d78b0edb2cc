package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

func (f *file) lent(day int, net int64, text string) *ledger.Entry {
	return f.add(day, net, ledger.FlowBorrowed, "", text)
}

func (f *file) repaid(day int, net int64, text string) *ledger.Entry {
	return f.add(day, -net, ledger.FlowRepaid, "", text)
}

// TestAdvancesAreBorrowedNotEarned: cost = repaid − received, per lender.
func TestAdvancesAreBorrowedNotEarned(t *testing.T) {
	for _, c := range []struct {
		name  string
		build func(f *file)
		want  []string
	}{
		{"with a tip", func(f *file) {
			f.lent(0, 10000, "EARNIN ACTIVEHOUR")
			f.repaid(9, 10300, "EARNIN ACTIVEHOUR") // 3.00
		}, []string{"[0]→[1] fee 300 days 9"}},
		{"two lenders", func(f *file) {
			f.lent(0, 5000, "DAVE INC ADVANCE")
			f.lent(1, 5000, "BRIGIT ADVANCE")
			f.repaid(10, 5999, "BRIGIT PAYMENT")
			f.repaid(11, 5499, "DAVE INC PAYMENT")
		}, []string{"[1]→[2] fee 999 days 9", "[0]→[3] fee 499 days 11"}},
		{"payday pays all", func(f *file) {
			f.lent(0, 4000, "KLOVER HOLDINGS")
			f.lent(3, 6000, "KLOVER HOLDINGS")
			f.repaid(12, 10600, "KLOVER HOLDINGS") // 106 − 40 − 60
		}, []string{"[0 1]→[2] fee 600 days 9"}},
		{"instalments", func(f *file) {
			f.lent(0, 20000, "POSSIBLE FINANCE")
			f.repaid(14, 7700, "POSSIBLE FINANCE")
			f.repaid(28, 7700, "POSSIBLE FINANCE")
			f.repaid(42, 7700, "POSSIBLE FINANCE") // 3 × 77 − 200
		}, []string{"[0]→[1 2 3] fee 3100 days 14"}},
		{"repays what was lent before the export", func(f *file) {
			f.repaid(2, 10300, "EARNIN ACTIVEHOUR")
			f.lent(3, 10000, "EARNIN ACTIVEHOUR")
		}, nil},
		{"another lender's", func(f *file) {
			f.lent(0, 10000, "EARNIN ACTIVEHOUR")
			f.repaid(9, 10300, "MONEYLION PAYMENT")
		}, nil},
	} {
		f := bank("bank.csv")
		c.build(f)
		l := runFiles(t, f)
		if got := links(l, ledger.LinkRepaid); !slices.Equal(got, c.want) {
			t.Errorf("%s: links %q, want %q", c.name, got, c.want)
		}
		if n := count(l, ledger.VerdictNotIncome); n != len(l.Entries) {
			t.Errorf("%s: %d of %d entries are not income", c.name, n, len(l.Entries))
		}
	}
}

// TestCashingIsPaidByThePhoneBill: the cash of 소액결제현금화 and the bill that pays
// for it name nobody in common; the cost is what the bill takes more.
func TestCashingIsPaidByThePhoneBill(t *testing.T) {
	f := bank("kb.csv")
	f.lent(0, 70000, "소액결제현금화").Kind = ledger.KindCashing
	f.repaid(36, 100000, "SKT 소액결제").Kind = ledger.KindCashing
	f.repaid(37, 90000, "EARNIN") // no cashing
	f.repaid(200, 45000, "SKT 소액결제").Kind = ledger.KindCashing
	l := runFiles(t, f)
	if e := &l.Entries[3]; e.Flow != ledger.FlowSpending {
		t.Errorf("a phone bill that follows no cashing is %s, want spending", e.Flow)
	}
	if got, want := links(l, ledger.LinkRepaid), []string{"[0]→[1] fee 30000 days 36"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}
