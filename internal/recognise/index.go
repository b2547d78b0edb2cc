package recognise

import "rivulet/internal/format"

// names finds the formats that know a header cell, by its normal form.
type names struct {
	uses   map[string][]use
	placed map[string]bool // names that some format knows by their place: "betrag" of "betrag #2"
	plans  []plan          // one per format
}

// use is one meaning of a header name: a role of a format, or one of its words.
type use struct {
	format int32
	bit    int8 // of the role, or of the required word; -1 if the name is merely known
	word   bool
}

// plan is what a format's header asks for, ready for comparison.
type plan struct {
	container string // what the table must be; empty for any
	cells     int    // columns of an export without a header row; 0 with one
	shared    bool   // it is a header that several providers have, and nothing more
	roles     uint64 // bits of the required roles
	words     uint64 // bits of the required words
	absent    []string
	near      []string
	below     []string
}

// index prepares the header names of all formats.
func index(list []*entry) names {
	count := 0
	for _, e := range list {
		count += len(e.asks.names)
	}
	n := names{uses: make(map[string][]use, count/2), placed: map[string]bool{}, plans: make([]plan, len(list))}
	first := make([]use, 0, count) // of each name: most have one
	for i, e := range list {
		n.plans[i] = e.asks.plan
		for _, name := range e.asks.names {
			if base, ok := format.PlacedName(name.name); ok {
				n.placed[base] = true
			}
			u := use{format: int32(i), bit: name.bit, word: name.word}
			if more, ok := n.uses[name.name]; ok {
				n.uses[name.name] = append(more, u)
				continue
			}
			first = append(first, u)
			n.uses[name.name] = first[len(first)-1 : len(first) : len(first)]
		}
	}
	return n
}
