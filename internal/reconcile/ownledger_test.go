package reconcile

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// written returns a ledger as a ledger.csv of it is read: every source is ours,
// links are ids in Extra.Linked.
func written(t *testing.T, l *ledger.Ledger, name string) *ledger.Ledger {
	t.Helper()
	var b bytes.Buffer
	if err := ledger.WriteCSV(&b, l); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	r := ledger.NewRestorer(diag.Pos{File: name})
	for i, cells := range rows[1:] {
		r.Row(i+2, func(column string) string { return cells[slices.Index(rows[0], column)] })
	}
	again, findings := r.Ledger()
	if len(findings) != 0 {
		t.Fatal(findings)
	}
	return again
}

// together puts two ledgers in one, as normalise does.
func together(a, b *ledger.Ledger) *ledger.Ledger {
	l := &ledger.Ledger{}
	for _, part := range []*ledger.Ledger{a, b} {
		base := int32(len(l.Sources))
		l.Sources = append(l.Sources, part.Sources...)
		for _, e := range part.Entries {
			e.Source += base
			l.Entries = append(l.Entries, e)
		}
	}
	for i := range l.Sources {
		l.Sources[i].Verdicts = [ledger.VerdictCount]int{}
	}
	return l
}

// A report of the ledger is the report of its exports, alone, beside all of
// them and beside some of them.
func TestLedgerRoundTrip(t *testing.T) {
	for seed := range uint64(10) {
		files, earned, lost := life(seed)
		exports := Assemble(files...)
		first, _ := Run(exports, Options{})
		own := written(t, first, "ledger.csv")
		for name, l := range map[string]*ledger.Ledger{
			"alone":            own,
			"beside all":       together(own, exports),
			"beside the bank":  together(own, Assemble(files[3])),
			"beside Upwork":    together(own, Assemble(files[0])),
			"beside PayPal":    together(own, Assemble(files[2])),
			"beside a part":    together(own, Assemble(files[3].Part("part.csv", 10, 80))),
			"beside a ledger":  together(own, written(t, first, "again.csv")),
			"beside two files": together(own, Assemble(files[0], files[1])),
		} {
			in := together(l, &ledger.Ledger{})
			got, _ := Run(in, Options{})
			CheckLaws(t, in, got)
			if n := Total(got, "USD"); n != earned-lost {
				t.Errorf("seed %d, %s: total %d, want %d", seed, name, n, earned-lost)
			}
		}
	}
}

// A ledger that was written beside its exports holds each payment twice, once as
// a duplicate of the same id: beside the exports again it still counts once.
func TestLedgerWrittenBesideItsExports(t *testing.T) {
	files, earned, lost := life(1)
	exports := Assemble(files...)
	first, _ := Run(exports, Options{})
	own := written(t, first, "ledger.csv")
	for n := range 4 {
		in := together(own, exports)
		got, _ := Run(in, Options{})
		CheckLaws(t, in, got)
		if n := Total(got, "USD"); n != earned-lost {
			t.Errorf("total %d, want %d", n, earned-lost)
		}
		before := len(own.Entries)
		if own = written(t, got, "ledger.csv"); len(own.Entries) != before {
			t.Errorf("round %d: the ledger grew from %d to %d rows", n, before, len(own.Entries))
		}
		alone, _ := Run(together(own, &ledger.Ledger{}), Options{})
		if sum := Total(alone, "USD"); sum != earned-lost {
			t.Errorf("round %d, alone: total %d, want %d", n, sum, earned-lost)
		}
	}
}

// Ids that a spreadsheet damaged, or that an older version made of other words,
// are found again by file and row.
func TestLedgerWithOtherIDsBesideItsExports(t *testing.T) {
	files, earned, lost := life(2)
	exports := Assemble(files...)
	first, _ := Run(exports, Options{})
	for name, change := range map[string]func(i int, e *ledger.Entry){
		"damaged": func(i int, e *ledger.Entry) {
			if i%3 == 0 {
				e.ID = 0
			}
		},
		"older": func(_ int, e *ledger.Entry) { e.ID ^= 0xabcdef },
	} {
		own := written(t, first, "ledger.csv")
		for i := range own.Entries {
			change(i, &own.Entries[i])
		}
		got, _ := Run(together(own, exports), Options{})
		if n := Total(got, "USD"); n != earned-lost {
			t.Errorf("%s: total %d, want %d", name, n, earned-lost)
		}
	}
}

// What a user changed in the ledger does not count beside the exports, and the
// report says so.
func TestEditedLedgerBesideItsExportsIsSaid(t *testing.T) {
	files, earned, lost := life(3)
	exports := Assemble(files...)
	first, _ := Run(exports, Options{})
	own := written(t, first, "ledger.csv")
	for i := range own.Entries {
		if e := &own.Entries[i]; e.Verdict == ledger.VerdictCounted {
			e.Net, e.Gross = e.Net+100, e.Gross+100
			break
		}
	}
	got, findings := Run(together(own, exports), Options{})
	if n := Total(got, "USD"); n != earned-lost {
		t.Errorf("total %d, want %d", n, earned-lost)
	}
	said := 0
	for _, f := range findings {
		if f.Code == "ledger-edited" {
			said += f.Count
		}
	}
	if said != 1 {
		t.Errorf("said of %d rows, want 1: %v", said, findings)
	}
}

// A withdrawal that the export gives no payer has that of its deposit in the
// ledger: nobody edited it.
func TestLedgerThatNobodyEditedIsNotSaidToBe(t *testing.T) {
	wallet, account := PayPal("p.csv"), Bank("b.csv")
	wallet.Income(0, 5000, "Rakuten", "Rakuten")
	wallet.Payout(2, 5000).Payer = ""
	account.Income(4, 5000, "PayPal", "PAYPAL TRANSFER")
	exports := Assemble(wallet, account)
	first, _ := Run(exports, Options{})
	l, findings := Run(together(written(t, first, "ledger.csv"), exports), Options{})
	if got := Total(l, "USD"); got != 5000 || slices.Contains(Codes(findings), "ledger-edited") {
		t.Errorf("total %d, findings %v; want 5000 and no edit", got, findings)
	}
}
