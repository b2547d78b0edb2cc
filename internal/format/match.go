package format

import (
	"rivulet/internal/diag"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// Match is what a table was recognised as.
type Match struct {
	Table    *read.Table
	Format   *Format        // nil if the table is none of the known formats
	Header   int            // row number (read.Row.Number) of the header; 0 if there is none
	Preamble int            // number of the last row above the data of an export without a header row; 0 otherwise
	Names    []string       // header cells as they stand, by column index
	Columns  map[Role][]int // column indexes by role, ascending; of the description as the format names them
	Currency money.Currency // from the header, the preamble or the format; empty if a column has it
	Account  string         // from the preamble; empty if unknown or in a column
	Period   string         // from the preamble, as it stands there; may be empty

	Score     float64        // share of the header's cells that the format knows, 0 to 1
	Evidence  []diag.Text    // why this format, for explain
	RunnerUp  *Format        // the next best; nil if none came near
	Lookalike *Format        // the layout without payments that the table has; Format is nil then
	Shared    *Format        // the header that the table has word for word and that is several providers'; Format is nil then, and inference may read it
	Missing   []string       // what the nearest format would have needed; filled if Format is nil
	Common    bool           // every name that the table shares with the RunnerUp is one that many formats have
	Extra     []string       // header cells that the format, or the nearest one, does not know
	Renamed   []Renaming     // what missing columns are probably called now, or were taken for
	Findings  []diag.Finding // what the user should know of how the header was read
	Unvouched bool           // its names are anybody's, and nothing but the format says its currency: who names another one is right
	Refused   diag.Text      // if Format is nil: why, in a sentence
	Todo      diag.Text      // if Format is nil: the next step
}

// Below reports whether a row stands below the header, or below the preamble of
// an export without one.
func (m *Match) Below(row int) bool { return row > m.Header && row > m.Preamble }

// Renaming is a guess at what became of a column that a format needs.
type Renaming struct {
	Role Role      // what the column means
	Old  string    // the name that the format knows, e.g. "Amount"
	New  string    // the header cell that probably is the column now, e.g. "Amount paid"
	Why  diag.Text // what speaks for it
}
