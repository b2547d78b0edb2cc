package follow

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/level"
	"rivulet/internal/money"
)

// edges is step 4a for deposits that nothing explained though their payer's own
// export was given. Inside the days it covers they are never income. In its
// first ten days they are the payout of earnings older than the export, and
// count, as they do before and after it.
func (r *run) edges() {
	r.takenBack()
	r.neverPaid()
	paid := r.paidOn()
	for _, rt := range r.routes {
		r.leftAlone(rt, paid)
		r.askRivals(rt)
		lost := arrivals{currency: rt.currency}
		for _, in := range rt.in {
			if r.tied[in.entry] {
				continue
			}
			if in.day < rt.whole {
				continue // older than the first row, which the next deposit pays
			}
			switch r.place(rt.payer, in) {
			case placeInside:
				why := diag.T("arrived, not matched: %s's own export covers this day, so it already counts what was earned there", rt.payer.Name)
				r.end(in.entry, ledger.VerdictTransfer, &why)
				r.tied[in.entry] = true
				lost.add(in)
			case placeEdge:
				if r.doubtful(rt, in) {
					rt.doubts = append(rt.doubts, in)
				}
			}
		}
		if lost.count > 0 {
			r.note(diag.Warning, "arrived-not-matched", r.pos(lost.first),
				diag.T("%d deposits from %s, together %v, match nothing in its own export and were not counted", lost.count, rt.payer.Name, lost.amount()),
				diag.T("If they are other income, or another account at %s, add that account's export.", rt.payer.Name), lost.count)
		}
	}
}

// takenBack ends what a bank or wallet tells of fees, refunds and claw-backs of a
// payer whose own export covers the day: it tells of them already.
func (r *run) takenBack() {
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		src := r.source(int32(i))
		if src.Level != ledger.LevelAccount || src.Ledger || e.Verdict != ledger.VerdictNone || !e.Earns() || e.Net > 0 || ledger.Kindred(e.Payer, src.Provider) {
			continue
		}
		p := r.exports.Of(e.Payer)
		if p == nil || r.exports.AtHome(p, int32(i)) {
			continue
		}
		if _, ok := p.Around(e.Date, 0); ok {
			why := diag.T("%s's own export covers this day and tells of what it takes", p.Name)
			r.end(int32(i), ledger.VerdictTransfer, &why)
		}
	}
}

// Where a deposit lies in its payer's coverage.
const (
	placeOutside = iota
	placeInside
	placeEdge // outside, but so near that the export may explain it
)

// place tells inside from outside by the money rule.
func (r *run) place(p *level.Payer, in leg) int {
	span, ok := p.Around(in.day, ledger.TransferDays)
	switch {
	case !ok:
		return placeOutside
	case in.day > span.To || int(in.day-span.From) <= ledger.TransferDays:
		return placeEdge
	}
	return placeInside
}

// arrivals adds up deposits for one finding.
type arrivals struct {
	currency money.Currency
	sum      int64
	count    int
	first    int32
}

func (a *arrivals) add(g leg) {
	if a.count == 0 {
		a.first = g.entry
	}
	a.count++
	a.sum, _ = money.AddMinor(a.sum, g.amount)
}

func (a *arrivals) amount() money.Amount { return money.Amount{Minor: a.sum, Currency: a.currency} }

// doubtful reports whether a deposit near an edge, which nothing explains, may
// yet be the payout of what the export holds: earnings are there that no link
// paid. Where payouts are listed only what came after the last can be unpaid.
// Where the export holds nothing in this currency, nothing can be said.
func (r *run) doubtful(rt *route, in leg) bool {
	if len(rt.out) == 0 && len(rt.earned) == 0 {
		return true
	}
	first := ledger.Day(0)
	if n := len(rt.out); n > 0 {
		first = rt.out[n-1].day
	}
	for n := len(rt.earned) - 1; n >= 0; n-- {
		i := rt.earned[n]
		day := r.l.Entries[i].Date
		if day < first || int(in.day-day) > namedDays {
			return false
		}
		if day <= in.day && !r.paidOut(i) {
			return true
		}
	}
	return false
}

// edgeNotes says which deposits near the edge of an export are counted.
func (r *run) edgeNotes() {
	for _, rt := range r.routes {
		for _, in := range rt.doubts {
			if r.counts(in) {
				r.edgeNote(rt, in)
			}
		}
	}
}

// edgeNote says that a deposit near the edge of an export was counted.
func (r *run) edgeNote(rt *route, in leg) {
	r.note(diag.Warning, "edge-of-export", r.pos(in.entry),
		diag.T("%v from %s arrived within %d days of where its own export begins or ends and nothing in the export explains it: it was counted as earned outside those days",
			r.l.Entries[in.entry].NetAmount(), rt.payer.Name, ledger.TransferDays),
		diag.T("An export of %s that covers the days around makes this certain.", rt.payer.Name), 0)
}
