package reconcile

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// file is an export under construction.
type file struct {
	source  ledger.Source
	entries []ledger.Entry
}

// day0 is 2024-01-01; tests count days from it.
const day0 = ledger.Day(19723)

func bank(name string) *file {
	return &file{source: ledger.Source{File: name, Provider: "Chase", Account: "Chase checking", Format: "chase-checking"}}
}

func paypal(name string) *file {
	return &file{source: ledger.Source{File: name, Provider: "PayPal", Account: "PayPal USD", Format: "paypal-activity", Payouts: true}}
}

func platform(name, provider string, level ledger.Level) *file {
	return &file{source: ledger.Source{File: name, Provider: provider, Account: provider, Format: strings.ToLower(provider) + level.String(), Level: level}}
}

// add appends a row: the day counted from day0, the amount in cents.
func (f *file) add(day int, net int64, flow ledger.Flow, payer, text string) *ledger.Entry {
	f.source.Rows++
	d := day0 + ledger.Day(day)
	if f.source.From == 0 || d < f.source.From {
		f.source.From = d
	}
	f.source.To = max(f.source.To, d)
	f.entries = append(f.entries, ledger.Entry{
		Date: d, Gross: net, Net: net, Currency: "USD", Flow: flow, Payer: payer, Description: text,
		Account: f.source.Account, Row: int32(f.source.Rows + 1),
	})
	return &f.entries[len(f.entries)-1]
}

func (f *file) income(day int, net int64, payer, text string) *ledger.Entry {
	return f.add(day, net, ledger.FlowIncome, payer, text)
}

// earn adds income of the file's own provider.
func (f *file) earn(day int, net int64) *ledger.Entry {
	return f.income(day, net, f.source.Provider, fmt.Sprintf("job %d", f.source.Rows))
}

// payout adds a withdrawal.
func (f *file) payout(day int, amount int64) *ledger.Entry {
	f.source.Payouts = true
	return f.add(day, -amount, ledger.FlowTransfer, f.source.Provider, "Withdrawal")
}

// covers widens the period that the file says it covers.
func (f *file) covers(from, to int) *file {
	f.source.From, f.source.To = day0+ledger.Day(from), day0+ledger.Day(to)
	return f
}

// renamed returns a copy under another name.
func (f *file) renamed(name string) *file {
	g := &file{source: f.source, entries: append([]ledger.Entry(nil), f.entries...)}
	g.source.File = name
	return g
}

// part returns the rows of a file from day a to day b as a file of their own.
func (f *file) part(name string, a, b int) *file {
	g := &file{source: f.source}
	g.source.File, g.source.Rows, g.source.From, g.source.To = name, 0, 0, 0
	for _, e := range f.entries {
		if e.Date >= day0+ledger.Day(a) && e.Date <= day0+ledger.Day(b) {
			g.source.Rows++
			e.Row = int32(g.source.Rows + 1)
			g.entries = append(g.entries, e)
		}
	}
	if f.source.From != 0 {
		g.source.From, g.source.To = max(f.source.From, day0+ledger.Day(a)), min(f.source.To, day0+ledger.Day(b))
	}
	return g
}

func assemble(files ...*file) *ledger.Ledger {
	l := &ledger.Ledger{}
	for n, f := range files {
		l.Sources = append(l.Sources, f.source)
		for _, e := range f.entries {
			e.Source = int32(n)
			l.Entries = append(l.Entries, e)
		}
	}
	return l
}

// total is the net of what counts, less what got lost between the accounts.
func total(l *ledger.Ledger, c money.Currency) int64 {
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

// run reconciles, checks the laws that hold for every ledger, and returns it.
func runFiles(t *testing.T, files ...*file) *ledger.Ledger {
	t.Helper()
	in := assemble(files...)
	l, _ := Run(in, Options{})
	checkLaws(t, in, l)
	return l
}

// checkLaws: no entry is lost, every entry has a verdict, rows are accounted for.
func checkLaws(t *testing.T, in, l *ledger.Ledger) {
	t.Helper()
	if len(l.Entries) != len(in.Entries) {
		t.Fatalf("%d entries in, %d out", len(in.Entries), len(l.Entries))
	}
	for i := range l.Entries {
		if l.Entries[i].Verdict == ledger.VerdictNone || l.Entries[i].ID == 0 {
			t.Fatalf("entry %d has no verdict or no id: %+v", i, l.Entries[i])
		}
	}
	for _, s := range l.Sources {
		sum := s.Unreadable
		for _, n := range s.Verdicts {
			sum += n
		}
		if sum != s.Rows {
			t.Errorf("%s: %d rows, %d accounted for", s.File, s.Rows, sum)
		}
	}
}

// count returns how many entries have a verdict.
func count(l *ledger.Ledger, v ledger.Verdict) int {
	n := 0
	for i := range l.Entries {
		if l.Entries[i].Verdict == v {
			n++
		}
	}
	return n
}

// links returns the links of a kind as text: "2,3→5 fee 10".
func links(l *ledger.Ledger, kind ledger.LinkKind) []string {
	var list []string
	for _, k := range l.Links {
		if k.Kind == kind {
			list = append(list, fmt.Sprintf("%v→%v fee %d days %d", k.From, k.To, k.Fee, k.Days))
		}
	}
	return list
}

// dump writes everything a later stage could see.
func dump(l *ledger.Ledger) string {
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

func amountOf(minor int64, currency string) money.Amount {
	return money.Amount{Minor: minor, Currency: money.Currency(currency)}
}
