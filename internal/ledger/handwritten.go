package ledger

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rivulet/internal/diag"
)

// HandwrittenRow is a line of a table that the user writes by hand: rules.csv,
// decisions.csv. Cells are without blanks around them, by column name; those
// that are empty or missing are not there.
type HandwrittenRow struct {
	Line  int // 1-based
	Cells map[string]string
}

// largestHandwritten is how many bytes a table written by hand may have: some
// hundred thousand lines.
const largestHandwritten = 16 << 20

// ReadHandwritten reads a table with a header that has the columns in any order
// and case, maybe behind a byte order mark, with commas, semicolons or tabs: a
// spreadsheet saves what its country uses. wanted is the column that must be
// there. A table that cannot be used is an error for the whole file; a line that
// cannot is a warning with its place, both of the given code, and the other lines
// hold. Blank lines are passed over. file is the base name that findings give.
//
// It reads with encoding/csv rather than into structs, because only that knows
// the line of a cell.
func ReadHandwritten(r io.Reader, file, code, wanted string, columns []string) ([]HandwrittenRow, []diag.Finding) {
	at := func(line int, what diag.Text) diag.Finding {
		severity := diag.Error // the report would say other than its reader believes
		if line > 0 {
			severity = diag.Warning
		}
		return diag.Finding{
			Severity: severity, Code: code, Pos: diag.Pos{File: file, Row: line}, What: what,
			Todo: diag.T("The header is %s; each line below it is one of yours.", strings.Join(columns, ",")),
		}
	}
	data, fault := handwrittenText(r)
	if !fault.IsZero() {
		return nil, []diag.Finding{at(0, fault)}
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, nil
	}
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord, in.TrimLeadingSpace, in.ReuseRecord = -1, true, true
	in.Comma = delimiterOf(data)
	names, fault := handwrittenHeader(in, wanted, columns)
	if !fault.IsZero() {
		return nil, []diag.Finding{at(0, fault)}
	}
	var rows []HandwrittenRow
	var findings []diag.Finding
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return rows, findings
		}
		if err != nil {
			return rows, append(findings, at(lineOfError(err), diag.T("The quotes of this line do not close, or stand within a word; it and what follows is not read.")))
		}
		line, _ := in.FieldPos(0)
		row, surplus := handwritten(line, names, cells)
		switch {
		case surplus:
			findings = append(findings, at(line, diag.T("The line has %d cells, the header %d: put quotes around a cell that holds the delimiter.", len(cells), len(names))))
		case len(row.Cells) > 0:
			rows = append(rows, row)
		}
	}
}

// handwrittenText reads the whole table, or says why it is none.
func handwrittenText(r io.Reader) ([]byte, diag.Text) {
	data, err := io.ReadAll(io.LimitReader(r, largestHandwritten+1))
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err // a report names no folders
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case err != nil:
		return nil, diag.T("The file cannot be read: %s.", err.Error())
	case len(data) > largestHandwritten:
		return nil, diag.T("The file is larger than %d bytes.", largestHandwritten)
	case !utf8.Valid(data):
		return nil, diag.T("Line %d is not UTF-8, and its letters would never match: save the file as CSV UTF-8.", lineOfFault(data))
	}
	return data, diag.Text{}
}

// handwrittenHeader reads the names of the columns, or says what is wrong with them.
func handwrittenHeader(in *csv.Reader, wanted string, columns []string) ([]string, diag.Text) {
	header, err := in.Read()
	if err != nil {
		return nil, diag.T("Its header cannot be read.")
	}
	names := make([]string, len(header))
	for i, name := range header {
		if names[i] = strings.ToLower(strings.TrimSpace(name)); names[i] == "" {
			continue
		}
		if !slices.Contains(columns, names[i]) || slices.Contains(names[:i], names[i]) {
			return nil, diag.T("The column %q of its header is not known, or is there twice.", names[i])
		}
	}
	if !slices.Contains(names, wanted) {
		return nil, diag.T("No column is named %s.", wanted)
	}
	return names, diag.Text{}
}

// handwritten names the cells of a line; surplus reports text beyond the header.
func handwritten(line int, names, cells []string) (row HandwrittenRow, surplus bool) {
	row = HandwrittenRow{Line: line, Cells: map[string]string{}}
	for i, cell := range cells {
		if cell = strings.TrimFunc(cell, blank); cell == "" {
			continue
		}
		if i >= len(names) || names[i] == "" {
			return row, true
		}
		row.Cells[names[i]] = cell
	}
	return row, false
}

// blank reports spaces and the marks of direction that a terminal puts round a line
// of Hebrew or Arabic, which come along when it is copied.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == 0x200E || r == 0x200F || r >= 0x2066 && r <= 0x2069
}

// delimiterOf returns what separates the cells of the first line that is filled.
func delimiterOf(data []byte) rune {
	line, _, _ := bytes.Cut(bytes.TrimLeft(data, "\r\n"), []byte("\n"))
	best := ','
	for _, c := range []rune{';', '\t'} {
		if bytes.Count(line, []byte(string(c))) > bytes.Count(line, []byte(string(best))) {
			best = c
		}
	}
	return best
}

// lineOfFault returns the first line that is not UTF-8.
func lineOfFault(data []byte) int {
	line := 1
	for text := range bytes.Lines(data) {
		if !utf8.Valid(text) {
			return line
		}
		line++
	}
	return 0
}

// lineOfError is the line on which a reader gave up, 0 if it does not say.
func lineOfError(err error) int {
	var at *csv.ParseError
	if errors.As(err, &at) {
		return at.StartLine
	}
	return 0
}

// Within returns the line as a place.
func (r *HandwrittenRow) Within(file string) diag.Pos { return diag.Pos{File: file, Row: r.Line} }

// Fault returns a finding about the line: why it cannot be used.
func (r *HandwrittenRow) Fault(file, code string, err error, todo diag.Text) diag.Finding {
	return diag.Finding{Severity: diag.Warning, Code: code, Pos: r.Within(file), What: diag.T("This line is not used: %s.", fmt.Sprint(err)), Todo: todo}
}
