package format

import (
	"strings"
	"testing"

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
