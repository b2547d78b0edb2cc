// Package payer knows who pays and how they look on bank statements.
//
//  1. payers.yaml names the payers and classes.yaml the money that is no income
//     (salary, persons, refunds, loans, own transfers), each with the texts
//     statements really carry. Every run needs them, so what is embedded is
//     catalogue.txt, the same entries in lines that are read in a tenth of the
//     time; a test decodes the YAML strictly and holds the two equal.
//  2. All texts are folded (case, width, accents, punctuation, runs of spaces)
//     and built into two automata, one for credits and one for debits.
//  3. Find folds and matches a statement's text in one pass over its bytes.
//  4. The user's own words, Rules, are asked before the catalogue and before
//     what a format says: the first rule that fits decides.
//
// The longest text wins; a decisive class (a refund, a loan) comes before any
// payer, and a generic word (interest) after every payer. What it refuses:
// guessing. A text that no pattern covers has no payer, because a wrong payer
// makes a wrong total and an unsorted row only makes work.
package payer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Hit is what a text or a name stands for.
type Hit struct {
	Payer string // as it is named to the user; empty for classes such as salary
	Kind  ledger.Kind
	Flow  ledger.Flow // income for payers; spending, transfer, set-aside, borrowed, repaid for classes
	Why   *diag.Text  // the reason in words, shared between hits; never nil
	Rail  bool        // the payer passes on other people's money: PayPal, Stripe, …

	Generic bool // the text named a sort of income, not who pays it: Interest, Card cashback
}

// Payer is one payer of the catalogue as it is shown to the user.
type Payer struct {
	Name      string
	Kind      ledger.Kind
	Region    string   // "world", "eu", or an ISO country in lower case, e.g. "kr"
	Aliases   []string // other names under which columns and formats call it
	Patterns  []string // what it looks like on statements, as written in the catalogue
	Fee       Fee
	MinPayout string // e.g. "USD 5"; empty if not known
	Rail      bool
}

// Fee is a published fee: what the payer says it takes, never what it took.
type Fee struct {
	Text   string `yaml:"text"`   // e.g. "3 % of the booking subtotal"
	Source string `yaml:"source"` // where it is published; "memory" if it was not looked up
}

// Catalogue finds payers. It is immutable and safe for concurrent use.
type Catalogue struct {
	entries []entry
	hits    []Hit
	nobody  Hit              // the zero Hit
	names   map[string]int32 // folded name or alias → index into hits
	compact map[string]int32 // the same without spaces; −1 where two payers share it
	credits automaton
	debits  automaton
}

// Builtin returns the embedded catalogue. It fails only if the embedded files
// are broken, which a test excludes.
func Builtin() (*Catalogue, error) {
	entries, err := unpack(packed)
	if err != nil {
		return nil, err
	}
	return build(entries)
}

// Find returns whom the text of a bank, card or wallet row names. text is the
// raw counterparty, a space and the description; in is true for money in. The hit
// is the catalogue's own and must not be changed; it is the zero Hit for nobody.
// It does not allocate, except for texts that hold more than 256 bytes and
// letters outside ASCII.
func (c *Catalogue) Find(text []byte, in bool) (*Hit, bool) {
	a := &c.debits
	if in {
		a = &c.credits
	}
	i := a.find(text)
	if i < 0 {
		return &c.nobody, false
	}
	return &c.hits[i], true
}

// Payers lists the payers of the catalogue sorted by name, without the user's.
// Their slices are the catalogue's own and must not be changed.
func (c *Catalogue) Payers() []Payer {
	payers := make([]Payer, 0, len(c.entries))
	for i := range c.entries {
		if e := &c.entries[i]; e.Name != "" {
			payers = append(payers, e.payer())
		}
	}
	slices.SortFunc(payers, func(a, b Payer) int { return strings.Compare(a.Name, b.Name) })
	return payers
}

// build makes the catalogue of the entries; their order breaks ties.
func build(entries []entry) (*Catalogue, error) {
	c := &Catalogue{entries: entries, names: make(map[string]int32, 2*len(entries)), compact: make(map[string]int32, 2*len(entries)), hits: make([]Hit, 0, len(entries))}
	credits := compiler{patterns: make([]pattern, 0, 6*len(entries))} // as many as there are, nearly
	var debits compiler
	whys := make([]diag.Text, len(entries))
	for i := range entries {
		e := &entries[i]
		whys[i] = e.why()
		c.hits = append(c.hits, Hit{Payer: e.Name, Kind: e.kind, Flow: e.flow, Why: &whys[i], Rail: e.Rail, Generic: e.generic()})
		if err := credits.credits(int32(i), e); err != nil {
			return nil, err
		}
		if err := debits.add(int32(i), e, e.Out, nil); err != nil {
			return nil, err
		}
		if e.Name == "" {
			continue
		}
		if err := c.name(int32(i), e); err != nil {
			return nil, err
		}
	}
	return c, c.automata(&credits, &debits)
}

// automata compiles both directions.
func (c *Catalogue) automata(credits, debits *compiler) (err error) {
	if c.credits, err = credits.compile(); err != nil {
		return err
	}
	c.debits, err = debits.compile()
	return err
}
