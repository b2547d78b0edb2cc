package recognise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/read"
)

// match says what the table was recognised as.
func (c *candidate) match() format.Match {
	f, t := c.shape.format, c.table
	m := format.Match{
		Table: t, Format: f, Preamble: c.above, Names: make([]string, c.shape.width), Columns: c.shape.columns(), Score: 1,
		Evidence: []diag.Text{diag.T("it has no header row, and all %d rows look like those of %s, cell by cell", c.fitted, f.Title)},
	}
	if c.proved > 0 {
		m.Evidence = append(m.Evidence, diag.T("the running balance closes on %d of %d rows", c.proved, c.proved))
	}
	above := rowsUpTo(t.Head, c.above)
	if text := f.Currency.Find(above); text != "" {
		m.Currency = format.CurrencyWithin(text)
	}
	m.Account = f.Account.Find(above)
	m.Period = f.Period.FindAll(above)
	if !worded(f) {
		m.Findings = []diag.Finding{{
			Severity: diag.Warning, Code: "header-none", Pos: diag.Pos{File: t.File, Sheet: t.Sheet},
			What: diag.T("The file has no header row and names no bank. It is read as %s (%s), because all its rows look like that and the running balance closes.", f.Title, string(m.Currency)),
			Todo: diag.T("If another bank wrote it, put a first row above it that names its columns, such as Date, Description, Debit, Credit and Balance."),
		}}
	}
	return m
}

func rowsUpTo(rows []read.HeadRow, number int) []read.HeadRow {
	for i := range rows {
		if rows[i].Number > number {
			return rows[:i]
		}
	}
	return rows
}

// twoHeadless refuses a table whose rows look like those of two formats.
func twoHeadless(t *read.Table, a, b *format.Format) format.Match {
	return format.Match{
		Table: t, RunnerUp: a,
		Refused: diag.T("The file has no header row, and its rows look like %s and like %s alike.", a.Title, b.Title),
		Todo:    diag.T("Put a first row above it that names its columns, such as Date, Description, Amount and Currency, or copy the payments into rivulet's own template (rivulet formats new --template)."),
	}
}

// refuse says which row keeps the table from being read.
func (c *candidate) refuse() format.Match {
	f := c.shape.format
	m := format.Match{
		Table: c.table, RunnerUp: f,
		Todo: diag.T("Download the export again without changing it, or put a first row above it that names its columns, such as Date, Description, Amount and Currency."),
	}
	switch {
	case c.stray == nil:
		m.Refused = diag.T("The file has no header row. Its rows look like %s, but the running balance does not bear it out: it must close on %d rows or more.", f.Title, fewestProofs)
	case c.stray.column < 0:
		m.Refused = diag.T("The file has no header row. Its first rows look like %s, but row %d does not: one amount was expected.", f.Title, c.stray.number)
	case c.stray.column >= len(f.Cells):
		m.Refused = diag.T("The file has no header row. Its first rows look like %s, but row %d does not: %d columns were expected, column %d holds %q.", f.Title, c.stray.number, len(f.Cells), c.stray.column+1, c.stray.text)
	default:
		m.Refused = diag.T("The file has no header row. Its first rows look like %s, but row %d does not: column %d holds %q, where a %s was expected.", f.Title, c.stray.number, c.stray.column+1, c.stray.text, f.Cells[c.stray.column].Is)
	}
	return m
}
