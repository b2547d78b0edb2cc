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
	cents        bool        // the currency has two decimals
	lacks, small [unit]uint8 // by minor units, 1–99; 255 stands for more
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
		d.small[-net] = more(d.small[-net], 1)
		return
	}
	lack := unit + net%unit
	d.lacks[lack] = more(d.lacks[lack], 1)
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
		for n := range unit {
			to.lacks[n] = more(to.lacks[n], from.lacks[n])
			to.small[n] = more(to.small[n], from.small[n])
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
		for n := range unit {
			all += int(d.small[n])
			if both := min(d.small[n], d.lacks[n]); both > 0 {
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
	return ok && u.days[n].lacks[-net] > 0
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
