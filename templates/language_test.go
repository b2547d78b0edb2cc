package templates

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/message/catalog"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

func speak(t *testing.T, tag string) *Language {
	t.Helper()
	l, err := Speak(tag)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func day(t *testing.T, s string) ledger.Day {
	t.Helper()
	d, err := ledger.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestSayFormatsEveryKindOfArgument(t *testing.T) {
	l := speak(t, "en")
	eur := money.Amount{Minor: 123450, Currency: "EUR"}
	leap := day(t, "2024-02-29")
	for _, c := range []struct {
		text diag.Text
		want string
	}{
		{diag.Text{}, ""},
		{diag.T("100%% sure"), "100% sure"},
		{diag.T("%v of %v", eur, &eur), "€1,234.50 of €1,234.50"},
		{diag.T("%v, %v", leap, leap.Month()), "29 Feb 2024, Feb 2024"},
		{diag.T("%d in, %s out", 1234567, "x"), "1,234,567 in, x out"},
		{diag.T("%v of gross", diag.Share(0.125)), "12.5% of gross"},
		{diag.T("%v from %v", diag.T("%d payments", 1), diag.T("%d payments", 3)), "1 payment from 3 payments"},
		{diag.T("%v", money.Amount{Minor: 12300, Currency: "KRW"}), "₩12,300"},
		{diag.T("%v.", ledger.Day(0)), "."},
		{diag.T("in %s", "a\u202eb\nc"), "in a\ufffdb c"},
		{diag.T("in %s!", "שלום"), "in \u2068שלום\u2069!"},
		{diag.T("a sentence nobody has translated"), "a sentence nobody has translated"},
	} {
		if got := l.Say(c.text); got != c.want {
			t.Errorf("%q: said %q, want %q", c.text.Key, got, c.want)
		}
	}
}

func TestSpeakKnowsItsLanguages(t *testing.T) {
	if l := speak(t, "en-GB"); l.Tag() != "en-GB" {
		t.Errorf("tag %s", l.Tag())
	}
	for _, tag := range []string{"xx", "not a tag!", ""} {
		if _, err := Speak(tag); err == nil {
			t.Errorf("%q is spoken", tag)
		}
	}
}

// A language is one catalogue file: what it holds is enough to order a date, to
// choose plurals of two numbers and to leave the rest in English.
func TestACatalogueIsEnough(t *testing.T) {
	words := catalogue{}
	for key, raw := range map[string]string{
		"Kept":              `"남은 돈"`,
		"%[1]s %[2]s %[3]s": `"%[3]s년 %[2]s %[1]s일"`,
		"Feb":               `"2월"`,
		"%d rows, %d files": `{"arg": 1, "one": {"arg": 2, "one": "%d row, %d file", "other": "%d row, %d files"}, "other": {"arg": 2, "one": "%d rows, %d file", "other": "%d rows, %d files"}}`,
	} {
		var s sentence
		if err := s.UnmarshalJSON([]byte(raw)); err != nil {
			t.Fatal(err)
		}
		words[key] = s
	}
	builder := catalog.NewBuilder(catalog.Fallback(language.English))
	if err := words.addTo(builder, language.English); err != nil {
		t.Fatal(err)
	}
	l := newLanguage(language.English, builder)
	if got := l.Day(day(t, "2024-02-29")); got != "2024년 2월 29일" {
		t.Errorf("day %q", got)
	}
	if got := l.Calendar().Day; got != "{y}년 {m} {d}일" {
		t.Errorf("pattern %q", got)
	}
	if got := l.Say(diag.T("Kept")); got != "남은 돈" {
		t.Errorf("said %q", got)
	}
	for _, c := range []struct {
		rows, files int
		want        string
	}{{1, 1, "1 row, 1 file"}, {1, 2, "1 row, 2 files"}, {2, 1, "2 rows, 1 file"}, {2, 2, "2 rows, 2 files"}} {
		if got := l.Say(diag.T("%d rows, %d files", c.rows, c.files)); got != c.want {
			t.Errorf("said %q, want %q", got, c.want)
		}
	}
	var broken sentence
	if err := broken.UnmarshalJSON([]byte(`{"one": "x"}`)); err == nil {
		t.Error("a plural without its last form was taken")
	}
}

func TestEveryCatalogueCanBeRead(t *testing.T) {
	for _, tag := range Languages() {
		speak(t, tag)
	}
}

func TestCleanKeepsTextAndTakesDisguises(t *testing.T) {
	for in, want := range map[string]string{
		"Café 커피 ☕":        "Café 커피 ☕",
		"a\tb\r\nc\u2028d": "a b  c d",
		"a\x00b\x7f":       "a\ufffdb\ufffd",
		"\u202eevil\u2066": "\ufffdevil\ufffd",
		"zero\u200bwidth":  "zero\ufffdwidth",
		"👩\u200d💻":         "👩\u200d💻",
		"bad\xffbyte":      "bad\ufffdbyte",
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if got := []rune(Clean(string(make([]rune, 5000)))); len(got) != longest+1 || got[longest] != '…' {
		t.Errorf("cut to %d characters", len(got))
	}
}

// A key that no code says any more is a translation nobody reads.
func TestCataloguesHoldOnlyWhatIsSaid(t *testing.T) {
	var code strings.Builder
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(path, "_test.go") {
			return err
		}
		if ext := filepath.Ext(path); ext == ".go" || ext == ".html" {
			data, err := os.ReadFile(path)
			code.Write(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range Languages() {
		words, err := readCatalogue(tag)
		if err != nil {
			t.Fatal(err)
		}
		for key := range words {
			if !strings.Contains(code.String(), strconv.Quote(key)) {
				t.Errorf("%s translates %q, which nobody says", tag, key)
			}
		}
	}
}

func TestDaysAreCountedInWords(t *testing.T) {
	l := speak(t, "en")
	eur := money.Amount{Minor: 100, Currency: "EUR"}
	for n, want := range map[int]string{
		0: "a payout of Etsy arrived as €1.00, the same day, short by €1.00",
		1: "a payout of Etsy arrived as €1.00, a day later, short by €1.00",
		4: "a payout of Etsy arrived as €1.00, 4 days later, short by €1.00",
	} {
		if got := l.Say(diag.T("a payout of %s arrived as %v, %d days later, short by %v", "Etsy", eur, n, eur)); got != want {
			t.Errorf("said %q, want %q", got, want)
		}
	}
	if got := l.Say(diag.T("%d payouts of %s arrived as one deposit of %v, %d days after the last", 3, "Etsy", eur, 0)); got != "3 payouts of Etsy arrived as one deposit of €1.00, the day of the last" {
		t.Errorf("said %q", got)
	}
}
