package normalise

import (
	"unicode"
	"unicode/utf8"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// line is the row at hand with its texts as they are asked for. Everything in
// it is overwritten by the next row.
type line struct {
	columns *columns
	row     *read.Row
	nothing *words // cells that mean nothing; nil if the format has none
	marks   []byte // scratch of text

	texts [roleCount]span // normalised texts in buffer, valid where have says so
	have  uint64          // one bit per role
	buf   []byte
	cells []byte // scratch of anyCell
	joins []byte // scratch of joined

	memos [roleCount]*memo
	found [roleCount]*answers // of this row, valid where asked says so
	asked uint64              // one bit per role
}

// memo remembers what the cells of a column of few words matched: there are a
// dozen types, and normalising each of them a million times is most of the time.
type memo struct {
	list [16]answers
	used int // entries filled
	next int // the entry to give up when all are filled
}

// answers are the conditions that a cell was asked and those that it matched.
type answers struct {
	cell       []byte
	asked, yes uint64
}

type span struct{ from, to int }

// set takes up the next row.
func (l *line) set(row *read.Row) {
	l.row, l.have, l.asked, l.buf = row, 0, 0, l.buf[:0]
}

// cell returns a cell as it stands, nil beyond the end of the row.
func (l *line) cell(index int) []byte {
	if index < len(l.row.Cells) {
		return l.row.Cells[index].Text
	}
	return nil
}

// text returns a cell, cleaned; nil if it is empty or means nothing: "--".
func (l *line) text(index int) []byte {
	text := clean(l.cell(index))
	if l.nothing == nil || len(text) == 0 || !l.nothing.mayMatch(text) {
		return text
	}
	if l.marks = normal(l.marks[:0], text); l.nothing.match(l.marks) {
		return nil
	}
	return text
}

// first returns the role's first filled cell, cleaned, and its column; nil and
// the role's first column (−1 without one) if all are empty.
func (l *line) first(r role) ([]byte, int) {
	for _, index := range l.columns[r] {
		if text := l.text(index); len(text) > 0 {
			return text, index
		}
	}
	if l.columns.has(r) {
		return nil, l.columns[r][0]
	}
	return nil, -1
}

// kind is what the container knew about a cell.
func (l *line) kind(column int) read.CellKind {
	if column >= 0 && column < len(l.row.Cells) {
		return l.row.Cells[column].Kind
	}
	return read.Text
}

// filled reports whether any of the columns has text.
func (l *line) filled(indexes []int) bool {
	for _, index := range indexes {
		if len(trim(l.cell(index))) > 0 {
			return true
		}
	}
	return false
}

// zero reports whether all cells of the columns that have text hold the number 0, and
// one does.
func (l *line) zero(indexes []int) bool {
	found := false
	for _, index := range indexes {
		for _, c := range l.cell(index) {
			if c >= '1' && c <= '9' {
				return false
			}
			found = found || c == '0'
		}
	}
	return found
}

// joined appends the role's cells, cleaned, with single spaces between them. A
// cell that repeats the one before is left out.
func (l *line) joined(dst []byte, r role) []byte {
	start := len(dst)
	var last []byte
	for _, index := range l.columns[r] {
		text := l.text(index)
		if len(text) == 0 || string(text) == string(last) {
			continue
		}
		if len(dst) > start {
			dst = append(dst, ' ')
		}
		dst = append(dst, text...)
		last = text
	}
	return dst
}

// normal returns the role's text normalised, several columns joined.
func (l *line) normal(r role) []byte {
	if l.have&(1<<r) == 0 {
		l.have |= 1 << r
		from := len(l.buf)
		if len(l.columns[r]) == 1 {
			l.buf = normal(l.buf, clean(l.cell(l.columns[r][0])))
		} else {
			l.joins = l.joined(l.joins[:0], r)
			l.buf = normal(l.buf, l.joins)
		}
		l.texts[r] = span{from, len(l.buf)}
	}
	s := l.texts[r]
	return l.buf[s.from:s.to]
}

// matches reports whether the text of a role matches a condition.
func (l *line) matches(c *textCondition) bool {
	if c.bit == 0 {
		return c.words.match(l.normal(c.role))
	}
	if l.asked&(1<<c.role) == 0 {
		l.asked |= 1 << c.role
		l.found[c.role] = l.recall(c.role)
	}
	a := l.found[c.role]
	if a.asked&c.bit == 0 {
		a.asked |= c.bit
		if c.words.match(l.normal(c.role)) {
			a.yes |= c.bit
		}
	}
	return a.yes&c.bit != 0
}

// recall returns the answers for the cell of a role with one column.
func (l *line) recall(r role) *answers {
	m := l.memos[r]
	if m == nil {
		m = &memo{}
		l.memos[r] = m
	}
	cell := l.cell(l.columns[r][0])
	for i := range m.used {
		if string(m.list[i].cell) == string(cell) {
			return &m.list[i]
		}
	}
	a := &m.list[m.next]
	m.next = (m.next + 1) % len(m.list)
	m.used = max(m.used, min(m.used+1, len(m.list)))
	a.cell, a.asked, a.yes = append(a.cell[:0], cell...), 0, 0
	return a
}

// anyCell reports whether any cell of the row matches.
func (l *line) anyCell(w *words) bool {
	for i := range l.row.Cells {
		text := trim(l.row.Cells[i].Text)
		if len(text) == 0 || !w.mayMatch(text) {
			continue
		}
		l.cells = normal(l.cells[:0], text)
		if w.match(l.cells) {
			return true
		}
	}
	return false
}

// blank reports whether no cell has text.
func (l *line) blank() bool { return isBlank(l.row) }

// normal appends what format.Normalise makes of the text. What most cells are
// made of is done here without a string; a test and a fuzzer hold the two
// together.
func normal(dst, text []byte) []byte {
	start, gap, last := len(dst), false, byte(0)
	for i := 0; i < len(text); {
		b := text[i]
		if b >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(text[i:])
			if !letter(r) {
				return append(dst[:start], format.Normalise(string(text))...)
			}
			if gap && last != '(' && last != '[' && last != ':' {
				dst = append(dst, ' ')
			}
			gap, last = false, b
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
			i += size
			continue
		}
		i++
		if b <= ' ' {
			gap = last != 0
			continue
		}
		if b-'A' < 26 {
			b += 'a' - 'A'
		}
		if gap && last != '(' && last != '[' && last != ':' && b != '(' && b != ')' && b != ']' && b != ':' {
			dst = append(dst, ' ')
		}
		gap, last = false, b
		dst = append(dst, b)
	}
	for len(dst) > start && isQuote(dst[len(dst)-1]) {
		dst = dst[:len(dst)-1]
	}
	cut := start
	for cut < len(dst) && isQuote(dst[cut]) {
		cut++
	}
	return append(dst[:start], dst[cut:]...)
}

// letter reports letters that normalising only turns into lower case: Latin with
// accents, kana, Chinese characters, Hangul.
func letter(r rune) bool {
	switch {
	case r >= 0xC0 && r <= 0x17F, r >= 0x3041 && r <= 0x30FF, r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3:
		return true
	}
	return false
}

func isQuote(b byte) bool { return b == '"' || b == '\'' || b == ' ' }

func isBlank(row *read.Row) bool {
	for i := range row.Cells {
		if len(trim(row.Cells[i].Text)) > 0 {
			return false
		}
	}
	return true
}
