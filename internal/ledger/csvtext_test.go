package ledger

import (
	"encoding/csv"
	"math/rand/v2"
	"strings"
	"testing"

	"rivulet/internal/money"
)

// TestHostileText: no cell of the written file begins like a formula, breaks its
// line or holds what drives a terminal.
func TestHostileText(t *testing.T) {
	for _, text := range []string{"=1", "+1", "-1", "@x", " =1", "\t=1", "\r=1", "\n=1", "＝1", "　＝1", "\u200b=1", "'=1", "a;=1", "a; @x", "x\u202ey", "\x1b]0;x\a", "a\r\nb", "\u2028", "\xff=1"} {
		l := &Ledger{Sources: []Source{{File: text}}, Entries: []Entry{{ID: 1, Date: 20000, Description: text, Payer: text, Currency: money.Currency(text)}}}
		out := written(t, l)
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil || len(rows) != 2 || strings.Count(out, "\n") != 2 {
			t.Fatalf("%q: %d rows on %d lines, %v", text, len(rows), strings.Count(out, "\n"), err)
		}
		for _, cell := range rows[1] {
			for _, part := range strings.Split(cell, ";") {
				if formula(part) {
					t.Errorf("%q is written as %q", text, cell)
				}
			}
			if strings.ContainsFunc(cell, unsafe) {
				t.Errorf("%q is written with a control character: %q", text, cell)
			}
		}
		if got, _ := restored(t, out); got.Entries[0].Description != text {
			t.Errorf("%q comes back as %q", text, got.Entries[0].Description)
		}
	}
}

// FuzzText asserts that decode undoes encode, and that what encode writes is
// neither a formula nor unprintable.
func FuzzText(f *testing.F) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 50 {
		f.Add(randomText(r))
	}
	f.Fuzz(func(t *testing.T, s string) {
		safe := encode(s)
		if back := decode(safe); back != s {
			t.Fatalf("%q is written as %q and read as %q", s, safe, back)
		}
		if formula(safe) || strings.Contains(safe, ";=") || strings.ContainsFunc(safe, unsafe) {
			t.Fatalf("%q is written as %q", s, safe)
		}
	})
}
