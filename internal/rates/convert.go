package rates

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// ReportCurrency returns the currency of the report: the wanted one, else that
// of most counted income entries, codes of ISO 4217 before points and crypto,
// ties by code. Where nothing is counted it is that of most entries, and of
// most spending; empty if the ledger holds no money at all.
func ReportCurrency(l *ledger.Ledger, wanted money.Currency) money.Currency {
	if wanted != "" {
		return wanted
	}
	count := map[money.Currency]int{}
	for i := range l.Entries {
		e := &l.Entries[i]
		if e.Verdict == ledger.VerdictCounted && e.Flow == ledger.FlowIncome && e.Currency != "" {
			count[e.Currency]++
		}
	}
	if len(count) == 0 {
		count = everyCurrency(l)
	}
	best := money.Currency("")
	for c, n := range count {
		order := cmp.Or(cmp.Compare(b2i(c.IsISO()), b2i(best.IsISO())), cmp.Compare(n, count[best]), cmp.Compare(best, c))
		if best == "" || order > 0 {
			best = c
		}
	}
	return best
}

// everyCurrency counts the rows of each currency, whatever they do.
func everyCurrency(l *ledger.Ledger) map[money.Currency]int {
	count := map[money.Currency]int{}
	for i := range l.Entries {
		if c := l.Entries[i].Currency; c != "" {
			count[c]++
		}
	}
	for i := range l.Sources {
		for c := range l.Sources[i].Spending.Sums {
			if c != "" {
				count[c]++
			}
		}
	}
	return count
}

// Convert sets Report on l, NetReport and Rated on its entries, in place: what
// is in the report currency already, then what the export itself converted into
// it, then what the table has a rate for on the entry's day, then what the
// export converted into a currency for which the table has one, and last what a
// conversion of the user's own within a week has a rate for (see realised). t may be
// nil.
//
// The rest stays unrated; of what is counted among it, there is one finding per
// currency with its sum, and one for each conversion whose rate served.
func Convert(l *ledger.Ledger, t *Table, to money.Currency) []diag.Finding {
	if to == "" {
		return nil
	}
	l.Report = to
	c := converter{table: t, to: to, known: map[dayOfCurrency]*ratio{}, realised: realisedOf(l)}
	left := map[money.Currency]*leftOut{}
	for i := range l.Entries {
		e := &l.Entries[i]
		if c.convert(e, l.Sources[e.Source].Provider); e.Rated || e.Verdict != ledger.VerdictCounted {
			continue
		}
		sum := left[e.Currency]
		if sum == nil {
			sum = &leftOut{first: e.Date, last: e.Date, fits: true}
			left[e.Currency] = sum
		}
		sum.add(e)
	}
	return append(findings(left, to), c.realised.findings(l)...)
}

type converter struct {
	table *Table
	to    money.Currency
	known map[dayOfCurrency]*ratio // nil: no rate

	realised *realised
}

type dayOfCurrency struct {
	currency money.Currency
	day      ledger.Day
}

// convert values an entry of a house in the report currency.
func (c *converter) convert(e *ledger.Entry, house string) {
	own := money.Currency("")
	if e.OwnRate && e.Extra != nil {
		own = e.Extra.OwnCurrency
	}
	switch {
	case e.Currency == c.to:
		e.NetReport, e.Rated, e.OwnRate = e.Net, true, false
	case own == c.to:
		e.Rated = true
	default:
		minor, ok := c.net(e.Net, e.Currency, e.Date)
		if !ok && own != "" {
			minor, ok = c.net(e.NetReport, own, e.Date)
		}
		if !ok {
			minor, ok = c.byConversion(e, own, house)
		}
		e.NetReport, e.Rated, e.OwnRate = minor, ok, false
	}
}

// byConversion values an entry, or what the export converted it into, at the rate of
// a conversion, and notes the day of that.
func (c *converter) byConversion(e *ledger.Entry, own money.Currency, house string) (int64, bool) {
	minor, by, ok := c.realised.net(e.Net, e.Currency, c.to, e.Date, house)
	if !ok && own != "" {
		minor, by, ok = c.realised.net(e.NetReport, own, c.to, e.Date, house)
	}
	if !ok {
		return 0, false
	}
	if e.Verdict == ledger.VerdictCounted {
		c.realised.used[by]++
	}
	x := ledger.Extra{}
	if e.Extra != nil {
		x = *e.Extra // another ledger may share it
	}
	x.RatedBy = by.day
	e.Extra = &x
	return minor, true
}

func (c *converter) net(minor int64, from money.Currency, day ledger.Day) (int64, bool) {
	key := dayOfCurrency{from, day}
	r, seen := c.known[key]
	if !seen {
		if found, ok := c.table.ratio(from, c.to, day); ok {
			r = &found
		}
		c.known[key] = r
	}
	if r == nil {
		return 0, false
	}
	n, ok := r.of(minor)
	if !ok {
		return 0, false
	}
	return n, true
}

// leftOut is what stays out of the totals in one currency.
type leftOut struct {
	net         int64
	count       int
	fits        bool // net is the sum; false if it does not fit
	first, last ledger.Day
}

func (s *leftOut) add(e *ledger.Entry) {
	net, ok := money.AddMinor(s.net, e.Net)
	s.net, s.fits = net, s.fits && ok
	s.count++
	s.first, s.last = min(s.first, e.Date), max(s.last, e.Date)
}

func findings(left map[money.Currency]*leftOut, to money.Currency) []diag.Finding {
	var codes []money.Currency
	for c := range left {
		codes = append(codes, c)
	}
	slices.Sort(codes)
	var out []diag.Finding
	for _, c := range codes {
		s := left[c]
		f := diag.Finding{
			Severity: diag.Warning, Code: "no-rate",
			What: diag.T("%d counted entries have no rate into %s and are not in the total: %v", s.count, string(to), money.Amount{Minor: s.net, Currency: c}),
			Todo: diag.T("Run again with --rates and a file of rates from %v to %v, such as the ECB's eurofxref-hist.csv.", s.first, s.last),
		}
		if s.first == s.last {
			f.Todo = diag.T("Run again with --rates and a file of rates that has one of %v, such as the ECB's eurofxref-hist.csv.", s.first)
		}
		if !s.fits {
			f.What = diag.T("%d counted entries in %s have no rate into %s and are not in the total", s.count, string(c), string(to))
		}
		if c.IsPoints() {
			f.Severity, f.Code = diag.Note, "points-without-value"
			f.Todo = diag.T("Points have a value only if you give one: a line such as 2024-01-01,%s,%s,0.01 in the file for --rates.", string(c), string(to))
		}
		out = append(out, f)
	}
	return out
}
