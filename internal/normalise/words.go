package normalise

import (
	"bytes"
	"strings"
)

// words is a list of patterns on normalised text: whole ("abc"), start ("abc*"),
// end ("*abc"), any part ("*abc*").
type words struct {
	whole  map[string]bool
	starts [][]byte
	ends   [][]byte
	parts  [][]byte
	all    bool // "*": any text that is not empty
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
	return w
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
