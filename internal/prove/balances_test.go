package prove

import (
	"fmt"
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// checking is ten payments of 10.00, one every ten days.
func checking(name string) *Export {
	f := Bank(name)
	for n := range 10 {
		f.Income(10*n, 1000, "", fmt.Sprint("CREDIT ", n))
	}
	return f
}

func proofs(l *ledger.Ledger) []string {
	var list []string
	for _, p := range l.Accounts {
		text := fmt.Sprintf("%s %s %s %v–%v %d/%d", p.Account, p.Currency, p.State, p.From, p.To, p.Held, p.Broken)
		if p.State == ledger.Broken {
			text += " " + p.First.String()
			if p.Missing != nil {
				text += " " + p.Missing.String()
			}
		}
		list = append(list, text)
	}
	return list
}

// Days 0, 10, … 90 after 2024-01-01; each row brings 10.00, opening 50.00.
func TestAccountIsProvedOverItsFiles(t *testing.T) {
	whole := func(name string) *Export { return checking(name).Walk(5000, nil) }
	for name, c := range map[string]struct {
		files []*Export
		want  string
		codes []string
	}{
		"one file":            {[]*Export{whole("a.csv")}, "Chase checking USD proved 2024-01-01–2024-03-31 9/0", nil},
		"no balance":          {[]*Export{checking("a.csv")}, "Chase checking  not provable 2024-01-01–2024-03-31 0/0", nil},
		"one behind another":  {[]*Export{checking("a.csv").Part("a.csv", 0, 40).Walk(5000, nil), checking("b.csv").Part("b.csv", 41, 99).Walk(10_000, nil)}, "Chase checking USD proved 2024-01-01–2024-03-31 9/0", nil},
		"overlapping":         {[]*Export{checking("a.csv").Part("a.csv", 0, 60).Walk(5000, nil), checking("b.csv").Part("b.csv", 30, 99).Walk(8000, nil)}, "Chase checking USD proved 2024-01-01–2024-03-31 13/0", nil},
		"same file twice":     {[]*Export{whole("a.csv"), whole("b.csv")}, "Chase checking USD proved 2024-01-01–2024-03-31 19/0", nil},
		"file between absent": {[]*Export{checking("a.csv").Part("a.csv", 0, 20).Walk(5000, nil), checking("b.csv").Part("b.csv", 60, 99).Walk(11_000, nil)}, "Chase checking USD broken 2024-01-01–2024-03-31 5/1 b.csv:2 30.00 USD", []string{"balance-jumps"}},
		"broken inside":       {[]*Export{checking("a.csv").Walk(5000, map[int]int64{4: -700})}, "Chase checking USD broken 2024-01-01–2024-03-31 8/1 a.csv:6 -7.00 USD", nil},
		// a.csv lacks a row of −7.00 between days 30 and 40; b.csv, which covers both, has it
		"healed by another file": {[]*Export{
			checking("a.csv").Walk(5000, map[int]int64{4: -700}),
			func() *Export {
				b := checking("b.csv").Part("b.csv", 20, 60)
				b.Entries = slices.Insert(b.Entries, 2, b.Entries[1])
				b.Entries[2].Net, b.Entries[2].Gross, b.Entries[2].Flow, b.Entries[2].Payer = -700, -700, ledger.FlowUnknown, ""
				b.Entries[2].Date++
				b.Source.Rows++
				for n := range b.Entries {
					b.Entries[n].Row = int32(n + 2)
				}
				return b.Walk(7000, nil)
			}(),
		}, "Chase checking USD proved 2024-01-01–2024-03-31 14/0", nil},
		"two accounts of one name": {[]*Export{whole("a.csv"), checking("b.csv").Walk(900_000, nil)}, "Chase checking USD proved 2024-01-01–2024-03-31 18/0", nil},
	} {
		l := assemble(c.files...)
		findings := Run(l, Options{})
		if got := proofs(l); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s:\n got %v\nwant %s", name, got, c.want)
		}
		if got := Codes(findings); !slices.Equal(got, c.codes) {
			t.Errorf("%s: findings %v, want %v", name, findings, c.codes)
		}
	}
}

// A total row proves an account without balances if every file of it has one.
func TestTotalsProveAnAccount(t *testing.T) {
	total := func(name string, held, broken int) *Export {
		f := checking(name)
		f.Source.Proofs = []ledger.Proof{{Law: "total row", Held: held, Broken: broken}}
		if broken > 0 {
			f.Source.Proofs[0].First.File, f.Source.Proofs[0].First.Row = name, 12
		}
		return f
	}
	for _, c := range []struct {
		files []*Export
		want  string
	}{
		{[]*Export{total("a.csv", 1, 0)}, "Chase checking  proved 2024-01-01–2024-03-31 1/0"},
		{[]*Export{total("a.csv", 0, 1)}, "Chase checking  broken 2024-01-01–2024-03-31 0/1 a.csv:12"},
		{[]*Export{total("a.csv", 1, 0), checking("b.csv")}, "Chase checking  not provable 2024-01-01–2024-03-31 1/0"},
	} {
		l := assemble(c.files...)
		Run(l, Options{})
		if got := proofs(l); len(got) != 1 || got[0] != c.want {
			t.Errorf("got %v, want %s", got, c.want)
		}
	}
}

// TestBreaksThatAreNotKeptDoNotHeal: of a file with more broken places than are kept,
// another whole file heals none: the account stays broken and its first place is
// named.
func TestBreaksThatAreNotKeptDoNotHeal(t *testing.T) {
	torn := ledger.Walk{Account: "A", Currency: "USD", From: Day0, To: Day0 + 9, Held: 30, Broken: 3,
		Breaks: []ledger.Break{{From: Day0 + 2, To: Day0 + 3, Row: 7, Missing: 500}}}
	whole := ledger.Walk{Account: "A", Currency: "USD", From: Day0, To: Day0 + 9, Held: 40}
	s := &strip{walks: []walked{{Walk: torn, source: 0}, {Walk: whole, source: 1}}}
	s.add(&s.walks[0], fitsBlind, ledger.Break{})
	s.add(&s.walks[1], fitsOn, ledger.Break{})
	r := &run{l: &ledger.Ledger{Sources: []ledger.Source{{File: "torn.csv"}, {File: "whole.csv"}}}}
	if p := r.proofOf(s); p.State != ledger.Broken || p.First.Row != 7 || p.Broken != 3 {
		t.Errorf("%+v, want broken in 3 places, first in row 7", p)
	}
}
