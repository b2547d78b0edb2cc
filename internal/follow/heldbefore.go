package follow

import (
	"cmp"
	"maps"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// heldBefore is step 4b: what a wallet held when its export began came there on
// days that no export shows. A payout that pays nothing else is the only telling
// of that money: its deposit counts, as it would without the wallet's export. All
// that the wallet was paid before a payout goes before what it held, so that no
// more is taken for older than has to be, and no more than its running balance
// proves that it held. A payout that pays both stays one, and a finding names the
// older part. So do those of a wallet that shows own money coming in and nothing
// earned: that it ever held earnings does not follow from what is given.
func (r *run) heldBefore() {
	for _, rt := range r.routes {
		if len(rt.out) == 0 || rt.payer.Platform || rt.currency.IsPoints() || !r.wallet(rt.payer) {
			continue
		}
		paidIn := map[int32][]int32{} // by account that something left
		for _, out := range rt.out {
			paidIn[out.account] = nil
		}
		r.paidInto(paidIn, rt.currency)
		for _, a := range slices.Sorted(maps.Keys(paidIn)) {
			r.purse(rt, a, paidIn[a]).settle()
		}
	}
}

// paidInto collects what was paid into accounts in a currency, by day.
func (r *run) paidInto(accounts map[int32][]int32, c money.Currency) {
	for i := range r.l.Entries {
		e := &r.l.Entries[i]
		if e.Currency != c || e.Net <= 0 || e.State != ledger.StatePaid || e.Verdict == ledger.VerdictDuplicate || r.source(int32(i)).Ledger || e.Absurd() {
			continue
		}
		if list, ok := accounts[r.account[i]]; ok {
			accounts[r.account[i]] = append(list, int32(i))
		}
	}
}

// purse is what one wallet holds in one currency.
type purse struct {
	*run
	rt      *route
	account int32
	in      []leg // whatever was paid into it, by day
	held    int64 // before its exports begin, and what came in holes between them
	proved  bool  // its running balances say so
	own     bool  // its exports show own money that came to stay in it, and nothing earned
}

// purse makes a purse of what was paid into a wallet.
func (r *run) purse(rt *route, account int32, paidIn []int32) *purse {
	p := &purse{run: r, rt: rt, account: account}
	earned := false
	for _, i := range paidIn {
		p.in = append(p.in, r.leg(i))
		earned = earned || r.l.Entries[i].Flow == ledger.FlowIncome
	}
	walks := r.walks(r.accounts[account], rt.currency)
	p.held, p.proved = openings(walks)
	p.own = !earned && p.rises(walks)
	return p
}

// walks returns the running balances of an account in the order of their days.
func (r *run) walks(account string, c money.Currency) []*ledger.Walk {
	var walks []*ledger.Walk
	for i := range r.l.Sources {
		src := &r.l.Sources[i]
		for n := range src.Walks {
			if w := &src.Walks[n]; !src.Ledger && w.Account == account && w.Currency == c {
				walks = append(walks, w)
			}
		}
	}
	slices.SortStableFunc(walks, func(a, b *ledger.Walk) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(b.To, a.To)) })
	return walks
}

// openings returns what an account held before its exports, and what came in the
// holes between them; ok is false where the balances prove nothing.
func openings(walks []*ledger.Walk) (held int64, ok bool) {
	end, last := ledger.Day(0), int64(0)
	for _, w := range walks {
		if w.Broken > 0 || len(w.Days) == 0 || w.Product != "" {
			return 0, false
		}
		if w.From > end {
			held += max(0, w.Opening-last)
		}
		if w.To >= end {
			end, last = w.To, w.Days[len(w.Days)-1].Held+w.After
		}
	}
	return held, len(walks) > 0
}

// rises reports whether the wallet's balance grows on some day, apart from what is
// withdrawn: own money that pays for a purchase of the same day leaves it as it was,
// whether the purchase is kept or not.
func (p *purse) rises(walks []*ledger.Walk) bool {
	out := map[ledger.Day]int64{}
	for _, g := range p.rt.out {
		if g.account == p.account {
			out[g.day] += g.amount
		}
	}
	for _, w := range walks {
		last := w.Opening
		for _, d := range w.Days {
			if d.Held-last+out[d.On] > 0 {
				return true
			}
			last = d.Held
		}
	}
	return false
}

// settle finds the payouts that pay what was held before, lets their deposits
// count, and names those that pay it in part.
func (p *purse) settle() {
	older, excess := p.older()
	p.l.Links = slices.DeleteFunc(p.l.Links, func(k ledger.Link) bool {
		if k.Kind != ledger.LinkPayout || slices.ContainsFunc(k.From, func(i int32) bool { return !older[i] }) ||
			slices.ContainsFunc(k.To, func(i int32) bool { return p.l.Entries[i].Flow != ledger.FlowIncome || p.words.Holds(i) }) {
			return false
		}
		why := diag.T("pays what %s held before its exports begin", p.rt.payer.Name)
		for _, i := range k.To {
			p.end(i, ledger.VerdictNone, &why)
			p.tied[i], p.opened[i] = false, true
		}
		return true
	})
	if excess.sum > 0 {
		what := diag.T("payouts of %s exceed what its exports show as paid into it before them by %v: it held that before, and it is not in the total", p.rt.payer.Name, excess.amount())
		if p.proved {
			what = diag.T("%s held %v when its exports begin, by its running balance: that was paid into it on days before, and is not in the total", p.rt.payer.Name, excess.amount())
		}
		p.note(diag.Warning, "wallet-held-before", p.pos(excess.first), what,
			diag.T("Add the export of %s for the days before.", p.rt.payer.Name), excess.count)
	}
}

// openedNotes says which deposits of what a wallet held before count.
func (r *run) openedNotes() {
	for _, rt := range r.routes {
		counted := arrivals{currency: rt.currency}
		for _, in := range rt.in {
			if r.opened[in.entry] && r.counts(in) {
				counted.add(in)
			}
		}
		if counted.count > 0 {
			r.note(diag.Warning, "wallet-held-before", r.pos(counted.first),
				diag.T("%d deposits, together %v, are payouts of what %s held before its exports begin: they were counted as received then", counted.count, counted.amount(), rt.payer.Name),
				diag.T("Add the export of %s for the days before.", rt.payer.Name), counted.count)
		}
	}
}

// older returns the payouts that pay nothing but what was held before, and what
// others pay of it: where the balances prove what was held, all of it that was paid
// out, for what comes first goes first; else what nothing else explains.
func (p *purse) older() (outs map[int32]bool, excess arrivals) {
	outs, excess.currency = map[int32]bool{}, p.rt.currency
	arrived := p.arrived()
	held, rest, n := p.held, p.held, 0
	var left int64 // of what was paid in so far
	for _, out := range p.rt.out {
		if out.account != p.account {
			continue
		}
		if p.proved && arrived[out.entry] && rest > 0 {
			excess.add(leg{entry: out.entry, amount: min(rest, out.amount)})
			rest -= min(rest, out.amount)
		}
		for ; n < len(p.in) && p.in[n].day <= out.day; n++ {
			left += p.in[n].amount
		}
		over := out.amount - left
		if p.proved {
			over = min(over, held)
		}
		if over <= 0 {
			left -= min(left, out.amount)
			continue
		}
		held -= over
		switch {
		case !arrived[out.entry]:
		case p.proved && over == out.amount && !p.own:
			outs[out.entry] = true
			excess.sum -= out.amount
		case !p.proved && over > MayLose(out.amount, p.rt.currency):
			excess.add(leg{entry: out.entry, amount: over})
		}
		left -= min(left, out.amount-over)
	}
	return outs, excess
}
