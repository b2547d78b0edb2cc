package ledgertest

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Total is the net of what counts, less what got lost between the accounts.
func Total(l *ledger.Ledger, c money.Currency) int64 {
	var sum int64
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted && e.Currency == c {
			sum += e.Net
		}
	}
	for _, k := range l.Links {
		if l.Entries[k.From[0]].Currency == c {
			sum -= k.Fee
		}
	}
	return sum
}

// Count returns how many entries have a verdict.
func Count(l *ledger.Ledger, v ledger.Verdict) int {
	n := 0
	for i := range l.Entries {
		if l.Entries[i].Verdict == v {
			n++
		}
	}
	return n
}

// Links returns the links of a kind as text: "[2 3]→[5] fee 10 days 1".
func Links(l *ledger.Ledger, kind ledger.LinkKind) []string {
	var list []string
	for _, k := range l.Links {
		if k.Kind == kind {
			list = append(list, fmt.Sprintf("%v→%v fee %d days %d", k.From, k.To, k.Fee, k.Days))
		}
	}
	return list
}

// Codes returns the codes of findings, in their order.
func Codes(findings []diag.Finding) []string {
	var list []string
	for _, f := range findings {
		list = append(list, f.Code)
	}
	return list
}

// CheckLaws holds what a ledger out of reconciling owes to the one that went in: no
// entry is lost, every entry has a verdict and an id, and every row is accounted for.
func CheckLaws(t *testing.T, in, out *ledger.Ledger) {
	t.Helper()
	if len(out.Entries) != len(in.Entries) {
		t.Fatalf("%d entries in, %d out", len(in.Entries), len(out.Entries))
	}
	for i := range out.Entries {
		if out.Entries[i].Verdict == ledger.VerdictNone || out.Entries[i].ID == 0 {
			t.Fatalf("entry %d has no verdict or no id: %+v", i, out.Entries[i])
		}
	}
	for _, s := range out.Sources {
		sum := s.Unreadable
		for _, n := range s.Verdicts {
			sum += n
		}
		if sum != s.Rows {
			t.Errorf("%s: %d rows, %d accounted for", s.File, s.Rows, sum)
		}
	}
}

// Dump writes everything of a ledger that a later stage could see.
func Dump(l *ledger.Ledger) string {
	var b strings.Builder
	for _, s := range l.Sources {
		fmt.Fprintf(&b, "%s %v\n", s.File, s.Verdicts)
	}
	for i := range l.Entries {
		e := &l.Entries[i]
		why := ""
		if e.Why != nil {
			why = e.Why.String()
		}
		fmt.Fprintf(&b, "%s %s %d %s %s %d:%d %v %q\n", ledger.IDString(e.ID), e.Date, e.Net, e.Account, e.Verdict, e.Source, e.Row, e.FeesUnknown, why)
	}
	for _, k := range l.Links {
		fmt.Fprintf(&b, "%s %v %v %d %d %s\n", k.Kind, k.From, k.To, k.Fee, k.Days, k.Why)
	}
	fmt.Fprintln(&b, l.Coverage)
	return b.String()
}
