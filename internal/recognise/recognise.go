// Package recognise finds the format that a table has among those that are known.
//
//  1. A Library holds the formats, built in and the user's own, and an index of the
//     header names that they ask for; a format is decoded when a header fits it.
//  2. Recognise compares the names found anywhere in the first rows with every format
//     and says which fits, why, and what came second.
//  3. Where the names are anybody's, the rows have to bear the format out.
//  4. A header that lacks one column is read all the same if the values prove which
//     of the unknown ones it is now.
//  5. A table without a header is known by its rows, all of them, cell by cell.
//  6. A header that is known to be several providers' is nobody's: the match names them.
//
// It refuses, with the nearest format and what is missing from it: a table whose money
// or date column is missing, one that two formats fit equally well, one without a
// header of which one row does not look like the others, rows without a year or a date
// that nothing above them says, and by its name a look-alike: a file of a known layout
// that holds no payments.
package recognise

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// Recognise says which format a table has. The header is the first row of the
// table's head that holds every name some format requires, at least two of them;
// of several formats the one that knows most of its cells wins. Two that know
// equally many, and a table of which none holds, are refused with the reason. So
// is one that fits a look-alike best, unless a format fits further down: a short
// table above the real one may look like anything. A header whose names are anybody's
// is none of a format that its rows deny, and a header that several providers are known
// to have is none's: the match names them. A table in which no header fits may be one
// without: then its rows decide.
func (l *Library) Recognise(t *read.Table) format.Match {
	tallies := make([]tally, len(l.entries))
	near := nearest{shared: -1, format: -1}
	alike, alikeRow := -1, 0
	for i := range t.Head {
		row := newHeader(&t.Head[i], &l.names, tallies)
		if row.known < 2 {
			continue
		}
		best, second, tied := l.fitting(t, i, row, tallies, &near)
		switch {
		case tied:
			return l.ambiguous(t, i, best, second)
		case best >= 0 && l.names.plans[best].lookalike():
			if alike < 0 {
				alike, alikeRow = best, i
			}
		case best >= 0:
			how := l.standing(t, i, row, best, &tallies[best])
			if how == infer.Denied {
				near.offer(best, &tallies[best], l.names.plans[best], i)
				continue
			}
			if second < 0 {
				second = near.format
			}
			m := l.match(t, i, row, best, second, &tallies[best])
			if refused, ok := withheld(m, t.Head[:i]); ok {
				return refused
			}
			m.Findings = unread(&m, i)
			if m.Unvouched = how == infer.Unvouched; m.Unvouched {
				m.Findings = append(m.Findings, unvouchedFinding(&m))
			}
			return m
		}
	}
	if alike >= 0 {
		return l.instead(t, alikeRow, alike)
	}
	switch m, ok := l.headless(t); {
	case ok && (m.Format != nil || near.shared < 0):
		return m
	case near.shared >= 0:
		return l.anybodys(t, near)
	}
	return l.refuse(t, near)
}

// fitting returns the format that fits a row best, −1 if none does, the next best, and
// whether the two fit equally well; those that do not fit are offered as the nearest.
func (l *Library) fitting(t *read.Table, i int, row header, tallies []tally, near *nearest) (best, second int, tied bool) {
	best, second = -1, -1
	for f := range tallies {
		if tallies[f].known < 2 {
			continue
		}
		if p := &l.names.plans[f]; p.shared {
			if near.shared < 0 && p.shares(&tallies[f], row) {
				near.shared, near.sharedRow = f, i
			}
			continue
		}
		if !l.fits(f, &tallies[f], t, i, row) {
			near.offer(f, &tallies[f], l.names.plans[f], i)
			continue
		}
		switch {
		case best < 0 || tallies[f].beats(tallies[best]):
			best, second, tied = f, best, false
		case !tallies[best].beats(tallies[f]):
			second, tied = f, true
		case second < 0 || tallies[f].beats(tallies[second]):
			second = f
		}
	}
	return best, second, tied
}

// tally is what one row says about one format.
type tally struct {
	known    int    // cells that the format knows
	roles    uint64 // bits of the roles found
	words    uint64 // bits of the required words found
	count    int    // of roles found
	cell     int    // 1 + index of the cell counted last, so that none counts twice
	currency money.Currency
}

// beats reports whether a format fits strictly better: more of the row's cells
// are known, or as many and more of them mean something.
func (a tally) beats(b tally) bool {
	if a.known != b.known {
		return a.known > b.known
	}
	return a.count > b.count
}

func (a *tally) add(cell int, u use, c money.Currency) {
	if a.cell != cell+1 {
		a.cell = cell + 1
		a.known++
	}
	switch {
	case u.bit < 0:
	case u.word:
		a.words |= 1 << u.bit
	case a.roles&(1<<u.bit) == 0:
		a.roles |= 1 << u.bit
		a.count++
	}
	if c != "" && (a.currency == "" || carriesMoney(u)) {
		a.currency = c
	}
}

// carriesMoney reports whether the column's currency is that of the payment.
func carriesMoney(u use) bool {
	if u.word || u.bit < 0 {
		return false
	}
	switch format.Roles()[u.bit] {
	case format.AmountColumn, format.Gross, format.Net, format.Debit, format.Credit:
		return true
	}
	return false
}

// header is a row as a candidate for the header.
type header struct {
	cells  []string // normalised; too long ones are empty
	filled int      // cells that are not blank
	known  int      // cells that some format knows
}

// newHeader normalises a row and tallies every format.
func newHeader(row *read.HeadRow, n *names, tallies []tally) header {
	clear(tallies)
	h := header{cells: make([]string, len(row.Cells))}
	for i, text := range row.Cells {
		if len(text) > format.LongestName {
			h.filled++
			continue
		}
		name := format.HeaderName(text)
		if name == "" {
			continue
		}
		h.cells[i] = name
		h.filled++
		found := n.uses[name]
		for _, u := range found {
			tallies[u.format].add(i, u, "")
		}
		if key, currency, ok := format.Generic(name); ok {
			captured := n.uses[key]
			for _, u := range captured {
				tallies[u.format].add(i, u, currency)
			}
			found = append(found[:len(found):len(found)], captured...)
		}
		if len(found) > 0 || n.placed[name] {
			h.known++
		}
	}
	n.tallyPlaced(h.cells, tallies)
	return h
}

// fits reports whether a row is the header of a format.
func (l *Library) fits(which int, a *tally, t *read.Table, row int, h header) bool {
	p := &l.names.plans[which]
	if p.container != "" && p.container != t.Container.String() {
		return false
	}
	if a.roles&p.roles != p.roles || a.words&p.words != p.words {
		return false
	}
	if p.forbids(h) {
		return false
	}
	if p.lookalike() && !p.telling(a, h) {
		return false
	}
	if len(p.below) > 0 && stands(t.Head[row+1:], p.below) == "" {
		return false
	}
	return len(p.near) == 0 || stands(t.Head[:row], p.near) != ""
}

// forbids reports a cell that must not be in the format's header: a sibling's, of
// which it is no renamed copy either.
func (p *plan) forbids(h header) bool {
	return slices.ContainsFunc(p.absent, func(name string) bool { return slices.Contains(h.cells, name) })
}

// stands returns the first of the texts that stands in a cell of the rows.
func stands(rows []read.HeadRow, texts []string) string {
	if len(texts) == 0 {
		return "" // most formats ask for none, and a head has hundreds of cells
	}
	for i := range rows {
		for _, cell := range rows[i].Cells {
			cell = format.Normalise(cell)
			for _, text := range texts {
				if strings.Contains(cell, text) {
					return text
				}
			}
		}
	}
	return ""
}

// match fills in what was recognised.
func (l *Library) match(t *read.Table, row int, h header, which, second int, a *tally) format.Match {
	f := l.at(which)
	head := &t.Head[row]
	m := format.Match{
		Table: t, Format: f, Header: head.Number, Names: head.Cells,
		Columns: map[format.Role][]int{}, Currency: a.currency,
		Score: float64(a.known) / float64(h.filled),
	}
	if second >= 0 {
		m.RunnerUp = l.at(second)
	}
	l.place(&m, which, h)
	m.Evidence = append(m.Evidence, diag.T("%d of the %d cells in row %d are columns of %s", a.known, h.filled, head.Number, f.Title))
	above := t.Head[:row]
	if text := stands(above, l.names.plans[which].near); text != "" {
		m.Evidence = append(m.Evidence, diag.T("%q stands above the header", text))
	}
	if text := stands(t.Head[row+1:], l.names.plans[which].below); text != "" {
		m.Evidence = append(m.Evidence, diag.T("%q stands below the header", text))
	}
	switch {
	case m.Currency != "":
		m.Evidence = append(m.Evidence, diag.T("the header names the currency %s", string(m.Currency)))
	case f.Currency.Fixed != "":
		m.Currency = format.FixedCurrency(f.Currency.Fixed, f.Provider)
	default:
		m.Currency = f.CurrencyAbove(above)
	}
	m.Account = f.Account.Find(above)
	m.Period = f.PeriodAbove(above)
	m.Evidence = append(m.Evidence, peculiar(f, m.Period)...)
	return m
}
