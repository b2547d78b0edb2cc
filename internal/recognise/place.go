package recognise

import (
	"slices"

	"rivulet/internal/format"
)

// place maps the header's cells to roles, in the order of the row, and gathers
// the cells that the format does not know.
func (l *Library) place(m *format.Match, which int, h header) {
	list := format.Roles()
	known := make([]bool, len(h.cells)+format.MostUnnamed)
	hit := func(key string, i int) {
		for _, u := range l.names.uses[key] {
			if int(u.format) != which {
				continue
			}
			known[i] = true
			if u.bit < 0 || u.word {
				continue
			}
			role := list[u.bit]
			if at := m.Columns[role]; len(at) == 0 || at[len(at)-1] != i {
				m.Columns[role] = append(at, i)
			}
		}
	}
	for i, name := range h.cells {
		hit(name, i)
		if key, _, ok := format.Generic(name); ok {
			hit(key, i)
		}
	}
	l.names.eachPlaced(h.cells, hit)
	for i, name := range h.cells {
		if name != "" && !known[i] {
			m.Extra = append(m.Extra, m.Names[i])
		}
	}
	for i := range m.Columns {
		slices.Sort(m.Columns[i])
	}
	m.Names = l.names.widened(m.Names, known)
	m.Columns[format.Description] = declaredOrder(m.Columns[format.Description], h, l.at(which).Columns[format.Description])
}

// declaredOrder puts the columns of a text in the order in which the format
// names them: the text must not depend on how the columns happen to stand.
func declaredOrder(columns []int, h header, declared []string) []int {
	if len(columns) < 2 {
		return columns
	}
	place := map[string]int{}
	for i, name := range declared {
		if _, known := place[format.HeaderName(name)]; !known {
			place[format.HeaderName(name)] = i
		}
	}
	at := func(column int) int {
		base, distance := nearestName(h.cells, column)
		if n, ok := place[format.BesideName(base, distance)]; distance > 0 && ok {
			return n
		}
		return place[base]
	}
	slices.SortStableFunc(columns, func(a, b int) int { return at(a) - at(b) })
	return columns
}
