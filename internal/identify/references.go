package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// told is one telling of a payment under some key.
type told struct {
	key    ledger.Hash
	source int32
	entry  int32
}

func compareTold(a, b told) int {
	return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.source, b.source), cmp.Compare(a.entry, b.entry))
}

// runs calls f with each run of equal keys in list, which it sorts first.
func runs(list []told, f func(same []told)) {
	slices.SortFunc(list, compareTold)
	for start := 0; start < len(list); {
		end := start + 1
		for end < len(list) && list[end].key == list[start].key {
			end++
		}
		if end-start > 1 {
			f(list[start:end])
		}
		start = end
	}
}

// byReference is step 4b. A transaction id that is in several files, once in
// each, names one payment if the tellings agree: same amount within
// SameIDDays, or one of them is not settled yet. Ids that mostly disagree are
// no ids (line numbers that begin anew in each export, a standing purpose
// text), and content decides; a payment whose rows prove that it grew is one all
// the same.
func (g *group) byReference() {
	var list []told
	for _, i := range g.entries {
		if e := &g.r.l.Entries[i]; e.Reference != "" {
			list = append(list, told{ledger.NewHash().Text(e.Reference), e.Source, i})
		}
	}
	if len(list) == 0 {
		return
	}
	g.ids = true
	var agree, grown, update [][]told
	foreign, evident := 0, 0
	runs(list, func(same []told) {
		if !onceEach(same) {
			return
		}
		switch g.compare(same) {
		case tellingsAgree:
			agree = append(agree, same)
		case tellingsUpdate:
			if g.grew(same) {
				grown = append(grown, same)
				return
			}
			if update = append(update, same); g.evident(same) {
				evident++
			}
		default:
			foreign++
		}
	})
	for _, same := range grown {
		g.keepGrown(same)
	}
	proof := len(agree) + len(grown)
	if foreign > 0 {
		evident = 0
	}
	if proof+evident < foreign+len(update) || (proof == 0 && g.idsRestart()) {
		g.ids = false
		if foreign == 0 {
			g.askSameID(update)
		}
		return
	}
	equal := g.text("the same transaction id is in another file of this account")
	later := g.text("another file of this account tells a later state of this transaction id")
	for _, same := range agree {
		g.keepBest(same, equal, later)
	}
	for _, same := range update {
		g.keepUpdated(same)
	}
}

// How the tellings of one id compare.
const (
	tellingsForeign = iota // other payments that happen to share the text
	tellingsAgree
	tellingsUpdate // near in time, other amount
)

// onceEach reports whether no source has the key twice.
func onceEach(same []told) bool {
	for i := 1; i < len(same); i++ {
		if same[i].source == same[i-1].source {
			return false
		}
	}
	return true
}

// compare judges the tellings of one id.
func (g *group) compare(same []told) int {
	first := &g.r.l.Entries[same[0].entry]
	verdict := tellingsAgree
	for _, t := range same[1:] {
		e := &g.r.l.Entries[t.entry]
		apart := ledger.DaysApart(first.Date, e.Date)
		moved := stateClass(first) != stateClass(e) || first.State != e.State
		switch {
		case e.Currency != first.Currency || (e.Net > 0) != (first.Net > 0):
			return tellingsForeign
		case e.Net == first.Net && (apart <= ledger.SameIDDays || moved), moved && apart <= 200:
		case apart <= ledger.SameIDDays:
			verdict = tellingsUpdate
		default:
			return tellingsForeign
		}
	}
	return verdict
}

// idsRestart reports whether two files tell of the same days in the same words
// and yet share no id: then ids are not the same from one export to the next.
func (g *group) idsRestart() bool { return g.matches(keyOf{text: true}) > 0 }

// keepBest keeps the telling that is furthest: settled before pending, the later
// of two ends, then the first file.
func (g *group) keepBest(same []told, equal, later *diag.Text) {
	best := same[0].entry
	for _, t := range same[1:] {
		if g.outcome(t.entry, best) > 0 {
			best = t.entry
		}
	}
	for _, t := range same {
		if t.entry == best {
			continue
		}
		why := equal
		if g.r.l.Entries[t.entry].State != g.r.l.Entries[best].State {
			why = later
		}
		g.merge(best, t.entry, why)
	}
}

// progress ranks states by how much is known of the money's end.
func progress(e *ledger.Entry) int {
	switch e.State {
	case ledger.StateExpected:
		return 0
	case ledger.StatePending:
		return 1
	case ledger.StateConfirmed:
		return 2
	case ledger.StatePaid:
		return 3
	}
	return 4
}

// newer reports whether t tells of the payment as it became later than b does. A
// sale is refunded after it was made, never before. Else the file that reaches
// further is newer. Where both reach equally far, what was added since tells them
// apart: rows of the payment, rows of the file, money.
func (g *group) newer(t, b told) bool {
	x, y := &g.r.l.Entries[t.entry], &g.r.l.Entries[b.entry]
	s, o := &g.r.l.Sources[t.source], &g.r.l.Sources[b.source]
	return cmp.Or(cmp.Compare(givenBack(x), givenBack(y)), cmp.Compare(s.To, o.To), cmp.Compare(x.Rows(), y.Rows()), cmp.Compare(s.Rows, o.Rows), cmp.Compare(x.Net, y.Net)) > 0
}

// givenBack is what the entry itself says was refunded of it.
func givenBack(e *ledger.Entry) int64 {
	if e.Extra == nil {
		return 0
	}
	return e.Extra.Refunded
}

// newest returns the telling of the newest file.
func (g *group) newest(same []told) told {
	best := same[0]
	for _, t := range same[1:] {
		if g.newer(t, best) {
			best = t
		}
	}
	return best
}

// keepUpdated keeps the telling of the newer file and says that the amounts
// differ.
func (g *group) keepUpdated(same []told) {
	best := g.newest(same)
	why := g.text("a later file of this account tells another amount for this transaction id")
	for _, t := range same {
		if t.entry == best.entry {
			continue
		}
		g.merge(best.entry, t.entry, why)
		g.r.note(diag.Warning, "same-id-other-amount", g.r.pos(t.entry),
			diag.T("two files tell different amounts for one transaction id: %v here, %v in %s",
				g.r.l.Entries[t.entry].NetAmount(), g.r.l.Entries[best.entry].NetAmount(), g.r.pos(best.entry).String()),
			diag.T("The file that reaches furthest was counted. Leave the outdated file out if that is right."), 0)
	}
}
