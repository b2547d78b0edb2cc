package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/infer"
	"rivulet/internal/money"
)

func TestConfigsThatAreNone(t *testing.T) {
	for _, row := range []struct{ text, want string }{
		{"currency: EUR\nrate: x\n", "rivulet.yaml:2: "},
		{"currency: EUR\ncurrency: USD\n", "rivulet.yaml:2: "},
		{"currency: [EUR]\n", "rivulet.yaml:1: "},
		{"currency: \"EUR\n", "rivulet.yaml:"},
		{"currency: eur\n", "\"eur\" is none"},
		{"files: [{match: \"[\", currency: EUR}]\n", "entry 1: match wants a pattern"},
		{"files: [{currency: EUR}]\n", "entry 1: match wants a pattern"},
		{"files:\n  - {match: a, currency: EUR}\n  - {match: b, currency: X}\n", "entry 2: the currency \"X\""},
		{"files: [{match: a}]\n", "says nothing"},
		{"files: [{match: a, colour: red}]\n", "rivulet.yaml:1: "},
		{"a: 1\n---\nb: 2\n", "rivulet.yaml:"},
	} {
		if c, err := parseConfig("rivulet.yaml", []byte(row.text)); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%q: %+v, error %v, want one that says %q", row.text, c, err, row.want)
		}
	}
}

func TestConfig(t *testing.T) {
	text := "\ufeff# mine\r\ncurrency: KRW\r\nrates: ecb.csv\r\nfiles:\r\n  - match: 'n26*'\r\n    account: joint\r\n  - {match: 'till*', currency: EUR}\r\n"
	c, err := parseConfig("rivulet.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	want := []configFile{{Match: "n26*", Account: "joint", line: 5}, {Match: "till*", Currency: "EUR", line: 7}}
	if c.Currency != "KRW" || c.Rates != "ecb.csv" || !slices.Equal(c.Files, want) {
		t.Errorf("config %+v, want files %+v", c, want)
	}
	for _, empty := range []string{"", "\ufeff", " \n\n", "# nothing\n"} {
		if c, err := parseConfig("rivulet.yaml", []byte(empty)); err != nil || c.Currency != "" {
			t.Errorf("%q: %+v, %v", empty, c, err)
		}
	}
}

// The order of the folders that are read decides nothing, and a second config is
// said, not silently passed over.
func TestOneConfigOfSeveral(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a", "b"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name, configName), []byte("currency: "+map[string]string{"a": "EUR", "b": "USD"}[name]+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	for _, paths := range [][]string{{filepath.Join(dir, "a"), filepath.Join(dir, "b")}, {filepath.Join(dir, "b"), filepath.Join(dir, "a")}} {
		s, err := settingsFor(wordFlags{}, paths)
		if err != nil {
			t.Fatal(err)
		}
		if s.currency != "EUR" || len(s.findings) != 1 || s.findings[0].Code != "words-twice" {
			t.Errorf("currency %s, findings %v", s.currency, s.findings)
		}
	}
}

// The first entry that says a thing about a file decides that thing.
func TestHintsOfFiles(t *testing.T) {
	h := &fileHints{assume: infer.Said{Currency: "CHF"}, used: make([]bool, 3), files: []configFile{
		{Match: "n26*", Account: "joint"}, {Match: "n26-*.csv", Account: "own", Currency: "EUR", Payer: "N26"}, {Match: "x", Format: "till"}}}
	for _, row := range []struct{ file, currency, payer, account, id string }{
		{"n26-1.csv", "EUR", "N26", "joint", ""},
		{"all.zip/n26-1.csv", "EUR", "N26", "joint", ""},
		{"n26.csv", "CHF", "", "joint", ""},
		{"x", "CHF", "", "", "till"},
		{"y", "CHF", "", "", ""},
	} {
		want := hint{infer.Said{Currency: money.Currency(row.currency), Payer: row.payer}, row.account, row.id}
		if got := h.hint(row.file); got != want {
			t.Errorf("%s: %v, want %v", row.file, got, want)
		}
	}
}
