package templates

// Report is what the page is filled with: text in the reader's language, ready
// to be escaped.
type Report struct {
	Language string
	Sections []Section
}

// Section is one part of the page.
type Section struct {
	ID, Title, Sentence, Missing string
	Tiles                        []Tile
	Steps                        []Step
	Figures                      []Figure
	Tables                       []Table
	Notes                        []string
}

// Tile is one headline number.
type Tile struct {
	Label, Value, Change, Sentence string
	More                           []string
}

// Step is something to do.
type Step struct {
	AtStake, Title, Evidence, Link string
}

// Figure is a drawing with its sentence and its table.
type Figure struct {
	ID, Title, Sentence string
	Table               Table
}

// Table is a table of finished cells.
type Table struct {
	ID, Caption string
	Columns     []Column
	Rows        []Row
	Total       []Cell
}

// Column heads a column.
type Column struct {
	Title   string
	Numeric bool
}

// Row is one row.
type Row struct{ Cells []Cell }

// Cell is one cell.
type Cell struct{ Text string }
