package ledger

import (
	"math/bits"

	"rivulet/internal/money"
)

// Cost returns what a link's entries cost, in minor units of the currency of
// its first From entry, never negative, 0 where it cannot be said:
//
//   - of a payout, earnings or a transfer: what left and did not arrive;
//   - of an exchange: the fees of its legs;
//   - of a refund: the fees of what was refunded, in the share that was, less
//     what came back of them. The entries carry these fees already;
//   - of something borrowed: what was repaid beyond what was received.
func Cost(l *Ledger, k *Link) int64 {
	switch k.Kind {
	case LinkPayout, LinkEarnings, LinkTransfer:
		return lost(l, k)
	case LinkExchange:
		return sumOf(l, k.From, k, func(e *Entry) int64 { return e.Fee })
	case LinkRefund:
		return keptFees(l, k)
	case LinkRepaid:
		received := sumOf(l, k.From, k, func(e *Entry) int64 { return e.Net })
		repaid := sumOf(l, k.To, k, func(e *Entry) int64 { return -e.Net })
		cost, ok := money.AddMinor(repaid, -received)
		if !ok || received == 0 || repaid == 0 {
			return 0
		}
		return max(0, cost)
	}
	return 0
}

// lost returns what left and did not arrive. Earnings are positive where they
// are paid from, a payout is negative.
func lost(l *Ledger, k *Link) int64 {
	var left, arrived int64
	fits := true
	add := func(sum *int64, i int32) {
		e := &l.Entries[i]
		var ok bool
		*sum, ok = money.AddMinor(*sum, e.Net)
		fits = fits && ok && e.Currency == l.Entries[k.From[0]].Currency
	}
	for _, i := range k.From {
		add(&left, i)
	}
	for _, i := range k.To {
		add(&arrived, i)
	}
	if k.Kind != LinkEarnings {
		left = -left
	}
	fee, ok := money.AddMinor(left, -arrived)
	if !fits || !ok {
		return 0
	}
	return max(0, fee)
}

// keptFees is the cost of a refund. Fees may stand in the rows of the sale and
// the refund, or on rows of their own.
func keptFees(l *Ledger, k *Link) int64 {
	size := func(e *Entry) int64 { return max(e.Gross, -e.Gross) }
	had, back := sumOf(l, k.From, k, size), sumOf(l, k.To, k, size)
	fees := sumOf(l, k.From, k, func(e *Entry) int64 { return e.Fee })
	returned := sumOf(l, k.To, k, func(e *Entry) int64 { return max(0, -e.Fee) })
	if fees <= 0 || had <= 0 || back <= 0 {
		return 0
	}
	if back < had {
		high, low := bits.Mul64(uint64(fees), uint64(back))
		if high >= uint64(had) {
			return 0
		}
		share, _ := bits.Div64(high, low, uint64(had))
		fees = int64(share)
	}
	return max(0, fees-returned)
}

// sumOf adds up what of says of the entries, 0 if they differ in currency or
// the sum does not fit.
func sumOf(l *Ledger, list []int32, k *Link, of func(*Entry) int64) int64 {
	var sum int64
	for _, i := range list {
		e := &l.Entries[i]
		var ok bool
		if sum, ok = money.AddMinor(sum, of(e)); !ok || e.Currency != l.Entries[k.From[0]].Currency {
			return 0
		}
	}
	return sum
}
