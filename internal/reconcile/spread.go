package reconcile

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// spread returns what a conversion took of left, in the currency that left: what
// arrived, turned back at the rate of the day, is missing from it. 0 without a
// rate, and where more arrived than the rate gives.
func (o Options) spread(left, arrived money.Amount, on ledger.Day) int64 {
	if o.Worth == nil || left.Currency.IsPoints() {
		return 0
	}
	back, ok := o.Worth(arrived.Minor, arrived.Currency, left.Currency, on)
	if !ok {
		return 0
	}
	return max(0, left.Minor-back)
}

// spreadAgain books what the conversion of a restored link took.
func (r *run) spreadAgain(k *ledger.Link) {
	if k.Kind != ledger.LinkPayout && k.Kind != ledger.LinkEarnings || len(k.From) == 0 || len(k.To) != 1 {
		return
	}
	in, last := &r.l.Entries[k.To[0]], &r.l.Entries[k.From[len(k.From)-1]]
	if in.Currency == last.Currency {
		return
	}
	var left int64
	for _, i := range k.From {
		if k.Kind == ledger.LinkEarnings {
			left, _ = money.AddMinor(left, r.l.Entries[i].Net)
		} else {
			left, _ = money.AddMinor(left, -r.l.Entries[i].Net)
		}
	}
	k.Fee = r.o.spread(money.Amount{Minor: left, Currency: last.Currency}, in.NetAmount(), last.Date)
}

// tie links payouts with a deposit in another currency.
func (x *conversion) tie(outs []leg, in leg) {
	entries, sum := ends(outs)
	last := outs[len(outs)-1].day
	days := max(0, int(in.day-last))
	left, arrived := money.Amount{Minor: sum, Currency: x.from.currency}, money.Amount{Minor: in.amount, Currency: x.to.currency}
	k := ledger.Link{Kind: ledger.LinkPayout, From: entries, To: []int32{in.entry}, Days: days, Fee: x.r.o.spread(left, arrived, last)}
	name := x.from.payer.name
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
	k := ledger.Link{Kind: ledger.LinkEarnings, From: slices.Clone(rows), To: []int32{in.entry}, Days: days, Fee: x.r.o.spread(left, arrived, last)}
	name := x.from.payer.name
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
			money.Amount{Minor: in.amount, Currency: x.to.currency}, x.to.payer.name, money.Amount{Minor: sum, Currency: x.from.currency}),
		diag.T("Run again with --rates and the ECB's eurofxref-hist.csv, or add a later export of %s.", x.to.payer.name), 0)
}
