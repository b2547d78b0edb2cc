package normalise

import (
	"bytes"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// ownWays is how a spreadsheet wrote the dates and numbers of a ledger.csv. The
// zero value is how rivulet does.
type ownWays struct {
	dates   []*layout // tried in turn; none: ISO
	decimal byte      // 0: a point
}

// ownDates and ownNumbers are the columns of ledger.csv that hold them.
func ownDates() []string { return []string{"date", "earned_on", "due_on", "paid_on"} }

func ownNumbers() []string {
	return []string{"gross", "fee", "tax", "net", "net_report", "hours", "distance_km"}
}

// cell returns a cell of a column as rivulet would have written it; what cannot
// be read stays as it is.
func (w *ownWays) cell(name string, text []byte) string {
	switch {
	case w.dates != nil && slices.Contains(ownDates(), name):
		for _, l := range w.dates {
			if m, ok := l.parse(trim(text), false); ok {
				return m.day.String()
			}
		}
	case w.decimal != 0 && slices.Contains(ownNumbers(), name):
		return w.number(trim(text))
	}
	return string(text)
}

// number writes the decimal mark as a point and leaves grouping out. 4.12E-05
// still has all its digits, as no amount has more than eight decimals; what else
// is more than digits and marks, as 1.23457E+11, has lost some and stays.
func (w *ownWays) number(text []byte) string {
	d, err := money.Convention{Decimal: w.decimal}.ParseDecimal(text)
	if err != nil || d.Empty {
		return string(text)
	}
	if bytes.Contains(text, []byte("E-")) {
		if n, rounded, ok := d.Rescale(8); ok && !rounded {
			return strings.TrimRight(money.PlainMinor(n, 8), "0")
		}
	}
	if len(bytes.Trim(text, "-0123456789.,")) > 0 {
		return string(text)
	}
	plain := make([]byte, 0, len(text))
	for _, b := range text {
		switch {
		case b == w.decimal:
			plain = append(plain, '.')
		case b != '.' && b != ',':
			plain = append(plain, b)
		}
	}
	return string(plain)
}

// ownVote is what the columns say.
type ownVote struct {
	dates [4]dateVote // as ownDates
	money money.Vote
}

// decide settles how the dates and numbers are written. The finding says what
// was found; without a code nothing was. ok is false if the dates could be meant
// in two ways.
func (o *ownTable) decide() (said diag.Finding, ok bool) {
	list := compiledKnown()
	v := o.vote(list)
	date := v.dates[0].decide(list, "yyyy-MM-dd")
	if date.other != nil {
		date = v.proved(list, date)
	}
	said = diag.Finding{Severity: diag.Error, Code: "ledger-saved-again", Pos: diag.Pos{File: o.table.File, Sheet: o.table.Sheet}}
	if date.other != nil {
		a, _ := date.layout.parse(v.dates[0].sample, false)
		b, _ := date.other.parse(v.dates[0].sample, false)
		said.What = diag.T("A spreadsheet has saved this ledger and written its dates otherwise: %q may be %v or %v. No row of it is read.",
			quote(v.dates[0].sample), a.day, b.day)
		said.Todo = diag.T("Give the exports themselves, or let rivulet write the ledger again and do not save it in a spreadsheet.")
		return said, false
	}
	def := byte('.')
	if o.table.Delimiter == ";" {
		def = ','
	}
	convention, _ := v.money.Decide(def)
	plain := date.layout.text == "yyyy-MM-dd" && v.dates[0].each != nil && v.dates[0].each[0].failed == 0
	if plain && convention.Decimal == '.' {
		return diag.Finding{}, true
	}
	o.ways = ownWays{dates: append([]*layout{date.layout}, v.dates[0].others(list, date.layout, date.layout.order())...), decimal: convention.Decimal}
	mark := "point"
	if convention.Decimal == ',' {
		mark = "comma"
	}
	said.Severity = diag.Warning
	said.What = diag.T("A spreadsheet has saved this ledger: its dates are read as %s, its amounts with a decimal %s.", date.layout.text, mark)
	said.Todo = diag.T("Compare the total with that of the exports, or let rivulet write the ledger again.")
	return said, true
}

// proved decides what the date column leaves open by the other date columns: if
// they prove one order of day and month, it is that of all.
func (v *ownVote) proved(list []*layout, open choice) choice {
	for i := range v.dates[1:] {
		c := v.dates[i+1].decide(list, open.layout.text)
		if v.dates[i+1].cells == 0 || c.other != nil || c.layout.order() == orderNone {
			continue
		}
		for _, l := range []*layout{open.layout, open.other} {
			if l.order() == c.layout.order() {
				return choice{layout: l}
			}
		}
	}
	return open
}

// vote lets every row vote.
func (o *ownTable) vote(list []*layout) *ownVote {
	var v *ownVote
	o.table.Scan(1, func(int) read.Visitor {
		v = &ownVote{}
		return func(row *read.Row) {
			if row.Number <= o.header || isBlank(row) {
				return
			}
			for n, name := range ownDates() {
				if i, ok := o.column[name]; ok && i < len(row.Cells) && row.Cells[i].Kind != read.Date {
					if text := trim(row.Cells[i].Text); len(text) > 0 {
						v.dates[n].see(list, text, row.Number, false)
					}
				}
			}
			for _, name := range ownNumbers() {
				if i, ok := o.column[name]; ok {
					seeNumber(&v.money, row, i)
				}
			}
		}
	})
	return v
}
