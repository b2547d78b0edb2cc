package rates

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// history makes a file of the size of the ECB's: 25 years of working days, 41
// currencies, newest first.
func history() string {
	codes := strings.Fields("USD JPY BGN CYP CZK DKK EEK GBP HUF LTL LVL MTL PLN ROL RON SEK SIT SKK CHF ISK NOK HRK RUB TRL TRY AUD BRL CAD CNY HKD IDR ILS INR KRW MXN MYR NZD PHP SGD THB ZAR")
	var b strings.Builder
	b.WriteString("Date," + strings.Join(codes, ",") + ",\n")
	for d := ledger.Day(20000); d > 20000-6900; d-- {
		b.WriteString(d.String())
		for i := range codes {
			fmt.Fprintf(&b, ",%d.%04d", i+1, int(d)%10000)
		}
		b.WriteString(",\n")
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	text := history()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, findings := Read(strings.NewReader(text), "r.csv"); len(findings) > 0 {
			b.Fatal(findings)
		}
	}
}

func BenchmarkConvert(b *testing.B) {
	table, _ := Read(strings.NewReader(history()), "r.csv")
	l := &ledger.Ledger{Sources: make([]ledger.Source, 1), Entries: make([]ledger.Entry, 10_000)}
	for i := range l.Entries {
		l.Entries[i] = ledger.Entry{Date: ledger.Day(19000 + i/10), Net: int64(i), Currency: []money.Currency{"USD", "EUR", "KRW"}[i%3], Verdict: ledger.VerdictCounted}
	}
	for b.Loop() {
		Convert(l, table, "EUR")
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(l.Entries)), "ns/entry")
}
