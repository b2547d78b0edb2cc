package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Worth returns what minor units of a currency were worth in another on a day, at a
// dated rate; false if there is none. Nil knows no rate.
type Worth func(minor int64, from, to money.Currency, on ledger.Day) (int64, bool)

// Spread returns what a conversion took of left, in the currency that left: what
// arrived, turned back at the rate of the day, is missing from it. 0 without a
// rate, and where more arrived than the rate gives.
func (w Worth) Spread(left, arrived money.Amount, on ledger.Day) int64 {
	if w == nil || left.Currency.IsPoints() {
		return 0
	}
	back, ok := w(arrived.Minor, arrived.Currency, left.Currency, on)
	if !ok {
		return 0
	}
	return max(0, left.Minor-back)
}

// tie links payouts with a deposit in another currency.
func (x *conversion) tie(outs []leg, in leg) {
	entries, sum := ends(outs)
	last := outs[len(outs)-1].day
	days := max(0, int(in.day-last))
	left, arrived := money.Amount{Minor: sum, Currency: x.from.currency}, money.Amount{Minor: in.amount, Currency: x.to.currency}
	k := ledger.Link{Kind: ledger.LinkPayout, From: entries, To: []int32{in.entry}, Days: days, Fee: x.r.worth.Spread(left, arrived, last)}
	name := x.from.payer.Name
	switch {
	case k.Fee > 0:
		k.Why = diag.T("%v paid out by %s arrived as %v, %d days later: the exchange took %v against the rate of %v", left, name, arrived, days,
			money.Amount{Minor: k.Fee, Currency: left.Currency}, last)
	case x.dated:
		k.Why = diag.T("%v paid out by %s arrived as %v, %d days later, at the rate of %v", left, name, arrived, days, last)
	case x.known():
		k.Why = diag.T("%v paid out by %s arrived as %v, %d days later, at the rate that its other payouts imply", left, name, arrived, days)
	default:
		k.Why = diag.T("%v paid out by %s arrived as %v, %d days later: nothing else can be it, and the rate is of the right order", left, name, arrived, days)
	}
	x.r.link(k)
}

// paid links earnings with the deposit in another currency that paid them.
func (x *conversion) paid(rows []int32, sum int64, in leg) {
	last := x.r.l.Entries[rows[len(rows)-1]].Date
	days := max(0, int(in.day-last))
	left, arrived := money.Amount{Minor: sum, Currency: x.from.currency}, money.Amount{Minor: in.amount, Currency: x.to.currency}
	k := ledger.Link{Kind: ledger.LinkEarnings, From: slices.Clone(rows), To: []int32{in.entry}, Days: days, Fee: x.r.worth.Spread(left, arrived, last)}
	name := x.from.payer.Name
	switch {
	case k.Fee > 0:
		k.Why = diag.T("%v earned at %s and not paid out before arrived as %v, %d days later: the exchange took %v against the rate of %v", left, name, arrived, days,
			money.Amount{Minor: k.Fee, Currency: left.Currency}, last)
	case x.known():
		k.Why = diag.T("%v earned at %s and not paid out before arrived as %v, %d days later, at the rate that its other payouts have", left, name, arrived, days)
	default:
		k.Why = diag.T("%v earned at %s and not paid out before arrived as %v, %d days later: the rate is of the right order", left, name, arrived, days)
	}
	x.r.link(k)
}

// tailNote says that a deposit was taken for the payout of earnings though only
// the order of magnitude of its rate speaks for it.
func (x *conversion) tailNote(sum int64, in leg) {
	x.r.note(diag.Warning, "rate-unproved", x.r.pos(in.entry),
		diag.T("%v from %s arrived after its export ends and was taken for the payout of %v that the export shows as earned and not paid out: no other payout proves the rate",
			money.Amount{Minor: in.amount, Currency: x.to.currency}, x.to.payer.Name, money.Amount{Minor: sum, Currency: x.from.currency}),
		diag.T("Run again with --rates and the ECB's eurofxref-hist.csv, or add a later export of %s.", x.to.payer.Name), 0)
}
