package payer

import (
	_ "embed" // the catalogue's two files
	"fmt"

	"go.yaml.in/yaml/v4"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

//go:embed payers.yaml
var payersYAML []byte

//go:embed classes.yaml
var classesYAML []byte

// entry is one item of payers.yaml (it has a name) or classes.yaml (it has a
// class). The vocabulary is closed.
//
// A pattern is a text in any case and punctuation. Latin words must stand
// apart on both sides, other scripts may touch; at either end "*" asks for no
// boundary after Latin and "|" asks for one beside other scripts. A space
// between two letters of other scripts may be missing in the statement.
type entry struct {
	Name    string   `yaml:"name"`
	Kind    string   `yaml:"kind"`
	Region  string   `yaml:"region"`
	Aliases []string `yaml:"aliases"`

	Class string `yaml:"class"` // e.g. "salary"
	Flow  string `yaml:"flow"`  // empty is income
	Why   string `yaml:"why"`   // the reason of a class, a sentence

	Seen   []string `yaml:"seen"`   // patterns of credits that source shows
	Source string   `yaml:"source"` // where: repository, page or research file
	Memory []string `yaml:"memory"` // patterns of credits without a source
	Pairs  []pair   `yaml:"pairs"`  // patterns of credits that need a second word
	Out    []string `yaml:"out"`    // patterns of debits
	Unless []string `yaml:"unless"` // words that rule the entry out wherever they stand
	Rank   string   `yaml:"rank"`   // "decisive" before, "generic" after everything else

	Rail      bool   `yaml:"rail"`
	Fee       Fee    `yaml:"fee"`
	MinPayout string `yaml:"min_payout"`

	kind ledger.Kind
	flow ledger.Flow
	tier int8 // 2 decisive, 1, 0 generic
}

// pair is patterns that count only beside one of the words of With.
type pair struct {
	Texts []string `yaml:"texts"`
	With  []string `yaml:"with"`
}

// decode reads the files in order, strictly: an unknown field or word is an error.
func decode(files ...[]byte) ([]entry, error) {
	var all []entry
	for _, file := range files {
		var entries []entry
		if err := yaml.Load(file, &entries, yaml.WithKnownFields()); err != nil {
			return nil, fmt.Errorf("reading the payer catalogue: %w", err)
		}
		all = append(all, entries...)
	}
	for i := range all {
		if err := all[i].check(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// check turns words into values and refuses what cannot be meant.
func (e *entry) check() (err error) {
	if e.Kind != "" {
		if e.kind, err = ledger.ParseKind(e.Kind); err != nil {
			return e.fail("%w", err)
		}
	}
	e.flow = ledger.FlowIncome
	if e.Flow != "" {
		if e.flow, err = ledger.ParseFlow(e.Flow); err != nil {
			return e.fail("%w", err)
		}
	}
	switch e.Rank {
	case "decisive":
		e.tier = 2
	case "":
		e.tier = 1
	case "generic":
		e.tier = 0
	default:
		return e.fail("rank %q is neither decisive nor generic", e.Rank)
	}
	switch {
	case (e.Name == "") == (e.Class == ""):
		return e.fail("wants a name or a class")
	case e.Name != "" && e.Kind == "":
		return e.fail("a payer wants a kind")
	case e.Class != "" && (e.Why == "" || e.Flow == ""):
		return e.fail("a class wants a flow and a why")
	case len(e.Seen) > 0 && e.Source == "":
		return e.fail("patterns that were seen want a source")
	}
	return nil
}

// fail returns an error that names the entry.
func (e *entry) fail(text string, args ...any) error {
	return fmt.Errorf("payer catalogue, %s%s: %w", e.Name, e.Class, fmt.Errorf(text, args...))
}

// why is the reason a hit carries.
func (e *entry) why() diag.Text {
	if e.Why != "" {
		return diag.T(e.Why)
	}
	return diag.T("Its text names %s.", e.Name)
}

// credits lists the patterns of money in that need no second word.
func (e *entry) credits() []string {
	if len(e.Memory) == 0 {
		return e.Seen
	}
	return append(e.Seen[:len(e.Seen):len(e.Seen)], e.Memory...)
}

// payer is the entry as it is shown to the user.
func (e *entry) payer() Payer {
	patterns := e.credits()
	for _, p := range e.Pairs {
		patterns = append(patterns[:len(patterns):len(patterns)], p.Texts...)
	}
	return Payer{
		Name: e.Name, Kind: e.kind, Region: e.Region, Aliases: e.Aliases, Patterns: patterns,
		Fee: e.Fee, MinPayout: e.MinPayout, Rail: e.Rail,
	}
}
