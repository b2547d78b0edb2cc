package ledger

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"rivulet/internal/diag"
)

// Decision is a line of the user's decisions.csv: what is to become of an entry,
// whatever rivulet would make of it.
type Decision struct {
	Verb   Verb
	Entry  uint64
	Others []uint64 // of merge, split and pair; of split may be empty
	Label  Label    // of relabel
	Note   string   // the user's own reason; may be empty

	File string // base name of the file it stands in
	Line int    // 1-based
}

// Label is what relabel gives an entry; what is not set stays as it is.
type Label struct {
	Payer   string // empty stays
	Kind    Kind
	HasKind bool
	Flow    Flow // FlowUnknown stays
}

// Verb is what a decision does.
type Verb uint8

// The verbs.
const (
	VerbMerge   Verb = iota // the others are the same payment as the entry, which is kept
	VerbSplit               // the entry and the others are payments of their own, or the tellings of the entry are
	VerbPair                // the entry is the payout or transfer that the others are the other end of
	VerbNotPair             // the entry and the others are never linked
	VerbIgnore              // the entry is left out
	VerbRelabel             // the entry is of another payer, kind or flow
)

func verbNames() []string {
	return []string{"merge", "split", "pair", "not a pair", "ignore", "relabel"}
}

// String returns the verb as decisions.csv has it, e.g. "not a pair".
func (v Verb) String() string { return verbNames()[v] }

// ReadDecisions reads a decisions.csv: a header with entry, decision, other,
// value and note in any order, and a decision per line. entry is an id of
// ledger.csv; other the same, or several joined with semicolons; value, for
// relabel, any of "payer=…;kind=…;flow=…". A line that cannot be used is a
// finding with its place, and the other lines hold. file is the base name that
// findings give.
func ReadDecisions(r io.Reader, file string) ([]Decision, []diag.Finding) {
	rows, findings := ReadHandwritten(r, file, "decision-unusable", "entry", []string{"entry", "decision", "other", "value", "note"})
	var list []Decision
	for i := range rows {
		d, err := parseDecision(&rows[i])
		if err != nil {
			findings = append(findings, rows[i].Fault(file, "decision-unusable", err,
				diag.T("A decision is a line such as 9f86d081884c7d65,ignore,,,\"my own money\" below the header entry,decision,other,value,note; the ids are those of ledger.csv.")))
			continue
		}
		d.File = file
		list = append(list, d)
	}
	return list, findings
}

func parseDecision(row *HandwrittenRow) (d Decision, err error) {
	d = Decision{Line: row.Line, Note: row.Cells["note"]}
	word := strings.Join(strings.FieldsFunc(strings.ToLower(row.Cells["decision"]), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }), " ")
	n := slices.Index(verbNames(), word)
	if n < 0 {
		return d, fmt.Errorf("%q is no decision; the words are %s", word, strings.Join(verbNames(), ", "))
	}
	d.Verb = Verb(n)
	if d.Entry, err = parseID(strings.ToLower(row.Cells["entry"])); err != nil {
		return d, err
	}
	if other := row.Cells["other"]; other != "" {
		for _, text := range strings.FieldsFunc(strings.ToLower(other), func(r rune) bool { return r == ';' || r == ' ' || r == ',' }) {
			id, err := parseID(text)
			if err != nil {
				return d, err
			}
			d.Others = append(d.Others, id)
		}
	}
	if err := d.parseLabel(row.Cells["value"]); err != nil {
		return d, err
	}
	return d, d.check()
}

// parseLabel reads "payer=Acme;kind=gig;flow=income".
func (d *Decision) parseLabel(value string) (err error) {
	for part := range strings.SplitSeq(value, ";") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		key, text, ok := strings.Cut(part, "=")
		key, text = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(text)
		switch {
		case !ok || text == "":
			return fmt.Errorf("the value %q is not of the form payer=…;kind=…;flow=…", part)
		case key == "payer":
			d.Label.Payer = text
		case key == "kind":
			d.Label.HasKind = true
			d.Label.Kind, err = ParseKind(strings.ToLower(text))
		case key == "flow":
			d.Label.Flow, err = ParseFlow(strings.ToLower(text))
		default:
			return fmt.Errorf("the value names %q; it can name payer, kind and flow", key)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// check refuses a line that can mean nothing.
func (d *Decision) check() error {
	wantsOther := d.Verb == VerbMerge || d.Verb == VerbPair || d.Verb == VerbNotPair
	switch {
	case wantsOther && len(d.Others) == 0:
		return fmt.Errorf("%s wants the id of another entry in the column other", d.Verb)
	case (d.Verb == VerbIgnore || d.Verb == VerbRelabel) && len(d.Others) > 0:
		return fmt.Errorf("%s is about one entry: the column other must be empty", d.Verb)
	case d.Verb == VerbRelabel && d.Label == Label{}:
		return errors.New("relabel wants a value of the form payer=…;kind=…;flow=…")
	case d.Verb != VerbRelabel && d.Label != Label{}:
		return errors.New("only relabel takes a value")
	case wantsOther && slices.Contains(d.Others, d.Entry):
		return fmt.Errorf("%s is about two entries, and both ids are the same", d.Verb)
	}
	return nil
}
