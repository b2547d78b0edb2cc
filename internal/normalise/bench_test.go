package normalise

import (
	"os"
	"path/filepath"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/household"
	"rivulet/internal/read"
)

// BenchmarkChase reads one large export of Chase checking, 5 % of it income.
func BenchmarkChase(b *testing.B) {
	const rows = 1_000_000
	w := newWorld(b)
	path := filepath.Join(b.TempDir(), "chase.csv")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	if err := household.Bench("chase", rows, f); err != nil {
		b.Fatal(err)
	}
	f.Close()
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
