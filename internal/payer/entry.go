package payer

import (
	"fmt"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

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
	Source string   `yaml:"source"` // where: a repository, a page, or what sort of exports
	Memory []string `yaml:"memory"` // patterns of credits without a source
	Paired []string `yaml:"paired"` // patterns of credits that need a word of With
	With   []string `yaml:"with"`
	Out    []string `yaml:"out"`    // patterns of debits
	Unless []string `yaml:"unless"` // words that rule the entry out wherever they stand; "*" is the asterisk itself
	Rank   string   `yaml:"rank"`   // "decisive" before, "generic" after everything else

	Rail      bool   `yaml:"rail"`
	Fee       Fee    `yaml:"fee"`
	MinPayout string `yaml:"min_payout"`

	rail string // Rail in catalogue.txt
	kind ledger.Kind
	flow ledger.Flow
	tier int8 // lastTier a rule of the user, 2 decisive, 1, 0 generic
}

// lastTier is the tier that comes before all others.
const lastTier = 3

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
	case (len(e.Paired) == 0) != (len(e.With) == 0):
		return e.fail("paired patterns want words with them")
	}
	return nil
}

// fail returns an error that names the entry.
func (e *entry) fail(text string, args ...any) error {
	return fmt.Errorf("payer catalogue, %s%s: %w", e.Name, e.Class, fmt.Errorf(text, args...))
}

// generic reports a payer that stands for a sort of income, whoever pays it.
func (e *entry) generic() bool { return e.Name != "" && e.tier == 0 && !e.Rail }

// why is the reason a hit carries.
func (e *entry) why() diag.Text {
	if e.Why != "" {
		return diag.T(e.Why)
	}
	return diag.T("Its text names %s.", e.Name)
}

// credits lists the patterns of money in that need no second word.
func (e *entry) credits() []string {
	return slices.Concat(e.Seen, e.Memory)
}

// payer is the entry as it is shown to the user.
func (e *entry) payer() Payer {
	return Payer{
		Name: e.Name, Kind: e.kind, Region: e.Region, Aliases: e.Aliases, Patterns: append(e.credits(), e.Paired...),
		Fee: e.Fee, MinPayout: e.MinPayout, Rail: e.Rail,
	}
}
