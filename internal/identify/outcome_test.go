package identify

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// record is a list kept by hand in which a line's id is unique.
func record(name string) *Export {
	f := Platform(name, "Own record", ledger.LevelStatement)
	f.Source.UniqueIDs = true
	return f
}

// line adds a cashback of some state under an id.
func line(f *Export, day int, cents int64, id string, s ledger.State) {
	e := f.Income(day, cents, "Quidco", "")
	e.Reference, e.State = id, s
}

// 10.00 paid in January and taken back in March under one id, beside 7.00 that
// stays: 7.00, whichever line comes first in the file.
func TestTakenBackUnderTheSameIDIsNotCounted(t *testing.T) {
	for _, early := range []bool{true, false} {
		f := record("q.csv")
		if early {
			line(f, 11, 1000, "Q1", ledger.StatePaid)
		}
		line(f, 60, 1000, "Q1", ledger.StateReversed)
		if !early {
			line(f, 11, 1000, "Q1", ledger.StatePaid)
		}
		line(f, 42, 700, "Q2", ledger.StatePaid)
		l := merged(t, f)
		if got := Total(l, "USD"); got != 700 {
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
			line(jan, 11, 1000, "Q1", c.january)
			line(mar, 11, 1000, "Q1", c.march)
			line(jan, 14, 700, "Q2", ledger.StatePaid)
			line(mar, 14, 700, "Q2", ledger.StatePaid)
			line(mar, 73, 100, "Q3", ledger.StatePaid)
			l := merged(t, jan, mar)
			if got := Total(l, "USD"); got != c.want {
				t.Errorf("%v, then %v, January in %s: total %d, want %d", c.january, c.march, names[0], got, c.want)
			}
		}
	}
}

// 4.00 of 10.00 taken back under one id: the 10.00 stays whole, and a finding
// says so.
func TestPartTakenBackUnderTheSameIDIsNamed(t *testing.T) {
	f := record("q.csv")
	line(f, 11, 1000, "Q1", ledger.StatePaid)
	line(f, 60, 400, "Q1", ledger.StateReversed)
	_, findings := identified(t, f)
	if !slices.Contains(Codes(findings), "taken-back-in-part") {
		t.Errorf("no finding names the part: %v", findings)
	}
}
