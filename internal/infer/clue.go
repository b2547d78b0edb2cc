package infer

import (
	"slices"
	"strings"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// clueKind is where a clue to the currency stands. Clues of one kind may have one
// cause; clues of two kinds hardly have.
type clueKind int

const (
	clueScheme   clueKind = iota // words of a payment scheme or a public body, in the rows
	clueSpelling                 // a word that some countries spell so: check, cheque
	clueNames                    // the language of the columns' names
	clueTexts                    // the language of the rows' texts
	clueAccount                  // the account's own number, or the name of a part of it
	clueBank                     // the name of the account's bank
	clueOthers                   // the account numbers of the others
	cluePlaces                   // where the card was used
	clueSymbol                   // a sign that several currencies share
	clueWhole                    // amounts without a decimal part
	clueOrder                    // the month before the day
)

// clue is one thing that a file shows and that some currency areas alone write.
type clue struct {
	kind clueKind
	area string // currencies, each between blanks: " USD CAD "
	rows int    // rows that show it; for names, how many do
	word string // the first that was found
	last int    // index of the row that counted last, +1
}

// points say what the clue is worth: a row with a scheme's word two, and no more
// than two rows count; the order of the days one, as nobody is bound by it.
func (c *clue) points() int {
	switch c.kind {
	case clueScheme:
		return 2 * min(c.rows, 2)
	case clueOrder:
		return 1
	case clueSpelling, clueNames, cluePlaces:
		return min(c.rows, 2)
	}
	return 2
}

// soft reports clues that support a currency and speak against none: a single
// purchase abroad, the order of the days.
func (c *clue) soft() bool {
	return c.kind == clueOrder || c.kind == cluePlaces && c.rows < 2 || c.kind == clueSpelling && c.rows < 2
}

// isLanguage reports a clue of which a language alone is the cause: a bank writes
// it for its accounts in other currencies, too, so that something else must speak
// for a currency beside it.
func (c *clue) isLanguage() bool { return c.kind == clueNames || c.kind == clueTexts }

func (c *clue) allows(currency string) bool { return strings.Contains(c.area, " "+currency+" ") }

// sentence says the clue.
func (c *clue) sentence() diag.Text {
	switch c.kind {
	case clueScheme:
		return diag.T("%d rows have words of its payment schemes, such as %q", c.rows, c.word)
	case clueSpelling:
		return diag.T("it is spelled %q", c.word)
	case clueNames:
		return diag.T("the columns are named in its language, such as %q", c.word)
	case clueTexts:
		return diag.T("the texts of %d rows are in its language, such as %q", c.rows, c.word)
	case clueAccount:
		return diag.T("the account's number is one of its country (%s)", c.word)
	case clueBank:
		return diag.T("a bank of its country is named above the rows (%s)", c.word)
	case clueOthers:
		return diag.T("the other accounts of %d rows are in its country (%s)", c.rows, c.word)
	case cluePlaces:
		return diag.T("places there are named, such as %q", c.word)
	case clueSymbol:
		return diag.T("the sign %q is one of its signs", c.word)
	case clueWhole:
		return diag.T("the amounts are whole")
	}
	return diag.T("the dates begin with the month")
}

// clues are all that were found in a file.
type clues []clue

// add counts a row that shows something; a row counts once for each kind and
// area.
func (l *clues) add(kind clueKind, area, word string, row int) {
	for i := range *l {
		if c := &(*l)[i]; c.kind == kind && c.area == area {
			if c.last != row+1 {
				c.rows, c.last = c.rows+1, row+1
			}
			return
		}
	}
	*l = append(*l, clue{kind: kind, area: area, rows: 1, word: word, last: row + 1})
}

// Bounds of the verdict, in points: what must speak for a currency, e.g. two rows
// of a scheme, or one and anything else; and what must speak against
// each other one that is thought of.
const (
	enoughFor     = 3
	enoughAgainst = 2
)

// verdict is the only currency that all clues allow, if they suffice; else what
// stands in the way.
func (l clues) verdict() (money.Currency, diag.Text) {
	var open []string
	for _, x := range l.currencies() {
		points, excluded, told := 0, false, false
		for i := range l {
			switch allowed := l[i].allows(x); {
			case allowed:
				points += l[i].points()
				told = told || !l[i].isLanguage()
			case !l[i].soft():
				excluded = true
			}
		}
		if !excluded && points >= enoughFor && told {
			open = append(open, x)
		}
	}
	if len(open) > 0 {
		if x := l.only(open); x != "" {
			return money.Currency(x), l.reasons(x)
		}
	}
	if a, b := l.contradiction(); a != nil {
		return "", diag.T("The file speaks for two currencies: %v (%s); %v (%s).", a.sentence(), a.names(), b.sentence(), b.names())
	}
	if len(l) > 0 {
		narrow := slices.MinFunc(l, func(a, b clue) int { return len(a.area) - len(b.area) })
		return "", diag.T("Nothing in this file says in which currency its amounts are, and what hints at one is too little: %v (%s).", narrow.sentence(), narrow.names())
	}
	return "", diag.T("Nothing in this file says in which currency its amounts are.")
}

// currencies are all that a clue allows, sorted.
func (l clues) currencies() []string {
	var all []string
	for i := range l {
		all = append(all, strings.Fields(l[i].area)...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// only is the one of the open currencies beside which enough speaks against every
// other that any clue allows; empty if there is none.
func (l clues) only(open []string) string {
	for _, x := range open {
		alone := true
		for _, y := range l.currencies() {
			against := 0
			for i := range l {
				if l[i].allows(x) && !l[i].allows(y) {
					against += l[i].points()
				}
			}
			alone = alone && (x == y || against >= enoughAgainst)
		}
		if alone {
			return x
		}
	}
	return ""
}

// reasons joins the clues that speak for a currency, the narrowest first.
func (l clues) reasons(x string) diag.Text {
	var for_ clues
	for i := range l {
		if l[i].allows(x) {
			for_ = append(for_, l[i])
		}
	}
	slices.SortStableFunc(for_, func(a, b clue) int { return len(a.area) - len(b.area) })
	t := for_[0].sentence()
	for i := range for_[1:] {
		t = diag.T("%v, %v", t, for_[1+i].sentence())
	}
	return t
}

// contradiction returns two clues that no currency satisfies both.
func (l clues) contradiction() (a, b *clue) {
	for i := range l {
		for k := range l[:i] {
			a, b := &l[k], &l[i]
			if a.soft() || b.soft() || slices.ContainsFunc(strings.Fields(a.area), b.allows) {
				continue
			}
			return a, b
		}
	}
	return nil, nil
}

// names lists the currencies of a clue's area, the first few.
func (c *clue) names() string {
	const few = 4
	list := strings.Fields(c.area)
	if len(list) > few {
		return strings.Join(list[:few], ", ") + ", …"
	}
	return strings.Join(list, ", ")
}
