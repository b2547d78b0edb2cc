package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// idIn returns the id of the entry with a net in a file, without any decision.
func idIn(t *testing.T, name string, net int64, files ...*Export) uint64 {
	t.Helper()
	l, _ := Run(Assemble(files...), Options{})
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Net == net && l.Sources[e.Source].File == name {
			return e.ID
		}
	}
	t.Fatalf("no entry of %d in %s", net, name)
	return 0
}

// decided reconciles with decisions, numbered as lines from 2 on, and holds the
// laws. Findings of decisions come back as "line code".
func decided(t *testing.T, lines []ledger.Decision, files ...*Export) (*ledger.Ledger, string) {
	t.Helper()
	for n := range lines {
		lines[n].File, lines[n].Line = "decisions.csv", n+2
	}
	in := Assemble(files...)
	l, findings := Run(in, Options{Decisions: lines})
	CheckLaws(t, in, l)
	return l, decisionCodes(findings)
}

func decisionCodes(findings []diag.Finding) string {
	var said []string
	for _, f := range findings {
		if code, ok := strings.CutPrefix(f.Code, "decision-"); ok {
			said = append(said, fmt.Sprint(f.Pos.Row, " ", code))
		}
	}
	return strings.Join(said, ", ")
}

// why returns the reason of the entry with a net in a file.
func why(l *ledger.Ledger, name string, net int64) string {
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Net == net && l.Sources[e.Source].File == name && e.Why != nil {
			return e.Why.String()
		}
	}
	return ""
}

func TestIgnoredEntriesCountNowhere(t *testing.T) {
	b := Bank("b.csv")
	b.Income(1, 5000, "Upwork", "UPWORK")
	b.Income(2, 700, "Fiverr", "FIVERR")
	again := b.Renamed("c.csv")
	id := idIn(t, "b.csv", 5000, b)
	// Told in two files, left out in both: 7.00 remain.
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbIgnore, Entry: id, Note: "my own money"}}, b, again)
	if got := Total(l, "USD"); got != 700 || said != "" {
		t.Errorf("total %d, want 700; findings %q", got, said)
	}
	if got, want := why(l, "b.csv", 5000), "your decision in decisions.csv line 2: left out (my own money)"; got != want {
		t.Errorf("reason %q, want %q", got, want)
	}
}

// An ignored payout does not take the deposit of another with it, and an ignored
// deposit leaves the payout without one.
func TestIgnoredEntriesAreNoLegs(t *testing.T) {
	p := PayPal("p.csv")
	p.Income(1, 10000, "Client", "invoice")
	p.Payout(3, 10000)
	b := Bank("b.csv")
	b.Add(4, 10000, ledger.FlowIncome, "PayPal", "PAYPAL TRANSFER")
	deposit := idIn(t, "b.csv", 10000, p, b)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbIgnore, Entry: deposit}}, p, b)
	if got := Links(l, ledger.LinkPayout); len(got) != 0 || Total(l, "USD") != 10000 || said != "" {
		t.Errorf("links %v, total %d, findings %q; want none, 10000, none", got, Total(l, "USD"), said)
	}
}

func TestMergedEntriesCountOnce(t *testing.T) {
	b := Bank("b.csv")
	b.Income(1, 5000, "Upwork", "UPWORK A")
	b.Income(3, 5000, "Upwork", "UPWORK B")
	b.Income(5, 4900, "Upwork", "UPWORK C")
	all, _ := Run(Assemble(b), Options{})
	a, second, third := all.Entries[0].ID, all.Entries[1].ID, all.Entries[2].ID
	// 50 + 50 + 49 → 50 + 49, then 50 with a warning that the amounts differ.
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbMerge, Entry: a, Others: []uint64{second}}}, b)
	if Total(l, "USD") != 9900 || said != "" || len(Links(l, ledger.LinkDuplicate)) != 1 {
		t.Errorf("total %d, findings %q, links %v", Total(l, "USD"), said, Links(l, ledger.LinkDuplicate))
	}
	l, said = decided(t, []ledger.Decision{
		{Verb: ledger.VerbMerge, Entry: a, Others: []uint64{second}},
		{Verb: ledger.VerbMerge, Entry: second, Others: []uint64{third}},
		{Verb: ledger.VerbMerge, Entry: third, Others: []uint64{a}},      // a circle: nothing may vanish
		{Verb: ledger.VerbMerge, Entry: third, Others: []uint64{second}}, // second is a's already
	}, b)
	if Total(l, "USD") != 5000 || said != "3 other-amount, 5 contradicts, 4 idle" {
		t.Errorf("total %d, findings %q", Total(l, "USD"), said)
	}
}

// Of a waiting and a settled row, the settled one is kept, whichever is named first.
func TestMergeKeepsTheSettledRow(t *testing.T) {
	b := Bank("b.csv")
	b.Income(1, 5000, "Upwork", "UPWORK PENDING").State = ledger.StatePending
	b.Income(9, 5000, "Upwork", "UPWORK")
	l, _ := Run(Assemble(b), Options{})
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbMerge, Entry: l.Entries[0].ID, Others: []uint64{l.Entries[1].ID}}}, b)
	if Total(l, "USD") != 5000 || l.Entries[0].Verdict != ledger.VerdictDuplicate || said != "" {
		t.Errorf("total %d, first %v, findings %q", Total(l, "USD"), l.Entries[0].Verdict, said)
	}
}

// Rows of two files that read alike are one payment, unless the user says they
// are two; the second then has an id of its own.
func TestSplitEntriesAreTwoPayments(t *testing.T) {
	b := Bank("b.csv")
	b.Income(1, 5000, "Upwork", "UPWORK")
	b.Income(2, 100, "Fiverr", "FIVERR")
	c := b.Renamed("c.csv")
	id := idIn(t, "b.csv", 5000, b)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbSplit, Entry: id}}, b, c)
	if Total(l, "USD") != 10100 || said != "" { // 50 twice, 1 once
		t.Errorf("total %d, want 10100; findings %q", Total(l, "USD"), said)
	}
	var ids []uint64
	for i := range l.Entries {
		if l.Entries[i].Net == 5000 {
			ids = append(ids, l.Entries[i].ID)
		}
	}
	if len(ids) != 2 || ids[0] == ids[1] || ids[0] != id {
		t.Errorf("ids %x, want %x and another", ids, id)
	}
	// The new id can be decided about in turn.
	l, said = decided(t, []ledger.Decision{{Verb: ledger.VerbSplit, Entry: id}, {Verb: ledger.VerbIgnore, Entry: ids[1]}}, b, c)
	if Total(l, "USD") != 5100 || said != "" {
		t.Errorf("total %d, want 5100; findings %q", Total(l, "USD"), said)
	}
}

// Two ids that a shared reference would merge are kept apart.
func TestSplitOfTwoIDs(t *testing.T) {
	b, c := Bank("b.csv"), Bank("c.csv")
	b.Income(1, 5000, "Upwork", "UPWORK").Reference = "T1"
	c.Income(2, 5000, "Upwork", "UPWORK ESCROW").Reference = "T1"
	x, y := idIn(t, "b.csv", 5000, b, c), idIn(t, "c.csv", 5000, b, c)
	plain := reconciled(t, b, c)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbSplit, Entry: x, Others: []uint64{y}}}, b, c)
	if Total(plain, "USD") != 5000 || Total(l, "USD") != 10000 || said != "" {
		t.Errorf("totals %d and %d, want 5000 and 10000; findings %q", Total(plain, "USD"), Total(l, "USD"), said)
	}
}

// A pair that rivulet does not see: too late, and short by a fee.
func TestPairedEntriesAreOneTransfer(t *testing.T) {
	p := PayPal("p.csv")
	p.Income(1, 10000, "Client", "invoice")
	p.Payout(3, 10000)
	p.Covers(0, 60)
	b := Bank("b.csv")
	b.Add(40, 9900, ledger.FlowUnknown, "", "INCOMING 77")
	out, in := idIn(t, "p.csv", -10000, p, b), idIn(t, "b.csv", 9900, p, b)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbPair, Entry: out, Others: []uint64{in}, Note: "bank was slow"}}, p, b)
	// Earned 100, of which 1 got lost on the way.
	if Total(l, "USD") != 9900 || said != "" || fmt.Sprint(Links(l, ledger.LinkPayout)) != "[[1]→[2] fee 100 days 37]" {
		t.Errorf("total %d, findings %q, links %v", Total(l, "USD"), said, Links(l, ledger.LinkPayout))
	}
	// Twice the same line, either way round, is one link.
	l, said = decided(t, []ledger.Decision{{Verb: ledger.VerbPair, Entry: out, Others: []uint64{in}}, {Verb: ledger.VerbPair, Entry: in, Others: []uint64{out}}}, p, b)
	if Total(l, "USD") != 9900 || said != "3 idle" {
		t.Errorf("total %d, findings %q", Total(l, "USD"), said)
	}
}

func TestPairsThatCannotBe(t *testing.T) {
	b := Bank("b.csv")
	b.Income(1, 5000, "Upwork", "UPWORK")
	b.Income(2, 4000, "Fiverr", "FIVERR")
	b.Add(3, -1000, ledger.FlowTransfer, "", "TO SAVINGS")
	l, _ := Run(Assemble(b), Options{})
	x, y, z := l.Entries[0].ID, l.Entries[1].ID, l.Entries[2].ID
	for _, row := range []struct {
		entry, other uint64
		want         string
	}{
		{x, y, "2 impossible"},      // both are money in
		{z, x, "2 impossible"},      // 50 cannot arrive of 10
		{x, 77, "2 unknown-entry"},  // nobody has this id
		{78, 77, "2 unknown-entry"}, // nor this one
	} {
		l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbPair, Entry: row.entry, Others: []uint64{row.other}}}, b)
		if Total(l, "USD") != 9000 || said != row.want {
			t.Errorf("total %d, findings %q, want 9000 and %q", Total(l, "USD"), said, row.want)
		}
	}
}

// The deposit that a payout must not be is free for others, and another deposit
// of the same amount takes its place.
func TestNotAPairLeavesTheRestToBePaired(t *testing.T) {
	p := PayPal("p.csv")
	p.Income(1, 10000, "Client", "invoice")
	p.Payout(3, 10000)
	p.Covers(0, 30)
	b := Bank("b.csv")
	b.Add(5, 10000, ledger.FlowIncome, "PayPal", "PAYPAL ONE")
	other := &Export{Source: ledger.Source{File: "o.csv", Provider: "Ally", Account: "Ally", Format: "ally"}}
	other.Add(6, 10000, ledger.FlowIncome, "PayPal", "PAYPAL TWO")
	out, near := idIn(t, "p.csv", -10000, p, b, other), idIn(t, "b.csv", 10000, p, b, other)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbNotPair, Entry: out, Others: []uint64{near}}}, p, b, other)
	got := Links(l, ledger.LinkPayout)
	if len(got) != 1 || l.Sources[l.Entries[l.Links[0].To[0]].Source].File != "o.csv" || said != "" {
		t.Errorf("links %v, findings %q", got, said)
	}
	// Never linked at all: no link, and the line is no longer idle.
	l, said = decided(t, []ledger.Decision{{Verb: ledger.VerbNotPair, Entry: near, Others: []uint64{out}}}, p, b)
	if got := Links(l, ledger.LinkPayout); len(got) != 0 || said != "" {
		t.Errorf("links %v, findings %q", got, said)
	}
}

func TestRelabelledEntries(t *testing.T) {
	b := Bank("b.csv")
	b.Add(1, 5000, ledger.FlowUnknown, "", "LENA")
	b.Add(2, -300, ledger.FlowUnknown, "", "LENA FEE")
	b.Income(3, 100, "Fiverr", "FIVERR")
	l, _ := Run(Assemble(b), Options{})
	x, y, z := l.Entries[0].ID, l.Entries[1].ID, l.Entries[2].ID
	l, said := decided(t, []ledger.Decision{
		{Verb: ledger.VerbRelabel, Entry: x, Label: ledger.Label{Payer: "Lena", Kind: ledger.KindFreelance, HasKind: true, Flow: ledger.FlowIncome}},
		{Verb: ledger.VerbRelabel, Entry: y, Label: ledger.Label{Payer: "Lena", Flow: ledger.FlowFee}},
		{Verb: ledger.VerbRelabel, Entry: z, Label: ledger.Label{Payer: "Fiverr"}},           // is so already
		{Verb: ledger.VerbRelabel, Entry: x, Label: ledger.Label{Flow: ledger.FlowSpending}}, // line 2 says income
		{Verb: ledger.VerbIgnore, Entry: x}, // so it does of this
	}, b)
	if Total(l, "USD") != 4800 || said != "5 contradicts, 6 contradicts, 4 idle" { // 50 − 3 + 1
		t.Errorf("total %d, findings %q", Total(l, "USD"), said)
	}
	if e := l.Entries[1]; e.Gross != 0 || e.Fee != 300 || e.Net != -300 {
		t.Errorf("the fee is %d − %d = %d", e.Gross, e.Fee, e.Net)
	}
	if l.Entries[0].ID != x || l.Entries[0].Payer != "Lena" {
		t.Errorf("relabelled %+v", l.Entries[0])
	}
	// Income of nobody would be counted for nobody.
	l, said = decided(t, []ledger.Decision{{Verb: ledger.VerbRelabel, Entry: x, Label: ledger.Label{Flow: ledger.FlowIncome}}}, b)
	if Total(l, "USD") != 100 || said != "2 impossible" {
		t.Errorf("total %d, findings %q", Total(l, "USD"), said)
	}
}

// What changes nothing is said: it may name another entry than the user means.
func TestIdleDecisions(t *testing.T) {
	p := PayPal("p.csv")
	p.Income(1, 10000, "Client", "invoice")
	p.Payout(3, 10000)
	p.Income(4, 100, "Client", "late").State = ledger.StateDeclined
	b := Bank("b.csv")
	b.Add(4, 10000, ledger.FlowIncome, "PayPal", "PAYPAL TRANSFER")
	c := b.Renamed("c.csv")
	ids := map[int64]uint64{}
	all, _ := Run(Assemble(p, b, c), Options{})
	for i := range all.Entries {
		if e := &all.Entries[i]; all.Sources[e.Source].File != "p.csv" || e.Net < 10000 {
			ids[e.Net] = e.ID
		}
	}
	l, said := decided(t, []ledger.Decision{
		{Verb: ledger.VerbPair, Entry: ids[-10000], Others: []uint64{ids[10000]}}, // is one
		{Verb: ledger.VerbIgnore, Entry: ids[100]},                                // declined
		{Verb: ledger.VerbNotPair, Entry: ids[-10000], Others: []uint64{ids[100]}},
		{Verb: ledger.VerbSplit, Entry: ids[-10000]}, // in one file only
	}, p, b, c)
	if Total(l, "USD") != 10000 || said != "2 idle, 3 idle, 4 idle, 5 idle" {
		t.Errorf("total %d, findings %q", Total(l, "USD"), said)
	}
}

// Two entries that are never linked are no refund of each other either, and what a
// line says stays in the reason beside what a later step found.
func TestDecisionsAboutRefunds(t *testing.T) {
	p := PayPal("p.csv")
	p.Income(1, 10000, "Client", "Logo draft").Counterparty = "Kai Moreno"
	p.Add(5, -10000, ledger.FlowRefund, "Client", "Logo draft").Counterparty = "Kai Moreno"
	plain := reconciled(t, p)
	if got := Links(plain, ledger.LinkRefund); len(got) != 1 {
		t.Fatalf("links %v, want one refund", got)
	}
	x, y := plain.Entries[0].ID, plain.Entries[1].ID
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbNotPair, Entry: y, Others: []uint64{x}}}, p)
	if got := Links(l, ledger.LinkRefund); len(got) != 0 || said != "" || Total(l, "USD") != 0 {
		t.Errorf("links %v, findings %q, total %d", got, said, Total(l, "USD"))
	}
	l, said = decided(t, []ledger.Decision{{Verb: ledger.VerbRelabel, Entry: y, Label: ledger.Label{Kind: ledger.KindGig, HasKind: true}}}, p)
	if got := why(l, "p.csv", -10000); said != "" || !strings.HasPrefix(got, "your decision in decisions.csv line 2: relabelled; takes back") {
		t.Errorf("reason %q, findings %q", got, said)
	}
}

// What the user says of an earning holds for the payout of it: of 180.00 and 90.00, which
// were paid out and arrived, the user calls the second no income, or leaves it out. The
// 90.00 that arrived for it count no more: 180.00.
func TestPayoutOfAnEarningThatTheUserTakesOutIsNoIncome(t *testing.T) {
	up, b := Platform("up.csv", "Upwork", ledger.LevelStatement), Bank("b.csv")
	up.Source.Payouts = true
	for n, sum := range []int64{18000, 9000} {
		up.Earn(7*n, sum)
		up.Payout(7*n+2, sum)
		b.Income(7*n+4, sum, "Upwork", "UPWORK ESCROW")
	}
	l, _ := Run(Assemble(up, b), Options{})
	at := slices.IndexFunc(l.Entries, func(e ledger.Entry) bool { return e.Net == 9000 && e.Account == "Upwork" })
	for _, d := range []ledger.Decision{{Verb: ledger.VerbIgnore, Entry: l.Entries[at].ID}, {Verb: ledger.VerbRelabel, Entry: l.Entries[at].ID, Label: ledger.Label{Flow: ledger.FlowSpending}}} {
		if l, said := decided(t, []ledger.Decision{d}, up, b); Total(l, "USD") != 18000 {
			t.Errorf("%v: total %d, findings %q; want 18000", d.Verb, Total(l, "USD"), said)
		}
	}
}
