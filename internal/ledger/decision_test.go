package ledger

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

func TestReadDecisions(t *testing.T) {
	file := "\ufeffEntry,Decision,Other,Value,Note\n" +
		"9f86d081884c7d65,merge,af86d081884c7d65,,told twice\n" +
		"9F86D081884C7D65,not-a-pair,\"af86d081884c7d65; bf86d081884c7d65\",,\n" +
		"\n" +
		"9f86d081884c7d65,ignore\n" +
		"9f86d081884c7d65,Relabel,,payer=Acme & Sons; kind=Gig;flow=income,\n" +
		"9f86d081884c7d65,split\n" +
		"12,ignore\n" + // line 8: a spreadsheet took the zeros in front off
		"short,ignore\n" + // line 9: no id
		"9f86d081884c7d65,delete\n" + // line 10: no decision
		"9f86d081884c7d65,merge\n" + // line 11: with what
		"9f86d081884c7d65,relabel\n" + // line 12: as what
		"9f86d081884c7d65,ignore,,payer=Acme\n" + // line 13: a value of nothing
		"9f86d081884c7d65,relabel,,flow=gain\n" + // line 14: no flow
		"9f86d081884c7d65,relabel,,colour=red\n" + // line 15: no key
		"9f86d081884c7d65,pair,9f86d081884c7d65\n" // line 16: with itself
	got, findings := ReadDecisions(strings.NewReader(file), "decisions.csv")
	const a, b, c = 0x9f86d081884c7d65, 0xaf86d081884c7d65, 0xbf86d081884c7d65
	want := []Decision{
		{Verb: VerbMerge, Entry: a, Others: []uint64{b}, Note: "told twice", Line: 2},
		{Verb: VerbNotPair, Entry: a, Others: []uint64{b, c}, Line: 3},
		{Verb: VerbIgnore, Entry: a, Line: 5},
		{Verb: VerbRelabel, Entry: a, Label: Label{Payer: "Acme & Sons", Kind: KindGig, HasKind: true, Flow: FlowIncome}, Line: 6},
		{Verb: VerbSplit, Entry: a, Line: 7},
		{Verb: VerbIgnore, Entry: 0x12, Line: 8},
	}
	for i := range want {
		want[i].File = "decisions.csv"
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	var lines []int
	for _, f := range findings {
		lines = append(lines, f.Pos.Row)
	}
	if !slices.Equal(lines, []int{9, 10, 11, 12, 13, 14, 15, 16}) {
		t.Errorf("findings on lines %v: %v", lines, findings)
	}
}

// A large table is read to its end and no further than its quotes close.
func TestHandwrittenTablesThatBreakOff(t *testing.T) {
	rows, findings := ReadHandwritten(strings.NewReader("entry\na\nb\n\"c\nd\n"), "f.csv", "code", "entry", []string{"entry"})
	if len(rows) != 2 || rows[1].Line != 3 || len(findings) != 1 || findings[0].Pos.Row != 4 {
		t.Errorf("rows %v, findings %v", rows, findings)
	}
}

// Whatever the file holds: lines that are used can be told apart and mean
// something, and nothing panics.
func FuzzReadDecisions(f *testing.F) {
	f.Add("entry,decision,other,value,note\n9f86d081884c7d65,relabel,,payer=A;kind=gig;flow=income,x\n")
	f.Add("entry;decision;other\n9f86d081884c7d65;pair;af86d081884c7d65\n")
	f.Add("\ufeffentry\tdecision\n9f86d081884c7d65\t\"ignore\n")
	f.Fuzz(func(t *testing.T, file string) {
		list, findings := ReadDecisions(strings.NewReader(file), "decisions.csv")
		last := 0
		for i := range list {
			if err := list[i].check(); err != nil || list[i].Line <= last {
				t.Fatalf("line %d after %d is let through: %v", list[i].Line, last, err)
			}
			last = list[i].Line
		}
		for _, finding := range findings {
			if finding.What.IsZero() || finding.Pos.File != "decisions.csv" {
				t.Fatalf("finding %+v", finding)
			}
		}
	})
}
