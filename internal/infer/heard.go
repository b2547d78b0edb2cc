package infer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"rivulet/internal/format"
)

// Hearing is what inference listens for in the texts of a table: words of states,
// directions and totals, of payment schemes, languages and places. They are the
// words of this package, nobody's own. It is for those who replace texts and want
// the copy to be inferred as the original is.
type Hearing struct {
	cues           *cues
	directions     map[string]int64
	states, earned map[string]string // words of status columns, in accounts and in lists of earnings
	countries      map[string]string
	witnesses      [][]string
	han            []string // words that are written without blanks
	regions        map[string]string
	ibans          map[string]ibanCountry
	declined       []string
	names          vocabulary
	known          map[string]string // by cell
}

// NewHearing gathers the vocabulary.
func NewHearing() *Hearing {
	h := &Hearing{
		cues: new(cues).gathered(), directions: directionWords(), states: statesByWord(stateLists()), earned: statesByWord(earnedStates()), countries: countryNames(),
		witnesses: [][]string{witnessWords(true), witnessWords(false), neutralWords(), thanks(), weakWords(), payoutWords()},
		regions:   regions(), ibans: ibanCountries(),
		declined: strings.Split(stateLists()["declined"], "|"), names: vocabulary{heads: earnedHeads()}, known: map[string]string{},
	}
	h.han = slices.Clone(h.cues.inHan)
	for _, m := range neutralMoves() {
		h.han = append(h.han, m.phrase)
	}
	return h
}

// Cell returns what is heard in a cell below the header: two cells of which it is
// the same tell inference the same.
func (h *Hearing) Cell(cell string) string {
	if heard, known := h.known[cell]; known || cell == "" {
		return heard
	}
	heard := h.listen(cell)
	h.known[cell] = heard
	return heard
}

func (h *Hearing) listen(cell string) string {
	var b strings.Builder
	say := func(words ...string) {
		for _, word := range words {
			b.WriteString(word)
			b.WriteByte('|')
		}
	}
	normal := format.Normalise(cell)
	h.cues.rows.each(cell, func(phrase string, s phraseSense) { say(s.area) })
	for _, list := range h.witnesses {
		say(firstWord(normal, list, ""))
	}
	say(scriptArea(cell))
	for _, word := range h.han {
		if strings.Contains(normal, word) {
			say(word)
		}
	}
	state, _, _ := strings.Cut(normal, "¥") // with the sum: 已退款¥742.00
	state = strings.TrimRight(state, " (")
	say(h.direction(normal), h.states[state], h.earned[state], h.rowWords(cell, normal), string(format.CurrencyOf(normal)))
	area, _ := placeIn(cell, h.regions)
	country, _ := ibanIn(cell, h.ibans)
	say(area, country, h.countries[normal])
	if isNewZealand(cell) {
		say("NZD")
	}
	return b.String()
}

// direction is what a cell of a column of directions says.
func (h *Hearing) direction(normal string) string {
	if utf8.RuneCountInString(normal) == 1 {
		return normal // a letter means what it does beside the other one of its column
	}
	sign := h.directions[normal]
	if sign == 0 {
		sign = agreed(strings.FieldsFunc(normal, func(r rune) bool { return strings.ContainsRune(" ./()", r) }), h.directions)
	}
	if sign == 0 {
		sign = leadingMark(normal)
	}
	switch {
	case sign > 0:
		return "in"
	case sign < 0:
		return "out"
	case slices.Contains(neutralDirections(), normal):
		return normal
	}
	return ""
}

// rowWords is what a cell says of its whole row: a total or a balance, not booked
// yet, declined.
func (h *Hearing) rowWords(cell, normal string) string {
	r := keptRow{cells: []string{cell}}
	pending, pattern := r.pendingCell()
	declined, _ := r.declinedCell(h.declined)
	said := ""
	if r.firstOf(totalWords()) != "" {
		said += "total "
	}
	if pending != "" {
		said += "pending "
	}
	if pattern != "" {
		said += "surely "
	}
	if declined != "" {
		said += "declined "
	}
	if slices.ContainsFunc(postedWords(), func(word string) bool { return strings.HasPrefix(normal, word) }) {
		said += "posted "
	}
	if slices.ContainsFunc(balanceWords(), func(word string) bool { return strings.Contains(word, " ") && strings.Contains(normal, word) }) {
		said += "balance "
	}
	return said
}

// Above returns what is heard in a cell above the header.
func (h *Hearing) Above(cell string) string {
	if len(cell) > format.LongestName {
		return ""
	}
	var b strings.Builder
	h.cues.above.each(cell, func(_ string, s phraseSense) { b.WriteString(s.area) })
	label, value, split := cutAt(cell)
	h.cues.labels.each(label, func(_ string, s phraseSense) { b.WriteString(s.area) })
	for _, role := range []format.Role{format.Account, format.Currency} {
		if n := h.names.name(label); n.exact || role == format.Currency {
			if _, ok := n.meaning(role); ok {
				b.WriteString(string(role))
			}
		}
	}
	if area, _ := ibanIn(cell, h.ibans); area != "" {
		b.WriteString(area)
	}
	if isNewZealand(cell) {
		b.WriteString("NZD")
	}
	for _, text := range []string{cell, strings.TrimLeft(value, ":： ")} {
		if d, ok := numberIn(strings.TrimSpace(text), 0, 0); ok {
			b.WriteString(string(d.Currency) + d.Symbol)
		}
		if split || text == cell {
			b.WriteString(string(format.CurrencyOf(format.Normalise(text))))
		}
	}
	b.WriteString(string(currencyWithinLabel(cell)))
	b.WriteString(string(currencyBesideNumber(cell)))
	return b.String()
}

// NamesMoney reports a column's name that means an amount or a balance: its numbers
// take part in the arithmetic of inference, whole ones too.
func (h *Hearing) NamesMoney(name string) bool {
	n := h.names.name(name)
	for _, m := range n.meanings {
		if m.role.MovesMoney() || m.role == format.Balance {
			return true
		}
	}
	return false
}
