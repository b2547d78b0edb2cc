package recognise

import (
	"slices"

	"rivulet/internal/format"
)

// eachPlaced calls use with every name that says the place of a column: of those
// that repeat a name, and of those without one, also behind the header's end.
func (n *names) eachPlaced(cells []string, use func(key string, column int)) {
	if !slices.ContainsFunc(cells, func(name string) bool { return n.placed[name] }) {
		return
	}
	seen := map[string]int{}
	last := -1
	for i := range len(cells) + format.MostUnnamed {
		switch {
		case i < len(cells) && cells[i] != "":
			last = i
			seen[cells[i]]++
			if n.placed[cells[i]] {
				use(format.NthName(cells[i], seen[cells[i]]), i)
			}
		case last >= 0 && n.placed[cells[last]] && i-last <= format.MostUnnamed:
			use(format.BesideName(cells[last], i-last), i)
		}
	}
}

// tallyPlaced tallies the columns that formats know by their place. One without
// a name is no cell that could be unknown, and one that a format knows by its name
// too was counted before: neither counts as a known cell.
func (n *names) tallyPlaced(cells []string, tallies []tally) {
	n.eachPlaced(cells, func(key string, i int) {
		for _, u := range n.uses[key] {
			a := &tallies[u.format]
			if i < len(cells) && cells[i] != "" && !slices.ContainsFunc(n.uses[cells[i]], func(plain use) bool { return plain.format == u.format }) {
				a.add(i, u, "")
				continue
			}
			known := a.known
			a.add(i, u, "")
			a.known = known
		}
	})
}

// widened returns the header's cells with those behind its end that the format
// knows: their texts belong to the rows.
func (n *names) widened(cells []string, known []bool) []string {
	width := len(cells)
	for i := width; i < len(known); i++ {
		if known[i] {
			width = i + 1
		}
	}
	if width == len(cells) {
		return cells
	}
	return append(slices.Clone(cells), make([]string, width-len(cells))...)
}

// nearestName returns the name of a column, or that of the last named one before it and
// how far away it is.
func nearestName(cells []string, column int) (name string, distance int) {
	at := min(column, len(cells)-1)
	for at >= 0 && cells[at] == "" {
		at--
	}
	if at < 0 {
		return "", 0
	}
	return cells[at], column - at
}
