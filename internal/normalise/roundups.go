package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Round-ups that no word names are known by their amounts: a purchase of 3.40 and,
// on the same day, 0.60 that move to savings. One such pair is chance; these many,
// of so many amounts, and no more other small debits than one in five are not.
const (
	roundUpPairs   = 5
	roundUpAmounts = 3
	roundUpShare   = 80 // per cent of the debits below one unit of the currency
	unit           = 100
)

// roundUps gathers, by day, what purchases lack to whole units of a currency with
// two decimals, and the debits below one unit. Nearly every day has purchases and
// hardly any a small debit: the former lie in pages of days, of which the row before
// left one open, and which merging hands over as they are. A map of all days took
// three per cent of a run over 100,000 rows.
type roundUps struct {
	pages map[roundUpPage]*daysLacks
	open  roundUpPage
	lacks *daysLacks // of the page that is open; nil if its currency has no cents
	small map[roundUpKey]*cents
}

// roundUpPage is 64 days in one currency.
type roundUpPage struct {
	number   ledger.Day // day >> 6
	currency money.Currency
}

const pageDays = 64

// daysLacks holds what the purchases of each day of a page lack; nil without any.
type daysLacks [pageDays]*cents

type roundUpKey struct {
	day      ledger.Day
	currency money.Currency
}

func pageOf(day ledger.Day, c money.Currency) roundUpPage { return roundUpPage{day >> 6, c} }

// cents counts amounts by their minor units, 1–99; 255 stands for more.
type cents [unit]uint8

func (c *cents) add(o *cents) {
	for n, count := range o {
		c[n] = more(c[n], count)
	}
}

// see takes in one debit.
func (u *roundUps) see(day ledger.Day, net int64, c money.Currency) {
	if net >= 0 || net%unit == 0 {
		return
	}
	if page := pageOf(day, c); page != u.open {
		u.turnTo(page)
	}
	if u.lacks == nil {
		return
	}
	if net > -unit {
		u.seeSmall(roundUpKey{day, c}, -net)
		return
	}
	on := &u.lacks[day&(pageDays-1)]
	if *on == nil {
		*on = new(cents)
	}
	n := unit + net%unit
	(*on)[n] = more((*on)[n], 1)
}

// turnTo opens a page. Currencies without cents have none.
func (u *roundUps) turnTo(page roundUpPage) {
	u.open, u.lacks = page, u.pages[page]
	if u.lacks != nil || page.currency.Exponent() != 2 {
		return
	}
	if u.pages == nil {
		u.pages = map[roundUpPage]*daysLacks{}
	}
	u.lacks = new(daysLacks)
	u.pages[page] = u.lacks
}

func (u *roundUps) seeSmall(k roundUpKey, minor int64) {
	if u.small == nil {
		u.small = map[roundUpKey]*cents{}
	}
	on := u.small[k]
	if on == nil {
		on = new(cents)
		u.small[k] = on
	}
	on[minor] = more(on[minor], 1)
}

// merge takes over what another block of the file saw, which is not used again.
func (u *roundUps) merge(o *roundUps) {
	if u.pages == nil {
		u.pages, u.small = o.pages, o.small
		return
	}
	for key, from := range o.pages {
		to := u.pages[key]
		if to == nil {
			u.pages[key] = from
			continue
		}
		for day, lacks := range from {
			switch {
			case lacks == nil:
			case to[day] == nil:
				to[day] = lacks
			default:
				to[day].add(lacks)
			}
		}
	}
	for key, from := range o.small {
		switch to := u.small[key]; {
		case to != nil:
			to.add(from)
		case u.small == nil:
			u.small = map[roundUpKey]*cents{key: from}
		default:
			u.small[key] = from
		}
	}
}

// lacking returns how many purchases of a day lack so many minor units.
func (u *roundUps) lacking(k roundUpKey, minor int64) uint8 {
	page := u.pages[pageOf(k.day, k.currency)]
	if page == nil || page[k.day&(pageDays-1)] == nil {
		return 0
	}
	return page[k.day&(pageDays-1)][minor]
}

// more adds counts up to 255.
func more(a, b uint8) uint8 {
	return uint8(min(int(a)+int(b), 255))
}

// found reports whether the file's small debits are round-ups of its purchases.
func (u *roundUps) found() bool {
	pairs, all := 0, 0
	var seen [unit]bool
	for k, day := range u.small {
		for n, small := range day {
			all += int(small)
			if small == 0 {
				continue
			}
			if both := min(small, u.lacking(k, int64(n))); both > 0 {
				pairs += int(both)
				seen[n] = true
			}
		}
	}
	amounts := 0
	for _, s := range seen {
		if s {
			amounts++
		}
	}
	return pairs >= roundUpPairs && amounts >= roundUpAmounts && 100*pairs >= roundUpShare*all
}

// isRoundUp reports whether a debit is one: a purchase of its day lacks just that.
func (u *roundUps) isRoundUp(day ledger.Day, net int64, c money.Currency) bool {
	return u != nil && net < 0 && net > -unit && u.lacking(roundUpKey{day, c}, -net) > 0
}

// setAside makes a round-up of a small debit that nothing else is known of.
func (b *block) setAside(day ledger.Day, c *cash, s *parts, o *outcome) {
	if o.flow != ledger.FlowSpending || o.isHit || !settled(o.state) || b.p.level != ledger.LevelAccount {
		return
	}
	b.ups.see(day, s.net, c.currency)
	if b.p.ups.isRoundUp(day, s.net, c.currency) {
		why := diag.T("Own money put aside: it rounds up a purchase of the same day.")
		o.flow, o.kind, o.hasKind, o.why = ledger.FlowSetAside, ledger.KindRoundup, true, &why
	}
}
