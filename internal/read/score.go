package read

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scoreBytes is how many bytes around non-ASCII text are decoded for scoring.
const scoreBytes = 16 << 10

// bestLegacy decides between the encodings that were used before UTF-8. Each
// candidate decodes the lines with non-ASCII bytes; the most plausible text
// wins. That it decodes without an error proves nothing: a pound sign in
// Windows-1252 is a half-width bracket in Shift-JIS.
func bestLegacy(samples [][]byte) charset {
	lines := foreignLines(samples)
	ascii := strings.ToLower(string(asciiOnly(samples[0])))
	best, top := windows1252, -1e9
	// On equal scores the earlier one stays: Windows-1252 is the commonest.
	for _, c := range []charset{windows1252, windows1254, windows1250, windows1251, windows1255, windows1253, cp949, shiftJIS, gb18030, big5} {
		text, err := c.codec().NewDecoder().Bytes(lines)
		if err != nil {
			continue
		}
		score := plausible(c, string(text)) + bonus(c, strings.ToLower(string(text)), ascii)
		if score > top+1e-9 {
			best, top = c, score
		}
	}
	return best
}

// foreignLines collects lines that hold non-ASCII bytes, up to scoreBytes.
func foreignLines(samples [][]byte) []byte {
	var out []byte
	for i, s := range samples {
		if i > 0 { // a sample from the middle begins within a line
			if j := bytes.IndexByte(s, '\n'); j >= 0 {
				s = s[j+1:]
			}
		}
		share := scoreBytes / len(samples)
		for len(s) > 0 && share > 0 {
			line := s
			if j := bytes.IndexAny(s, "\r\n"); j >= 0 {
				line, s = s[:j], s[j+1:]
			} else {
				s = nil
			}
			if !isASCII(line) {
				line = line[:min(len(line), 4096)]
				out = append(append(out, line...), '\n')
				share -= len(line)
			}
		}
	}
	return out
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func asciiOnly(b []byte) []byte {
	b = b[:min(len(b), scoreBytes)]
	out := make([]byte, 0, len(b))
	for _, c := range b {
		if c < utf8.RuneSelf {
			out = append(out, c)
		} else {
			out = append(out, ' ')
		}
	}
	return out
}

// plausible returns the mean weight of the non-ASCII characters of text, from
// -3 (noise) to 1 (every character is among the commonest of its language).
func plausible(c charset, text string) float64 {
	weigh := weights(c, text)
	var sum float64
	var n int
	before := ' '
	runes := []rune(text)
	for i, r := range runes {
		if r >= utf8.RuneSelf {
			after := ' '
			if i+1 < len(runes) {
				after = runes[i+1]
			}
			size := 1
			if r > 0x2e7f {
				size = 2
			}
			sum += float64(size) * weigh(before, r, after)
			n += size
		}
		before = r
	}
	switch {
	case n == 0:
		return -3
	case c == windows1253 && unaccented(text):
		return sum/float64(n) - 0.5
	}
	return sum / float64(n)
}

// weights returns the function that weighs one character between its
// neighbours, for text that was decoded as c.
func weights(c charset, text string) func(before, r, after rune) float64 {
	switch c {
	case cp949, shiftJIS, gb18030, big5:
		return eastAsian(c)
	case windows1251:
		return weighCyrillic
	case windows1253, windows1255:
		return scriptOf(c).weigh
	}
	alphabets := alphabetsOf(c)
	rare := strings.Join(alphabets, "")
	common := bestAlphabet(text, alphabets)
	return func(b, r, a rune) float64 { return weighLatin(b, r, a, common, rare) }
}

func isLatin(r rune) bool { return unicode.Is(unicode.Latin, r) }

// weighLatin weighs a character of a western or central European encoding.
func weighLatin(before, r, after rune, common, rare string) float64 {
	switch {
	case r == utf8.RuneError, r >= 0x80 && r < 0xa0:
		return -3
	case unicode.IsLetter(r):
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			return -1
		}
		if before >= 0x80 && after >= 0x80 && unicode.IsLetter(before) && unicode.IsLetter(after) {
			return -1 // three in a row are another script
		}
		low := unicode.ToLower(r)
		switch {
		case r == 'º' && (isLatin(before) || before == '.') && !isLatin(after):
			return 0.5 // "nº"
		case r == 'ª' || r == 'º' || r == 'µ':
			return 0
		case low == 'õ' && unicode.ToLower(after) != 'e' && strings.ContainsRune(common, 'ã'):
			return -0.5 // Portuguese writes õ before e only; elsewhere it is a Hungarian ő
		case strings.ContainsRune(common, low) && (isLatin(before) || isLatin(after)):
			return 1
		case strings.ContainsRune(rare, low):
			return 0.2
		case strings.ContainsRune(common, low):
			return 0
		}
		return -0.2
	case isLatin(before) && isLatin(after) && r != '’' && r != '´' && r != '·':
		return -1 // a sign inside a word
	case strings.ContainsRune("£€§°’‘“”–—…·«»²\u00a0®™ºª", r):
		return 0.5
	}
	return -0.3
}

// weighCyrillic weighs a character of Windows-1251.
func weighCyrillic(before, r, after rune) float64 {
	cyrillic := func(r rune) bool { return r >= 'А' && r <= 'я' || strings.ContainsRune("ёЁіїєґІЇЄҐ", r) }
	switch {
	case r == utf8.RuneError:
		return -3
	case cyrillic(r):
		switch low := unicode.ToLower(r); {
		case unicode.IsUpper(r) && unicode.IsLower(before):
			return -1
		case !cyrillic(before) && !cyrillic(after):
			return -0.5
		case low == 'й' && cyrillic(before) && !strings.ContainsRune("аеиоуыэюяёії", unicode.ToLower(before)):
			return -1 // it follows a vowel; the commonest letter of Hebrew has its place
		case low == 'ъ' && !(cyrillic(before) && cyrillic(after)):
			return -1
		case strings.ContainsRune("оеаинтсрвлкмдпу", low):
			return 1
		case low >= 'а' && low <= 'я':
			return 0.6
		}
		return 0.2
	case strings.ContainsRune("№«»–—…’“”\u00a0€", r):
		return 0.3
	}
	return -0.5
}
