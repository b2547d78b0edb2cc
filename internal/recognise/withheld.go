package recognise

import (
	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/read"
)

// withheld refuses a table whose format is known, but whose rows do not say what they
// say in that format: their amounts are of another unit, or their days are not told.
func withheld(m format.Match, above []read.HeadRow) (format.Match, bool) {
	if word, ok := infer.Multiples(above); ok {
		return format.Match{
			Table: m.Table, RunnerUp: m.Format,
			Refused: infer.InMultiples(word, diag.T("above the header")),
			Todo:    diag.T("Download the export again with amounts in full."),
		}, true
	}
	return undated(m)
}

// undated refuses a table whose dates have no year, or whose rows have no date,
// if nothing above its header says it; the name of a file does not decide.
func undated(m format.Match) (format.Match, bool) {
	d := &m.Format.Dates
	if !d.Yearless() && !d.Above || format.NamesYear(m.Period) {
		return m, false
	}
	if d.Above {
		return format.Match{
			Table: m.Table, RunnerUp: m.Format,
			Refused: diag.T("This is %s. Its rows have no date, and nothing in the file says its period.", m.Format.Title),
			Todo:    diag.T("Put a line above its header with the period: %s,%s", format.PeriodLabel, "2026-03-01 - 2026-03-31"),
		}, true
	}
	return format.Match{
		Table: m.Table, RunnerUp: m.Format, Missing: m.Format.Columns[format.Date][:1],
		Refused: diag.T("This is %s. Its dates have no year, and nothing in the file says it.", m.Format.Title),
		Todo:    diag.T("Put a line above its header with the year of its latest row: %s", format.YearLabel+",2026"),
	}, true
}
