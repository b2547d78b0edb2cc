package infer

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"rivulet/internal/format"
)

// regions are the states and provinces whose two letters are no country's in ISO
// 3166, as card terminals write them behind the town. CA, DE, IN, LA, PA and their
// like are both; MB is Manitoba, and Multibanco in Portugal.
func regions() map[string]string {
	m := map[string]string{}
	for area, list := range map[string]string{
		" USD ": "AK|CT|DC|FL|HI|IA|KS|MI|ND|NH|NJ|NM|NV|NY|OH|OK|OR|RI|TX|UT|VT|WA|WI|WV|WY",
		" CAD ": "ON|QC|BC|AB|NB|NS",
	} {
		for _, code := range strings.Split(list, "|") {
			m[code] = area
		}
	}
	return m
}

// countryNames are the names of countries as columns of addresses write them.
func countryNames() map[string]string {
	return map[string]string{
		"united states": " USD ", "united states of america": " USD ", "usa": " USD ", "us": " USD ", "united kingdom": " GBP ", "great britain": " GBP ", "gb": " GBP ", "gbr": " GBP ", "uk": " GBP ",
		"canada": " CAD ", "can": " CAD ", "ca": " CAD ", "australia": " AUD ", "au": " AUD ", "aus": " AUD ", "new zealand": " NZD ", "nz": " NZD ", "nzl": " NZD ",
		"deutschland": " EUR ", "germany": " EUR ", "de": " EUR ", "deu": " EUR ", "france": " EUR ", "fr": " EUR ", "fra": " EUR ", "españa": " EUR ", "spain": " EUR ", "es": " EUR ", "italia": " EUR ", "italy": " EUR ", "it": " EUR ",
		"nederland": " EUR ", "netherlands": " EUR ", "nl": " EUR ", "ireland": " EUR ", "ie": " EUR ", "österreich": " EUR ", "austria": " EUR ", "at": " EUR ", "schweiz": " CHF ", "switzerland": " CHF ", "ch": " CHF ",
		"singapore": " SGD ", "sg": " SGD ", "hong kong": " HKD ", "hk": " HKD ", "japan": " JPY ", "jp": " JPY ", "jpn": " JPY ", "india": " INR ", "ind": " INR ", "sverige": " SEK ", "sweden": " SEK ", "danmark": " DKK ", "denmark": " DKK ",
		"norge": " NOK ", "norway": " NOK ", "polska": " PLN ", "poland": " PLN ", "brasil": " BRL ", "brazil": " BRL ", "méxico": " MXN ", "mexico": " MXN ", "south africa": " ZAR ",
	}
}

// placeIn returns the currency of the place that a text ends with: a state or
// province in capitals behind a town ("BEND OR"), a British or Canadian postcode.
func placeIn(text string, regions map[string]string) (area, word string) {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' || r == '\t' })
	for n := len(words); n > 0 && (words[n-1] == "US" || words[n-1] == "USA"); n-- {
		words = words[:n-1]
	}
	n := len(words)
	if n == 0 || n > 24 {
		return "", ""
	}
	if area := regions[words[n-1]]; area != "" && n >= 2 && isTown(words[n-2]) {
		return area, words[n-2] + " " + words[n-1]
	}
	if n < 2 || len(text) > format.LongestName {
		return "", ""
	}
	switch out, in := words[n-2], words[n-1]; {
	case shapeOfCode(in) == "9AA" && strings.HasPrefix(shapeOfCode(out), "A") && strings.Contains(" A9 A99 AA9 AA99 A9A AA9A ", " "+shapeOfCode(out)+" "):
		return " GBP ", out + " " + in
	case shapeOfCode(out) == "A9A" && shapeOfCode(in) == "9A9":
		return " CAD ", out + " " + in
	}
	return "", ""
}

// isTown reports what stands before a state: a word of letters, or a telephone
// number.
func isTown(s string) bool {
	letters, digits := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		}
	}
	return letters >= 3 && digits == 0 || digits >= 7 && letters == 0
}

// shapeOfCode writes a capital as A and a digit as 9; anything else as it is.
func shapeOfCode(s string) string {
	if len(s) > 4 {
		return ""
	}
	shape := make([]byte, len(s))
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			shape[i] = 'A'
		case c-'0' <= 9:
			shape[i] = '9'
		default:
			shape[i] = c
		}
	}
	return string(shape)
}

// places adds where the cards of a file were used. A journey is no home: the
// places of an area count in full only if they stand in three months at least
// and in a fifth of the rows; fewer only support.
func (p *profiled) places(l *clues, date *column, order string) {
	const months, share = 3, 5
	codes, names := regions(), countryNames()
	type stay struct {
		rows   int
		months map[string]bool
		word   string
	}
	stays := map[string]*stay{}
	for i := range p.rows {
		area, word := p.placeOf(i, codes, names)
		if area == "" {
			continue
		}
		s := stays[area]
		if s == nil {
			s = &stay{months: map[string]bool{}, word: word}
			stays[area] = s
		}
		s.rows++
		if d, ok := dateCellOf(p.rows[i].cell(date.index)); ok {
			when, _ := d.as(order)
			month := strconv.Itoa(when / 32)
			if d.digits[0] == 0 || d.digits[1] == 0 { // a month's name
				month += monthLetters(p.rows[i].cell(date.index))
			}
			s.months[month] = true
		}
	}
	for _, area := range slices.Sorted(maps.Keys(stays)) {
		s, rows := stays[area], 1
		if len(s.months) >= months && s.rows*share >= len(p.rows) {
			rows = s.rows
		}
		*l = append(*l, clue{kind: cluePlaces, area: area, rows: rows, word: s.word})
	}
}

// monthLetters leaves the letters of a text.
func monthLetters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// placeOf is the first place that a row names.
func (p *profiled) placeOf(row int, codes, names map[string]string) (area, word string) {
	for _, c := range p.columns {
		text := p.rows[row].cell(c.index)
		switch {
		case !c.isText() || text == "":
		case isCountryColumn(c.name):
			if area := names[format.Normalise(text)]; area != "" {
				return area, text
			}
		default:
			if area, word := placeIn(text, codes); area != "" {
				return area, word
			}
		}
	}
	return "", ""
}

func isCountryColumn(name string) bool {
	switch format.Normalise(name) {
	case "country", "land", "pays", "país", "paese", "merchant country", "kraj":
		return true
	}
	return false
}
