package read

import (
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// charset names an encoding as the user sees it.
type charset string

// The encodings that are told apart.
const (
	utf8Text    charset = "UTF-8"
	utf16le     charset = "UTF-16LE"
	utf16be     charset = "UTF-16BE"
	cp949       charset = "CP949"
	shiftJIS    charset = "Shift-JIS"
	gb18030     charset = "GB18030"
	big5        charset = "Big5"
	windows1250 charset = "Windows-1250"
	windows1251 charset = "Windows-1251"
	windows1252 charset = "Windows-1252"
	windows1253 charset = "Windows-1253"
	windows1254 charset = "Windows-1254"
	windows1255 charset = "Windows-1255"
	iso8859x15  charset = "ISO-8859-15"
)

// codec returns the encoding; nil for UTF-8. x/text's EUC-KR is CP949, its
// Shift_JIS is CP932, and GB18030 covers GBK.
func (c charset) codec() encoding.Encoding {
	switch c {
	case utf16le:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case utf16be:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case cp949:
		return korean.EUCKR
	case shiftJIS:
		return japanese.ShiftJIS
	case gb18030:
		return simplifiedchinese.GB18030
	case big5:
		return traditionalchinese.Big5
	case windows1250:
		return charmap.Windows1250
	case windows1251:
		return charmap.Windows1251
	case windows1252:
		return charmap.Windows1252
	case windows1253:
		return charmap.Windows1253
	case windows1254:
		return charmap.Windows1254
	case windows1255:
		return charmap.Windows1255
	case iso8859x15:
		return charmap.ISO8859_15
	}
	return nil
}

// decoder turns r into UTF-8.
func (c charset) decoder(r io.Reader) io.Reader {
	codec := c.codec()
	if codec == nil {
		return r
	}
	return codec.NewDecoder().Reader(r)
}

// detect finds the encoding of a text from samples of it. The first sample is
// the beginning of the file; every sample but a file's only one may begin and
// end within a character.
func detect(samples [][]byte) charset {
	head := samples[0]
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return utf8Text
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		return utf16le
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		return utf16be
	}
	if kind := utf16Kind(head); kind != "" {
		return kind
	}
	good, bad := 0, 0
	for _, s := range samples {
		if !utf8.Valid(s) {
			g, b := countUTF8(s)
			good, bad = good+g, bad+b
		}
	}
	// A few bytes in another encoding come from a program that glued texts
	// together; a legacy encoding leaves hardly any valid sequence.
	if bad == 0 || good >= 10*bad {
		return utf8Text
	}
	if c := bestLegacy(samples); c != windows1252 || !oldEuro(samples) {
		return c
	}
	return iso8859x15
}

// oldEuro reports whether western text has its euro sign where ISO 8859-15 puts
// it, and nothing where Windows-1252 alone has characters.
func oldEuro(samples [][]byte) bool {
	euro := false
	for _, s := range samples {
		for _, c := range s {
			if c >= 0x80 && c < 0xa0 {
				return false
			}
			euro = euro || c == 0xa4
		}
	}
	return euro
}

// utf16Kind recognises UTF-16 without byte order mark by its zero bytes: line
// ends, digits and delimiters have one each, always on the same side.
func utf16Kind(b []byte) charset {
	switch {
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return utf16le
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return utf16be
	}
	if bytes.IndexByte(b, 0) < 0 {
		return ""
	}
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i&1]++
		}
	}
	if n := zeros[0] + zeros[1]; n*8 < len(b) || n < 2 {
		return ""
	}
	switch {
	case zeros[1] > 20*zeros[0]:
		return utf16le
	case zeros[0] > 20*zeros[1]:
		return utf16be
	}
	return ""
}

// countUTF8 counts the valid multi-byte sequences and the invalid bytes of b,
// which may begin and end within a sequence.
func countUTF8(b []byte) (good, bad int) {
	for i := 0; i < 3 && len(b) > 0 && b[0]&0xc0 == 0x80; i++ {
		b = b[1:]
	}
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			good++
		case len(b)-i < utf8.UTFMax && !utf8.FullRune(b[i:]):
			return good, bad
		default:
			bad++
		}
		i += n
	}
	return good, bad
}

// bomLength returns the length of the byte order mark of head.
func bomLength(head []byte) int {
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		return 3
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return 2
	}
	return 0
}
