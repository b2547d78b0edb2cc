package specimen

import (
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// Mutation is one harmless change of an export's form.
type Mutation struct {
	Name string
	// Apply returns the changed copy, and false if the change makes no sense for
	// that table.
	Apply func(Sheet, *format.Format) (Sheet, bool)
}

// Mutations returns all of them, in a fixed order.
func Mutations() []Mutation {
	return []Mutation{
		{"as it is", func(s Sheet, _ *format.Format) (Sheet, bool) { return s, true }},
		{"with a byte order mark", encoded("UTF-8 BOM")},
		{"as UTF-16", encoded("UTF-16LE")},
		{"separated by semicolons", delimited(";")},
		{"separated by tabs", delimited("\t")},
		{"with a column more", extraColumn},
		{"with its columns in reverse order", reverseColumns},
		{"with lines above it", preamble},
		{"with its rows in reverse order", reverseRows},
		{"saved as a workbook", workbook},
		{"saved as text", asText},
	}
}

func encoded(name string) func(Sheet, *format.Format) (Sheet, bool) {
	return func(s Sheet, _ *format.Format) (Sheet, bool) {
		s.Encoding = name
		return s, s.Container == read.TextFile
	}
}

func delimited(by string) func(Sheet, *format.Format) (Sheet, bool) {
	return func(s Sheet, _ *format.Format) (Sheet, bool) {
		ok := s.Container == read.TextFile && s.Delimiter != by
		s.Delimiter = by
		return s, ok
	}
}

// extraColumn puts an unknown column behind the others, or before them where
// nameless cells behind the last one belong to it.
func extraColumn(s Sheet, f *format.Format) (Sheet, bool) {
	if s.Header < 0 {
		return s, false
	}
	s = s.clone()
	width := len(s.Rows[s.Header])
	for i := s.Header; i < len(s.Rows); i++ {
		if len(s.Rows[i]) < 2 || blank(s.Rows[i]) {
			continue // blank lines and footers of one cell
		}
		for len(s.Rows[i]) < width {
			s.Rows[i] = append(s.Rows[i], Cell{})
		}
		name := Cell{Text: "x"}
		if i == s.Header {
			name.Text = "Colour of the day"
		}
		at := width
		if placed(f) {
			at = 0
		}
		s.Rows[i] = slices.Insert(s.Rows[i], at, name)
	}
	return s, true
}

func blank(row []Cell) bool {
	return !slices.ContainsFunc(row, func(c Cell) bool { return strings.TrimSpace(c.Text) != "" })
}

// reverseColumns turns the columns round, from the header down.
func reverseColumns(s Sheet, f *format.Format) (Sheet, bool) {
	if s.Header < 0 || s.duplicates() || s.namelessFirst() || placed(f) {
		return s, false
	}
	s = s.clone()
	width := len(s.Rows[s.Header])
	for i := s.Header; i < len(s.Rows); i++ {
		row := s.Rows[i]
		if blank(row) {
			continue
		}
		for len(row) < width {
			row = append(row, Cell{})
		}
		slices.Reverse(row[:width])
		s.Rows[i] = row
	}
	return s, true
}

// placed reports whether the format knows a column by its place beside another.
func placed(f *format.Format) bool {
	for _, names := range f.Columns {
		for _, name := range names {
			if strings.HasSuffix(strings.TrimRight(name, "0123456789"), " +") {
				return true
			}
		}
	}
	return false
}

// duplicates reports whether two columns have one name: then their order is all
// that tells them apart.
func (s Sheet) duplicates() bool {
	seen := map[string]bool{}
	for _, c := range s.Rows[s.Header] {
		name := format.Normalise(c.Text)
		if seen[name] && name != "" {
			return true
		}
		seen[name] = true
	}
	return false
}

// namelessFirst reports whether the first column has cells and no name: as the last
// one they would stand beyond the header, which is another form of table.
func (s Sheet) namelessFirst() bool {
	if h := s.Rows[s.Header]; len(h) > 0 && strings.TrimSpace(h[0].Text) != "" {
		return false
	}
	return slices.ContainsFunc(s.Rows[s.Header+1:], func(row []Cell) bool {
		return len(row) > 0 && strings.TrimSpace(row[0].Text) != ""
	})
}

// preamble puts lines above the table, as a spreadsheet or a portal does.
func preamble(s Sheet, _ *format.Format) (Sheet, bool) {
	if s.Header < 0 || s.Header > 30 {
		return s, false
	}
	above := [][]Cell{{{Text: "Export"}, {Text: "for you"}}, {{Text: "made by the portal"}}, {{Text: ""}}}
	s.Rows = append(above, s.Rows...)
	s.Header += len(above)
	return s, true
}

// reverseRows turns the rows below the header round, or all of an export that
// has none. Footers and totals stand
// where they stand, so formats that have them are left alone.
func reverseRows(s Sheet, f *format.Format) (Sheet, bool) {
	headless := len(f.Cells) > 0 && len(f.Header.Near) == 0
	if s.Header < 0 && !headless || len(f.Stop) > 0 || len(f.Totals) > 0 || len(f.Fold.By) > 0 {
		return s, false
	}
	s = s.clone()
	slices.Reverse(s.Rows[s.Header+1:])
	return s, true
}

func workbook(s Sheet, f *format.Format) (Sheet, bool) {
	ok := s.Container == read.TextFile && f.Container == ""
	s.Container = read.Workbook
	return s, ok
}

func asText(s Sheet, f *format.Format) (Sheet, bool) {
	ok := s.Container != read.TextFile && f.Container == ""
	s.Container, s.Delimiter = read.TextFile, ","
	return s, ok
}
