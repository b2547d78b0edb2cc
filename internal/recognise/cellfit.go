package recognise

import (
	"bytes"
	"slices"
	"strings"

	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// rowShape compares rows with the cells of a format without a header row.
type rowShape struct {
	format  *format.Format
	layouts infer.Layouts
	words   [][]string // of every column, normalised
	numbers money.Convention
	width   int // cells of the widest row that fitted

	memo string // the date that was read last: neighbours have the same
}

// newRowShape decides the decimal mark over all columns of money of the head, as
// the format says.
func newRowShape(f *format.Format, rows []read.HeadRow) *rowShape {
	s := &rowShape{format: f, layouts: infer.LayoutsOf(f.Dates.Layouts), words: make([][]string, len(f.Cells)), width: len(f.Cells)}
	for i := range f.Cells {
		s.words[i] = normalPatterns(f.Cells[i].Words)
	}
	s.numbers = newBelow(f, rows, s.columns()).convention
	return s
}

// columns are the columns of every role.
func (s *rowShape) columns() map[format.Role][]int {
	found := map[format.Role][]int{}
	for i := range s.format.Cells {
		cell := &s.format.Cells[i]
		if cell.Role == "" {
			continue
		}
		found[cell.Role] = append(found[cell.Role], i)
		for more := i + 1; cell.Is == "rest" && more < s.width; more++ {
			found[cell.Role] = append(found[cell.Role], more)
		}
	}
	return found
}

// Fits reports whether a filled cell of an export without a header row can stand in
// a column: its words, and its kind where that does not depend on the whole file,
// as dates and numbers do. Any cell fits a format with a header.
func Fits(f *format.Format, column int, text string) bool {
	if column >= len(f.Cells) {
		return true
	}
	cell := f.Cells[column]
	switch cell.Is {
	case "date", "number", "signed":
		cell.Is = "text"
	}
	s := &rowShape{format: &format.Format{Cells: []format.Cell{cell}}, words: [][]string{normalPatterns(cell.Words)}}
	return s.cell(0, []byte(text), read.Text)
}

// fits compares a row with the cells; at is the column that does not fit, 0 if
// the row as a whole does not: it moves no money, or in and out at once.
func (s *rowShape) fits(width int, cell func(int) ([]byte, read.CellKind)) (at int, ok bool) {
	list := s.format.Cells
	moved := 0
	var both [2]bool // a debit and a credit other than zero
	for i := range list {
		var text []byte
		kind := read.Text
		if i < width {
			text, kind = cell(i)
			text = bytes.TrimSpace(text)
		}
		if len(text) == 0 {
			if !list[i].Optional && list[i].Is != "empty" && list[i].Is != "rest" {
				return i, false
			}
			continue
		}
		if !s.cell(i, text, kind) {
			return i, false
		}
		if !list[i].Role.MovesMoney() {
			continue
		}
		moved++
		if len(bytes.Trim(text, "0., ")) > 0 {
			both[0] = both[0] || list[i].Role == format.Debit
			both[1] = both[1] || list[i].Role == format.Credit
		}
	}
	if moved == 0 || both[0] && both[1] {
		return -1, false
	}
	for i := len(list); i < width; i++ {
		if text, _ := cell(i); len(bytes.TrimSpace(text)) > 0 {
			if list[len(list)-1].Is != "rest" {
				return i, false
			}
			s.width = max(s.width, i+1)
		}
	}
	return 0, true
}

// cell compares one filled cell.
func (s *rowShape) cell(i int, text []byte, kind read.CellKind) bool {
	if len(s.words[i]) > 0 && !matchesAny(s.words[i], format.Normalise(string(text))) {
		return false
	}
	switch s.format.Cells[i].Is {
	case "date":
		return kind == read.Date || s.date(text)
	case "signed":
		return (kind == read.Number || text[0] == '+' || text[0] == '-' || bytes.HasPrefix(text, []byte("\u2212"))) && s.number(text)
	case "number":
		return s.number(text)
	case "digits":
		return len(bytes.Trim(text, "0123456789")) == 0
	case "iban":
		return isIBAN(string(text))
	case "currency":
		return money.Currency(text).IsISO()
	case "empty":
		return false
	}
	return true
}

func (s *rowShape) date(text []byte) bool {
	if string(text) == s.memo {
		return true
	}
	if !s.layouts.Fit(string(text)) {
		return false
	}
	s.memo = string(text)
	return true
}

func (s *rowShape) number(text []byte) bool {
	d, err := s.numbers.ParseDecimal(text)
	return err == nil && !d.Empty
}

// isIBAN reports the shape of an account number: two letters, two digits, eleven
// to thirty further letters and digits, in groups or not.
func isIBAN(text string) bool {
	n := 0
	for _, r := range strings.ToUpper(strings.Trim(text, "'")) {
		switch letter, digit := r >= 'A' && r <= 'Z', r >= '0' && r <= '9'; {
		case r == ' ':
			continue
		case n < 2 && !letter, n >= 2 && n < 4 && !digit, !letter && !digit:
			return false
		}
		n++
	}
	return n >= 15 && n <= 34
}

func normalPatterns(list []string) []string {
	var out []string
	for _, p := range list {
		out = append(out, normalPattern(p))
	}
	return out
}

// normalPattern normalises a pattern and keeps its stars.
func normalPattern(p string) string {
	text := format.Normalise(strings.TrimSuffix(strings.TrimPrefix(p, "*"), "*"))
	if strings.HasPrefix(p, "*") {
		text = "*" + text
	}
	if strings.HasSuffix(p, "*") && len(p) > 1 {
		text += "*"
	}
	return text
}

// matchesAny compares a normalised text with patterns, as When says. A star
// alone is itself.
func matchesAny(patterns []string, text string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool {
		open, closed := len(p) > 1 && strings.HasPrefix(p, "*"), len(p) > 1 && strings.HasSuffix(p, "*")
		word := p
		if open {
			word = word[1:]
		}
		if closed {
			word = word[:len(word)-1]
		}
		switch {
		case open && closed:
			return strings.Contains(text, word)
		case open:
			return strings.HasSuffix(text, word)
		case closed:
			return strings.HasPrefix(text, word)
		}
		return text == word
	})
}
