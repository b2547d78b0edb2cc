package specimen

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func anyRune(rune) bool { return true }

func TestWordsKeepTheirShape(t *testing.T) {
	s := newScrambler([]byte("key"), []string{"Müller 00123 김철수"}, anyRune)
	for _, word := range []string{"Müller", "GmbH", "00123", "B0AB12cd", "김철수", "カタカナ", "ﾔﾏﾀﾞ", "ひらがな", "株式会社", "Иванов", "Ωμέγα", "１２３", "０４５"} {
		got := s.word(word)
		if got == word || utf8.RuneCountInString(got) != utf8.RuneCountInString(word) {
			t.Errorf("%q became %q", word, got)
		}
		a, b := []rune(word), []rune(got)
		for i := range a {
			if scriptOf(a[i]) != scriptOf(b[i]) || unicode.IsUpper(a[i]) != unicode.IsUpper(b[i]) {
				t.Errorf("%q became %q: rune %d is of another kind", word, got, i+1)
			}
		}
		if zeros := len(word) - len(strings.TrimLeft(word, "0")); len(got)-len(strings.TrimLeft(got, "0")) != zeros {
			t.Errorf("%q became %q: not as many leading zeros", word, got)
		}
		if again := s.word(word); again != got {
			t.Errorf("%q became %q, then %q", word, got, again)
		}
	}
}

func TestWordsStayApart(t *testing.T) {
	s := newScrambler([]byte("key"), nil, anyRune)
	seen := map[string]string{}
	for i := range 5000 {
		id := fmt.Sprintf("%07d", i*17)
		out := s.word(id)
		if other, taken := seen[out]; taken {
			t.Fatalf("%s and %s both became %s", id, other, out)
		}
		seen[out] = id
	}
}

func TestReplacementsAreNoWordsOfTheFile(t *testing.T) {
	var texts []string
	for i := range 600 {
		texts = append(texts, fmt.Sprintf("%03d", i+200))
	}
	s := newScrambler([]byte("key"), texts, anyRune)
	for _, text := range texts[:50] {
		if out := s.word(text); s.taken[out] {
			t.Errorf("%s became %s, which the file has too", text, out)
		}
	}
}

// Another file gives another key: who lacks the file cannot try words.
func TestReplacementsDependOnTheKey(t *testing.T) {
	a := newScrambler([]byte("one file"), nil, anyRune)
	b := newScrambler([]byte("another file"), nil, anyRune)
	if a.word("Schmidt") == b.word("Schmidt") {
		t.Error("two files give a word the same replacement")
	}
}

// A file of one byte a letter is told by its language: the copy of a Portuguese
// one gets Portuguese letters, not those that together are of no language.
func TestLegacyEncodingsKeepTheirAccentedLetters(t *testing.T) {
	s := newScrambler([]byte("key"), []string{"Situação", "HISTÓRICO", "nº 12"}, Encodable("Windows-1252"))
	for _, w := range []string{"Situação", "HISTÓRICO", "ação", "nº"} {
		out := []rune(s.word(w))
		for i, r := range []rune(w) {
			switch accent := r >= 0x80; {
			case accent != (out[i] >= 0x80):
				t.Errorf("%q became %q: letters and accented letters changed places", w, string(out))
			case r == 'º' && out[i] != r, accent && r != 'º' && !strings.ContainsRune("çãóÇÃÓ", out[i]):
				t.Errorf("%q became %q, with a letter that the file has not", w, string(out))
			}
		}
	}
}
