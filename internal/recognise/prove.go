package recognise

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// fewestProofs is how many rows must bear out that a column is what it seems;
// fewer may agree by chance.
const fewestProofs = 3

// read reads a table whose header lacks one column that its format needs, if the
// values prove which of the unknown columns it is: the only column of dates or
// of currencies, or the only column of money with which the arithmetic of the
// rows closes. The assumption is a finding.
func (d *drift) read(m *format.Match, n nearest) (format.Match, bool) {
	if !n.sole() || d.f.ID == "rivulet-ledger" || !d.marked() {
		return format.Match{}, false
	}
	var role format.Role
	for bit, r := range format.Roles() {
		if n.roles == 1<<bit {
			role = r
		}
	}
	column, why := -1, diag.Text{}
	for _, i := range d.unknown(m) {
		if proof := d.prove(m, role, i); !proof.IsZero() {
			if column >= 0 {
				return format.Match{}, false
			}
			column, why = i, proof
		}
	}
	// The rest of the header must leave no doubt which format it is.
	if column < 0 || 3*(d.tally.known+1) < 2*d.header.filled {
		return format.Match{}, false
	}
	return d.assume(m, role, column, why)
}

// marked reports whether what marks the format besides its columns is there.
func (d *drift) marked() bool {
	full := d.tally
	full.roles |= d.library.names.plans[d.format].roles
	return d.library.fits(d.format, &full, d.table, d.row, d.header)
}

// assume makes the match with the column in its role.
func (d *drift) assume(m *format.Match, role format.Role, column int, why diag.Text) (format.Match, bool) {
	if _, currency, ok := format.Generic(d.header.cells[column]); ok && d.tally.currency == "" {
		d.tally.currency = currency
	}
	out := d.library.match(d.table, d.row, d.header, d.format, -1, &d.tally)
	if out.Currency == "" && len(out.Columns[format.Currency]) == 0 && shapeOf(role) == amounts {
		return format.Match{}, false // the currency stood in the name that is gone
	}
	for r, names := range d.f.Columns {
		if r == role || len(out.Columns[r]) == 0 && share(names, d.f.Columns[role]) {
			out.Columns[r] = []int{column}
		}
	}
	out.Extra = slices.DeleteFunc(out.Extra, func(name string) bool { return name == out.Names[column] })
	out.Renamed = []format.Renaming{{Role: role, Old: m.Missing[0], New: out.Names[column], Why: why}}
	out.Evidence = append(out.Evidence, diag.T("column %q is read as %q: %v", out.Names[column], m.Missing[0], why))
	out.Findings = append(unread(&out, d.row), diag.Finding{
		Severity: diag.Warning, Code: "header-drifted",
		Pos:  diag.Pos{File: d.table.File, Sheet: d.table.Sheet, Row: out.Header, Column: out.Names[column]},
		What: diag.T("The column %q of %s is missing. The column %q is read in its place, because %v.", m.Missing[0], d.f.Title, out.Names[column], why),
		Todo: diag.T("Hold a few payments against the app. If they are right, add the name to a copy of the format %s and pass it with --formats.", d.f.ID),
	})
	return out, true
}

// share reports whether two roles may stand in the same column.
func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(name string) bool { return slices.Contains(b, name) })
}

// prove says what proves that a column has a role; zero if nothing does.
func (d *drift) prove(m *format.Match, role format.Role, column int) diag.Text {
	have := d.values.shape(column)
	if have != shapeOf(role) {
		return diag.Text{}
	}
	switch role {
	case format.Date:
		if d.filled(column) >= fewestProofs && d.only(dates) == column {
			return diag.T("it is the only column that holds dates")
		}
	case format.Currency:
		if d.filled(column) >= fewestProofs && d.only(codes) == column {
			return diag.T("it is the only column that holds currencies")
		}
	case format.AmountColumn, format.Debit, format.Credit, format.Gross, format.Net, format.Fee:
		columns := map[format.Role][]int{role: {column}}
		for r, list := range m.Columns {
			columns[r] = list
		}
		if n := d.values.balances(d.f, columns); n >= fewestProofs {
			return diag.T("the running balance closes with it on %d of %d rows", n, n)
		}
		if n := d.values.nets(d.f, columns); n >= fewestProofs {
			return diag.T("gross less fee is net with it on %d of %d rows", n, n)
		}
	}
	return diag.Text{}
}

// filled counts the cells of a column that hold something.
func (d *drift) filled(column int) int {
	n := 0
	for r := range d.values.rows {
		if d.values.cell(r, column) != "" {
			n++
		}
	}
	return n
}

// only returns the one column of the table with values of a shape, -1 if there
// are none or several.
func (d *drift) only(want shape) int {
	found := -1
	for i, name := range d.header.cells {
		if name == "" || d.values.shape(i) != want {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}
