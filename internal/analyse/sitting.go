package analyse

import (
	"sort"

	"rivulet/internal/exhibit"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// accounts returns every account of the inputs with what is known to sit there:
//
//   - the last running balance, where its export has one;
//   - else, on a platform, what was earned less what was paid out over the
//     export. A negative rest means that the export starts after the account
//     did; then nothing is known.
func accounts(in *Input) []exhibit.AccountState {
	type key struct {
		account  string
		currency money.Currency
	}
	states := map[key]*accountBook{}
	l := in.Ledger
	at := func(account string, c money.Currency, source int32) *accountBook {
		k := key{account, c}
		if states[k] == nil {
			states[k] = &accountBook{}
		}
		a := states[k]
		s := &l.Sources[source]
		if !a.seen {
			a.AccountState = exhibit.AccountState{Account: account, Provider: s.Provider, Currency: c}
			a.kind, a.payouts, a.seen = s.Type, s.Payouts, true
		}
		return a
	}
	for i := range l.Entries {
		e := &l.Entries[i]
		if e.Verdict == ledger.VerdictDuplicate || e.Verdict == ledger.VerdictOtherLevel || e.State != ledger.StatePaid || e.Flow == ledger.FlowBalance {
			continue
		}
		at(e.Account, e.Currency, e.Source).see(e)
	}
	for i := range l.Sources {
		for _, b := range l.Sources[i].Closing {
			at(b.Account, b.Held.Currency, int32(i)).close(b)
		}
	}
	for i := range l.Links {
		link := &l.Links[i]
		if link.Kind != ledger.LinkEarnings || len(link.From) == 0 {
			continue
		}
		from := &l.Entries[link.From[0]]
		a := at(from.Account, from.Currency, from.Source)
		a.moved -= link.Fee
		for _, k := range link.To {
			if to := &l.Entries[k]; to.Currency == from.Currency {
				a.moved -= to.Net
				a.out(to.Date)
			}
		}
	}
	list := make([]exhibit.AccountState, 0, len(states))
	for _, a := range states {
		list = append(list, a.state())
	}
	list = addProofs(list, l)
	sort.Slice(list, func(i, j int) bool {
		if list[i].Account != list[j].Account {
			return list[i].Account < list[j].Account
		}
		return list[i].Currency < list[j].Currency
	})
	return list
}

// accountBook gathers what is known of one account in one currency.
type accountBook struct {
	exhibit.AccountState
	seen, payouts, closed bool
	kind                  string
	moved                 int64 // sum of all movements the export shows
	balance               int64
	balanceOn             ledger.Day
	first, last, lastOut  ledger.Day
}

func (a *accountBook) see(e *ledger.Entry) {
	a.moved += e.Net
	if a.first == 0 || e.Date < a.first {
		a.first = e.Date
	}
	a.last = max(a.last, e.Date)
	if e.Flow == ledger.FlowTransfer && e.Net < 0 {
		a.out(e.Date)
	}
}

func (a *accountBook) out(d ledger.Day) { a.lastOut = max(a.lastOut, d) }

func (a *accountBook) close(b ledger.Balance) {
	if !a.closed || b.On > a.balanceOn {
		a.closed, a.balance, a.balanceOn = true, b.Held.Minor, b.On
	}
	a.last = max(a.last, b.On)
	if a.first == 0 {
		a.first = b.On
	}
}

func (a *accountBook) state() exhibit.AccountState {
	s := a.AccountState
	s.From, s.To, s.LastOut = a.first.String(), a.last.String(), a.lastOut.String()
	switch {
	case a.closed:
		s.Sitting = &money.Amount{Minor: a.balance, Currency: s.Currency}
	case holdsEarnings(a.kind) && a.moved >= 0 && (a.payouts || a.lastOut != 0):
		s.Sitting = &money.Amount{Minor: a.moved, Currency: s.Currency}
	}
	return s
}

// holdsEarnings reports whether money of that type of account is earnings
// waiting to be paid out. A bank or card is where money arrives, and those are
// what an aggregator tells of.
func holdsEarnings(kind string) bool {
	switch kind {
	case "bank", "card", "broker", "aggregator", "":
		return false
	}
	return true
}

// sitting returns the accounts where earnings wait, most money first, in the
// report currency, and the others by currency.
func sitting(in *Input) (waiting []exhibit.AccountState, total money.Amount, more []money.Amount) {
	total.Currency = in.Currency
	others := map[money.Currency]int64{}
	types := map[string]string{}
	for i := range in.Ledger.Sources {
		s := &in.Ledger.Sources[i]
		types[s.Provider] = s.Type
	}
	for _, a := range accounts(in) {
		if a.Sitting == nil || a.Sitting.Minor <= 0 || !holdsEarnings(types[a.Provider]) {
			continue
		}
		waiting = append(waiting, a)
		if a.Currency == in.Currency {
			total.Minor += a.Sitting.Minor
		} else {
			others[a.Currency] += a.Sitting.Minor
		}
	}
	for c, minor := range others {
		more = append(more, money.Amount{Minor: minor, Currency: c})
	}
	sort.Slice(more, func(i, j int) bool { return more[i].Currency < more[j].Currency })
	sort.SliceStable(waiting, func(i, j int) bool {
		a, b := waiting[i], waiting[j]
		if (a.Currency == in.Currency) != (b.Currency == in.Currency) {
			return a.Currency == in.Currency
		}
		return a.Currency == b.Currency && a.Sitting.Minor > b.Sitting.Minor
	})
	return waiting, total, more
}
