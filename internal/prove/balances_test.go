package prove

import (
	"fmt"
	"slices"
	"testing"

	"rivulet/internal/ledger"
)

// walk adds a running balance to a file: it holds opening before its first row, then
// the balance after each row; step k of the rows in broken is missing money.
func (f *file) walk(opening int64, broken map[int]int64) *file {
	w := ledger.Walk{Account: f.source.Account, Currency: "USD", Opening: opening, From: f.entries[0].Date, Row: f.entries[0].Row}
	held := opening
	for n := range f.entries {
		e := &f.entries[n]
		held += e.Net + broken[n]
		if broken[n] != 0 {
			w.Broken++
			w.Breaks = append(w.Breaks, ledger.Break{From: w.To, To: e.Date, Row: e.Row, Missing: broken[n]})
		} else if n > 0 {
			w.Held++
		}
		w.To = e.Date
		if k := len(w.Days); k > 0 && w.Days[k-1].On == e.Date {
			w.Days[k-1].Held = held
		} else {
			w.Days = append(w.Days, ledger.DayBalance{On: e.Date, Held: held})
		}
	}
	f.source.Walks = append(f.source.Walks, w)
	return f
}

// checking is ten payments of 10.00, one every ten days.
func checking(name string) *file {
	f := bank(name)
	for n := range 10 {
		f.income(10*n, 1000, fmt.Sprint("CREDIT ", n))
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
	whole := func(name string) *file { return checking(name).walk(5000, nil) }
	for name, c := range map[string]struct {
		files []*file
		want  string
		codes []string
	}{
		"one file":            {[]*file{whole("a.csv")}, "Chase checking USD proved 2024-01-01–2024-03-31 9/0", nil},
		"no balance":          {[]*file{checking("a.csv")}, "Chase checking  not provable 2024-01-01–2024-03-31 0/0", nil},
		"one behind another":  {[]*file{checking("a.csv").part("a.csv", 0, 40).walk(5000, nil), checking("b.csv").part("b.csv", 41, 99).walk(10_000, nil)}, "Chase checking USD proved 2024-01-01–2024-03-31 9/0", nil},
		"overlapping":         {[]*file{checking("a.csv").part("a.csv", 0, 60).walk(5000, nil), checking("b.csv").part("b.csv", 30, 99).walk(8000, nil)}, "Chase checking USD proved 2024-01-01–2024-03-31 13/0", nil},
		"same file twice":     {[]*file{whole("a.csv"), whole("b.csv")}, "Chase checking USD proved 2024-01-01–2024-03-31 19/0", nil},
		"file between absent": {[]*file{checking("a.csv").part("a.csv", 0, 20).walk(5000, nil), checking("b.csv").part("b.csv", 60, 99).walk(11_000, nil)}, "Chase checking USD broken 2024-01-01–2024-03-31 5/1 b.csv:2 30.00 USD", []string{"balance-jumps"}},
		"broken inside":       {[]*file{checking("a.csv").walk(5000, map[int]int64{4: -700})}, "Chase checking USD broken 2024-01-01–2024-03-31 8/1 a.csv:6 -7.00 USD", nil},
		// a.csv lacks a row of −7.00 between days 30 and 40; b.csv, which covers both, has it
		"healed by another file": {[]*file{
			checking("a.csv").walk(5000, map[int]int64{4: -700}),
			func() *file {
				b := checking("b.csv").part("b.csv", 20, 60)
				b.entries = slices.Insert(b.entries, 2, b.entries[1])
				b.entries[2].Net, b.entries[2].Gross, b.entries[2].Flow, b.entries[2].Payer = -700, -700, ledger.FlowUnknown, ""
				b.entries[2].Date++
				b.source.Rows++
				for n := range b.entries {
					b.entries[n].Row = int32(n + 2)
				}
				return b.walk(7000, nil)
			}(),
		}, "Chase checking USD proved 2024-01-01–2024-03-31 14/0", nil},
		"two accounts of one name": {[]*file{whole("a.csv"), checking("b.csv").walk(900_000, nil)}, "Chase checking USD proved 2024-01-01–2024-03-31 18/0", nil},
	} {
		l := assemble(c.files...)
		findings := Run(l, Options{})
		if got := proofs(l); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s:\n got %v\nwant %s", name, got, c.want)
		}
		if got := codes(findings); !slices.Equal(got, c.codes) {
			t.Errorf("%s: findings %v, want %v", name, findings, c.codes)
		}
	}
}

// A total row proves an account without balances if every file of it has one.
func TestTotalsProveAnAccount(t *testing.T) {
	total := func(name string, held, broken int) *file {
		f := checking(name)
		f.source.Proofs = []ledger.Proof{{Law: "total row", Held: held, Broken: broken}}
		if broken > 0 {
			f.source.Proofs[0].First.File, f.source.Proofs[0].First.Row = name, 12
		}
		return f
	}
	for _, c := range []struct {
		files []*file
		want  string
	}{
		{[]*file{total("a.csv", 1, 0)}, "Chase checking  proved 2024-01-01–2024-03-31 1/0"},
		{[]*file{total("a.csv", 0, 1)}, "Chase checking  broken 2024-01-01–2024-03-31 0/1 a.csv:12"},
		{[]*file{total("a.csv", 1, 0), checking("b.csv")}, "Chase checking  not provable 2024-01-01–2024-03-31 1/0"},
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
	torn := ledger.Walk{Account: "A", Currency: "USD", From: day0, To: day0 + 9, Held: 30, Broken: 3,
		Breaks: []ledger.Break{{From: day0 + 2, To: day0 + 3, Row: 7, Missing: 500}}}
	whole := ledger.Walk{Account: "A", Currency: "USD", From: day0, To: day0 + 9, Held: 40}
	s := &strip{walks: []walked{{Walk: torn, source: 0}, {Walk: whole, source: 1}}}
	s.add(&s.walks[0], fitsBlind, ledger.Break{})
	s.add(&s.walks[1], fitsOn, ledger.Break{})
	r := &run{l: &ledger.Ledger{Sources: []ledger.Source{{File: "torn.csv"}, {File: "whole.csv"}}}}
	if p := r.proofOf(s); p.State != ledger.Broken || p.First.Row != 7 || p.Broken != 3 {
		t.Errorf("%+v, want broken in 3 places, first in row 7", p)
	}
}
