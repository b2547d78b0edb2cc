package normalise

import (
	"strings"
	"testing"
)

// TestRowsWithoutADateCountForThePeriodAbove: the last day of the period or month
// stated, or the first where the format says so; without one the file is refused.
func TestRowsWithoutADateCountForThePeriodAbove(t *testing.T) {
	weekly := strings.NewReplacer("shop", "weekly", "date: [day], ", "", "requires: [date, gross]", "requires: [description, gross]", "layouts: [yyyy-MM-dd]", "above: true").Replace(shop)
	first := strings.NewReplacer("weekly", "weekly-first", "above: true", "above: true, day: first").Replace(weekly)
	for _, test := range []struct{ yaml, above, want string }{
		{weekly, "Period,2025-03-03 - 2025-03-09", "2025-03-09"},
		{weekly, "Period: 2025-03-03 - 2025-03-09", "2025-03-09"},
		{weekly, "Period,February 2024", "2024-02-29"},
		{weekly, "Period,2024-07", "2024-07-31"},
		{first, "Period,2024-07", "2024-07-01"},
		{weekly, "Period,some of 2024", ""},
	} {
		w := newWorld(t).overlay(t, test.yaml)
		l, findings := w.normalise(t, test.above+"\ntext,price,fee\nx,10.00,1.00\ny,5.00,0.50\n")
		if test.want == "" {
			if len(l.Entries) > 0 || len(findings) != 1 || !strings.Contains(findings[0].String(), "cannot be read") {
				t.Errorf("%s: %v %v", test.above, l.Entries, findings)
			}
			continue
		}
		if len(l.Entries) != 2 || l.Entries[0].Date.String() != test.want || l.Entries[1].Date.String() != test.want {
			t.Errorf("%s: got %v, want %s", test.above, l.Entries, test.want)
		}
	}
	m := newWorld(t).overlay(t, weekly).matches(t, "text,price,fee\nx,10.00,1.00\n")[0]
	if m.Format != nil || !strings.Contains(m.Todo.String(), "Period,") {
		t.Errorf("a file without a period is read: %v %v", m.Format, m.Refused)
	}
}
