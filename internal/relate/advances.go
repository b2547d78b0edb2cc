package relate

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Bounds of what pays an advance back. A payday is at most a month away, with
// instalments a quarter. Pay-day loans of 2 weeks cost 15–30 % of the sum, tips
// and express fees of small advances come on top (15 units of currency); cashing
// on the phone bill costs 10–30 % of the face value, 43 % of the cash received.
const (
	repayDays     = 62
	instalDays    = 92
	repayShare    = 145 // per cent of what was received
	repayFixed    = 15  // whole units of a currency with decimals, 200 times as many without
	lenderLetters = 4
)

// advances links borrowed money with what pays it back: a wage advance with the
// debit on payday, cashing with the phone bill. Neither is income; what was repaid
// beyond what was received is the cost. One to one first, then a payday that pays
// back several, then instalments.
func (r *run) advances() {
	lent, paid := map[lender][]int32{}, map[lender][]int32{}
	var order []lender
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if e.Flow != ledger.FlowBorrowed && e.Flow != ledger.FlowRepaid || !r.words.Open(int32(i)) {
			continue
		}
		k := lender{r.account[i], e.Currency, e.Kind == ledger.KindCashing}
		if k.cashing {
			k.account = anyAccount // the cash may arrive at another bank than pays the bill
		}
		if lent[k] == nil && paid[k] == nil {
			order = append(order, k)
		}
		switch {
		case e.Flow == ledger.FlowBorrowed && e.Net > 0:
			lent[k] = append(lent[k], int32(i))
		case e.Flow == ledger.FlowRepaid && e.Net < 0:
			paid[k] = append(paid[k], int32(i))
		}
	}
	for _, k := range order {
		a := &advancer{r: r, lent: lent[k], paid: paid[k], done: map[int32]bool{}, cashing: k.cashing, words: map[int32][]string{}}
		a.oneToOne()
		a.payday()
		a.instalments()
		if k.cashing {
			a.ordinaryBills()
		}
	}
}

const anyAccount = -1

// lender is where advances and repayments are looked for together.
type lender struct {
	account  int32
	currency money.Currency
	cashing  bool
}

// advancer is the work in progress on one account.
type advancer struct {
	r          *run
	lent, paid []int32 // in order of time
	done       map[int32]bool
	cashing    bool
	words      map[int32][]string // of the rows' texts, see lenderWords
}

// pays reports whether repaid may be the price of received.
func pays(received, repaid int64, c money.Currency) bool {
	fixed := int64(repayFixed * 200)
	if c.Exponent() > 0 {
		fixed = repayFixed
		for range c.Exponent() {
			fixed *= 10
		}
	}
	return repaid >= received && repaid <= max(received/100*repayShare, received+fixed)
}

// fits reports whether i may have been repaid by p: neither is linked, and they
// name the same lender.
func (a *advancer) fits(i, p int32) bool {
	return !a.done[i] && !a.done[p] && !a.r.barred(i, p) && (a.cashing || a.sameLender(i, p))
}

// dated returns the entries of a list in order of time that are dated from one
// day to another.
func (r *run) dated(list []int32, from, to ledger.Day) []int32 {
	at := func(day ledger.Day) int {
		n, _ := slices.BinarySearchFunc(list, day, func(i int32, day ledger.Day) int { return cmp.Compare(r.l.Entries[i].Date, day) })
		return n
	}
	return list[at(from):at(to+1)]
}

// oneToOne links each repayment with the advance that it pays back at the least
// cost, the oldest of equal ones.
func (a *advancer) oneToOne() {
	for _, p := range a.paid {
		best, least := int32(-1), int64(0)
		repaid, day := -a.r.l.Entries[p].Net, a.r.l.Entries[p].Date
		for _, i := range a.r.dated(a.lent, day-repayDays, day) {
			e := &a.r.l.Entries[i]
			if a.fits(i, p) && pays(e.Net, repaid, e.Currency) && (best < 0 || repaid-e.Net < least) {
				best, least = i, repaid-e.Net
			}
		}
		if best >= 0 {
			a.take([]int32{best}, []int32{p})
		}
	}
}

// payday links a repayment with all advances since the one before.
func (a *advancer) payday() {
	for _, p := range a.paid {
		var list []int32
		sum := int64(0)
		day := a.r.l.Entries[p].Date
		for _, i := range a.r.dated(a.lent, day-repayDays, day) {
			if a.fits(i, p) {
				list = append(list, i)
				sum, _ = money.AddMinor(sum, a.r.l.Entries[i].Net)
			}
		}
		if e := &a.r.l.Entries[p]; len(list) > 1 && pays(sum, -e.Net, e.Currency) {
			a.take(list, []int32{p})
		}
	}
}

// instalments links an advance with the repayments that together pay it back.
func (a *advancer) instalments() {
	for _, i := range a.lent {
		e := &a.r.l.Entries[i]
		var list []int32
		sum := int64(0)
		for _, p := range a.r.dated(a.paid, e.Date, e.Date+instalDays) {
			if sum < e.Net && a.fits(i, p) {
				list = append(list, p)
				sum, _ = money.AddMinor(sum, -a.r.l.Entries[p].Net)
			}
		}
		if len(list) > 1 && pays(e.Net, sum, e.Currency) {
			a.take([]int32{i}, list)
		}
	}
}

// ordinaryBills takes phone bills that follow no cashing for what they are. Those
// that do may hold more than that: what it cost cannot be said.
func (a *advancer) ordinaryBills() {
	spent := diag.T("a phone bill; nothing is seen that was turned into cash on it")
	mixed := diag.T("a phone bill after cashing; it does not say how much of it pays that back")
	for _, p := range a.paid {
		e := &a.r.l.Entries[p]
		switch {
		case a.done[p] || a.r.words.Says(p):
		case len(a.r.dated(a.lent, e.Date-repayDays, e.Date)) > 0:
			e.Why = &mixed
		default:
			e.Flow, e.Kind, e.Why = ledger.FlowSpending, ledger.KindOther, &spent
		}
	}
}

// take links advances with their repayments.
func (a *advancer) take(lent, paid []int32) {
	r := a.r
	if r.words.Bars(lent, paid) {
		return
	}
	for _, i := range slices.Concat(lent, paid) {
		a.done[i] = true
	}
	k := ledger.Link{Kind: ledger.LinkRepaid, From: lent, To: paid}
	k.Fee = ledger.Cost(r.l, &k)
	first, last := &r.l.Entries[lent[0]], &r.l.Entries[paid[len(paid)-1]]
	k.Days = max(0, int(r.l.Entries[paid[0]].Date-r.l.Entries[lent[len(lent)-1]].Date))
	cost := money.Amount{Minor: k.Fee, Currency: first.Currency}
	has := diag.T("has to be paid back, and was by %v; it cost %v", last.Date, cost)
	k.Why = diag.T("pays back what was borrowed on %v; it cost %v", first.Date, cost)
	for _, i := range lent {
		r.l.Entries[i].Why = &has
	}
	for _, i := range paid {
		r.l.Entries[i].Why = &k.Why
	}
	r.l.Links = append(r.l.Links, k)
}

// sameLender reports whether two rows name one lender: the payer, or a word of
// their texts that is no word of banking.
func (a *advancer) sameLender(i, p int32) bool {
	e, back := &a.r.l.Entries[i], &a.r.l.Entries[p]
	if e.Payer != "" && back.Payer != "" {
		return e.Payer == back.Payer
	}
	theirs := a.lenderWords(p)
	return slices.ContainsFunc(a.lenderWords(i), func(w string) bool { return slices.Contains(theirs, w) })
}

// lenderWords returns the words of a row that may name somebody.
func (a *advancer) lenderWords(i int32) []string {
	if words, ok := a.words[i]; ok {
		return words
	}
	common := []string{"payment", "transfer", "deposit", "credit", "debit", "repayment", "advance", "instant", "online", "purchase", "card", "from", "direct", "wage", "cash", "loan", "payday", "salary", "paycheck"}
	e := &a.r.l.Entries[i]
	words := strings.FieldsFunc(strings.ToLower(e.Counterparty+" "+e.Description), func(c rune) bool { return !unicode.IsLetter(c) })
	a.words[i] = slices.DeleteFunc(words, func(w string) bool { return len(w) < lenderLetters || slices.Contains(common, w) })
	return a.words[i]
}
