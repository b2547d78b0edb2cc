package follow

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/level"
)

// once is step 4c: a deposit that nothing explained, on a day that no export of
// its payer covers, would count; but it may pay earnings that are counted where
// they were earned: the last ones before the export ends, or those of platforms
// that pay through the wallet it came from. Which of the two is not known, so
// only the greater counts: the deposit, with the earnings as evidence, or the
// earnings. What this leaves out is at most the lesser of the two, and named. It
// holds across currencies too (abroad).
func (r *run) once() {
	c := &claims{run: r, done: make([]ledger.Day, len(r.l.Entries)), paid: make([]int32, len(r.l.Entries)), held: map[int32][]leg{}, against: map[int32][]int32{}, rails: map[string][]string{}, notes: map[claimNote]*arrivals{}}
	c.linked()
	c.seenThrough()
	rails := r.uncovered()
	for _, rt := range r.routes {
		for _, in := range rt.in {
			if !c.counts(in) || in.day < rt.whole || c.opened[in.entry] {
				continue
			}
			if !level.IsRail(rt.payer.Name) {
				if rows := c.unpaid(rt, in.day, c.away(rt, in)); !c.lone(rt, in, rows) {
					c.claim(in, rows)
				}
			}
			c.abroad(rt, in)
		}
	}
	for _, in := range rails { // what is certain goes first, so that nothing else is held against it
		if groups := c.throughWallet(in); c.counts(in) && slices.ContainsFunc(groups, c.named) {
			c.together(in, groups)
		}
	}
	c.seenThrough()
	for _, in := range rails {
		if !c.counts(in) {
			continue
		}
		groups := c.throughWallet(in)
		if !c.together(in, groups) && !c.loneThrough(in, groups, rails) {
			c.claim(in, slices.Concat(groups...))
		}
	}
	for _, in := range rails {
		c.abroadThrough(in)
	}
	c.report()
	r.edgeNotes()
	r.openedNotes()
}

// counts reports whether a deposit will be counted as income. Whatever is said of
// one is said after the last step that decides, and asks here.
func (r *run) counts(in leg) bool {
	e := &r.l.Entries[in.entry]
	return !r.tied[in.entry] && e.Verdict == ledger.VerdictNone && e.Flow == ledger.FlowIncome
}

// claims is the work of once.
type claims struct {
	*run
	done    []ledger.Day        // of each entry: when a deposit paid it, or was held against it; 0 if none did
	paid    []int32             // of each entry: 1 + the link it is a deposit of; 0 if of none
	held    map[int32][]leg     // deposits held back for an earning
	against map[int32][]int32   // the earnings that a deposit was held back for
	rails   map[string][]string // platform → wallets that its money was seen to come through

	back, like []leg // for the report: held back; perhaps a payout
	evidence   []instead
	notes      map[claimNote]*arrivals
	order      []claimNote
}

// linked notes what links explain already: the earnings and payouts that arrived,
// and the link of each deposit.
func (c *claims) linked() {
	for n := range c.l.Links {
		k := &c.l.Links[n]
		if k.Kind != ledger.LinkEarnings && k.Kind != ledger.LinkPayout {
			continue
		}
		for _, i := range k.To {
			c.paid[i] = int32(n) + 1
		}
		for _, i := range k.From {
			c.done[i] = c.l.Entries[k.To[0]].Date
		}
	}
}

// uncovered returns the deposits of wallets on days that no export of them
// covers, by day.
func (r *run) uncovered() []leg {
	var list []leg
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if e.Flow == ledger.FlowIncome && e.Net > 0 && r.arrives(int32(i)) && level.IsRail(e.Payer) && !ledger.Kindred(e.Payer, r.source(int32(i)).Provider) {
			list = append(list, r.leg(int32(i)))
		}
	}
	return list
}

// claim decides between a deposit, with those held back before for the same
// earnings, and what they may pay.
//
// Only whole groups are decided: all deposits that may pay any of the earnings, and
// all earnings that any of these deposits may pay. Whatever pays what among them, the
// group brought at least the greater of its two sums, for each deposit brought at
// least what arrived, and each earning what it says. Of a part of the group that
// does not follow: a deposit that counts because later earnings do not would count
// beside the older ones that it was held back for.
func (c *claims) claim(in leg, rows []int32) {
	if c.sum(rows) <= 0 {
		return
	}
	rows, held := c.group(in, rows)
	earned, shown, sum, arrived := c.behind(rows, held)
	e := &c.l.Entries[in.entry]
	if arrived == sum && shown && len(rows) > 1 { // to the cent: nothing is left to decide
		c.settle(rows, in.day)
		to, _ := ends(held)
		c.explain(to)
		c.link(ledger.Link{Kind: ledger.LinkEarnings, From: earned, To: to, Days: ledger.DaysApart(c.l.Entries[rows[len(rows)-1]].Date, e.Date),
			Why: diag.T("pays all that was earned, %d rows of the exports of where it was, and that no file shows arriving", len(earned))})
		return
	}
	enough := arrived >= sum-MayLose(sum, e.Currency)
	if !enough || !shown {
		c.hold(in, rows)
	}
	if !enough {
		return
	}
	c.settle(rows, in.day)
	if shown {
		c.prefer(held, earned)
	}
}

// group returns what a deposit may pay, with all that deposits held back before for
// any of it may pay, and all these deposits, of one currency, the last first.
func (c *claims) group(in leg, rows []int32) (all []int32, held []leg) {
	all, held = slices.Clone(rows), []leg{in}
	seen := map[int32]bool{in.entry: true}
	for _, i := range all {
		seen[i] = true
	}
	for n := 0; n < len(all); n++ {
		for _, g := range c.held[all[n]] {
			if seen[g.entry] || c.l.Entries[g.entry].Currency != c.l.Entries[in.entry].Currency {
				continue
			}
			seen[g.entry] = true
			held = append(held, g)
			for _, i := range c.against[g.entry] {
				if !seen[i] && c.done[i] == 0 {
					seen[i] = true
					all = append(all, i)
				}
			}
		}
	}
	return all, held
}

// behind returns the counted entries behind what deposits may pay, whether all of
// them are known, and the sums of the two.
func (c *claims) behind(rows []int32, held []leg) (earned []int32, shown bool, sum, arrived int64) {
	shown = true
	for _, i := range rows {
		from, ok := c.earnedBehind(i)
		earned, shown = append(earned, from...), shown && ok
	}
	for _, g := range held {
		arrived += g.amount
	}
	return earned, shown, c.sum(rows), arrived
}

// settle notes that rows are paid, on a day.
func (c *claims) settle(rows []int32, on ledger.Day) {
	for _, i := range rows {
		c.done[i] = on
		delete(c.held, i)
	}
}

// prefer lets deposits count, the last first, and not the earnings that they may
// pay.
func (c *claims) prefer(held []leg, earned []int32) {
	in := held[0]
	e := &c.l.Entries[in.entry]
	why := diag.T("the deposit from %s of %v may pay it, is at least as much, and counts", e.Payer, e.Date)
	for _, i := range earned {
		c.end(i, ledger.VerdictOtherLevel, &why)
	}
	for _, g := range held[1:] {
		c.l.Entries[g.entry].Verdict, c.l.Entries[g.entry].Why = ledger.VerdictNone, nil
		c.tied[g.entry] = false
	}
	for _, i := range earned {
		e := &c.l.Entries[i]
		c.evidence = append(c.evidence, instead{leg{entry: in.entry, amount: e.Net}, c.nameOfPayout(i), e.Currency})
	}
}

// hold keeps a deposit from counting, as long as what it may pay does.
func (c *claims) hold(in leg, rows []int32) {
	why := diag.T("it may pay earnings that the export of where they were earned shows, and these count")
	c.end(in.entry, ledger.VerdictTransfer, &why)
	c.tied[in.entry] = true
	for _, i := range rows {
		c.held[i] = append(c.held[i], in)
	}
	c.against[in.entry] = rows
	c.back = append(c.back, in)
}

// owing is what an earning, or a payout on its way, has to bring.
func owing(e *ledger.Entry) int64 {
	if e.Flow == ledger.FlowTransfer {
		return max(e.Net, -e.Net)
	}
	return e.Net
}

// earnedBehind returns the counted entries that an unpaid one stands for:
// itself, or what a platform's deposit at a wallet pays. Behind a listed payout
// they are not known.
func (c *claims) earnedBehind(i int32) ([]int32, bool) {
	e := &c.l.Entries[i]
	if n := c.paid[i]; n > 0 && c.l.Links[n-1].Kind == ledger.LinkEarnings {
		return c.l.Links[n-1].From, true
	}
	if e.Verdict == ledger.VerdictNone && e.Flow != ledger.FlowTransfer {
		return []int32{i}, true
	}
	return nil, e.Verdict == ledger.VerdictOtherLevel
}
