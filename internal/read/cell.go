package read

import (
	"bytes"
	"unicode/utf8"
)

// cell reads the content of a cell that begins at pos and returns it and the
// position behind the cell. A cell without a value has nil Text; what a formula
// comes to is never calculated here.
func (s *sheetScanner) cell(b []byte, pos, style int, kind byte) (Cell, int) {
	var c Cell
	formula := false
	for {
		t, ok := nextTag(b, pos)
		if !ok {
			s.harm.broken.add(s.row.Number)
			return c, len(b)
		}
		pos = t.end
		switch {
		case t.close && string(t.name) == "c":
			if formula && c.Text == nil {
				s.harm.noResult.add(s.row.Number)
			}
			return c, pos
		case string(t.name) == "f":
			formula = true
		case t.close || t.empty:
			formula = formula && string(t.name) != "v" // the result is nothing
		case string(t.name) == "v":
			end := textEnd(b, pos)
			if end < 0 {
				s.harm.broken.add(s.row.Number)
				return c, len(b)
			}
			c = s.value(b[pos:end], style, kind)
			pos = end
		case string(t.name) == "is":
			from := len(s.scratch)
			s.scratch, pos, ok = appendRich(s.scratch, b, pos, "is")
			if !ok {
				s.harm.broken.add(s.row.Number)
			}
			c = Cell{Text: s.sound(s.scratch[from:len(s.scratch):len(s.scratch)])}
		case string(t.name) == "c": // the cell before was not closed
			s.harm.broken.add(s.row.Number)
			return c, pos - (t.end - bytes.LastIndexByte(b[:t.end], '<'))
		}
	}
}

// value turns the raw value of a cell into text by the cell's type and style.
func (s *sheetScanner) value(raw []byte, style int, kind byte) Cell {
	switch kind {
	case 's':
		text, ok := s.book.strings.at(smallInt(bytes.TrimSpace(raw)))
		if !ok {
			s.harm.noString.add(s.row.Number)
			return Cell{}
		}
		return Cell{Text: text}
	case 'b':
		if v := bytes.TrimSpace(raw); string(v) == "1" || string(v) == "true" {
			return Cell{Text: s.keep("TRUE"), Kind: Bool}
		}
		return Cell{Text: s.keep("FALSE"), Kind: Bool}
	case 'e':
		return Cell{Text: s.decoded(raw), Kind: Fault}
	case 'd':
		return s.isoDate(bytes.TrimSpace(raw))
	case 'f', 'i':
		return Cell{Text: s.decoded(raw)}
	}
	return s.number(bytes.TrimSpace(raw), style)
}

// number turns a numeric value into a date, a duration or a decimal.
func (s *sheetScanner) number(raw []byte, style int) Cell {
	if len(raw) == 0 {
		return Cell{}
	}
	from, ok := len(s.scratch), false
	switch s.book.display(style) {
	case showDate:
		var dated bool
		if s.scratch, dated, ok = appendSerial(s.scratch, raw, s.book.system1904); dated {
			return Cell{Text: s.scratch[from:len(s.scratch):len(s.scratch)], Kind: Date}
		}
	case showElapsed:
		s.scratch, ok = appendElapsed(s.scratch, raw)
	}
	if ok { // a time of day or a duration
		return Cell{Text: s.scratch[from:len(s.scratch):len(s.scratch)]}
	}
	if plainNumber(raw) {
		return Cell{Text: raw, Kind: Number}
	}
	if s.scratch, ok = appendNumber(s.scratch[:from], raw); ok {
		return Cell{Text: s.scratch[from:len(s.scratch):len(s.scratch)], Kind: Number}
	}
	return Cell{Text: s.decoded(raw)}
}

// isoDate writes the date of a t="d" cell, 2024-02-29T14:30:00.000Z, as the
// dates of other cells are written.
func (s *sheetScanner) isoDate(raw []byte) Cell {
	if len(raw) < 10 || raw[4] != '-' || raw[7] != '-' {
		return Cell{Text: s.decoded(raw)}
	}
	day, time := raw[:10], raw[10:]
	if len(time) < 9 || time[0] != 'T' || string(time[1:9]) == "00:00:00" {
		return Cell{Text: day, Kind: Date}
	}
	from := len(s.scratch)
	s.scratch = append(append(append(s.scratch, day...), ' '), time[1:9]...)
	return Cell{Text: s.scratch[from:len(s.scratch):len(s.scratch)], Kind: Date}
}

func (s *sheetScanner) keep(text string) []byte {
	from := len(s.scratch)
	s.scratch = append(s.scratch, text...)
	return s.scratch[from:len(s.scratch):len(s.scratch)]
}

// decoded returns the text that raw XML means.
func (s *sheetScanner) decoded(raw []byte) []byte {
	if needsDecoding(raw) {
		from := len(s.scratch)
		s.scratch = appendText(s.scratch, raw)
		raw = s.scratch[from:len(s.scratch):len(s.scratch)]
	}
	return s.sound(raw)
}

// sound returns text as valid UTF-8.
func (s *sheetScanner) sound(text []byte) []byte {
	if utf8.Valid(text) {
		return text
	}
	return repair(text, &s.harm.odd, s.row.Number)
}
