package ledger

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/diag"
	"rivulet/internal/money"
)

func written(t *testing.T, l *Ledger) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteCSV(&b, l); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteCSV(t *testing.T) {
	day := civil(2024, 2, 29)
	why := diag.T("a payout of %s arrived as %v", "Upwork", money.Amount{Minor: 9800, Currency: "USD"})
	l := &Ledger{
		Report:  "EUR",
		Sources: []Source{{File: "upwork.csv"}, {File: "bank.xlsx", Sheet: "Sheet 1"}},
		Entries: []Entry{
			{ID: 2, Date: day + 2, Payer: "Upwork", Gross: 9800, Net: 9800, Currency: "USD", Account: "Bank", Source: 1, Row: 3, Flow: FlowTransfer, Verdict: VerdictTransfer, Why: &why},
			{ID: 1, Date: day, Payer: "Upwork", Gross: 10000, Fee: 1000, Tax: 0, Net: 9000, NetReport: 8240, Rated: true, Currency: "USD", Account: "Upwork", Description: "=HYPERLINK(\"x\")", Reference: "00042",
				Row: 7, Flow: FlowIncome, Kind: KindFreelance, Verdict: VerdictCounted, EarnedOn: day - 1, FeesUnknown: true, Extra: &Extra{Rows: []int32{8, 9}, Minutes: 50, Metres: 12340}},
		},
		Links: []Link{{Kind: LinkEarnings, From: []int32{1}, To: []int32{0}}},
	}
	want := strings.Join([]string{
		`id,date,payer,kind,flow,state,verdict,reason,gross,fee,tax,net,currency,net_report,account,counterparty,description,reference,hours,distance_km,earned_on,due_on,paid_on,file,sheet,row,linked`,
		`0000000000000001,2024-02-29,Upwork,freelance,income,paid,counted,fees unknown,100.00,10.00,0.00,90.00,USD,82.40,Upwork,,"'=HYPERLINK(""x"")",00042,0.8333,12.34,2024-02-28,,,upwork.csv,,7+8+9,0000000000000002`,
		`0000000000000002,2024-03-02,Upwork,other,transfer,paid,transfer,a payout of Upwork arrived as 98.00 USD,98.00,0.00,0.00,98.00,USD,,Bank,,,,,,,,,bank.xlsx,Sheet 1,3,0000000000000001`,
		"",
	}, "\r\n")
	if diff := cmp.Diff(want, written(t, l)); diff != "" {
		t.Error(diff)
	}
}

// TestRoundTrip holds the law of the file: what the columns carry comes back.
func TestRoundTrip(t *testing.T) {
	for seed := range uint64(60) {
		want := randomLedger(rand.New(rand.NewPCG(seed, 1)))
		text := written(t, want)
		got, findings, err := ReadCSV(strings.NewReader(text), "ledger.csv")
		if err != nil || len(findings) > 0 {
			t.Fatalf("seed %d: %v, %v", seed, err, findings)
		}
		for i := range got.Sources { // what the rows say of their files
			s := got.Sources[i]
			got.Sources[i] = Source{File: s.File, Sheet: s.Sheet, Container: s.Container, Ledger: s.Ledger}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
		if again := written(t, got); again != text {
			t.Fatalf("seed %d: written again: %s", seed, cmp.Diff(text, again))
		}
	}
}

// randomLedger returns a ledger in the order in which ReadCSV returns it, with
// everything that ledger.csv carries.
func randomLedger(r *rand.Rand) *Ledger {
	l := &Ledger{Report: "EUR"}
	for i := range 1 + r.IntN(4) {
		l.Sources = append(l.Sources, Source{File: fmt.Sprintf("%d%s", i, randomText(r)), Sheet: randomText(r), Container: "text", Ledger: true})
	}
	n := 2 + r.IntN(40)
	for i := range n {
		l.Entries = append(l.Entries, randomEntry(r, uint64(i), int32(r.IntN(len(l.Sources)))))
	}
	l.Entries[0].Currency, l.Entries[0].Gross, l.Entries[0].Fee, l.Entries[0].Tax, l.Entries[0].Net = "EUR", 7, 0, 0, 7
	for i := range l.Sources { // each has a row
		l.Entries = append(l.Entries, randomEntry(r, uint64(n+i), int32(i)))
	}
	for i := range l.Entries {
		convertRandom(r, &l.Entries[i])
	}
	sorted := make([]Entry, 0, len(l.Entries))
	for _, i := range csvOrder(l) {
		sorted = append(sorted, l.Entries[i])
	}
	l.Entries = sorted
	addRandomLinks(r, l)
	return l
}

func convertRandom(r *rand.Rand, e *Entry) {
	switch {
	case e.Currency == "EUR":
		e.Rated, e.NetReport = true, e.Net
	case r.IntN(2) == 0:
		e.Rated, e.OwnRate, e.NetReport = true, true, randomMinor(r)
		if e.NetReport == e.Net { // the report currency has to be told from the others
			e.NetReport++
		}
		if e.Extra == nil {
			e.Extra = &Extra{}
		}
		e.Extra.OwnCurrency = "EUR"
	}
}

func randomEntry(r *rand.Rand, id uint64, source int32) Entry {
	e := Entry{
		ID: WithOccurrence(id+1, 1), Date: civil(2023, 1, 1) + Day(r.IntN(700)), Source: source, Row: int32(r.IntN(math.MaxInt32)),
		Currency: []money.Currency{"EUR", "USD", "KRW", "KWD", "BTC", "points:한국", "points:=x"}[r.IntN(7)],
		Gross:    randomMinor(r), Fee: randomMinor(r), Tax: randomMinor(r),
		Payer: randomText(r), Account: randomText(r), Counterparty: randomText(r), Description: randomText(r), Reference: randomText(r),
		Flow: Flow(r.IntN(len(flowNames()))), Kind: Kind(r.IntN(len(kindNames()))), State: State(r.IntN(len(stateNames()))),
		Verdict: Verdict(r.IntN(int(VerdictCount))), FeesUnknown: r.IntN(4) == 0,
	}
	e.Net = e.Gross - e.Fee - e.Tax
	for _, d := range []*Day{&e.EarnedOn, &e.DueOn, &e.PaidOn} {
		if r.IntN(2) == 0 {
			*d = e.Date + Day(r.IntN(90)-45)
		}
	}
	if text := randomText(r); text != "" && r.IntN(2) == 0 {
		e.Why = &diag.Text{Key: "%s", Args: []any{text}}
	}
	if r.IntN(3) == 0 {
		e.Extra = &Extra{Minutes: 1 + r.Int32N(12_000_000), Metres: r.Int32N(2_000_000_000)}
		for range r.IntN(4) {
			e.Extra.Rows = append(e.Extra.Rows, r.Int32())
		}
	}
	return e
}

// randomMinor is below a third of what fits, so that gross − fee − tax does.
func randomMinor(r *rand.Rand) int64 {
	n := r.Int64N(math.MaxInt64 / 3)
	n >>= r.IntN(63)
	if r.IntN(2) == 0 {
		return -n
	}
	return n
}

func randomText(r *rand.Rand) string {
	parts := []string{"", "a", "Ünï", "급여", "=1+1", "+", "-", "@", "'", "''", " ", "\t", "\r", "\n", "\r\n", ";", ",", `"`, `\`, `\u{`, `\u{41}`, "}", "\x00", "\x1b[2J", "\x7f", "\u0085",
		"\u2028", "\u202e", "\u200b", "\ufeff", "＝", "\xff", "\xed\xb2\x80", "%s", "%", "🙂", "<script>", "</script>"}
	var b strings.Builder
	for range r.IntN(6) {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String()
}

// addRandomLinks ties entries that have no link yet, with the verdicts and
// signs that links of each kind have.
func addRandomLinks(r *rand.Rand, l *Ledger) {
	free := r.Perm(len(l.Entries))
	take := func(n int) []int32 {
		var list []int32
		for ; n > 0 && len(free) > 0; n-- {
			list = append(list, int32(free[0]))
			free = free[1:]
		}
		return list
	}
	for len(free) > 6 {
		k := Link{Kind: LinkKind(r.IntN(int(LinkRefund) + 1)), From: take(1 + r.IntN(3))}
		n := 1
		if len(k.From) == 1 {
			n += r.IntN(3)
		}
		if k.Kind == LinkDuplicate || k.Kind == LinkLevel {
			k.From, n = k.From[:1], 1
		}
		k.To = take(n)
		for _, i := range k.From {
			dressEnd(&l.Entries[i], k.Kind, true)
		}
		for _, i := range k.To {
			dressEnd(&l.Entries[i], k.Kind, false)
		}
		l.Links = append(l.Links, linkOf(l, pairsOf(k)))
	}
	for _, i := range free { // what is left over stays apart
		l.Entries[i].Verdict = VerdictCounted
	}
	restored := &Ledger{Entries: l.Entries, Links: nil}
	restoreLinks(restored, linkedOf(l))
	l.Links = restored.Links // in the order of ReadCSV; TestRestoreLinks holds what they are
}

func pairsOf(k Link) []linkPair {
	var pairs []linkPair
	for _, a := range k.From {
		for _, b := range k.To {
			pairs = append(pairs, linkPair{k.Kind, a, b})
		}
	}
	return pairs
}

func linkedOf(l *Ledger) [][]uint64 {
	linked := make([][]uint64, len(l.Entries))
	for i, text := range linkedIDs(l) {
		p := rowParser{}
		linked[i] = p.ids(text)
	}
	return linked
}

// dressEnd gives an entry the flow, verdict and sign of one end of a link.
func dressEnd(e *Entry, k LinkKind, from bool) {
	size := max(e.Net, -e.Net, 1)
	sign := func(n int64) { e.Gross, e.Fee, e.Tax, e.Net = n, 0, 0, n }
	if from {
		sign(-size)
	} else {
		sign(size)
	}
	e.Payer, e.Flow, e.Verdict = "", FlowTransfer, VerdictTransfer
	switch {
	case k == LinkPayout:
		e.Payer = "Upwork"
	case k == LinkEarnings && from:
		e.Verdict, e.Flow = VerdictCounted, FlowIncome
		sign(size)
	case k == LinkDuplicate && from, k == LinkLevel && from:
		e.Verdict = VerdictCounted
	case k == LinkDuplicate:
		e.Verdict = VerdictDuplicate
	case k == LinkLevel:
		e.Verdict = VerdictOtherLevel
	case k == LinkExchange:
		e.Verdict, e.Flow = VerdictNotIncome, FlowExchange
	case k == LinkRefund && from:
		e.Verdict, e.Flow = VerdictCounted, FlowIncome
	case k == LinkRefund:
		e.Verdict, e.Flow = VerdictCounted, FlowRefund
	}
	if e.Currency == "EUR" {
		e.NetReport = e.Net
	} else if e.Rated && e.NetReport == e.Net {
		e.NetReport++
	}
}

// TestRestoreLinks: kind, ends, fee and days come back from ids, verdicts and
// amounts alone.
func TestRestoreLinks(t *testing.T) {
	day := civil(2024, 1, 10)
	entry := func(id uint64, d Day, net int64, v Verdict, f Flow, payer string) Entry {
		return Entry{ID: id, Date: d, Gross: net, Net: net, Currency: "USD", Verdict: v, Flow: f, Payer: payer}
	}
	l := &Ledger{Entries: []Entry{
		entry(1, day, 6000, VerdictCounted, FlowIncome, "Prolific"), // 0, 1: earnings → 2, short by 1.00
		entry(2, day+1, 4000, VerdictCounted, FlowIncome, "Prolific"),
		entry(3, day+4, 9900, VerdictTransfer, FlowIncome, "Prolific"),
		entry(4, day+5, -9900, VerdictTransfer, FlowTransfer, ""), // 3: PayPal → 4: bank
		entry(5, day+6, 9900, VerdictTransfer, FlowTransfer, "PayPal"),
		entry(5, day+6, 9900, VerdictDuplicate, FlowTransfer, "PayPal"), // 5: the same id as 4
		entry(6, day+7, -500, VerdictTransfer, FlowTransfer, ""),        // 6 → 7: own transfer
		entry(7, day+7, 500, VerdictTransfer, FlowTransfer, ""),
	}}
	want := []Link{
		{Kind: LinkEarnings, From: []int32{0, 1}, To: []int32{2}, Fee: 100, Days: 3},
		{Kind: LinkPayout, From: []int32{3}, To: []int32{4}, Days: 1},
		{Kind: LinkDuplicate, From: []int32{4}, To: []int32{5}},
		{Kind: LinkTransfer, From: []int32{6}, To: []int32{7}},
	}
	l.Links = want
	linked := linkedOf(l)
	l.Links = nil
	restoreLinks(l, linked)
	if diff := cmp.Diff(want, l.Links); diff != "" {
		t.Error(diff)
	}
}

func TestReadCSVRefuses(t *testing.T) {
	good := written(t, &Ledger{Sources: []Source{{File: "a.csv"}}, Entries: []Entry{{ID: 1, Date: civil(2024, 1, 2), Gross: 500, Net: 500, Currency: "EUR", Row: 2, Flow: FlowIncome, Verdict: VerdictCounted}}})
	for _, c := range []struct{ from, to, column string }{
		{"2024-01-02", "02.01.2024", "date"}, {"2024-01-02", "", "date"}, {",income,", ",gift,", "flow"}, {",other,", ",?,", "kind"}, {",counted,", ",yes,", "verdict"}, {",paid,", ",done,", "state"},
		{",5.00,EUR", ",4.00,EUR", "net"}, {",5.00,0.00", ",\"5,00\",0.00", "gross"}, {",0.00,0.00,", ",0.001,0.00,", "fee"}, {"0000000000000001", "1E+15", "id"}, {",,2,", ",,2-3,", "row"},
		{",0.00,0.00,", ",,0.00,", "fee"}, {"5.00", "99999999999999999999", "gross"},
	} {
		text := strings.Replace(good, c.from, c.to, 1)
		if text == good {
			t.Fatalf("%q is not in %s", c.from, good)
		}
		l, findings, err := ReadCSV(strings.NewReader(text), "l.csv")
		if err != nil || len(findings) != 1 || findings[0].Pos != (diag.Pos{File: "l.csv", Row: 2, Column: c.column}) {
			t.Errorf("%q for %q: %v, %v; want a finding in column %s", c.to, c.from, findings, err, c.column)
			continue
		}
		if len(l.Entries) != 0 || l.Sources[0].Rows != 1 || l.Sources[0].Unreadable != 1 {
			t.Errorf("%q for %q: the row is not accounted for: %+v", c.to, c.from, l.Sources)
		}
	}
	for _, text := range []string{"", "id,date\n1,2024-01-01\n", strings.Replace(good, "net_report", "Net Report", 1), strings.ReplaceAll(good, ",", ";")} {
		if _, _, err := ReadCSV(strings.NewReader(text), "l.csv"); err == nil {
			t.Errorf("%q is taken for a ledger.csv", text)
		}
	}
	for _, text := range []string{"\uFEFF" + good, strings.ReplaceAll(good, "\r\n", "\n"), good + "\n\n"} {
		if l, findings, err := ReadCSV(strings.NewReader(text), "l.csv"); err != nil || len(findings) > 0 || len(l.Entries) != 1 {
			t.Errorf("%q: %v, %v", text, findings, err)
		}
	}
}

func TestReportCurrencyIsRestored(t *testing.T) {
	usd := Entry{ID: 1, Date: 20000, Gross: 100, Net: 100, Currency: "USD", NetReport: 92, Rated: true}
	l := &Ledger{Report: "EUR", Sources: []Source{{File: "a.csv"}}, Entries: []Entry{usd}}
	got, _, err := ReadCSV(strings.NewReader(written(t, l)), "l.csv")
	if err != nil || got.Entries[0].Rated || got.Report != "" {
		t.Errorf("nothing says that 0.92 are EUR, but: %+v, %v", got.Entries[0], err)
	}
	eur := Entry{ID: 2, Date: 20001, Gross: 5, Net: 5, Currency: "EUR", NetReport: 5, Rated: true}
	l.Entries = append(l.Entries, eur)
	got, _, err = ReadCSV(strings.NewReader(written(t, l)), "l.csv")
	if e := got.Entries[0]; err != nil || !e.Rated || !e.OwnRate || e.NetReport != 92 || e.Extra.OwnCurrency != "EUR" || got.Report != "EUR" {
		t.Errorf("0.92 are EUR, but: %+v, %v", e, err)
	}
}

func TestProviderOf(t *testing.T) {
	for account, want := range map[string]string{"PayPal EUR": "PayPal", "Chase ••1234": "Chase", "Chase checking": "Chase checking", "EUR": "EUR", "Trade Republic": "Trade Republic", "": ""} {
		if got := providerOf(account); got != want {
			t.Errorf("provider of %q is %q, want %q", account, got, want)
		}
	}
}

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
		if got, _, err := ReadCSV(strings.NewReader(out), "l.csv"); err != nil || got.Entries[0].Description != text {
			t.Errorf("%q comes back as %q, %v", text, got.Entries[0].Description, err)
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

func BenchmarkWriteCSV(b *testing.B) {
	l := randomLedger(rand.New(rand.NewPCG(3, 3)))
	for len(l.Entries) < 10_000 {
		l.Entries = append(l.Entries, l.Entries...)
	}
	l.Links = nil
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := WriteCSV(&out, l); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(l.Entries)), "ns/row")
}
