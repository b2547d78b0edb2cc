package normalise

import (
	"strings"
	"testing"
)

// TestRowWithinWhichTheFileEndsCountsNowhere: 1234.5 was cut from 1234.56, or from
// 1234.50, and no one knows.
func TestRowWithinWhichTheFileEndsCountsNowhere(t *testing.T) {
	w := newWorld(t).overlay(t, bank(hardBank))
	l, findings := w.normalise(t, "day,text,amount\n"+strings.Repeat("2024-01-03,gig,5.50\n", 10)+"2024-01-04,gig,1234.5")
	if s := l.Sources[0]; s.Rows != 11 || s.Unreadable != 1 || len(l.Entries) != 10 {
		t.Errorf("%+v", s)
	}
	if len(findings) != 1 || findings[0].Code != "file-cut" || findings[0].Pos.Row != 12 {
		t.Errorf("%v", findings)
	}
}

// TestSumBelowWithoutALineEndIsNoRowThatBreaksOff: it has no date and fewer cells, and
// nothing is lost behind it.
func TestSumBelowWithoutALineEndIsNoRowThatBreaksOff(t *testing.T) {
	w := newWorld(t).overlay(t, bank(hardBank))
	l, findings := w.normalise(t, "day,text,amount\n2024-01-01,gig,10.00\n2024-01-02,gig,5.50\nTotal,15.50")
	if s := l.Sources[0]; s.Rows != 3 || s.Unreadable != 1 || len(l.Entries) != 2 {
		t.Errorf("%+v", s)
	}
	if len(findings) != 1 || findings[0].Code == "file-cut" || findings[0].Cut || findings[0].Pos.Row != 4 {
		t.Errorf("%v", findings)
	}
}
