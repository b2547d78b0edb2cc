package normalise

import "testing"

// TestMarksOfNothingAreNothingInAnyColumn: where a format says that "--" means
// nothing, it is no currency, no name and no part of a text.
func TestMarksOfNothingAreNothingInAnyColumn(t *testing.T) {
	w := newWorld(t).overlay(t, `id: dashes
title: Dashes
provider: Dashes
region: world
type: marketplace
get: Somewhere.
seen: "2025"
level: items
header: {requires: [date, amount]}
columns: {date: [day], counterparty: [buyer], description: [item, note], amount: [amount], currency: [unit]}
dates: {layouts: [yyyy-MM-dd]}
currency: {fixed: EUR}
numbers: {decimal: point, empty: ["--"]}
rules: [{when: {sign: in}, flow: income, kind: sale}]
payer: {fixed: Dashes}
`)
	l, findings := w.normalise(t, "day,buyer,item,note,amount,unit\n2025-01-02,--,--,Wool scarf,5.00,--\n")
	if len(findings) > 0 {
		t.Errorf("%v", findings)
	}
	if len(l.Entries) == 0 || l.Entries[0].Counterparty != "" || l.Entries[0].Description != "Wool scarf" || l.Entries[0].Currency != "EUR" || l.Entries[0].Net != 500 {
		t.Errorf("%+v", l.Entries)
	}
}
