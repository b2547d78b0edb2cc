package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/diag"
	. "rivulet/internal/ledger/ledgertest"
	"rivulet/internal/money"
)

// Eight trips of 10.00, a week apart, end on day 49; the bank's file begins on day 28
// and shows eight deposits of 10.00, until day 80. If trips are paid after a month,
// these are they, and 80.00 count. If they are paid after three days, the first four
// arrived before the file, and the last four deposits are of trips after the export:
// 120.00. What the files prove counts, and a finding names the other 40.00.
func TestDepositsOfEqualEarningsAfterTheExportAreNamed(t *testing.T) {
	uber, b := equalTrips([]int{0, 7, 14, 21, 28, 35, 42, 49},
		map[int]int64{31: 1000, 38: 1000, 45: 1000, 52: 1000, 59: 1000, 66: 1000, 73: 1000, 80: 1000})
	l, findings := Run(Assemble(uber, b.Covers(28, 90)), Options{})
	named := slices.ContainsFunc(findings, func(f diag.Finding) bool {
		return f.Code == "payout-ambiguous" && slices.Contains(f.What.Args, any(money.Amount{Minor: 4000, Currency: "USD"}))
	})
	if got := Total(l, "USD"); got != 8000 || !named {
		t.Errorf("total %d, findings %v; want 8000, and 40.00 named", got, findings)
	}
}

// Eight trips of 10.00 to 17.00, each paid a month later: no other reading of the sums
// is left, and nothing is said.
func TestDepositsOfOtherEarningsAfterTheExportAreNotNamed(t *testing.T) {
	uber, b := equalTrips(nil, nil)
	var sum int64
	for n := range 8 {
		net := int64(1000 + 100*n)
		uber.Earn(7*n, net)
		b.Income(31+7*n, net, "Uber", "UBER EDI PAYMNT")
		sum += net
	}
	l, findings := Run(Assemble(uber, b.Covers(28, 90)), Options{})
	if got := Total(l, "USD"); got != sum || len(findings) > 0 {
		t.Errorf("total %d, findings %v; want %d and none", got, findings, sum)
	}
}
