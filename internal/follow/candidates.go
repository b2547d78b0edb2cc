package follow

import (
	"slices"
	"strings"

	"rivulet/internal/ledger"
	"rivulet/internal/level"
	"rivulet/internal/money"
)

// leg is one side of a transfer: money that left an account, or arrived on one.
type leg struct {
	entry   int32
	day     ledger.Day
	amount  int64 // minor units, positive
	account int32
	source  int32
}

// route is what left a payer and what arrived from it, in one currency.
type route struct {
	payer    *level.Payer // nil for own transfers
	currency money.Currency
	out, in  []leg   // by day
	maybe    []leg   // deposits whose text or kindred payer hints at it; believed only if they match
	earned   []int32 // settled earnings, in the ledger's order; for a wallet, what was paid into it
	fee      feeModel
	losses   []loss     // what its links show of fees, in the order they were found
	base     *route     // the route that a hinted one was made of
	rivals   []rival    // other choices of deposits that would explain a payout as well
	doubts   []leg      // deposits near an edge that may yet be explained
	whole    ledger.Day // first deposit that the export proves to explain from its first row on; 0 if none
}

// routeKey finds a route.
type routeKey struct {
	payer    int
	currency money.Currency
}

// collectRoutes collects the payouts of every payer whose export was given and the
// deposits that name it, by currency, in order of payer and first entry.
func (r *run) collectRoutes() []*route {
	if len(r.exports.Payers) == 0 {
		return nil
	}
	number := make(map[string]int, len(r.exports.Payers))
	for n := range r.exports.Payers {
		number[r.exports.Payers[n].Name] = n
	}
	found := map[routeKey]*route{}
	perPayer := make([][]*route, len(r.exports.Payers))
	at := func(n int, c money.Currency) *route {
		k := routeKey{n, c}
		if found[k] == nil {
			found[k] = &route{payer: &r.exports.Payers[n], currency: c}
			perPayer[n] = append(perPayer[n], found[k])
		}
		return found[k]
	}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if n, ok := r.keptBy(int32(i), number); ok {
			rt := at(n, e.Currency)
			rt.earned = append(rt.earned, int32(i))
		}
		if n, ok := r.paidOutBy(int32(i), number); ok {
			rt := at(n, e.Currency)
			rt.out = append(rt.out, r.leg(int32(i)))
		} else if n, ok := r.depositOf(int32(i), number); ok {
			rt := at(n, e.Currency)
			rt.in = append(rt.in, r.leg(int32(i)))
		} else if n, ok := r.hintOf(int32(i), number); ok {
			rt := at(n, e.Currency)
			rt.maybe = append(rt.maybe, r.leg(int32(i)))
		} else if n, ok := r.earnedFrom(int32(i), number); ok {
			rt := at(n, e.Currency)
			rt.earned = append(rt.earned, int32(i))
		}
	}
	var list []*route
	for _, rts := range perPayer {
		list = append(list, rts...)
	}
	return list
}

// leg returns entry i as one side of a transfer.
func (r *run) leg(i int32) leg {
	e := &r.l.Entries[i]
	amount := e.Net
	if amount < 0 {
		amount = -amount
	}
	return leg{entry: i, day: e.Date, amount: amount, account: r.account[i], source: e.Source}
}

// paidOutBy returns the payer that entry i is a payout of: a transfer out of
// its account, a row of an export that lists payouts, or points redeemed.
func (r *run) paidOutBy(i int32, number map[string]int) (int, bool) {
	e := &r.l.Entries[i]
	src := r.source(i)
	if src.Ledger || e.State != ledger.StatePaid || e.Net == 0 || e.Absurd() {
		return 0, false
	}
	listed := src.Level == ledger.LevelPayouts && e.Verdict != ledger.VerdictDuplicate && (e.Flow == ledger.FlowTransfer || e.Verdict == ledger.VerdictOtherLevel)
	leaves := e.Flow == ledger.FlowTransfer && e.Net < 0 && e.Verdict == ledger.VerdictNone
	redeems := e.Flow == ledger.FlowExchange && e.Net < 0 && e.Currency.IsPoints() && e.Verdict == ledger.VerdictNone
	if !listed && !leaves && !redeems {
		return 0, false
	}
	name := r.exports.House(i)
	if src.Level != ledger.LevelAccount && e.Payer != "" {
		if _, ok := number[e.Payer]; ok {
			name = e.Payer
		}
	}
	n, ok := number[name]
	return n, ok
}

// depositOf returns the payer with an export of its own that entry i came from.
func (r *run) depositOf(i int32, number map[string]int) (int, bool) {
	e := &r.l.Entries[i]
	if e.Payer == "" || e.Net <= 0 || !r.arrives(i) || (e.Flow != ledger.FlowIncome && e.Flow != ledger.FlowTransfer && e.Flow != ledger.FlowUnknown) {
		return 0, false
	}
	n, ok := number[e.Payer]
	if !ok || r.exports.AtHome(&r.exports.Payers[n], i) || ledger.Kindred(e.Payer, r.exports.House(i)) {
		return 0, false
	}
	return n, true
}

// hintOf returns the platform that a credit may come from though it does not name
// it as its payer: a kindred payer ("Uber Eats" for "Uber", "TikTok" for "TikTok Shop"), or a credit nobody
// knows whose text has the platform's name, or that of a wallet between persons
// (Venmo), whose payouts are nobody's income.
func (r *run) hintOf(i int32, number map[string]int) (int, bool) {
	e := &r.l.Entries[i]
	if e.Net <= 0 || !r.arrives(i) || (e.Flow != ledger.FlowUnknown && (e.Flow != ledger.FlowIncome || e.Payer == "")) {
		return 0, false
	}
	if _, exact := number[e.Payer]; exact {
		return 0, false
	}
	text := ""
	if e.Flow == ledger.FlowUnknown {
		text = strings.ToLower(e.Counterparty + " " + e.Description)
	}
	for n := range r.exports.Payers {
		p := &r.exports.Payers[n]
		named := len(p.Name) >= 4 && strings.Contains(text, p.Lower)
		if p.Platform && (named || ledger.Kindred(e.Payer, p.Name) || ledger.Kindred(p.Name, e.Payer)) || named && r.wallet(p) && !r.exports.AtHome(p, i) {
			return n, true
		}
	}
	return 0, false
}

// wallet reports whether a payer's own export is a wallet's.
func (r *run) wallet(p *level.Payer) bool {
	return slices.ContainsFunc(p.Tellers, func(t level.Teller) bool { return r.l.Sources[t.Source].Type == "wallet" })
}

// earnedFrom returns the payer of whose own export entry i is a settled earning,
// or a fee, tax or refund that belongs to one. What the user left out or calls no
// income was paid out with the rest.
func (r *run) earnedFrom(i int32, number map[string]int) (int, bool) {
	e := &r.l.Entries[i]
	src := r.source(i)
	open := e.Verdict == ledger.VerdictNone && !r.tied[i] || e.Verdict == ledger.VerdictExcluded && r.words.Holds(i)
	if src.Ledger || src.Level == ledger.LevelAccount || !e.Earns() && e.Flow != ledger.FlowSpending || e.State != ledger.StatePaid || !open || e.Absurd() {
		return 0, false
	}
	if n, ok := number[e.Payer]; ok {
		return n, true
	}
	n, ok := number[src.Provider]
	return n, ok
}

// keptBy returns the wallet or bank that income was paid into: it pays out what
// it was paid.
func (r *run) keptBy(i int32, number map[string]int) (int, bool) {
	e := &r.l.Entries[i]
	src, house := r.source(i), r.exports.House(i)
	if src.Ledger || src.Level != ledger.LevelAccount || !src.Payouts && house == src.Provider || !e.Earns() || e.State != ledger.StatePaid || e.Verdict != ledger.VerdictNone || r.tied[i] || e.Absurd() {
		return 0, false
	}
	n, ok := number[house]
	return n, ok
}

// arrives reports whether entry i is settled, undecided and on a bank, card or wallet.
func (r *run) arrives(i int32) bool {
	e := &r.l.Entries[i]
	src := r.source(i)
	return src.Level == ledger.LevelAccount && !src.Ledger && e.State == ledger.StatePaid && e.Verdict == ledger.VerdictNone && !e.Absurd()
}
