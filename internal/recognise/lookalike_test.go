package recognise

import (
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/read"
)

// alike opens the sample of a look-alike, named after it.
func alike(t *testing.T) map[string]*read.Table {
	t.Helper()
	paths, err := filepath.Glob("testdata/lookalikes/*")
	if err != nil || len(paths) == 0 {
		t.Fatal("no look-alikes", err)
	}
	found := map[string]*read.Table{}
	for _, path := range paths {
		list, findings := read.Tables([]string{path}, read.Options{Limits: read.DefaultLimits()})
		if len(list) != 1 {
			t.Fatalf("%s holds %d tables: %v", path, len(list), findings)
		}
		found[strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))] = list[0]
	}
	return found
}

func TestLookalikesAreRefusedByName(t *testing.T) {
	l := library(t)
	tables := alike(t)
	for _, f := range l.Lookalikes() {
		table, ok := tables[f.ID]
		if !ok {
			t.Errorf("%s has no sample", f.ID)
			continue
		}
		m := l.Recognise(table)
		want := "This is " + f.Title + "; it holds no payments."
		if m.Format != nil || m.Lookalike != f || m.Refused.String() != want {
			t.Errorf("%s: %v, %s", f.ID, m.Lookalike, m.Refused)
		}
		if !strings.Contains(m.Todo.String(), f.Instead) {
			t.Errorf("%s: what to do is %q", f.ID, m.Todo)
		}
	}
	if len(tables) != len(l.Lookalikes()) {
		t.Errorf("%d samples of %d look-alikes", len(tables), len(l.Lookalikes()))
	}
}

// TestLookalikesTakeNoPayments: no export of payments is refused as a look-alike,
// also if its own format is not known.
func TestLookalikesTakeNoPayments(t *testing.T) {
	none := LibraryOf(library(t).Lookalikes())
	for path, table := range tables(t) {
		if m := none.Recognise(table); m.Lookalike != nil {
			t.Errorf("%s is taken for %s", path, m.Lookalike.ID)
		}
	}
}

func TestLookalikesAreNoReadableFormats(t *testing.T) {
	l := library(t)
	for _, f := range l.Formats() {
		if f.Type == "look-alike" {
			t.Errorf("%s counts as readable", f.ID)
		}
	}
	if f := l.Find("kdp-pages"); f == nil || f.Instead == "" {
		t.Error("a look-alike cannot be shown")
	}
}

func TestFewWordsDoNotMakeALookalike(t *testing.T) {
	l := library(t)
	for _, header := range []string{
		"payer|points|timestamp|amount|currency|note|reference",
		"Date|Balance|Money in|Money out|Payee",
		"Date|Views|Earned|Paid out|Rate",
	} {
		if m := l.Recognise(head(header)); m.Lookalike != nil {
			t.Errorf("%s is taken for %s", header, m.Lookalike.ID)
		}
	}
}

// TestExportBelowALookalikeIsRead: the summary of balances above a statement
// does not hide the statement.
func TestExportBelowALookalikeIsRead(t *testing.T) {
	m := library(t).Recognise(head("Date|Balance", "2025-01-01|12.00", "|", chaseHeader))
	if m.Format == nil || m.Format.ID != "chase-checking" || m.Header != 4 {
		t.Errorf("got %v: %s", m.Format, m.Refused)
	}
}
