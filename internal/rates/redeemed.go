package rates

import (
	"math"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Redeemed returns the table with what redemptions in the ledger say points are
// worth, where the user's file says nothing of those points: links from points
// that left to the money that they became. A redemption values the points of its
// day and after it, the first one those before too. Each programme is a finding that
// names the value and where it is from. t may be nil and is not changed.
func (t *Table) Redeemed(l *ledger.Ledger) (*Table, []diag.Finding) {
	found := map[pair][]dated{}
	place := map[pair]diag.Pos{}
	for n := range l.Links {
		k := &l.Links[n]
		if k.Kind != ledger.LinkPayout && k.Kind != ledger.LinkExchange || len(k.From) == 0 || len(k.To) == 0 {
			continue
		}
		first := &l.Entries[k.From[0]]
		p := pair{first.Currency, l.Entries[k.To[0]].Currency}
		if !p.base.IsPoints() || p.quote.IsPoints() || t.says(p.base) {
			continue
		}
		if d, ok := redemption(l, k); ok {
			if len(found[p]) == 0 {
				src := &l.Sources[first.Source]
				place[p] = diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(first.Row)}
			}
			found[p] = append(found[p], d)
		}
	}
	if len(found) == 0 {
		return t, nil
	}
	return t.with(found, place)
}

// says reports whether the table has a rate of its own for points.
func (t *Table) says(points money.Currency) bool {
	return t != nil && len(t.next[points]) > 0
}

// redemption returns the rate of one link: money for so many points.
func redemption(l *ledger.Ledger, k *ledger.Link) (dated, bool) {
	var points, paid int64
	add := func(sum *int64, i int32, sign int64, c money.Currency) bool {
		e := &l.Entries[i]
		var ok bool
		*sum, ok = money.AddMinor(*sum, sign*e.Net)
		return ok && e.Currency == c
	}
	from, to := l.Entries[k.From[0]].Currency, l.Entries[k.To[0]].Currency
	for _, i := range k.From {
		if !add(&points, i, -1, from) {
			return dated{}, false
		}
	}
	for _, i := range k.To {
		if !add(&paid, i, 1, to) {
			return dated{}, false
		}
	}
	coefficient := paid
	for range from.Exponent() - to.Exponent() {
		if coefficient > math.MaxInt64/10 {
			return dated{}, false
		}
		coefficient *= 10
	}
	if points <= 0 || coefficient <= 0 {
		return dated{}, false
	}
	return dated{coefficient: uint64(coefficient), per: uint64(points), day: l.Entries[k.From[len(k.From)-1]].Date}, true
}

// with returns the table with further rates, and says which.
func (t *Table) with(found map[pair][]dated, place map[pair]diag.Pos) (*Table, []diag.Finding) {
	r := reader{table: &Table{pairs: map[pair][]dated{}, next: map[money.Currency][]money.Currency{}}}
	if t != nil {
		r.table.Name = t.Name
		for p, rates := range t.pairs {
			r.table.pairs[p] = slices.Clone(rates)
		}
	}
	var pairs []pair
	for p, rates := range found {
		slices.SortStableFunc(rates, func(a, b dated) int { return int(a.day - b.day) })
		for n := range rates {
			rates[n].row = int32(n) // of one day the last stands
		}
		first := rates[0]
		first.day = 0
		r.table.pairs[p] = append([]dated{first}, rates...)
		pairs = append(pairs, p)
	}
	sortPairs(pairs)
	var findings []diag.Finding
	for _, p := range pairs {
		rates := found[p]
		thousand := ratioOf(rates[len(rates)-1], p)
		worth, _ := thousand.of(1000 * pointUnit)
		findings = append(findings, diag.Finding{Severity: diag.Note, Code: "points-valued", Pos: place[p], Count: len(rates),
			What: diag.T("1000 of %s are worth %v, by %d redemptions in these files; the last was on %v", string(p.base), money.Amount{Minor: worth, Currency: p.quote}, len(rates), rates[len(rates)-1].day),
			Todo: diag.T("If they are worth something else to you, say so in the file for --rates: a line such as 2024-01-01,%s,%s,0.01.", string(p.base), string(p.quote))})
	}
	r.finish()
	return r.table, findings
}

// pointUnit is one point in minor units.
const pointUnit = 100_000_000

// ratioOf is the factor between the minor units of a pair at one rate.
func ratioOf(d dated, p pair) ratio {
	t := Table{pairs: map[pair][]dated{p: {d}}}
	r, _ := t.ratio(p.base, p.quote, d.day)
	return r
}
