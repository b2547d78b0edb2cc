// Package exhibit holds results as they are before anybody has drawn, printed
// or translated them: sections of sentences, figures and tables.
//
// A figure is data, a unit and the name of its drawing; nothing here knows of
// HTML, charts or languages. Amounts are exact; whoever draws turns them into
// floats at the edge.
package exhibit

import (
	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// Section is one part of the report.
type Section struct {
	ID       string    // stable, kebab-case: "by-source"; the anchor on the page
	Title    diag.Text // e.g. "By source"
	Sentence diag.Text // what the section shows, in one sentence with its main figure
	Tiles    []Tile    // headline numbers, at most six
	Steps    []Step    // things to do, most money first, at most seven
	Figures  []Figure
	Tables   []Table
	Notes    []diag.Text
	Missing  diag.Text // if the section has no data: which export would switch it on; all else is then empty
}

// Tile is one headline number.
type Tile struct {
	ID       string         // stable: "kept", "sitting", "fees", "borrowed"
	Label    diag.Text      // e.g. "Kept"
	Value    money.Amount   // in the report currency
	More     []money.Amount // sums that have no rate into the report currency, one per currency
	Change   diag.Text      // against the previous equal complete period; zero if there is none
	Sentence diag.Text
	Trend    []int64 // by month, minor units of Value's currency, oldest first; may be empty
	Filter   Filter  // the rows behind the number
}

// Step is something the user can do.
type Step struct {
	AtStake  money.Amount // what it is about; may be zero
	Title    diag.Text
	Evidence diag.Text
	Link     string // id of the section with the evidence, may be empty
	Filter   Filter
}

// Filter names the rows behind a number. Empty fields do not filter; the zero
// Filter names nothing in particular.
type Filter struct {
	Payer   string `json:"payer,omitempty"`
	Kind    string `json:"kind,omitempty"`
	Month   string `json:"month,omitempty"` // "2024-02"
	Flow    string `json:"flow,omitempty"`
	Verdict string `json:"verdict,omitempty"`
	File    string `json:"file,omitempty"`
	Account string `json:"account,omitempty"`
}

// Figure is a drawing's data. Categories run along the axis; every series has
// one value per category.
type Figure struct {
	ID         string
	Title      diag.Text
	Sentence   diag.Text // what it shows; also its accessible name
	Drawing    string    // name of the drawing in package chart: "stacked-months", "source-bars", …
	Unit       money.Currency
	Categories []Category
	Series     []Series
	Table      Table // the same numbers, for readers without the drawing
}

// Category is one place on the axis.
type Category struct {
	Label   diag.Text // e.g. a month, a payer
	Partial bool      // only part of the period is covered: has to look so
	Filter  Filter
}

// Series is one row of values over the categories.
type Series struct {
	Name   diag.Text
	Colour string  // identity that fixes the colour, e.g. the payer's name; empty for a role colour
	Role   string  // "net", "fee", "tax", "median", "other", "total", "loss", …: how it is drawn
	Values []int64 // minor units of the figure's Unit
}

// Table is a real table with exact numbers.
type Table struct {
	ID      string
	Caption diag.Text
	Columns []Column
	Rows    []Row
	Total   []Cell // one cell per column; nil if the table has no total
	Cut     int    // rows left out, said under the table
	Folded  bool   // a long list that only whoever follows a number opens
}

// Column heads a table's column. Numeric columns are aligned right.
type Column struct {
	Title   diag.Text
	Numeric bool
}

// Row is one row of a table with the rows of the ledger behind it.
type Row struct {
	Cells  []Cell
	Filter Filter
	Trend  []int64 // a sparkline's values; may be empty
}

// Cell is one cell: a text, an amount, a count, a share or a day, by what is set.
type Cell struct {
	Text   diag.Text     // shown if no number is set
	Amount *money.Amount // exact
	Count  *int
	Share  *float64 // a ratio, 0.125 for 12.5 %
	Raw    string   // text from an export: hostile, never translated
	Colour string   // identity that fixes a colour swatch beside the text; empty for none
}
