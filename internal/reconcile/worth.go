package reconcile

import (
	"maps"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// worth returns the income and the credits among the first of each pair, by
// currency; ok is false if there are none.
func (r *run) worth(pairs [][2]int32) (text diag.Text, ok bool) {
	sums := map[money.Currency]int64{}
	for _, p := range pairs {
		if e := &r.l.Entries[p[0]]; e.Net > 0 && (earns(e) || e.Flow == ledger.FlowUnknown) {
			sums[e.Currency], _ = money.AddMinor(sums[e.Currency], e.Net)
		}
	}
	return sumsOf(sums), len(sums) > 0
}

// sumsOf lists sums by currency, "12.00 USD, 3.00 EUR"; 0 if there are none.
func sumsOf(sums map[money.Currency]int64) diag.Text {
	text := diag.T("0")
	for n, c := range slices.Sorted(maps.Keys(sums)) {
		sum := money.Amount{Minor: sums[c], Currency: c}
		if n == 0 {
			text = diag.T("%v", sum)
			continue
		}
		text = diag.T("%v, %v", text, sum)
	}
	return text
}
