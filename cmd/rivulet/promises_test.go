package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/analyse"
	"rivulet/internal/chart"
	"rivulet/internal/diag"
	"rivulet/internal/exhibit"
	"rivulet/internal/publish"
)

// A new format is one YAML file: laid over the built-in ones it reads its
// export, with no Go and no existing file changed.
func TestANewFormatIsOneFile(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	write("formats/honeypot.yaml", `id: honeypot
title: Honeypot earnings
provider: Honeypot
region: world
type: rewards
get: Honeypot > Earnings > Download
seen: "2025"
level: statement
header:
  requires: [date, gross, net]
columns:
  date: [Gathered On]
  gross: [Honey Gross]
  fee: [Bee Fee]
  net: [Honey Net]
  description: [Flower]
dates:
  layouts: [yyyy-MM-dd]
numbers:
  decimal: point
currency:
  fixed: EUR
payer:
  fixed: Honeypot
rules:
  - when: {sign: in}
    flow: income
    kind: cashback
`)
	export := write("honey.csv", "Gathered On,Honey Gross,Bee Fee,Honey Net,Flower\n2025-01-02,5.00,0.50,4.50,clover\n2025-02-03,3.00,0.25,2.75,lime\n")
	r, err := pipeline([]string{export}, flags{wordFlags: wordFlags{formats: filepath.Join(dir, "formats")}}, stdio{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
	if err != nil {
		t.Fatal(err)
	}
	// 4.50 + 2.75 = 7.25 net, 0.75 of 8.00 lost to fees.
	if got, want := r.report.Summary.Totals, (exhibit.Totals{Gross: 800, Fees: 75, Net: 725, Count: 2}); got != want {
		t.Errorf("totals %+v, want %+v; findings %v", got, want, r.report.Findings)
	}
}

// A new analysis is a value in the list: every writer shows it.
func TestANewAnalysisAppearsInEveryWriter(t *testing.T) {
	r := runPipeline(t, filepath.Join(samplesDir(), "chase-checking.csv"))
	added := analyse.Analysis{ID: "weather", Title: diag.T("Weather of the year"), Run: func(*analyse.Input) exhibit.Section {
		return exhibit.Section{Sentence: diag.T("Mostly fair.")}
	}}
	in := analyse.Input{Ledger: r.report.Ledger, Currency: r.report.Summary.Currency, Share: "full"}
	r.report.Sections = analyse.Run(in, append(analyse.All(), added))
	for _, ending := range publish.Endings() {
		if ending == ".csv" {
			continue // the ledger itself, which has no sections
		}
		writer, _ := publish.For("x" + ending)
		var b bytes.Buffer
		if err := writer(&b, r.report); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), "Mostly fair.") || !strings.Contains(b.String(), `weather`) {
			t.Errorf("the %s writer does not show the new section", ending)
		}
	}
}

// Every figure of every analysis names a drawing of the list, and each drawing
// stands in one line of it.
func TestEveryFigureHasADrawing(t *testing.T) {
	names := map[string]bool{}
	for _, name := range chart.Names() {
		if names[name] {
			t.Errorf("drawing %s stands twice in the list", name)
		}
		names[name] = true
	}
	r := runPipeline(t, samplesDir())
	drawn := 0
	for _, s := range r.report.Sections {
		for _, f := range s.Figures {
			drawn++
			if !names[f.Drawing] {
				t.Errorf("figure %s of section %s names the drawing %q, which package chart lacks", f.ID, s.ID, f.Drawing)
			}
		}
	}
	if drawn < 6 {
		t.Errorf("only %d figures were made of the samples", drawn)
	}
}
