package identify

import (
	"strings"

	"rivulet/internal/ledger"
)

// bySettlement is step 4d: a pending row of one file gives way to the settled
// row of another file: same amount, dated up to SettleDays later, similar
// text, one to one, the nearest first. A file that has both rows proves that
// they are two payments.
func (g *group) bySettlement() {
	waiting := false
	for _, i := range g.entries {
		waiting = waiting || g.open(i)
	}
	if !waiting {
		return
	}
	tellers, known := g.tellers(), g.booking()
	why := g.text("settled in another file of this account")
	taken := map[int32]bool{}
	for n, i := range g.entries {
		if !g.open(i) || known[i] {
			continue
		}
		if s, ok := g.settled(n, tellers, taken); ok {
			taken[s] = true
			g.merge(s, i, why)
		}
	}
}

// open reports whether entry i waits for its settlement: its state says so, or
// it has no running balance where all booked rows have one.
func (g *group) open(i int32) bool {
	e := &g.r.l.Entries[i]
	return (stateClass(e) == 1 || g.unbooked(e)) && e.Verdict == ledger.VerdictNone
}

// unbooked reports whether e is a row without the balance that booked rows have.
func (g *group) unbooked(e *ledger.Entry) bool {
	return g.booked && !e.HasBalance && stateClass(e) == 0
}

// settled returns the row that settles the n-th entry of the group.
func (g *group) settled(n int, tellers map[int32][]int32, taken map[int32]bool) (int32, bool) {
	p := &g.r.l.Entries[g.entries[n]]
	first := n
	for first > 0 && g.r.l.Entries[g.entries[first-1]].Date == p.Date {
		first--
	}
	for _, i := range g.entries[first:] {
		e := &g.r.l.Entries[i]
		if int(e.Date-p.Date) > ledger.SettleDays {
			break
		}
		if e.State != ledger.StatePaid || g.unbooked(e) || e.Verdict == ledger.VerdictDuplicate || taken[i] || e.Source == p.Source ||
			e.Net != p.Net || e.Currency != p.Currency || !similar(p, e) || has(tellers[i], p.Source) {
			continue
		}
		return i, true
	}
	return 0, false
}

// booking returns the kept entries whose booked row is known already: its content
// was enough to find it.
func (g *group) booking() map[int32]bool {
	m := map[int32]bool{}
	for _, k := range g.r.l.Links {
		if k.Kind == ledger.LinkDuplicate {
			e := &g.r.l.Entries[k.To[0]]
			m[k.From[0]] = m[k.From[0]] || stateClass(e) == 0 && !g.unbooked(e)
		}
	}
	return m
}

// tellers returns for each kept entry the sources that have it too.
func (g *group) tellers() map[int32][]int32 {
	m := map[int32][]int32{}
	for _, k := range g.r.l.Links {
		if k.Kind == ledger.LinkDuplicate {
			m[k.From[0]] = append(m[k.From[0]], g.r.l.Entries[k.To[0]].Source)
		}
	}
	return m
}

func has(list []int32, v int32) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}

// similar reports whether two rows name the same payer, or share a word of at
// least four letters, or one of them says nothing.
func similar(a, b *ledger.Entry) bool {
	if a.Payer != "" && a.Payer == b.Payer {
		return true
	}
	x := strings.ToLower(a.Counterparty + " " + a.Description)
	y := strings.ToLower(b.Counterparty + " " + b.Description)
	if strings.TrimSpace(x) == "" || strings.TrimSpace(y) == "" {
		return true
	}
	for _, w := range strings.Fields(x) {
		if len(w) >= 4 && strings.Contains(y, w) {
			return true
		}
	}
	return strings.TrimSpace(x) == strings.TrimSpace(y)
}
