package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/analyse"
)

// proposed runs the pipeline over an export with credits of these texts, and maybe
// rules, and returns the proposals and how many credits are unsorted.
func proposed(t *testing.T, rules string, texts ...string) (lines []string, without, unsorted int) {
	t.Helper()
	dir := t.TempDir()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.Write([]string{"Details", "Posting Date", "Description", "Amount", "Type", "Balance", "Check or Slip #"})
	for i, text := range texts {
		_ = w.Write([]string{"CREDIT", fmt.Sprintf("03/%02d/2025", 1+i%28), text, fmt.Sprintf("%d.%02d", 10+i, i), "ACH_CREDIT", "", ""})
	}
	w.Flush()
	f := flags{wordFlags: wordFlags{alone: true}}
	write := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	if rules != "" {
		f.rules = write("rules.csv", []byte(rules))
	}
	r, err := pipeline([]string{write("chase.csv", b.Bytes())}, f, stdio{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
	if err != nil {
		t.Fatal(err)
	}
	lines, without = analyse.Proposals(r.report.Sections)
	for _, u := range r.report.Summary.Unsorted {
		unsorted += u.Count
	}
	for _, finding := range r.report.Findings {
		if finding.Code == "rule-unusable" || finding.Code == "rule-contradicts" {
			t.Errorf("a proposed line: %v", finding)
		}
	}
	return lines, without, unsorted
}

// What is proposed works: with the proposed lines nothing is unsorted but what has
// no words of its own, and none of them is unusable or contradicts another.
func TestProposedRulesSortWhatTheyWereProposedFor(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	words := []string{"LENA", "Schulz", "Café", "ＡＣＭＥ", "월과외비", "송금", "Müller", "O'Neil", "x", "SEPA/EREF", "ﾗﾝｻ", "ПЛАТЁЖ", "=HYPERLINK(1)", "\u202eevil",
		"<b>bold</b>", "a\u200bb", "e\u0301tude", "ßtraße", "10.03.2025", "REF77", "3월과외비", "Mar", "#12", "'quoted'", "semi;colon", "comma,comma", "\"q\"", "ไทย", "שלום"}
	for round := range 60 {
		var texts []string
		for range 1 + dice.IntN(6) {
			var text []string
			for range 1 + dice.IntN(5) {
				text = append(text, words[dice.IntN(len(words))])
			}
			texts = append(texts, strings.Join(text, " "))
		}
		lines, without, unsorted := proposed(t, "", texts...)
		if unsorted == 0 || len(lines) == 0 {
			continue
		}
		_, left, rest := proposed(t, analyse.RulesHeader()+"\n"+strings.Join(lines, "\n")+"\n", texts...)
		if left > without || without == 0 && rest > 0 {
			t.Errorf("round %d: %q: lines %q leave %d credits unsorted", round, texts, lines, rest)
		}
	}
}

func TestProposalsGroupWhatLooksAlike(t *testing.T) {
	lines, without, _ := proposed(t, "",
		"QORVEX LESSON 0316", "QORVEX LESSON 0323", "qorvex lesson 12 Apr", // 10.00 + 11.01 + 12.02
		"3월과외비", "4월과외비", // 13.03 + 14.04
		"ZUMPAR GMBH REF 4711/A", // 15.05
		"=cmd|' /C calc'!A0 77",  // 16.06: nothing that a spreadsheet runs
		"0042 77")                // no words
	want := []string{
		"QORVEX LESSON,any,QORVEX LESSON,other,income",
		"월과외비,any,월과외비,other,income",
		"cmd C calc,any,cmd C calc,other,income",
		"ZUMPAR GMBH REF,any,ZUMPAR GMBH REF,other,income",
	}
	if strings.Join(lines, "\n") != strings.Join(want, "\n") || without != 1 {
		t.Errorf("lines\n%s\nwant\n%s\nwithout words: %d, want 1", strings.Join(lines, "\n"), strings.Join(want, "\n"), without)
	}
}
