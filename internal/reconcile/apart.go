package reconcile

import (
	"fmt"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// accountsApart is step 0b: two accounts at one bank whose exports name neither
// have one name. Where rows of both read alike, as interest does, but their
// running balances, which hold in either file, never agree, they are two
// accounts: the later one gets a name of its own.
func (r *run) accountsApart() {
	renamed := false
	for _, g := range r.shared() {
		if !g.proved() {
			continue
		}
		likeness := g.likenesses()
		parts := [][]int32{}
		for _, s := range g.sources {
			at := slices.IndexFunc(parts, func(part []int32) bool {
				return !slices.ContainsFunc(part, func(o int32) bool { return likeness[[2]int32{o, s}].contradicts() })
			})
			if at < 0 {
				at = len(parts)
				parts = append(parts, nil)
			}
			parts[at] = append(parts[at], s)
		}
		for n, part := range parts[1:] {
			renamed = true
			r.rename(g, part, fmt.Sprintf("%s (%d)", r.accounts[r.account[g.entries[0]]], n+2))
		}
	}
	if renamed {
		l := r.l
		r.accounts = nil
		r.order(l)
	}
}

// proved reports whether the running balance of every source holds throughout.
func (g *group) proved() bool {
	for _, s := range g.sources {
		proofs := g.r.l.Sources[s].Proofs
		if !slices.ContainsFunc(proofs, func(p ledger.Proof) bool { return p.Law == "running balance" && p.Held > 0 && p.Broken == 0 }) {
			return false
		}
	}
	return true
}

// likeness counts the rows that two sources tell alike, and those of them that
// have the same balance too.
type likeness struct{ rows, balances int }

// contradicts asks for two rows: one may be a day that either file holds a part of.
func (l likeness) contradicts() bool { return l.rows >= 2 && l.balances == 0 }

// likenesses compares each two sources, the lower one first.
func (g *group) likenesses() map[[2]int32]likeness {
	found := map[[2]int32]likeness{}
	for n, b := range g.sources {
		for _, a := range g.sources[:n] {
			two := group{r: g.r, merged: g.merged}
			for _, i := range g.entries {
				if s := g.r.l.Entries[i].Source; s == a || s == b {
					two.entries = append(two.entries, i)
				}
			}
			var l likeness
			two.alike(keyOf{text: true}, func(kept, other int32) {
				x, y := &g.r.l.Entries[kept], &g.r.l.Entries[other]
				if !x.HasBalance || !y.HasBalance {
					return
				}
				l.rows++
				if x.Balance == y.Balance {
					l.balances++
				}
			})
			found[[2]int32{a, b}] = l
		}
	}
	return found
}

// rename gives the entries of some sources of a group an account of their own.
func (r *run) rename(g *group, sources []int32, name string) {
	old := r.accounts[r.account[g.entries[0]]]
	first := int32(-1)
	for _, i := range g.entries {
		if e := &r.l.Entries[i]; slices.Contains(sources, e.Source) {
			e.Account = name
			if first < 0 {
				first = i
			}
		}
	}
	for _, s := range sources {
		src := &r.l.Sources[s]
		if src.Account == old {
			src.Account = name
		}
		src.Closing = slices.Clone(src.Closing)
		for n := range src.Closing {
			if src.Closing[n].Account == old {
				src.Closing[n].Account = name
			}
		}
	}
	r.note(diag.Warning, "account-apart", r.pos(first),
		diag.T("rows of this file read like those of another file of %s, but the running balances never agree: it is taken for a second account, %s", old, name),
		diag.T("If both files are of one account, download them again without editing them."), 0)
}
