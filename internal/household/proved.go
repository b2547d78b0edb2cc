package household

import "rivulet/internal/money"

// export is one file of an account: the index of its window.
type export struct {
	account *account
	window  int
}

// withholdFile picks one file that is not given, if there are several; of every
// third the beginning is given, up to a day that may split a payout.
func (w *world) withholdFile() {
	var all []export
	for _, a := range w.accounts {
		for i := range a.windows {
			all = append(all, export{a, i})
		}
	}
	if len(all) > 1 {
		e := pick(w.dice, all)
		w.missing = &e
		if win := e.account.windows[e.window]; w.chance(33) {
			w.cut = win.from + day(w.between(0, int(win.to-win.from)))
		}
		w.notes = append(w.notes, "a file of "+e.account.name+" is withheld")
	}
}

// proved adds up what the files given prove to have been earned: each earning
// once, as seen where it was earned or else where it arrived.
func (w *world) proved(t *witness) {
	e := evidence{t: t, pays: map[*movement]*payout{}, again: map[*movement]*movement{}}
	for _, a := range w.accounts {
		for _, m := range a.rows {
			if m.again != nil {
				e.again[m.again] = m
			}
		}
	}
	child := map[*movement]bool{}
	for _, p := range w.payouts {
		e.pays[p.in] = p
		for _, m := range p.earnings {
			child[m] = true
		}
	}
	for _, a := range w.accounts {
		for _, m := range a.rows {
			if !child[m] {
				e.add(t.truth.Most, m)
			}
		}
	}
}

// evidence follows payouts back to what was earned.
type evidence struct {
	t     *witness
	pays  map[*movement]*payout   // by the deposit they became
	again map[*movement]*movement // what another level tells of a movement
}

func (e *evidence) seen(m *movement) bool { return len(e.t.rows[m]) > 0 }

// full reports whether the files tell all that a movement is made of.
func (e *evidence) full(m *movement) bool {
	p := e.pays[m]
	if p == nil || len(p.earnings) == 0 {
		return e.seen(m)
	}
	for _, c := range p.earnings {
		if !e.full(c) {
			return false
		}
	}
	return true
}

// add puts what a movement proves into the sums. Of a deposit that is told in
// part, the more that either end shows is believed.
func (e *evidence) add(most map[money.Currency]int64, m *movement) {
	p := e.pays[m]
	if p == nil {
		if told := e.again[m]; !e.seen(m) && told != nil && e.seen(told) {
			m = told // less exact: not all fees are in it
		} else if !m.earns() {
			return
		}
		if e.seen(m) && m.payer != "" {
			most[m.currency] += m.net()
		}
		return
	}
	parts := map[money.Currency]int64{}
	for _, c := range p.earnings {
		e.add(parts, c)
	}
	full := m.nature == own || e.full(m)
	var arrived int64
	for _, in := range p.arrived() {
		if e.seen(in) {
			arrived += in.net()
		}
	}
	if full && arrived > 0 && !p.changed {
		parts[m.currency] -= p.fee
	}
	if !full {
		parts[m.currency] = max(parts[m.currency], arrived)
	}
	for c, sum := range parts {
		most[c] += sum
	}
}

// earns reports whether a movement is part of what was earned.
func (m *movement) earns() bool {
	return m.nature == earning || m.nature == feeRow || m.nature == taxRow || m.nature == givenBack
}
