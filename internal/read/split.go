package read

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// splitter cuts decoded text into records and cells. It reads everything that
// encoding/csv reads as encoding/csv does, but for blank lines, which it
// delivers, and a lone CR, which ends a record. What encoding/csv refuses is
// repaired within the record's line, and counted.
//
// Cells are slices of buf; only cells with escapes are copied, to scratch.
type splitter struct {
	buf   []byte
	pos   int  // where the next record starts
	line  int  // physical line of pos, 1-based
	delim byte // one ASCII byte
	width int  // usual number of cells of the table; 0 if not known
	last  bool // the input ends where buf ends

	cut     bool // next stopped because the record at pos needs more than buf
	columns int  // cells of one row at most
	row     Row
	scratch []byte
	seen    uint8 // oddities of the record being read, one bit per kind
	lines   bool  // the record being read spans several lines
	odd     oddities
}

// Masks of the search for special bytes, eight at a time.
const (
	eachByte = 0x0101010101010101
	lowBits  = 0x7f7f7f7f7f7f7f7f
	topBits  = 0x8080808080808080
)

// special returns the top bit of every byte of w that is a delimiter, a quote
// or part of a line end.
func special(w, delims uint64) uint64 {
	a, b, c, d := w^delims, w^('"'*eachByte), w^('\n'*eachByte), w^('\r'*eachByte)
	a |= a&lowBits + lowBits
	b |= b&lowBits + lowBits
	c |= c&lowBits + lowBits
	d |= d&lowBits + lowBits
	return ^(a & b & c & d) & topBits
}

// word returns up to eight bytes of b from i, the rest zero.
func word(b []byte, i int) uint64 {
	if i+8 <= len(b) {
		return binary.LittleEndian.Uint64(b[i:])
	}
	var w uint64
	for k, c := range b[i:] {
		w |= uint64(c) << (8 * k)
	}
	return w
}

// next reads one record into s.row. It returns false at the end of buf, and
// where the record is not whole in buf; then s.cut is set and pos unchanged.
//
// A quoted cell that holds no quote and no line end is read here, any other by
// quotedCell. open is the position of the opening quote of such a cell, or -1.
func (s *splitter) next() bool {
	buf, start, delims := s.buf, s.pos, uint64(s.delim)*eachByte
	if start >= len(buf) {
		return false
	}
	cells, field, open := s.row.Cells[:0], start, -1
	s.scratch, s.seen, s.lines = s.scratch[:0], 0, false
	for i := start; i < len(buf); i += 8 {
		for m := special(word(buf, i), delims); m != 0; m &= m - 1 {
			k := i + bits.TrailingZeros64(m)>>3
			switch c := buf[k]; {
			case open >= 0:
				if c == s.delim {
					continue
				}
				end := k + 1
				if c == '"' && end < len(buf) && (buf[end] == s.delim || buf[end] == '\n') {
					if len(cells) <= s.columns {
						cells = append(cells, Cell{Text: buf[open+1 : k : k]})
					}
				} else if cells, end = s.quotedCell(cells, field, open); end < 0 {
					return false
				}
				if end == len(buf) || buf[end] != s.delim {
					return s.finish(cells, end)
				}
				field, open = end+1, -1
				i, m = end+1-8, 1 // go on behind the delimiter
			case c == s.delim:
				if len(cells) <= s.columns {
					cells = append(cells, Cell{Text: buf[field:k:k]})
				}
				field = k + 1
			case c == '"':
				switch {
				case k == field:
					open = k
				case s.blank(field, k):
					open = k
					s.seen |= 1 << paddedQuote
				case buf[field] != '=': // ="0012" is how some banks keep Excel from calculating
					s.seen |= 1 << strayQuote
				}
			default:
				return s.finish(append(cells, Cell{Text: buf[field:k:k]}), k)
			}
		}
	}
	end := len(buf)
	if open >= 0 {
		if cells, end = s.quotedCell(cells, field, open); end < 0 {
			return false
		}
		return s.finish(cells, end)
	}
	return s.finish(append(cells, Cell{Text: buf[field:end:end]}), end)
}

// finish makes cells the current row. The line end that closes it stands at k,
// or buf ends there.
func (s *splitter) finish(cells []Cell, k int) bool {
	end := k
	switch {
	case k == len(s.buf):
		if !s.last {
			s.cut = true
			return false
		}
		s.row.Cut = s.breaksOff(cells)
	case s.buf[k] == '\n':
		end++
	default:
		if end = s.lineEnd(k); end < 0 {
			s.cut = true
			return false
		}
	}
	s.row.Number, s.row.Cells, s.row.Bytes = s.line, cells, end-s.pos
	s.line++
	if s.lines {
		s.line += countLines(s.buf[s.pos:k])
	}
	if len(cells) > s.columns {
		s.seen |= 1 << tooWide
		s.row.Cells = cells[:s.columns]
	}
	if s.seen != 0 {
		s.odd.row(s.seen, s.row.Number)
	}
	s.pos = end
	return true
}

// lineEnd returns the position behind the line end at k: LF, CRLF, CRCRLF or a
// lone CR. It returns -1 where buf ends too early to tell.
func (s *splitter) lineEnd(k int) int {
	rest := s.buf[k:]
	if rest[0] == '\n' {
		return k + 1
	}
	n := 1
	if len(rest) > 1 && rest[1] == '\r' {
		n = 2
	}
	switch {
	case len(rest) > n && rest[n] == '\n':
		return k + n + 1
	case len(rest) == n && !s.last:
		return -1
	}
	return k + 1
}

// blank reports whether buf[from:to] holds only padding.
func (s *splitter) blank(from, to int) bool {
	for _, c := range s.buf[from:to] {
		if c != ' ' && c != '\t' {
			return false
		}
	}
	return true
}

// countLines returns the number of line ends in b.
func countLines(b []byte) int {
	n := bytes.Count(b, []byte{'\n'})
	for i := bytes.IndexByte(b, '\r'); i >= 0; {
		rest := b[i+1:]
		switch {
		case len(rest) > 0 && rest[0] == '\n':
		case len(rest) > 1 && rest[0] == '\r' && rest[1] == '\n':
			i++
		default:
			n++
		}
		next := bytes.IndexByte(b[i+1:], '\r')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return n
}
