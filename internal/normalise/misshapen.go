package normalise

import "rivulet/internal/diag"

// tooWide reports a row with text beyond the header's last column: its cells
// have shifted, and an amount read from it may be another number.
func (b *block) tooWide() bool {
	cells := b.line.row.Cells
	for i := len(b.p.names); i < len(cells); i++ {
		if len(trim(cells[i].Text)) == 0 {
			continue
		}
		found := len(cells)
		b.say("row-too-wide", diag.Error, -1, "", func() (diag.Text, diag.Text) {
			return diag.T("The row has %d cells, the header %d: its cells may stand in the wrong columns.", found, len(b.p.names)),
				diag.T("Put quotes around the cell that holds the delimiter; until then the row counts nowhere.")
		})
		return true
	}
	return false
}

// brokenOff reports a row within which the file ends: its last cell may be a piece of
// a longer one, and rows may be missing behind it. A row without a date is none: so a
// footer looks that has fewer cells and no line end.
func (b *block) brokenOff() bool {
	if !b.line.row.Cut {
		return false
	}
	b.say("file-cut", diag.Error, -1, "", func() (diag.Text, diag.Text) {
		return diag.T("The file breaks off within this row; the rows after it are lost."),
			diag.T("Download the file again; until then the row counts nowhere.")
	})
	if !b.silent {
		b.found.last().Cut = true
	}
	return true
}
