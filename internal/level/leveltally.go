package level

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// tally counts what one source tells again.
type tally struct {
	first  int32
	rows   int
	shared int                      // rows that have an id of the export that counts
	ids    map[ledger.Hash]bool     // these ids
	sums   map[money.Currency]int64 // net of the rows, or of those with an id if any has one
	with   map[money.Currency]int64 // net of those with an id
	alone  [][2]int32               // rows without one
	days   ledger.Span
}

func newTally(first int32) *tally {
	return &tally{first: first, ids: map[ledger.Hash]bool{}, sums: map[money.Currency]int64{}, with: map[money.Currency]int64{}}
}

func (y *tally) add(i int32, e *ledger.Entry, has bool) {
	if y.rows++; y.rows == 1 {
		y.days.From = e.Date
	}
	y.days.To = max(y.days.To, e.Date)
	y.sums[e.Currency], _ = money.AddMinor(y.sums[e.Currency], e.Net)
	if !has {
		y.alone = append(y.alone, [2]int32{i, i})
		return
	}
	y.shared++
	y.with[e.Currency], _ = money.AddMinor(y.with[e.Currency], e.Net)
	for _, id := range ids(e) {
		y.ids[id] = true
	}
}

// sayLevel says in numbers why the rows of a source are evidence: how many have
// an order or transaction number of the export that counts, and what they come
// to in either.
func (r *run) sayLevel(t *telling, s int32, y *tally, shared bool) {
	counts := r.counting(t, t.rank[s], y)
	level := r.l.Sources[s].Level.String()
	if y.shared > 0 {
		r.note(diag.Note, "other-level", r.pos(y.first),
			diag.T("this file (%s) and another export of %s tell of the same money: %d of %d rows have an order or transaction number of it; they come to %v here and to %v there. The export with fees and payouts, or the finest, counts; this one is evidence",
				level, t.payer.Name, y.shared, y.rows, ledger.Sums(y.with), ledger.Sums(counts)),
			diag.Text{}, y.rows)
	} else if !shared {
		severity := diag.Note
		if farApart(y.sums, counts) {
			severity = diag.Warning
		}
		r.note(severity, "other-level", r.pos(y.first),
			diag.T("this file (%s) and another export of %s tell of the same days: %d rows, together %v, against %v there. The export with fees and payouts, or the finest, counts; this one is evidence",
				level, t.payer.Name, y.rows, ledger.Sums(y.sums), ledger.Sums(counts)),
			diag.T("If the two sums are of different money, say of two accounts, read the files in two runs."), y.rows)
	}
	if stake, ok := r.l.Stake(y.alone); ok && shared {
		r.note(diag.Warning, "order-not-found", r.pos(y.alone[0][0]),
			diag.T("%d rows of this file, together %v, have no order or transaction number of the export of %s that covers their days: they were not counted", len(y.alone), stake, t.payer.Name),
			diag.T("If they were paid another way, add the export of where they arrived."), len(y.alone))
	}
}

// counting adds up what the better levels hold of the rows of a tally: of its ids
// if it has any, else of its days.
func (r *run) counting(t *telling, rank int, y *tally) map[money.Currency]int64 {
	sums := map[money.Currency]int64{}
	days := y.days
	if r.source(y.first).Level == ledger.LevelSummary && y.rows > 1 { // the first row tells of the days before it too
		days.From -= (days.To-days.From)/ledger.Day(y.rows-1) - 1
	}
	for _, i := range t.entries {
		e := &r.l.Entries[i]
		if b, ok := t.rank[e.Source]; !ok || b >= rank || e.Flow == ledger.FlowTransfer || e.State != ledger.StatePaid || e.Verdict != ledger.VerdictNone {
			continue
		}
		if y.shared > 0 && !slices.ContainsFunc(ids(e), func(id ledger.Hash) bool { return y.ids[id] }) ||
			y.shared == 0 && (t.day(e) < days.From || t.day(e) > days.To) {
			continue
		}
		sums[e.Currency], _ = money.AddMinor(sums[e.Currency], e.Net)
	}
	return sums
}

// farApart reports whether one sum of a currency is not even half of the other:
// fees and refunds do not explain that.
func farApart(a, b map[money.Currency]int64) bool {
	for c, n := range a {
		if m := b[c]; n > 0 && (2*m < n || m > 2*n) {
			return true
		}
	}
	return false
}
