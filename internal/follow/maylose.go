package follow

import "rivulet/internal/money"

// How much of a payout may get lost on the way: above every published payout fee of
// the catalogue of payers but those of wires.
const (
	feeShare = 300 // basis points: 3 %
	feeFixed = 5   // of a small payout, where feeShare is less; whole units of a currency with decimals
)

// MayLose returns how much of amount (minor units, positive) may get lost on the
// way; never more than a third. Points lose nothing.
func MayLose(amount int64, c money.Currency) int64 {
	if c.IsPoints() || amount <= 0 {
		return 0
	}
	fixed := int64(feeFixed * 200) // currencies without decimals (KRW, JPY) use 200 times as many
	for range c.Exponent() {
		fixed *= 10
	}
	if c.Exponent() > 0 {
		fixed /= 200
	}
	share := amount / 10_000 * feeShare
	share += amount % 10_000 * feeShare / 10_000
	return min(max(share, fixed), amount/3)
}
