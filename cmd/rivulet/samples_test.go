package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

func samplesDir() string { return filepath.Join("..", "..", "samples") }

// sampleNames returns every sample; each has a golden beside it and each golden
// a sample.
func sampleNames(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir(samplesDir())
	if err != nil {
		t.Fatal(err)
	}
	golden := map[string]bool{}
	var names []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".golden"); ok {
			golden[name] = true
		} else {
			names = append(names, e.Name())
		}
	}
	for _, n := range names {
		if !golden[n] {
			t.Errorf("samples/%s has no golden beside it", n)
		}
		delete(golden, n)
	}
	for n := range golden {
		t.Errorf("samples/%s.golden has no sample", n)
	}
	return names
}

// run the whole pipeline up to the writers on paths, in process.
func runPipeline(t *testing.T, paths ...string) *result {
	t.Helper()
	r, err := pipeline(paths, flags{}, stdio{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Each sample, read alone, gives what its golden says. The goldens were worked
// out by hand or by the script that made the sample, never by rivulet.
func TestSamplesGiveTheirGoldens(t *testing.T) {
	for _, name := range sampleNames(t) {
		t.Run(name, func(t *testing.T) {
			want, err := os.ReadFile(filepath.Join(samplesDir(), name+".golden"))
			if err != nil {
				t.Fatal(err)
			}
			r := runPipeline(t, filepath.Join(samplesDir(), name))
			if diff := cmp.Diff(withoutComments(string(want)), describe(r)); diff != "" {
				t.Errorf("samples/%s differs from its golden (- golden, + read):\n%s", name, diff)
			}
		})
	}
}

func withoutComments(s string) []string {
	var lines []string
	for _, line := range strings.Split(s, "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	return lines
}

// describe writes a run over one file in the form of a golden.
func describe(r *result) []string {
	l := r.report.Ledger
	var formats []string
	rows, unreadable := 0, 0
	var verdicts [ledger.VerdictCount]int
	for i := range l.Sources {
		s := &l.Sources[i]
		formats = append(formats, s.Format)
		rows += s.Rows
		unreadable += s.Unreadable
		for v, n := range s.Verdicts {
			verdicts[v] += n
		}
	}
	var words []string
	for v := ledger.VerdictCounted; v < ledger.VerdictCount; v++ {
		if verdicts[v] > 0 {
			words = append(words, fmt.Sprintf("%s %d", v, verdicts[v]))
		}
	}
	lines := []string{
		"format: " + strings.Join(formats, " "),
		fmt.Sprintf("rows: %d", rows),
		"verdicts: " + strings.Join(words, ", "),
		fmt.Sprintf("unreadable: %d", unreadable),
	}
	return append(lines, sumLines(l)...)
}

func sumLines(l *ledger.Ledger) []string {
	type key struct {
		flow     ledger.Flow
		currency money.Currency
	}
	type parts struct{ gross, fee, tax, net int64 }
	sums := map[key]parts{}
	for i := range l.Entries {
		e := &l.Entries[i]
		if e.Verdict == ledger.VerdictPending || e.Verdict == ledger.VerdictExcluded {
			continue // no money moved yet, or ever
		}
		k := key{e.Flow, e.Currency}
		p := sums[k]
		sums[k] = parts{p.gross + e.Gross, p.fee + e.Fee, p.tax + e.Tax, p.net + e.Net}
	}
	for i := range l.Sources {
		for c, minor := range l.Sources[i].Spending.Sums {
			k := key{ledger.FlowSpending, c}
			p := sums[k]
			sums[k] = parts{p.gross + minor, p.fee, p.tax, p.net + minor}
		}
	}
	keys := make([]key, 0, len(sums))
	for k := range sums {
		keys = append(keys, k)
	}
	order := "income fee tax refund transfer exchange set-aside borrowed repaid spending balance unknown"
	sort.Slice(keys, func(i, j int) bool {
		a, b := strings.Index(order, keys[i].flow.String()), strings.Index(order, keys[j].flow.String())
		if a != b {
			return a < b
		}
		return keys[i].currency < keys[j].currency
	})
	var lines []string
	for _, k := range keys {
		p := sums[k]
		plain := func(minor int64) string { return money.Amount{Minor: minor, Currency: k.currency}.Plain() }
		lines = append(lines, fmt.Sprintf("sums: %s %s gross %s fee %s tax %s net %s", k.flow, k.currency, plain(p.gross), plain(p.fee), plain(p.tax), plain(p.net)))
	}
	return lines
}

// The law of rule 1: for every file, rows = verdicts + unreadable.
func TestRowsInAreRowsAccountedFor(t *testing.T) {
	r := runPipeline(t, samplesDir())
	for i := range r.report.Ledger.Sources {
		s := &r.report.Ledger.Sources[i]
		n := s.Unreadable
		for _, v := range s.Verdicts {
			n += v
		}
		if n != s.Rows {
			t.Errorf("%s %s: %d rows, %d accounted for", s.File, s.Sheet, s.Rows, n)
		}
	}
	if len(r.unknown) > 0 {
		t.Errorf("samples that no format fits: %v", r.unknown)
	}
}

// writeAll runs the report command with all three outputs.
func writeAll(t *testing.T, paths ...string) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	args := append([]string{"report", "-q"}, paths...)
	endings := []string{"r.html", "ledger.csv", "snapshot.json"}
	for _, name := range endings {
		args = append(args, "-o", filepath.Join(dir, name))
	}
	var errs bytes.Buffer
	if code := run(args, stdio{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &errs}); code != exitDone {
		t.Fatalf("rivulet %s: exit %d: %s", strings.Join(args, " "), code, errs.String())
	}
	out := map[string][]byte{}
	for _, name := range endings {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		out[name] = b
	}
	return out
}

// The same files give the same bytes, again and in any order of arguments.
func TestSameFilesGiveTheSameBytes(t *testing.T) {
	var paths []string
	for _, n := range sampleNames(t) {
		paths = append(paths, filepath.Join(samplesDir(), n))
	}
	first := writeAll(t, paths...)
	reversed := make([]string, len(paths))
	for i, p := range paths {
		reversed[len(paths)-1-i] = p
	}
	for name, again := range writeAll(t, reversed...) {
		if !bytes.Equal(first[name], again) {
			t.Errorf("%s differs when the files are named in another order", name)
		}
	}
	// Naming the folder adds the note that goldens were left alone, no more.
	if again := writeAll(t, samplesDir())["ledger.csv"]; !bytes.Equal(first["ledger.csv"], again) {
		t.Error("ledger.csv differs between the files and their folder")
	}
}

// A report of ledger.csv has the totals of the report of the exports.
func TestReportOfALedgerIsTheReportOfItsExports(t *testing.T) {
	r := runPipeline(t, samplesDir())
	path := filepath.Join(t.TempDir(), "ledger.csv")
	var b bytes.Buffer
	if err := ledger.WriteCSV(&b, r.report.Ledger); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	again := runPipeline(t, path)
	a, c := r.report.Summary, again.report.Summary
	if diff := cmp.Diff(a.Totals, c.Totals); diff != "" {
		t.Errorf("totals differ (- exports, + ledger):\n%s", diff)
	}
	if diff := cmp.Diff(a.ByPayer, c.ByPayer); diff != "" {
		t.Errorf("payers differ (- exports, + ledger):\n%s", diff)
	}
	if diff := cmp.Diff(a.Unconverted, c.Unconverted); diff != "" {
		t.Errorf("unconverted differ (- exports, + ledger):\n%s", diff)
	}
	if diff := cmp.Diff(a.Unsorted, c.Unsorted); diff != "" {
		t.Errorf("unsorted differ (- exports, + ledger):\n%s", diff)
	}
}
