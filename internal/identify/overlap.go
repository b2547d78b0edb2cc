package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// rows is a list of settled rows with the days they are known to be whole on:
// what one or several files tell of one account.
type rows struct {
	list []int32 // in order of date
	days ledger.Span
}

// overlap is what two lists of rows have in common on the days that both cover,
// text left aside: two routes to one account write other texts. It is how an
// account is known again, and how two accounts of one name are told apart.
type overlap struct {
	a, b     int        // rows on the common days
	pairs    [][2]int32 // rows of equal amount on one day, or up to lag days apart, one to one
	amounts  int        // different amounts among the pairs
	texts    int        // pairs with one text
	payers   int        // pairs with one payer
	balances int        // pairs with one running balance
	unequal  int        // pairs whose balances differ
	ids      int        // pairs with one transaction id
	aloneA   int        // credits of a on days well inside, that b does not have
	aloneB   int
	moved    int // transfers on days well inside that left the one and came to the other
}

// amount is what two rows must share to be the same money.
type amount struct {
	net      int64
	currency money.Currency
}

// compare lays two lists side by side.
func (r *run) compare(a, b rows, lag int) overlap {
	common := ledger.Span{From: max(a.days.From, b.days.From), To: min(a.days.To, b.days.To)}
	var o overlap
	if common.From > common.To {
		return o
	}
	o.a, o.b = len(r.inside(a.list, common)), len(r.inside(b.list, common))
	if o.a == 0 || o.b == 0 {
		return o
	}
	near := ledger.Span{From: common.From - ledger.Day(lag), To: common.To + ledger.Day(lag)}
	x, y := r.inside(a.list, near), r.inside(b.list, near)
	x, y = r.pairDays(&o, x, y)
	if lag > 0 {
		x, y = r.pairNear(&o, x, y, lag)
	}
	well := ledger.Span{From: common.From + ledger.Day(lag) + 1, To: common.To - ledger.Day(lag) - 1}
	o.aloneA, o.aloneB = r.credits(x, well), r.credits(y, well)
	o.moved = r.moved(r.inside(x, well), r.inside(y, well))
	seen := map[amount]bool{}
	for _, p := range o.pairs {
		e, f := &r.l.Entries[p[0]], &r.l.Entries[p[1]]
		seen[amount{e.Net, e.Currency}] = true
		if sameText(e, f) {
			o.texts++
		}
		if e.Payer != "" && e.Payer == f.Payer {
			o.payers++
		}
		if e.Reference != "" && e.Reference == f.Reference {
			o.ids++
		}
		if e.HasBalance && f.HasBalance {
			if e.Balance == f.Balance {
				o.balances++
			} else {
				o.unequal++
			}
		}
	}
	o.amounts = len(seen)
	return o
}

// sameText reports whether two rows have the same letters and digits.
func sameText(e, f *ledger.Entry) bool {
	return ledger.NewHash().Text(e.Counterparty).Text(e.Description) == ledger.NewHash().Text(f.Counterparty).Text(f.Description)
}

// inside returns the rows on the days of a span.
func (r *run) inside(list []int32, s ledger.Span) []int32 {
	day := func(i int32, d ledger.Day) int { return cmp.Compare(r.l.Entries[i].Date, d) }
	from, _ := slices.BinarySearchFunc(list, s.From, day)
	to, _ := slices.BinarySearchFunc(list, s.To+1, day)
	return list[from:max(from, to)]
}

// credits counts money in on the days of a span.
func (r *run) credits(list []int32, s ledger.Span) int {
	n := 0
	for _, i := range r.inside(list, s) {
		if r.l.Entries[i].Net > 0 {
			n++
		}
	}
	return n
}

// moved counts the own transfers that left one of two lists and came to the other on
// the same day. Both lists of one account would show both rows.
func (r *run) moved(x, y []int32) int {
	type transfer struct {
		day ledger.Day
		amount
	}
	open, n := map[transfer]int{}, 0
	for _, i := range x {
		if e := &r.l.Entries[i]; e.Flow == ledger.FlowTransfer && e.Net != 0 {
			open[transfer{e.Date, amount{e.Net, e.Currency}}]++
		}
	}
	for _, j := range y {
		e := &r.l.Entries[j]
		if t := (transfer{e.Date, amount{-e.Net, e.Currency}}); e.Flow == ledger.FlowTransfer && open[t] > 0 {
			open[t]--
			n++
		}
	}
	return n
}

// byMoney orders rows by day, amount and currency.
func (r *run) byMoney(i, j int32) int {
	e, f := &r.l.Entries[i], &r.l.Entries[j]
	if c := cmp.Compare(e.Date, f.Date); c != 0 {
		return c
	}
	if c := cmp.Compare(e.Net, f.Net); c != 0 {
		return c
	}
	return cmp.Compare(e.Currency, f.Currency)
}

// pairDays pairs rows of one day, currency and amount, those with one text
// first, and returns what is left, in order of date.
func (r *run) pairDays(o *overlap, a, b []int32) (restA, restB []int32) {
	order := func(list []int32) []int32 {
		list = slices.Clone(list)
		slices.SortFunc(list, func(i, j int32) int {
			if c := r.byMoney(i, j); c != 0 {
				return c
			}
			e, f := &r.l.Entries[i], &r.l.Entries[j]
			return cmp.Or(cmp.Compare(e.Balance, f.Balance), cmp.Compare(e.Description, f.Description), cmp.Compare(i, j))
		})
		return list
	}
	a, b = order(a), order(b)
	for len(a) > 0 && len(b) > 0 {
		switch c := r.byMoney(a[0], b[0]); {
		case c < 0:
			restA, a = append(restA, a[0]), a[1:]
		case c > 0:
			restB, b = append(restB, b[0]), b[1:]
		default:
			n, m := r.equalMoney(a), r.equalMoney(b)
			r.pairTexts(o, a[:n], b[:m])
			if both := min(n, m); both < n {
				restA = append(restA, a[both:n]...)
			} else {
				restB = append(restB, b[both:m]...)
			}
			a, b = a[n:], b[m:]
		}
	}
	return append(restA, a...), append(restB, b...)
}

// equalMoney counts the rows at the beginning of a list that have the day,
// currency and amount of the first.
func (r *run) equalMoney(list []int32) int {
	n := 1
	for n < len(list) && r.byMoney(list[0], list[n]) == 0 {
		n++
	}
	return n
}

// pairTexts pairs rows of equal money, as many as the shorter list has, those
// with one text first; it puts the paired ones to the front of their lists.
func (r *run) pairTexts(o *overlap, a, b []int32) {
	done := 0
	for pass := range 2 {
		for i := done; i < len(a); i++ {
			for j := done; j < len(b); j++ {
				if pass == 1 || sameText(&r.l.Entries[a[i]], &r.l.Entries[b[j]]) {
					o.pairs = append(o.pairs, [2]int32{a[i], b[j]})
					a[done], a[i] = a[i], a[done]
					b[done], b[j] = b[j], b[done]
					done++
					break
				}
			}
		}
	}
}

// pairNear pairs rows of one amount that are dated up to lag days apart: booking
// day and value date, the zone of an app and that of a web page.
func (r *run) pairNear(o *overlap, a, b []int32, lag int) (restA, restB []int32) {
	open := map[amount][]int32{}
	for _, j := range b {
		e := &r.l.Entries[j]
		open[amount{e.Net, e.Currency}] = append(open[amount{e.Net, e.Currency}], j)
	}
	taken := map[int32]bool{}
	for _, i := range a {
		e := &r.l.Entries[i]
		key := amount{e.Net, e.Currency}
		at := slices.IndexFunc(open[key], func(j int32) bool { return ledger.DaysApart(e.Date, r.l.Entries[j].Date) <= lag })
		if at < 0 {
			restA = append(restA, i)
			continue
		}
		j := open[key][at]
		open[key], taken[j] = slices.Delete(open[key], at, at+1), true
		o.pairs = append(o.pairs, [2]int32{i, j})
	}
	return restA, slices.DeleteFunc(slices.Clone(b), func(j int32) bool { return taken[j] })
}

// fewer returns the rows of the shorter list.
func (o *overlap) fewer() int { return min(o.a, o.b) }

// two reports whether the lists are of two accounts: on days that both cover,
// either has credits that the other lacks, and no more in common.
func (o *overlap) two() bool {
	const enough = 3 // one or two may have been posted late
	return o.aloneA >= enough && o.aloneB >= enough && len(o.pairs) <= min(o.aloneA, o.aloneB) && !o.marked()
}

// opposed reports whether two lists of one layout, though short, are of two accounts:
// either has credits that the other lacks, and fewer are in both. Rows that were posted
// late are missing from the older list alone.
func (o *overlap) opposed() bool {
	const enough = 2
	return o.aloneA >= enough && o.aloneB >= enough && len(o.pairs) < min(o.aloneA, o.aloneB) && !o.marked()
}

// one reports whether the lists are of one account beyond doubt: nine of ten rows
// of the shorter one are in the other, among them enough that differ from each
// other in amount, or in their balances or transaction ids, which no two
// accounts share. Interest alone, on two equal savings accounts, is not enough.
func (o *overlap) one() bool {
	const rowsEnough, amountsEnough = 5, 4
	if 10*len(o.pairs) < 9*o.fewer() || o.unequal > o.balances {
		return false
	}
	return o.marked() || len(o.pairs) >= rowsEnough && o.amounts >= amountsEnough
}

// marked reports whether balances or ids say that the lists are of one account.
func (o *overlap) marked() bool {
	const marks = 3
	return o.ids >= marks || o.balances >= marks && o.amounts >= 2
}

// perhaps reports whether the lists may be of one account.
func (o *overlap) perhaps() bool {
	return len(o.pairs) >= 2 && o.amounts >= 2 && 4*len(o.pairs) >= 3*o.fewer() && o.unequal <= o.balances
}
