package ledger

import (
	"maps"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// Earns reports whether an entry tells of income or what belongs to it.
func (e *Entry) Earns() bool {
	switch e.Flow {
	case FlowIncome, FlowFee, FlowTax, FlowRefund:
		return true
	}
	return false
}

// Stake returns the income and the credits among the first of each pair, by
// currency; ok is false if there are none.
func (l *Ledger) Stake(pairs [][2]int32) (text diag.Text, ok bool) {
	sums := map[money.Currency]int64{}
	for _, p := range pairs {
		if e := &l.Entries[p[0]]; e.Net > 0 && (e.Earns() || e.Flow == FlowUnknown) {
			sums[e.Currency], _ = money.AddMinor(sums[e.Currency], e.Net)
		}
	}
	return Sums(sums), len(sums) > 0
}

// Sums lists sums of minor units by currency, "12.00 USD, 3.00 EUR"; "0" if there
// are none.
func Sums(sums map[money.Currency]int64) diag.Text {
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
