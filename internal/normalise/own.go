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
//
// A ledger that a spreadsheet has saved again has its dates and numbers in that
// spreadsheet's ways: where rows are unreadable, ownVote decides those over the
// whole columns, and the rows are read once more.
const ownFormat = "rivulet-ledger"

// ownTable is a table of the format rivulet-ledger.
type ownTable struct {
	table  *read.Table
	header int
	column map[string]int // by name
	ways   ownWays        // how its dates and numbers are written
}

// readOwn reads a table of the format rivulet-ledger.
func readOwn(m *format.Match) *result {
	o := &ownTable{table: m.Table, header: m.Header, column: map[string]int{}}
	for i, name := range m.Names {
		o.column[format.Normalise(name)] = i
	}
	restorer, findings := o.restore()
	if restorer == nil {
		return &result{findings: findings}
	}
	if restorer.Unreadable() > 0 {
		said, ok := o.decide()
		switch {
		case !ok:
			return o.refuse(m, append(findings, said))
		case said.Code != "":
			restorer, findings = o.restore()
			findings = append(findings, said)
		}
	}
	l, more := restorer.Ledger()
	r := &result{sources: l.Sources, entries: l.Entries, findings: append(findings, more...)}
	for i := range r.sources {
		o.describe(m, &r.sources[i])
	}
	return r
}

// restore reads all rows as they are written; nil if there are none.
func (o *ownTable) restore() (*ledger.Restorer, []diag.Finding) {
	at := diag.Pos{File: o.table.File, Sheet: o.table.Sheet}
	var restorer *ledger.Restorer
	findings, err := o.table.Scan(1, func(block int) read.Visitor {
		if block == 0 { // also when the reader starts over
			restorer = ledger.NewRestorer(at)
		}
		return func(row *read.Row) {
			if row.Number > o.header && !isBlank(row) {
				restorer.Row(row.Number, func(name string) string { return o.cell(row, name) })
			}
		}
	})
	findings = slices.Clone(findings)
	if err != nil {
		findings = append(findings, cutFile(at, err))
	}
	return restorer, findings
}

// cell returns a cell as rivulet would have written it. A workbook's date has a
// time of day that a ledger has not.
func (o *ownTable) cell(row *read.Row, name string) string {
	i, ok := o.column[name]
	if !ok || i >= len(row.Cells) {
		return ""
	}
	text := row.Cells[i].Text
	switch row.Cells[i].Kind {
	case read.Date:
		if len(text) > len("2006-01-02") {
			text = text[:len("2006-01-02")]
		}
	case read.Text:
		return o.ways.cell(name, text)
	}
	return string(text)
}

func (o *ownTable) describe(m *format.Match, s *ledger.Source) {
	s.File = firstOf(s.File, o.table.File)
	s.Container, s.Encoding, s.Delimiter = o.table.Container.String(), o.table.Encoding, delimiterName(o.table.Delimiter)
	s.Format, s.Title, s.HeaderRow = ownFormat, m.Format.Title, m.Header
}

// refuse makes every row unreadable: some of them read as they are and some not
// would be a ledger that nobody wrote.
func (o *ownTable) refuse(m *format.Match, findings []diag.Finding) *result {
	rows := 0
	o.table.Scan(1, func(block int) read.Visitor {
		rows = 0
		return func(row *read.Row) {
			if row.Number > o.header && !isBlank(row) {
				rows++
			}
		}
	})
	s := ledger.Source{Ledger: true, Rows: rows, Unreadable: rows}
	o.describe(m, &s)
	return &result{sources: []ledger.Source{s}, findings: findings}
}
