package analyse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A proposed rule is made of the words that credits which look alike share. Words
// are what package payer takes for words: a pattern of them stands in each of the
// texts, whatever its case and punctuation.

// script is what a rune is to a word.
type script uint8

const (
	between script = iota // separates words
	nothing               // is not there at all
	latin                 // letters and digits of Latin, full width too
	wide                  // any other letter
)

func scriptOf(r rune) script {
	switch {
	case r < utf8.RuneSelf:
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return latin
		}
		return between
	case r == 0xAD, r >= 0x0300 && r <= 0x036F, r >= 0x200B && r <= 0x200D, r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F:
		return nothing
	case r >= 0xC0 && r < 0x0180 && unicode.IsLetter(r), r >= 0xFF01 && r <= 0xFF5E && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		return latin
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return wide
	}
	return between
}

// words calls f with each word of a text, in order; it changes between credits
// that look alike if it holds a digit, as dates and references do, or is a month.
func words(text string, f func(word string, changes bool)) {
	from, kind, digits := -1, between, false
	end := func(to int) {
		if from >= 0 {
			word := text[from:to]
			f(word, digits || isMonth(word))
		}
		from, digits = -1, false
	}
	for i, r := range text {
		s := scriptOf(r)
		switch {
		case s == nothing:
			continue
		case s == between:
			end(i)
		case from < 0:
			from = i
		case s != kind:
			end(i)
			from = i
		}
		kind = s
		digits = digits || unicode.IsDigit(r)
	}
	end(len(text))
}

// isMonth reports names of months as statements write them in English.
func isMonth(word string) bool {
	if len(word) < 3 || len(word) > 9 {
		return false
	}
	switch strings.ToLower(word) {
	case "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// likeness appends what credits that look alike have in common: their words in
// lower case, with one mark for each run of those that change.
func likeness(dst []byte, text string) []byte {
	changing := false
	words(text, func(word string, changes bool) {
		if changes {
			if !changing {
				dst = append(dst, '#', ' ')
			}
			changing = true
			return
		}
		changing = false
		for _, r := range word {
			if scriptOf(r) != nothing {
				dst = utf8.AppendRune(dst, unicode.ToLower(r))
			}
		}
		dst = append(dst, ' ')
	})
	return dst
}

// Bounds of a proposed pattern: so many words, which leaves room for spaces that
// other scripts may leave out, and at least so many letters, because a shorter one
// stands in rows of all sorts.
const (
	longestPattern = 6
	leastLatin     = 4
	leastWide      = 2
	mostLetters    = 80 // no name is longer, and a list of rules must fit in memory
)

// pattern returns the longest run of words that do not change, "" if none is long
// enough to tell payments apart.
func pattern(text string) string {
	var best, run []string
	close := func() {
		if run = run[:min(len(run), longestPattern)]; lettersOf(run) > lettersOf(best) {
			best = slices.Clone(run)
		}
		run = run[:0]
	}
	words(text, func(word string, changes bool) {
		if changes {
			close()
			return
		}
		run = append(run, bare(word))
	})
	close()
	joined := strings.Join(best, " ")
	n := lettersOf(best)
	if first, _ := utf8.DecodeRuneInString(joined); n < leastWide || n > mostLetters || scriptOf(first) == latin && n < leastLatin {
		return ""
	}
	return joined
}

// bare returns a word without the marks that are nothing.
func bare(word string) string {
	return strings.Map(func(r rune) rune {
		if scriptOf(r) == nothing {
			return -1
		}
		return r
	}, word)
}

func lettersOf(list []string) int {
	n := 0
	for _, word := range list {
		n += utf8.RuneCountInString(word)
	}
	return n
}

// proposedRule is a line of rules.csv that takes the credits that look like text,
// as income; "" if their texts do not tell them apart. A pattern holds letters
// only, so nothing in the line has to be quoted and no spreadsheet runs it.
func proposedRule(text string) string {
	p := pattern(text)
	if p == "" {
		return ""
	}
	return strings.Join([]string{p, "any", p, "other", "income"}, ",")
}
