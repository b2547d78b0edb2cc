package normalise

import (
	"cmp"
	"maps"
	"slices"

	"rivulet/internal/ledger"
	"rivulet/internal/payer"
)

// oneSpelling gives a payer whose name files and rules write in several ways the way that
// most entries have: "Poll Pal", "pollpal.com" and "PollPal" are one, and their money would
// count twice as that of three. Providers of exports are written alike. Names that the
// known payers have were written their way before.
func oneSpelling(l *ledger.Ledger) {
	counts := map[string]int{}
	last, run := "", 0 // names come in runs
	for i := range l.Entries {
		if name := l.Entries[i].Payer; name != last {
			counts[last] += run
			last, run = name, 0
		}
		run++
	}
	counts[last] += run
	for i := range l.Sources {
		if s := &l.Sources[i]; s.Level != ledger.LevelAccount {
			counts[s.Provider] += 0
		}
	}
	delete(counts, "")
	ways := map[string]string{} // spelling → the way that most have
	for _, name := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	}) {
		if key := payer.Spelling(name); key != "" && ways[key] == "" {
			ways[key] = name
		}
	}
	if len(ways) == len(counts) {
		return // each is written in one way
	}
	written := func(name string) string {
		if way := ways[payer.Spelling(name)]; way != "" {
			return way
		}
		return name
	}
	other := map[string]string{}
	for name := range counts {
		if way := written(name); way != name {
			other[name] = way
		}
	}
	for i := range l.Entries {
		if way, ok := other[l.Entries[i].Payer]; ok {
			l.Entries[i].Payer = way
		}
	}
	for i := range l.Sources {
		if way, ok := other[l.Sources[i].Provider]; ok && l.Sources[i].Level != ledger.LevelAccount {
			l.Sources[i].Provider = way
		}
	}
}
