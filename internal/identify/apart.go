package identify

import (
	"fmt"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// accountsApart is step 2b: two accounts at one bank whose exports name neither
// have one name. They are two, and the later one gets a name of its own, where
//
//   - one is a card and the other is none
//   - rows of both read alike, as interest does, but their running balances,
//     which hold in either file, never agree
//   - their running balances hold, and on the days of both never agree or move alike
//   - own money left the one and came to the other on one day that both cover
//   - both cover the same days and either has credits that the other lacks
//
// Where the rows say neither that they are two nor that they are one, they stay
// one and a finding names the money at stake.
func (r *run) accountsApart() {
	renamed := false
	for _, g := range r.shared() {
		if r.l.Sources[g.sources[0]].Level != ledger.LevelAccount {
			continue
		}
		told := g.rowsOf()
		parts, common := g.parts(told)
		for _, part := range parts {
			g.doubts(part, common)
		}
		for n, part := range parts[1:] {
			renamed = true
			g.split(parts[0], part, n+2, told)
		}
	}
	if renamed {
		r.reorder()
	}
}

// rowsOf returns the settled rows of each source of the group.
func (g *group) rowsOf() map[int32]rows {
	told := map[int32]*rows{}
	var t *rows // of most entries' source, which is that of the entry before
	last := int32(-1)
	for _, i := range g.entries {
		e := &g.r.l.Entries[i]
		if stateClass(e) != 0 {
			continue
		}
		if e.Source != last {
			if t, last = told[e.Source], e.Source; t == nil {
				t = &rows{days: ledger.Span{From: e.Date}}
				if src := &g.r.l.Sources[e.Source]; src.Account == e.Account && src.From != 0 {
					t.days = ledger.Span{From: min(src.From, e.Date), To: src.To}
				}
				told[e.Source] = t
			}
		}
		t.list, t.days.To = append(t.list, i), max(t.days.To, e.Date)
	}
	list := make(map[int32]rows, len(told))
	for s, t := range told {
		list[s] = *t
	}
	return list
}

// How two files of one account's name are told apart.
const (
	notApart = iota
	apartByType
	apartByBalance
	apartByRows
	apartByHeld
	apartByTransfer
)

// apart says whether two sources of one name are of two accounts, and how.
func (g *group) apart(a, b int32, o *overlap) int {
	x, y := &g.r.l.Sources[a], &g.r.l.Sources[b]
	switch {
	case x.Type == "template" || y.Type == "template":
		return notApart
	case (x.Type == "card") != (y.Type == "card"):
		return apartByType
	case proved(x) && proved(y) && !o.alike() && g.likeness(a, b).contradicts():
		return apartByBalance
	case heldApart(x, y):
		return apartByHeld
	case x.Format == y.Format && o.moved > 0 && !o.marked():
		return apartByTransfer
	case o.two(), x.Format == y.Format && o.opposed():
		return apartByRows
	}
	return notApart
}

// routeDays is how far apart two formats may date one row: booking day and value
// date, the zone of an app and that of a web page.
const routeDays = 3

// lag returns how far apart two sources may date one row.
func (g *group) lag(a, b int32) int {
	if g.r.l.Sources[a].Format == g.r.l.Sources[b].Format {
		return 0
	}
	return routeDays
}

// proved reports whether the running balance of a source holds throughout.
func proved(s *ledger.Source) bool {
	return slices.ContainsFunc(s.Proofs, func(p ledger.Proof) bool { return p.Law == "running balance" && p.Held > 0 && p.Broken == 0 })
}

// likeness counts the rows that two sources tell alike, and those of them that
// have the same balance too.
type likeness struct{ rows, balances int }

// contradicts asks for two rows: one may be a day that either file holds a part of.
func (l likeness) contradicts() bool { return l.rows >= 2 && l.balances == 0 }

// likeness compares two sources, the lower one first.
func (g *group) likeness(a, b int32) likeness {
	two := group{r: g.r, merged: g.merged}
	for _, i := range g.entries {
		if s := g.r.l.Entries[i].Source; s == a || s == b {
			two.entries = append(two.entries, i)
		}
	}
	var l likeness
	count := func(n *int) func(int32, int32) {
		return func(kept, other int32) {
			if g.r.l.Entries[kept].HasBalance && g.r.l.Entries[other].HasBalance {
				*n++
			}
		}
	}
	two.alike(keyOf{text: true}, count(&l.rows))
	two.alike(keyOf{text: true, balance: true}, count(&l.balances)) // twins: the k-th of the one may be the next of the other
	return l
}

// split gives the files of a part an account of their own and says why.
func (g *group) split(first, part []int32, n int, told map[int32]rows) {
	r := g.r
	old := r.accounts[r.account[g.entries[0]]]
	name := fmt.Sprintf("%s (%d)", old, n)
	how, pairs := notApart, [][2]int32(nil)
	for _, a := range first {
		for _, b := range part {
			o := r.compare(told[a], told[b], g.lag(a, b))
			if h := g.apart(a, b, &o); h > how {
				how, pairs = h, o.pairs
			}
		}
	}
	if how == apartByType {
		name = old + " card"
		if r.l.Sources[part[0]].Type != "card" {
			part = first
		}
	}
	at := r.rename(g.entries, part, name)
	g.sayApart(how, at, old, name, r.l.Sources[first[0]].File, pairs)
}

// sayApart says why the file of row at is taken for a second account, and what
// would count twice if it is none.
func (g *group) sayApart(how int, at int32, old, name, other string, pairs [][2]int32) {
	r := g.r
	var what, todo diag.Text
	switch how {
	case apartByBalance:
		what = diag.T("rows of this file read like those of another file of %s, but the running balances never agree: it is taken for a second account, %s", old, name)
		todo = diag.T("If both files are of one account, download them again without editing them.")
	case apartByHeld:
		what = diag.T("this file and %s are both of %s, and on no day that both cover their balances agree or move alike: it is taken for a second account, %s", other, old, name)
		todo = diag.T("If both files are of one account, download them again without editing them.")
	case apartByTransfer:
		what = diag.T("this file and %s are both of %s, and money was moved from one to the other: it is taken for a second account, %s", other, old, name)
		todo = diag.T("If both files are of one account, export it once more, whole and without a filter.")
	case apartByRows:
		what = diag.T("this file and %s are both of %s and cover the same days, but few rows are in both: it is taken for a second account, %s", other, old, name)
		todo = diag.T("If both files are of one account, export it once more, whole and without a filter.")
	default:
		return
	}
	shared, some := r.l.Stake(pairs)
	if !some {
		r.note(diag.Note, "account-apart", r.pos(at), diag.T("%v; no income is in both, so that the totals are the same either way", what), diag.Text{}, 0)
		return
	}
	r.note(diag.Warning, "account-apart", r.pos(at), diag.T("%v; rows of equal amount, together %v, count in both", what, shared), todo, len(pairs))
}

// doubts says which files of one account share some rows and lack others, so
// that they may be two accounts after all.
func (g *group) doubts(part []int32, common map[[2]int32]overlap) {
	for n, b := range part {
		for _, a := range part[:n] {
			o := common[[2]int32{a, b}]
			if len(o.pairs) == 0 || !o.mixed() && !g.otherSpending(a, b, &o) {
				continue
			}
			shared, _ := g.r.l.Stake(o.pairs)
			x, y := &g.r.l.Sources[a], &g.r.l.Sources[b]
			g.r.note(diag.Warning, "account-doubtful", g.r.pos(o.pairs[0][1]),
				diag.T("this file and %s are taken for one account, %s: on the days of both %d rows are equal, together %v, and count once, but %d rows are in one of them only",
					x.File, g.r.l.Entries[o.pairs[0][0]].Account, len(o.pairs), shared, max(o.a+o.b-2*len(o.pairs), max(x.Rows, y.Rows)-min(x.Rows, y.Rows))),
				diag.T("If they are two accounts, export them with their account numbers, or read them in two runs."), len(o.pairs))
		}
	}
}

// mixed reports whether either list has credits of its own and neither so many
// that the two are apart.
func (o *overlap) mixed() bool {
	const enough = 3
	return o.aloneA >= enough && o.aloneB >= enough && len(o.pairs) < 3*min(o.aloneA, o.aloneB) && o.ids < enough && o.balances < enough
}

// otherSpending reports whether two files of one period agree in hardly more than
// an interest that any account may have had, and differ in their spending.
func (g *group) otherSpending(a, b int32, o *overlap) bool {
	x, y := &g.r.l.Sources[a], &g.r.l.Sources[b]
	if x.From != y.From || x.To != y.To || x.Format != y.Format || o.amounts > 2 || len(o.pairs) < 2 || o.balances > 0 || o.ids > 0 {
		return false
	}
	n, m := x.Spending.Rows, y.Spending.Rows
	return 5*(max(n, m)-min(n, m)) > max(n, m)
}
