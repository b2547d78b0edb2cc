package format

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// standing is what the rows of a table say of the format whose header it has.
type standing int

const (
	vouched   standing = iota // the header is that format's alone, or the rows speak for it
	unvouched                 // the names are anybody's, and nothing speaks for the currency that the format has
	stranger                  // the names are anybody's, and the rows deny the format
)

// standing looks at a table that may have the header of a format only because its names
// are anybody's: "Date, Details, Debit, Credit, Balance". What a format says of its
// currency and signs must not reach another bank's file. So its first rows deny the
// format if they name another currency or speak for one, write day and month the other
// way round, or use the sign of amounts the other way. A format of the user's own is
// taken at its word.
func (l *Library) standing(t *read.Table, row int, h header, format int, a *tally) standing {
	p := &l.names.plans[format]
	if l.at(format).Tag != "builtin" {
		return vouched
	}
	if l.otherCurrency(t, row, h, format) {
		return stranger
	}
	if len(p.near)+len(p.below) > 0 {
		return vouched
	}
	v := l.vocabulary()
	for _, name := range h.cells {
		if n := v.name(name); !(n.exact && n.meanings != nil) && l.knows(format, name) {
			return vouched
		}
	}
	rows, ok := profileHead(t, v, row)
	f := l.at(format)
	fixed := money.Currency(f.Currency.Fixed)
	switch {
	case !ok:
		return vouched
	case rows.deniesDates(f), rows.deniesSign(f):
		return stranger
	case a.currency != "" || !fixed.IsISO():
		return vouched
	}
	return rows.standingOf(fixed)
}

// otherCurrency reports a column named as the currency's that a format with a currency
// of its own does not know, and that has another one in it.
func (l *Library) otherCurrency(t *read.Table, row int, h header, format int) bool {
	fixed := money.Currency(l.at(format).Currency.Fixed)
	if !fixed.IsISO() {
		return false
	}
	for i, name := range h.cells {
		if name == "" || l.knows(format, name) {
			continue
		}
		n := l.vocabulary().name(name)
		if m, ok := n.meaning(Currency); !ok || !n.exact || m.foreign {
			continue
		}
		for _, r := range t.Head[row+1:] {
			if i >= len(r.Cells) {
				continue
			}
			if c := money.Currency(strings.TrimSpace(r.Cells[i])); c.IsISO() && c != fixed {
				return true
			}
		}
	}
	return false
}

// knows reports whether a format knows a header cell.
func (l *Library) knows(format int, name string) bool {
	return slices.ContainsFunc(l.names.keysOf(name), func(key string) bool {
		return slices.ContainsFunc(l.names.uses[key], func(u use) bool { return u.format == int32(format) })
	})
}

// profileHead is profile for the rows in a table's head alone.
func profileHead(t *read.Table, v vocabulary, head int) (*inferTable, bool) {
	p := &inferTable{table: t, words: v, head: head, header: t.Head[head].Number, names: t.Head[head].Cells}
	for i, name := range p.names {
		p.columns = append(p.columns, newColumn(i, name, v.name(name)))
	}
	p.findDates()
	if len(p.dated) == 0 {
		return p, false
	}
	for _, r := range t.Head[head+1:] {
		cells := make([]read.Cell, len(r.Cells))
		for i, text := range r.Cells {
			cells[i].Text = []byte(text)
			if i < len(r.Kinds) {
				cells[i].Kind = r.Kinds[i]
			}
		}
		p.visit(&read.Row{Number: r.Number, Cells: cells})
	}
	return p, p.data > 0
}

// standingOf says what the rows tell of a currency that the format alone has.
func (p *inferTable) standingOf(fixed money.Currency) standing {
	dates := p.decideDates()
	c := p.decideCurrency("", &dates)
	switch {
	case c.column != nil && c.column.words[strings.ToLower(string(fixed))] == 0:
		return stranger
	case c.column == nil && c.currency != "" && c.currency != fixed:
		return stranger
	case c.column != nil || c.currency != "":
		return vouched
	}
	against, with, told := 0, 0, false
	for _, clue := range c.clues {
		allows := clue.allows(string(fixed))
		told = told || allows && !clue.soft() && !clue.isLanguage()
		switch {
		case clue.kind != clueScheme && clue.kind != clueAccount && clue.kind != clueBank:
		case allows:
			with += clue.points()
		default:
			against += clue.points()
		}
	}
	switch {
	case with == 0 && against >= enoughFor:
		return stranger
	case !told:
		return unvouched
	}
	return vouched
}

// UnvouchedCode is the code of the finding that a Match has which is Unvouched.
const UnvouchedCode = "names-are-anybodys"

// unvouchedFinding says what was taken from a format that has nothing but names in
// common with a file.
func unvouchedFinding(m *Match) diag.Finding {
	return diag.Finding{
		Severity: diag.Note, Code: UnvouchedCode,
		Pos:  diag.Pos{File: m.Table.File, Sheet: m.Table.Sheet, Row: m.Header},
		What: diag.T("The columns are named as many banks name theirs, and nothing else in the file says that it is %s, in %s.", m.Format.Title, m.Format.Currency.Fixed),
		Todo: diag.T("If it is another bank's, name its currency for this file under files in rivulet.yaml."),
	}
}

// deniesDates reports days before months where the format writes months before days,
// or the other way round. A decimal mark denies nothing: whoever saves a workbook as
// text changes it.
func (p *inferTable) deniesDates(f *Format) bool {
	d := p.decideDates()
	if p.table.Container != read.TextFile || d.column == nil || d.verdict.open || d.verdict.reading == nil {
		return false
	}
	first, other := "d", "M"
	switch order := d.verdict.reading.order; {
	case strings.HasPrefix(order, "m"):
		first, other = other, first
	case strings.HasPrefix(order, "y"):
		return false
	}
	begins := func(letter string) bool {
		return slices.ContainsFunc(f.Dates.Layouts, func(layout string) bool { return strings.HasPrefix(layout, letter) })
	}
	return begins(other) && !begins(first)
}

// deniesSign reports texts that say the opposite of what the format says of the sign
// of its one column of amounts.
func (p *inferTable) deniesSign(f *Format) bool {
	if f.Amount.Sign == "unsigned" || len(f.Columns[AmountColumn]) == 0 {
		return false
	}
	for _, c := range p.columns {
		if !slices.ContainsFunc(f.Columns[AmountColumn], func(name string) bool { return headerName(name) == headerName(c.name) }) {
			continue
		}
		for _, mark := range p.marks("") {
			g := p.grid(mark)
			if c.negative > 0 && c.positive > 0 && p.witnesses(&g, &moneyReading{amount: c, inverted: f.Amount.Sign == "inverted"}).speaks() < 0 {
				return true
			}
		}
	}
	return false
}
