package recognise

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/format"
)

// placedFormat knows columns by their place: the second Betrag, and the nameless
// one right of Umsatz.
func placedFormat(t *testing.T, columns string) (*format.Format, string) {
	t.Helper()
	f, findings := format.Parse("a.yaml", []byte("id: a\ntitle: a\nprovider: P\nregion: de\ntype: bank\nget: x\nseen: \"2024\"\nlevel: account\n"+
		"numbers: {decimal: comma}\ncurrency: {fixed: EUR}\n"+columns))
	said := ""
	for _, finding := range findings {
		said += finding.What.String() + "\n"
	}
	return f, said
}

func TestColumnsByOccurrenceAndBesideAName(t *testing.T) {
	f, said := placedFormat(t, "header: {requires: [date, foreign-amount, amount, direction, description]}\n"+
		"columns: {date: [Datum], foreign-amount: [\"Betrag #1\"], amount: [\"Betrag #2\"], direction: [\"Umsatz +1\"], description: [Text, \"Text +1\", \"Text +2\"]}\n")
	if f == nil {
		t.Fatal(said)
	}
	l := LibraryOf([]*format.Format{f})
	tests := []struct{ name, header, want string }{
		{"as described", "Datum|Betrag|Kurs|Betrag|Umsatz||Text||", "map[amount:[3] date:[0] description:[6 7 8] direction:[5] foreign-amount:[1]] extra [Kurs]"},
		{"other order, a column more", "Text||Neu|Betrag|Umsatz|  |Betrag|Datum", "map[amount:[6] date:[7] description:[0 1] direction:[5] foreign-amount:[3]] extra [Neu]"},
		{"behind the header's end", "Datum|Betrag|Betrag|Umsatz||Text", "map[amount:[2] date:[0] description:[5 6 7] direction:[4] foreign-amount:[1]] extra []"},
		{"one Betrag", "Datum|Betrag|Umsatz||Text", "none"},
		{"a name in the nameless column", "Datum|Betrag|Betrag|Umsatz|S/H|Text", "none"},
	}
	for _, test := range tests {
		got := "none"
		if m := l.Recognise(head(test.header, "")); m.Format != nil {
			got = fmt.Sprintf("%v extra %q", m.Columns, m.Extra)
		}
		if strings.ReplaceAll(got, `"`, "") != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
	}
}

// TestTheSecondColumnMustNotPassForTheFirst: were the first renamed, the second
// would be the first of its name.
func TestTheSecondColumnMustNotPassForTheFirst(t *testing.T) {
	_, said := placedFormat(t, "header: {requires: [date, amount]}\ncolumns: {date: [Datum], amount: [\"Betrag #1\"]}\n")
	if !strings.Contains(said, "must require the second") {
		t.Errorf("got %q", said)
	}
	f, said := placedFormat(t, "header: {requires: [date, amount], words: [\"Betrag #2\"]}\ncolumns: {date: [Datum], amount: [\"Betrag #1\"]}\n")
	if f == nil {
		t.Fatal(said)
	}
	if m := LibraryOf([]*format.Format{f}).Recognise(head("Datum|Summe|Betrag", "")); m.Format != nil {
		t.Error("Betrag passes for the first of two")
	}
}
