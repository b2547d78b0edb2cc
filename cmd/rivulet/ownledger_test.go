package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rivulet/internal/publish"
)

// A report of our own ledger.csv is the report of the exports it was written from,
// and beside them it adds nothing: no figure, and no finding.
func TestLedgerOfTheDemoReportsAsItsExports(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	if err := demo(dir, false, stdio{in: bytes.NewReader(nil), out: &out, err: &out}); err != nil {
		t.Fatal(err)
	}
	ownLedgerTells(t, filepath.Join(dir, "exports"), filepath.Join(dir, "ledger.csv"))
}

// The same of every sample.
func TestLedgersOfSamplesReportAsTheirExports(t *testing.T) {
	if testing.Short() {
		t.Skip("reports of every sample three times")
	}
	for _, name := range sampleNames(t) {
		t.Run(name, func(t *testing.T) {
			ownLedgerTells(t, filepath.Join(samplesDir(), name), filepath.Join(t.TempDir(), "ledger.csv"))
		})
	}
}

func ownLedgerTells(t *testing.T, exports, own string) {
	t.Helper()
	first := runPipeline(t, exports)
	var b bytes.Buffer
	if err := publish.CSV(&b, first.report); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(own, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	want := figuresOf(t, first)
	known := map[string]bool{}
	for _, f := range first.report.Findings {
		known[f.Code] = true
	}
	for how, paths := range map[string][]string{"alone": {own}, "beside its exports": {exports, own}} {
		got := runPipeline(t, paths...)
		if diff := cmp.Diff(want, figuresOf(t, got)); diff != "" {
			t.Errorf("the ledger %s tells something else (- exports, + ledger):\n%s", how, diff)
		}
		for _, f := range got.report.Findings {
			if !known[f.Code] {
				t.Errorf("the ledger %s makes a finding that the exports do not: %s %s", how, f.Code, f.What.Key)
			}
		}
	}
}

// figuresOf returns every sum of a snapshot. The period is none: a ledger without the
// spending does not know of the days on which only that happened.
func figuresOf(t *testing.T, r *result) map[string]any {
	t.Helper()
	var b bytes.Buffer
	if err := publish.JSON(&b, r.report); err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	figures := map[string]any{}
	for _, key := range []string{"currency", "totals", "by_payer", "by_kind", "by_month", "unconverted", "set_aside", "borrowed", "unsorted"} {
		figures[key] = all[key]
	}
	return figures
}
