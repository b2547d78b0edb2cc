// Package read turns bytes into tables of raw text with positions.
//
//  1. Paths become inputs: files, folders, globs, zip archives, standard input.
//  2. Content says what an input is: text, workbook, HTML, or something that
//     holds no table, which is named with the step that helps.
//  3. Text is decoded and its delimiter found; sheets and HTML tables are found.
//  4. A Table gives its first rows at once and all rows on Scan.
//
// It refuses to guess what a column means; it knows no format, no money and no
// dates beyond turning a workbook's date serials into ISO text.
package read

import "rivulet/internal/diag"

// CellKind says what the container knew about a cell. Text files know nothing.
type CellKind uint8

// Kinds of cells.
const (
	Text   CellKind = iota
	Number          // a workbook number, as decimal text rounded to 15 significant digits
	Date            // a workbook date, as "2024-02-29" or "2024-02-29 14:30:00"
	Bool            // "TRUE" or "FALSE"
	Fault           // a workbook error such as "#REF!"
)

// Cell is one raw cell. Text is UTF-8, without the quotes of a CSV file, not
// trimmed; it is valid only until the visitor returns.
type Cell struct {
	Text []byte
	Kind CellKind
}

// Row is one record. Cells is reused between calls.
type Row struct {
	Number int // 1-based physical line on which the record starts, or sheet row
	Cells  []Cell
	Bytes  int  // of the decoded text, with quotes, delimiters and line end; 0 in a sheet
	Cut    bool // the file ends within the record: its last cell may be a piece of a longer one
}

// Container is what kind of file a table came from.
type Container uint8

// Containers.
const (
	TextFile Container = iota
	Workbook
	HTMLTable
)

// String returns "text", "xlsx" or "html".
func (c Container) String() string { return [...]string{"text", "xlsx", "html"}[c] }

// HeadRows is how many rows Table.Head holds at most: the header of every known
// format stands in the first 40 rows (mBank's is the longest preamble with 37).
const HeadRows = 64

// Visitor is called for every row of one block, in order. The row and its cells
// are valid only during the call.
type Visitor func(*Row)

// HeadRow is one of a table's first rows, kept as strings.
type HeadRow struct {
	Number int
	Cells  []string
	Kinds  []CellKind // as long as Cells for workbooks, nil for text
}

// Table is one table of an input: a text file, a sheet, an HTML table. It holds
// no rows but its head; Scan reads them, as often as asked.
type Table struct {
	File      string // base name, or archive.zip/member.csv; never an absolute path
	Sheet     string
	Container Container
	Encoding  string // e.g. "UTF-8", "UTF-16LE", "CP949", "Windows-1252"; empty for workbooks
	Delimiter string // ",", ";", "\t", "|"; empty for workbooks and HTML
	Bytes     int64  // size of the input, for progress
	Head      []HeadRow

	rows rows
}

// rows is what a container implements: text, workbook, HTML.
type rows interface {
	scan(workers int, visit func(block int) Visitor) ([]diag.Finding, error)
}

// Scan reads all rows, from the first. The table is cut into blocks; visit is
// called once per block, from one goroutine, in the order of the file, and the
// visitors of up to workers blocks run at the same time. A table that is small
// or cannot be cut is one block. Rows that are wholly blank are delivered too.
//
// visit(0) may be called a second time, when no visitor is running any more:
// a cut turned out to lie inside a quoted cell, and the table is read again from
// its first row. Block 0 therefore means: forget all rows seen before.
//
// The findings name every repaired or odd row. The error is non-nil only if the
// input could not be read to its end; the rows visited until then are sound.
func (t *Table) Scan(workers int, visit func(block int) Visitor) ([]diag.Finding, error) {
	return t.rows.scan(workers, visit)
}
