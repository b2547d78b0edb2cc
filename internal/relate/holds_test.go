package relate

import (
	"slices"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestHoldsAndTheirReleases: by their order, else by amount, the oldest first.
func TestHoldsAndTheirReleases(t *testing.T) {
	f := PayPal("paypal.csv")
	f.Income(0, 5000, "Prolific", "study")
	f.Hold(1, -1000, "a")
	f.Hold(1, -1000, "b")
	f.Hold(2, 1000, "b") // by its order, though a is older
	f.Hold(5, 1000, "")  // by amount
	l, _ := related(t, f)
	want := []string{"[2]→[3] fee 0 days 1", "[1]→[4] fee 0 days 4"}
	if got := Links(l, ledger.LinkHold); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestHoldWithoutReleaseSaysSo: money that is still held when the export ends is
// named with its amount; a release of an older hold is not taken for its.
func TestHoldWithoutReleaseSaysSo(t *testing.T) {
	f := PayPal("paypal.csv")
	f.Hold(0, 700, "") // of a hold before the export
	f.Hold(3, -700, "")
	f.Hold(4, -300, "")
	l, findings := related(t, f)
	if got := Links(l, ledger.LinkHold); len(got) != 0 {
		t.Errorf("links %q, want none", got)
	}
	at := slices.IndexFunc(findings, func(f diag.Finding) bool { return f.Code == "still-held" })
	if at < 0 || findings[at].Count != 2 {
		t.Fatalf("findings %v, want one of 2 holds", findings)
	}
	if text := findings[at].What.String(); text != "2 holds in PayPal USD, together 10.00 USD, are not released before its export ends" {
		t.Errorf("finding %q", text) // 7.00 + 3.00
	}
}
