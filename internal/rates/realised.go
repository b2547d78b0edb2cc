package rates

import (
	"cmp"
	"math"
	"math/big"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// realised are the rates at which money of the user's own was changed, by pair: a
// conversion whose two ends the exports tell, a payout that arrived in another
// currency, a row that names its amount in both. They serve other entries of the two
// currencies within a week, before or after, where no row's own rate and no dated
// rate of the user's file does: what was really paid is nearer to the truth than
// leaving an entry out, and further from it than a public rate of the day.
type realised struct {
	pairs map[pair][]change // by day
	used  map[*change]int   // for how many counted entries each of them served
}

// change is one exchange: so many minor units of the pair's base became so many of
// its quote.
type change struct {
	day        ledger.Day
	base       int64
	quote      int64
	house      string // where it happened, e.g. "PayPal"
	conversion bool   // two legs of a conversion or of a payout; false: one row names both amounts
	entry      int32  // that tells of it
}

// realisedOf collects the rates of a ledger.
func realisedOf(l *ledger.Ledger) *realised {
	r := &realised{pairs: map[pair][]change{}, used: map[*change]int{}}
	for n := range l.Links {
		k := &l.Links[n]
		if k.Kind == ledger.LinkExchange || k.Kind == ledger.LinkPayout {
			r.link(l, k)
		}
	}
	for i := range l.Entries {
		// What is spent is kept or not as the user likes; no figure may depend on it.
		e := &l.Entries[i]
		if e.OwnRate && e.Extra != nil && e.Flow != ledger.FlowSpending && e.State == ledger.StatePaid && e.Verdict != ledger.VerdictDuplicate && !l.Sources[e.Source].Ledger {
			r.add(pair{e.Currency, e.Extra.OwnCurrency}, change{e.Date, e.Net, e.NetReport, l.Sources[e.Source].Provider, false, int32(i)})
		}
	}
	for _, list := range r.pairs {
		slices.SortStableFunc(list, func(a, b change) int { return cmp.Compare(a.day, b.day) })
	}
	return r
}

// link takes the rate of what left in one currency and arrived in another.
func (r *realised) link(l *ledger.Ledger, k *ledger.Link) {
	if len(k.From) == 0 || len(k.To) == 0 {
		return
	}
	first, last := &l.Entries[k.From[0]], &l.Entries[k.To[0]]
	given, ok1 := sum(l, k.From, first.Currency)
	became, ok2 := sum(l, k.To, last.Currency)
	if ok1 && ok2 {
		r.add(pair{first.Currency, last.Currency}, change{last.Date, -given, became, l.Sources[first.Source].Provider, true, k.To[0]})
	}
}

// sum adds up entries of one currency.
func sum(l *ledger.Ledger, entries []int32, c money.Currency) (int64, bool) {
	var all int64
	for _, i := range entries {
		n, ok := money.AddMinor(all, l.Entries[i].Net)
		if all = n; !ok || l.Entries[i].Currency != c {
			return 0, false
		}
	}
	return all, true
}

// add notes a rate of two currencies. Points are valued elsewhere, and amounts of a
// few cents are no rate.
func (r *realised) add(p pair, c change) {
	const small = 100 // minor units: half of one is half a percent
	if c.base < 0 && c.quote < 0 && c.base != math.MinInt64 && c.quote != math.MinInt64 {
		c.base, c.quote = -c.base, -c.quote
	}
	if p.base == p.quote || p.base == "" || p.quote == "" || p.base.IsPoints() || p.quote.IsPoints() || c.base < small || c.quote < small {
		return
	}
	r.pairs[p] = append(r.pairs[p], c)
}

// net returns what minor units of a currency were in another at the nearest rate
// within a week: one of the same house before any other, an earlier one before a
// later one, a conversion before a row that names both amounts.
func (r *realised) net(minor int64, from, to money.Currency, day ledger.Day, house string) (int64, *change, bool) {
	var best *change
	var of pair
	rank := func(c *change) int {
		n := 4 * int(max(c.day-day, day-c.day))
		if c.day > day {
			n += 2
		}
		if !c.conversion {
			n++
		}
		if c.house != house {
			n += 1000
		}
		return n
	}
	for _, p := range []pair{{from, to}, {to, from}} {
		list := r.pairs[p]
		n, _ := slices.BinarySearchFunc(list, day-oldest, func(c change, d ledger.Day) int { return cmp.Compare(c.day, d) })
		for ; n < len(list) && list[n].day <= day+oldest; n++ {
			if best == nil || rank(&list[n]) < rank(best) {
				best, of = &list[n], p
			}
		}
	}
	if best == nil {
		return 0, nil, false
	}
	f := ratio{big.NewInt(best.quote), big.NewInt(best.base)}
	if of.base != from {
		f = ratio{big.NewInt(best.base), big.NewInt(best.quote)}
	}
	got, ok := f.of(minor)
	return got, best, ok
}

// findings name each rate that served, by day.
func (r *realised) findings(l *ledger.Ledger) []diag.Finding {
	var pairs []pair
	for p := range r.pairs {
		pairs = append(pairs, p)
	}
	sortPairs(pairs)
	var list []diag.Finding
	for _, p := range pairs {
		for n := range r.pairs[p] {
			c := &r.pairs[p][n]
			count := r.used[c]
			if count == 0 {
				continue
			}
			e := &l.Entries[c.entry]
			src := &l.Sources[e.Source]
			list = append(list, diag.Finding{Severity: diag.Note, Code: "rate-of-conversion", Pos: diag.Pos{File: src.File, Sheet: src.Sheet, Row: int(e.Row)}, Count: count,
				What: diag.T("%d counted entries have no dated rate; the rate of your own conversion of %v served: %v became %v", count, c.day,
					money.Amount{Minor: c.base, Currency: p.base}, money.Amount{Minor: c.quote, Currency: p.quote}),
				Todo: diag.T("A file of rates of these days, given with --rates, goes before it.")})
		}
	}
	return list
}
