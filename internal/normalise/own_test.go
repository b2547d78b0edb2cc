package normalise

import (
	"bytes"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// What rivulet writes it reads: the ledger of a ledger says the same.
func TestOwnLedger(t *testing.T) {
	w := newWorld(t)
	l, _ := w.normalise(t, chase, upwork)
	why := diag.T("=a reason")
	for i := range l.Entries {
		l.Entries[i].ID = uint64(i) + 1
		l.Entries[i].Verdict = ledger.VerdictCounted
		l.Entries[i].Why = &why
	}
	var first, second bytes.Buffer
	if err := ledger.WriteCSV(&first, l); err != nil {
		t.Fatal(err)
	}
	again, findings := All(w.matches(t, first.String()), w.known, Options{})
	laws(t, again)
	if len(findings) > 0 || len(again.Sources) != 2 || len(again.Entries) != len(l.Entries) {
		t.Fatalf("%d sources, %d entries, %v", len(again.Sources), len(again.Entries), findings)
	}
	for i := range again.Sources {
		if s := &again.Sources[i]; !s.Ledger || s.Format != ownFormat || s.Account == "" || s.Rows == 0 {
			t.Errorf("%+v", s)
		}
	}
	if err := ledger.WriteCSV(&second, again); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("written\n%s\nread and written again\n%s", first.String(), second.String())
	}
}
