package payer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/ledger"
)

// find asks rules about a text that stands in the description.
func find(r *Rules, text string, in bool) (*Hit, bool) {
	return r.Find(&Texts{ColumnAny: []byte(text), ColumnDescription: []byte(text)}, in, &Uses{})
}

func TestTheFirstRuleThatFitsDecides(t *testing.T) {
	rules, err := builtin(t).Rules([]Rule{
		{Match: "Anna*", Payer: "Lessons for Anna", Kind: ledger.KindFreelance, Flow: ledger.FlowIncome},
		{Match: "ANNA ZELLE", Flow: ledger.FlowSpending},
		{Match: "upwork", Flow: ledger.FlowTransfer},
		{Match: "ＡＣＭＥ", Payer: "ebates", Flow: ledger.FlowIncome},
		{Match: "과외", Payer: "과외", Kind: ledger.KindGig, Flow: ledger.FlowIncome},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		text  string
		in    bool
		payer string
		kind  ledger.Kind
		flow  ledger.Flow
	}{
		{"ZELLE FROM ANNABELLE", true, "Lessons for Anna", ledger.KindFreelance, ledger.FlowIncome},
		{"ANNA ZELLE", true, "Lessons for Anna", ledger.KindFreelance, ledger.FlowIncome}, // the first rule, though the second is longer
		{"ANNA ZELLE", false, "", 0, ledger.FlowSpending},                                 // income is money in
		{"UPWORK ESCROW INC REFUND", true, "", 0, ledger.FlowTransfer},
		{"UPWORK", false, "", 0, ledger.FlowTransfer},
		{"Acme shop", true, "Rakuten", ledger.KindCashback, ledger.FlowIncome}, // ebates is an alias, cashback its kind
		{"3월 과외비", true, "과외", ledger.KindGig, ledger.FlowIncome},
		{"FIVERR", true, "", 0, 0},
	} {
		hit, ok := find(rules, row.text, row.in)
		if hit.Payer != row.payer || hit.Kind != row.kind || hit.Flow != row.flow || ok != (row.flow != 0) {
			t.Errorf("%q in %v: %q %v %v, want %q %v %v", row.text, row.in, hit.Payer, hit.Kind, hit.Flow, row.payer, row.kind, row.flow)
		}
	}
}

// A rule looks in its column only; first is first whatever the column.
func TestRulesLookInTheirColumn(t *testing.T) {
	rules, err := builtin(t).Rules([]Rule{
		{Match: "rent", Column: ColumnDescription, Flow: ledger.FlowTransfer},
		{Match: "77", Column: ColumnReference, Flow: ledger.FlowRepaid},
		{Match: "rent", Column: ColumnCounterparty, Flow: ledger.FlowBorrowed},
		{Match: "joint", Column: ColumnAccount, Flow: ledger.FlowSpending},
		{Match: "old bank", Column: ColumnFile, Flow: ledger.FlowSetAside},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		texts Texts
		want  ledger.Flow
	}{
		{Texts{ColumnDescription: []byte("Rent July"), ColumnReference: []byte("77")}, ledger.FlowTransfer},
		{Texts{ColumnCounterparty: []byte("Rent Ltd"), ColumnReference: []byte("77")}, ledger.FlowRepaid},
		{Texts{ColumnCounterparty: []byte("Rent Ltd"), ColumnReference: []byte("770")}, ledger.FlowBorrowed},
		{Texts{ColumnDescription: []byte("77"), ColumnAccount: []byte("Chase joint ••1234")}, ledger.FlowSpending},
		{Texts{ColumnFile: []byte("old-bank.csv")}, ledger.FlowSetAside},
		{Texts{ColumnAny: []byte("rent 77 joint old bank")}, ledger.FlowUnknown},
	} {
		if hit, _ := rules.Find(&row.texts, true, &Uses{}); hit.Flow != row.want {
			t.Errorf("%s: %v, want %v", row.texts, hit.Flow, row.want)
		}
	}
}

func TestRulesThatMeanNothing(t *testing.T) {
	c := builtin(t)
	for _, row := range []struct {
		rule Rule
		want string
	}{
		{Rule{Match: "acme", Flow: ledger.FlowIncome}, "income wants a payer"},
		{Rule{Match: "acme", Payer: "Acme"}, "wants a flow"},
		{Rule{Match: " - ", Flow: ledger.FlowSpending}, "has no letters"},
		{Rule{Match: "", Flow: ledger.FlowSpending}, "has no letters"},
		{Rule{Match: strings.Repeat("가 ", 40), Flow: ledger.FlowSpending}, "more than 6 optional spaces"},
	} {
		if _, err := c.Rules([]Rule{row.rule}); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%+v: error %v, want one that says %q", row.rule, err, row.want)
		}
	}
}

// A direction without any pattern finds nothing.
func TestRulesOfOneDirection(t *testing.T) {
	rules, err := builtin(t).Rules([]Rule{{Match: "acme", Payer: "Acme", Flow: ledger.FlowIncome}})
	if err != nil {
		t.Fatal(err)
	}
	if hit, ok := find(rules, "ACME", false); ok {
		t.Errorf("money out is %+v, want nothing", hit)
	}
}

func TestManyRules(t *testing.T) {
	var list []Rule
	for i := range 3000 {
		word := string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + string(rune(0xAC00+i))
		list = append(list, Rule{Match: word, Flow: ledger.FlowSpending})
	}
	rules, err := builtin(t).Rules(list)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range list {
		if hit, ok := find(rules, "x "+r.Match+" y", true); !ok || hit.Flow != ledger.FlowSpending {
			t.Fatalf("%q is not found among many rules", r.Match)
		}
	}
}

// What is unused, shadowed or contradicted is said; a rule for money out behind
// one of income is none of these.
func TestRulesThatDecideNothingAreSaid(t *testing.T) {
	rules, err := builtin(t).Rules([]Rule{
		{Line: 2, Match: "acme", Payer: "Acme", Kind: ledger.KindGig, Flow: ledger.FlowIncome},
		{Line: 3, Match: "ACME!", Flow: ledger.FlowRepaid},                                      // money out
		{Line: 4, Match: "acme bonus", Payer: "Acme", Flow: ledger.FlowIncome},                  // line 2 comes first
		{Line: 5, Match: "Acme", Payer: "Other", Kind: ledger.KindGig, Flow: ledger.FlowIncome}, // line 2 says Acme
		{Line: 6, Match: "zebra", Flow: ledger.FlowSpending},                                    // in no row
		{Line: 8, Match: "yak", Flow: ledger.FlowSpending},                                      // in none either
		{Line: 7, Match: "acme", Flow: ledger.FlowSpending},                                     // line 3 takes the money out
	})
	if err != nil {
		t.Fatal(err)
	}
	var all Uses
	for _, row := range []struct {
		text string
		in   bool
	}{{"ACME BONUS", true}, {"ACME", true}, {"ACME", false}} {
		var one Uses
		rules.Find(&Texts{ColumnAny: []byte(row.text)}, row.in, &one)
		all.Add(&one)
	}
	var said []string
	for _, f := range rules.Findings(&all) {
		said = append(said, fmt.Sprintf("%d %s", f.Pos.Row, f.Code))
	}
	want := []string{"4 rule-shadowed", "5 rule-contradicts", "7 rule-contradicts", "6 rule-unused"}
	if !slices.Equal(said, want) {
		t.Errorf("said %v, want %v", said, want)
	}
}

func TestReadRules(t *testing.T) {
	file := "\ufeffMatch, payer ,flow,kind,column\n" +
		"ACME PAYOUT,Acme,income,freelance\n" +
		"\"Rent, July\",,spending,,Description\n" +
		"과외,과외,,gig\n" +
		"\n" +
		"X,Y,earning,gig\n" + // line 6: no such flow
		"--,Y,income,gig\n" + // line 7: no letters
		"Z,,income\n" + // line 8: income without a payer
		"Acorns,Acorns,,roundup\n" +
		"A,B,income,gig,subject\n" + // line 10: no such column
		"a, b,c,income,gig,any,d\n" // line 11: a cell too many
	rules, findings := ReadRules(strings.NewReader(file), "rules.csv")
	want := []Rule{
		{Match: "ACME PAYOUT", Payer: "Acme", Kind: ledger.KindFreelance, Flow: ledger.FlowIncome, Line: 2},
		{Match: "Rent, July", Column: ColumnDescription, Flow: ledger.FlowSpending, Line: 3},
		{Match: "과외", Payer: "과외", Kind: ledger.KindGig, Flow: ledger.FlowIncome, Line: 4},
		{Match: "Acorns", Payer: "Acorns", Kind: ledger.KindRoundup, Flow: ledger.FlowSetAside, Line: 9},
	}
	for i := range want {
		want[i].File = "rules.csv"
	}
	if !slices.Equal(rules, want) {
		t.Errorf("rules %+v, want %+v", rules, want)
	}
	var lines []int
	for _, f := range findings {
		lines = append(lines, f.Pos.Row)
	}
	slices.Sort(lines)
	if !slices.Equal(lines, []int{6, 7, 8, 10, 11}) {
		t.Errorf("findings on lines %v, want 6, 7, 8, 10, 11: %v", lines, findings)
	}
}

func TestReadRulesThatAreNone(t *testing.T) {
	if rules, findings := ReadRules(strings.NewReader("\ufeff \r\n"), "rules.csv"); len(rules)+len(findings) > 0 {
		t.Errorf("an empty file: rules %v, findings %v", rules, findings)
	}
	for _, row := range []struct{ file, want string }{
		{"\"", "header cannot be read"},
		{"text,name\nA,B\n", "rules.csv: error: The column \"text\" of its header is not known"},
		{"payer\nA\n", "named match"},
		{"match,payer,colour\nA,B,red\n", "\"colour\" of its header is not known"},
		{"match,payer\n\"A,B\n", "do not close"},
		{"match,payer\nA,Zo\xeb\n", "rules.csv: error: Line 2 is not UTF-8"},
	} {
		rules, findings := ReadRules(strings.NewReader(row.file), "rules.csv")
		if len(rules) != 0 || len(findings) != 1 || !strings.Contains(findings[0].String(), row.want) {
			t.Errorf("%q: rules %v, findings %v, want one that says %q", row.file, rules, findings, row.want)
		}
	}
}

// A proposed line that is copied from a terminal brings its marks of direction along.
func TestReadRulesCopiedFromATerminal(t *testing.T) {
	rules, findings := ReadRules(strings.NewReader("match,column,payer,kind,flow\n\u2068שלום,any,שלום,other,income\u2069\n"), "rules.csv")
	if len(findings) > 0 || len(rules) != 1 || rules[0].Match != "שלום" || rules[0].Flow != ledger.FlowIncome {
		t.Errorf("rules %+v, findings %v", rules, findings)
	}
}

// A spreadsheet of a country with decimal commas saves semicolons.
func TestReadRulesWithSemicolons(t *testing.T) {
	rules, findings := ReadRules(strings.NewReader("match;payer;kind;flow\r\n\"Acme; Ltd\";Acme, the firm;gig;income\r\n"), "rules.csv")
	if len(findings) > 0 || len(rules) != 1 || rules[0].Match != "Acme; Ltd" || rules[0].Payer != "Acme, the firm" {
		t.Errorf("rules %+v, findings %v", rules, findings)
	}
}

func FuzzReadRules(f *testing.F) {
	known := builtin(f)
	f.Add("match,payer,kind,flow\nACME,Acme,gig,income\n")
	f.Fuzz(func(t *testing.T, file string) {
		rules, _ := ReadRules(strings.NewReader(file), "rules.csv")
		if len(rules) > 50 {
			return
		}
		if _, err := known.Rules(rules); err != nil {
			t.Fatalf("ReadRules let a rule through that Rules refuses: %v", err)
		}
	})
}
