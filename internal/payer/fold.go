package payer

import (
	"unicode"
	"unicode/utf8"
)

// foldBuffer is the room for a folded text on the stack, in bytes. Statement
// texts are 20 to 140 bytes long.
const foldBuffer = 256

// fold writes the folded text over buf and returns it, in a longer slice where
// buf is too short. Folded are ASCII letters in lower case and without
// accents, digits, full-width forms as ASCII, half-width kana as full-width
// with large vowels, every run of anything else as one space, a space between
// Latin and other scripts, none at the ends. It is NFKC without its tables
// where statements need it, and coarser where statements are careless: the
// Japanese clearing system writes ﾗﾝｻ-ｽﾞ and has no small kana.
func fold(buf, text []byte) []byte {
	f := folder{out: buf}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		i += n
		switch {
		case f.last == kana && isDash(r) && longVowelHere(text[i:]):
			f.wide('ー')
		case r < utf8.RuneSelf:
			f.ascii(byte(r))
		default:
			f.rune(r)
		}
	}
	return f.out[:f.n]
}

// script is what the last folded letter was.
type script uint8

const (
	none  script = iota // nothing yet, or a gap
	latin               // ASCII letter or digit
	kana
	other // any other letter
)

// folder writes by index: a slice appended to through a pointer would move the
// caller's buffer from the stack to the heap.
type folder struct {
	out  []byte
	n    int // bytes written
	last script
	gap  bool // a space is due before the next letter
}

func (f *folder) push(b byte) {
	if f.n == len(f.out) {
		longer := make([]byte, 2*f.n+64)
		copy(longer, f.out)
		f.out = longer
	}
	f.out[f.n] = b
	f.n++
}

func (f *folder) pushRune(r rune) {
	var b [utf8.UTFMax]byte
	for _, b := range b[:utf8.EncodeRune(b[:], r)] {
		f.push(b)
	}
}

func (f *folder) ascii(b byte) {
	c := classOf(b)
	if c == 0 {
		f.gap, f.last = true, none
		return
	}
	f.space(latin)
	f.push(lower(b))
}

// wide appends a letter outside Latin.
func (f *folder) wide(r rune) {
	s := other
	if r >= 0x3041 && r <= 0x30FF {
		s = kana
	}
	f.space(s)
	f.pushRune(r)
}

// space writes the gap that is due before a letter of script s.
func (f *folder) space(s script) {
	if (f.gap || f.last != none && (f.last == latin) != (s == latin)) && f.n > 0 {
		f.push(' ')
	}
	f.gap, f.last = false, s
}

// rune folds one rune outside ASCII.
func (f *folder) rune(r rune) {
	switch {
	case r >= 0xAC00 && r <= 0xD7A3, r >= 0x4E00 && r <= 0x9FFF: // Hangul, Chinese
		f.wide(r)
	case r < 0x0180:
		f.latin1(r)
	case r >= 0x0300 && r <= 0x036F, r == 0x200B, r == 0x200C, r == 0x200D, r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F:
		// combining marks and marks without width
	case r >= 0xFF01 && r <= 0xFF5E:
		f.ascii(byte(r - 0xFF01 + '!'))
	case r >= 0xFF66 && r <= 0xFF9D:
		wide, _ := utf8.DecodeRuneInString(halfKana[3*(r-0xFF66):])
		f.wide(large(wide))
	case r == 0xFF9E || r == 0x3099 || r == 0x309B:
		f.voice(voiced)
	case r == 0xFF9F || r == 0x309A || r == 0x309C:
		f.voice(halfVoiced)
	case r >= 0x30A1 && r <= 0x30FA:
		f.wide(large(r))
	case r == 0x30FC, r >= 0x3005 && r <= 0x3007:
		f.wide(r)
	case r >= 0x3040 && unicode.IsLetter(r):
		f.wide(r)
	case r < 0x3000 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		f.wide(unicode.ToLower(r))
	default:
		f.gap, f.last = true, none
	}
}

// latin1 folds U+0080 to U+017F through a table of ASCII spellings.
func (f *folder) latin1(r rune) {
	if r == 0xAD { // soft hyphen
		return
	}
	if r < 0xC0 {
		f.ascii(' ')
		return
	}
	switch r {
	case 'ß':
		f.ascii('s')
		f.ascii('s')
	case 'æ', 'Æ':
		f.ascii('a')
		f.ascii('e')
	case 'œ', 'Œ':
		f.ascii('o')
		f.ascii('e')
	default:
		f.ascii(plainLatin[r-0xC0])
	}
}

// voice adds the sound mark to the kana written last, if it can carry one.
func (f *folder) voice(of func(rune) rune) {
	if f.last == kana {
		r, n := utf8.DecodeLastRune(f.out[:f.n])
		f.n -= n
		f.pushRune(of(r))
	}
}

// plainLatin spells U+00C0 to U+017F without accents. A blank is no letter.
const plainLatin = "aaaaaaaceeeeiiiidnooooo ouuuuyts" + "aaaaaaaceeeeiiiidnooooo ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
	"lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// halfKana spells U+FF66 to U+FF9D in full width.
const halfKana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"

// large returns the large form of a small katakana: ッ → ツ.
func large(r rune) rune {
	switch r {
	case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ':
		return r + 1
	}
	return r
}

// voiced returns カ as ガ; kana that carry no mark stay.
func voiced(r rune) rune {
	switch {
	case r == 'ウ':
		return 'ヴ'
	case r >= 'カ' && r <= 'ヂ' && r%2 == 'カ'%2, r == 'ツ', r == 'テ', r == 'ト':
		return r + 1
	case r >= 'ハ' && r <= 'ホ' && (r-'ハ')%3 == 0:
		return r + 1
	}
	return r
}

// halfVoiced returns ハ as パ; kana that carry no mark stay.
func halfVoiced(r rune) rune {
	if r >= 'ハ' && r <= 'ホ' && (r-'ハ')%3 == 0 {
		return r + 2
	}
	return r
}

func isDash(r rune) bool {
	return r == '-' || r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == 0xFF0D
}

// longVowelHere reports whether a hyphen before rest, after a kana, is a long
// vowel: it is if more kana or the end of the word follows.
func longVowelHere(rest []byte) bool {
	r, n := utf8.DecodeRune(rest)
	return n == 0 || r == ' ' || r >= 0x30A1 && r <= 0x30FF || r >= 0xFF66 && r <= 0xFF9F || r == 0x3000
}

// classOf returns 0 for a separator, 1–26 for letters, 27–36 for digits.
func classOf(b byte) uint8 {
	switch {
	case b >= 'a' && b <= 'z':
		return b - 'a' + 1
	case b >= 'A' && b <= 'Z':
		return b - 'A' + 1
	case b >= '0' && b <= '9':
		return b - '0' + 27
	}
	return 0
}

func lower(b byte) byte {
	if b >= 'A' && b <= 'Z' {
		return b + 'a' - 'A'
	}
	return b
}
