package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// decisions are the user's lines at work. They come before anything rivulet
// decides: what is merged, split, left out and relabelled is settled when the
// entries have their ids, pairs when it is known which telling of a payment is
// kept, and the steps after them decide around all of it.
//
// A line that contradicts an earlier one is not carried out.
type decisions struct {
	r    *run
	list []ledger.Decision
	byID map[uint64][]int32 // tellings of the entries that lines name, in the ledger's order

	held    map[int32]bool       // entries whose verdict no step may change any more
	into    map[int32]int32      // merged entry → the one it is told by
	apart   map[[2]int32]int     // entries that are never merged, the lower first → line
	freed   map[int32]bool       // entries that were split off
	reasons map[int32]*diag.Text // of entries that are relabelled, split or kept from a link
	barred  map[[2]int32]int     // entries that are never linked, the lower first → line
	cut     map[[2]uint64]bool   // ids between which a ledger.csv's link is forgotten; 0 stands for any
	said    map[uint64][]int     // lines that were carried out, by the ids they name
	fate    []fate               // of each line
	base    *baseline
}

// fate is what became of a line.
type fate uint8

const (
	fateOpen    fate = iota // nothing yet
	fateRefused             // a finding says why
	fateDone
	fateIdle // carried out, and everything was as it says before
)

// decide is step 2: lines about single entries and about duplicates.
func (r *run) decide() {
	if len(r.o.Decisions) == 0 {
		return
	}
	d := &decisions{r: r, list: r.o.Decisions, byID: map[uint64][]int32{},
		held: map[int32]bool{}, into: map[int32]int32{}, apart: map[[2]int32]int{}, barred: map[[2]int32]int{}, freed: map[int32]bool{}, reasons: map[int32]*diag.Text{},
		cut: map[[2]uint64]bool{}, said: map[uint64][]int{}, fate: make([]fate, len(r.o.Decisions)), base: r.base}
	r.decided = d
	d.find()
	for n := range d.list {
		line := &d.list[n]
		if !d.known(n) || d.contradicts(n) {
			continue
		}
		d.fate[n] = fateDone
		switch line.Verb {
		case ledger.VerbMerge:
			d.merge(n)
		case ledger.VerbSplit:
			d.split(n)
		case ledger.VerbNotPair:
			d.bar(n)
		case ledger.VerbIgnore:
			d.ignore(n)
		case ledger.VerbRelabel:
			d.relabel(n)
		}
		if d.fate[n] != fateRefused {
			for _, id := range d.ids(n) {
				d.said[id] = append(d.said[id], n)
			}
		}
	}
	d.forget()
}

// ids returns the ids that a line names, each once.
func (d *decisions) ids(n int) []uint64 { return idsOf(&d.list[n]) }

func idsOf(line *ledger.Decision) []uint64 {
	list := append([]uint64{line.Entry}, line.Others...)
	slices.Sort(list)
	return slices.Compact(list)
}

// find looks up the entries that lines name.
func (d *decisions) find() {
	named := map[uint64]bool{}
	for n := range d.list {
		for _, id := range d.ids(n) {
			named[id] = true
		}
	}
	for i := range d.r.l.Entries {
		if id := d.r.l.Entries[i].ID; named[id] {
			d.byID[id] = append(d.byID[id], int32(i))
		}
	}
}

// known refuses a line with an id that no entry has.
func (d *decisions) known(n int) bool {
	var missing []string
	for _, id := range d.ids(n) {
		if len(d.byID[id]) == 0 {
			missing = append(missing, ledger.IDString(id))
		}
	}
	if len(missing) == 0 {
		return true
	}
	d.refuse(n, "decision-unknown-entry", diag.T("No entry has the id %s.", strings.Join(missing, ", ")),
		diag.T("Copy the id from a ledger.csv of these exports. Rows of spending have none: a line in rules.csv reaches them."))
	return false
}

// contradicts refuses a line that an earlier one contradicts.
func (d *decisions) contradicts(n int) bool {
	line := &d.list[n]
	for _, id := range d.ids(n) {
		for _, k := range d.said[id] {
			before := &d.list[k]
			if contrary(before, line) {
				d.refuse(n, "decision-contradicts", diag.T("This line (%s) contradicts line %d (%s), which holds.", line.Verb.String(), before.Line, before.Verb.String()),
					diag.T("Take one of the two lines out."))
				return true
			}
		}
	}
	return false
}

// contrary reports whether two lines that share an entry cannot both hold.
func contrary(a, b *ledger.Decision) bool {
	both := func(x, y ledger.Verb) bool { return a.Verb == x && b.Verb == y || a.Verb == y && b.Verb == x }
	switch {
	case both(ledger.VerbMerge, ledger.VerbSplit), both(ledger.VerbPair, ledger.VerbNotPair):
		return sharePair(a, b)
	case both(ledger.VerbMerge, ledger.VerbMerge):
		return slices.ContainsFunc(a.Others, func(id uint64) bool { return slices.Contains(b.Others, id) && a.Entry != b.Entry })
	case both(ledger.VerbMerge, ledger.VerbPair):
		merge, pair := a, b
		if a.Verb == ledger.VerbPair {
			merge, pair = b, a
		}
		return slices.ContainsFunc(merge.Others, func(id uint64) bool { return names(pair, id) })
	case both(ledger.VerbRelabel, ledger.VerbRelabel):
		x, y := a.Label, b.Label
		return x.Payer != "" && y.Payer != "" && x.Payer != y.Payer || x.HasKind && y.HasKind && x.Kind != y.Kind ||
			x.Flow != ledger.FlowUnknown && y.Flow != ledger.FlowUnknown && x.Flow != y.Flow
	case both(ledger.VerbPair, ledger.VerbPair):
		return !slices.Equal(idsOf(a), idsOf(b))
	}
	ignore := a.Verb == ledger.VerbIgnore || b.Verb == ledger.VerbIgnore
	return ignore && (both(ledger.VerbIgnore, ledger.VerbRelabel) || both(ledger.VerbIgnore, ledger.VerbPair) || both(ledger.VerbIgnore, ledger.VerbMerge))
}

// sharePair reports whether both lines are about the same two entries.
func sharePair(a, b *ledger.Decision) bool {
	for _, x := range a.Others {
		if x == b.Entry && slices.Contains(b.Others, a.Entry) || a.Entry == b.Entry && slices.Contains(b.Others, x) {
			return true
		}
	}
	return false
}

func names(d *ledger.Decision, id uint64) bool { return d.Entry == id || slices.Contains(d.Others, id) }

// refuse says why a line is not carried out.
func (d *decisions) refuse(n int, code string, what, todo diag.Text) {
	d.fate[n] = fateRefused
	d.r.note(diag.Warning, code, diag.Pos{File: d.list[n].File, Row: d.list[n].Line}, what, todo, 0)
}

// impossible refuses a line that the entries do not allow.
func (d *decisions) impossible(n int, what diag.Text) {
	d.refuse(n, "decision-impossible", what, diag.T("Correct the line or take it out."))
}

// why is the reason of what a line does, with the user's own note.
func (d *decisions) why(n int, does diag.Text) *diag.Text {
	line := &d.list[n]
	t := diag.T("your decision in %s line %d: %v", line.File, line.Line, does)
	if line.Note != "" {
		t = diag.T("your decision in %s line %d: %v (%s)", line.File, line.Line, does, line.Note)
	}
	return &t
}

// pairOfEntries is a key of two entries in either order.
func pairOfEntries(i, j int32) [2]int32 { return [2]int32{min(i, j), max(i, j)} }

// place says where an entry stands, for a finding: file and row.
func (d *decisions) place(i int32) string { return fmt.Sprint(d.r.l.Pos(i)) }
