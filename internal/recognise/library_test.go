package recognise

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rivulet/internal/format"
)

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		if _, err := Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}

func TestBuiltinIsValid(t *testing.T) {
	l, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Formats()) == 0 {
		t.Fatal("no formats")
	}
}

// plainFormat is a format in its shortest form.
const plainFormat = `id: mine
title: Mine
provider: Me
region: world
type: bank
get: Somewhere.
seen: "2025"
level: account
header: {requires: [date, amount]}
columns:
  date: [Date]
  amount: [Amount]
  description: [Text]
numbers: {decimal: point}
`

func TestOverlayReplacesById(t *testing.T) {
	base := library(t)
	own := strings.ReplaceAll(plainFormat, "mine", "chase-checking")
	l, findings := base.Overlay(fstest.MapFS{
		"chase-checking.yaml": {Data: []byte(own)},
		"broken.yaml":         {Data: []byte("id: broken\n")},
		"notes.txt":           {Data: []byte("no format")},
	}, "own")
	if len(findings) == 0 || findings[0].Pos.File != "broken.yaml" {
		t.Errorf("findings %v", findings)
	}
	if f := l.Find("chase-checking"); f == nil || f.Tag != "own" || f.Title != "Mine" {
		t.Errorf("found %+v", f)
	}
	if f := base.Find("chase-checking"); f.Tag != "builtin" {
		t.Error("the library below was changed")
	}
	if len(l.Formats()) != len(base.Formats()) || l.Find("broken") != nil {
		t.Error("the broken format is there")
	}
}

func TestTwoFormatsThatFitEquallyAreRefused(t *testing.T) {
	l, findings := (&Library{}).Overlay(fstest.MapFS{
		"mine.yaml":   {Data: []byte(plainFormat)},
		"theirs.yaml": {Data: []byte(strings.Replace(strings.Replace(plainFormat, "mine", "theirs", 1), "Mine", "Theirs", 1))},
	}, "own")
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	m := l.Recognise(head("Date|Amount|Text"))
	if want := "Row 1 fits Mine and Theirs equally well."; m.Format != nil || m.Refused.String() != want || m.Todo.IsZero() {
		t.Errorf("got %v %q", m.Format, m.Refused)
	}
}

func TestTemplateIsItsOwnFormat(t *testing.T) {
	lines := strings.Split(string(format.Template()), "\n")
	m := library(t).Recognise(head(strings.ReplaceAll(lines[0], ",", "|"), strings.ReplaceAll(lines[1], ",", "|")))
	if m.Format == nil || m.Format.ID != "rivulet-template" || len(m.Extra) > 0 || m.Score != 1 {
		t.Errorf("got %v %s, extra %q", m.Format, m.Refused, m.Extra)
	}
	if !strings.HasPrefix(lines[1], "#") || len(lines) != 3 || strings.Count(lines[0], ",") != strings.Count(lines[1], ",") {
		t.Errorf("the example row is %q", lines[1])
	}
}

// FuzzParse holds the parser to its word: no input makes it panic, and what it
// takes can be put to use.
func FuzzParse(f *testing.F) {
	paths, err := filepath.Glob(filepath.Join("..", "format", "builtin", "*.yaml"))
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Base(path), data)
	}
	f.Add("mine.yaml", []byte(plainFormat))
	f.Add("mine.yaml", []byte("id: &a [*a]\n"))
	table := head("Bank|Mine", "Date|Amount|Text", "1|2|3")
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		one, findings := format.Parse(name, data)
		if (one == nil) == (len(findings) == 0) {
			t.Fatalf("format %v with findings %v", one, findings)
		}
		if one == nil {
			return
		}
		LibraryOf([]*format.Format{one}).Recognise(table)
	})
}
