package normalise

import (
	"unicode"
	"unicode/utf8"
)

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
