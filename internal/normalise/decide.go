package normalise

import (
	"sync"

	"rivulet/internal/diag"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// votes are what the rows of one block say about what the format leaves open.
type votes struct {
	b     *block // for its line; nothing of it is kept
	dates [roleCount]dateVote
	money money.Vote
	plain money.Vote
	done  bool // the footer has begun
}

// open reports whether a reading of the whole table is needed to decide.
func (p *program) open() bool {
	for _, r := range dateRoles() {
		if len(p.layouts[r]) > 1 {
			return true
		}
	}
	return p.format.Numbers.Decimal != "point" && p.format.Numbers.Decimal != "comma"
}

// decide settles layouts and decimal marks, over the whole columns.
func (p *program) decide(workers int) []diag.Finding {
	def := byte('.')
	if p.format.Numbers.Default == "comma" || p.format.Numbers.Decimal == "comma" {
		def = ','
	}
	p.numbers = money.Convention{Decimal: def}
	p.plain = p.numbers
	out := p.decideColumns(def, workers)
	if p.format.Dates.Above {
		p.dayAbove()
	}
	if l := p.layout[rDate]; l != nil && l.yearless {
		out = append(out, p.decideYears(workers)...)
	}
	return out
}

// decideColumns settles what the format leaves open.
func (p *program) decideColumns(def byte, workers int) []diag.Finding {
	if !p.open() {
		return nil
	}
	all := p.vote(workers)
	var out []diag.Finding
	for _, r := range dateRoles() {
		if len(p.layouts[r]) == 0 {
			continue
		}
		v := &all.dates[r]
		c := v.decide(p.layouts[r], p.format.Dates.Default)
		p.layout[r] = c.layout
		if severity, what, todo := v.finding(c); !what.IsZero() {
			pos := p.file()
			pos.Column = columnName(p.names, p.columns[r][0])
			out = append(out, diag.Finding{Severity: severity, Code: "date-ambiguous", Pos: pos, What: what, Todo: todo})
		}
	}
	if p.format.Numbers.Decimal == "point" || p.format.Numbers.Decimal == "comma" {
		return out
	}
	return append(out, p.decideNumbers(all, def)...)
}

// decideNumbers settles the decimal mark of the money columns together, and that
// of hours and distances, which follow the money where they prove nothing.
func (p *program) decideNumbers(all *votes, def byte) []diag.Finding {
	convention, ambiguous := all.money.DecideFor(p.match.Currency, def)
	p.numbers = convention
	p.plain, _ = all.plain.Decide(convention.Decimal)
	if !ambiguous {
		return nil
	}
	first, second := "1.234 is 1.234", "1.234 is 1234"
	if all.money.EitherComma > all.money.EitherPoint {
		first, second = "1,234 is 1234", "1,234 is 1.234"
	}
	if convention.Decimal == ',' {
		first, second = second, first
	}
	pos := p.file()
	if r, ok := p.moneyRole(); ok {
		pos.Column = columnName(p.names, p.columns[r][0])
	}
	return []diag.Finding{{
		Severity: diag.Warning, Code: "number-ambiguous", Pos: pos,
		What: diag.T("Nothing in this file shows its decimal mark; it is read so that %s, and not so that %s.", first, second),
		Todo: diag.T("Export a longer period, or set the decimal mark in a copy of the format."),
	}}
}

// vote lets every data row vote.
func (p *program) vote(workers int) *votes {
	var mu sync.Mutex
	var blocks []*votes
	p.match.Table.Scan(workers, func(n int) read.Visitor {
		v := &votes{b: newBlock(p)}
		mu.Lock()
		defer mu.Unlock()
		blocks = append(blocks[:min(n, len(blocks))], v)
		return v.visit
	})
	all := &votes{}
	for _, v := range blocks {
		for r := range all.dates {
			all.dates[r].merge(&v.dates[r])
		}
		all.money.Add(v.money)
		all.plain.Add(v.plain)
		if v.done {
			break
		}
	}
	return all
}

func (v *votes) visit(row *read.Row) {
	p := v.b.p
	if v.done || !p.below(row) {
		return
	}
	l := &v.b.line
	l.set(row)
	if l.blank() {
		return
	}
	if anyOf(p.stop, l) {
		v.done = true
		return
	}
	if anyOf(p.skip, l) || anyOf(p.totals, l) {
		return
	}
	for _, r := range dateRoles() {
		if len(p.layouts[r]) < 2 {
			continue
		}
		text, column := l.first(r)
		if len(text) > 0 && row.Cells[column].Kind != read.Date {
			v.dates[r].see(p.layouts[r], text, row.Number, p.utc)
		}
	}
	for _, r := range moneyRoles() {
		for _, column := range p.columns[r] {
			seeNumber(&v.money, row, column)
		}
	}
	for _, r := range [...]role{rHours, rDistance} {
		for _, column := range p.columns[r] {
			seeNumber(&v.plain, row, column)
		}
	}
}

// seeNumber lets a cell vote, unless a workbook made a number of it: those are
// written with a point whatever the column looked like.
func seeNumber(v *money.Vote, row *read.Row, column int) {
	if column < len(row.Cells) && len(row.Cells[column].Text) > 0 && row.Cells[column].Kind != read.Number {
		v.See(row.Cells[column].Text)
	}
}
