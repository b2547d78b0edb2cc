package relate

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// refunds links what takes money back with what it undoes: refunds, claw-backs
// and chargebacks with the income, disputes won with the chargeback, returned
// fees with the fee, shops' refunds with the purchase where both rows are kept.
// Both stay what they are and count on their own days. In this order:
//
//   - a shared transaction or order id, or a long number in both texts;
//   - the same payer, account and amount, if nothing else can be meant;
//   - part of the nearest earlier payment of the same party, or of the only one
//     of the payer that is large enough.
//
// What is ambiguous stays apart. No figure but the fees kept depends on it.
func (r *run) refunds() {
	undos, accounts := r.undos()
	if len(undos) == 0 {
		return
	}
	u := &undoer{r: r, ids: r.indexIDs(undos, accounts), left: map[int32]int64{}, used: map[int32]bool{}}
	// What undoes income goes before returned fees, which may belong to it.
	slices.SortStableFunc(undos, func(a, b int32) int {
		return cmp.Compare(undoes(&r.l.Entries[a]), undoes(&r.l.Entries[b]))
	})
	for _, i := range undos {
		u.byID(i)
	}
	u.index(undos, accounts)
	u.byAmount(undos)
	for _, i := range undos {
		u.byPart(i)
	}
}

// undos returns the entries that take something back that somebody did, and the
// accounts with entries that take back anything. A bank's export is full of credits
// that may be refunds of purchases, of which no row is kept.
func (r *run) undos() ([]int32, map[int32]bool) {
	var undos []int32
	accounts := map[int32]bool{}
	var done [deedCount]bool
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		what, did := undoes(e), did(e)
		if what == noDeed && done[did] || !r.words.Open(int32(i)) {
			continue
		}
		done[did] = true
		if what != noDeed {
			undos = append(undos, int32(i))
			accounts[r.account[i]] = true
		}
	}
	done[charged] = done[charged] || done[earned] // returned fees may belong to a refund
	return slices.DeleteFunc(undos, func(i int32) bool { return !done[undoes(&r.l.Entries[i])] }), accounts
}

// undoer is the work in progress of refunds.
type undoer struct {
	r    *run
	ids  *refundIDs
	left map[int32]int64 // of what was undone in part, what is left of its size
	used map[int32]bool  // what undoes, and is linked

	equal            map[sameAmount][]int32 // deeds by what a full refund of them looks like, in order of time
	byParty, byPayer map[samePayer][]int32
}

// rest returns how much of a deed is not undone yet.
func (u *undoer) rest(i int32) int64 {
	if n, ok := u.left[i]; ok {
		return n
	}
	return size(&u.r.l.Entries[i])
}

// take links what entry i undoes, whole or in part, with it.
func (u *undoer) take(i int32, of []int32, how diag.Text) {
	r := u.r
	if r.words.Bars(of, []int32{i}) {
		return
	}
	e := &r.l.Entries[i]
	amount := size(e)
	whole := int64(0)
	for _, o := range of {
		whole += size(&r.l.Entries[o])
		u.left[o] = max(0, u.rest(o)-amount)
	}
	u.used[i] = true
	first := &r.l.Entries[of[0]]
	back := money.Amount{Minor: amount, Currency: e.Currency}
	why := diag.T("takes back %v of %v from %v (%v)", back, money.Amount{Minor: whole, Currency: e.Currency}, first.Date, how)
	if whole == amount {
		why = diag.T("takes back the %v of %v (%v)", back, first.Date, how)
	}
	if undoes(e) == bought {
		why = diag.T("a refund of the purchase of %v: one's own money back, not income (%v)", first.Date, how)
	}
	e.Why = &why
	last := &r.l.Entries[of[len(of)-1]]
	r.l.Links = append(r.l.Links, ledger.Link{Kind: ledger.LinkRefund, From: of, To: []int32{i}, Days: int(e.Date - last.Date), Why: why})
	k := &r.l.Links[len(r.l.Links)-1]
	if undoes(e) == earned {
		u.withFees(i, k)
	}
	k.Fee = ledger.Cost(r.l, k)
}

// withFees adds the order's fees, where they stand on rows of their own, and
// what came back of them.
func (u *undoer) withFees(i int32, k *ledger.Link) {
	r := u.r
	day := r.l.Entries[i].Date
	fees := func(want deed, of func(*ledger.Entry) deed) []int32 {
		list, _ := u.ids.sharing(k.From[0], func(e *ledger.Entry) bool { return of(e) == want })
		more, _ := u.ids.sharing(i, func(e *ledger.Entry) bool { return of(e) == want })
		return slices.DeleteFunc(append(list, more...), func(o int32) bool {
			return r.l.Entries[o].Date > day || r.account[o] != r.account[i] || u.used[o] || u.rest(o) == 0
		})
	}
	for _, o := range fees(charged, did) {
		u.left[o] = 0
		k.From = append(k.From, o)
	}
	for _, o := range fees(charged, undoes) {
		if !u.used[o] {
			u.used[o] = true
			k.To = append(k.To, o)
		}
	}
	slices.Sort(k.From)
	k.From = slices.Compact(k.From)
	slices.Sort(k.To)
}

// byID links an entry with what has the same id: with the one of its amount,
// with all of an order together, or with the last that is large enough.
func (u *undoer) byID(i int32) {
	if u.used[i] {
		return
	}
	e := &u.r.l.Entries[i]
	what := undoes(e)
	list, loose := u.ids.sharing(i, func(o *ledger.Entry) bool { return did(o) == what })
	list = slices.DeleteFunc(list, func(o int32) bool { return u.rest(o) == 0 || u.r.barred(i, o) })
	amount, sum := size(e), int64(0)
	var equal, larger []int32
	for _, o := range list {
		rest := u.rest(o)
		sum, _ = money.AddMinor(sum, rest)
		switch {
		case rest == amount:
			equal = append(equal, o)
		case rest > amount:
			larger = append(larger, o)
		}
	}
	how := diag.T("the same order or transaction id")
	switch {
	case len(equal) > 0 && (!loose || len(equal) == 1):
		u.take(i, equal[:1], how)
	case len(list) > 1 && sum == amount:
		u.take(i, list, how)
	case len(larger) > 0 && (!loose || len(larger) == 1):
		u.take(i, larger[len(larger)-1:], how)
	}
}
