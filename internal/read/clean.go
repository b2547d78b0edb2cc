package read

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// byteOrderMark is U+FEFF, which has no meaning inside a text. Files that were
// joined together hold it in the middle.
const byteOrderMark = "\xef\xbb\xbf"

// clean returns b as valid UTF-8 without byte order marks, b itself if it is
// that already, and counts what was repaired. line is the line b begins on.
func (t *text) clean(b []byte, odd *oddities, line int) []byte {
	if t.set != utf8Text {
		if i := bytes.Index(b, []byte("\ufffd")); i >= 0 && odd != nil {
			odd.count(lostChars, line+countLines(b[:i]), bytes.Count(b, []byte("\ufffd")))
		}
	} else if !utf8.Valid(b) {
		b = repair(b, odd, line)
	}
	if bytes.Contains(b, []byte(byteOrderMark)) {
		b = bytes.ReplaceAll(b, []byte(byteOrderMark), nil)
	}
	return b
}

// repair returns b with every byte that is not UTF-8 read as Windows-1252.
func repair(b []byte, odd *oddities, line int) []byte {
	out := make([]byte, 0, len(b)+len(b)/8)
	first, n := -1, 0
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			if first < 0 {
				first = i
			}
			n++
			r = charmap.Windows1252.DecodeByte(b[i])
		}
		out = utf8.AppendRune(out, r)
		i += size
	}
	if odd != nil {
		odd.count(badBytes, line+countLines(b[:first]), n)
	}
	return out
}
