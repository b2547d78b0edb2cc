package payer

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/ledger"
)

func TestRulesOfTheUserComeFirst(t *testing.T) {
	c := builtin(t)
	over, err := c.Overlay([]Rule{
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
		{"ANNA ZELLE", false, "", 0, ledger.FlowSpending},
		{"UPWORK ESCROW INC REFUND", true, "", 0, ledger.FlowTransfer},
		{"UPWORK", false, "", 0, ledger.FlowTransfer},
		{"Acme shop", true, "Rakuten", ledger.KindCashback, ledger.FlowIncome},
		{"3월 과외비", true, "과외", ledger.KindGig, ledger.FlowIncome},
		{"FIVERR", true, "Fiverr", ledger.KindFreelance, ledger.FlowIncome},
		{"TRADER JOE", true, "", 0, 0},
	} {
		hit, ok := over.Find([]byte(row.text), row.in)
		if hit.Payer != row.payer || hit.Kind != row.kind || hit.Flow != row.flow || ok != (row.flow != 0) {
			t.Errorf("%q in %v: %q %v %v, want %q %v %v", row.text, row.in, hit.Payer, hit.Kind, hit.Flow, row.payer, row.kind, row.flow)
		}
	}
	if hit, _ := c.Find([]byte("UPWORK"), true); hit.Payer != "Upwork" {
		t.Errorf("Overlay changed the catalogue it was called on: %+v", hit)
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
		if _, err := c.Overlay([]Rule{row.rule}); err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%+v: error %v, want one that says %q", row.rule, err, row.want)
		}
	}
}

// A direction without any pattern finds nothing.
func TestRulesOfOneDirection(t *testing.T) {
	over, err := builtin(t).Overlay([]Rule{{Match: "acme", Payer: "Acme", Flow: ledger.FlowIncome}})
	if err != nil {
		t.Fatal(err)
	}
	if hit, ok := over.Find([]byte("ACME"), false); ok {
		t.Errorf("money out is %+v, want nothing", hit)
	}
}

func TestManyRules(t *testing.T) {
	var rules []Rule
	for i := range 3000 {
		word := string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + string(rune(0xAC00+i))
		rules = append(rules, Rule{Match: word, Flow: ledger.FlowSpending})
	}
	over, err := builtin(t).Overlay(rules)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rules {
		if hit, ok := over.Find([]byte("x "+r.Match+" y"), true); !ok || hit.Flow != ledger.FlowSpending {
			t.Fatalf("%q is not found among many rules", r.Match)
		}
	}
}

func TestReadRules(t *testing.T) {
	file := "\ufeffMatch, payer ,flow,kind\n" +
		"ACME PAYOUT,Acme,income,freelance\n" +
		"\"Rent, July\",,spending\n" +
		"과외,과외,,gig\n" +
		"\n" +
		"X,Y,earning,gig\n" + // line 6: no such flow
		"--,Y,income,gig\n" + // line 7: no letters
		"Z,,income\n" // line 8: income without a payer
	rules, findings := ReadRules(strings.NewReader(file), "rules.csv")
	want := []Rule{
		{Match: "ACME PAYOUT", Payer: "Acme", Kind: ledger.KindFreelance, Flow: ledger.FlowIncome},
		{Match: "Rent, July", Flow: ledger.FlowSpending},
		{Match: "과외", Payer: "과외", Kind: ledger.KindGig, Flow: ledger.FlowIncome},
	}
	if !slices.Equal(rules, want) {
		t.Errorf("rules %+v, want %+v", rules, want)
	}
	var lines []int
	for _, f := range findings {
		lines = append(lines, f.Pos.Row)
	}
	if !slices.Equal(lines, []int{6, 7, 8}) {
		t.Errorf("findings on lines %v, want 6, 7, 8: %v", lines, findings)
	}
}

func TestReadRulesThatAreNone(t *testing.T) {
	for _, row := range []struct{ file, want string }{
		{"", "no header"},
		{"text,name\nA,B\n", "named match"},
		{"match,payer,colour\nA,B,red\n", "\"colour\" is not known"},
		{"match,payer\n\"A,B\n", "quotes do not close"},
	} {
		rules, findings := ReadRules(strings.NewReader(row.file), "rules.csv")
		if len(rules) != 0 || len(findings) != 1 || !strings.Contains(findings[0].String(), row.want) {
			t.Errorf("%q: rules %v, findings %v, want one that says %q", row.file, rules, findings, row.want)
		}
	}
}

func FuzzReadRules(f *testing.F) {
	f.Add("match,payer,kind,flow\nACME,Acme,gig,income\n")
	f.Fuzz(func(t *testing.T, file string) {
		rules, _ := ReadRules(strings.NewReader(file), "rules.csv")
		if len(rules) > 50 {
			return
		}
		if _, err := (&Catalogue{}).Overlay(rules); err != nil {
			t.Fatalf("ReadRules let a rule through that Overlay refuses: %v", err)
		}
	})
}
