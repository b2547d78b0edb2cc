package infer

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
)

// Result is how the columns of a table are read, and why. It is made for an
// unknown table by Table, and for a known one by Inspect.
type Result struct {
	Columns []Reading    // one per column
	Proofs  []Arithmetic // laws that were checked on the rows
	Facts   []diag.Text  // what holds for the whole table: order of days, decimal mark, sign, currency
	Rows    int          // rows with a date
	Headed  bool         // Rows is 0, and yet a row looks like the header of payments
	Sides   bool         // money is read from a debit and a credit column that are named so
	Proved  bool         // the money columns are proved by arithmetic, not by names alone
	Strong  bool         // the evidence is enough to read the table unasked
	Refused diag.Text    // if not Strong: what is uncertain, with both readings
	Todo    diag.Text    // if not Strong: the next step
}

// Outranks reports whether the inference may be used in place of what
// recognition said. What is known to hold no payments stays unread. A table that is a
// known format but for its money or its date has most likely changed: then names
// alone are not enough, arithmetic must prove it. But a debit and a credit column
// are no amount that was renamed.
func (in *Result) Outranks(m format.Match) bool {
	lost := lostMoney(&m)
	if len(m.Extra)*2 > filledNames(m.Names) {
		lost = "" // most of its columns are not that format's: it is another one
	}
	return in.Strong && m.Lookalike == nil && (in.Proved || lost == "" || in.Sides && lost == format.AmountColumn)
}

func filledNames(names []string) (n int) {
	for _, name := range names {
		if format.Normalise(name) != "" {
			n++
		}
	}
	return n
}

// Held says why a layout that was worked out does not outrank what recognition said;
// zero if it does, if it is not strong, or if the table is known to hold no payments.
func (in *Result) Held(m format.Match) diag.Text {
	if !in.Strong || m.Lookalike != nil || in.Outranks(m) {
		return diag.Text{}
	}
	return diag.T("Without that format it could be read by the names of its columns, but no arithmetic proves that the column which took the place of %q means the same.", m.Missing[0])
}

// lostMoney is the role of money or date without which, and without nothing else,
// the table would be a known format; empty if it is not so.
func lostMoney(m *format.Match) format.Role {
	if m.RunnerUp == nil || len(m.Missing) != 1 {
		return ""
	}
	for _, role := range []format.Role{format.Date, format.AmountColumn, format.Debit, format.Credit, format.Gross, format.Net} {
		for _, name := range m.RunnerUp.Columns[role] {
			if format.WithoutPlaceholder(name) == m.Missing[0] {
				return role
			}
		}
	}
	return ""
}

// Summary says in a few sentences how the table is read.
func (in *Result) Summary() diag.Text {
	proof := diag.T("No arithmetic proves it.")
	if len(in.Proofs) > 0 {
		p := in.Proofs[0]
		proof = diag.T("Proof: %v, in %d of %d rows.", p.Law, p.Held, p.Held+p.Broken)
	}
	for i := len(in.Facts) - 1; i >= 0; i-- {
		proof = diag.T("%v %v", in.Facts[i], proof)
	}
	return proof
}

// Reading is what one column was taken for.
type Reading struct {
	Name     string      // header cell as it stands, or the column's letter
	Role     format.Role // empty if the column has no use
	Evidence []diag.Text // its name, its values
	Counter  diag.Text   // what else it could be, and why that lost; zero if nothing came near
}

// Arithmetic is a law and how often it held.
type Arithmetic struct {
	Law          diag.Text
	Held, Broken int
}
