package ledger

import (
	"bytes"
	"encoding/csv"
	"io"
	"math/rand/v2"
	"slices"
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

// restored reads a ledger.csv l.csv as package normalise does: row by row, links
// made when all entries are there.
func restored(t *testing.T, text string) (*Ledger, []diag.Finding) {
	t.Helper()
	in := csv.NewReader(strings.NewReader(text))
	header, err := in.Read()
	if err != nil {
		t.Fatal(err)
	}
	r := NewRestorer(diag.Pos{File: "l.csv"})
	for cells, err := in.Read(); err != io.EOF; cells, err = in.Read() {
		if err != nil {
			t.Fatal(err)
		}
		line, _ := in.FieldPos(0)
		r.Row(line, func(column string) string {
			i := slices.Index(header, column)
			if i < 0 {
				t.Fatalf("no column %s in %v", column, header)
			}
			return cells[i]
		})
	}
	l, findings := r.Ledger()
	RestoreLinks(l)
	return l, findings
}

// TestRoundTrip holds the law of the file: what the columns carry comes back.
func TestRoundTrip(t *testing.T) {
	for seed := range uint64(60) {
		want := randomLedger(rand.New(rand.NewPCG(seed, 1)))
		text := written(t, want)
		got, findings := restored(t, text)
		if len(findings) > 0 {
			t.Fatalf("seed %d: %v", seed, findings)
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

func TestRestorerRefuses(t *testing.T) {
	good := written(t, &Ledger{Sources: []Source{{File: "a.csv"}}, Entries: []Entry{{ID: 1, Date: civil(2024, 1, 2), Gross: 500, Net: 500, Currency: "EUR", Row: 2, Flow: FlowIncome, Verdict: VerdictCounted}}})
	for _, c := range []struct{ from, to, column string }{
		{"2024-01-02", "02.01.2024", "date"}, {"2024-01-02", "", "date"}, {",income,", ",gift,", "flow"}, {",other,", ",?,", "kind"}, {",counted,", ",yes,", "verdict"}, {",paid,", ",done,", "state"},
		{",5.00,EUR", ",4.00,EUR", "net"}, {",5.00,0.00", ",\"5,00\",0.00", "gross"}, {",0.00,0.00,", ",0.001,0.00,", "fee"}, {",,2,", ",,2-3,", "row"},
		{",0.00,0.00,", ",,0.00,", "fee"}, {"5.00", "99999999999999999999", "gross"},
	} {
		text := strings.Replace(good, c.from, c.to, 1)
		if text == good {
			t.Fatalf("%q is not in %s", c.from, good)
		}
		l, findings := restored(t, text)
		if len(findings) != 1 || findings[0].Pos != (diag.Pos{File: "l.csv", Row: 2, Column: c.column}) {
			t.Errorf("%q for %q: %v; want a finding in column %s", c.to, c.from, findings, c.column)
			continue
		}
		if len(l.Entries) != 0 || l.Sources[0].Rows != 1 || l.Sources[0].Unreadable != 1 {
			t.Errorf("%q for %q: the row is not accounted for: %+v", c.to, c.from, l.Sources)
		}
	}
}

func TestReportCurrencyIsRestored(t *testing.T) {
	usd := Entry{ID: 1, Date: 20000, Gross: 100, Net: 100, Currency: "USD", NetReport: 92, Rated: true}
	l := &Ledger{Report: "EUR", Sources: []Source{{File: "a.csv"}}, Entries: []Entry{usd}}
	got, _ := restored(t, written(t, l))
	if got.Entries[0].Rated || got.Report != "" {
		t.Errorf("nothing says that 0.92 are EUR, but: %+v", got.Entries[0])
	}
	eur := Entry{ID: 2, Date: 20001, Gross: 5, Net: 5, Currency: "EUR", NetReport: 5, Rated: true}
	l.Entries = append(l.Entries, eur)
	got, _ = restored(t, written(t, l))
	if e := got.Entries[0]; !e.Rated || !e.OwnRate || e.NetReport != 92 || e.Extra.OwnCurrency != "EUR" || got.Report != "EUR" {
		t.Errorf("0.92 are EUR, but: %+v", e)
	}
}

func TestProviderOf(t *testing.T) {
	for account, want := range map[string]string{"PayPal EUR": "PayPal", "Chase ••1234": "Chase", "Chase checking": "Chase checking", "EUR": "EUR", "Trade Republic": "Trade Republic", "": "", "Kraken ETH": "Kraken", "Bank BTC": "Bank BTC"} {
		if got := providerOf(account, "ETH"); got != want {
			t.Errorf("provider of %q is %q, want %q", account, got, want)
		}
	}
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
