package payer

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"rivulet/internal/ledger"
)

func builtin(t testing.TB) *Catalogue {
	t.Helper()
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// statements reads the literal lines, whose payers and flows were written by
// hand from the sources the catalogue names, before the catalogue was asked.
func statements(t testing.TB) [][]string {
	t.Helper()
	f, err := os.Open("testdata/statements.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

func TestStatementLines(t *testing.T) {
	c := builtin(t)
	rows := statements(t)
	if len(rows) < 200 {
		t.Errorf("%d lines, want at least 200", len(rows))
	}
	for _, row := range rows {
		hit, ok := c.Find([]byte(row[1]), row[0] == "in")
		flow := ""
		if ok {
			flow = hit.Flow.String()
		}
		if hit.Payer != row[2] || flow != row[3] {
			t.Errorf("%s %q: payer %q flow %q, want payer %q flow %q", row[0], row[1], hit.Payer, flow, row[2], row[3])
		}
		if ok && (hit.Why == nil || hit.Why.IsZero()) {
			t.Errorf("%q: a hit without a reason", row[1])
		}
	}
}

// What a line stands for does not depend on case, width or what stands around it.
func TestSurroundingsDoNotMatter(t *testing.T) {
	c := builtin(t)
	for _, row := range statements(t) {
		in := row[0] == "in"
		want, _ := c.Find([]byte(row[1]), in)
		for _, text := range []string{
			strings.ToLower(row[1]), "  " + row[1] + " ", "20240301 " + row[1] + " /REF 00817", "ｗｗ　" + row[1],
		} {
			if got, _ := c.Find([]byte(text), in); got != want {
				t.Errorf("%q is %q %v, but %q is %q %v", row[1], want.Payer, want.Flow, text, got.Payer, got.Flow)
			}
		}
	}
}

func TestFindDoesNotAllocate(t *testing.T) {
	c := builtin(t)
	var texts [][]byte
	for _, row := range statements(t) {
		texts = append(texts, []byte(row[1]))
	}
	for _, in := range []bool{true, false} {
		if n := testing.AllocsPerRun(10, func() {
			for _, text := range texts {
				c.Find(text, in)
			}
		}); n != 0 {
			t.Errorf("money in %v: %v allocations for %d texts, want none", in, n, len(texts))
		}
	}
}

// Goroutines share one catalogue; the race detector watches.
func TestFindIsSafeForConcurrentUse(t *testing.T) {
	c := builtin(t)
	rows := statements(t)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for _, row := range rows {
				if hit, _ := c.Find([]byte(row[1]), row[0] == "in"); hit.Payer != row[2] {
					t.Errorf("%q: payer %q, want %q", row[1], hit.Payer, row[2])
				}
			}
		})
	}
	wait.Wait()
}

func TestNamed(t *testing.T) {
	c := builtin(t)
	for _, row := range []struct {
		name, payer string
		kind        ledger.Kind
		rail        bool
	}{
		{"Upwork", "Upwork", ledger.KindFreelance, false},
		{"UPWORK GLOBAL INC.", "Upwork", ledger.KindFreelance, false},
		{"paypal", "PayPal", ledger.KindOther, true},
		{"Ebates", "Rakuten", ledger.KindCashback, false},
		{"크몽", "Kmong", ledger.KindFreelance, false},
		{"ﾒﾙｶﾘ", "Mercari", ledger.KindSale, false},
		{"Crypto Shop 24", "", 0, false},
		{"Upwork and others", "", 0, false},
		{"", "", 0, false},
	} {
		hit, ok := c.Named(row.name)
		if ok != (row.payer != "") || hit.Payer != row.payer || hit.Kind != row.kind || hit.Rail != row.rail {
			t.Errorf("Named(%q) = %q %v rail %v, want %q %v rail %v", row.name, hit.Payer, hit.Kind, hit.Rail, row.payer, row.kind, row.rail)
		}
	}
}

func TestPayersAreWholeAndSorted(t *testing.T) {
	payers := builtin(t).Payers()
	if len(payers) < 150 {
		t.Errorf("%d payers, want at least 150", len(payers))
	}
	if !slices.IsSortedFunc(payers, func(a, b Payer) int { return strings.Compare(a.Name, b.Name) }) {
		t.Error("payers are not sorted by name")
	}
	for _, p := range payers {
		if p.Region == "" || len(p.Patterns) == 0 {
			t.Errorf("%s has no region or no pattern", p.Name)
		}
		if (p.Fee.Text == "") != (p.Fee.Source == "") {
			t.Errorf("%s: a fee wants a text and a source", p.Name)
		}
	}
}

func BenchmarkBuiltin(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	c := builtin(b)
	for _, bench := range []struct {
		name, text string
		in         bool
	}{
		{"debit", "POS PURCHASE TRADER JOE S 552 NEW YORK NY 03/14", false},
		{"credit", "TRADER JOE S 552 NEW YORK NY CARD 1234 REF 8841", true},
		{"hit", "UPWORK ESCROW INC EDI PYMNTS PPD ID: 9111111111", true},
		{"korean", "스타벅스코리아 강남대로점 체크카드", true},
	} {
		b.Run(bench.name, func(b *testing.B) {
			text := []byte(bench.text)
			b.ReportAllocs()
			for b.Loop() {
				c.Find(text, bench.in)
			}
		})
	}
}
