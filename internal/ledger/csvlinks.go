package ledger

import (
	"cmp"
	"slices"
	"strings"
)

// linkedIDs returns, by index, the ids of the entries at the other end of each
// entry's links, ascending, joined with semicolons.
func linkedIDs(l *Ledger) map[int32]string {
	ids := map[int32][]string{}
	for i := range l.Links {
		k := &l.Links[i]
		for _, a := range k.From {
			for _, b := range k.To {
				if sameRow(l, a, b) {
					continue // the other is left out of the ledger
				}
				ids[a] = append(ids[a], IDString(l.Entries[b].ID))
				ids[b] = append(ids[b], IDString(l.Entries[a].ID))
			}
		}
	}
	joined := make(map[int32]string, len(ids))
	for i, list := range ids {
		slices.Sort(list)
		joined[i] = strings.Join(slices.Compact(list), ";")
	}
	return joined
}

// RestoreLinks adds to l the links that the linked column of a ledger.csv told
// of, and clears Extra.Linked. The kind and direction of a pair follow from
// verdicts, flows and signs; pairs of one kind that hang together are one link,
// and what left but did not arrive is its fee. Verdicts have to be final.
//
// Ids that no entry has are forgotten; so are those of entries that a link of l
// explains already: beside the exports it came from, a ledger.csv adds nothing.
func RestoreLinks(l *Ledger) {
	tied := explained(l)
	byID := make(map[uint64]int32, len(l.Entries))
	for i := range l.Entries {
		// A duplicate may have the id of what it repeats; the id means the latter.
		at, taken := byID[l.Entries[i].ID]
		if !taken || l.Entries[at].Verdict == VerdictDuplicate && l.Entries[i].Verdict != VerdictDuplicate {
			byID[l.Entries[i].ID] = int32(i)
		}
	}
	var pairs []linkPair
	for i := range l.Entries {
		x := l.Entries[i].Extra
		if x == nil {
			continue
		}
		for _, id := range x.Linked {
			other, ok := byID[id]
			if !ok || other == int32(i) {
				continue
			}
			p := pairOf(l, int32(i), other)
			if !tied[explanation{p.from, p.kind.beside()}] && !tied[explanation{p.to, p.kind.beside()}] {
				pairs = append(pairs, p)
			}
		}
		if x.Linked = nil; x.empty() {
			l.Entries[i].Extra = nil
		}
	}
	slices.SortFunc(pairs, linkPair.compare)
	for _, group := range connected(slices.Compact(pairs)) {
		l.Links = append(l.Links, linkOf(l, group))
	}
	slices.SortStableFunc(l.Links, func(a, b Link) int {
		return cmp.Or(cmp.Compare(a.From[0], b.From[0]), cmp.Compare(a.To[0], b.To[0]), cmp.Compare(a.Kind, b.Kind))
	})
}

// explained returns the entries that a link explains. A duplicate or another
// level explains the entry that gave way, not the one that was kept.
func explained(l *Ledger) map[explanation]bool {
	tied := map[explanation]bool{}
	for i := range l.Links {
		k := &l.Links[i]
		for _, e := range k.To {
			tied[explanation{e, k.Kind.beside()}] = true
		}
		for _, e := range k.From {
			if k.Kind != LinkDuplicate && k.Kind != LinkLevel {
				tied[explanation{e, k.Kind.beside()}] = true
			}
		}
	}
	return tied
}

// explanation is an entry that links of some kinds explain.
type explanation struct {
	entry int32
	kind  LinkKind
}

// beside returns the kind itself where a link of it may stand beside one of
// another kind: a sale is paid out, and refunded. The others all stand for where
// the money went.
func (k LinkKind) beside() LinkKind {
	switch k {
	case LinkRefund, LinkExchange, LinkHold, LinkRepaid:
		return k
	}
	return LinkPayout
}

// linkPair is one entry tied to one other.
type linkPair struct {
	kind     LinkKind
	from, to int32
}

func (p linkPair) compare(q linkPair) int {
	return cmp.Or(cmp.Compare(p.kind, q.kind), cmp.Compare(p.from, q.from), cmp.Compare(p.to, q.to))
}

// pairOf decides what kind of pair two entries are and which of them is From.
func pairOf(l *Ledger, i, j int32) linkPair {
	i, j = min(i, j), max(i, j)
	a, b := &l.Entries[i], &l.Entries[j]
	either := func(v Verdict) bool { return a.Verdict == v || b.Verdict == v }
	ordered := func(kind LinkKind, swap bool) linkPair {
		if swap {
			return linkPair{kind, j, i}
		}
		return linkPair{kind, i, j}
	}
	switch {
	case either(VerdictDuplicate):
		return ordered(LinkDuplicate, b.Verdict != VerdictDuplicate)
	case either(VerdictOtherLevel):
		return ordered(LinkLevel, b.Verdict != VerdictOtherLevel)
	case a.Flow == FlowExchange || b.Flow == FlowExchange:
		return ordered(LinkExchange, a.Net > b.Net)
	case a.Flow == FlowBalance && b.Flow == FlowBalance:
		return ordered(LinkHold, a.Net > b.Net)
	case a.Flow == FlowRepaid || b.Flow == FlowRepaid:
		return ordered(LinkRepaid, a.Flow == FlowRepaid)
	case (a.Verdict == VerdictTransfer) != (b.Verdict == VerdictTransfer):
		return ordered(LinkEarnings, a.Verdict == VerdictTransfer)
	case a.Verdict != VerdictTransfer:
		return ordered(LinkRefund, undoing(a) > undoing(b))
	case a.Payer != "" || b.Payer != "":
		return ordered(LinkPayout, a.Net > b.Net)
	}
	return ordered(LinkTransfer, a.Net > b.Net)
}

// undoing ranks entries of a refund: what is undone, then what undoes it. Won
// back beats given back, which undoes income; a fee that came back undoes one.
func undoing(e *Entry) int {
	switch {
	case e.Flow == FlowRefund && e.Net > 0:
		return 2
	case e.Flow == FlowRefund, e.Flow == FlowIncome && e.Net < 0, e.Flow != FlowIncome && e.Net > 0:
		return 1
	}
	return 0
}

// connected splits sorted pairs into groups of one kind that share entries.
// Duplicates and levels stay pairs: each says of one entry which one was kept.
func connected(pairs []linkPair) [][]linkPair {
	type node struct {
		kind  LinkKind
		entry int32
	}
	root := map[node]node{}
	var find func(n node) node
	find = func(n node) node {
		if up, ok := root[n]; ok && up != n {
			up = find(up)
			root[n] = up
			return up
		}
		return n
	}
	for _, p := range pairs {
		if p.kind != LinkDuplicate && p.kind != LinkLevel {
			root[find(node{p.kind, p.to})] = find(node{p.kind, p.from})
		}
	}
	var groups [][]linkPair
	at := map[node]int{}
	for _, p := range pairs {
		n := find(node{p.kind, p.from})
		g, ok := at[n]
		if !ok || p.kind == LinkDuplicate || p.kind == LinkLevel {
			g = len(groups)
			groups = append(groups, nil)
			at[n] = g
		}
		groups[g] = append(groups[g], p)
	}
	return groups
}

func linkOf(l *Ledger, pairs []linkPair) Link {
	k := Link{Kind: pairs[0].kind}
	for _, p := range pairs {
		k.From, k.To = append(k.From, p.from), append(k.To, p.to)
	}
	slices.Sort(k.From)
	slices.Sort(k.To)
	k.From, k.To = slices.Compact(k.From), slices.Compact(k.To)
	first, last := &l.Entries[k.To[0]], &l.Entries[k.From[len(k.From)-1]]
	k.Days = int(first.Date - last.Date)
	if k.Kind == LinkDuplicate {
		k.Days = max(k.Days, -k.Days)
	}
	k.Days = max(0, k.Days)
	if first.Why != nil {
		k.Why = *first.Why
	}
	k.Fee = Cost(l, &k)
	return k
}
