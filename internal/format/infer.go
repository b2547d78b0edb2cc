package format

import (
	"rivulet/internal/diag"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// Inferred is the tag and the id of a format that was inferred and not known.
const Inferred = "inferred"

// Inference is how the columns of a table are read, and why. It is made for an
// unknown table by Infer, and for a known one by Inspect.
type Inference struct {
	Columns []Reading    // one per column
	Proofs  []Arithmetic // laws that were checked on the rows
	Facts   []diag.Text  // what holds for the whole table: order of days, decimal mark, sign, currency
	Rows    int          // rows with a date
	Sides   bool         // money is read from a debit and a credit column that are named so
	Proved  bool         // the money columns are proved by arithmetic, not by names alone
	Strong  bool         // the evidence is enough to read the table unasked
	Refused diag.Text    // if not Strong: what is uncertain, with both readings
	Todo    diag.Text    // if not Strong: the next step
}

// Outranks reports whether the inference may be used in place of what
// recognition said. What is known to hold no payments stays unread. A table that is a
// known format but for its money or its date has most likely changed: then names
// alone are not enough, arithmetic must prove it. But a debit and a credit column
// are no amount that was renamed.
func (in *Inference) Outranks(m Match) bool {
	lost := m.lostMoney()
	if len(m.Extra)*2 > filledNames(m.Names) {
		lost = "" // most of its columns are not that format's: it is another one
	}
	return in.Strong && m.Lookalike == nil && (in.Proved || lost == "" || in.Sides && lost == AmountColumn)
}

func filledNames(names []string) (n int) {
	for _, name := range names {
		if Normalise(name) != "" {
			n++
		}
	}
	return n
}

// Held says why a layout that was worked out does not outrank what recognition said;
// zero if it does, if it is not strong, or if the table is known to hold no payments.
func (in *Inference) Held(m Match) diag.Text {
	if !in.Strong || m.Lookalike != nil || in.Outranks(m) {
		return diag.Text{}
	}
	return diag.T("Without that format it could be read by the names of its columns, but no arithmetic proves that the column which took the place of %q means the same.", m.Missing[0])
}

// lostMoney is the role of money or date without which, and without nothing else,
// the table would be a known format; empty if it is not so.
func (m *Match) lostMoney() Role {
	if m.RunnerUp == nil || len(m.Missing) != 1 {
		return ""
	}
	for _, role := range []Role{Date, AmountColumn, Debit, Credit, Gross, Net} {
		for _, name := range m.RunnerUp.Columns[role] {
			if withoutPlaceholder(name) == m.Missing[0] {
				return role
			}
		}
	}
	return ""
}

// Summary says in a few sentences how the table is read.
func (in *Inference) Summary() diag.Text {
	proof := diag.T("No arithmetic proves it.")
	if len(in.Proofs) > 0 {
		p := in.Proofs[0]
		proof = diag.T("Proof: %v, in %d of %d rows.", p.Law, p.Held, p.Held+p.Broken)
	}
	for i := len(in.Facts) - 1; i >= 0; i-- {
		proof = diag.T("%v %v", in.Facts[i], proof)
	}
	return proof
}

// Reading is what one column was taken for.
type Reading struct {
	Name     string      // header cell as it stands, or the column's letter
	Role     Role        // empty if the column has no use
	Evidence []diag.Text // its name, its values
	Counter  diag.Text   // what else it could be, and why that lost; zero if nothing came near
}

// Arithmetic is a law and how often it held.
type Arithmetic struct {
	Law          diag.Text
	Held, Broken int
}

// Infer proposes a format for a table that no format fits: the roles of its
// columns from their names and values, the order of days by range and order of
// rows, the decimal mark by vote of the column, the sign and the pair of amount
// and balance by the running balance, where there is one.
//
// The match has a format (Tag and ID are Inferred) only if the inference is
// strong; it goes through the pipeline like any other. Credits of an account are
// looked up among the known payers, its debits are spending. A table whose payer is
// named, by the user or in each row, and that is no account's, is a list of what was
// earned.
//
// It reads the first rows for a quick no, then the whole table, at most three times.
func (l *Library) Infer(t *read.Table, said Said) (Match, Inference) {
	w := l.workOut(t, said)
	if w.in.Strong {
		return w.match(), w.in
	}
	return Match{Table: t, Refused: w.in.Refused, Todo: w.in.Todo}, w.in
}

// Said is what the user says of a file that does not say it itself.
type Said struct {
	Currency money.Currency // of its amounts; empty if nothing is said
	Payer    string         // who paid what it lists; empty if nothing is said
}

// worked is a table whose layout was worked out as far as it goes.
type worked struct {
	p      *inferTable // nil if no rows with a date were found
	d      decided
	earned *earnings // nil if it is read as the movements of an account
	in     Inference
}

func (w *worked) match() Match { return w.p.match(&w.d, w.format()) }

func (w *worked) format() *Format {
	f := w.p.format(&w.d)
	if w.earned != nil {
		w.earned.describe(f)
	}
	return f
}

// workOut reads a table as a list of earnings where its payer is named, else as an
// account; one that is neither, but would be a list of earnings, is refused for the
// payer that it lacks.
func (l *Library) workOut(t *read.Table, said Said) worked {
	payer := l.payerAbove(t, said)
	var list worked
	if payer != "" {
		if list = l.workOutEarnings(t, said, payer); list.in.Strong {
			return list
		}
	}
	account := l.workOutAccount(t, said)
	if account.in.Strong {
		return account
	}
	if payer == "" {
		list = l.workOutEarnings(t, said, payer)
	}
	if list.earned != nil {
		return list
	}
	return account
}

// workOutAccount reads a table as the movements of an account.
func (l *Library) workOutAccount(t *read.Table, said Said) worked {
	v := l.vocabulary()
	p, ok := profile(t, v, headerRow(t, v))
	if !ok {
		return worked{in: Inference{
			Refused: diag.T("No rows with a date were found."),
			Todo:    diag.T("Export the list of payments as CSV or XLSX, one payment per row."),
		}}
	}
	w := worked{p: p, d: p.decide(said.Currency, p.asAccount())}
	w.in = p.inference(&w.d)
	return w
}

// approach is what differs between an account and a list of earnings.
type approach struct {
	money  func(money.Currency) moneyVerdict
	states map[string]string                // words of status columns, by state
	units  func() (refused, todo diag.Text) // what the amounts count, if it is not their currency
	settle func(*decided)                   // after all but the currency
}

func (p *inferTable) asAccount() approach {
	return approach{p.decideMoney, stateLists(), p.otherUnits, p.describeByKind}
}

// decided is everything that was settled about an unknown table.
type decided struct {
	dates    datesVerdict
	money    moneyVerdict
	currency currencyVerdict
	states   States
	status   *inferColumn
	skip     []When
	pending  []When // rows that are not booked yet
	declined []When // rows that never moved money
	account  Where
	refused  diag.Text
	todo     diag.Text
}

// decide settles one thing after the other; the first that stays uncertain is
// what the table is refused for, but all are settled as far as they go.
func (p *inferTable) decide(hint money.Currency, how approach) decided {
	var d decided
	refuse := func(what, todo diag.Text) {
		if d.refused.IsZero() && !what.IsZero() {
			d.refused, d.todo = what, todo
		}
	}
	d.dates = p.decideDates()
	refuse(d.dates.refused, d.dates.todo)
	if !d.dates.verdict.open {
		p.order = d.dates.verdict.reading.direction()
	}
	d.currency = p.decideCurrency(hint, &d.dates)
	d.money = how.money(d.currency.currency)
	p.mark = d.money.mark
	refuse(d.money.refused, d.money.todo)
	refuse(p.purchaseCurrency(&d.currency, &d.money), todoFormat())
	refuse(p.sumRows(&d.money), todoFormat())
	var unknown []string
	d.states, d.status, unknown = p.states(how.states)
	refuse(p.settleStates(&d.states, d.status, unknown, &d.money), todoFormat())
	var uncertain diag.Text
	d.pending, uncertain = p.pendingRows(d.status, &d.money, d.dates.column)
	refuse(uncertain, todoFormat())
	d.declined, uncertain = p.declinedRows(d.status, &d.money)
	refuse(uncertain, todoFormat())
	if over, doubt := p.passedOver(&d.money); over {
		d.pending = append(d.pending, When{Empty: []Role{Balance}})
	} else {
		refuse(doubt, todoFormat())
	}
	refuse(p.balanceRows(&d.money), todoFormat())
	refuse(p.unmovedMoves(&d.states, d.status, &d.money), todoFormat())
	p.assign(&d)
	if other, todo := how.units(); !other.IsZero() && d.money.reading != nil {
		d.refused, d.todo = other, todo // whatever else is uncertain, this stays when it is settled
	}
	if d.dates.column != nil {
		var strays diag.Text
		d.skip, strays = p.skipRows(d.dates.column, d.dates.later, p.moneyRoles())
		refuse(strays, diag.T("Look at these rows; if they are no payments, say so in a format of your own: rivulet formats new FILE."))
	}
	if p.wide > 0 {
		refuse(diag.T("%d cells stand beyond the header's last column: what is read may be shifted.", p.wide), diag.T("Put quotes around cells that hold the delimiter."))
	}
	if p.head < 0 && d.money.reading == nil {
		refuse(diag.T("The table has no header, and no running balance shows which column is which."),
			diag.T("Add a first row that names the columns: date, description, amount, balance."))
	}
	how.settle(&d)
	refuse(d.currency.refused, diag.T("Name it, with the code that is right: --assume-currency EUR, or for these files alone under files in rivulet.yaml. To keep it in a format of your own: rivulet formats new FILE formats/mine.yaml --assume-currency EUR, then report with --formats formats."))
	d.account = p.accountAbove()
	return d
}
