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
}

// textCondition wants the text of a role to match one of the words.
type textCondition struct {
	role  role
	words *words
}

func compileWhen(w *format.When, c *columns) when {
	var out when
	add := func(r role, patterns []string) {
		if compiled := compileWords(patterns); compiled != nil {
			out.texts = append(out.texts, textCondition{r, compiled})
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
	for _, name := range w.Empty {
		if r, ok := roleOf(name); ok {
			out.empty = append(out.empty, c[r])
		}
	}
	for _, name := range w.Filled {
		if r, ok := roleOf(name); ok {
			out.filled = append(out.filled, c[r])
		}
	}
	return out
}

func compileWhens(list []format.When, c *columns) []when {
	var out []when
	for i := range list {
		out = append(out, compileWhen(&list[i], c))
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
	for i := range w.texts {
		if !w.texts[i].words.match(l.normal(w.texts[i].role)) {
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
