package reconcile

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/follow"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// decidePairs is the middle of step 3: pairs are made of the tellings that were kept, and no
// step after it makes another link of their entries.
func (r *run) decidePairs() {
	if r.decided == nil {
		return
	}
	d := r.decided
	for n := range d.list {
		if d.list[n].Verb == ledger.VerbPair && d.fate[n] == fateDone {
			d.pair(n)
		}
	}
}

// pair links the two ends that a line names.
func (d *decisions) pair(n int) {
	line := &d.list[n]
	near := []int32{d.kept(line.Entry)}
	var far []int32
	for _, id := range line.Others {
		far = append(far, d.kept(id))
	}
	if slices.Contains(far, near[0]) {
		d.impossible(n, diag.T("Both ids are tellings of one payment, which cannot be the other end of itself."))
		return
	}
	from, to, kind, fault := d.ends(near, far)
	if !fault.IsZero() {
		d.impossible(n, fault)
		return
	}
	lost, fault := d.lost(from, to, kind)
	if !fault.IsZero() {
		d.impossible(n, fault)
		return
	}
	r := d.r
	if slices.ContainsFunc(from, d.holds) || slices.ContainsFunc(to, d.holds) {
		d.fate[n] = fateIdle // an earlier line says the same
		return
	}
	slices.Sort(from)
	slices.Sort(to)
	if d.base.paired(from, to) {
		d.fate[n] = fateIdle
	}
	left, arrived := &r.l.Entries[from[len(from)-1]], &r.l.Entries[to[0]]
	if lost > follow.MayLose(d.sum(from), left.Currency) {
		r.note(diag.Warning, "decision-short", diag.Pos{File: line.File, Row: line.Line},
			diag.T("What this line pairs arrived short by %v, more than such transfers usually cost; it is taken for lost on the way.", money.Amount{Minor: lost, Currency: left.Currency}),
			diag.T("Make sure that these entries belong together."), 0)
	}
	why := d.why(n, diag.T("%v left and %v arrived, one transfer", money.Amount{Minor: d.sum(from), Currency: left.Currency}, money.Amount{Minor: d.sum(to), Currency: arrived.Currency}))
	for _, i := range slices.Concat(from, to) {
		if kind != ledger.LinkEarnings || slices.Contains(to, i) {
			r.end(i, ledger.VerdictTransfer, why)
		}
		r.tied[i], d.held[i] = true, true
	}
	r.l.Links = append(r.l.Links, ledger.Link{Kind: kind, From: from, To: to, Fee: lost, Days: max(0, int(arrived.Date-left.Date)), Why: *why})
}

// kept returns the telling of an entry that is no duplicate; of an entry whose
// tellings all gave way, the one that they gave way to.
func (d *decisions) kept(id uint64) int32 {
	all := d.tellings(id)
	for _, i := range all {
		if d.r.l.Entries[i].Verdict != ledger.VerdictDuplicate {
			return i
		}
	}
	i := all[0]
	for range d.r.l.Links {
		n := slices.IndexFunc(d.r.l.Links, func(k ledger.Link) bool { return k.Kind == ledger.LinkDuplicate && k.To[0] == i })
		if n < 0 {
			break
		}
		i = d.r.l.Links[n].From[0]
	}
	return i
}

// ends says which side left and which arrived: money out leaves; of money in on
// both sides, earnings of a platform leave for the bank or wallet.
func (d *decisions) ends(near, far []int32) (from, to []int32, kind ledger.LinkKind, fault diag.Text) {
	all := func(list []int32, is func(*ledger.Entry) bool) bool {
		return !slices.ContainsFunc(list, func(i int32) bool { return !is(&d.r.l.Entries[i]) })
	}
	in := func(e *ledger.Entry) bool { return e.Net > 0 }
	out := func(e *ledger.Entry) bool { return e.Net < 0 }
	platform := func(list []int32) bool {
		return !slices.ContainsFunc(list, func(i int32) bool { return d.r.source(i).Level == ledger.LevelAccount })
	}
	switch {
	case all(near, out) && all(far, in):
		from, to = near, far
	case all(far, out) && all(near, in):
		from, to = far, near
	case all(near, in) && all(far, in) && platform(near) && !platform(far):
		return near, far, ledger.LinkEarnings, diag.Text{}
	case all(near, in) && all(far, in) && platform(far) && !platform(near):
		return far, near, ledger.LinkEarnings, diag.Text{}
	default:
		return nil, nil, 0, diag.T("A pair wants money that left on one side and money that arrived on the other.")
	}
	src := d.r.source(from[0])
	if src.Level != ledger.LevelAccount || src.Payouts {
		return from, to, ledger.LinkPayout, diag.Text{}
	}
	return from, to, ledger.LinkTransfer, diag.Text{}
}

// lost returns what left and did not arrive; nothing between two currencies,
// where the spread is not known.
func (d *decisions) lost(from, to []int32, kind ledger.LinkKind) (int64, diag.Text) {
	currency := func(list []int32) (money.Currency, bool) {
		c := d.r.l.Entries[list[0]].Currency
		return c, !slices.ContainsFunc(list, func(i int32) bool { return d.r.l.Entries[i].Currency != c })
	}
	left, one := currency(from)
	arrived, also := currency(to)
	switch {
	case !one || !also:
		return 0, diag.T("The entries of one side of a pair are in several currencies.")
	case slices.ContainsFunc(slices.Concat(from, to), func(i int32) bool { return d.r.l.Entries[i].Absurd() }):
		return 0, diag.T("The amounts are too large to be a transfer.")
	case left != arrived:
		return 0, diag.Text{}
	}
	lost := d.sum(from) - d.sum(to)
	if lost < 0 {
		return 0, diag.T("%v cannot arrive of %v that left.", money.Amount{Minor: d.sum(to), Currency: arrived}, money.Amount{Minor: d.sum(from), Currency: left})
	}
	return lost, diag.Text{}
}

// sum adds the amounts of entries, as positive numbers.
func (d *decisions) sum(list []int32) int64 {
	var sum int64
	for _, i := range list {
		n := d.r.l.Entries[i].Net
		sum += max(n, -n) // absurd amounts are refused before
	}
	return sum
}

// bar keeps the entry and the others from ever being linked. Of a ledger.csv only
// the link is forgotten: its rows cannot be matched anew, and a deposit that counts
// because it lost its payout would count twice.
func (d *decisions) bar(n int) {
	line := &d.list[n]
	d.fate[n] = fateIdle // until a link meets it
	for _, id := range line.Others {
		for _, i := range d.byID[line.Entry] {
			for _, j := range d.byID[id] {
				d.barred[pairOfEntries(i, j)] = n
				if d.base.linked(i, j) {
					d.fate[n] = fateDone
				}
			}
		}
		d.cut[[2]uint64{min(id, line.Entry), max(id, line.Entry)}] = true
	}
}
