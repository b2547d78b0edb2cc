package normalise

import (
	"rivulet/internal/format"
)

// when is a compiled format.When: every condition must hold.
type when struct {
	texts  []textCondition
	any    *words
	sign   byte // 'i', 'o', 'z', 0: any
	empty  [][]int
	filled [][]int
	zero   [][]int
}

// textCondition wants the text of a role to match one of the words.
type textCondition struct {
	role  role
	words *words
	bit   uint64 // where line remembers the answer for a cell; 0: nowhere
}

// binder compiles conditions for the columns of one table.
type binder struct {
	columns *columns
	bits    [roleCount]uint // bits given out
}

// text compiles a condition on the text of a role; its words are nil if there
// are no patterns.
func (b *binder) text(r role, patterns []string) textCondition {
	c := textCondition{role: r, words: compileWords(patterns)}
	if c.words != nil && hasFewWords(r) && len(b.columns[r]) == 1 && b.bits[r] < 64 {
		c.bit = 1 << b.bits[r]
		b.bits[r]++
	}
	return c
}

// hasFewWords reports columns whose cells are words of a vocabulary.
func hasFewWords(r role) bool {
	return r == rType || r == rCategory || r == rStatus || r == rDirection
}

func (b *binder) when(w *format.When) when {
	c := b.columns
	var out when
	add := func(r role, patterns []string) {
		if compiled := b.text(r, patterns); compiled.words != nil {
			out.texts = append(out.texts, compiled)
		}
	}
	add(rDate, w.Date)
	add(rType, w.Type)
	add(rCategory, w.Category)
	add(rStatus, w.Status)
	add(rDirection, w.Direction)
	add(rCounterparty, w.Counterparty)
	add(rDescription, w.Description)
	out.any = compileWords(w.Any)
	if w.Sign != "" {
		out.sign = w.Sign[0]
	}
	out.empty, out.filled, out.zero = c.of(w.Empty), c.of(w.Filled), c.of(w.Zero)
	return out
}

// of returns the columns of each role that the table has a place for.
func (c *columns) of(names []format.Role) (list [][]int) {
	for _, name := range names {
		if r, ok := roleOf(name); ok {
			list = append(list, c[r])
		}
	}
	return list
}

func (b *binder) whens(list []format.When) []when {
	var out []when
	for i := range list {
		out = append(out, b.when(&list[i]))
	}
	return out
}

// holds reports whether the row meets all conditions; the sign is of the amount
// after signs were applied.
func (w *when) holds(l *line, net int64) bool {
	switch w.sign {
	case 'i':
		if net <= 0 {
			return false
		}
	case 'o':
		if net >= 0 {
			return false
		}
	case 'z':
		if net != 0 {
			return false
		}
	}
	for i := range w.empty {
		if l.filled(w.empty[i]) {
			return false
		}
	}
	for i := range w.filled {
		if !l.filled(w.filled[i]) {
			return false
		}
	}
	for i := range w.zero {
		if !l.zero(w.zero[i]) {
			return false
		}
	}
	for i := range w.texts {
		if !l.matches(&w.texts[i]) {
			return false
		}
	}
	return w.any == nil || l.anyCell(w.any)
}

// anyOf reports whether one of the conditions holds for a row whose amount is
// not known.
func anyOf(list []when, l *line) bool {
	for i := range list {
		if list[i].holds(l, 0) {
			return true
		}
	}
	return false
}
