package format

import "slices"

// place maps the header's cells to roles, in the order of the row, and gathers
// the cells that the format does not know.
func (l *Library) place(m *Match, format int, h header) {
	list := roles()
	known := make([]bool, len(h.cells)+mostUnnamed)
	hit := func(key string, i int) {
		for _, u := range l.names.uses[key] {
			if int(u.format) != format {
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
		if key, _, ok := generic(name); ok {
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
	m.Columns[Description] = declaredOrder(m.Columns[Description], h, l.at(format).Columns[Description])
}

// declaredOrder puts the columns of a text in the order in which the format
// names them: the text must not depend on how the columns happen to stand.
func declaredOrder(columns []int, h header, declared []string) []int {
	if len(columns) < 2 {
		return columns
	}
	place := map[string]int{}
	for i, name := range declared {
		if _, known := place[headerName(name)]; !known {
			place[headerName(name)] = i
		}
	}
	at := func(column int) int {
		base, distance := nearestName(h.cells, column)
		if n, ok := place[unnamedKey(base, distance)]; distance > 0 && ok {
			return n
		}
		return place[base]
	}
	slices.SortStableFunc(columns, func(a, b int) int { return at(a) - at(b) })
	return columns
}
