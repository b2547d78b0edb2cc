package read

import (
	"bytes"
	"io"
	"strconv"
)

// sheetScanner reads the rows of a sheet's XML, in pieces, and keeps no more
// than one row of it.
type sheetScanner struct {
	r      io.Reader
	book   *workbook
	limits Limits

	buf []byte
	pos int
	eof bool

	row     Row
	before  int // number of the row before
	done    bool
	scratch []byte
	harm    harm
}

// harm counts what is wrong with a sheet.
type harm struct {
	odd      oddities
	noString mark // shared strings that do not exist
	noResult mark // formulas whose result was never stored
	broken   mark // rows whose XML is malformed
	disorder mark // rows that stand out of order
	cutOff   bool // the sheet ends before its end
	overlong bool // a row is longer than the limit
}

// mark is the first row of a kind of harm, and how many have it.
type mark struct{ row, rows int }

func (m *mark) add(row int) {
	if m.rows == 0 {
		m.row = row
	}
	m.rows++
}

// next reads one row into s.row; false at the end.
func (s *sheetScanner) next() bool {
	for !s.done {
		t, ok := nextTag(s.buf, s.pos)
		switch {
		case !ok:
			if !s.fill() {
				s.harm.cutOff = !s.harm.overlong
				s.done = true
			}
		case string(t.name) == "row" && t.empty:
			s.pos = t.end
			s.begin(t)
			return true
		case string(t.name) == "row" && !t.close:
			if end := rowEnd(s.buf, t.end); end >= 0 {
				s.begin(t)
				s.read(s.buf[t.end:end])
				s.pos = end
				return true
			}
			if !s.fill() {
				s.harm.cutOff = !s.harm.overlong
				s.done = true
			}
		case string(t.name) == "sheetData" && (t.close || t.empty):
			s.done = true
		default:
			s.pos = t.end
		}
	}
	return false
}

// fill drops what was read and reads more. It returns false at the end.
func (s *sheetScanner) fill() bool {
	if s.eof {
		return false
	}
	s.buf = s.buf[:copy(s.buf, s.buf[s.pos:])]
	s.pos = 0
	if len(s.buf) > s.limits.RowBytes {
		s.harm.overlong = true
		return false
	}
	if len(s.buf) > cap(s.buf)/2 || s.buf == nil {
		s.buf = append(make([]byte, 0, max(2*cap(s.buf), 64<<10)), s.buf...)
	}
	n, err := io.ReadFull(s.r, s.buf[len(s.buf):cap(s.buf)])
	s.buf = s.buf[:len(s.buf)+n]
	if err != nil {
		s.eof = true // a damaged file ends early, which the missing end tag shows
	}
	return n > 0
}

// rowEnd returns the position of the tag that closes the row, or -1.
func rowEnd(b []byte, from int) int {
	for {
		i := bytes.Index(b[from:], []byte("row>"))
		if i < 0 {
			return -1
		}
		from += i
		// Behind "</" and a prefix, if any.
		k := from
		for k > 0 && (b[k-1] == ':' || b[k-1] >= 'a' && b[k-1] <= 'z' || b[k-1] >= '0' && b[k-1] <= '9') {
			k--
		}
		if k >= 2 && b[k-1] == '/' && b[k-2] == '<' && (k == from || b[from-1] == ':') {
			return k - 2
		}
		from += len("row>")
	}
}

// begin starts a row. A row without a number follows the one before; one that
// the workbook hides is data all the same.
func (s *sheetScanner) begin(t tag) {
	s.row.Number = s.before + 1
	s.row.Cells, s.scratch = s.row.Cells[:0], s.scratch[:0]
	for n, v, rest := attribute(t.attrs); n != nil; n, v, rest = attribute(rest) {
		if string(n) != "r" {
			continue
		}
		if i, err := strconv.Atoi(string(v)); err == nil && i > 0 {
			s.row.Number = i
		}
	}
	if s.row.Number <= s.before {
		s.harm.disorder.add(s.row.Number)
	}
	s.before = s.row.Number
}

// read reads the cells of a row. Cells without a reference follow the one
// before; all others go where they say, in whatever order they stand.
func (s *sheetScanner) read(b []byte) {
	column, wide := -1, false
	for pos := 0; ; {
		t, ok := nextTag(b, pos)
		if !ok {
			break
		}
		pos = t.end
		if string(t.name) != "c" || t.close {
			continue
		}
		style, kind := 0, byte('n')
		column++
		for n, v, rest := attribute(t.attrs); n != nil; n, v, rest = attribute(rest) {
			switch string(n) {
			case "r":
				if c := columnIndex(v); c >= 0 {
					column = c
				} else {
					s.harm.broken.add(s.row.Number)
				}
			case "s":
				style = smallInt(v)
			case "t":
				kind = cellType(v)
			}
		}
		if t.empty {
			continue
		}
		cell, end := s.cell(b, pos, style, kind)
		pos = end
		switch {
		case column >= s.limits.Columns:
			wide = true
		case cell.Text != nil:
			s.put(column, cell)
		}
	}
	if wide {
		s.harm.odd.count(tooWide, s.row.Number, 1)
	}
}

// put sets a cell of the row, which grows as needed.
func (s *sheetScanner) put(column int, cell Cell) {
	for len(s.row.Cells) <= column {
		s.row.Cells = append(s.row.Cells, Cell{})
	}
	s.row.Cells[column] = cell
}

// columnIndex returns the 0-based column of a reference such as "AB12", or -1.
func columnIndex(ref []byte) int {
	n, i := 0, 0
	for ; i < len(ref) && ref[i]|0x20 >= 'a' && ref[i]|0x20 <= 'z' && i < 4; i++ {
		n = n*26 + int(ref[i]|0x20-'a') + 1
	}
	if i == 0 || i == len(ref) || smallInt(ref[i:]) <= 0 {
		return -1
	}
	return n - 1
}

// smallInt reads a whole number of up to nine digits; -1 if it is none.
func smallInt(b []byte) int {
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	if len(b) == 0 || len(b) > 9 {
		return -1
	}
	return n
}

// cellType returns one letter for a cell's t attribute: s shared string, i
// inline string, f text of a formula, b, e, d, n.
func cellType(t []byte) byte {
	switch string(t) {
	case "str":
		return 'f'
	case "inlineStr":
		return 'i'
	case "s", "b", "e", "d":
		return t[0]
	}
	return 'n'
}
