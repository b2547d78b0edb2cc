package specimen

import (
	"strings"
	"testing"
)

// TestAmountsAreFoundAsProgramsWriteThem guards amounts in columns that no format
// knows: one that is not scaled with the others breaks the copy's arithmetic, and
// stays readable.
func TestAmountsAreFoundAsProgramsWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"₹2,21,849.25":        "2,21,849.25",
		"1,23,45,678":         "1,23,45,678",
		"200000.0":            "200000.0",
		"-12.5":               "-12.5",
		"1,234,567.89":        "1,234,567.89",
		"version 2.5 of it":   "",
		"paid 12.50 and 3.10": "12.50 3.10",
	} {
		if got := strings.Join(amountsIn().FindAllString(text, -1), " "); got != want {
			t.Errorf("in %q: %q, want %q", text, got, want)
		}
	}
}
