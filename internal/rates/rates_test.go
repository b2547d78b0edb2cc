package rates

import (
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// ecb has the layout of eurofxref-hist.csv; 2024-01-05 was a Friday.
const ecb = `Date,USD,JPY,KRW,RUB,
2024-01-08,1.0946,158.04,1442.02,N/A,
2024-01-05,1.0921,158.42,1435.98,N/A,
2024-01-04,1.0953,157.49,1434.92,N/A,
`

func read(t *testing.T, text string) *Table {
	t.Helper()
	table, findings := Read(strings.NewReader(text), "rates.csv")
	if len(findings) > 0 {
		t.Fatalf("findings: %v", findings)
	}
	return table
}

func day(t *testing.T, iso string) ledger.Day {
	t.Helper()
	d, err := ledger.ParseDay(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// converted is minor units of a currency on a day in another, as Convert has them.
func converted(table *Table, minor int64, from, to money.Currency, on ledger.Day) (int64, bool) {
	c := converter{table: table, to: to, known: map[dayOfCurrency]*ratio{}}
	return c.net(minor, from, on)
}

func TestNet(t *testing.T) {
	own := read(t, "date,base,quote,rate\n2024-01-05,points:kb,KRW,1\n,points:ok,EUR,0.005\n2024-01-05,GBP,USD,1.25\n2024-01-05,EUR,USD,1.0921\n2024-01-05,EUR,KRW,1435.98\n2024-01-05,BTC,USD,44000.5\n")
	for _, c := range []struct {
		table *Table
		minor int64
		from  money.Currency
		to    money.Currency
		day   string
		want  int64 // -1: no rate
	}{
		{read(t, ecb), 10000, "EUR", "USD", "2024-01-05", 10921},
		{read(t, ecb), 10921, "USD", "EUR", "2024-01-05", 10000},
		{read(t, ecb), -10921, "USD", "EUR", "2024-01-07", -10000}, // Sunday: Friday's rate
		{read(t, ecb), 10000, "EUR", "USD", "2024-01-15", 10946},   // seven days after the last
		{read(t, ecb), 10000, "EUR", "USD", "2024-01-16", -1},
		{read(t, ecb), 10000, "EUR", "USD", "2024-01-03", -1},
		{read(t, ecb), 10000, "EUR", "RUB", "2024-01-05", -1},
		{read(t, ecb), 10000, "EUR", "JPY", "2024-01-05", 15842}, // 100 × 158.42 = 15842 yen
		// 100 USD = 100/1.0921 × 1435.98 = 131487.95… won
		{read(t, ecb), 10000, "USD", "KRW", "2024-01-05", 131488},
		{read(t, ecb), 5, "USD", "USD", "1999-01-01", 5},
		{nil, 5, "USD", "EUR", "2024-01-05", -1},
		{nil, 5, "USD", "USD", "2024-01-05", 5},
		{own, 100_000_000_000, "points:kb", "KRW", "2030-01-01", 1000}, // points do not age
		// 1000 points = 1000 won = 1000/1435.98 EUR = 0.696… EUR
		{own, 100_000_000_000, "points:kb", "EUR", "2024-01-06", 70},
		{own, 100_000_000_000, "points:kb", "USD", "2024-01-06", 76}, // 0.69639 × 1.0921 = 0.76053
		{own, 100_000_000_000, "points:kb", "EUR", "2024-01-04", -1},
		{own, 100_000_000_000, "points:ok", "EUR", "1999-01-04", 500},
		{own, 100, "GBP", "EUR", "2024-01-05", 114}, // 1.25/1.0921 = 1.1446
		{own, 100_000_000, "BTC", "USD", "2024-01-05", 4400050},
		{own, 100_000_000, "BTC", "EUR", "2024-01-05", 4028981}, // 44000.5/1.0921 = 40289.808…
	} {
		got, ok := converted(c.table, c.minor, c.from, c.to, day(t, c.day))
		if ok != (c.want != -1) || ok && got != c.want {
			t.Errorf("%d %s to %s on %s = %d, %t; want %d", c.minor, c.from, c.to, c.day, got, ok, c.want)
		}
	}
}

func TestHalfEven(t *testing.T) {
	table := read(t, "date,base,quote,rate\n2024-01-05,AAA,EUR,0.000000005\n2024-01-05,USD,EUR,0.5\n")
	for minor, want := range map[int64]int64{1: 0, 3: 2, 5: 2, 7: 4, -1: 0, -3: -2, -5: -2} {
		if got, _ := converted(table, minor, "USD", "EUR", day(t, "2024-01-05")); got != want {
			t.Errorf("half of %d cents is %d, want %d", minor, got, want)
		}
	}
}

func TestReadFindings(t *testing.T) {
	for name, c := range map[string]struct {
		text, code string
		rows       int
	}{
		"empty":     {"", "rates-unreadable", 0},
		"no header": {"2024-01-05,1.09\n", "rates-unreadable", 0},
		"case":      {"Date,Base,Quote,Rate\n2024-01-05,EUR,USD,1.09\n", "rates-unreadable", 0},
		"comma":     {"date;base;quote;rate\n2024-01-05;EUR;USD;1,09\n2024-01-06;EUR;USD;1.09\n", "rate-row-unreadable", 1},
		"grouped":   {"date,base,quote,rate\n2024-01-05,EUR,KRW,\"1,435.98\"\n2024-01-06,EUR,KRW,1435.98\n", "rate-row-unreadable", 1},
		"zero":      {"date,base,quote,rate\n2024-01-05,EUR,KRW,0\n2024-01-06,EUR,KRW,1435.98\n", "rate-row-unreadable", 1},
		"negative":  {"date,base,quote,rate\n2024-01-05,EUR,KRW,-1\n2024-01-06,EUR,KRW,1435.98\n", "rate-row-unreadable", 1},
		"undated":   {"date,base,quote,rate\n,EUR,KRW,1\n2024-01-06,EUR,KRW,1435.98\n", "rate-row-unreadable", 1},
		"itself":    {"date,base,quote,rate\n2024-01-05,EUR,EUR,1\n2024-01-06,EUR,KRW,1435.98\n", "rate-row-unreadable", 1},
		"conflict":  {"date,base,quote,rate\n2024-01-06,EUR,KRW,1400\n2024-01-06,EUR,KRW,1435.98\n", "rate-row-unreadable", 1},
		"date":      {"Date,USD,\n05/01/2024,1.09,\n2024-01-06,1.09,\n", "rate-row-unreadable", 1},
		"quotes":    {"date,base,quote,rate\n2024-01-05,E\"UR,KRW,1\n2024-01-06,EUR,KRW,1435.98\n", "rate-row-unreadable", 1},
	} {
		table, findings := Read(strings.NewReader(c.text), "r.csv")
		n := 0
		for _, rates := range table.pairs {
			n += len(rates)
		}
		if len(findings) != 1 || findings[0].Code != c.code || findings[0].Pos.File != "r.csv" || n != c.rows {
			t.Errorf("%s: findings %v, %d rates; want %s, %d", name, findings, n, c.code, c.rows)
		}
	}
}

func TestReadForms(t *testing.T) {
	for name, text := range map[string]string{
		"bom":       "\uFEFFdate,base,quote,rate\n2024-01-05,eur,usd,1.0921\n",
		"quoted":    "\"date\",\"base\",\"quote\",\"rate\"\r\n\"2024-01-05\",\"EUR\",\"USD\",\"1.0921\"\r\n",
		"order":     "rate,quote,base,date,note\n1.0921,USD,EUR,2024-01-05,x\n",
		"semicolon": "date;base;quote;rate\n2024-01-05;EUR;USD;1.0921\n",
		"inverse":   "date,base,quote,rate\n2024-01-05,USD,EUR,0.5\n2024-01-05,EUR,USD,1.0921\n",
		"ecb daily": "Date, USD, JPY, \n05 January 2024, 1.0921, 158.42, \n",
		"twice":     "date,base,quote,rate\n2024-01-05,EUR,USD,1.0921\n2024-01-05,EUR,USD,1.0921\n",
	} {
		table := read(t, text)
		got, ok := converted(table, 10000, "EUR", "USD", day(t, "2024-01-05"))
		if !ok || got != 10921 {
			t.Errorf("%s: 100 EUR are %v, %t", name, got, ok)
		}
		if table.From != day(t, "2024-01-05") || table.To != table.From {
			t.Errorf("%s: rates from %v to %v", name, table.From, table.To)
		}
	}
}

func entry(net int64, c money.Currency, iso string, v ledger.Verdict, t *testing.T) ledger.Entry {
	return ledger.Entry{Date: day(t, iso), Net: net, Gross: net, Currency: c, Flow: ledger.FlowIncome, Verdict: v}
}

func TestConvert(t *testing.T) {
	l := &ledger.Ledger{Sources: make([]ledger.Source, 1), Entries: []ledger.Entry{
		entry(500, "EUR", "2024-01-05", ledger.VerdictCounted, t),
		entry(10921, "USD", "2024-01-05", ledger.VerdictCounted, t),
		entry(10921, "USD", "2024-01-05", ledger.VerdictCounted, t), // 2: converted by its export
		entry(10921, "USD", "2025-01-05", ledger.VerdictCounted, t),
		entry(100, "USD", "2025-02-05", ledger.VerdictCounted, t),
		entry(100, "USD", "2025-02-05", ledger.VerdictDuplicate, t), // not counted: nothing is left out
		entry(700, "points:x", "2025-02-05", ledger.VerdictCounted, t),
		entry(100, "THB", "2024-01-05", ledger.VerdictCounted, t), // 7: its export made USD of it
		entry(100, "THB", "2024-01-05", ledger.VerdictPending, t),
	}}
	l.Entries[2].OwnRate, l.Entries[2].NetReport, l.Entries[2].Extra = true, 9900, &ledger.Extra{OwnCurrency: "EUR"}
	l.Entries[7].OwnRate, l.Entries[7].NetReport, l.Entries[7].Extra = true, 1092, &ledger.Extra{OwnCurrency: "USD"}
	findings := Convert(l, read(t, ecb), "EUR")
	want := []int64{500, 10000, 9900, -1, -1, -1, -1, 1000, -1} // 10.92 / 1.0921 = 9.999
	for i, e := range l.Entries {
		if e.Rated != (want[i] != -1) || e.Rated && e.NetReport != want[i] {
			t.Errorf("entry %d: %d, rated %t; want %d", i, e.NetReport, e.Rated, want[i])
		}
		if e.OwnRate != (i == 2) {
			t.Errorf("entry %d: own rate %t", i, e.OwnRate)
		}
	}
	if len(findings) != 2 || findings[0].Code != "no-rate" || findings[1].Code != "points-without-value" || findings[1].Severity != diag.Note {
		t.Fatalf("findings: %v", findings)
	}
	if got, want := findings[0].What.String(), "2 counted entries have no rate into EUR and are not in the total: 110.21 USD"; got != want {
		t.Errorf("finding %q, want %q", got, want)
	}
}

func TestReportCurrency(t *testing.T) {
	counted := ledger.VerdictCounted
	l := &ledger.Ledger{Entries: []ledger.Entry{
		entry(1, "USD", "2024-01-05", counted, t), entry(1, "EUR", "2024-01-05", counted, t),
		entry(1, "points:x", "2024-01-05", counted, t), entry(1, "points:x", "2024-01-05", counted, t),
		entry(1, "KRW", "2024-01-05", ledger.VerdictUnsorted, t), entry(1, "KRW", "2024-01-05", ledger.VerdictUnsorted, t),
	}}
	if got := ReportCurrency(l, ""); got != "EUR" {
		t.Errorf("report currency %s, want EUR: most counted, then by code, money before points", got)
	}
	if got := ReportCurrency(l, "JPY"); got != "JPY" {
		t.Errorf("report currency %s, want the wanted one", got)
	}
	if got := ReportCurrency(&ledger.Ledger{}, ""); got != "" {
		t.Errorf("report currency %s of an empty ledger", got)
	}
}
