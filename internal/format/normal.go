package format

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normalise returns the form of a header cell in which two spellings of one name
// are equal: without outer blanks, quotes and byte order mark, in lower case,
// full-width signs as half-width ones, N° and Nº as "no", curly apostrophes as
// straight ones, inner blanks as one space, none before a bracket, inside
// brackets or round a colon.
func Normalise(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	last := rune(0)
	for _, r := range s {
		r = fold(r, last)
		if r == 0 {
			continue
		}
		if r == ' ' {
			space = last != 0
			continue
		}
		if space && !glued(last, r) {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
		last = r
	}
	out := strings.Trim(b.String(), `"' `)
	if strings.ContainsFunc(out, combining) {
		return norm.NFC.String(out)
	}
	return out
}

// plain reports whether the text is its own normal form for certain: lower-case
// ASCII words joined by single spaces, as names in formats mostly are.
func plain(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '_', c == '#', c == '/':
		case c == ' ' && before != ' ':
		default:
			return false
		}
		before = c
	}
	return before != ' '
}

// fold returns the rune's normal form, ' ' for any blank and 0 for what is
// dropped. last is the rune before it, already folded.
func fold(r, last rune) rune {
	switch {
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		if r <= ' ' {
			return ' '
		}
		return r
	case r >= 0xFF01 && r <= 0xFF5E: // full-width ASCII
		return unicode.ToLower(r - 0xFEE0)
	case r == 0xFFE5: // full-width yen
		return '¥'
	case r == 0x2019, r == 0x2018, r == 0x02BC: // curly apostrophes
		return '\''
	case r == '°', r == 'º':
		if last == 'n' {
			return 'o'
		}
	case r == 0xFEFF, r == 0x200B, r == 0x200E, r == 0x200F: // byte order mark, marks without width
		return 0
	case unicode.IsSpace(r): // includes no-break and ideographic space
		return ' '
	}
	return unicode.ToLower(r)
}

// glued reports whether no blank stands between two runes in the normal form.
func glued(before, after rune) bool {
	switch {
	case before == 0, before == '(', before == '[', before == ':':
		return true
	}
	return after == '(' || after == ')' || after == ']' || after == ':'
}

func combining(r rune) bool { return r >= 0x300 && r <= 0x36F }
