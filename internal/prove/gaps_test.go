package prove

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// listing makes a bank's file with a payment on each of the days after 2024-01-01.
func listing(name string, days ...int) *Export {
	f := Bank(name)
	for _, d := range days {
		f.Income(d, 1000, "", "CREDIT")
		if day := Day0 + ledger.Day(d); !slices.Contains(f.Source.Days, day) {
			f.Source.Days = append(f.Source.Days, day)
		}
	}
	return f
}

// every returns the days from a to b, step apart.
func every(step, a, b int) []int {
	var list []int
	for d := a; d <= b; d += step {
		list = append(list, d)
	}
	return list
}

func gapNotes(findings []diag.Finding) []string {
	var list []string
	for _, f := range findings {
		if f.Code == "days-not-covered" || f.Code == "months-without-rows" || f.Code == "balance-jumps" {
			list = append(list, f.Severity.String()+" "+f.What.String())
		}
	}
	return list
}

// Day 0 is 2024-01-01, day 100 2024-04-10, day 130 2024-05-10.
func TestDaysThatFilesLeaveOut(t *testing.T) {
	a, b := every(4, 0, 100), every(4, 130, 230)
	for name, c := range map[string]struct {
		files []*Export
		want  []string
	}{
		"hole of 29 days": {[]*Export{listing("a.csv", a...), listing("b.csv", b...)},
			[]string{"warning no export of Chase checking covers 2024-04-11 to 2024-05-09, 29 days: what was paid then is in the total only where another file shows it"}},
		"the export covers days without rows": {[]*Export{listing("a.csv", a...).Covers(0, 122), listing("b.csv", b...)}, nil},
		"as long as pauses usually are":       {[]*Export{listing("a.csv", every(10, 0, 100)...), listing("b.csv", b...)}, nil},
		"a third file covers it":              {[]*Export{listing("a.csv", a...), listing("b.csv", b...), listing("c.csv", 96, 100, 118, 130)}, nil},
		"balances prove that nothing is missing": {[]*Export{
			listing("a.csv", a...).Walk(0, nil), listing("b.csv", b...).Walk(26_000, nil)}, nil}, // 26 rows of 10.00
		"a balance that jumps says it": {[]*Export{
			listing("a.csv", a...).Walk(0, nil), listing("b.csv", b...).Walk(26_500, nil)},
			[]string{"warning between 2024-04-10, where one file of Chase checking ends, and 2024-05-10, where the next begins, its balance moves by 5.00 USD: payments between them are in no file"}},
	} {
		findings := Run(assemble(c.files...), Options{})
		if got := gapNotes(findings); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %s\nwant %s", name, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// 2024-03 is days 60 to 90, 2024-06 days 152 to 181.
func TestMonthsWithoutRows(t *testing.T) {
	without := func(days []int, from, to int) []int {
		return slices.DeleteFunc(days, func(d int) bool { return d >= from && d <= to })
	}
	year := every(7, 0, 360)
	march := []string{"warning Chase checking has rows in nearly every month, but none in 2024-03: rows may be missing"}
	for name, c := range map[string]struct {
		days []int
		want []string
	}{
		"whole year":         {year, nil},
		"no March":           {without(slices.Clone(year), 60, 90), march},
		"too few months":     {without(every(7, 0, 150), 60, 90), nil},
		"not monthly at all": {[]int{0, 100, 200, 300}, nil},
	} {
		findings := Run(assemble(listing("a.csv", c.days...)), Options{})
		if got := gapNotes(findings); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}
