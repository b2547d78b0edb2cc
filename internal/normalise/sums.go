package normalise

import (
	"math"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// sums adds up rows by currency. There are few currencies: a slice is faster
// than a map, and ordered.
type sums struct {
	rows int
	list []sum
}

// sum is what moved in one currency, in minor units.
type sum struct {
	currency money.Currency
	net      int64
	in, out  int64 // of money in and of money out; out is negative
}

func (s *sums) of(c money.Currency) *sum {
	for i := range s.list {
		if s.list[i].currency == c {
			return &s.list[i]
		}
	}
	s.list = append(s.list, sum{currency: c})
	return &s.list[len(s.list)-1]
}

// add counts a row.
func (s *sums) add(c money.Currency, n int64) {
	s.rows++
	s.see(c, n)
}

// see adds an amount without counting a row.
func (s *sums) see(c money.Currency, n int64) {
	of := s.of(c)
	of.net = saturated(of.net, n)
	if n > 0 {
		of.in = saturated(of.in, n)
	} else {
		of.out = saturated(of.out, n)
	}
}

func (s *sums) merge(next *sums) {
	s.rows += next.rows
	for _, n := range next.list {
		of := s.of(n.currency)
		of.net, of.in, of.out = saturated(of.net, n.net), saturated(of.in, n.in), saturated(of.out, n.out)
	}
}

func (s *sums) spending() ledger.Spending {
	out := ledger.Spending{Rows: s.rows}
	if s.rows > 0 {
		out.Sums = make(map[money.Currency]int64, len(s.list))
	}
	for _, of := range s.list {
		out.Sums[of.currency] = of.net
	}
	return out
}

// saturated adds and stops at the ends of int64. It is for sums that no total
// contains: spending and proofs.
func saturated(a, b int64) int64 {
	n, ok := money.AddMinor(a, b)
	switch {
	case ok:
		return n
	case a < 0:
		return math.MinInt64
	}
	return math.MaxInt64
}
