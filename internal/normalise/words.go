package normalise

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// words is a list of patterns on normalised text: whole ("abc"), start ("abc*"),
// end ("*abc"), any part ("*abc*").
type words struct {
	whole  map[string]bool
	starts [][]byte
	ends   [][]byte
	parts  [][]byte
	all    bool                // "*": any text that is not empty
	firsts [utf8.RuneSelf]bool // ASCII letters and digits with which a match can begin
}

// compileWords returns nil for an empty list.
func compileWords(patterns []string) *words {
	if len(patterns) == 0 {
		return nil
	}
	w := &words{whole: map[string]bool{}}
	for _, p := range patterns {
		open, closed := strings.HasPrefix(p, "*"), strings.HasSuffix(p, "*")
		text := normal(nil, []byte(strings.Trim(p, "*")))
		switch {
		case len(text) == 0 && open:
			w.all = true
		case open && closed:
			w.parts = append(w.parts, text)
		case open:
			w.ends = append(w.ends, text)
		case closed:
			w.starts = append(w.starts, text)
		default:
			w.whole[string(text)] = true
		}
	}
	w.learnFirsts()
	return w
}

// mayMatch is false for a trimmed text whose first letter or digit already rules
// a match out, before it is normalised.
func (w *words) mayMatch(text []byte) bool {
	b := text[0]
	switch {
	case b-'A' < 26:
		return w.firsts[b+'a'-'A']
	case b-'a' < 26, b-'0' <= 9:
		return w.firsts[b]
	}
	return true
}

// learnFirsts fills firsts.
func (w *words) learnFirsts() {
	anywhere := w.all || w.ends != nil || w.parts != nil
	for b := range w.firsts {
		w.firsts[b] = anywhere
	}
	for text := range w.whole {
		w.learnFirst(text)
	}
	for _, text := range w.starts {
		w.learnFirst(string(text))
	}
}

func (w *words) learnFirst(text string) {
	if text != "" && text[0] < utf8.RuneSelf {
		w.firsts[text[0]] = true
	}
}

// match compares a normalised text.
func (w *words) match(text []byte) bool {
	if w.whole[string(text)] || w.all && len(text) > 0 {
		return true
	}
	for _, s := range w.starts {
		if bytes.HasPrefix(text, s) {
			return true
		}
	}
	for _, s := range w.ends {
		if bytes.HasSuffix(text, s) {
			return true
		}
	}
	for _, s := range w.parts {
		if bytes.Contains(text, s) {
			return true
		}
	}
	return false
}
