package household

import (
	"fmt"
	"slices"

	"rivulet/internal/money"
)

// witness gathers what the files show while they are rendered.
type witness struct {
	truth  Truth
	rows   map[*movement][]RowKey // the rows that tell of a movement, of all files
	events map[string]int         // event number by account and content
	early  map[RowKey]bool        // rows that were pending when their export was made

	withheld bool // a file is missing, so that a payout may be seen in part
}

// household renders every account and states the truth about the files.
func (w *world) household() Household {
	w.settle()
	t := &witness{
		truth: Truth{
			Totals:  map[money.Currency]Sums{},
			ByPayer: map[string]map[money.Currency]Sums{},
			Rows:    map[RowKey]RowTruth{},
			Notes:   w.notes,
			Most:    map[money.Currency]int64{},
		},
		rows:   map[*movement][]RowKey{},
		events: map[string]int{},
		early:  map[RowKey]bool{},

		withheld: w.missing != nil,
	}
	var files []File
	for _, a := range w.accounts {
		for i, win := range a.windows {
			if w.missing == nil || *w.missing != (export{a, i}) {
				files = append(files, t.render(a, win, i+1, false))
			} else if w.cut > win.from {
				files = append(files, t.render(a, window{win.from, w.cut}, i+1, false))
			}
		}
		if a.other != nil && len(a.windows) > 0 {
			files = append(files, t.render(a, window{a.windows[0].from, a.windows[len(a.windows)-1].to}, 1, true))
		}
	}
	w.proved(t)
	for _, p := range w.payouts {
		t.judge(w.through(p))
	}
	for _, a := range w.accounts {
		for _, m := range a.rows {
			t.count(m)
			t.repeat(m)
			t.undo(m)
		}
		t.twins(a)
	}
	h := Household{files, t.truth}
	if w.archive {
		return zipped(h, "exports.zip", "")
	}
	return h
}

// render writes one export and notes its rows.
func (t *witness) render(a *account, win window, n int, other bool) File {
	l := a.layout
	if other {
		l = *a.other
	}
	var list []*movement
	for _, m := range a.rows {
		if a.shows(win, m) && (!other || a.tells(m)) {
			list = append(list, m)
		}
	}
	if a.newestFirst {
		slices.Reverse(list)
	}
	name := l.file(a, win, n)
	p := l.render(a, win, list)
	for _, k := range p.marks {
		id := a.name + "\x00" + k.content
		if k.of.slow || k.of.late || a.ids || a.older > 0 && k.of.nature != statement { // its rows differ from file to file
			id = fmt.Sprint(a.name, "\x00", k.of.serial)
		}
		event, known := t.events[id]
		if !known {
			event = len(t.events) + 1
			t.events[id] = event
		}
		r := verdict(k.of)
		r.Event, r.Account = event, a.name+" ••"+a.number
		for _, row := range k.rows {
			key := RowKey{name, l.sheet, row}
			t.early[key] = k.early
			t.rows[k.of] = append(t.rows[k.of], key)
			t.write(key, r)
		}
	}
	return File{name, p.bytes}
}

// verdict is where a row of the movement ends, by what it truly is. Deposits
// are judged with their payout.
func verdict(m *movement) RowTruth {
	is := func(verdict, flow, payer string, oneOf ...string) RowTruth {
		return RowTruth{Verdict: verdict, Flow: flow, Payer: payer, OneOf: oneOf}
	}
	switch m.nature {
	case earning:
		return is("counted", "income", m.payer)
	case feeRow:
		return is("counted", "fee", m.payer)
	case taxRow:
		return is("counted", "tax", m.payer)
	case givenBack:
		return is("counted", "refund", m.payer)
	case payoutRow, own:
		return is("transfer", "transfer", "")
	case owed:
		return is("pending", "income", m.payer)
	case declined:
		return is("excluded", "income", m.payer)
	case vague:
		return is("unsorted", "unknown", "", "not-income")
	case mystery:
		return is("unsorted", "unknown", "")
	case sent:
		return is("not-income", "spending", "", "transfer")
	case ownVague:
		return is("transfer", "transfer", "", "unsorted", "not-income")
	case aside:
		return is("not-income", "set-aside", "")
	case borrowed:
		return is("not-income", "borrowed", "")
	case repaid:
		return is("not-income", "repaid", "")
	case exchange:
		return is("not-income", "exchange", "")
	case hold:
		return is("excluded", "transfer", "", "transfer", "not-income", "pending")
	case toldAgain:
		if m.payer != "" {
			return is("other-level", "income", m.payer)
		}
		return is("other-level", "transfer", "", "transfer")
	case statement:
		return is("excluded", "balance", "")
	}
	return is("not-income", "spending", "")
}

// through looks through a wallet whose export is missing: what it passed on is
// paid by the earnings that had filled it, if all of them are in other exports.
func (w *world) through(p *payout) *payout {
	if p.from.windows == nil || len(p.from.windows) > 0 {
		return p
	}
	whole := *p
	whole.out, whole.earnings = nil, nil
	for _, m := range p.earnings {
		i := slices.IndexFunc(w.payouts, func(q *payout) bool { return q.in == m })
		if i < 0 || len(w.payouts[i].from.windows) == 0 {
			return p
		}
		whole.earnings = append(whole.earnings, w.payouts[i].earnings...)
		whole.fee += w.payouts[i].fee
	}
	return &whole
}

// judge decides a deposit: a transfer if the files show what it pays, else
// money received.
func (t *witness) judge(p *payout) {
	var arrived []RowKey
	for _, m := range p.arrived() {
		arrived = append(arrived, t.rows[m]...)
	}
	out, earned := t.visible(p.out), t.visible(p.earnings)
	if p.in.nature == own || out+earned > 0 && (len(p.out) > 0 && out == len(p.out) || earned == len(p.earnings)) {
		for _, m := range p.arrived() {
			t.set(m, RowTruth{Verdict: "transfer", Flow: "transfer", Payer: m.payer})
		}
		t.link(p, arrived, out)
		return
	}
	if out+earned > 0 && len(arrived) > 0 && !t.withheld {
		panic("household: the export of " + p.from.name + " splits a payout")
	}
	for _, m := range p.arrived() {
		m.nature = earning
		t.set(m, RowTruth{Verdict: "counted", Flow: "income", Payer: m.payer})
	}
}

// link notes a payout whose two ends are seen, and books what it lost.
func (t *witness) link(p *payout, arrived []RowKey, out int) {
	if len(arrived) == 0 {
		return
	}
	from, kind := p.out, "payout"
	if out == 0 {
		from, kind = p.earnings, "earnings"
	}
	if p.changed {
		kind = "exchange"
	}
	l := LinkTruth{Kind: kind, To: arrived, Fee: p.fee}
	for _, m := range from {
		l.From = append(l.From, t.rows[m]...)
	}
	if len(l.From) == 0 {
		return
	}
	t.truth.Links = append(t.truth.Links, l)
	if p.fee != 0 && !p.changed {
		t.sum(p.from.payer, p.in.currency, Sums{Fees: p.fee, Net: -p.fee})
	}
}

// repeat notes of which event a row tells again.
func (t *witness) repeat(m *movement) {
	if m.again == nil || len(t.rows[m.again]) == 0 {
		return
	}
	for _, key := range t.rows[m] {
		r := t.truth.Rows[key]
		r.Again = t.truth.Rows[t.rows[m.again][0]].Event
		t.truth.Rows[key] = r
	}
}

// visible counts the movements that some file shows.
func (t *witness) visible(list []*movement) int {
	return count(list, func(m *movement) bool { return len(t.rows[m]) > 0 })
}

// set rewrites the truth of a movement's rows.
func (t *witness) set(m *movement, r RowTruth) {
	for _, key := range t.rows[m] {
		r.Event, r.Account = t.truth.Rows[key].Event, t.truth.Rows[key].Account
		t.write(key, r)
	}
}

// write notes the truth of a row; one that was pending when its export was made
// may also be called that.
func (t *witness) write(key RowKey, r RowTruth) {
	if t.early[key] {
		r.OneOf = append(slices.Clone(r.OneOf), "pending")
	}
	t.truth.Rows[key] = r
}

// count adds a movement to the totals, if a file shows it and it counts.
func (t *witness) count(m *movement) {
	if len(t.rows[m]) == 0 {
		return
	}
	s := Sums{Fees: m.fee, Tax: m.tax, Net: m.net()}
	switch m.nature {
	case earning:
		s.Gross, s.Count = m.gross, 1
	case givenBack:
		s.Refunds = -m.gross
	case feeRow:
		s.Fees -= m.gross // some providers write a fee as a negative gross
	case taxRow:
	default:
		return
	}
	t.sum(m.payer, m.currency, s)
}

// sum adds to the totals and to the payer's.
func (t *witness) sum(payer string, c money.Currency, s Sums) {
	t.truth.Totals[c] = t.truth.Totals[c].plus(s)
	if t.truth.ByPayer[payer] == nil {
		t.truth.ByPayer[payer] = map[money.Currency]Sums{}
	}
	t.truth.ByPayer[payer][c] = t.truth.ByPayer[payer][c].plus(s)
}

func (s Sums) plus(o Sums) Sums {
	return Sums{s.Gross + o.Gross, s.Fees + o.Fees, s.Tax + o.Tax, s.Refunds + o.Refunds, s.Net + o.Net, s.Count + o.Count}
}
