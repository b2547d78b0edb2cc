package normalise

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// writeChase writes an export of Chase checking, newest first, 5 % of its rows
// income and 3 % other credits, descriptions all distinct.
func writeChase(w io.Writer, rows int) {
	fmt.Fprintln(w, "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #")
	last, _ := ledger.DayOf(2025, 10, 31)
	balance := int64(10_000_000)
	for i := range rows {
		y, m, d := (last - ledger.Day(i*3650/rows)).Date()
		details, text, kind, cents := "DEBIT", "PUR SQ *CORNER BAKERY SEATTLE WA", "DEBIT_CARD", -int64(200+i%9000)
		switch {
		case i%20 == 0:
			details, text, kind, cents = "CREDIT", "UPWORK ESCROW IN EDI PYMTS PPD ID: 9", "ACH_CREDIT", int64(1000+i%50000)
		case i%33 == 0:
			details, text, kind, cents = "CREDIT", "ZZQX LLC UNHEARD OF", "ACH_CREDIT", int64(100+i%7000)
		}
		fmt.Fprintf(w, "%s,%02d/%02d/%d,\"%s %09d\",%s,%s,%s,,\n", details, m, d, y, text, i*7919,
			money.PlainMinor(cents, 2), kind, money.PlainMinor(balance, 2))
		balance -= cents
	}
}

// BenchmarkChase reads one large export of Chase checking, 5 % of it income.
func BenchmarkChase(b *testing.B) {
	const rows = 1_000_000
	w := newWorld(b)
	path := filepath.Join(b.TempDir(), "chase.csv")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriter(f)
	writeChase(out, rows)
	if err := cmp.Or(out.Flush(), f.Close()); err != nil {
		b.Fatal(err)
	}
	b.Run("csv-loop", func(b *testing.B) { // what the goals are measured against
		for b.Loop() {
			csvLoop(b, path)
		}
		b.ReportMetric(float64(b.N)*rows/b.Elapsed().Seconds(), "rows/s")
	})
	for _, workers := range []struct {
		name string
		n    int
	}{{"one", 1}, {"two", 2}} {
		b.Run(workers.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tables, _ := read.Tables([]string{path}, read.Options{})
				l, findings := All([]format.Match{w.library.Recognise(tables[0])}, w.known, Options{Workers: workers.n})
				if l.Sources[0].Rows != rows || len(findings) > 0 {
					b.Fatal(l.Sources[0].Rows, findings)
				}
				b.ReportMetric(float64(len(l.Entries)), "entries")
			}
			b.ReportMetric(float64(b.N)*rows/b.Elapsed().Seconds(), "rows/s")
		})
	}
}

// BenchmarkPayPal reads an export whose dates and decimal mark are decided from
// its rows: everything is read twice.
func BenchmarkPayPal(b *testing.B) {
	const rows = 100_000
	w := newWorld(b)
	head, body, _ := strings.Cut(paypal, "\n")
	lines := strings.SplitAfter(strings.TrimSpace(body)+"\n", "\n")
	lines = lines[:len(lines)-1]
	var text strings.Builder
	text.WriteString(head + "\n")
	for i := range rows {
		text.WriteString(strings.Replace(lines[3], "A4", fmt.Sprint("A", i), 1)) // a purchase
		if i%20 == 0 {
			text.WriteString(lines[0])
		}
	}
	path := filepath.Join(b.TempDir(), "paypal.csv")
	write(b, path, text.String())
	b.ReportAllocs()
	for b.Loop() {
		tables, _ := read.Tables([]string{path}, read.Options{})
		l, _ := All([]format.Match{w.library.Recognise(tables[0])}, w.known, Options{Workers: 2})
		if l.Sources[0].Spending.Rows != rows {
			b.Fatal(l.Sources[0])
		}
	}
	b.ReportMetric(float64(b.N)*rows/b.Elapsed().Seconds(), "rows/s")
}

// csvLoop counts the fields of a file with encoding/csv, reusing its record.
func csvLoop(b *testing.B, path string) {
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(bufio.NewReaderSize(f, 1<<20))
	r.ReuseRecord, r.FieldsPerRecord = true, -1
	for {
		if _, err := r.Read(); err == io.EOF {
			return
		} else if err != nil {
			b.Fatal(err)
		}
	}
}
