package normalise

import (
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
)

// yearless is a bank whose dates have neither a year nor, in the workbook of a
// user, anything else to go by.
const yearless = `id: yearless
title: Yearless bank
provider: Yearless
region: world
type: bank
get: Somewhere.
seen: "2025"
level: account
header: {requires: [date, amount]}
columns: {date: [day], earned: [bought], description: [text], amount: [amount]}
dates: {layouts: [MM/dd, M月d日]}
period: {after: [Statement]}
currency: {fixed: EUR}
numbers: {decimal: point}
rules: [{when: {sign: in}, flow: income, kind: cashback}]
payer: {fixed: Yearless}
`

// TestYearsOfDatesWithoutOne works every expected date out by hand: by the period
// or the twelve months to the end of the month stated, else by the order.
func TestYearsOfDatesWithoutOne(t *testing.T) {
	w := newWorld(t).overlay(t, yearless)
	for _, test := range []struct{ name, above, days, want string }{
		{"within the year", "Statement 2024", "03/01 04/15 04/02", "2024-03-01 2024-04-15 2024-04-02"},
		{"a month: December before January", "Statement 2024年01月", "12/29 01/03", "2023-12-29 2024-01-03"},
		{"a month: January before December", "Statement 2024年01月", "01/03 12/29", "2024-01-03 2023-12-29"},
		{"a month: in any order", "Statement,2024-01", "12/29 01/03 02/01 12/31", "2023-12-29 2024-01-03 2023-02-01 2023-12-31"},
		{"a period", "Statement 2023-12-05 - 2024-01-04", "12/29 01/03", "2023-12-29 2024-01-03"},
		{"the day of the download", "Statement 01/04/2024 10:51:02", "12/29 01/03 01/04 01/05", "2023-12-29 2024-01-03 2024-01-04 2023-01-05"},
		{"a date outside the period", "Statement 2023-12-05 - 2024-01-04", "12/29 02/03", "2023-12-29 -"},
		{"a year: December before January", "Statement 2024", "12/20 12/29 01/03 01/09", "2023-12-20 2023-12-29 2024-01-03 2024-01-09"},
		{"a year: January before December", "Statement 2024", "01/09 01/03 12/29 12/20", "2024-01-09 2024-01-03 2023-12-29 2023-12-20"},
		{"two New Years", "Statement 2024", "11/20 02/03 06/30 11/02 01/09", "2022-11-20 2023-02-03 2023-06-30 2023-11-02 2024-01-09"},
		{"a year, too few rows for an order", "Statement 2024", "12/30 01/05", "- -"},
		{"a year, no order", "Statement 2024", "12/20 12/29 01/03 12/30 01/09", "- - - - -"},
		{"a line that the user added", "Year,2024", "4月30日 5月1日", "2024-04-30 2024-05-01"},
		{"29 February", "Statement 2024", "02/28 02/29", "2024-02-28 2024-02-29"},
		{"29 February of no leap year", "Statement 2023", "02/28 02/29", "2023-02-28 -"},
		{"a date with its year", "Statement 2024", "2022-05-06 05/07", "2022-05-06 2024-05-07"},
	} {
		days := strings.Fields(test.days)
		l, _ := w.normalise(t, test.above+"\nday,text,amount\n"+strings.Join(days, ",x,1.00\n")+",x,1.00\n")
		got := slices.Repeat([]string{"-"}, len(days))
		for i := range l.Entries {
			got[l.Entries[i].Row-3] = l.Entries[i].Date.String()
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: got %s, want %s", test.name, s, test.want)
		}
	}
}

// TestNoYearIsRefused: neither the file's name nor today's date decides.
func TestNoYearIsRefused(t *testing.T) {
	w := newWorld(t).overlay(t, yearless)
	for name, text := range map[string]string{
		"nothing above":  "day,text,amount\n12/29,x,1.00\n",
		"no year above":  "Statement January\nday,text,amount\n12/29,x,1.00\n",
		"a number above": "Statement 12024\nday,text,amount\n12/29,x,1.00\n",
	} {
		m := w.matches(t, text)[0]
		if m.Format != nil || !strings.Contains(m.Refused.String(), "no year") || !strings.Contains(m.Todo.String(), "Year,") {
			t.Errorf("%s: %v %v %v", name, m.Format, m.Refused, m.Todo)
		}
	}
	for _, f := range append(findingsOf(w.normalise(t, "Statement 2024\nday,text,amount\n12/29,x,1.00\n01/03,x,1.00\n01/04,x,1.00\n")), findingsOf(w.normalise(t, "Statement 2024\nday,text,amount\n12/30,x,1.00\n01/05,x,1.00\n"))...) {
		if text := f.What.String(); strings.HasPrefix(f.Code, "year-") && (strings.Contains(text, "2,024") || !strings.Contains(text, "2024")) {
			t.Errorf("a year is no amount: %s", text)
		}
	}
	_, findings := w.normalise(t, "Statement 2022-11-05 - 2024-01-04\nday,text,amount\n12/29,x,1.00\n")
	if !slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Code == "year-unknown" }) {
		t.Errorf("a period of more than a year is taken: %v", findings)
	}
}

func findingsOf(_ *ledger.Ledger, findings []diag.Finding) []diag.Finding { return findings }

// TestOtherColumnsTakeTheNearestYear: what is booked in January was bought in
// December before it.
func TestOtherColumnsTakeTheNearestYear(t *testing.T) {
	w := newWorld(t).overlay(t, yearless)
	l, _ := w.normalise(t, "Statement 2024\nday,bought,text,amount\n01/02,12/31,x,1.00\n01/02,01/01,x,1.00\n01/03,12/31,x,1.00\n")
	want := []string{"2023-12-31", "2024-01-01", "2023-12-31"}
	for i := range l.Entries {
		if got := l.Entries[i].EarnedOn.String(); got != want[i] {
			t.Errorf("row %d was bought on %s, want %s", l.Entries[i].Row, got, want[i])
		}
	}
}

func TestMonthsAndPeriodsCountOnTheirLastDay(t *testing.T) {
	monthly := strings.NewReplacer("yearless", "monthly", "[MM/dd, M月d日]", "[yyyy-MM, MMM yyyy]", "period: {after: [Statement]}\n", "").Replace(yearless)
	first := strings.NewReplacer("monthly", "monthly-first", "MMM yyyy]", "MMM yyyy], day: first").Replace(monthly)
	spans := strings.NewReplacer("yearless", "spans", "[MM/dd, M月d日]", "[\"MMM d, yyyy\"], periods: true", "period: {after: [Statement]}\n", "").Replace(yearless)
	for _, test := range []struct{ yaml, cells, want string }{
		{monthly, "2024-02,2023-02,2024-12", "2024-02-29 2023-02-28 2024-12-31"},
		{monthly, "Jan 2024,April 2024", "2024-01-31 2024-04-30"},
		{first, "2024-02,2023-12", "2024-02-01 2023-12-01"},
		{spans, `"Aug 1 – 31, 2026","Jul 28 – Aug 3, 2026","Aug 21, 2026","Dec 28, 2025 – Jan 3, 2026"`, "2026-08-31 2026-08-03 2026-08-21 2026-01-03"},
	} {
		w := newWorld(t).overlay(t, test.yaml)
		sep := ","
		if test.cells[0] == '"' {
			sep = `","`
		}
		var rows, got []string
		for _, cell := range strings.Split(strings.Trim(test.cells, `"`), sep) {
			rows = append(rows, `"`+cell+`",x,1.00`)
		}
		l, findings := w.normalise(t, "day,text,amount\n"+strings.Join(rows, "\n")+"\n")
		for i := range l.Entries {
			got = append(got, l.Entries[i].Date.String())
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: got %s, want %s: %v", test.cells, s, test.want, findings)
		}
	}
	w := newWorld(t).overlay(t, spans)
	if l, _ := w.normalise(t, "day,text,amount\n\"Aug 31 – 1, 2026\",x,1.00\n\"Aug 32 – 33, 2026\",x,1.00\n\"Meet – greet, 2026\",x,1.00\n"); len(l.Entries) > 0 {
		t.Errorf("a period that runs backwards or names no days is read: %v", l.Entries)
	}
}

func TestYearIn(t *testing.T) {
	for text, want := range map[string][2]int{
		"（个人消费卡账户 2024年01月）（补）": {2024, 1},
		"Statement 2024":          {2024, 0},
		"2024-07":                 {2024, 7},
		"2024年12月5日 2024年12月30日":  {2024, 12},
		"2024-01-05 / 2024-02-04": {2024, 0},
		"2023-12 / 2024-01":       {},
		"12024":                   {},
		"no. 0042, 1970":          {},
	} {
		year, month, ok := format.YearIn(text)
		if !ok {
			year, month = 0, 0
		}
		if got := [2]int{year, month}; got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}
