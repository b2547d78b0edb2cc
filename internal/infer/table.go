// Package infer says what a table of unknown layout is, as far as its values prove it.
//
//  1. The header is the row whose cells have the most meanings, in any language, with
//     money among them and dates below; there may be none.
//  2. The whole table is read once into a profile: what each column holds, and the
//     rows that are no payments.
//  3. Days: the order of day, month and year by range and by the order of the rows.
//  4. Currency: by a column, the header, the cells, a line above, or what only its
//     countries write, in two rows or in two ways.
//  5. Money: each pair of columns that may be amount and balance, each side, each
//     gross with its costs is held against the arithmetic of the rows; what the rows
//     say in words gives the sign where no balance does.
//  6. States, rows not yet booked, totals and stray rows.
//  7. What was settled is written as a format, which goes through the pipeline like
//     any other, with the evidence of every column.
//
// A table whose payer is named is read as a list of what somebody earned, by the same
// steps. Of a table whose format is known, the same words and values say what its
// columns would be taken for, and whether its rows deny that format.
//
// It refuses, with both readings, what the values leave open: two orders of the days,
// two signs, two currencies or none, a running balance that does not close, columns
// that may both be the money, rows that may be payments or not, amounts in
// thousands, cents or points, and a list of earnings whose payer nobody names.
package infer

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// Table proposes a format for a table that no format fits: the roles of its
// columns from their names and values, the order of days by range and order of
// rows, the decimal mark by vote of the column, the sign and the pair of amount
// and balance by the running balance, where there is one.
//
// The match has a format (Tag and ID are format.Inferred) only if the inference is
// strong; it goes through the pipeline like any other. Credits of an account are
// looked up among the known payers, its debits are spending. A table whose payer is
// named, by the user or in each row, and that is no account's, is a list of what was
// earned.
//
// It reads the first rows for a quick no, then the whole table, at most three times.
func Table(words *Words, t *read.Table, said Said) (format.Match, Result) {
	w := workOut(words, t, said)
	if w.in.Strong {
		return w.match(), w.in
	}
	return format.Match{Table: t, Refused: w.in.Refused, Todo: w.in.Todo}, w.in
}

// Said is what the user says of a file that does not say it itself.
type Said struct {
	Currency money.Currency // of its amounts; empty if nothing is said
	Payer    string         // who paid what it lists; empty if nothing is said
}

// worked is a table whose layout was worked out as far as it goes.
type worked struct {
	p      *profiled // nil if no rows with a date were found
	d      decided
	earned *earnings // nil if it is read as the movements of an account
	in     Result
}

func (w *worked) match() format.Match { return w.p.match(&w.d, w.format()) }

func (w *worked) format() *format.Format {
	f := w.p.format(&w.d)
	if w.earned != nil {
		w.earned.describe(f)
	}
	return f
}

// workOut reads a table as a list of earnings where its payer is named, else as an
// account; one that is neither, but would be a list of earnings, is refused for the
// payer that it lacks.
func workOut(words *Words, t *read.Table, said Said) worked {
	payer := payerAbove(words, t, said)
	var list worked
	if payer != "" {
		if list = workOutEarnings(words, t, said, payer); list.in.Strong {
			return list
		}
	}
	account := workOutAccount(words, t, said)
	if account.in.Strong {
		return account
	}
	if payer == "" {
		list = workOutEarnings(words, t, said, payer)
	}
	if list.earned != nil {
		return list
	}
	return account
}

// workOutAccount reads a table as the movements of an account.
func workOutAccount(words *Words, t *read.Table, said Said) worked {
	v := words.ofAccounts()
	p, ok := profile(t, v, headerRow(t, v, dateCellOf), dateCellOf)
	if !ok {
		return worked{in: undated(words, t)}
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

func (p *profiled) asAccount() approach {
	return approach{p.decideMoney, stateLists(), p.otherUnits, p.describeByKind}
}

// decided is everything that was settled about an unknown table.
type decided struct {
	dates    datesVerdict
	money    moneyVerdict
	currency currencyVerdict
	states   format.States
	status   *column
	skip     []format.When
	pending  []format.When // rows that are not booked yet
	declined []format.When // rows that never moved money
	account  format.Where
	refused  diag.Text
	todo     diag.Text
}

// decide settles one thing after the other; the first that stays uncertain is
// what the table is refused for, but all are settled as far as they go.
func (p *profiled) decide(hint money.Currency, how approach) decided {
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
		d.pending = append(d.pending, format.When{Empty: []format.Role{format.Balance}})
	} else {
		refuse(doubt, todoFormat())
	}
	refuse(p.balanceRows(&d.money), todoFormat())
	refuse(p.unmovedMoves(&d.states, d.status, &d.money), todoFormat())
	p.assign(&d)
	if other, todo := how.units(); !other.IsZero() && d.money.reading != nil {
		d.refused, d.todo = other, todo // whatever else is uncertain, this stays when it is settled
	}
	refuse(p.mayBeCents(&d.money, &d.currency), todoCents())
	refuse(p.sectionCurrency(&d.currency), diag.T("Cut the file in two before it, so that each part is in one currency."))
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
