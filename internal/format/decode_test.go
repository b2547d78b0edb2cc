package format

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"rivulet/internal/ledger"
)

// sound is a format in its shortest form.
const sound = `id: mine
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

func TestParseTakesASoundFormat(t *testing.T) {
	f, findings := Parse("mine.yaml", []byte(sound))
	if f == nil || len(findings) > 0 {
		t.Fatal(findings)
	}
}

func TestParseNamesTheLine(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"unknown word", "level: account", "level: account\ncolour: red", "mine.yaml:9: "},
		{"unknown word inside", "{requires: [date, amount]}", "{requires: [date, amount], needs: [x]}", "mine.yaml:9: "},
		{"word said twice", "level: account", "level: account\nlevel: items", "mine.yaml:9: "},
		{"wrong type", "header: {requires: [date, amount]}", "header: [date]", "mine.yaml:9: "},
		{"no YAML", "level: account", "level: [account", "mine.yaml:"},
		{"wrong id", "id: mine", "id: yours", `mine.yaml:1: error: id is "yours"`},
		{"unknown role", "  description: [Text]", "  colour: [Text]", `mine.yaml:13:colour:: error: "colour" is no role`},
		{"required role without a column", "[date, amount]", "[date, amount, balance]", "the role balance is used but has no column"},
		{"no money required", "[date, amount]", "[date, description]", "header requires no role that holds money"},
		{"no date required", "[date, amount]", "[amount]", "header does not require the role date"},
		{"no layout", "numbers:", "dates: {layouts: [yyyy-dd]}\nnumbers:", `"yyyy-dd" is no date layout`},
		{"a month alone", "numbers:", "dates: {layouts: [MM]}\nnumbers:", `"MM" is no date layout`},
		{"a day of no month", "numbers:", "dates: {layouts: [yyyy-MM-dd], day: first}\nnumbers:", "no layout is a month and no cell a period"},
		{"day of a month", "numbers:", "dates: {layouts: [yyyy-MM], day: middle}\nnumbers:", `day is "middle"`},
		{"a currency that is none", "numbers:", "currency: {fixed: coins}\nnumbers:", `"coins" is no currency`},
		{"letter twice", "numbers:", "dates: {layouts: [dd.MM.yyyy dd]}\nnumbers:", "is no date layout"},
		{"default not listed", "numbers:", "dates: {layouts: [dd.MM.yyyy], default: yyyy-MM-dd}\nnumbers:", "is not among the layouts"},
		{"level", "level: account", "level: day", `level is "day"`},
		{"decimal", "decimal: point", "decimal: dot", `decimal is "dot"`},
		{"flow", "numbers:", "rules: [{flow: gift}]\nnumbers:", `flow is "gift"`},
		{"kind", "numbers:", "rules: [{flow: income, kind: gift}]\nnumbers:", `kind is "gift"`},
		{"state", "numbers:", "rules: [{flow: income, state: gone}]\nnumbers:", `state is "gone"`},
		{"condition on no column", "numbers:", "rules: [{when: {type: [a]}, flow: income}]\nnumbers:", "the role type is used but has no column"},
		{"amount from nowhere", "numbers:", "rules: [{flow: income, amount: debit}]\nnumbers:", "the role debit is used but has no column"},
		{"adds without folding", "numbers:", "rules: [{flow: income, adds: fee}]\nnumbers:", "no rows are folded"},
		{"pattern", "numbers:", "rules: [{when: {description: [\"a*b\"]}, flow: income}]\nnumbers:", `"a*b" is no pattern`},
		{"pattern for everything", "numbers:", "skip: [{description: [\"*\"]}]\nnumbers:", "is no pattern"},
		{"everything skipped", "numbers:", "skip: [{}]\nnumbers:", "holds for every row"},
		{"unsigned", "numbers:", "amount: {sign: unsigned}\nnumbers:", "amounts are unsigned"},
		{"states without a column", "numbers:", "states: {paid: [x]}\nnumbers:", "the role status is used but has no column"},
	}
	for _, test := range tests {
		text := strings.Replace(sound, test.old, test.new, 1)
		f, findings := Parse("mine.yaml", []byte(text))
		if f != nil || len(findings) == 0 {
			t.Errorf("%s: taken as sound", test.name)
			continue
		}
		found := false
		for _, finding := range findings {
			found = found || strings.Contains(finding.String(), test.want)
		}
		if !found {
			t.Errorf("%s: %v, want %q", test.name, findings, test.want)
		}
	}
}

func TestWordsAreThoseOfTheLedger(t *testing.T) {
	for _, word := range flows()[1 : len(flows())-1] {
		if _, err := ledger.ParseFlow(word); err != nil {
			t.Error(err)
		}
	}
	for _, word := range kinds()[1:] {
		if _, err := ledger.ParseKind(word); err != nil {
			t.Error(err)
		}
	}
	for _, word := range states()[1:] {
		if _, err := ledger.ParseState(word); err != nil {
			t.Error(err)
		}
	}
	if len(flows())-2 != int(ledger.FlowBalance)+1 || len(kinds())-1 != int(ledger.KindCashing)+1 || len(states())-1 != int(ledger.StateExpired)+1 {
		t.Error("the ledger has words that formats cannot say")
	}
}

func TestOverlayReplacesById(t *testing.T) {
	base := library(t)
	own := strings.ReplaceAll(sound, "mine", "chase-checking")
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
		"mine.yaml":   {Data: []byte(sound)},
		"theirs.yaml": {Data: []byte(strings.Replace(strings.Replace(sound, "mine", "theirs", 1), "Mine", "Theirs", 1))},
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
	lines := strings.Split(string(Template()), "\n")
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
	paths, err := filepath.Glob("builtin/*.yaml")
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
	f.Add("mine.yaml", []byte(sound))
	f.Add("mine.yaml", []byte("id: &a [*a]\n"))
	table := head("Bank|Mine", "Date|Amount|Text", "1|2|3")
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		format, findings := Parse(name, data)
		if (format == nil) == (len(findings) == 0) {
			t.Fatalf("format %v with findings %v", format, findings)
		}
		if format == nil {
			return
		}
		Of([]*Format{format}).Recognise(table)
	})
}
