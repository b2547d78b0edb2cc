package identify

import (
	"cmp"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// accountsTogether is step 2c: one account that was exported by two routes may
// have two names, because only one of the layouts holds its number or currency.
// Days and amounts, with balances and transaction ids where both have them,
// prove over a stretch that two names are one account; it then has the name
// that says more. Thin evidence merges nothing: a finding names the money that
// would count twice.
func (r *run) accountsTogether() {
	if !r.severalRoutes() {
		return
	}
	units := r.units((*ledger.Source).OwnAccount)
	var found []kinship
	for n := range units {
		for m := range n {
			if k := r.kin(&units[m], &units[n]); len(k.best.pairs) > 0 {
				found = append(found, k)
			}
		}
	}
	slices.SortStableFunc(found, func(x, y kinship) int { return cmp.Compare(len(y.best.pairs), len(x.best.pairs)) })
	gone := map[*unit]bool{}
	for _, k := range found {
		switch {
		case gone[k.drop] || gone[k.keep]:
		case k.proved:
			gone[k.drop] = true
			r.unite(k)
		case k.doubtful():
			r.askWhether(k)
		}
	}
	if len(gone) > 0 {
		r.reorder()
	}
}

// severalRoutes reports whether two files can be of one account, as far as their
// providers say.
func (r *run) severalRoutes() bool {
	for b := range r.l.Sources {
		for a := range b {
			x, y := &r.l.Sources[a], &r.l.Sources[b]
			if x.OwnAccount() && y.OwnAccount() && r.sameHouse(int32(a), int32(b)) && (x.Account != y.Account || x.Format != y.Format) {
				return true
			}
		}
	}
	return false
}

// unit is what the files tell of one account's name.
type unit struct {
	name     string
	number   string // digits that tell it apart, or empty
	entries  []int32
	sources  []int32 // ascending
	rows     map[int32]rows
	inferred bool // all of its files have an unknown layout
}

// units returns the names of the accounts in the sources of one sort, sorted.
func (r *run) units(of func(*ledger.Source) bool) []unit {
	groups, merged := make([]*group, len(r.accounts)), make([]bool, len(r.l.Entries))
	for i := range r.l.Entries {
		if !of(r.source(int32(i))) || r.l.Entries[i].Verdict == ledger.VerdictDuplicate {
			continue
		}
		g := groups[r.account[i]]
		if g == nil {
			g = &group{r: r, merged: merged}
			groups[r.account[i]] = g
		}
		g.entries = append(g.entries, int32(i))
	}
	var list []unit
	for n, g := range groups {
		if g == nil {
			continue
		}
		g.sources = g.sourcesOf()
		u := unit{name: r.accounts[n], number: ledger.AccountNumber(r.accounts[n]), entries: g.entries, sources: g.sources, rows: g.rowsOf(), inferred: true}
		for _, s := range u.sources {
			u.inferred = u.inferred && r.l.Sources[s].Inferred
		}
		list = append(list, u)
	}
	return list
}

// kinship is what two names have in common.
type kinship struct {
	keep, drop *unit
	best       overlap // of the two files that have most in common
	a, b       int32   // these files
	proved     bool    // they are one account
}

// kin compares the files of two names, if they can be one account.
func (r *run) kin(x, y *unit) (k kinship) {
	k.keep, k.drop = x, y
	if x.lesser(y) {
		k.keep, k.drop = y, x
	}
	two := false
	for _, a := range k.keep.sources {
		for _, b := range k.drop.sources {
			if a == b {
				return kinship{} // one file holds both: they are two
			}
			if !r.sameHouse(a, b) {
				continue
			}
			o := r.compare(k.keep.rows[a], k.drop.rows[b], routeDays)
			two = two || o.two()
			if len(o.pairs) > len(k.best.pairs) {
				k.best, k.a, k.b = o, a, b
			}
		}
	}
	k.proved = !two && k.best.one() && (k.best.marked() || !k.numbered())
	return k
}

// numbered reports whether both names have a number; they differ then.
func (k *kinship) numbered() bool { return k.keep.number != "" && k.drop.number != "" }

// doubtful reports whether the two names may be one account all the same. Two
// numbers say no, unless a stretch of different amounts says yes.
func (k *kinship) doubtful() bool {
	return k.best.perhaps() && (!k.numbered() || k.best.one())
}

// lesser reports whether a name says less than another: it lacks the number, is
// that of an unknown layout, or is shorter.
func (u *unit) lesser(o *unit) bool {
	switch {
	case (u.number == "") != (o.number == ""):
		return u.number == ""
	case u.inferred != o.inferred:
		return u.inferred
	case len(u.name) != len(o.name):
		return len(u.name) < len(o.name)
	}
	return u.name > o.name
}

// sameHouse reports whether two files can be of one account: of one provider, or
// one of them of an unknown layout; both of a card, or neither.
func (r *run) sameHouse(a, b int32) bool {
	x, y := &r.l.Sources[a], &r.l.Sources[b]
	if x.Inferred || y.Inferred {
		return true
	}
	return x.Provider == y.Provider && (x.Type == "card") == (y.Type == "card")
}

// unite gives the rows of the lesser name the other's, as far as they are in its
// currencies.
func (r *run) unite(k kinship) {
	currencies := map[money.Currency]bool{}
	for _, i := range k.keep.entries {
		currencies[r.l.Entries[i].Currency] = true
	}
	var moved []int32
	for _, i := range k.drop.entries {
		if currencies[r.l.Entries[i].Currency] {
			moved = append(moved, i)
		}
	}
	at := r.rename(moved, k.drop.sources, k.keep.name)
	r.note(diag.Note, "account-twice", r.pos(at),
		diag.T("this file and %s are taken for exports of one account, %s: %v", r.l.Sources[k.a].File, k.keep.name, k.best.said()),
		diag.Text{}, len(k.best.pairs))
}

// askWhether says that two names may be one account, and what would then be
// counted twice.
func (r *run) askWhether(k kinship) {
	stake, ok := r.l.Stake(k.best.pairs)
	if !ok {
		return
	}
	r.note(diag.Warning, "account-twice-perhaps", r.pos(k.best.pairs[0][1]),
		diag.T("%s and %s may be one account: %v. That is too little to be sure: the rows count in both, and if it is one account, %v of income and credits counts twice",
			k.drop.name, k.keep.name, k.best.said(), stake),
		diag.T("If it is one account, leave one of the two files out."), len(k.best.pairs))
}

// said is the evidence in words.
func (o *overlap) said() diag.Text {
	agree := diag.T("on the days of both, %d of %d rows agree in day and amount", len(o.pairs), o.fewer())
	if o.balances > 0 {
		agree = diag.T("%v, %d of them in the balance", agree, o.balances)
	}
	if o.ids > 0 {
		agree = diag.T("%v, %d of them in the transaction id", agree, o.ids)
	}
	return agree
}
