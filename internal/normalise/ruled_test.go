package normalise

import "testing"

// TestARowOfStarsIsNoRowOfData: statements draw a line of stars or hyphens between
// their header and the rows; it costs no finding. A date that is damaged does.
func TestARowOfStarsIsNoRowOfData(t *testing.T) {
	w := newWorld(t).overlay(t, bank("amount\ncolumns: {date: [day], description: [text], amount: [amount]}\nnumbers: {decimal: point}\n"))
	for text, want := range map[string]string{
		"day,text,amount\n********,********,********\n2025-03-15,gig,12.00\n-----,---------,------\n": "",
		"day,text,amount\n********,gig,10.00\n2025-03-15,gig,12.00\n":                                 "date-unreadable×1@2",
		"day,text,amount\n-,,\n2025-03-15,gig,12.00\n":                                                "date-unreadable×1@2",
	} {
		l, findings := w.normalise(t, text)
		if len(l.Entries) != 1 || codes(findings) != want {
			t.Errorf("%q: %d entries, %q, want %q", text, len(l.Entries), codes(findings), want)
		}
	}
}
