package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/ledger"
	"rivulet/internal/payer"
	"rivulet/internal/recognise"
)

// builtin returns what the program knows: its formats and its payers.
func builtin(t *testing.T) (*recognise.Library, *payer.Catalogue) {
	t.Helper()
	library, err := recognise.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := payer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return library, catalogue
}

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
	r, err := pipeline(paths, flags{wordFlags: wordFlags{alone: true}}, stdio{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
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
			if diff := cmp.Diff(goldenLines(string(want)), describe(r.report.Ledger)); diff != "" {
				t.Errorf("samples/%s differs from its golden (- golden, + read):\n%s", name, diff)
			}
		})
	}
}

// What a sample proves of itself holds: whoever made it worked its running
// balance, its totals and its net amounts out. The few that break are named with
// what is odd in them.
func TestSamplesProveThemselves(t *testing.T) {
	odd := map[string]string{
		"pnc-account.csv":          "a row in which the amount and the balance stand in one cell, as that bank writes them",
		"revolut-account-2021.csv": "a row whose balance has a grouping comma and no quotes, which shifts its cells",
	}
	for _, name := range sampleNames(t) {
		r := runPipeline(t, filepath.Join(samplesDir(), name))
		for i := range r.report.Ledger.Sources {
			for _, p := range r.report.Ledger.Sources[i].Proofs {
				if p.Broken > 0 && odd[name] == "" {
					t.Errorf("%s: %s is broken on %d of %d, first at %s", name, p.Law, p.Broken, p.Broken+p.Held, p.First)
				}
			}
		}
	}
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
