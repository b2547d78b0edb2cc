package infer_test

import (
	"slices"
	"testing"

	"rivulet/internal/format"
)

// TestADraftNeedsTheColumnThatAloneTellsTheSign: an export without it would be read
// with every amount as money in.
func TestADraftNeedsTheColumnThatAloneTellsTheSign(t *testing.T) {
	m, in := inferText(t, "Date,Description,Amount,D/C,Currency\n2025-01-14,Salary,100.00,C,EUR\n2025-01-17,Card payment,50.00,D,EUR\n2025-01-23,Salary,20.00,C,EUR\n", "")
	if m.Format == nil {
		t.Fatal(in.Refused)
	}
	if !slices.Contains(m.Format.Header.Requires, format.Direction) {
		t.Errorf("it requires %v only", m.Format.Header.Requires)
	}
}
