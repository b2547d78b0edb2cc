package ledger

import (
	"strings"
	"testing"
)

// No id looks like a number to a spreadsheet.
func TestIDsAreNoNumbers(t *testing.T) {
	for _, c := range []struct{ id, want uint64 }{
		{0x1234567890123456, 0xb234567890123456},
		{0x0000000000000000, 0xa000000000000000},
		{0x12e4567890123456, 0xb2e4567890123456},
		{0x12e4567e90123456, 0x12e4567e90123456},
		{0x12a4567890123456, 0x12a4567890123456},
	} {
		if got := lettered(c.id); got != c.want {
			t.Errorf("%016x: got %016x, want %016x", c.id, got, c.want)
		}
	}
}

// A spreadsheet turned two ids without letters into 1.23457E+15 and took the
// zeros off a third. No row is lost, no id occurs twice, and the link between
// the first two holds where the text can mean one entry only.
func TestIDsDamagedBySpreadsheet(t *testing.T) {
	entry := func(id uint64, net int64, v Verdict) Entry {
		return Entry{ID: id, Date: 20000, Gross: net, Net: net, Currency: "EUR", Row: 2, Flow: FlowTransfer, Verdict: v}
	}
	l := &Ledger{Sources: []Source{{File: "a.csv"}}, Links: []Link{{Kind: LinkTransfer, From: []int32{0}, To: []int32{1}}}, Entries: []Entry{
		entry(0x1234567890123456, -500, VerdictTransfer), entry(0xb, 500, VerdictTransfer), entry(0x77, 5, VerdictCounted),
		entry(0x8888888888888888, 5, VerdictCounted), entry(0x8888888888888889, 5, VerdictCounted),
	}}
	text := strings.NewReplacer("1234567890123456", "1.23457E+15", "8888888888888888", "8.88889E+15", "8888888888888889", "8.88889E+15",
		"0000000000000077", "77").Replace(written(t, l))
	got, findings := restored(t, text)
	if len(got.Entries) != 5 || len(got.Links) != 1 || got.Sources[0].Unreadable != 0 {
		t.Fatalf("%+v, %v", got, findings)
	}
	if len(findings) != 1 || findings[0].Code != "ledger-id-damaged" || findings[0].Count != 3 {
		t.Error(findings)
	}
	seen := map[uint64]bool{}
	for i := range got.Entries {
		if id := got.Entries[i].ID; id == 0 || seen[id] {
			t.Errorf("id %x of entry %d", id, i)
		}
		seen[got.Entries[i].ID] = true
	}
	if !seen[0xb] || !seen[0x77] {
		t.Error("sound ids are lost")
	}
}

// Hundreds of rows with one thing wrong are one finding.
func TestFaultsOfOneColumnAreOneFinding(t *testing.T) {
	l := &Ledger{Sources: []Source{{File: "a.csv"}}}
	for i := range 300 {
		l.Entries = append(l.Entries, Entry{ID: uint64(i) + 1<<60 + 0xa, Date: 20000, Gross: 5, Net: 5, Currency: "EUR", Row: int32(i) + 2})
	}
	_, findings := restored(t, strings.ReplaceAll(written(t, l), "2024-10-04", "4 October"))
	if len(findings) != 1 || findings[0].Count != 300 || findings[0].Pos.Row != 2 {
		t.Error(findings)
	}
}
