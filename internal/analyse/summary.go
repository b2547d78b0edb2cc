package analyse

import (
	"errors"
	"slices"
	"sort"

	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// ErrTooLarge is returned where a sum does not fit 64 bits of minor units: an
// amount in the exports is no real one, and no total can be given.
var ErrTooLarge = errors.New("the amounts add up to more than 64 bits of minor units hold; look for a damaged amount in ledger.csv")

// Summarise returns the ledger in figures, for the snapshot and the terminal.
// It fails with ErrTooLarge.
func Summarise(in Input) (exhibit.Summary, error) {
	in.books = newBooks(&in)
	b := in.books
	if b.overflow {
		return exhibit.Summary{}, ErrTooLarge
	}
	s := exhibit.Summary{
		AsOf: asOf(&in).String(), From: b.first.String(), To: b.last.String(),
		Currency: in.Currency, Totals: b.totals,
		Unconverted: b.unconverted(),
		SetAside:    sumsOf(&in, ledger.FlowSetAside),
		Borrowed:    borrowed(&in),
		Unsorted:    unsortedSums(&in),
		Lost:        lost(&in),
		KeptFees:    costs(&in, ledger.LinkRefund),
		Converting:  costs(&in, ledger.LinkExchange),
		Accounts:    accounts(&in),
		Transfers:   transfers(in.Ledger),
	}
	for _, p := range b.ranked() {
		s.ByPayer = append(s.ByPayer, exhibit.PayerTotals{
			Payer: p.name, Kind: p.kind.String(), Totals: p.Totals,
			First: p.first.String(), Last: p.last.String(), FeesUnknown: p.feesUnknown,
		})
	}
	for _, k := range b.rankedKinds() {
		s.ByKind = append(s.ByKind, exhibit.KindTotals{Kind: k, Totals: *b.kinds[k]})
	}
	for _, m := range b.allMonths() {
		payers := make([]string, 0, len(b.months[m]))
		for name := range b.months[m] {
			payers = append(payers, name)
		}
		sort.Strings(payers)
		for _, name := range payers {
			s.ByMonth = append(s.ByMonth, exhibit.MonthNet{Month: m.String(), Payer: name, Net: b.months[m][name]})
		}
	}
	return s, nil
}

// asOf returns "today": what the user said, else the last day covered.
func asOf(in *Input) ledger.Day {
	if in.AsOf != 0 {
		return in.AsOf
	}
	return in.books.last
}

func (b *books) rankedKinds() []string {
	names := make([]string, 0, len(b.kinds))
	for k := range b.kinds {
		names = append(names, k)
	}
	sort.Slice(names, func(i, j int) bool {
		a, c := b.kinds[names[i]].Net, b.kinds[names[j]].Net
		if a != c {
			return a > c
		}
		return names[i] < names[j]
	})
	return names
}

func (b *books) unconverted() []exhibit.CurrencyNet {
	var list []exhibit.CurrencyNet
	for c, a := range b.apart {
		list = append(list, exhibit.CurrencyNet{Net: money.Amount{Minor: a.Net, Currency: c}, Count: a.Count})
	}
	return sortedNets(list)
}

func sortedNets(list []exhibit.CurrencyNet) []exhibit.CurrencyNet {
	sort.Slice(list, func(i, j int) bool { return list[i].Net.Currency < list[j].Net.Currency })
	return list
}

// kept reports whether an entry is looked at outside the counted ones: one
// telling of it, within the period.
func (b *books) kept(e *ledger.Entry) bool {
	return e.Verdict != ledger.VerdictDuplicate && e.Verdict != ledger.VerdictOtherLevel && b.within(e.Date)
}

// sumsOf adds up the entries of a flow by currency. For money set aside the
// amounts are taken without sign: what left the account went into the pot.
func sumsOf(in *Input, flow ledger.Flow) []money.Amount {
	sums := map[money.Currency]int64{}
	for i := range in.Ledger.Entries {
		if e := &in.Ledger.Entries[i]; e.Flow == flow && in.books.kept(e) && e.Net < 0 {
			sums[e.Currency] -= e.Net
		}
	}
	var list []money.Amount
	for c, minor := range sums {
		list = append(list, money.Amount{Minor: minor, Currency: c})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Currency < list[j].Currency })
	return list
}

// borrowed sums what was borrowed and what it is known to have cost, by currency:
// what was repaid beyond what was received where both are seen, else the fees that
// the rows state.
func borrowed(in *Input) []exhibit.Borrowed {
	by := map[money.Currency]*exhibit.Borrowed{}
	at := func(c money.Currency) *exhibit.Borrowed {
		if by[c] == nil {
			by[c] = &exhibit.Borrowed{Received: money.Amount{Currency: c}, Cost: money.Amount{Currency: c}}
		}
		return by[c]
	}
	l := in.Ledger
	linked := map[int32]bool{}
	for i := range l.Links {
		k := &l.Links[i]
		if k.Kind != ledger.LinkRepaid || !in.books.kept(&l.Entries[k.From[0]]) {
			continue
		}
		for _, e := range slices.Concat(k.From, k.To) {
			linked[e] = true
		}
		at(l.Entries[k.From[0]].Currency).Cost.Minor += k.Fee
	}
	for i := range l.Entries {
		e := &l.Entries[i]
		if (e.Flow != ledger.FlowBorrowed && e.Flow != ledger.FlowRepaid) || !in.books.kept(e) {
			continue
		}
		s := at(e.Currency)
		if !linked[int32(i)] {
			s.Cost.Minor += e.Fee
		}
		if e.Flow == ledger.FlowBorrowed {
			s.Received.Minor += e.Net
			s.Count++
		}
	}
	var list []exhibit.Borrowed
	for _, s := range by {
		if s.Count > 0 || s.Cost.Minor != 0 { // not where only something older is paid back
			list = append(list, *s)
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Received.Currency < list[j].Received.Currency })
	return list
}

// transfers lists the links that moved money between accounts.
func transfers(l *ledger.Ledger) []exhibit.Transfer {
	var list []exhibit.Transfer
	for i := range l.Links {
		link := &l.Links[i]
		if link.Kind > ledger.LinkTransfer || len(link.From) == 0 || len(link.To) == 0 {
			continue
		}
		from, to := &l.Entries[link.From[0]], &l.Entries[link.To[0]]
		var arrived int64
		for _, k := range link.To {
			arrived += l.Entries[k].Net
		}
		list = append(list, exhibit.Transfer{
			From: from.Account, To: to.Account, Day: to.Date.String(),
			Amount: money.Amount{Minor: arrived, Currency: to.Currency},
			Fee:    money.Amount{Minor: link.Fee, Currency: from.Currency},
			Days:   link.Days, Why: link.Why,
		})
	}
	sort.SliceStable(list, func(i, j int) bool {
		if list[i].Day != list[j].Day {
			return list[i].Day < list[j].Day
		}
		return list[i].From < list[j].From
	})
	return list
}
