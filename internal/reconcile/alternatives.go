package reconcile

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/follow"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Alternative is another entry that might have been the same payment as an
// entry, or its other end, and why it was not taken for it.
type Alternative struct {
	Entry int32 // index into Ledger.Entries
	Why   diag.Text
	far   int64 // how far from the entry: smaller is likelier
}

// nearShare is the part of a deposit by which it may exceed what left and still
// be shown: a fiftieth, the spread of a currency exchange.
const nearShare = 50

// mostAlternatives is how many Alternatives returns.
const mostAlternatives = 6

// Alternatives returns the entries that entry i could have been merged with or
// linked to and was not, likeliest first, each with what spoke against it. l is
// a ledger that Run returned. It looks wider than Run does (three times the days), so
// that near misses show; entries that a link ties to i are no alternatives.
func Alternatives(l *ledger.Ledger, i int32) []Alternative {
	a := asker{l: l, e: &l.Entries[i], i: i, mine: map[int32]bool{i: true}}
	for n := range l.Links {
		k := &l.Links[n]
		if slices.Contains(k.From, i) || slices.Contains(k.To, i) {
			for _, other := range slices.Concat(k.From, k.To) {
				a.mine[other] = true
			}
		}
	}
	for other := range l.Entries {
		n := int32(other)
		if a.mine[n] || l.Entries[n].Currency != a.e.Currency || ledger.DaysApart(l.Entries[n].Date, a.e.Date) > 3*ledger.TransferDays || l.Entries[n].Absurd() {
			continue
		}
		a.twin(n)
		a.counterpart(n)
	}
	slices.SortFunc(a.found, func(x, y Alternative) int { return cmp.Or(cmp.Compare(x.far, y.far), cmp.Compare(x.Entry, y.Entry)) })
	return a.found[:min(len(a.found), mostAlternatives)]
}

// asker looks for the alternatives of one entry.
type asker struct {
	l     *ledger.Ledger
	e     *ledger.Entry
	i     int32
	mine  map[int32]bool // the entry and those that links tie to it
	found []Alternative
}

func (a *asker) add(n int32, far int64, key string, args ...any) {
	a.found = append(a.found, Alternative{Entry: n, Why: diag.T(key, args...), far: far})
}

// twin says why an entry of the same amount is another payment.
func (a *asker) twin(n int32) {
	e, x := a.e, &a.l.Entries[n]
	apart := ledger.DaysApart(x.Date, e.Date)
	if x.Net != e.Net || x.Gross != e.Gross || apart > ledger.SettleDays || x.Verdict == ledger.VerdictDuplicate {
		return
	}
	sameText := ledger.NewHash().Text(e.Counterparty).Text(e.Description) == ledger.NewHash().Text(x.Counterparty).Text(x.Description)
	switch {
	case x.Source == e.Source && apart == 0 && sameText:
		a.add(n, 0, "reads the same, but stands in the same file: two rows of one file are two payments")
	case x.Source == e.Source:
		return
	case x.Account != e.Account:
		if apart == 0 {
			a.add(n, 3, "has the same amount on the same day, but on another account (%s)", x.Account)
		}
	case e.Reference != "" && x.Reference != "" && e.Reference != x.Reference:
		a.add(n, int64(apart)+1, "has the same amount in another file of this account, but another transaction id")
	case apart > 0:
		a.add(n, int64(apart)+1, "has the same amount in another file of this account, but %d days apart", apart)
	case e.HasBalance && x.HasBalance && e.Balance != x.Balance:
		a.add(n, 1, "has the same amount in another file of this account, but another running balance")
	default:
		a.add(n, 1, "has the same amount in another file of this account; that file has as many such rows as this one, each is paired with its own")
	}
}

// counterpart says why an entry of the opposite direction on another account is
// not the other end of this one.
func (a *asker) counterpart(n int32) {
	out, in := a.i, n
	if a.e.Net > 0 {
		out, in = n, a.i
	}
	from, to := &a.l.Entries[out], &a.l.Entries[in]
	if from.Net >= 0 || to.Net <= 0 || from.Flow != ledger.FlowTransfer || from.Account == to.Account || from.State != ledger.StatePaid || to.State != ledger.StatePaid {
		return
	}
	lost := -from.Net - to.Net
	most := follow.MayLose(-from.Net, from.Currency)
	apart := int(to.Date - from.Date)
	why := a.linkOf(n)
	if lost > 2*most || -lost > to.Net/nearShare || !why.IsZero() && (lost < 0 || lost > most) {
		return
	}
	far := int64(ledger.DaysApart(to.Date, from.Date)) + 10*max(lost, -lost)/max(most, 1)
	amount := func(minor int64) money.Amount { return money.Amount{Minor: minor, Currency: from.Currency} }
	switch {
	case !why.IsZero() && lost == 0:
		a.add(n, far, "has the same amount, but belongs to another: %v", why)
	case !why.IsZero():
		a.add(n, far, "comes near, but belongs to another: %v", why)
	case lost < 0:
		a.add(n, far, "what arrived is %v more than what left", amount(-lost))
	case apart < -1:
		a.add(n, far, "the money arrived %d days before it left", -apart)
	case apart > ledger.TransferDays:
		a.add(n, far, "the money arrived %d days later; at most %d are taken for one transfer", apart, ledger.TransferDays)
	case lost > most:
		a.add(n, far, "%v got lost on the way; of such an amount at most %v are taken for a fee", amount(lost), amount(most))
	case lost > 0:
		a.add(n, far, "fits by days, but is short by %v, which this route does not usually lose", amount(lost))
	default:
		a.add(n, far, "fits by amount and days, but nothing in its texts or accounts says that it is the other end")
	}
}

// linkOf returns the reason of the payout, earnings or transfer link of an entry;
// zero if it has none.
func (a *asker) linkOf(n int32) diag.Text {
	for i := range a.l.Links {
		k := &a.l.Links[i]
		switch k.Kind {
		case ledger.LinkPayout, ledger.LinkEarnings, ledger.LinkTransfer, ledger.LinkExchange:
			if slices.Contains(k.From, n) || slices.Contains(k.To, n) {
				return k.Why
			}
		}
	}
	return diag.Text{}
}
