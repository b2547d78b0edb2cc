package specimen

import (
	"regexp"
	"slices"
	"strings"

	"rivulet/internal/format"
)

// amounts finds amounts within texts.
type amounts struct {
	shapes *regexp.Regexp
}

func newAmounts() amounts { return amounts{amountsIn()} }

// within reports a text that holds an amount beside whatever else it says: a date
// column's "as on 01/01/2025 INR 53,053.91". A time may be written as "12.30", and its
// seconds with a fraction.
func (a amounts) within(text string) bool {
	for _, at := range a.shapes.FindAllStringIndex(text, -1) {
		seconds := at[0] > 1 && text[at[0]-1] == ':' && isDigit(rune(text[at[0]-2]))
		if at[1]-at[0] > len("12.30") && !seconds && alone(text, at[0], at[1]) {
			return true
		}
	}
	return false
}

// found is a place within a text and what it becomes.
type found struct {
	from, to int
	out      string
}

// text cuts a text: dates are moved and amounts scaled wherever they stand, the
// rest is words and marks.
func (a *anonymiser) text(t *table, x int, text string, above bool) []piece {
	var places []found
	for _, at := range a.shift.dates.FindAllStringIndex(text, -1) {
		if out, ok := a.shift.date(text[at[0]:at[1]]); ok && alone(text, at[0], at[1]) {
			places = append(places, found{at[0], at[1], out})
		}
	}
	if above && a.period(t, text) {
		places = append(places, a.loneDates(text, places)...)
	}
	if p, ok := a.titled(t, x, text); ok && free(places, p.from, p.to) {
		places = append(places, p) // before the amounts in it: "CA$60.00" is one piece with the letters of its currency
	}
	for _, at := range a.amounts.shapes.FindAllStringIndex(text, -1) {
		if alone(text, at[0], at[1]) && free(places, at[0], at[1]) {
			amount := text[at[0]:at[1]]
			if n, ok := parseNumber(amount, markOf(amount, t.numbers.Decimal)); ok {
				places = append(places, found{at[0], at[1], n.times(a.factor, t.groupOf(x))})
			}
		}
	}
	slices.SortFunc(places, func(x, y found) int { return x.from - y.from })
	var out []piece
	at := 0
	for _, p := range places {
		out = append(out, cutWords(text[at:p.from])...)
		out = append(out, piece{text: text[p.from:p.to], out: p.out, kind: fixedPiece})
		at = p.to
	}
	return append(out, cutWords(text[at:])...)
}

func free(places []found, from, to int) bool {
	for _, p := range places {
		if from < p.to && p.from < to {
			return false
		}
	}
	return true
}

// period reports whether a text above the header may hold the period: a label
// of it stands anywhere above.
func (a *anonymiser) period(t *table, text string) bool {
	return t.match.Period != "" && (strings.Contains(text, t.match.Period) || strings.Contains(t.match.Period, strings.TrimSpace(text)))
}

// loneDates finds the dates of a period in the layouts of the columns: two-digit
// years, eight digits.
func (a *anonymiser) loneDates(text string, places []found) []found {
	var out []found
	at := 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '~' || r == '～' || r == ':' || r == '：' }) {
		from := at + strings.Index(text[at:], word)
		at = from + len(word)
		if !free(places, from, at) {
			continue
		}
		if shifted, ok := a.shift.date(word); ok {
			out = append(out, found{from, at, shifted})
		}
	}
	return out
}

// titled finds the amount that a rule takes from the description: the first
// number with what stands round it up to the next blank.
func (a *anonymiser) titled(t *table, x int, text string) (found, bool) {
	if t.match.Format == nil || !slices.Contains(t.match.Columns[format.Description], x) || !slices.ContainsFunc(t.match.Format.Rules, func(r format.Rule) bool { return r.Amount == "title" }) {
		return found{}, false
	}
	at := strings.IndexFunc(text, isDigit)
	if at < 0 {
		return found{}, false
	}
	from := strings.LastIndexByte(text[:at], ' ') + 1
	to := len(text)
	if i := strings.IndexByte(text[at:], ' '); i >= 0 {
		to = at + i
	}
	for to > at && strings.IndexByte(".,;:", text[to-1]) >= 0 {
		to--
	}
	if parsed, err := t.numbers.ParseDecimal([]byte(text[from:to])); err != nil || parsed.Empty {
		return found{}, false
	}
	n, ok := parseNumber(text[from:to], t.numbers.Decimal)
	return found{from, to, n.times(a.factor, t.groupOf(x))}, ok
}
