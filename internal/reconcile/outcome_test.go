package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// record is a list kept by hand in which a line's id is unique.
func record(name string) *file {
	f := platform(name, "Own record", ledger.LevelStatement)
	f.source.UniqueIDs = true
	return f
}

// line adds a cashback of some state under an id.
func (f *file) line(day int, cents int64, id string, s ledger.State) {
	e := f.income(day, cents, "Quidco", "")
	e.Reference, e.State = id, s
}

// 10.00 paid in January and taken back in March under one id, beside 7.00 that
// stays: 7.00, whichever line comes first in the file.
func TestTakenBackUnderTheSameIDIsNotCounted(t *testing.T) {
	for _, early := range []bool{true, false} {
		f := record("q.csv")
		if early {
			f.line(11, 1000, "Q1", ledger.StatePaid)
		}
		f.line(60, 1000, "Q1", ledger.StateReversed)
		if !early {
			f.line(11, 1000, "Q1", ledger.StatePaid)
		}
		f.line(42, 700, "Q2", ledger.StatePaid)
		l := runFiles(t, f)
		if got := total(l, "USD"); got != 700 {
			t.Errorf("paid first %t: total %d, want 700", early, got)
		}
	}
}

// Declined in the export of January, paid after a complaint in that of March:
// 10.00 + 7.00 + 1.00 = 18.00. The other way round, paid and later reversed, it
// is 8.00. The names of the files decide nothing.
func TestTheLaterExportSaysHowAPaymentEnded(t *testing.T) {
	for _, c := range []struct {
		january, march ledger.State
		want           int64
	}{
		{ledger.StateDeclined, ledger.StatePaid, 1800},
		{ledger.StatePaid, ledger.StateReversed, 800},
		{ledger.StatePending, ledger.StatePaid, 1800},
	} {
		for _, names := range [][2]string{{"a.csv", "b.csv"}, {"b.csv", "a.csv"}} {
			jan, mar := record(names[0]), record(names[1])
			jan.line(11, 1000, "Q1", c.january)
			mar.line(11, 1000, "Q1", c.march)
			jan.line(14, 700, "Q2", ledger.StatePaid)
			mar.line(14, 700, "Q2", ledger.StatePaid)
			mar.line(73, 100, "Q3", ledger.StatePaid)
			l := runFiles(t, jan, mar)
			if got := total(l, "USD"); got != c.want {
				t.Errorf("%v, then %v, January in %s: total %d, want %d", c.january, c.march, names[0], got, c.want)
			}
		}
	}
}

// 4.00 of 10.00 taken back under one id: the 10.00 stays whole, and a finding
// says so.
func TestPartTakenBackUnderTheSameIDIsNamed(t *testing.T) {
	f := record("q.csv")
	f.line(11, 1000, "Q1", ledger.StatePaid)
	f.line(60, 400, "Q1", ledger.StateReversed)
	_, findings := Run(assemble(f), Options{})
	if !slices.Contains(codes(findings), "taken-back-in-part") {
		t.Errorf("no finding names the part: %v", findings)
	}
}
