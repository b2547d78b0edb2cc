package normalise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// secondHeader notes where another table begins below this one, by the row at hand,
// whose date cannot be read: what stands in its columns is something else.
func (b *block) secondHeader() {
	if b.second > 0 {
		return
	}
	cells := make([]string, len(b.line.row.Cells))
	for i := range cells {
		cells[i] = string(clean(b.line.cell(i)))
	}
	if format.SecondHeader(b.p.names, cells) {
		b.second = b.line.row.Number
	}
}

// below reports whether a row belongs to the table: it stands below the header, and
// no other table has begun.
func (p *program) below(row *read.Row) bool {
	return p.match.Below(row.Number) && (p.until == 0 || row.Number < p.until)
}

// beyond counts a row of another table, which is not read.
func (b *block) beyond() {
	b.rows++
	b.unreadable++
	b.say("header-second", diag.Error, -1, "", func() (diag.Text, diag.Text) {
		return diag.T("Here another table begins, whose columns are not those above: from here on no row is counted."),
			diag.T("Cut the file in two before this row, so that each part has one header.")
	})
}
