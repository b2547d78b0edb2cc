package recognise

import (
	"strings"
	"testing"

	"rivulet/internal/format"
)

// TestASharedHeaderNamesWhoseItMayBe: it is no format's, whatever the order of its
// columns and their case; one column more, and it is another header.
func TestASharedHeaderNamesWhoseItMayBe(t *testing.T) {
	l := library(t)
	for _, header := range []string{"Date|Transaction|Name|Memo|Amount", "AMOUNT| name |memo|Date|Transaction"} {
		m := l.Recognise(head(header, "6/13/2026|OTHER|Interest Paid||1.22"))
		if m.Format != nil || m.Shared == nil || m.Shared.ID != "tangerine-account" || m.Common || m.RunnerUp != nil {
			t.Fatalf("%s: %v %v: %s", header, m.Format, m.Shared, m.Refused)
		}
		if said := m.Refused.String(); !strings.Contains(said, "Tangerine, U.S. Bank") {
			t.Errorf("%s: the refusal does not say whose header it may be: %s", header, said)
		}
	}
	for _, header := range []string{"Date|Transaction|Name|Memo|Amount|Balance", "Date|Transaction|Name|Amount"} {
		if m := l.Recognise(head(header, "6/13/2026|OTHER|Interest Paid||1.22")); m.Shared != nil {
			t.Errorf("%s is taken for the header of %s", header, m.Shared.ID)
		}
	}
}

// TestASharedHeaderTakesNoFormatsTable: a format that knows the header's names goes
// before it, and so does an export whose rows tell whose it is.
func TestASharedHeaderTakesNoFormatsTable(t *testing.T) {
	own, findings := format.Parse("own.yaml", []byte(`id: own
title: My bank
provider: My bank
region: gb
type: bank
get: Download it.
seen: "2026"
level: account
header: {requires: [date, description, amount, balance]}
columns: {date: [Date], description: [Description], amount: [Amount], balance: [Balance]}
dates: {layouts: [dd/MM/yyyy]}
numbers: {decimal: point}
currency: {fixed: GBP}
rules: [{flow: catalogue}]
`))
	if own == nil {
		t.Fatal(findings)
	}
	shared := library(t).Find("first-direct-account")
	table := head("Date|Description|Amount|Balance", "10/02/2018|SHOP|-5.00|995.00")
	if m := LibraryOf([]*format.Format{shared, own}).Recognise(table); m.Format != own {
		t.Errorf("taken for %v, %s", m.Shared, m.Refused)
	}
	if m := LibraryOf([]*format.Format{shared}).Recognise(table); m.Shared != shared {
		t.Errorf("not known: %s", m.Refused)
	}
}

// TestSharedHeadersAreNotTheSame: one header is described once.
func TestSharedHeadersAreNotTheSame(t *testing.T) {
	l := library(t)
	for _, f := range l.Shared() {
		if m := l.Recognise(head(strings.Join(f.Header.Words, "|"))); m.Shared != f {
			t.Errorf("the header of %s is taken for %v", f.ID, m.Shared)
		}
	}
}
