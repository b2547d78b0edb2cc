package normalise

import (
	"slices"

	"rivulet/internal/diag"
)

// resaved is what the first reading says about a file that a spreadsheet has
// opened and saved: its dates and decimal marks are then those of the computer,
// not those of the export.
type resaved struct{ dates, numbers bool }

// undecided returns what the rows contradict: dates of the column that a row's
// day comes from, or amounts, that the declared convention cannot read.
func (b *block) undecided() resaved {
	var r resaved
	for i, key := range b.found.keys {
		switch {
		case b.found.list[i].Severity < diag.Error:
		case key.code == "date-unreadable":
			r.dates = true
		case key.code == "amount-unreadable":
			r.numbers = true
		}
	}
	return r
}

// redecide settles anew what the rows contradict, over the whole columns and
// with every layout and mark that is known. It reports whether that reads more
// cells than what the format declares; if not, nothing is changed: the cells are
// damaged, the convention is right.
func (p *program) redecide(r resaved, workers int) (changed bool, out []diag.Finding) {
	declared := p.layouts
	if r.dates {
		p.widenDates()
	}
	all := p.vote(workers)
	for _, role := range dateRoles() {
		if !r.dates || len(declared[role]) == 0 {
			continue
		}
		v := &all.dates[role]
		before := p.layout[role]
		c := v.decide(p.layouts[role], before.text)
		if v.cells == 0 || v.failedOf(p.layouts[role], c.layout) >= v.failedOf(p.layouts[role], before) {
			continue
		}
		changed = true
		p.layout[role] = c.layout
		pos := p.file()
		pos.Column = columnName(p.names, p.columns[role][0])
		out = append(out, diag.Finding{Severity: diag.Warning, Code: "date-resaved", Pos: pos,
			What: diag.T("The dates are not written as %s, as this export writes them, but as %s; they are read so.", before.text, c.layout.text),
			Todo: diag.T("A spreadsheet may have saved the file: use the file as it was downloaded, or compare a few days.")})
		if severity, what, todo := v.finding(c); !what.IsZero() {
			out = append(out, diag.Finding{Severity: severity, Code: "date-ambiguous", Pos: pos, What: what, Todo: todo})
		}
	}
	if r.numbers || changed {
		declared := p.numbers
		ambiguous := p.decideNumbers(all, declared.Decimal)
		if p.numbers != declared {
			changed, ambiguous = true, append(ambiguous, p.markFinding())
		}
		out = append(out, ambiguous...)
	}
	return changed, out
}

func (p *program) markFinding() diag.Finding {
	was, is := "point", "comma"
	if p.numbers.Decimal == '.' {
		was, is = is, was
	}
	pos := p.file()
	for _, role := range moneyRoles() {
		if p.columns.has(role) {
			pos.Column = columnName(p.names, p.columns[role][0])
			break
		}
	}
	return diag.Finding{Severity: diag.Warning, Code: "number-resaved", Pos: pos,
		What: diag.T("The amounts are not written with a decimal %s, as this export writes them, but with a decimal %s; they are read so.", was, is),
		Todo: diag.T("A spreadsheet may have saved the file: use the file as it was downloaded, or compare a few amounts.")}
}

// widenDates adds all known layouts to those of each date column, those with day
// and month in the declared order first: where several read all cells, the first
// is taken.
func (p *program) widenDates() {
	for _, role := range dateRoles() {
		if len(p.layouts[role]) == 0 {
			continue
		}
		list, other := slices.Clone(p.layouts[role]), []*layout{}
		for _, text := range knownLayouts() {
			l, err := compileLayout(text)
			switch {
			case err != nil, slices.ContainsFunc(list, func(o *layout) bool { return slices.Equal(o.ops, l.ops) && o.glue == l.glue }):
			case l.order() == p.layout[role].order():
				list = append(list, l)
			default:
				other = append(other, l)
			}
		}
		p.layouts[role] = append(list, other...)
	}
}

// order returns the fields of a layout in their order: "mdy".
func (l *layout) order() string {
	order := ""
	for _, op := range l.ops {
		if op.isNumber() {
			order += string(op.kind)
		}
	}
	return order
}

// failedOf returns how many cells l could not read.
func (v *dateVote) failedOf(list []*layout, l *layout) int {
	if i := slices.Index(list, l); i >= 0 && i < len(v.each) {
		return v.each[i].failed
	}
	return v.cells
}
