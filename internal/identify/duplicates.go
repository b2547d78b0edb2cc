package identify

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// duplicates is step 4. Only files that tell of the same account at the same
// level are compared; an account with one file costs nothing here, unless that
// file says that its rows tell themselves apart, or is several files in one.
//
//	4a. our own ledger.csv gives way to the exports it came from, by id
//	4b. transaction ids decide where they exist and prove to be the same
//	4c. content, the k-th occurrence in one file being the k-th in the other
//	4d. pending rows give way to the settled row of a later export
func (r *run) duplicates() {
	r.ownLedger()
	r.repeated()
	for _, g := range r.shared() {
		g.links = len(r.l.Links)
		g.byReference()
		g.dayApart()
		g.byContent()
		g.bySettlement()
	}
}

// group is the entries of one account and level that more than one source tells of.
type group struct {
	r       *run
	entries []int32 // in the ledger's order
	sources []int32 // ascending
	links   int     // of the ledger before the group made any
	merged  []bool  // of each entry of the ledger: it has been told twice
	ids     bool    // the transaction ids tell payments apart
	booked  bool    // booked rows have a running balance
}

// shared returns the groups of entries with more than one source.
func (r *run) shared() []*group {
	const levels = int(ledger.LevelSummary) + 1
	slots := make([]int32, len(r.accounts)*levels) // 0 nothing, s+1 source s alone, -1 several
	slot := func(i int) int { return int(r.account[i])*levels + int(r.source(int32(i)).Level) }
	several := 0
	for i := range r.l.Entries {
		if r.source(int32(i)).Ledger || r.l.Entries[i].Verdict == ledger.VerdictDuplicate {
			continue
		}
		at, s := slot(i), r.l.Entries[i].Source+1
		switch slots[at] {
		case 0:
			slots[at] = s
		case s, -1:
		default:
			slots[at] = -1
			several++
		}
	}
	if several == 0 {
		return nil
	}
	groups, merged := make([]*group, len(slots)), make([]bool, len(r.l.Entries)) // no entry is in two groups
	for i := range r.l.Entries {
		at := slot(i)
		if slots[at] != -1 || r.source(int32(i)).Ledger || r.l.Entries[i].Verdict == ledger.VerdictDuplicate {
			continue
		}
		if groups[at] == nil {
			groups[at] = &group{r: r, merged: merged}
		}
		groups[at].entries = append(groups[at].entries, int32(i))
	}
	found := groups[:0]
	for _, g := range groups {
		if g != nil {
			g.sources = g.sourcesOf()
			found = append(found, g)
		}
	}
	return found
}

// sourcesOf lists the sources of the group's entries, ascending.
func (g *group) sourcesOf() []int32 {
	in := make([]bool, len(g.r.l.Sources))
	for _, i := range g.entries {
		in[g.r.l.Entries[i].Source] = true
	}
	var list []int32
	for s, yes := range in {
		if yes {
			list = append(list, int32(s))
		}
	}
	return list
}

// merge makes other a duplicate of kept and links the two.
func (g *group) merge(kept, other int32, why *diag.Text) {
	if g.r.words.Parts(kept, other) {
		return
	}
	g.merged[kept], g.merged[other] = true, true
	e := &g.r.l.Entries[other]
	if e.Verdict == ledger.VerdictDuplicate {
		return
	}
	g.r.end(other, ledger.VerdictDuplicate, why)
	g.r.l.Links = append(g.r.l.Links, ledger.Link{
		Kind: ledger.LinkDuplicate, From: []int32{kept}, To: []int32{other},
		Days: ledger.DaysApart(g.r.l.Entries[kept].Date, e.Date), Why: *why,
	})
}

// sameFormat reports whether all sources of the group have one format.
func (g *group) sameFormat() bool {
	first := g.r.l.Sources[g.sources[0]].Format
	for _, s := range g.sources[1:] {
		if g.r.l.Sources[s].Format != first {
			return false
		}
	}
	return true
}

// text returns the reason of a merge, shared by all entries that have it.
func (g *group) text(key string) *diag.Text {
	t := diag.T(key)
	return &t
}
