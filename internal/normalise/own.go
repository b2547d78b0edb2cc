package normalise

import (
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/read"
)

// ownFormat is the format of rivulet's own ledger.csv. Its rows are entries
// already: nothing is decided about them, verdict and reason are kept, and every
// export that the file column names becomes a source of its own. Package ledger
// knows what the cells mean; here the table is only read. Extra.Linked stays for
// ledger.RestoreLinks, once all entries are in their places.
const ownFormat = "rivulet-ledger"

// readOwn reads a table of the format rivulet-ledger.
func readOwn(m *format.Match) *result {
	t := m.Table
	at := diag.Pos{File: t.File, Sheet: t.Sheet}
	column := map[string]int{}
	for i, name := range m.Names {
		column[format.Normalise(name)] = i
	}
	var restorer *ledger.Restorer
	findings, err := t.Scan(1, func(block int) read.Visitor {
		if block == 0 { // also when the reader starts over
			restorer = ledger.NewRestorer(at)
		}
		return func(row *read.Row) {
			if row.Number > m.Header && !isBlank(row) {
				restorer.Row(row.Number, func(name string) string { return ownCell(row, column, name) })
			}
		}
	})
	r := &result{findings: slices.Clone(findings)}
	if err != nil {
		r.findings = append(r.findings, cutFile(at, err))
	}
	if restorer == nil {
		return r
	}
	l, more := restorer.Ledger()
	r.findings = append(r.findings, more...)
	r.sources, r.entries = l.Sources, l.Entries
	for i := range r.sources {
		s := &r.sources[i]
		s.File = firstOf(s.File, t.File)
		s.Container, s.Encoding, s.Delimiter = t.Container.String(), t.Encoding, delimiterName(t.Delimiter)
		s.Format, s.Title, s.HeaderRow = ownFormat, m.Format.Title, m.Header
	}
	return r
}

// ownCell returns a cell of ledger.csv. A workbook's date has a time of day that
// a ledger has not.
func ownCell(row *read.Row, column map[string]int, name string) string {
	i, ok := column[name]
	if !ok || i >= len(row.Cells) {
		return ""
	}
	text := row.Cells[i].Text
	if row.Cells[i].Kind == read.Date && len(text) > len("2006-01-02") {
		text = text[:len("2006-01-02")]
	}
	return string(text)
}
