package format

import "strings"

// SecondHeader reports whether a row below the header begins another table: it holds
// names of the first one, in other places or among others, and nothing but names. The
// header once more is none: what stands below it is read as what stands above.
func SecondHeader(names, cells []string) bool {
	places := map[string]int{}
	for i, name := range names {
		if name = HeaderName(name); name != "" {
			places[name] = i
		}
	}
	filled, found, moved := 0, 0, false
	for i, cell := range cells {
		name := HeaderName(cell)
		switch {
		case len(cell) > LongestName || strings.ContainsAny(cell, "0123456789"):
			return false
		case name == "":
			continue
		}
		filled++
		place, known := places[name]
		if known {
			found++
		}
		moved = moved || !known || place != i && (i >= len(names) || HeaderName(names[i]) != name)
	}
	return moved && found > 1 && found*2 >= filled
}
