package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// Inspect says how the columns of a recognised table are read, with the evidence
// of its values: what a column would be taken for without its format stands as
// the counter-reading. The whole table is read once.
func Inspect(words *Words, m format.Match) Result {
	head := slices.IndexFunc(m.Table.Head, func(r read.HeadRow) bool { return r.Number == m.Header })
	p, ok := profile(m.Table, words.ofAccounts(), head, dateCellOf)
	in := Result{Strong: true}
	if ok {
		d := p.decide(m.Currency, p.asAccount())
		in = p.inference(&d)
		in = Result{Columns: in.Columns, Rows: in.Rows, Strong: true} // how amounts and dates are read is the format's to say
	}
	for len(in.Columns) < len(m.Names) {
		c := newColumn(len(in.Columns), m.Names[len(in.Columns)], nameSense{})
		in.Columns = append(in.Columns, Reading{Name: c.title()})
	}
	for i := range in.Columns {
		in.Columns[i].known(rolesAt(&m, i), m.Format)
	}
	if proof, ok := idsOnce(&m); ok {
		in.Proofs = append(in.Proofs, proof)
	}
	return in
}

// idsOnce counts how many rows have a transaction id that no row before has; ok
// is false if the table has no column of ids, or an empty one.
func idsOnce(m *format.Match) (proof Arithmetic, ok bool) {
	columns := m.Columns[format.ID]
	if len(columns) == 0 {
		return proof, false
	}
	column := columns[0]
	seen := map[string]bool{}
	_, err := m.Table.Scan(1, func(block int) read.Visitor {
		if block == 0 {
			clear(seen)
			proof = Arithmetic{Law: diag.T("every id in %q is there once", strings.TrimSpace(m.Names[column]))}
		}
		return func(row *read.Row) {
			if row.Number <= m.Header || column >= len(row.Cells) {
				return
			}
			id := strings.TrimSpace(string(row.Cells[column].Text))
			switch {
			case id == "":
			case seen[id]:
				proof.Broken++
			default:
				seen[id] = true
				proof.Held++
			}
		}
	})
	return proof, err == nil && proof.Held > 0
}

// rolesAt returns the roles of a column, in the order of the vocabulary.
func rolesAt(m *format.Match, column int) []format.Role {
	var found []format.Role
	for _, role := range format.Roles() {
		if slices.Contains(m.Columns[role], column) {
			found = append(found, role)
		}
	}
	return found
}

// known puts what the format says in the place of what was inferred.
func (r *Reading) known(found []format.Role, f *format.Format) {
	inferred := r.Role
	r.Role = ""
	if len(found) > 0 {
		r.Role = found[0]
		r.Evidence = slices.Insert(r.Evidence, 0, diag.T("the format %s names it", f.ID))
	}
	switch {
	case inferred == "" || slices.Contains(found, inferred):
	case r.Role == "":
		r.Counter = diag.T("%s, by its name and values; the format has no use for it", string(inferred))
	default:
		r.Counter = diag.T("%s, by its name and values; the format knows better", string(inferred))
	}
}
