package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// retold ends rows of one file that share a transaction id with another row of
// it and tell another amount: of two downloads put one behind the other, the
// second has the tip that came later. The ids must prove first that they name
// payments: as many repeat with one content, or grew, as with another, at least. It
// returns how many rows it ended and the first of them.
func (g *group) retold(src *ledger.Source, entries []int32) (count int, first int32) {
	var list []told
	for n, i := range entries {
		e := &g.r.l.Entries[i]
		if e.Reference == "" {
			continue
		}
		t := told{key: ledger.NewHash().Text(e.Reference), source: int32(n), entry: i}
		if !src.UniqueIDs {
			t.source = int32(part(src, e))
		}
		list = append(list, t)
	}
	var updates [][]told
	agree, grown, foreign := 0, 0, 0
	runs(list, func(same []told) {
		switch {
		case !onceEach(same):
			foreign++
		case !slices.ContainsFunc(same, func(t told) bool { return !g.merged[t.entry] }):
			agree++
		case src.UniqueIDs && g.movedOn(same, &count, &first):
		case g.compare(same) == tellingsForeign:
			foreign++
		default:
			if updates = append(updates, same); g.grew(same) {
				grown++
			}
		}
	})
	if len(updates) == 0 || agree+grown < foreign+len(updates)-grown {
		return count, first
	}
	reach := g.reaches(src, entries)
	why := g.text("another row of this file tells this transaction id with another amount or state")
	for _, same := range updates {
		best := same[0].entry
		for _, t := range same[1:] {
			if g.further(src, reach, t.entry, best) {
				best = t.entry
			}
		}
		for _, t := range same {
			if t.entry == best || g.r.l.Entries[t.entry].Verdict == ledger.VerdictDuplicate {
				continue
			}
			g.merge(best, t.entry, why)
			if count++; count == 1 {
				first = t.entry
			}
			g.r.note(diag.Warning, "same-id-other-amount", g.r.pos(t.entry),
				diag.T("two rows of this file tell different amounts for one transaction id: %v here, %v in row %d",
					g.r.l.Entries[t.entry].NetAmount(), g.r.l.Entries[best].NetAmount(), int(g.r.l.Entries[best].Row)),
				diag.T("The row that tells more was counted. Export the period once more if that is wrong."), 0)
		}
	}
	return count, first
}

// movedOn ends the rows that tell an earlier state of one id, and counts them.
func (g *group) movedOn(same []told, count *int, first *int32) bool {
	is, ended := g.states(same)
	if ended > 0 && *count == 0 {
		*first = same[0].entry
	}
	*count += ended
	return is
}

// further reports whether row a tells more of a payment than row b: a later
// state, a part of the file that reaches further, more rows, more money.
func (g *group) further(src *ledger.Source, reach []ledger.Day, a, b int32) bool {
	x, y := &g.r.l.Entries[a], &g.r.l.Entries[b]
	return cmp.Or(cmp.Compare(givenBack(x), givenBack(y)), cmp.Compare(progress(x), progress(y)), cmp.Compare(reach[part(src, x)], reach[part(src, y)]),
		cmp.Compare(x.Rows(), y.Rows()), cmp.Compare(x.Net, y.Net)) > 0
}

// part returns which of the files that were put one behind the other holds a row.
func part(src *ledger.Source, e *ledger.Entry) int {
	n, _ := slices.BinarySearch(src.Restarts, e.Row)
	return n
}

// reaches returns the last day of each part of a file.
func (g *group) reaches(src *ledger.Source, entries []int32) []ledger.Day {
	last := make([]ledger.Day, len(src.Restarts)+1)
	for _, i := range entries {
		e := &g.r.l.Entries[i]
		last[part(src, e)] = e.Date // entries are in order of date
	}
	return last
}
