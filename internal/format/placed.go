package format

import (
	"slices"
	"strconv"
	"strings"
)

// mostUnnamed is how far right of a named column an unnamed one is looked for:
// PKO BP has five, Swedbank's account lists four.
const mostUnnamed = 8

// placedName returns the name of which a header name says the place, of
// "betrag #2" or "umsatz +1". False for a name that stands for itself.
func placedName(name string) (base string, ok bool) {
	i := strings.LastIndexByte(name, ' ')
	if i <= 0 || i+2 != len(name)-1 || name[i+1] != '#' && name[i+1] != '+' || name[i+2]-'1' > '9'-'1' {
		return "", false
	}
	return name[:i], true
}

// occurrenceKey is the header name of the nth column of a name, from 1.
func occurrenceKey(name string, nth int) string { return name + " #" + strconv.Itoa(nth) }

// unnamedKey is the header name of the unnamed column that stands so many
// columns right of a named one.
func unnamedKey(name string, distance int) string { return name + " +" + strconv.Itoa(distance) }

// requiresName reports whether the header requires a name: as a word, or as that
// of a required role that has no other.
func (f *Format) requiresName(name string) bool {
	same := func(other string) bool { return headerName(other) == name }
	if slices.ContainsFunc(f.Header.Words, same) {
		return true
	}
	return slices.ContainsFunc(f.Header.Requires, func(r Role) bool {
		return len(f.Columns[r]) > 0 && !slices.ContainsFunc(f.Columns[r], func(other string) bool { return !same(other) })
	})
}

// eachPlaced calls use with every name that says the place of a column: of those
// that repeat a name, and of those without one, also behind the header's end.
func (n *names) eachPlaced(cells []string, use func(key string, column int)) {
	if !slices.ContainsFunc(cells, func(name string) bool { return n.placed[name] }) {
		return
	}
	seen := map[string]int{}
	last := -1
	for i := range len(cells) + mostUnnamed {
		switch {
		case i < len(cells) && cells[i] != "":
			last = i
			seen[cells[i]]++
			if n.placed[cells[i]] {
				use(occurrenceKey(cells[i], seen[cells[i]]), i)
			}
		case last >= 0 && n.placed[cells[last]] && i-last <= mostUnnamed:
			use(unnamedKey(cells[last], i-last), i)
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
