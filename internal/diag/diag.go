// Package diag holds what rivulet says about what it read: where (Pos), what is
// wrong and what to do about it (Finding), and text that is not yet in any
// language (Text).
//
// A finding travels beside a result, never instead of it: a bad cell costs its
// row, never the file. Nothing here prints; writers and the terminal do.
package diag

import (
	"fmt"
	"strings"
)

// Pos is a place in an input. The zero Pos means the run as a whole.
type Pos struct {
	File   string // base name, or archive.zip/member.csv; never an absolute path
	Sheet  string // sheet of a workbook, empty for text files
	Row    int    // 1-based physical line or sheet row; 0 means the whole file
	Column string // column name or letter, empty for the whole row
}

// String returns file:sheet:row:column without the parts that are unknown.
func (p Pos) String() string {
	parts := []string{p.File}
	if p.Sheet != "" {
		parts = append(parts, p.Sheet)
	}
	if p.Row > 0 {
		parts = append(parts, fmt.Sprint(p.Row))
	}
	if p.Column != "" {
		parts = append(parts, p.Column)
	}
	return strings.Join(parts, ":")
}

// Severity ranks findings. Its order is its numeric order.
type Severity uint8

// Severities from harmless to serious.
const (
	Note    Severity = iota // worth knowing; no figure is in doubt
	Warning                 // a figure may be incomplete or was decided between two readings
	Error                   // something could not be used: a file, a row, an output
)

// String returns "note", "warning" or "error".
func (s Severity) String() string {
	return [...]string{"note", "warning", "error"}[s]
}

// Text is a sentence that is not yet in any language: the English sentence as
// a key with fmt verbs, and its arguments. Arguments are string, int,
// money.Amount, ledger.Day, ledger.Month or another Text; whoever writes the
// text formats them for the reader's language.
type Text struct {
	Key  string // e.g. "%d payments from %s add up to %v"
	Args []any
}

// Share is a ratio as an argument of a Text: 0.125 is written 12.5%.
type Share float64

// String returns the share in percent with one decimal.
func (s Share) String() string { return fmt.Sprintf("%.1f%%", float64(s)*100) }

// T makes a Text.
func T(key string, args ...any) Text { return Text{Key: key, Args: args} }

// IsZero reports whether there is nothing to say.
func (t Text) IsZero() bool { return t.Key == "" }

// String returns the sentence in plain English, for tests and debugging.
func (t Text) String() string {
	if len(t.Args) == 0 {
		return strings.ReplaceAll(t.Key, "%%", "%")
	}
	return fmt.Sprintf(t.Key, t.Args...)
}

// Finding is something the user should know.
type Finding struct {
	Severity Severity
	Code     string // stable, kebab-case, names the cause: "date-unreadable"
	Pos      Pos
	What     Text // what was read and what was expected; quotes a cell at most, never a row
	Todo     Text // the next step, possibly a command
	Count    int  // rows that share this finding, the first of them at Pos; 0 means 1
	Cut      bool // reading ended here: what the input holds behind Pos was not read
}

// String returns the finding on one line, place first.
func (f Finding) String() string {
	s := f.Severity.String() + ": "
	if p := f.Pos.String(); p != "" {
		s = p + ": " + s
	}
	s += f.What.String()
	if f.Count > 1 {
		s += fmt.Sprintf(" (and %d more rows)", f.Count-1)
	}
	if !f.Todo.IsZero() {
		s += " " + f.Todo.String()
	}
	return s
}
