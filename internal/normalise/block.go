package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/payer"
	"rivulet/internal/read"
)

// block reads the rows of one block of a table. Blocks share nothing but the
// program; merge joins them in the order of the file.
type block struct {
	p    *program
	line line

	direction byte // of the row at hand: 'i', 'o', 'n' neither or none given, '?' a word nobody knows
	dates     [roleCount]dateMemo
	units     currencies
	accounts  accountNames
	normals   []byte // scratch
	text      []byte // scratch
	uses      payer.Uses
	silent    bool // a rule of the user decides the row: what others make of it is not said

	store      *store         // where entries go; nil with folding
	entries    []ledger.Entry // those not yet in the store
	stored     int            // rows of which the store has the entries
	measured   int            // rows taken for how long rows are, and their bytes
	width      int64
	keys       []string // what folds the entries, one per entry; nil without folding
	found      findings
	doubt      doubt
	exchange   [roleCount]exchange
	rows       int
	unreadable int
	excluded   int // rows without an entry
	rounded    int
	spending   sums
	ups        roundUps
	signs      habit
	identity   proof
	balances   balances
	totals     totals
	days       ledger.Span // first and last day; From 0 if none
	seen       daysSeen

	restarts []int32 // rows that repeat the header
	second   int     // the first row that is the header of another table; 0 if none is

	stopRow int // the row at which the footer began; 0 if it did not
	below   int // rows of the footer
}

func newBlock(p *program) *block {
	b := &block{p: p}
	b.line.columns, b.line.nothing = &p.columns, p.nothing
	return b
}

// visit reads one row. Every row below the header that is not blank is counted
// in exactly one place.
func (b *block) visit(row *read.Row) {
	if !b.p.match.Below(row.Number) {
		return
	}
	b.line.set(row)
	if b.line.blank() {
		return
	}
	switch {
	case b.p.inverse:
		b.rows++
		b.unreadable++
		return
	case !b.p.below(row):
		b.beyond()
		return
	}
	if row.Number%64 == 0 {
		b.measure()
	}
	if b.stopRow > 0 || b.p.stop != nil && anyOf(b.p.stop, &b.line) {
		b.footer()
		return
	}
	b.rows++
	switch b.read() {
	case rowExcluded:
		b.excluded++
	case rowUnreadable:
		b.unreadable++
	}
}

// place is where a row ended that has no entry.
type place uint8

const (
	rowKept place = iota // an entry, or dismissed spending
	rowExcluded
	rowUnreadable
)

// read takes one data row through all steps.
func (b *block) read() place {
	p := b.p
	b.direction = 'n'
	if p.skip != nil && anyOf(p.skip, &b.line) {
		return rowExcluded
	}
	if p.totals != nil && anyOf(p.totals, &b.line) {
		b.total()
		return rowExcluded
	}
	state, known, ignored := b.state()
	if ignored {
		return rowExcluded
	}
	if b.tooWide() {
		return rowUnreadable
	}
	day, why := b.day()
	if day == 0 {
		return b.undated(why, state)
	}
	if b.brokenOff() {
		return rowUnreadable
	}
	b.directions()
	c := b.amounts()
	if c.fault {
		return rowUnreadable
	}
	s, has := b.split(&c)
	o := b.outcome(&c, &s, has, state, known)
	b.giveBack(&c, &s, &o)
	if c.fault {
		return rowUnreadable
	}
	if !has && !o.has {
		return b.unpaid(&o)
	}
	b.note(day, &c, &s, &o)
	b.setAside(day, &c, &s, &o)
	switch {
	case o.flow == ledger.FlowBalance && (!o.hold || s.net == 0 || !settled(o.state)):
		return rowExcluded
	case o.flow == ledger.FlowSpending && s.net <= 0 && !p.options.KeepSpending:
		if settled(o.state) {
			b.spending.add(c.currency, s.net)
			return rowKept
		}
		return rowExcluded
	}
	b.keep(day, &c, &s, &o)
	return rowKept
}

// settled reports whether money moved or will move.
func settled(s ledger.State) bool {
	return s != ledger.StateDeclined && s != ledger.StateExpired && s != ledger.StateReversed
}

// state reads the status column. An empty cell is paid; known is false for a
// word that the format does not list.
func (b *block) state() (s ledger.State, known, ignored bool) {
	p := b.p
	if !p.columns.has(rStatus) || p.states == nil && p.ignored.words == nil {
		return ledger.StatePaid, true, false
	}
	if !b.line.filled(p.columns[rStatus]) {
		return ledger.StatePaid, true, false
	}
	if p.ignored.words != nil && b.line.matches(&p.ignored) {
		return 0, true, true
	}
	for i := range p.states {
		if b.line.matches(&p.states[i].words) {
			return p.states[i].state, true, false
		}
	}
	return ledger.StatePaid, false, false
}

// directions reads the direction column.
func (b *block) directions() {
	p := b.p
	if !p.columns.has(rDirection) || !p.unsigned {
		return
	}
	is := func(c *textCondition) bool { return c.words != nil && b.line.matches(c) }
	switch {
	case !b.line.filled(p.columns[rDirection]), is(&p.none):
	case is(&p.in):
		b.direction = 'i'
	case is(&p.out):
		b.direction = 'o'
	default:
		b.direction = '?'
	}
}

// undated places a row without a usable date: money that never moved needs
// none, and headers that are repeated further down are no rows.
func (b *block) undated(why place, state ledger.State) place {
	if why == rowUnreadable && b.repeatsHeader() {
		b.restarts = append(b.restarts, int32(b.line.row.Number))
		return rowExcluded
	}
	if why == rowExcluded && !settled(state) || b.isRule() {
		return rowExcluded
	}
	if why == rowUnreadable {
		b.secondHeader()
		b.badDate(rDate)
		return rowUnreadable
	}
	_, column := b.line.first(rDate)
	b.say("date-missing", diag.Error, column, "", func() (diag.Text, diag.Text) {
		return diag.T("The row has no date."), diag.T("Fill in the date, or leave it: the row is listed as unreadable and counts nowhere.")
	})
	return rowUnreadable
}

// unpaid places a row without any amount.
func (b *block) unpaid(o *outcome) place {
	if !settled(o.state) || o.flow == ledger.FlowBalance {
		return rowExcluded
	}
	b.say("amount-missing", diag.Warning, -1, "", func() (diag.Text, diag.Text) {
		return diag.T("The row has no amount."), diag.T("Fill in the amount, or leave it: the row is listed as unreadable and counts nowhere.")
	})
	return rowUnreadable
}

// repeatsHeader reports whether the row is the header once more.
func (b *block) repeatsHeader() bool {
	same := 0
	for i, name := range b.p.names {
		if name == "" {
			continue
		}
		if string(normal(nil, clean(b.line.cell(i)))) != string(normal(nil, []byte(name))) {
			return false
		}
		same++
	}
	return same > 1
}

// footer counts a row below the data.
func (b *block) footer() {
	if b.stopRow == 0 {
		b.stopRow = b.line.row.Number
	}
	b.below++
}

// note takes the row into what is proved and covered.
func (b *block) note(day ledger.Day, c *cash, s *parts, o *outcome) {
	if o.state != ledger.StateExpected { // what is yet to come covers no day
		if b.days.From == 0 || day < b.days.From {
			b.days.From = day
		}
		b.days.To = max(b.days.To, day)
		b.seen.add(day)
	}
	if c.rounded {
		b.rounded++
		b.say("amount-rounded", diag.Note, -1, "", func() (diag.Text, diag.Text) {
			return diag.T("The amount has more digits than %s has; it was rounded to the nearest, halves to even.", string(c.currency)), diag.Text{}
		})
	}
	moved := s.net
	if !o.replaced && c.hasAmount {
		moved = c.amount
		if b.p.format.Amount.BalanceLessFee {
			moved, _ = money.AddMinor(c.amount, -c.fee)
		}
	}
	if o.flow == ledger.FlowBalance && !o.hold {
		moved = 0 // it says what was held, whatever column it says it in
	}
	if b.p.totals != nil && settled(o.state) {
		b.totals.sums.see(c.currency, moved)
	}
	if b.p.columns.has(rBalance) {
		b.balance(day, c, moved, o)
	}
}
