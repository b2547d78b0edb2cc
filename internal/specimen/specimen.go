// Package specimen makes copies of an export: some that differ in form and not
// in content, to see whether a format still reads them, and one that differs in
// content and not in form, to be shown to others.
//
//  1. Take reads all cells of a table.
//  2. A mutation changes what a provider, a spreadsheet or a user may change:
//     encoding, delimiter, order of columns and rows, a preamble, the container.
//     It changes no value: every mutated copy tells of the same payments.
//  3. Sample replaces every text, number and date. What stays is what the format
//     and the catalogue of payers look for, found by trying: a word stays only
//     if the row would be read differently without it.
//  4. Bytes, Rewrite, Book and Page write the copy.
//
// It refuses to promise more than that: amounts are one small multiple of what
// they were and dates some years off, so that sums and balances still close;
// who knows one amount knows all. Names and texts cannot be got back.
package specimen

import (
	"fmt"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// Sheet is a whole table in memory.
type Sheet struct {
	Rows      [][]Cell // preamble, header, data and footer, in order
	Header    int      // index of the header in Rows; -1 if there is none
	Above     int      // rows above the data of a table without a header
	Container read.Container
	Encoding  string // "UTF-8", "UTF-8 BOM" or "UTF-16LE"; text only
	Delimiter string // text only
	Numbers   []int  // row numbers in the original, as long as Rows after Take
}

// Cell is one cell with what its container knew of it.
type Cell struct {
	Text string
	Kind read.CellKind
}

// Take reads all cells of a recognised table. The copy is UTF-8, whatever the
// original was. It fails if the table cannot be read to its end.
func Take(m format.Match) (Sheet, error) {
	t := m.Table
	s := Sheet{Header: -1, Container: t.Container, Encoding: "UTF-8", Delimiter: t.Delimiter}
	_, err := t.Scan(1, func(block int) read.Visitor {
		if block == 0 {
			s.Rows, s.Header, s.Above, s.Numbers = nil, -1, 0, nil
		}
		return func(r *read.Row) {
			if r.Number == m.Header {
				s.Header = len(s.Rows)
			}
			if r.Number <= m.Preamble {
				s.Above = len(s.Rows) + 1
			}
			row := make([]Cell, len(r.Cells))
			for i, c := range r.Cells {
				row[i] = Cell{string(c.Text), c.Kind}
			}
			s.Rows = append(s.Rows, row)
			s.Numbers = append(s.Numbers, r.Number)
		}
	})
	if err != nil {
		return s, fmt.Errorf("reading %s: %w", t.File, err)
	}
	return s, nil
}

// body is the index of the first row below the header, or below what stands above
// the data of a table without one.
func (s Sheet) body() int { return max(s.Header+1, s.Above) }

// clone copies the rows, so that a mutation changes its own only.
func (s Sheet) clone() Sheet {
	rows := make([][]Cell, len(s.Rows))
	for i, r := range s.Rows {
		rows[i] = append([]Cell(nil), r...)
	}
	s.Rows = rows
	return s
}
