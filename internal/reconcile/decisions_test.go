package reconcile

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// idIn returns the id of the entry with a net in a file, without any decision.
func idIn(t *testing.T, name string, net int64, files ...*file) uint64 {
	t.Helper()
	l, _ := Run(assemble(files...), Options{})
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
func decided(t *testing.T, lines []ledger.Decision, files ...*file) (*ledger.Ledger, string) {
	t.Helper()
	for n := range lines {
		lines[n].File, lines[n].Line = "decisions.csv", n+2
	}
	in := assemble(files...)
	l, findings := Run(in, Options{Decisions: lines})
	checkLaws(t, in, l)
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
	b := bank("b.csv")
	b.income(1, 5000, "Upwork", "UPWORK")
	b.income(2, 700, "Fiverr", "FIVERR")
	again := b.renamed("c.csv")
	id := idIn(t, "b.csv", 5000, b)
	// Told in two files, left out in both: 7.00 remain.
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbIgnore, Entry: id, Note: "my own money"}}, b, again)
	if got := total(l, "USD"); got != 700 || said != "" {
		t.Errorf("total %d, want 700; findings %q", got, said)
	}
	if got, want := why(l, "b.csv", 5000), "your decision in decisions.csv line 2: left out (my own money)"; got != want {
		t.Errorf("reason %q, want %q", got, want)
	}
}

// An ignored payout does not take the deposit of another with it, and an ignored
// deposit leaves the payout without one.
func TestIgnoredEntriesAreNoLegs(t *testing.T) {
	p := paypal("p.csv")
	p.income(1, 10000, "Client", "invoice")
	p.payout(3, 10000)
	b := bank("b.csv")
	b.add(4, 10000, ledger.FlowIncome, "PayPal", "PAYPAL TRANSFER")
	deposit := idIn(t, "b.csv", 10000, p, b)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbIgnore, Entry: deposit}}, p, b)
	if got := links(l, ledger.LinkPayout); len(got) != 0 || total(l, "USD") != 10000 || said != "" {
		t.Errorf("links %v, total %d, findings %q; want none, 10000, none", got, total(l, "USD"), said)
	}
}

func TestMergedEntriesCountOnce(t *testing.T) {
	b := bank("b.csv")
	b.income(1, 5000, "Upwork", "UPWORK A")
	b.income(3, 5000, "Upwork", "UPWORK B")
	b.income(5, 4900, "Upwork", "UPWORK C")
	all, _ := Run(assemble(b), Options{})
	a, second, third := all.Entries[0].ID, all.Entries[1].ID, all.Entries[2].ID
	// 50 + 50 + 49 → 50 + 49, then 50 with a warning that the amounts differ.
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbMerge, Entry: a, Others: []uint64{second}}}, b)
	if total(l, "USD") != 9900 || said != "" || len(links(l, ledger.LinkDuplicate)) != 1 {
		t.Errorf("total %d, findings %q, links %v", total(l, "USD"), said, links(l, ledger.LinkDuplicate))
	}
	l, said = decided(t, []ledger.Decision{
		{Verb: ledger.VerbMerge, Entry: a, Others: []uint64{second}},
		{Verb: ledger.VerbMerge, Entry: second, Others: []uint64{third}},
		{Verb: ledger.VerbMerge, Entry: third, Others: []uint64{a}},      // a circle: nothing may vanish
		{Verb: ledger.VerbMerge, Entry: third, Others: []uint64{second}}, // second is a's already
	}, b)
	if total(l, "USD") != 5000 || said != "3 other-amount, 5 contradicts, 4 idle" {
		t.Errorf("total %d, findings %q", total(l, "USD"), said)
	}
}

// Of a waiting and a settled row, the settled one is kept, whichever is named first.
func TestMergeKeepsTheSettledRow(t *testing.T) {
	b := bank("b.csv")
	b.income(1, 5000, "Upwork", "UPWORK PENDING").State = ledger.StatePending
	b.income(9, 5000, "Upwork", "UPWORK")
	l, _ := Run(assemble(b), Options{})
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbMerge, Entry: l.Entries[0].ID, Others: []uint64{l.Entries[1].ID}}}, b)
	if total(l, "USD") != 5000 || l.Entries[0].Verdict != ledger.VerdictDuplicate || said != "" {
		t.Errorf("total %d, first %v, findings %q", total(l, "USD"), l.Entries[0].Verdict, said)
	}
}

// Rows of two files that read alike are one payment, unless the user says they
// are two; the second then has an id of its own.
func TestSplitEntriesAreTwoPayments(t *testing.T) {
	b := bank("b.csv")
	b.income(1, 5000, "Upwork", "UPWORK")
	b.income(2, 100, "Fiverr", "FIVERR")
	c := b.renamed("c.csv")
	id := idIn(t, "b.csv", 5000, b)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbSplit, Entry: id}}, b, c)
	if total(l, "USD") != 10100 || said != "" { // 50 twice, 1 once
		t.Errorf("total %d, want 10100; findings %q", total(l, "USD"), said)
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
	if total(l, "USD") != 5100 || said != "" {
		t.Errorf("total %d, want 5100; findings %q", total(l, "USD"), said)
	}
}

// Two ids that a shared reference would merge are kept apart.
func TestSplitOfTwoIDs(t *testing.T) {
	b, c := bank("b.csv"), bank("c.csv")
	b.income(1, 5000, "Upwork", "UPWORK").Reference = "T1"
	c.income(2, 5000, "Upwork", "UPWORK ESCROW").Reference = "T1"
	x, y := idIn(t, "b.csv", 5000, b, c), idIn(t, "c.csv", 5000, b, c)
	plain := runFiles(t, b, c)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbSplit, Entry: x, Others: []uint64{y}}}, b, c)
	if total(plain, "USD") != 5000 || total(l, "USD") != 10000 || said != "" {
		t.Errorf("totals %d and %d, want 5000 and 10000; findings %q", total(plain, "USD"), total(l, "USD"), said)
	}
}

// A pair that rivulet does not see: too late, and short by a fee.
func TestPairedEntriesAreOneTransfer(t *testing.T) {
	p := paypal("p.csv")
	p.income(1, 10000, "Client", "invoice")
	p.payout(3, 10000)
	p.covers(0, 60)
	b := bank("b.csv")
	b.add(40, 9900, ledger.FlowUnknown, "", "INCOMING 77")
	out, in := idIn(t, "p.csv", -10000, p, b), idIn(t, "b.csv", 9900, p, b)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbPair, Entry: out, Others: []uint64{in}, Note: "bank was slow"}}, p, b)
	// Earned 100, of which 1 got lost on the way.
	if total(l, "USD") != 9900 || said != "" || fmt.Sprint(links(l, ledger.LinkPayout)) != "[[1]→[2] fee 100 days 37]" {
		t.Errorf("total %d, findings %q, links %v", total(l, "USD"), said, links(l, ledger.LinkPayout))
	}
	// Twice the same line, either way round, is one link.
	l, said = decided(t, []ledger.Decision{{Verb: ledger.VerbPair, Entry: out, Others: []uint64{in}}, {Verb: ledger.VerbPair, Entry: in, Others: []uint64{out}}}, p, b)
	if total(l, "USD") != 9900 || said != "3 idle" {
		t.Errorf("total %d, findings %q", total(l, "USD"), said)
	}
}

func TestPairsThatCannotBe(t *testing.T) {
	b := bank("b.csv")
	b.income(1, 5000, "Upwork", "UPWORK")
	b.income(2, 4000, "Fiverr", "FIVERR")
	b.add(3, -1000, ledger.FlowTransfer, "", "TO SAVINGS")
	l, _ := Run(assemble(b), Options{})
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
		if total(l, "USD") != 9000 || said != row.want {
			t.Errorf("total %d, findings %q, want 9000 and %q", total(l, "USD"), said, row.want)
		}
	}
}

// The deposit that a payout must not be is free for others, and another deposit
// of the same amount takes its place.
func TestNotAPairLeavesTheRestToBePaired(t *testing.T) {
	p := paypal("p.csv")
	p.income(1, 10000, "Client", "invoice")
	p.payout(3, 10000)
	p.covers(0, 30)
	b := bank("b.csv")
	b.add(5, 10000, ledger.FlowIncome, "PayPal", "PAYPAL ONE")
	other := &file{source: ledger.Source{File: "o.csv", Provider: "Ally", Account: "Ally", Format: "ally"}}
	other.add(6, 10000, ledger.FlowIncome, "PayPal", "PAYPAL TWO")
	out, near := idIn(t, "p.csv", -10000, p, b, other), idIn(t, "b.csv", 10000, p, b, other)
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbNotPair, Entry: out, Others: []uint64{near}}}, p, b, other)
	got := links(l, ledger.LinkPayout)
	if len(got) != 1 || l.Sources[l.Entries[l.Links[0].To[0]].Source].File != "o.csv" || said != "" {
		t.Errorf("links %v, findings %q", got, said)
	}
	// Never linked at all: no link, and the line is no longer idle.
	l, said = decided(t, []ledger.Decision{{Verb: ledger.VerbNotPair, Entry: near, Others: []uint64{out}}}, p, b)
	if got := links(l, ledger.LinkPayout); len(got) != 0 || said != "" {
		t.Errorf("links %v, findings %q", got, said)
	}
}

func TestRelabelledEntries(t *testing.T) {
	b := bank("b.csv")
	b.add(1, 5000, ledger.FlowUnknown, "", "LENA")
	b.add(2, -300, ledger.FlowUnknown, "", "LENA FEE")
	b.income(3, 100, "Fiverr", "FIVERR")
	l, _ := Run(assemble(b), Options{})
	x, y, z := l.Entries[0].ID, l.Entries[1].ID, l.Entries[2].ID
	l, said := decided(t, []ledger.Decision{
		{Verb: ledger.VerbRelabel, Entry: x, Label: ledger.Label{Payer: "Lena", Kind: ledger.KindFreelance, HasKind: true, Flow: ledger.FlowIncome}},
		{Verb: ledger.VerbRelabel, Entry: y, Label: ledger.Label{Payer: "Lena", Flow: ledger.FlowFee}},
		{Verb: ledger.VerbRelabel, Entry: z, Label: ledger.Label{Payer: "Fiverr"}},           // is so already
		{Verb: ledger.VerbRelabel, Entry: x, Label: ledger.Label{Flow: ledger.FlowSpending}}, // line 2 says income
		{Verb: ledger.VerbIgnore, Entry: x}, // so it does of this
	}, b)
	if total(l, "USD") != 4800 || said != "5 contradicts, 6 contradicts, 4 idle" { // 50 − 3 + 1
		t.Errorf("total %d, findings %q", total(l, "USD"), said)
	}
	if e := l.Entries[1]; e.Gross != 0 || e.Fee != 300 || e.Net != -300 {
		t.Errorf("the fee is %d − %d = %d", e.Gross, e.Fee, e.Net)
	}
	if l.Entries[0].ID != x || l.Entries[0].Payer != "Lena" {
		t.Errorf("relabelled %+v", l.Entries[0])
	}
	// Income of nobody would be counted for nobody.
	l, said = decided(t, []ledger.Decision{{Verb: ledger.VerbRelabel, Entry: x, Label: ledger.Label{Flow: ledger.FlowIncome}}}, b)
	if total(l, "USD") != 100 || said != "2 impossible" {
		t.Errorf("total %d, findings %q", total(l, "USD"), said)
	}
}

// What changes nothing is said: it may name another entry than the user means.
func TestIdleDecisions(t *testing.T) {
	p := paypal("p.csv")
	p.income(1, 10000, "Client", "invoice")
	p.payout(3, 10000)
	p.income(4, 100, "Client", "late").State = ledger.StateDeclined
	b := bank("b.csv")
	b.add(4, 10000, ledger.FlowIncome, "PayPal", "PAYPAL TRANSFER")
	c := b.renamed("c.csv")
	ids := map[int64]uint64{}
	all, _ := Run(assemble(p, b, c), Options{})
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
	if total(l, "USD") != 10000 || said != "2 idle, 3 idle, 4 idle, 5 idle" {
		t.Errorf("total %d, findings %q", total(l, "USD"), said)
	}
}

// Two entries that are never linked are no refund of each other either, and what a
// line says stays in the reason beside what a later step found.
func TestDecisionsAboutRefunds(t *testing.T) {
	p := paypal("p.csv")
	p.income(1, 10000, "Client", "Logo draft").Counterparty = "Kai Moreno"
	p.add(5, -10000, ledger.FlowRefund, "Client", "Logo draft").Counterparty = "Kai Moreno"
	plain := runFiles(t, p)
	if got := links(plain, ledger.LinkRefund); len(got) != 1 {
		t.Fatalf("links %v, want one refund", got)
	}
	x, y := plain.Entries[0].ID, plain.Entries[1].ID
	l, said := decided(t, []ledger.Decision{{Verb: ledger.VerbNotPair, Entry: y, Others: []uint64{x}}}, p)
	if got := links(l, ledger.LinkRefund); len(got) != 0 || said != "" || total(l, "USD") != 0 {
		t.Errorf("links %v, findings %q, total %d", got, said, total(l, "USD"))
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
	up, b := platform("up.csv", "Upwork", ledger.LevelStatement), bank("b.csv")
	up.source.Payouts = true
	for n, sum := range []int64{18000, 9000} {
		up.earn(7*n, sum)
		up.payout(7*n+2, sum)
		b.income(7*n+4, sum, "Upwork", "UPWORK ESCROW")
	}
	l, _ := Run(assemble(up, b), Options{})
	at := slices.IndexFunc(l.Entries, func(e ledger.Entry) bool { return e.Net == 9000 && e.Account == "Upwork" })
	for _, d := range []ledger.Decision{{Verb: ledger.VerbIgnore, Entry: l.Entries[at].ID}, {Verb: ledger.VerbRelabel, Entry: l.Entries[at].ID, Label: ledger.Label{Flow: ledger.FlowSpending}}} {
		if l, said := decided(t, []ledger.Decision{d}, up, b); total(l, "USD") != 18000 {
			t.Errorf("%v: total %d, findings %q; want 18000", d.Verb, total(l, "USD"), said)
		}
	}
}
