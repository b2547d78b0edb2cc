package relate

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// holdKey is what a hold and its release have in common.
type holdKey struct {
	account  int32
	currency money.Currency
	amount   int64
	order    string
}

// holds links money that a wallet or platform held with its release: first by
// order and amount, then by amount, the oldest hold first. Neither is a payment
// and together they are nothing; a hold that the export does not release says so,
// because that money is still held.
func (r *run) holds() {
	var held, freed []int32
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if e.Flow != ledger.FlowBalance || !r.words.Open(int32(i)) {
			continue
		}
		if e.Net < 0 {
			held = append(held, int32(i))
		} else {
			freed = append(freed, int32(i))
		}
	}
	if len(held)+len(freed) == 0 {
		return
	}
	done := map[int32]bool{}
	r.release(held, freed, done, true)
	r.release(held, freed, done, false)
	before := diag.T("the release of money that was held before the export begins")
	for _, i := range freed {
		if !done[i] {
			r.l.Entries[i].Why = &before
		}
	}
	r.stillHeld(held, done)
}

// release pairs what is not done yet, one to one, in order of time.
func (r *run) release(held, freed []int32, done map[int32]bool, byOrder bool) {
	key := func(i int32) (k holdKey, ok bool) {
		e := &r.l.Entries[i]
		k = holdKey{account: r.account[i], currency: e.Currency, amount: max(e.Net, -e.Net)}
		if byOrder && e.Extra != nil {
			k.order = e.Extra.Order
		}
		return k, !done[i] && (!byOrder || k.order != "")
	}
	waiting := map[holdKey][]int32{}
	n := 0
	for _, i := range freed {
		// A wallet writes both on one day, in either order.
		for n < len(held) && r.l.Entries[held[n]].Date <= r.l.Entries[i].Date {
			if k, ok := key(held[n]); ok {
				waiting[k] = append(waiting[k], held[n])
			}
			n++
		}
		k, ok := key(i)
		at := slices.IndexFunc(waiting[k], func(o int32) bool { return !r.barred(o, i) })
		if !ok || at < 0 {
			continue
		}
		o := waiting[k][at]
		waiting[k] = slices.Delete(waiting[k], at, at+1)
		done[i], done[o] = true, true
		apart := int(r.l.Entries[i].Date - r.l.Entries[o].Date)
		why := diag.T("%v was held and released again, %d days apart; no money was paid", r.l.Entries[i].NetAmount(), apart)
		r.l.Entries[i].Why, r.l.Entries[o].Why = &why, &why
		r.l.Links = append(r.l.Links, ledger.Link{Kind: ledger.LinkHold, From: []int32{o}, To: []int32{i}, Days: apart, Why: why})
	}
}

// stillOpen is the holds of one account that nothing releases.
type stillOpen struct {
	first int32
	count int
	sum   int64 // minor units, positive
}

// stillHeld says which holds no row of the exports releases, by account and
// currency.
func (r *run) stillHeld(held []int32, done map[int32]bool) {
	why := diag.T("held, and not released before the export ends: the money is not paid")
	open := map[holdKey]*stillOpen{}
	var order []holdKey
	for _, i := range held {
		if done[i] {
			continue
		}
		e := &r.l.Entries[i]
		e.Why = &why
		k := holdKey{account: r.account[i], currency: e.Currency}
		if open[k] == nil {
			open[k] = &stillOpen{first: i}
			order = append(order, k)
		}
		open[k].count++
		open[k].sum, _ = money.AddMinor(open[k].sum, -e.Net)
	}
	for _, k := range order {
		e, n := &r.l.Entries[open[k].first], open[k].count
		src := &r.l.Sources[e.Source]
		r.findings = append(r.findings, diag.Finding{Severity: diag.Note, Code: "still-held", Count: n,
			Pos:  diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(e.Row)},
			What: diag.T("%d holds in %s, together %v, are not released before its export ends", n, e.Account, money.Amount{Minor: open[k].sum, Currency: k.currency}),
			Todo: diag.T("They are in no figure. Look in the account whether the money is still held.")})
	}
}
