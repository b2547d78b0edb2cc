package level

import (
	"cmp"
	"math/bits"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// localCurrency is step 2: a platform that offers its statement in the
// account's currency and in the user's own tells of each transaction twice. Two
// files of one provider and level that share their transaction numbers, with the
// day and the direction, and whose amounts stand in one proportion, are that: one
// of them counts.
func (r *run) localCurrency() {
	sources := r.severalLayouts()
	if len(sources) == 0 {
		return
	}
	byID := map[ledger.Hash][]int32{}
	key := func(e *ledger.Entry) ledger.Hash {
		return ledger.NewHash().Text(r.l.Sources[e.Source].Provider).Text(e.Reference)
	}
	told := func(e *ledger.Entry) bool {
		return sources[e.Source] && e.Reference != "" && e.Net != 0 && e.Verdict == ledger.VerdictNone
	}
	for i := range r.l.Entries {
		if e := &r.l.Entries[i]; told(e) {
			byID[key(e)] = append(byID[key(e)], int32(i))
		}
	}
	found := map[[2]int32]*inTwo{}
	for i := range r.l.Entries { // in their order, not in that of the map
		a := &r.l.Entries[i]
		if !told(a) {
			continue
		}
		for _, j := range byID[key(a)] {
			b := &r.l.Entries[j]
			if a.Source >= b.Source || a.Currency == b.Currency || !r.twoLayouts(a.Source, b.Source) {
				continue
			}
			k := [2]int32{a.Source, b.Source}
			if found[k] == nil {
				found[k] = &inTwo{}
			}
			found[k].add(a, b, [2]int32{int32(i), j})
		}
	}
	keys := make([][2]int32, 0, len(found))
	for k, t := range found {
		if t.one() {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(x, y [2]int32) int { return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1])) })
	for _, k := range keys {
		r.endForeign(k, found[k])
	}
}

// severalLayouts returns the sources of platforms whose rows have numbers of their
// own, and that were exported in two layouts of one level.
func (r *run) severalLayouts() map[int32]bool {
	found := map[int32]bool{}
	for b := range r.l.Sources {
		for a := range b {
			if r.twoLayouts(int32(a), int32(b)) {
				found[int32(a)], found[int32(b)] = true, true
			}
		}
	}
	return found
}

// twoLayouts reports whether two sources are one platform's statement in two layouts.
func (r *run) twoLayouts(a, b int32) bool {
	x, y := &r.l.Sources[a], &r.l.Sources[b]
	return x.Provider != "" && x.Provider == y.Provider && x.Format != y.Format && x.Level == y.Level && x.Level != ledger.LevelAccount &&
		x.UniqueIDs && y.UniqueIDs && !x.Ledger && !y.Ledger
}

// inTwo is what two files tell of the same transaction numbers in two currencies.
type inTwo struct {
	pairs     [][2]int32 // rows of the one and of the other
	most      [2]int64   // the pair with the highest proportion of the amounts, and
	least     [2]int64   // that with the lowest, minor units
	different bool       // amounts differ from pair to pair
	strange   int        // numbers that name other days or another direction
}

// add adds a pair of rows.
func (t *inTwo) add(a, b *ledger.Entry, pair [2]int32) {
	if ledger.DaysApart(a.Date, b.Date) > ledger.SameIDDays || (a.Net > 0) != (b.Net > 0) {
		t.strange++
		return
	}
	t.pairs = append(t.pairs, pair)
	now := [2]int64{max(a.Net, -a.Net), max(b.Net, -b.Net)}
	if len(t.pairs) == 1 {
		t.most, t.least = now, now
		return
	}
	t.different = t.different || now[0] != t.most[0]
	if proportion(now, t.most) > 0 {
		t.most = now
	}
	if proportion(now, t.least) < 0 {
		t.least = now
	}
}

// proportion compares the proportions of two pairs of amounts.
func proportion(x, y [2]int64) int {
	highX, lowX := bits.Mul64(uint64(x[0]), uint64(y[1]))
	highY, lowY := bits.Mul64(uint64(y[0]), uint64(x[1]))
	return cmp.Or(cmp.Compare(highX, highY), cmp.Compare(lowX, lowY))
}

// one reports whether the pairs prove that the two files tell of the same money: at
// least three, of different amounts, at rates that are no more than a quarter apart
// (a year moves a rate by less; cents of small fees by more are rare).
func (t *inTwo) one() bool {
	const enough = 3
	if len(t.pairs) < enough || t.strange > 0 || !t.different {
		return false
	}
	scaled := [2]int64{t.most[0] / 5 * 4, t.most[1]}
	return proportion(scaled, t.least) <= 0
}

// endForeign ends the rows of the file that does not count: the one in the currency
// of fewer rows of the user's accounts; else the one with fewer rows.
func (r *run) endForeign(k [2]int32, t *inTwo) {
	side := 1
	if r.homely(k, t) < 0 {
		side = 0
	}
	kept, other := &r.l.Sources[k[1-side]], &r.l.Sources[k[side]]
	why := diag.T("told again: another export of %s has this transaction number, in another currency, and counts", other.Provider)
	here, there := map[money.Currency]int64{}, map[money.Currency]int64{}
	for _, p := range t.pairs {
		e, f := &r.l.Entries[p[side]], &r.l.Entries[p[1-side]]
		if e.Flow != ledger.FlowTransfer {
			here[e.Currency], _ = money.AddMinor(here[e.Currency], e.Net)
			there[f.Currency], _ = money.AddMinor(there[f.Currency], f.Net)
		}
		r.end(p[side], ledger.VerdictOtherLevel, &why)
		r.tied[p[side]] = true // the other telling explains its deposit
		r.l.Links = append(r.l.Links, ledger.Link{Kind: ledger.LinkLevel, From: []int32{p[1-side]}, To: []int32{p[side]}, Days: ledger.DaysApart(e.Date, f.Date), Why: why})
	}
	r.note(diag.Note, "other-currency", r.pos(t.pairs[0][side]),
		diag.T("this file and %s tell of the same transactions of %s in two currencies: %d rows share their transaction numbers; they come to %v here and to %v there, and count there only",
			kept.File, kept.Provider, len(t.pairs), ledger.Sums(here), ledger.Sums(there)),
		diag.Text{}, len(t.pairs))
}

// homely compares the two files of a pair: which has the currency of more rows of
// the user's own accounts, then more rows, then the former name of its format.
func (r *run) homely(k [2]int32, t *inTwo) int {
	rows := [2]int{}
	for i := range r.l.Entries {
		if !r.source(int32(i)).OwnAccount() {
			continue
		}
		for n := range rows {
			if r.l.Entries[i].Currency == r.l.Entries[t.pairs[0][n]].Currency {
				rows[n]++
			}
		}
	}
	a, b := &r.l.Sources[k[0]], &r.l.Sources[k[1]]
	return cmp.Or(cmp.Compare(rows[0], rows[1]), cmp.Compare(a.Rows, b.Rows), cmp.Compare(b.Format, a.Format))
}
