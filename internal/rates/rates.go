// Package rates holds dated exchange rates and brings a ledger into one
// currency.
//
//  1. Read takes the ECB's eurofxref-hist.csv as it is, or a file of
//     date,base,quote,rate.
//  2. ReportCurrency chooses the currency of the report.
//  3. Convert sets NetReport on every entry that has a rate.
//
// A rate is the last one on or before the day, at most seven days old. Points
// have a value only where the user's file gives one, or else a redemption in the
// exports does. What it refuses: rates that
// are not plain positive decimals, rates without a date, and adding what has no
// rate to anything: it is named in a finding instead.
package rates

import (
	"cmp"
	"math/big"
	"slices"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// oldest is how many days a rate serves: the ECB publishes none on weekends and
// holidays, at most four days in a row, and a week leaves no doubt that a file
// has ended.
const oldest = 7

// Table holds dated rates by pair of currencies. A nil Table has none.
type Table struct {
	Name     string // base name of the file, e.g. "eurofxref-hist.csv"
	From, To ledger.Day

	pairs map[pair][]dated // by day, ascending
	next  map[money.Currency][]money.Currency
}

// pair says that one unit of base costs so many of quote.
type pair struct{ base, quote money.Currency }

// dated is a rate, coefficient × 10^−scale ÷ per, from its day on.
type dated struct {
	coefficient uint64
	per         uint64 // 0 stands for 1
	day         ledger.Day
	row         int32 // of the file
	scale       uint8
}

// ratio is the exact factor between minor units of two currencies.
type ratio struct{ num, den *big.Int }

// of returns minor × num / den, rounded half-even.
func (r ratio) of(minor int64) (int64, bool) {
	n := new(big.Int).Mul(big.NewInt(minor), r.num)
	negative := n.Sign() < 0
	q, rest := n.QuoRem(n.Abs(n), r.den, new(big.Int))
	switch rest.Lsh(rest, 1).Cmp(r.den) {
	case 1:
		q.Add(q, big.NewInt(1))
	case 0:
		q.Add(q, big.NewInt(int64(q.Bit(0))))
	}
	if negative {
		q.Neg(q)
	}
	return q.Int64(), q.IsInt64()
}

// ratio finds the factor on a day: a rate of the pair itself, either way round,
// else the shortest chain of rates, through EUR where there is a choice. No
// chain is longer than three: points → their currency → EUR → the report's.
func (t *Table) ratio(from, to money.Currency, day ledger.Day) (ratio, bool) {
	if from == to {
		return ratio{big.NewInt(1), big.NewInt(1)}, true
	}
	if t == nil {
		return ratio{}, false
	}
	path := t.path(from, to, day)
	if path == nil {
		return ratio{}, false
	}
	r := ratio{big.NewInt(1), big.NewInt(1)}
	tens := to.Exponent() - from.Exponent()
	for i, step := range path[:len(path)-1] {
		rate, inverse, _ := t.leg(step, path[i+1], day)
		coefficient, per := new(big.Int).SetUint64(rate.coefficient), new(big.Int).SetUint64(max(rate.per, 1))
		if inverse {
			r.den.Mul(r.den, coefficient)
			r.num.Mul(r.num, per)
			tens += int(rate.scale)
		} else {
			r.num.Mul(r.num, coefficient)
			r.den.Mul(r.den, per)
			tens -= int(rate.scale)
		}
	}
	power := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(tens, -tens))), nil)
	if tens > 0 {
		r.num.Mul(r.num, power)
	} else {
		r.den.Mul(r.den, power)
	}
	return r, true
}

// path returns the currencies of the shortest chain of rates that hold on the
// day, nil if there is none of at most three.
func (t *Table) path(from, to money.Currency, day ledger.Day) []money.Currency {
	paths := [][]money.Currency{{from}}
	seen := map[money.Currency]bool{from: true}
	for range 3 {
		var longer [][]money.Currency
		for _, p := range paths {
			at := p[len(p)-1]
			if _, _, ok := t.leg(at, to, day); ok {
				return append(p, to)
			}
			for _, c := range t.next[at] {
				if _, _, ok := t.leg(at, c, day); ok && !seen[c] {
					seen[c] = true
					longer = append(longer, append(slices.Clone(p), c))
				}
			}
		}
		paths = longer
	}
	return nil
}

// leg returns the rate between two currencies on a day; inverse says that it is
// the price of from in terms of to turned round.
func (t *Table) leg(from, to money.Currency, day ledger.Day) (r dated, inverse, ok bool) {
	if r, ok = last(t.pairs[pair{from, to}], from, day); ok {
		return r, false, true
	}
	r, ok = last(t.pairs[pair{to, from}], to, day)
	return r, true, ok
}

// last returns the last rate on or before the day that is young enough. What
// points are worth is said once, not daily: it does not age.
func last(rates []dated, base money.Currency, day ledger.Day) (dated, bool) {
	i, found := slices.BinarySearchFunc(rates, day, func(r dated, d ledger.Day) int { return cmp.Compare(r.day, d) })
	if !found {
		i--
	}
	if i < 0 || !base.IsPoints() && day-rates[i].day > oldest {
		return dated{}, false
	}
	return rates[i], true
}
