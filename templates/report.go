package templates

import "html/template"

// Report is what the page is filled with. Strings are text in the reader's
// language, to be escaped by the template; the typed fields are the page's own
// parts, or were escaped where they were made.
type Report struct {
	Language string // BCP 47 tag
	Title    string
	Policy   string // the content security policy
	Styles   template.CSS
	Script   template.JS
	Data     template.JS // JSON for the script, <, > and & escaped
	Charts   Library
	First    string // id of the first section
	Cover    *Section
	Sections []Section
}

// Section is one part of the page.
type Section struct {
	ID, Title, Sentence, Missing string
	Class                        string // "prose" for sections that are mostly text
	Hero                         *Tile  // the main headline number
	Tiles                        []Tile
	Ribbon                       *Ribbon
	Steps                        []Step
	Figures                      []Figure
	Tables                       []Table
	Rows                         *Rows
	Notes                        []string
}

// Link is text that opens rows, or only text if Href is empty.
type Link struct{ Text, Href string }

// Look is the class and pattern of a payer's colour; see package chart.
type Look struct{ Class, Pattern string }

// Trend is a small column drawing.
type Trend struct {
	Width, Height int
	Path          string
	Parts         string
}

// Tile is one headline number.
type Tile struct {
	ID, Label, Change, Sentence string
	Value                       Link
	More                        []string
	Trend                       *Trend
}

// Ribbon is one line divided among payers.
type Ribbon struct {
	Title string
	Parts []Part
}

// Part is one payer's part of a ribbon: X and Width of 1000.
type Part struct {
	X, Width     int
	Name         Link
	Value, Share string
	Swatch       Look
}

// Step is something to do.
type Step struct {
	AtStake  string
	Title    Link
	Evidence string
	Link     *SectionLink
}

// SectionLink points at a section.
type SectionLink struct{ ID, Title string }

// Figure is a drawing with its sentence and its table.
type Figure struct {
	ID, Title, Sentence string
	Legend              []Key
	Narrow              bool // rows of bars, no wider than a text
	Drawn               bool
	Table               Table
}

// Key is one line of a legend.
type Key struct {
	Name   string
	Swatch Look
}

// Table is a table of finished cells.
type Table struct {
	ID, Caption, Cut string
	Folded           string // how many rows a folded table has, in words; empty if it stands open
	Columns          []Column
	Rows             []Row
	Total            []Cell
}

// Column heads a column.
type Column struct {
	Title   string
	Numeric bool
}

// Row is one row.
type Row struct{ Cells []Cell }

// Cell is one cell. Foreign text comes from an export and is isolated.
type Cell struct {
	Text                   Link
	Head, Numeric, Foreign bool
	Swatch                 *Look
	Trend                  *Trend
}

// Rows is the table of transactions with its filter.
type Rows struct {
	Caption, Cut string
	Columns      []Column
	Selects      []Select
	Body         []template.HTML // in pieces: what prints one first copies it
}

// Select is one choice of the filter.
type Select struct {
	Name, Label, All string
	Options          []Option
}

// Option is one entry of a Select.
type Option struct{ Value, Label string }
