package relate

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// refundDays is how long after a payment a refund without an id is believed to be
// its: card schemes let a buyer dispute a payment for 120 days, PayPal for 180.
const refundDays = 180

// asManyAtMost bounds how many refunds of one amount are held against as many
// payments of it.
const asManyAtMost = 64

// samePayer is what a refund without an id has in common with what it undoes:
// the payer, or the party. A wallet's refund row often names the party only.
type samePayer struct {
	account  int32
	what     deed
	currency money.Currency
	payer    string
	party    string
}

type sameAmount struct {
	samePayer
	amount int64
}

// ofPayer returns what entry i has in common with others of its payer.
func (r *run) ofPayer(i int32, what deed) samePayer {
	e := &r.l.Entries[i]
	return samePayer{account: r.account[i], what: what, currency: e.Currency, payer: e.Payer}
}

// ofParty returns what entry i has in common with others of its party, if it
// names one.
func (r *run) ofParty(i int32, what deed) (k samePayer, ok bool) {
	e := &r.l.Entries[i]
	k = samePayer{account: r.account[i], what: what, currency: e.Currency, party: party(e)}
	return k, k.party != ""
}

// party is who the other side is; a purchase's shop may stand in its text only.
func party(e *ledger.Entry) string {
	if e.Counterparty == "" && e.Flow == ledger.FlowSpending {
		return e.Description
	}
	return e.Counterparty
}

// namesMore reports whether the party says more than the payer: a platform's
// payments all have one party.
func namesMore(e *ledger.Entry) bool {
	return party(e) != "" && party(e) != e.Payer && !ledger.Kindred(party(e), e.Payer)
}

// oneSide reports whether two entries have one party, or one payer where one of
// them names no party, and the user has not said otherwise.
func (r *run) oneSide(i, o int32) bool {
	a, b := &r.l.Entries[i], &r.l.Entries[o]
	if r.barred(o, i) {
		return false
	}
	if party(a) != "" && party(b) != "" {
		return party(a) == party(b)
	}
	return a.Payer == b.Payer
}

// index collects the deeds by payer, party and amount, in accounts with refunds
// that no id explained.
func (u *undoer) index(undos []int32, accounts map[int32]bool) {
	r := u.r
	u.equal, u.byParty, u.byPayer = map[sameAmount][]int32{}, map[samePayer][]int32{}, map[samePayer][]int32{}
	wanted := map[sameAmount]bool{}
	for _, i := range undos {
		if e := &r.l.Entries[i]; !u.used[i] {
			wanted[sameAmount{r.ofPayer(i, undoes(e)), size(e)}] = true
			if k, ok := r.ofParty(i, undoes(e)); ok {
				wanted[sameAmount{k, size(e)}] = true
			}
		}
	}
	if len(wanted) == 0 {
		return
	}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		what := did(e)
		if what == noDeed || !accounts[r.account[i]] || !r.words.Open(int32(i)) {
			continue
		}
		add := func(by map[samePayer][]int32, k samePayer) {
			by[k] = append(by[k], int32(i))
			if full := (sameAmount{k, size(e)}); wanted[full] {
				u.equal[full] = append(u.equal[full], int32(i))
			}
		}
		add(u.byPayer, r.ofPayer(int32(i), what))
		if k, ok := r.ofParty(int32(i), what); ok {
			add(u.byParty, k)
		}
	}
}

// before returns up to most deeds of a list, which is in order of time, that lie
// before entry i, not too long ago, the nearest last. It looks at no more than
// enough of them.
func (u *undoer) before(i int32, list []int32, most int, fits func(o int32) bool) []int32 {
	const enough = 2000
	e := &u.r.l.Entries[i]
	end, _ := slices.BinarySearchFunc(list, e.Date+1, func(o int32, day ledger.Day) int {
		return cmp.Compare(u.r.l.Entries[o].Date, day)
	})
	var found []int32
	for n := end - 1; n >= max(0, end-enough) && len(found) < most; n-- {
		o := list[n]
		if int(e.Date-u.r.l.Entries[o].Date) > refundDays {
			break
		}
		if o != i && fits(o) {
			found = append(found, o)
		}
	}
	slices.Reverse(found)
	return found
}

// byAmount links what takes back exactly what one payment brought: the only one
// of that party, or as many of the payer as there are payments.
func (u *undoer) byAmount(undos []int32) {
	r := u.r
	groups := map[sameAmount][]int32{}
	var order []sameAmount
	for _, i := range undos {
		if u.used[i] {
			continue
		}
		u.sameParty(i)
		k := sameAmount{r.ofPayer(i, undoes(&r.l.Entries[i])), size(&r.l.Entries[i])}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], i)
	}
	for _, k := range order {
		if k.what != bought {
			u.asManyAs(groups[k], u.equal[k])
		}
	}
}

// untouched returns the test for a deed of entry i's amount of which nothing was
// taken back.
func (u *undoer) untouched(i int32) func(o int32) bool {
	amount := size(&u.r.l.Entries[i])
	return func(o int32) bool {
		return u.rest(o) == amount && size(&u.r.l.Entries[o]) == amount && u.r.oneSide(i, o)
	}
}

// sameParty links a refund whose party has one payment of the amount.
func (u *undoer) sameParty(i int32) {
	e := &u.r.l.Entries[i]
	k, ok := u.r.ofParty(i, undoes(e))
	if !ok {
		return
	}
	if found := u.before(i, u.equal[sameAmount{k, size(e)}], 2, u.untouched(i)); len(found) == 1 {
		u.take(i, found, diag.T("the same party and amount"))
	}
}

// asManyAs links refunds of an amount with the payments of it where there are as
// many of these: then all of them were refunded. Two payments and one refund stay
// apart.
func (u *undoer) asManyAs(undos, deeds []int32) {
	undos = slices.DeleteFunc(slices.Clone(undos), func(i int32) bool { return u.used[i] })
	if len(undos) == 0 || len(undos) > asManyAtMost {
		return
	}
	last := undos[len(undos)-1]
	found := u.before(last, deeds, len(undos)+1, func(o int32) bool { return u.rest(o) == size(&u.r.l.Entries[o]) })
	if len(found) != len(undos) {
		return
	}
	for n, i := range undos {
		if o := found[n]; u.r.l.Entries[o].Date > u.r.l.Entries[i].Date || !u.r.oneSide(i, o) {
			return
		}
	}
	for n, i := range undos {
		u.take(i, found[n:n+1:n+1], diag.T("the same payer and amount, and no other"))
	}
}

// byPart links what takes back a part: of the nearest earlier payment of the same
// party that is large enough, or of the payer's only one.
func (u *undoer) byPart(i int32) {
	if u.used[i] {
		return
	}
	e := &u.r.l.Entries[i]
	larger := func(o int32) bool { return u.rest(o) > size(e) && u.r.oneSide(i, o) }
	if k, ok := u.r.ofParty(i, undoes(e)); ok && namesMore(e) {
		if found := u.before(i, u.byParty[k], 1, larger); len(found) > 0 {
			u.take(i, found, diag.T("the nearest earlier payment of the same party"))
			return
		}
	}
	k := u.r.ofPayer(i, undoes(e))
	if k.what == bought {
		return // purchases have only their shop in common
	}
	if found := u.before(i, u.byPayer[k], 2, larger); len(found) == 1 {
		u.take(i, found, diag.T("the only earlier payment of the payer that is large enough"))
	}
}
