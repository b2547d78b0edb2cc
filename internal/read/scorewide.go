package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
)

// eastAsian returns the weights of a two-byte encoding. The commonest characters
// of statements weigh most; how common another is, its place in the encoding
// tells: all of these put frequent characters on a first level.
func eastAsian(c charset) func(before, r, after rune) float64 {
	common := commonCharacters(c)
	encoder := c.codec().NewEncoder()
	known := map[rune]float64{}
	return func(before, r, after rune) float64 {
		switch {
		case r == utf8.RuneError, unicode.Is(unicode.Co, r):
			return -3
		case before < utf8.RuneSelf && isLatin(before) && after < utf8.RuneSelf && isLatin(after):
			return -1 // a lone foreign character inside a Latin word
		case r >= 0xff61 && r <= 0xff9f: // half-width kana come in runs
			if before >= 0xff61 && before <= 0xff9f || after >= 0xff61 && after <= 0xff9f {
				return 0.2
			}
			return -0.5
		}
		w, ok := known[r]
		if !ok {
			w = rank(c, r, common, encoder)
			known[r] = w
		}
		return w
	}
}

func commonCharacters(c charset) string {
	switch c {
	case cp949:
		return commonHangul
	case shiftJIS:
		return commonJapanese
	case gb18030:
		return commonChinese
	}
	return commonTraditional
}

// rank weighs a character by itself.
func rank(c charset, r rune, common string, encoder *encoding.Encoder) float64 {
	switch {
	case strings.ContainsRune(common, r):
		return 1
	case r >= 0x3000 && r <= 0x303f, r >= 0xff00 && r <= 0xff60, strings.ContainsRune("·…—–“”‘’￥×※○●→", r):
		return 0.3
	case !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
		return -0.5
	}
	b, err := encoder.Bytes([]byte(string(r)))
	if err != nil || len(b) != 2 {
		return -0.6
	}
	return level(c, b[0], b[1], unicode.Is(unicode.Hangul, r))
}

// level weighs a two-byte character by the level of its encoding: KS X 1001 and
// its extension, JIS X 0208 levels 1 and 2, GB 2312 levels 1 and 2 and GBK, Big5
// levels 1 and 2.
func level(c charset, lead, trail byte, hangul bool) float64 {
	const first, second, rare = 0.4, -0.1, -0.6
	switch c {
	case cp949:
		if hangul && lead >= 0xb0 && trail >= 0xa1 {
			return first
		}
		return rare
	case shiftJIS:
		if lead < 0x98 {
			return first
		}
		return second
	case gb18030:
		switch {
		case lead < 0xb0 || trail < 0xa1:
			return rare
		case lead < 0xd8:
			return first
		}
		return second
	}
	if lead < 0xc9 {
		return first
	}
	return second
}
