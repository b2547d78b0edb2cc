package normalise

import (
	"unicode"
	"unicode/utf8"
)

// monthName reads a month name at the start of b, in full or short, with or without
// its point, in any case; 0 if there is none. Names of English, German, French,
// Spanish, Italian, Portuguese, Dutch, Polish and Swedish do not contradict each
// other. Korean, Japanese and Chinese write the month as a number.
func monthName(b []byte) (month, size int) {
	var lower [24]byte
	n := 0
	for size < len(b) {
		r, w := rune(b[size]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRune(b[size:])
		}
		if !unicode.IsLetter(r) || n+utf8.UTFMax > len(lower) {
			break
		}
		n += utf8.EncodeRune(lower[n:], unicode.ToLower(r))
		size += w
	}
	month = monthNumber(lower[:n])
	if month > 0 && size < len(b) && b[size] == '.' {
		size++
	}
	return month, size
}

func monthNumber(name []byte) int {
	switch string(name) {
	case "jan", "january", "januar", "jän", "jänner", "janv", "janvier", "ene", "enero", "gen", "gennaio", "janeiro", "januari", "sty", "styczeń", "stycznia":
		return 1
	case "feb", "february", "februar", "févr", "fév", "fevr", "février", "febrero", "febbraio", "fev", "fevereiro", "februari", "lut", "luty", "lutego":
		return 2
	case "mar", "march", "mär", "märz", "mrz", "mars", "marzo", "março", "marco", "mrt", "maart", "marzec", "marca":
		return 3
	case "apr", "april", "avr", "avril", "abr", "abril", "aprile", "kwi", "kwiecień", "kwietnia":
		return 4
	case "may", "mai", "mayo", "mag", "maggio", "maio", "mei", "maj", "maja":
		return 5
	case "jun", "june", "juni", "juin", "junio", "giu", "giugno", "junho", "cze", "czerwiec", "czerwca":
		return 6
	case "jul", "july", "juli", "juil", "juillet", "julio", "lug", "luglio", "julho", "lip", "lipiec", "lipca":
		return 7
	case "aug", "august", "août", "aout", "ago", "agosto", "augustus", "augusti", "sie", "sierpień", "sierpnia":
		return 8
	case "sep", "sept", "september", "septembre", "septiembre", "set", "settembre", "setembro", "wrz", "wrzesień", "września":
		return 9
	case "oct", "october", "okt", "oktober", "octobre", "octubre", "ott", "ottobre", "out", "outubro", "paź", "październik", "października":
		return 10
	case "nov", "november", "novembre", "noviembre", "novembro", "lis", "listopad", "listopada":
		return 11
	case "dec", "december", "dez", "dezember", "déc", "décembre", "dic", "diciembre", "dicembre", "dezembro", "gru", "grudzień", "grudnia":
		return 12
	}
	return 0
}

// weekday skips the name of a weekday: letters, a point.
func weekday(b []byte) int {
	at := 0
	for at < len(b) {
		r, w := utf8.DecodeRune(b[at:])
		if !unicode.IsLetter(r) {
			break
		}
		at += w
	}
	if at > 0 && at < len(b) && b[at] == '.' {
		at++
	}
	return at
}
