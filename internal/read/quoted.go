package read

import "bytes"

// quotedLines is how many lines one quoted cell may span. The longest notes in
// real exports have about twenty; beyond the limit the opening quote was a
// stray one.
const quotedLines = 256

// quotedCell appends the cell whose opening quote stands at k, behind padding
// from field on. It returns the position of the delimiter, line end or end of
// buf behind it, or -1 and sets s.cut where buf is too short to tell.
func (s *splitter) quotedCell(cells []Cell, field, k int) ([]Cell, int) {
	text, end, how := s.strict(k)
	if how == malformed {
		if text, end = s.repairedCell(field, k); end < 0 {
			how = unfinished
		}
	}
	if how == unfinished {
		s.cut = true
		return cells, -1
	}
	if len(cells) > s.columns {
		return cells, end
	}
	return append(cells, Cell{Text: text}), end
}

// repairedCell reads a cell whose quotes are wrong within its line: as a quoted
// cell with stray quotes if it can be, else as an unquoted one.
func (s *splitter) repairedCell(field, k int) ([]byte, int) {
	eol, ok := s.lineStop(k)
	if !ok {
		return nil, -1
	}
	for _, backslash := range []bool{true, false} {
		if text, end, ok := s.lenient(k, eol, backslash); ok {
			s.seen |= 1 << strayQuote
			return text, end
		}
	}
	s.seen |= 1 << openQuote
	end := eol
	if d := bytes.IndexByte(s.buf[k:eol], s.delim); d >= 0 {
		end = k + d
	}
	return s.buf[field:end:end], end
}

// outcome is how a strict reading of a quoted cell ended.
type outcome uint8

const (
	sound      outcome = iota
	malformed          // a stray or missing quote
	unfinished         // buf ends before the cell does
)

// strict reads a quoted cell as RFC 4180 has it, but for padding behind the
// closing quote.
func (s *splitter) strict(k int) (text []byte, end int, how outcome) {
	buf, escapes := s.buf, false
	for p := k + 1; ; {
		j := bytes.IndexByte(buf[p:], '"')
		if j < 0 {
			if s.last || s.overrun(buf[k+1:]) {
				return nil, 0, malformed
			}
			return nil, 0, unfinished
		}
		q := p + j
		if q+1 < len(buf) && buf[q+1] == '"' {
			escapes = true
			p = q + 2
			continue
		}
		end, closes := s.closing(q)
		if !closes {
			return nil, 0, malformed
		}
		text = buf[k+1 : q : q]
		if bytes.IndexByte(text, '\n') >= 0 || bytes.IndexByte(text, '\r') >= 0 {
			if s.overrun(text) {
				return nil, 0, malformed
			}
			escapes, s.lines = true, true
		}
		if end == len(buf) && !s.last {
			return nil, 0, unfinished
		}
		if end > q+1 {
			s.seen |= 1 << paddedQuote
		}
		if escapes {
			text = s.unescape(text)
		}
		return text, end, sound
	}
}

// closing reports whether the quote at q can close its cell: only padding may
// stand between it and the delimiter or line end, whose position it returns.
func (s *splitter) closing(q int) (end int, ok bool) {
	for end = q + 1; end < len(s.buf); end++ {
		switch c := s.buf[end]; {
		case c == s.delim || c == '\n' || c == '\r':
			return end, true
		case c != ' ' && c != '\t':
			return end, false
		}
	}
	return end, true
}

// overrun reports whether a quoted text over several lines swallowed rows: it
// is implausibly long, or a line inside it looks like a row of the table.
func (s *splitter) overrun(text []byte) bool {
	lines := 0
	for i := 0; ; lines++ {
		j := bytes.IndexByte(text[i:], '\n')
		if j < 0 {
			return false
		}
		// The first line belongs to the record that opened the quote.
		if lines > quotedLines || lines > 0 && s.rowLike(text[i:i+j]) {
			return true
		}
		i += j + 1
	}
}

// rowLike reports whether a line has as many cells as the table, two of them
// numbers or dates. A sentence in a note has commas too, but hardly those.
func (s *splitter) rowLike(line []byte) bool {
	if s.width < 3 || bytes.Count(line, []byte{s.delim}) != s.width-1 {
		return false
	}
	figures := 0
	for _, cell := range bytes.Split(line, []byte{s.delim}) {
		cell = bytes.TrimLeft(cell, ` "+-`)
		if len(cell) > 0 && cell[0] >= '0' && cell[0] <= '9' {
			figures++
		}
	}
	return figures >= 2
}

// unescape returns text with "" as " and CRLF as LF, in scratch.
func (s *splitter) unescape(text []byte) []byte {
	from := len(s.scratch)
	for i := 0; i < len(text); i++ {
		c := text[i]
		if i+1 < len(text) && (c == '"' && text[i+1] == '"' || c == '\r' && text[i+1] == '\n') {
			i++
			c = text[i]
		}
		s.scratch = append(s.scratch, c)
	}
	return s.scratch[from:len(s.scratch):len(s.scratch)]
}

// lineStop returns where the physical line of k ends, before its line end, or
// false where buf does not hold it.
func (s *splitter) lineStop(k int) (int, bool) {
	if j := bytes.IndexAny(s.buf[k:], "\r\n"); j >= 0 {
		return k + j, true
	}
	return len(s.buf), s.last
}

// lenient reads a quoted cell that holds stray quotes and closes before eol.
// With backslash, \" is a quote that does not close. It gives up where a
// delimiter and a quote follow each other: there the next cell begins.
func (s *splitter) lenient(k, eol int, backslash bool) ([]byte, int, bool) {
	from := len(s.scratch)
	for p := k + 1; p < eol; p++ {
		c := s.buf[p]
		switch {
		case c == '\\' && backslash && p+1 < eol && s.buf[p+1] == '"':
			p++
			c = '"'
		case c == s.delim && p+1 < eol && s.buf[p+1] == '"':
			s.scratch = s.scratch[:from]
			return nil, 0, false
		case c == '"':
			if end, ok := s.closing(p); ok {
				return s.scratch[from:len(s.scratch):len(s.scratch)], end, true
			}
			if s.buf[p+1] == '"' {
				if _, ok := s.closing(p + 1); !ok {
					p++
				}
			}
		}
		s.scratch = append(s.scratch, c)
	}
	s.scratch = s.scratch[:from]
	return nil, 0, false
}
