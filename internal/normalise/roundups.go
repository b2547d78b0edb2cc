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
// two decimals, and the debits below one unit.
type roundUps struct {
	days []roundUpDay
	at   map[roundUpKey]int
	last int // of days, the one of the row before
}

type roundUpKey struct {
	day      ledger.Day
	currency money.Currency
}

type roundUpDay struct {
	roundUpKey
	cents        bool // the currency has two decimals
	lacks, small counts
}

// counts counts amounts by their minor units, 1–99; 255 stands for more. It is nil
// without any: most days have no small debit.
type counts []uint8

func (c *counts) add(minor int64, n uint8) {
	if *c == nil {
		*c = make(counts, unit)
	}
	(*c)[minor] = more((*c)[minor], n)
}

// of returns how often an amount was counted.
func (c counts) of(minor int64) uint8 {
	if c == nil {
		return 0
	}
	return c[minor]
}

// see takes in one debit.
func (u *roundUps) see(day ledger.Day, net int64, c money.Currency) {
	if net >= 0 || net%unit == 0 {
		return
	}
	d := u.of(roundUpKey{day, c})
	if !d.cents {
		return
	}
	if net > -unit {
		d.small.add(-net, 1)
		return
	}
	d.lacks.add(unit+net%unit, 1)
}

func (u *roundUps) of(k roundUpKey) *roundUpDay {
	if u.last < len(u.days) && u.days[u.last].roundUpKey == k {
		return &u.days[u.last]
	}
	if u.at == nil {
		u.at = map[roundUpKey]int{}
	}
	n, ok := u.at[k]
	if !ok {
		n = len(u.days)
		u.at[k] = n
		u.days = append(u.days, roundUpDay{roundUpKey: k, cents: k.currency.Exponent() == 2})
	}
	u.last = n
	return &u.days[n]
}

// merge adds what another block of the file saw.
func (u *roundUps) merge(o *roundUps) {
	for i := range o.days {
		from := &o.days[i]
		to := u.of(from.roundUpKey)
		for n, count := range from.lacks {
			to.lacks.add(int64(n), count)
		}
		for n, count := range from.small {
			to.small.add(int64(n), count)
		}
	}
}

// more adds counts up to 255.
func more(a, b uint8) uint8 {
	return uint8(min(int(a)+int(b), 255))
}

// found reports whether the file's small debits are round-ups of its purchases.
func (u *roundUps) found() bool {
	pairs, all := 0, 0
	var seen [unit]bool
	for i := range u.days {
		d := &u.days[i]
		for n, small := range d.small {
			all += int(small)
			if both := min(small, d.lacks.of(int64(n))); both > 0 {
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
	if u == nil || net >= 0 || net <= -unit {
		return false
	}
	n, ok := u.at[roundUpKey{day, c}]
	return ok && u.days[n].lacks.of(-net) > 0
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
