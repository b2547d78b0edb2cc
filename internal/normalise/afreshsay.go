package normalise

import (
	"strings"

	"rivulet/internal/diag"
)

// ofDates reports findings about layouts that were decided before the rows were
// read, and that deciding afresh replaces.
func ofDates(f diag.Finding) bool { return f.Code == "date-ambiguous" }

func ofNumbers(f diag.Finding) bool { return f.Code == "number-ambiguous" }

// sayDates says once of all columns that changed alike what the format writes,
// what the file has and which cell shows it.
func (p *program) sayDates(declared [roleCount]*layout, choices [roleCount]choice, all *votes, d *doubt) {
	said := map[[2]string]bool{}
	for _, r := range dateRoles() {
		l := p.layout[r]
		if l == nil {
			continue
		}
		if pair := [2]string{declared[r].text, l.text}; l != declared[r] && !said[pair] {
			said[pair] = true
			p.say(r, diag.Warning, "date-resaved", p.otherwise(r, declared[r], choices[r], &all.dates[r], d), todoUntouched())
		}
		if len(p.also[r]) == 0 {
			continue
		}
		var texts []string
		for _, o := range p.also[r] {
			texts = append(texts, o.text)
		}
		if pair := [2]string{l.text, strings.Join(texts, ", ")}; !said[pair] {
			said[pair] = true
			cell := d.sample(r, func(cell []byte) bool { _, ok := p.also[r][0].parse(cell, p.utc); return ok })
			m, _ := p.also[r][0].parse([]byte(cell), p.utc)
			p.say(r, diag.Note, "date-mixed", diag.T("The dates are written in several ways, most as %s, others as %s: %q is %v. All of them are read.",
				l.text, strings.Join(texts, ", "), quote([]byte(cell)), m.day), diag.Text{})
		}
	}
}

// otherwise says that a column is not written as declared.
func (p *program) otherwise(r role, declared *layout, c choice, v *dateVote, d *doubt) diag.Text {
	if c.other != nil {
		a, _ := c.layout.parse(v.sample, false)
		b, _ := c.other.parse(v.sample, false)
		return diag.T("The format writes dates as %s; this file has %s or %s: %q is %v or %v. They are read as %s.",
			declared.text, c.layout.text, c.other.text, quote(v.sample), a.day, b.day, c.layout.text)
	}
	if c.byRow {
		return diag.T("The format writes dates as %s; this file has %s: only so are the rows in order. They are read as such.", declared.text, c.layout.text)
	}
	cell := firstOf(d.sample(r, func(cell []byte) bool { return p.proves(r, c.layout, cell) }),
		d.sample(r, func(cell []byte) bool { _, ok := c.layout.parse(cell, p.utc); return ok }))
	m, ok := c.layout.parse([]byte(cell), p.utc)
	if !ok {
		return diag.T("The format writes dates as %s; this file has %s, as another of its columns proves. They are read as such.", declared.text, c.layout.text)
	}
	return diag.T("The format writes dates as %s; this file has %s, proved by %q, which is %v. They are read as such.", declared.text, c.layout.text, quote([]byte(cell)), m.day)
}

// proves reports whether the layout reads the cell and no other candidate reads
// another day in it.
func (p *program) proves(r role, l *layout, cell []byte) bool {
	m, ok := l.parse(cell, p.utc)
	for _, o := range p.layouts[r] {
		n, also := o.parse(cell, p.utc)
		ok = ok && (!also || n.day == m.day)
	}
	return ok
}

// sayNumbers says that the amounts have another decimal mark than declared.
func (p *program) sayNumbers(d *doubt) {
	r, ok := p.moneyRole()
	if !ok {
		return
	}
	declared, found := "point", "comma"
	if p.numbers.Decimal == '.' {
		declared, found = found, declared
	}
	what := diag.T("The format writes amounts with a decimal %s; this file writes them with a decimal %s. They are read as such.", declared, found)
	if cell := d.sample(rAmount, func([]byte) bool { return true }); cell != "" {
		what = diag.T("The format writes amounts with a decimal %s; this file writes them with a decimal %s, proved by %q. They are read as such.",
			declared, found, quote([]byte(cell)))
	}
	p.say(r, diag.Warning, "number-resaved", what, todoUntouched())
}

func (p *program) say(r role, severity diag.Severity, code string, what, todo diag.Text) {
	pos := p.file()
	pos.Column = columnName(p.names, p.columns[r][0])
	p.said = append(p.said, diag.Finding{Severity: severity, Code: code, Pos: pos, What: what, Todo: todo})
}

func todoUntouched() diag.Text {
	return diag.T("Compare a few rows with the account. Files that no spreadsheet has saved again are read without doubt.")
}
