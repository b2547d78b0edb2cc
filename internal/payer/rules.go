package payer

import (
	"fmt"
	"slices"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Rule is one rule of the user: a text, where it is looked for, and what rows
// are whose text holds it.
type Rule struct {
	Match  string      // a pattern as the catalogue writes them, e.g. "ACME PAYOUT"
	Column Column      // where it is looked for
	Payer  string      // as it is to be named; empty where Flow is no income
	Kind   ledger.Kind // of the payer; KindOther takes the kind of a known payer of that name
	Flow   ledger.Flow // income applies to money in, any other flow to money in and out
	File   string      // base name of the file it stands in
	Line   int         // 1-based
}

// Column says where the text of a rule is looked for.
type Column uint8

// The columns. ColumnAny is counterparty, description and reference, one behind
// the other: what all rows of an account or file share has to be asked for.
const (
	ColumnAny Column = iota
	ColumnCounterparty
	ColumnDescription
	ColumnReference
	ColumnAccount
	ColumnFile
	columnCount
)

func columnNames() []string {
	return []string{"any", "counterparty", "description", "reference", "account", "file"}
}

// String returns the word of rules.csv, e.g. "counterparty".
func (c Column) String() string { return columnNames()[c] }

// Texts are the texts of a row by column, as they stand in the export.
type Texts [columnCount][]byte

// Rules finds the rule that decides a row. It is immutable and safe for
// concurrent use.
type Rules struct {
	list   []Rule
	hits   []Hit
	nobody Hit                        // the zero Hit
	by     [columnCount]*[2]automaton // for money out and in; nil where no rule looks
}

// Rules prepares the user's rules, in their order. A rule that can mean nothing
// is an error; so are more rules than fit.
func (c *Catalogue) Rules(list []Rule) (*Rules, error) {
	r := &Rules{list: slices.Clone(list), hits: make([]Hit, 0, len(list))}
	var compilers [columnCount][2]compiler
	for i := range list {
		rule := &list[i]
		if err := rule.check(); err != nil {
			return nil, fmt.Errorf("reading rule %d: %w", i+1, err)
		}
		r.hits = append(r.hits, c.ruled(rule))
		e := entry{Name: fmt.Sprintf("rule %d", i+1), tier: lastTier}
		for in := range 2 {
			if in == 0 && rule.Flow == ledger.FlowIncome {
				continue
			}
			if err := compilers[rule.Column][in].add(int32(i), &e, []string{rule.Match}, nil); err != nil {
				return nil, err
			}
		}
	}
	for column := range compilers {
		both := &compilers[column]
		if len(both[1].patterns) == 0 {
			continue
		}
		r.by[column] = new([2]automaton)
		for in := range both {
			var err error
			if r.by[column][in], err = both[in].compile(); err != nil {
				return nil, err
			}
		}
	}
	return r, nil
}

// ruled is the hit of a rule, with what is known of a payer of that name.
func (c *Catalogue) ruled(r *Rule) Hit {
	why := diag.T("your rule “%s” in %s line %d says so", r.Match, r.File, r.Line)
	hit := Hit{Payer: r.Payer, Kind: r.Kind, Flow: r.Flow, Why: &why}
	if known, ok := c.Called(r.Payer); ok {
		hit.Payer = known.Payer
		if hit.Kind == ledger.KindOther {
			hit.Kind, hit.Rail = known.Kind, known.Rail
		}
	}
	return hit
}

// Looks reports whether any rule looks at a column.
func (r *Rules) Looks(c Column) bool { return r.by[c] != nil }

// Find returns what the first rule says whose text the row holds; in is true for
// money in. Every rule that the row fits is entered into uses. The hit belongs to
// the rules; it is the zero Hit where none fits.
func (r *Rules) Find(texts *Texts, in bool, uses *Uses) (*Hit, bool) {
	way := 0
	if in {
		way = 1
	}
	first := int32(len(r.list))
	uses.fits = uses.fits[:0]
	for column := range r.by {
		if r.by[column] == nil || len(texts[column]) == 0 {
			continue
		}
		r.by[column][way].every(texts[column], func(rule int32) {
			first = min(first, rule)
			if !slices.Contains(uses.fits, rule) {
				uses.fits = append(uses.fits, rule)
			}
		})
	}
	if int(first) == len(r.list) {
		return &r.nobody, false
	}
	uses.enter(first, len(r.list))
	return &r.hits[first], true
}

// every calls found with each entry of which a pattern stands in a text, maybe
// more than once.
func (a *automaton) every(text []byte, found func(entry int32)) {
	var buf [foldBuffer]byte
	a.walk(fold(buf[:], text), func(i uint16) {
		e := &a.ends[i]
		for _, p := range a.lists[e.from:e.to] {
			found(a.patterns[p].hit)
		}
	})
}
