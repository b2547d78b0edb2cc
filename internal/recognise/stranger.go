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

// standing looks at a table that may have the header of a format only because its names
// are anybody's: "Date, Details, Debit, Credit, Balance". What a format says of its
// currency and signs must not reach another bank's file. So its first rows deny the
// format if they name another currency or speak for one, write day and month the other
// way round, or use the sign of amounts the other way. A format of the user's own is
// taken at its word.
func (l *Library) standing(t *read.Table, row int, h header, which int, a *tally) infer.Standing {
	p := &l.names.plans[which]
	if l.at(which).Tag != "builtin" {
		return infer.Vouched
	}
	if l.otherCurrency(t, row, h, which) {
		return infer.Denied
	}
	if len(p.near)+len(p.below) > 0 {
		return infer.Vouched
	}
	for _, name := range h.cells {
		if !l.words.Common(name) && l.knows(which, name) {
			return infer.Vouched
		}
	}
	return infer.StandingOf(&l.words, t, row, l.at(which), a.currency)
}

// otherCurrency reports a column named as the currency's that a format with a currency
// of its own does not know, and that has another one in it.
func (l *Library) otherCurrency(t *read.Table, row int, h header, which int) bool {
	fixed := money.Currency(l.at(which).Currency.Fixed)
	if !fixed.IsISO() {
		return false
	}
	for i, name := range h.cells {
		if name == "" || l.knows(which, name) || !l.words.NameCurrencies(name) {
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
func (l *Library) knows(which int, name string) bool {
	return slices.ContainsFunc(l.names.keysOf(name), func(key string) bool {
		return slices.ContainsFunc(l.names.uses[key], func(u use) bool { return u.format == int32(which) })
	})
}

// UnvouchedCode is the code of the finding that a Match has which is Unvouched.
const UnvouchedCode = "names-are-anybodys"

// unvouchedFinding says what was taken from a format that has nothing but names in
// common with a file.
func unvouchedFinding(m *format.Match) diag.Finding {
	return diag.Finding{
		Severity: diag.Note, Code: UnvouchedCode,
		Pos:  diag.Pos{File: m.Table.File, Sheet: m.Table.Sheet, Row: m.Header},
		What: diag.T("The columns are named as many banks name theirs, and nothing else in the file says that it is %s, in %s.", m.Format.Title, m.Format.Currency.Fixed),
		Todo: diag.T("If it is another bank's, name its currency for this file under files in rivulet.yaml."),
	}
}
