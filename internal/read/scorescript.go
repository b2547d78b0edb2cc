package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is the letters of an encoding that serves one alphabet beside Latin.
type script struct {
	table  *unicode.RangeTable
	common string  // the commonest letters
	rest   float64 // what any other letter weighs
	ends   string  // letters that stand at the end of a word only
}

// scriptOf returns the alphabet of Hebrew and Greek text.
func scriptOf(c charset) script {
	if c == windows1255 {
		return script{unicode.Hebrew, "יוהלארתמבשנעדכ", 0.6, "ךםןףץ"}
	}
	return script{unicode.Greek, "αοιετσνηυρπκλμω", 0.4, "ς"}
}

// weigh weighs a character: runs of letters of the alphabet speak for it, a letter
// alone or one that ends words in the middle of one against it.
func (s script) weigh(before, r, after rune) float64 {
	in := func(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(s.table, r) && unicode.IsLetter(r) }
	switch {
	case r == utf8.RuneError:
		return -3
	case in(r):
		low := unicode.ToLower(r)
		switch {
		case unicode.IsUpper(r) && unicode.IsLower(before):
			return -1
		case strings.ContainsRune(s.ends, low) && in(after):
			return -1
		case !in(before) && !in(after):
			return -0.5
		case strings.ContainsRune(s.common, low):
			return 1
		}
		return s.rest
	case strings.ContainsRune("«»–—…’“”\u00a0€₪", r):
		return 0.3
	}
	return -0.5
}

// unaccented reports Greek in small letters without a single accent, of which
// every longer word has one: the text is another script.
func unaccented(text string) bool {
	const few = 6 // letters
	small := 0
	for _, r := range text {
		switch {
		case strings.ContainsRune("άέήίόύώϊϋΐΰ", r):
			return false
		case r >= 'α' && r <= 'ω':
			small++
		}
	}
	return small >= few
}
