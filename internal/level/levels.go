package level

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// levels is step 3: of several tellings of one payer's money (orders, items,
// statement, payouts, summary; its own export and a template) one counts on
// each day that it covers: the payer's own before a template, then the
// statement, because it has the fees and the payouts, then the finest. The
// others are evidence on these days, and count on the days they alone cover.
//
// Where the tellings share order or transaction ids, an id decides at the
// edges: an order of the last day may stand in the statement of the day after.
// Where they have ids of one sort and share none, they tell of other money.
func (r *run) levels() {
	var several []*telling
	at := map[string]*telling{}
	earned := r.earnedDays()
	for n := range r.exports.Payers {
		p := &r.exports.Payers[n]
		for _, t := range r.tellings(p, earned) {
			several = append(several, t)
			at[p.Name+"\x00"+t.number] = t
		}
	}
	r.listedTwice()
	if len(several) == 0 {
		return
	}
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		src := r.source(int32(i))
		if src.Level == ledger.LevelAccount || src.Ledger || e.Verdict != ledger.VerdictNone {
			continue
		}
		name := src.Provider
		if p := r.exports.Of(e.Payer); p != nil && p.tells(e.Source) {
			name = e.Payer
		}
		if t := at[name+"\x00"+ledger.AccountNumber(e.Account)]; t != nil {
			t.entries = append(t.entries, int32(i))
		} else if t := at[name+"\x00"]; t != nil {
			t.entries = append(t.entries, int32(i))
		}
	}
	for _, t := range several {
		r.chooseLevel(t)
	}
}

// telling is a payer's money on one account that is told at several levels.
type telling struct {
	payer   *Payer
	number  string         // the digits that tell accounts of one payer apart, or empty
	rank    map[int32]int  // of each source; lower counts first
	spans   map[int][]span // by rank, the days its sources cover
	earned  map[int32]bool // sources whose days are those on which it was earned
	entries []int32
}

type span = ledger.Span

// tellings returns the accounts of a payer that are told at several levels.
func (r *run) tellings(p *Payer, earned map[int32]span) []*telling {
	numbers := []string{""}
	for _, t := range p.Tellers {
		if n := ledger.AccountNumber(r.l.Sources[t.Source].Account); n != "" && !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
	}
	if len(numbers) == 2 {
		numbers = numbers[:1] // one number: files without it tell of the same account
	}
	var list []*telling
	for _, number := range numbers {
		t := &telling{payer: p, number: number, rank: map[int32]int{}, spans: map[int][]span{}, earned: map[int32]bool{}}
		for _, x := range p.Tellers {
			src := &r.l.Sources[x.Source]
			if src.Level == ledger.LevelAccount || len(numbers) > 1 && ledger.AccountNumber(src.Account) != number {
				continue
			}
			rank := levelRank(src.Level)
			if !x.own {
				rank += levelRank(ledger.LevelSummary) + 1
			}
			t.rank[x.Source] = rank
			days := span{From: x.From, To: x.To}
			if e, ok := earned[x.Source]; ok && src.Level == ledger.LevelStatement {
				days, t.earned[x.Source] = e, true
			}
			t.spans[rank] = append(t.spans[rank], days)
		}
		if len(t.spans) > 1 {
			list = append(list, t)
		}
	}
	return list
}

// levelRank says which level counts first.
func levelRank(l ledger.Level) int {
	return slices.Index([]ledger.Level{ledger.LevelStatement, ledger.LevelItems, ledger.LevelOrders, ledger.LevelPayouts, ledger.LevelSummary}, l)
}

// chooseLevel ends the entries that a better level tells of too.
func (r *run) chooseLevel(t *telling) {
	best := map[ledger.Hash]int{} // id → best rank that has it
	for _, i := range t.entries {
		rank := t.rank[r.l.Entries[i].Source]
		for _, id := range ids(&r.l.Entries[i]) {
			if b, ok := best[id]; !ok || rank < b {
				best[id] = rank
			}
		}
	}
	shared := r.sharedIDs(t, best)
	strange := r.strangers(t, best)
	shifted, unpaid := r.shifted(t), r.unpaid(t)
	why := diag.T("told again: another export of %s covers this day and counts", t.payer.Name)
	said := map[int32]*tally{}
	for _, i := range t.entries {
		e := &r.l.Entries[i]
		rank, ok := t.rank[e.Source]
		if !ok || e.Flow == ledger.FlowTransfer || strange[e.Source] {
			continue
		}
		covered, edge := t.better(rank, t.day(e))
		has := slices.ContainsFunc(ids(e), func(id ledger.Hash) bool { b, ok := best[id]; return ok && b < rank })
		if !has && !shifted[i] && !unpaid[i] && (!covered || edge && shared) {
			continue
		}
		if said[e.Source] == nil {
			said[e.Source] = newTally(i)
		}
		said[e.Source].add(i, e, has)
		r.end(i, ledger.VerdictOtherLevel, &why)
	}
	for s := range r.l.Sources {
		if y := said[int32(s)]; y != nil {
			r.sayLevel(t, int32(s), y, shared)
		}
	}
}

// better reports whether a level before rank covers day d, and whether d is
// within three days of where it begins or ends.
func (t *telling) better(rank int, d ledger.Day) (covered, edge bool) {
	const near = 3
	edge = true
	for b, spans := range t.spans {
		if b >= rank {
			continue
		}
		for _, s := range spans {
			if d >= s.From && d <= s.To {
				covered = true
				edge = edge && (int(d-s.From) < near || int(s.To-d) < near)
			}
		}
	}
	return covered, edge && covered
}

// sharedIDs reports whether at least half of what a better level covers shares
// an id with it: then the lack of one means something.
func (r *run) sharedIDs(t *telling, best map[ledger.Hash]int) bool {
	with, all := 0, 0
	for _, i := range t.entries {
		e := &r.l.Entries[i]
		rank := t.rank[e.Source]
		if covered, _ := t.better(rank, t.day(e)); !covered {
			continue
		}
		all++
		if slices.ContainsFunc(ids(e), func(id ledger.Hash) bool { return best[id] < rank }) {
			with++
		}
	}
	return all >= 3 && 2*with >= all
}

// listedTwice ends payouts of an export that lists nothing else, on days that
// an export with earnings and payouts covers.
func (r *run) listedTwice() {
	var why *diag.Text
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		src := r.source(int32(i))
		if src.Level != ledger.LevelPayouts || src.Ledger || e.Flow != ledger.FlowTransfer || e.Verdict != ledger.VerdictNone {
			continue
		}
		p := r.exports.Of(src.Provider)
		if p == nil || !slices.ContainsFunc(p.Tellers, func(t Teller) bool {
			s := &r.l.Sources[t.Source]
			return s.Payouts && s.Level != ledger.LevelPayouts && e.Date >= t.From && e.Date <= t.To
		}) {
			continue
		}
		if why == nil {
			t := diag.T("told again: an export with earnings and payouts covers this day")
			why = &t
		}
		r.end(int32(i), ledger.VerdictOtherLevel, why)
		r.tied[i] = true // the other telling explains its deposit: this one must not take another
	}
}
