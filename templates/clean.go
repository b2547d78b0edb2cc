package templates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many characters of one piece of export text are shown: more
// than any bank's or platform's longest field, and short enough that a hostile
// cell cannot fill the page.
const longest = 300

// Clean makes export text fit to be shown: line breaks and tabs become spaces,
// other control characters, bidirectional overrides, invisible characters used
// to disguise text and broken bytes become U+FFFD, and what is longer than 300
// characters is cut with "…". Most text is returned as it is.
func Clean(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	n := 0
	for _, r := range s {
		if n++; n > longest {
			b.WriteRune('…')
			break
		}
		b.WriteRune(shown(r))
	}
	return b.String()
}

// isPlain reports whether Clean has nothing to do: short printable ASCII.
func isPlain(s string) bool {
	if len(s) > longest {
		return false
	}
	for i := range len(s) {
		if s[i] < 0x20 || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

func shown(r rune) rune {
	switch {
	case r == '\n', r == '\r', r == '\t', r == '\u2028', r == '\u2029', r == '\u0085':
		return ' '
	case r == '\u200c', r == '\u200d':
		return r // joiners: Persian, Indic scripts and emoji are written with them
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == utf8.RuneError:
		return utf8.RuneError
	}
	return r
}

// Isolate wraps text with right-to-left letters in Unicode isolates, so that it
// cannot reorder the sentence around it. Other text is returned as it is.
func Isolate(s string) string {
	for _, r := range s {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam) {
			return "\u2068" + s + "\u2069"
		}
	}
	return s
}
