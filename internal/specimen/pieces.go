package specimen

import (
	"regexp"
	"unicode"
)

// pieceKind says what may happen to a piece of a cell.
type pieceKind uint8

const (
	markPiece  pieceKind = iota // marks and blanks: stay
	wordPiece                   // replaced unless it has to stay
	fixedPiece                  // an amount or a date, already replaced
)

// piece is a part of a cell's text.
type piece struct {
	text string
	out  string // what a fixed piece becomes
	kind pieceKind
	keep bool // a word that has to stay
}

// cutWords cuts a text into runs of letters and digits and what is between them.
// A change of script begins another word, but digits go with Latin letters.
func cutWords(text string) []piece {
	var out []piece
	start, last := 0, -1
	for i, r := range text {
		group := groupOf(r)
		if last >= 0 && group != last {
			out = append(out, newPiece(text[start:i], last))
			start = i
		}
		last = group
	}
	if start < len(text) {
		out = append(out, newPiece(text[start:], last))
	}
	return out
}

func newPiece(text string, group int) piece {
	if group == int(noScript) {
		return piece{text: text, kind: markPiece}
	}
	return piece{text: text, kind: wordPiece}
}

// groupOf numbers the scripts that make up one word.
func groupOf(r rune) int {
	switch s := scriptOf(r); s {
	case digit, latin, accented:
		return int(latin)
	case wideDigit, wideLatin:
		return int(wideLatin)
	default:
		return int(s)
	}
}

// datesIn finds dates inside a text: year first, year last, in Chinese, Japanese
// and Korean.
func datesIn() *regexp.Regexp {
	return regexp.MustCompile(`(?:19[7-9]\d|20\d\d)(?:[-/.]\d{1,2}[-/.]\d{1,2}|[年년] ?\d{1,2} ?[月월](?: ?\d{1,2} ?[日일])?|\. \d{1,2}\. \d{1,2})` +
		`|\d{1,2}[-/. ]{1,2}\d{1,2}[-/. ]{1,2}(?:19[7-9]\d|20\d\d)`)
}

// amountsIn finds amounts inside a text: grouped thousands, in India by twos
// above the first three, or two decimals; or a cell that is a number with one
// decimal, as programs write them.
func amountsIn() *regexp.Regexp {
	return regexp.MustCompile(`^-?\d+\.\d$|\d{1,2}(?:,\d{2})*,\d{2},\d{3}(?:\.\d{1,2})?|\d{1,3}(?:[.,'’\x{a0}\x{202f}]\d{3})+(?:[.,]\d{1,2})?|\d+[.,]\d{2}`)
}

// alone reports whether no letter, digit or mark of a number touches a match.
func alone(text string, from, to int) bool {
	before, after := rune(' '), rune(' ')
	for _, r := range text[:from] {
		before = r
	}
	for i, r := range text[to:] {
		if i == 0 && (r == '.' || r == ',') {
			continue // the end of a sentence, unless a digit follows
		}
		after = r
		break
	}
	touches := func(r rune) bool { return unicode.IsDigit(r) || unicode.IsLetter(r) && r < 0x3000 }
	return !touches(before) && before != '.' && before != '/' && !touches(after) && after != '/'
}
