package format

import (
	"slices"
	"strconv"

	"rivulet/internal/diag"
)

// cellKinds are the words of Cell.Is.
func cellKinds() []string {
	return []string{"date", "number", "signed", "text", "digits", "iban", "currency", "word", "empty", "rest"}
}

// Headless reports a format whose exports have no header row.
func (f *Format) Headless() bool { return len(f.Cells) > 0 }

// columnsOfCells names the columns of an export without a header row by their
// place, so that a role has its columns whatever the export looks like. What the
// file itself says of columns and header is misplaced then.
func (f *Format) columnsOfCells() []diag.Finding {
	if !f.Headless() {
		return nil
	}
	c := &checker{}
	h := &f.Header
	if len(f.Columns)+len(h.Requires)+len(h.Words)+len(h.Absent)+len(h.Also) > 0 {
		c.say("columns:", diag.T("an export without a header row is described by its cells; columns and names of the header belong to the others"))
	}
	f.Columns = Columns{}
	for i, cell := range f.Cells {
		if cell.Role != "" {
			f.Columns[cell.Role] = append(f.Columns[cell.Role], "column "+strconv.Itoa(i+1))
		}
	}
	return c.findings
}

// cells checks what stands in the columns of an export without a header row.
func (c *checker) cells(f *Format) {
	if n := len(f.Cells); n < 3 || n > 64 {
		c.say("cells:", diag.T("an export without a header row has at least three columns, and 64 at most"))
	}
	dated, paid, told := false, false, len(f.Header.Near) > 0
	for i := range f.Cells {
		cell := &f.Cells[i]
		c.oneOf("is", cell.Is, cellKinds()...)
		c.patterns(slices.DeleteFunc(slices.Clone(cell.Words), func(p string) bool { return p == "*" }))
		if cell.Is == "word" && len(cell.Words) == 0 {
			c.say("cells:", diag.T("column %d is a word, but none is given", i+1))
		}
		if cell.Is == "rest" && i < len(f.Cells)-1 {
			c.say("cells:", diag.T("column %d is the rest of the row, but others follow", i+1))
		}
		if want := cellOf(cell.Role); want != "" && cell.Is != want && (want != "number" || cell.Is != "signed") {
			c.say("cells:", diag.T("column %d has the role %s, so that it is a %s", i+1, string(cell.Role), want))
		}
		dated = dated || cell.Role == Date && !cell.Optional
		paid = paid || cell.Role.MovesMoney()
		told = told || len(cell.Words) > 0 && !cell.Optional || cell.Role == Balance
	}
	switch {
	case !dated:
		c.say("cells:", diag.T("no column that is always filled has the role %s", string(Date)))
	case !paid:
		c.say("cells:", diag.T("no column has a role that holds money"))
	case !told:
		c.say("cells:", diag.T("nothing tells these rows from those of another bank: a column needs words, one holds the running balance, or a text stands above (near)"))
	}
	if len(f.Dates.Layouts) == 0 {
		c.say("cells:", diag.T("an export without a header row needs its date layouts"))
	}
}

// cellOf is what a cell must look like for a role; empty if anything does.
func cellOf(role Role) string {
	switch {
	case role.HoldsDates():
		return "date"
	case role.HoldsAmounts():
		return "number"
	}
	return ""
}
