package read

import "bytes"

// Lines before a last one that show how its last cell should end. Of ten amounts one
// ends in a zero, which programs that drop zeros do not write: a few lines show nothing.
const (
	fewestLikeLines = 10
	mostLikeLines   = 20
)

// breaksOff reports whether the last record, which no line end closes, is a piece
// of one: it has fewer cells than usual and than the record before it, a cell of it
// is a quotation without an end, or its last number lacks the decimals that the
// numbers above it have. A single cell is a note below the table. The row before
// is still the current one.
func (s *splitter) breaksOff(cells []Cell) bool {
	if len(cells) < 2 {
		return false
	}
	if s.seen>>openQuote&1 != 0 {
		return true
	}
	before := len(s.row.Cells)
	if len(cells) != s.width || len(cells) != before {
		return len(cells) < s.width && len(cells) < before
	}
	last := cells[len(cells)-1].Text
	if len(last) == 0 || !digitOrMark(last[len(last)-1]) || endsInCents(last) {
		return false
	}
	return s.linesEndInCents()
}

// linesEndInCents reports whether all lines before the record do, as far as is looked,
// and enough of them, and no number in them dropped its zero.
func (s *splitter) linesEndInCents() bool {
	b, n := s.buf[:s.pos], 0
	for ; n < mostLikeLines; n++ {
		b = bytes.TrimRight(b, "\r\n")
		at := bytes.LastIndexAny(b, "\r\n")
		if line := b[at+1:]; !endsInCents(line) {
			break
		} else if s.dropsZeros(line) {
			return false
		}
		if at < 0 {
			n++
			break
		}
		b = b[:at]
	}
	return n >= fewestLikeLines
}

// dropsZeros reports a number with one decimal among the cells of a line.
func (s *splitter) dropsZeros(line []byte) bool {
	for i := 1; i+1 < len(line); i++ {
		mark := line[i] != s.delim && (line[i] == '.' || line[i] == ',')
		if mark && line[i-1]-'0' <= 9 && line[i+1]-'0' <= 9 && (i+2 == len(line) || line[i+2] == s.delim || line[i+2] == '"') {
			return true
		}
	}
	return false
}

// endsInCents reports a text that ends with two decimals.
func endsInCents(b []byte) bool {
	n := len(b)
	return n >= 4 && b[n-1]-'0' <= 9 && b[n-2]-'0' <= 9 && (b[n-3] == '.' || b[n-3] == ',') && b[n-4]-'0' <= 9
}

func digitOrMark(c byte) bool { return c-'0' <= 9 || c == '.' || c == ',' || c == '-' }
