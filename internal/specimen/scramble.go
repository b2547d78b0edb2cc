package specimen

import (
	"crypto/hmac"
	"crypto/sha256"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scrambler replaces words. A word has one replacement within a file, of the
// same length, case and scripts; two words never share one as long as there are
// enough. The key is a digest of the whole file, so that nobody who lacks the
// file can try words until one fits.
type scrambler struct {
	key       []byte
	alphabets map[script][]rune
	taken     map[string]bool     // words of the file, in lower case
	given     map[string]bool     // replacements given out
	words     map[string]string   // by word, in lower case
	says      func(string) string // what inference hears in a word: a replacement says no more; nil if nobody listens
}

// script is a set of runes that replace one another.
type script uint8

const (
	noScript script = iota // marks and blanks, which stay
	digit
	latin
	accented
	cyrillic
	greek
	hiragana
	katakana
	halfKana
	han
	hangul
	wideDigit
	wideLatin
	otherLetter
)

func scriptOf(r rune) script {
	switch {
	case r >= '0' && r <= '9':
		return digit
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
		return latin
	case r < 0x80:
		return noScript
	case r == 'ª' || r == 'º': // of numbers, as in nº
		return noScript
	case r == 0x30FC || r == 0xFF70: // the mark of a long vowel
		return noScript
	case r >= 0xFF10 && r <= 0xFF19:
		return wideDigit
	case r >= 0xFF21 && r <= 0xFF3A, r >= 0xFF41 && r <= 0xFF5A:
		return wideLatin
	case r >= 0xFF66 && r <= 0xFF9D:
		return halfKana
	case unicode.Is(unicode.Hiragana, r):
		return hiragana
	case unicode.Is(unicode.Katakana, r):
		return katakana
	case unicode.Is(unicode.Han, r):
		return han
	case unicode.Is(unicode.Hangul, r):
		return hangul
	case unicode.Is(unicode.Latin, r):
		return accented
	case unicode.Is(unicode.Cyrillic, r):
		return cyrillic
	case unicode.Is(unicode.Greek, r):
		return greek
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return otherLetter
	}
	return noScript
}

// alphabets returns the replacements of each script, in lower case. Those of the
// Chinese characters leave out what stands in dates, numbers and amounts.
func alphabets() map[script][]rune {
	return map[script][]rune{
		digit:     []rune("0123456789"),
		latin:     []rune("abcdefghijklmnopqrstuvwxyz"),
		accented:  []rune("áâäçéëíîóôöúüýàèêïñùûåæø"),
		cyrillic:  []rune("абвгдежзийклмнопрстуфхцчшщюя"),
		greek:     []rune("αβγδεζηθικλμνξοπρστυφχψω"),
		hiragana:  []rune("あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ"),
		katakana:  []rune("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"),
		halfKana:  []rune("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜ"),
		han:       []rune("山川木林森石花草雨雪空海江河池泉谷野原村里町北西南竹米光星朝夕春夏秋冬青白赤黄黑古高平安永福松梅柳桃"),
		hangul:    []rune("가나다라마바사아자차카타파하거너더러머버서어저처터퍼허고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후기니디리미비시이지치키티피히"),
		wideDigit: []rune("０１２３４５６７８９"),
		wideLatin: []rune("ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"),
	}
}

// newScrambler prepares replacements for the texts of one file. can reports
// whether the file's encoding has a rune. Encodings of one byte a letter are told
// by the language that their bytes make, so that only accented letters of the
// file replace one another there.
func newScrambler(key []byte, texts []string, can func(rune) bool) *scrambler {
	s := &scrambler{key: key, alphabets: alphabets(), taken: map[string]bool{}, given: map[string]bool{}, words: map[string]string{}}
	var own []rune // accented letters of the file, in lower case
	others, accents := map[rune]bool{}, map[rune]bool{}
	for _, text := range texts {
		for _, t := range cutWords(text) {
			if t.kind == wordPiece {
				s.taken[strings.ToLower(t.text)] = true
			}
			for _, r := range t.text {
				switch low := unicode.ToLower(r); scriptOf(r) {
				case accented:
					if !accents[low] {
						accents[low] = true
						own = append(own, low)
					}
				case otherLetter:
					if !others[r] {
						others[r] = true
						s.alphabets[otherLetter] = append(s.alphabets[otherLetter], r)
					}
				}
			}
		}
	}
	if !can('я') {
		s.alphabets[accented] = own
	}
	for script, runes := range s.alphabets {
		var usable []rune
		for _, r := range runes {
			if can(r) {
				usable = append(usable, r)
			}
		}
		s.alphabets[script] = usable
	}
	return s
}

// word returns the replacement of a word.
func (s *scrambler) word(w string) string {
	lower := strings.ToLower(w)
	out, known := s.words[lower]
	if !known || utf8.RuneCountInString(out) != utf8.RuneCountInString(w) {
		out = s.find(lower)
		s.words[lower] = out
		s.given[out] = true
	}
	return inCaseOf(w, out)
}

// find tries replacements until one is neither a word of the file nor given to
// another. Short words run out of them: then only the second holds, then none.
func (s *scrambler) find(lower string) string {
	const tries = 400
	second := ""
	for n := range tries {
		out := s.draw(lower, n)
		switch {
		case s.given[out], s.says != nil && s.says(strings.ToUpper(out)) != s.says(strings.ToUpper(lower)):
		case !s.taken[out]:
			return out
		case second == "" && out != lower:
			second = out
		}
	}
	if second != "" {
		return second
	}
	return s.draw(lower, tries)
}

// draw makes the nth replacement of a word. Leading zeros stay, and no other
// digit at the start becomes one.
func (s *scrambler) draw(lower string, n int) string {
	mac := hmac.New(sha256.New, s.key)
	mac.Write([]byte(lower))
	mac.Write([]byte{0, byte(n), byte(n >> 8)})
	sum := mac.Sum(nil)
	var b strings.Builder
	at, leading := 0, true
	for _, r := range lower {
		kind := scriptOf(r)
		alphabet := s.alphabets[kind]
		if kind == noScript || len(alphabet) == 0 || leading && (r == '0' || r == '０') {
			b.WriteRune(r)
			continue
		}
		if leading && (kind == digit || kind == wideDigit) {
			alphabet = alphabet[1:]
		}
		leading = false
		if at+2 > len(sum) {
			next := sha256.Sum256(append(s.key[:len(s.key):len(s.key)], sum...))
			sum, at = next[:], 0
		}
		b.WriteRune(alphabet[(int(sum[at])<<8|int(sum[at+1]))%len(alphabet)])
		at += 2
	}
	return b.String()
}

// inCaseOf gives a replacement the case of the word, rune by rune.
func inCaseOf(word, out string) string {
	runes := []rune(out)
	i := 0
	for _, r := range word {
		if i < len(runes) && unicode.IsUpper(r) {
			runes[i] = unicode.ToUpper(runes[i])
		}
		i++
	}
	return string(runes)
}
