package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// hold adds money that is held (minus) or released.
func (f *file) hold(day int, net int64, order string) {
	f.add(day, net, ledger.FlowBalance, "", "hold").Extra = &ledger.Extra{Order: order}
}

// TestHoldsNetToNothing: a hold and its release are linked and in no figure.
func TestHoldsNetToNothing(t *testing.T) {
	f := paypal("paypal.csv")
	f.income(0, 5000, "Prolific", "study")
	f.hold(1, -1000, "a")
	f.hold(1, -1000, "b")
	f.hold(2, 1000, "b") // by its order, though a is older
	f.hold(5, 1000, "")  // by amount
	l := runFiles(t, f)
	want := []string{"[2]→[3] fee 0 days 1", "[1]→[4] fee 0 days 4"}
	if got := links(l, ledger.LinkHold); !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
	if got := total(l, "USD"); got != 5000 || count(l, ledger.VerdictExcluded) != 4 {
		t.Errorf("total %d with %d excluded, want 5000 and 4", got, count(l, ledger.VerdictExcluded))
	}
}

// TestHoldWithoutReleaseSaysSo: money that is still held when the export ends is
// named with its amount; a release of an older hold is not taken for its.
func TestHoldWithoutReleaseSaysSo(t *testing.T) {
	f := paypal("paypal.csv")
	f.hold(0, 700, "") // of a hold before the export
	f.hold(3, -700, "")
	f.hold(4, -300, "")
	l, findings := Run(assemble(f), Options{})
	if got := links(l, ledger.LinkHold); len(got) != 0 {
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
