package follow

import (
	"cmp"
	"slices"

	"rivulet/internal/ledger"
	"rivulet/internal/level"
)

// unpaid returns the entries that nothing paid yet and that a deposit on day d
// may pay: what came after the last earning that a deposit paid, or, where
// payouts are listed, after the last of them, unless a later one pays it. Payouts
// that are away may be part of that deposit, and paid nothing before it.
func (c *claims) unpaid(rt *route, d ledger.Day, away []leg) []int32 {
	last, _ := slices.BinarySearchFunc(rt.earned, d+1, c.byDay)
	first := last
	var list []int32
	switch {
	case len(rt.out) > 0 && !c.unlisted(rt.payer, d):
		if rows, ok := c.beforeListed(rt, d, away); ok {
			return c.dueBy(rows, d)
		}
		list, first = c.sinceLastOut(rt, d, last, away)
	case c.lists(rt.payer, d):
		return nil // and it lists none
	default:
		for first > 0 && c.open(rt.earned, first-1, last, d) && (len(rt.out) == 0 || c.unlisted(rt.payer, c.l.Entries[rt.earned[first-1]].Date)) {
			first--
		}
		if len(rt.out) > 0 && first > 0 { // what was left when the exports that list payouts ended
			before := c.l.Entries[rt.earned[first-1]].Date
			rest, from := c.sinceLastOut(rt, before+1, first, away)
			list, first = rest, min(from, first)
		}
	}
	return c.dueBy(append(list, c.undone(rt.earned[first:last])...), d)
}

// dueBy leaves out what was not due yet when a deposit arrived: it pays none of it.
func (c *claims) dueBy(entries []int32, d ledger.Day) []int32 {
	return slices.DeleteFunc(entries, func(i int32) bool { return int(c.l.Entries[i].DueOn-d) > ledger.TransferDays })
}

// unlisted reports whether only exports that list no payouts cover a day.
func (c *claims) unlisted(p *level.Payer, d ledger.Day) bool {
	covered := false
	for _, t := range p.Tellers {
		if t.From == 0 || d < t.From || d > t.To {
			continue
		}
		if c.l.Sources[t.Source].Payouts {
			return false
		}
		covered = true
	}
	return covered
}

// lists reports whether a wallet's own export covers a day: no payout of that day
// could be missing from it. Those of platforms often leave payouts out.
func (c *claims) lists(p *level.Payer, d ledger.Day) bool {
	return slices.ContainsFunc(p.Tellers, func(t level.Teller) bool {
		src := &c.l.Sources[t.Source]
		return t.From != 0 && d >= t.From && d <= t.To && src.Payouts && src.Level == ledger.LevelAccount
	})
}

// undone returns the entries that nothing paid yet.
func (c *claims) undone(entries []int32) []int32 {
	return slices.DeleteFunc(slices.Clone(entries), func(i int32) bool { return c.done[i] != 0 })
}

// open reports whether the n-th earning, or one before it, may be paid by a
// deposit of day d: they are paid in order of their days.
func (c *claims) open(earned []int32, n, last int, d ledger.Day) bool {
	day := c.l.Entries[earned[n]].Date
	if int(d-max(day, c.l.Entries[earned[n]].DueOn)) > namedDays {
		return false
	}
	for k := n + 1; k < last; k++ {
		e := c.l.Entries[earned[k]].Date
		if by := c.done[earned[k]]; e > day && by != 0 && by < d {
			return false
		} else if e > day+1 {
			break
		}
	}
	return true
}

func (c *claims) byDay(i int32, d ledger.Day) int { return cmp.Compare(c.l.Entries[i].Date, d) }

// sinceLastOut returns what no listed payout up to day d paid, of the last days
// that an export covers without a hole: single entries of the last payout's own
// day, and where in rt.earned[:last] the rest begins.
func (c *claims) sinceLastOut(rt *route, d ledger.Day, last int, away []leg) (rest []int32, first int) {
	span, ok := rt.payer.Around(d, namedDays)
	if !ok {
		return nil, last
	}
	listed := c.joined(rt)
	inside := d <= span.To && !leavesOut(listed, d-1, d+1)
	if before, ok := rt.payer.Around(span.From-1, namedDays); ok && int(d-span.From) <= ledger.TransferDays {
		// what was paid out in the hole between two exports arrives after it
		end, _ := slices.BinarySearchFunc(rt.earned, before.To+1, c.byDay)
		if rest, first := c.sinceLastOut(rt, before.To+1, end, away); len(rest) > 0 || first < end {
			return slices.Concat(rest, c.undone(rt.earned[first:end])), last
		}
	}
	first, _ = slices.BinarySearchFunc(rt.earned, span.From, c.byDay)
	n, _ := slices.BinarySearchFunc(rt.out, d+1, func(g leg, d ledger.Day) int { return cmp.Compare(g.day, d) })
	if inside || n < len(rt.out) && rt.out[n].day <= span.To && !leavesOut(listed, d-1, rt.out[n].day) {
		return nil, last // its payout would be listed; the next one pays what is left
	}
	if n == 0 || rt.out[n-1].day < span.From {
		return nil, min(first, last)
	}
	rest, first = c.unpaidOf(rt, n-1)
	rest, first = c.undone(rest), min(first, last)
	if owed := c.proven(rt, span.From, last, d, away); c.sum(owed) > c.sum(rest)+c.sum(c.undone(rt.earned[first:last])) {
		return owed, last
	}
	return rest, first
}

// joined returns the days of which exports of a payer list payouts. A few days without
// a row are no hole, unless another export tells of what was earned on them.
func (c *claims) joined(rt *route) []ledger.Span {
	var spans []ledger.Span
	for _, s := range c.listed(rt.payer) {
		if n := len(spans); n > 0 && int(s.From-spans[n-1].To) <= ledger.TransferDays+1 {
			k, _ := slices.BinarySearchFunc(rt.earned, spans[n-1].To+1, c.byDay)
			if k == len(rt.earned) || c.l.Entries[rt.earned[k]].Date >= s.From {
				spans[n-1].To = max(spans[n-1].To, s.To)
				continue
			}
		}
		spans = append(spans, s)
	}
	return spans
}

// unpaidOf returns which entries of the day of the n-th payout came after it,
// and where the next day begins. It pays all that was earned since the one
// before; whose entries of either day are which, the sums tell, and else all of
// its day are taken to be unpaid.
func (c *claims) unpaidOf(rt *route, n int) (rest []int32, next int) {
	day, before := rt.out[n].day, ledger.Day(0)
	if rows, ok := c.kept(rt, rt.out[n].account, day); ok && !rt.payer.Platform {
		end, _ := slices.BinarySearchFunc(rt.earned, day+1, c.byDay)
		return rows, end
	}
	var paid int64
	for ; n >= 0 && rt.out[n].day == day; n-- {
		paid += rt.out[n].amount
	}
	if n >= 0 {
		before = rt.out[n].day
	}
	at := func(d ledger.Day) int { k, _ := slices.BinarySearchFunc(rt.earned, d, c.byDay); return k }
	own, older := rt.earned[at(day):at(day+1)], rt.earned[at(before):at(before+1)]
	for _, i := range rt.earned[at(before+1):at(day)] {
		paid -= c.l.Entries[i].Net
	}
	older = slices.Clone(older)
	for range 2 {
		sum := int64(0)
		for k := -1; k < len(older); k++ {
			if k >= 0 {
				sum += c.l.Entries[older[k]].Net
			}
			if rest, ok := c.without(own, paid-sum); ok {
				return rest, at(day + 1)
			}
		}
		slices.Reverse(older)
	}
	return slices.Clone(own), at(day + 1)
}

// without returns what is left of entries without those at one end that have
// the sum: files list a day forwards or backwards.
func (c *claims) without(entries []int32, sum int64) ([]int32, bool) {
	if sum == 0 {
		return slices.Clone(entries), true
	}
	front, back := int64(0), int64(0)
	for k := range entries {
		front += c.l.Entries[entries[k]].Net
		back += c.l.Entries[entries[len(entries)-1-k]].Net
		if front == sum {
			return slices.Clone(entries[k+1:]), true
		}
		if back == sum {
			return slices.Clone(entries[:len(entries)-1-k]), true
		}
	}
	return nil, false
}

// throughWallet returns what a deposit from a wallet may pay: what the wallet's
// own export leaves unpaid, and what platforms that pay into it paid or earned
// and no file shows arriving, each platform's apart.
func (c *claims) throughWallet(in leg) [][]int32 {
	e := &c.l.Entries[in.entry]
	var list [][]int32
	for _, rt := range c.routes {
		switch {
		case rt.currency != e.Currency:
		case rt.payer.Name == e.Payer:
			if in.day >= rt.whole && !c.opened[in.entry] {
				list = append(list, c.unpaid(rt, in.day, nil))
			}
		case !rt.payer.Platform:
		case len(rt.out) > 0:
			rows := c.onItsWay(rt, in, c.pays(rt, e.Payer))
			if slices.Contains(c.rails[rt.payer.Name], e.Payer) { // what it earned since comes the same way
				rows = append(rows, c.unpaid(rt, in.day, nil)...)
			}
			list = append(list, rows)
		case c.pays(rt, e.Payer):
			list = append(list, c.unpaid(rt, in.day, nil))
		}
	}
	return slices.DeleteFunc(list, func(rows []int32) bool { return len(rows) == 0 })
}

// onItsWay returns the payouts that no file shows arriving, of the days in which
// money waits in a wallet. Of a platform that is not known to pay into the
// wallet it is only noted that the deposit may be one of them, after a fee.
func (c *claims) onItsWay(rt *route, in leg, known bool) []int32 {
	var list []int32
	for _, out := range c.left(rt.out) {
		if out.day > in.day || int(in.day-out.day) > railDays || c.done[out.entry] != 0 {
			continue
		}
		lost := out.amount - in.amount
		switch {
		case known:
			list = append(list, out.entry)
		case int(in.day-out.day) <= ledger.TransferDays && lost >= 0 && lost <= MayLose(out.amount, rt.currency):
			if !slices.Contains(c.like, in) {
				c.like = append(c.like, in)
			}
			return nil
		}
	}
	return list
}

// seenThrough notes which wallets the money of each platform came through, though
// their own exports are missing.
func (c *claims) seenThrough() {
	for _, k := range c.l.Links {
		if k.Kind != ledger.LinkEarnings && k.Kind != ledger.LinkPayout {
			continue
		}
		from, to := &c.l.Entries[k.From[0]], &c.l.Entries[k.To[0]]
		name := from.Payer
		if name == "" {
			name = c.source(k.From[0]).Provider
		}
		if to.Payer != name && level.IsRail(to.Payer) && !slices.Contains(c.rails[name], to.Payer) {
			c.rails[name] = append(c.rails[name], to.Payer)
		}
	}
}

// pays reports whether a platform's money is seen to arrive at the wallet, or
// nowhere: the wallet's own export is missing, or does not cover all days.
func (c *claims) pays(rt *route, wallet string) bool {
	if through := c.rails[rt.payer.Name]; len(through) > 0 {
		return slices.Contains(through, wallet)
	}
	nowhere := true
	for _, other := range c.routes { // it may arrive in another currency
		if other.payer != rt.payer {
			continue
		}
		for _, in := range other.in {
			if c.tied[in.entry] {
				nowhere = false
				if c.l.Sources[in.source].Provider == wallet {
					return true
				}
			}
		}
	}
	return nowhere
}
