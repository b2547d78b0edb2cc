package identify

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// aggregators is step 5: it ends what an aggregator (Mint, Money Forward, Banksalad)
// repeats: rows of an account whose own export, or that of an aggregator before it,
// covers the day. That an account is the same is proved by its rows, day and amount
// over a stretch; its name helps, and is never enough. Accounts that no other file
// tells of count.
func (r *run) aggregators() {
	if !slices.ContainsFunc(r.l.Sources, func(s ledger.Source) bool { return s.Type == ledger.Aggregator }) {
		return
	}
	known := r.units((*ledger.Source).OwnAccount)
	for _, a := range r.units(func(s *ledger.Source) bool { return s.Type == ledger.Aggregator && !s.Ledger }) {
		for n := range known {
			if k := &known[n]; !slices.ContainsFunc(k.sources, func(s int32) bool { return slices.Contains(a.sources, s) }) {
				r.repeats(&a, k)
			}
		}
		known = append(known, a)
	}
}

// repeats compares an aggregator's account with one that goes before it, and
// ends the rows that it repeats.
func (r *run) repeats(a, own *unit) {
	all := r.compare(r.settledRows(a), r.settledRows(own), routeDays)
	alike := r.alikeNames(a, own)
	switch {
	case all.repeated(alike):
		r.endRepeated(a, own, &all)
	case all.perhaps() || alike && len(all.pairs) > 0 || all.payers > 0 && 4*len(all.pairs) >= 3*all.fewer():
		r.askRepeated(a, own, &all)
	}
}

// settledRows returns all settled rows of an account, from its first day to its last.
func (r *run) settledRows(u *unit) (all rows) {
	for _, i := range u.entries {
		if stateClass(&r.l.Entries[i]) == 0 {
			all.list = append(all.list, i)
		}
	}
	for _, t := range u.rows {
		if all.days.From == 0 || t.days.From < all.days.From {
			all.days.From = t.days.From
		}
		all.days.To = max(all.days.To, t.days.To)
	}
	return all
}

// repeated reports whether an aggregator's account is proved to be another one. An
// aggregator repeats by trade, so that fewer rows are enough than for two
// exports of one bank, and fewer still where the names agree, or the payer of each
// row.
func (o *overlap) repeated(alike bool) bool {
	enough := 3
	if alike || o.payers == len(o.pairs) {
		enough = 2
	}
	return len(o.pairs) >= enough && o.amounts >= 2 && 10*len(o.pairs) >= 9*o.fewer() && !o.two()
}

// alikeNames reports whether an aggregator calls an account by its number, or by
// the name of its bank.
func (r *run) alikeNames(a, own *unit) bool {
	if a.number != "" && own.number != "" {
		return a.number == own.number
	}
	provider := r.l.Sources[own.sources[0]].Provider
	return len(provider) >= 3 && strings.Contains(strings.ToLower(a.name), strings.ToLower(provider))
}

// endRepeated ends the rows of an aggregator's account on the days that the
// other covers. Near the edge of these days a row ends only with its partner: it
// may be dated a few days apart there.
func (r *run) endRepeated(a, own *unit, all *overlap) {
	paired := map[int32]int32{} // row of the aggregator → row of the account
	for _, p := range all.pairs {
		paired[p[0]] = p[1]
	}
	why := diag.T("told again: %s is in a file of its own, which covers this day and counts", own.name)
	ended, counts := 0, 0
	first, lost := int32(-1), [][2]int32(nil)
	for _, i := range a.entries {
		e := &r.l.Entries[i]
		if e.Verdict != ledger.VerdictNone {
			continue
		}
		partner, has := paired[i]
		covered, edge := own.covers(e.Date)
		if !has && (!covered || edge) {
			counts++
			continue
		}
		if !has {
			lost = append(lost, [2]int32{i, i})
		} else {
			r.l.Links = append(r.l.Links, ledger.Link{Kind: ledger.LinkLevel, From: []int32{partner}, To: []int32{i}, Days: ledger.DaysApart(r.l.Entries[partner].Date, e.Date), Why: why})
		}
		r.end(i, ledger.VerdictOtherLevel, &why)
		if ended++; ended == 1 {
			first = i
		}
	}
	if ended == 0 {
		return
	}
	r.note(diag.Note, "account-repeated", r.pos(first),
		diag.T("%s repeats %s: %v. Its %d rows on these days are evidence; %d rows on other days count", a.name, own.name, all.said(), ended, counts),
		diag.Text{}, ended)
	if stake, ok := r.l.Stake(lost); ok {
		r.note(diag.Warning, "repeated-not-found", r.pos(lost[0][0]),
			diag.T("%d rows of %s, together %v, are not in the file of %s, which covers their days: they were not counted", len(lost), a.name, stake, own.name),
			diag.T("Download that account's export once more, without a filter."), len(lost))
	}
}

// covers reports whether a file of the account covers day d, and whether d lies
// so near to where all of these begin or end that a row may be dated beyond.
func (u *unit) covers(d ledger.Day) (covered, edge bool) {
	edge = true
	for _, s := range u.sources {
		span := u.rows[s].days
		if d >= span.From && d <= span.To {
			covered = true
			edge = edge && (int(d-span.From) < routeDays || int(span.To-d) < routeDays)
		}
	}
	return covered, covered && edge
}

// askRepeated says that an aggregator may repeat an account.
func (r *run) askRepeated(a, own *unit, all *overlap) {
	stake, ok := r.l.Stake(all.pairs)
	if !ok {
		return
	}
	r.note(diag.Warning, "account-repeated-perhaps", r.pos(all.pairs[0][0]),
		diag.T("%s may repeat %s: %v. That is too little to be sure: the rows count in both, and if it is one account, %v of income and credits counts twice", a.name, own.name, all.said(), stake),
		diag.T("If it is one account, leave its rows out of the aggregator's export."), len(all.pairs))
}
