package recognise

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// written makes a table of a file with these lines.
func written(t *testing.T, lines ...string) *read.Table {
	t.Helper()
	path := filepath.Join(t.TempDir(), "test.csv")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	list, findings := read.Tables([]string{path}, read.Options{Limits: read.DefaultLimits()})
	if len(list) != 1 {
		t.Fatalf("%d tables: %v", len(list), findings)
	}
	return list[0]
}

// without makes a format without a header row of its cells, in YAML.
func without(t *testing.T, id, kind, cells string) *format.Format {
	t.Helper()
	f, findings := format.Parse(id+".yaml", []byte("id: "+id+"\ntitle: "+id+"\nprovider: P\nregion: us\ntype: "+kind+
		"\nget: x\nseen: \"2024\"\nlevel: account\ncells:\n"+cells+
		"dates: {layouts: [MM/dd/yyyy]}\nnumbers: {decimal: point}\ncurrency: {fixed: USD}\n"))
	if f == nil {
		t.Fatal(findings)
	}
	return f
}

const (
	marked    = "  - {role: date, is: date}\n  - {role: amount, is: number}\n  - {is: word, words: [\"*\"]}\n  - {role: description, is: text, optional: true}\n"
	balanced  = "  - {role: date, is: date}\n  - {role: description, is: text}\n  - {role: debit, is: number, optional: true}\n  - {role: credit, is: number, optional: true}\n  - {role: balance, is: number}\n"
	dayBefore = "  - {role: date, is: date}\n  - {role: description, is: text}\n  - {role: credit, is: number, optional: true}\n  - {role: debit, is: number, optional: true}\n  - {role: balance, is: number}\n"
)

func TestAllRowsDecideWithoutAHeader(t *testing.T) {
	l := LibraryOf([]*format.Format{without(t, "a", "bank", marked)})
	rows := []string{"01/31/2024,1.00,*,X", "02/29/2024,-2.00,*,", "03/31/2024,3.00,*,Z"}
	tests := []struct {
		name, row string
		refused   string // part of the sentence; empty if the row fits
	}{
		{"fits", `04/30/2024,"1,234.50",*,Y`, ""},
		{"empty cells behind", "04/30/2024,4.00,*,Y,,", ""},
		{"a blank line", "", ""},
		{"a text for a date", "Total,4.00,*,Y", `row 4 does not: column 1 holds "Total", where a date was expected`},
		{"another order of the date", "30/04/2024,4.00,*,Y", `column 1 holds "30/04/2024"`},
		{"another layout of the date", "2024-04-30,4.00,*,Y", `column 1 holds "2024-04-30"`},
		{"a date that does not exist", "02/30/2024,4.00,*,Y", `column 1 holds "02/30/2024"`},
		{"another decimal mark", `04/30/2024,"4,00",*,Y`, `column 2 holds "4,00", where a number was expected`},
		{"another word", "04/30/2024,4.00,x,Y", `column 3 holds "x"`},
		{"a column more", "04/30/2024,4.00,*,Y,Z", "4 columns were expected, column 5"},
		{"a column less", "04/30/2024,4.00", "column 3 holds"},
	}
	for _, test := range tests {
		m := l.Recognise(written(t, append(rows, test.row)...))
		switch {
		case test.refused == "" && m.Format == nil:
			t.Errorf("%s: refused: %s", test.name, m.Refused)
		case test.refused != "" && (m.Format != nil || !strings.Contains(m.Refused.String(), test.refused) || m.Todo.IsZero()):
			t.Errorf("%s: got %v %q, want %q", test.name, m.Format, m.Refused, test.refused)
		}
	}
}

// TestALateRowCounts guards against deciding by the first rows only: the head of
// a table holds 64 of them.
func TestALateRowCounts(t *testing.T) {
	l := LibraryOf([]*format.Format{without(t, "a", "bank", marked)})
	var rows []string
	for range 200 {
		rows = append(rows, "01/02/2024,1.00,*,X")
	}
	if m := l.Recognise(written(t, rows...)); m.Format == nil {
		t.Error(m.Refused)
	}
	m := l.Recognise(written(t, append(rows, "13/02/2024,1.00,*,X")...))
	if m.Format != nil || !strings.Contains(m.Refused.String(), "row 201") {
		t.Errorf("got %v %q", m.Format, m.Refused)
	}
}

// TestWithoutWordsTheBalanceDecides: 100 − 10 = 90, + 5 = 95, − 20 = 75, + 30 = 105
// is an account; 100 + 10 = 110, − 5 = 105, + 20 = 125, − 30 = 95 is what a card owes.
func TestWithoutWordsTheBalanceDecides(t *testing.T) {
	l := LibraryOf([]*format.Format{without(t, "account", "bank", balanced), without(t, "card", "card", balanced)})
	account := []string{"01/31/2024,A,10.00,,90.00", "02/29/2024,B,,5.00,95.00", "03/31/2024,C,20.00,,75.00", "04/30/2024,D,,30.00,105.00"}
	card := []string{"01/31/2024,A,10.00,,110.00", "02/29/2024,B,,5.00,105.00", "03/31/2024,C,20.00,,125.00", "04/30/2024,D,,30.00,95.00"}
	for want, rows := range map[string][]string{"account": account, "card": card} {
		m := l.Recognise(written(t, rows...))
		if m.Format == nil || m.Format.ID != want || len(m.Findings) != 1 || m.Findings[0].Code != "header-none" {
			t.Errorf("%s: got %v %q %v", want, m.Format, m.Refused, m.Findings)
		}
	}
	broken := append(account[:3:3], "04/30/2024,D,,30.00,106.00")
	if m := l.Recognise(written(t, broken...)); m.Format != nil || !strings.Contains(m.Refused.String(), "running balance does not bear it out") {
		t.Errorf("broken: got %v %q", m.Format, m.Refused)
	}
	if m := l.Recognise(written(t, account[:3]...)); m.Format != nil {
		t.Errorf("three rows prove nothing: got %v", m.Format)
	}
}

// TestTwoWithoutAHeaderAreRefused: the file fits as well where credit and debit
// stand the other way round, if the balance runs from the newest row.
func TestTwoWithoutAHeaderAreRefused(t *testing.T) {
	l := LibraryOf([]*format.Format{without(t, "a", "bank", balanced), without(t, "b", "bank", dayBefore)})
	rows := []string{"01/31/2024,A,10.00,,90.00", "02/29/2024,B,10.00,,80.00", "03/31/2024,C,10.00,,70.00", "04/30/2024,D,10.00,,60.00"}
	m := l.Recognise(written(t, rows...))
	if want := "its rows look like a and like b alike"; m.Format != nil || !strings.Contains(m.Refused.String(), want) {
		t.Errorf("got %v %q, want %q", m.Format, m.Refused, want)
	}
}

func TestInAndOutAtOnceFitNothing(t *testing.T) {
	l := LibraryOf([]*format.Format{without(t, "a", "bank", balanced)})
	rows := []string{"01/31/2024,A,10.00,0.00,90.00", "02/29/2024,B,0.00,5.00,95.00", "03/31/2024,C,20.00,0.00,75.00"}
	for row, fits := range map[string]bool{"04/30/2024,D,0.00,30.00,105.00": true, "04/30/2024,D,10.00,40.00,105.00": false, "04/30/2024,D,,,75.00": false} {
		if m := l.Recognise(written(t, append(rows, row)...)); (m.Format != nil) != fits {
			t.Errorf("%s: got %v %q", row, m.Format, m.Refused)
		}
	}
}

// TestLinesAboveRowsWithoutAHeader: only where the format says what stands above.
func TestLinesAboveRowsWithoutAHeader(t *testing.T) {
	cells := "  - {role: date, is: date}\n  - {role: amount, is: number}\n  - {role: description, is: text}\n"
	f := without(t, "a", "bank", cells+"header: {near: [Ledger of]}\n")
	rows := []string{"01/31/2024,1.00,X", "02/29/2024,-2.00,Y"}
	for above, fits := range map[string]bool{"Ledger of 4471\n\n": true, "Something else\n": false, "": false} {
		m := LibraryOf([]*format.Format{f}).Recognise(written(t, append(strings.Split(above, "\n"), rows...)...))
		switch {
		case (m.Format != nil) != fits:
			t.Errorf("%q: got %v %q", above, m.Format, m.Refused)
		case fits && (m.Below(1) || !m.Below(4)):
			t.Errorf("%q: the rows begin below %d", above, m.Preamble)
		}
	}
}
