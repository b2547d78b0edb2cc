package analyse

import (
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Every row that is not counted is in one line of the list of reasons, and what
// the lines add up to is what the files account for.
func TestEveryRowThatIsNotCountedHasItsReason(t *testing.T) {
	l := shop(t)
	spending, copied := diag.T("rent"), diag.T("the same row is in another file of this account")
	add := func(verdict ledger.Verdict, why *diag.Text, net int64, rows int) {
		e := ledger.Entry{Date: onDay(t, "2025-03-20"), Source: 1, Verdict: verdict, Why: why, Currency: "EUR", Net: net, Gross: net, Row: int32(len(l.Entries) + 2)}
		if rows > 1 {
			e.Extra = &ledger.Extra{Rows: make([]int32, rows-1)}
		}
		l.Entries = append(l.Entries, e)
	}
	add(ledger.VerdictNotIncome, &spending, -50000, 1)
	add(ledger.VerdictNotIncome, &spending, -70000, 2)
	add(ledger.VerdictDuplicate, &copied, 200, 1)
	want := map[ledger.Verdict][3]int64{ledger.VerdictNotIncome: {3, 0, -120000}, ledger.VerdictDuplicate: {1, 200, 0}}
	for _, g := range reasonGroups(l) {
		if w, ok := want[g.verdict]; ok && g.why != "" && (int64(g.count) != w[0] || g.in != w[1] || g.out != w[2]) {
			t.Errorf("%v: %d rows, in %d, out %d; want %v", g.verdict, g.count, g.in, g.out, w)
		}
		delete(want, g.verdict)
	}
	if len(want) > 0 {
		t.Errorf("no reason is given for %v", want)
	}
}
