package household_test

import (
	"os"
	"path/filepath"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/household"
	"rivulet/internal/ledger"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/reconcile"
)

// The measures of the design, section 6, and of the issue.
const (
	households = 200
	wantExact  = 0.95
	wantF1     = 0.98
)

// TestTruth runs the whole pipeline over generated households and compares what
// it finds with what is true.
func TestTruth(t *testing.T) {
	p := newPipeline(t)
	var score score
	shown := 0
	count := uint64(households)
	if testing.Short() {
		count = 40
	}
	for seed := range count {
		h := household.Make(seed, household.Options{})
		v := p.judge(t, h)
		score.add(v)
		if v.bad() && shown < 3 {
			shown++
			t.Log(v.report(seed, h))
		}
	}
	score.log(t)
	if score.exactShare() < wantExact {
		t.Errorf("totals are exact in %.1f %% of the households, want %.0f %%", 100*score.exactShare(), 100*wantExact)
	}
	if score.silent > 0 {
		t.Errorf("%d households have a wrong total and no finding that says so", score.silent)
	}
	if f := score.links.f1(); f < wantF1 {
		t.Errorf("the F1 of links is %.4f, want %.2f", f, wantF1)
	}
	if score.unaccounted > 0 {
		t.Errorf("%d files do not account for all their rows", score.unaccounted)
	}
}

// TestTruthOfDemo holds the demo to its truth, row by row: it is what people see
// first.
func TestTruthOfDemo(t *testing.T) {
	h := household.Demo()
	if v := newPipeline(t).judge(t, h); v.bad() {
		t.Error(v.report(0, h))
	}
}

// pipeline is the code under judgement.
type pipeline struct {
	library *format.Library
	known   *payer.Catalogue
	dir     string
}

func newPipeline(t *testing.T) *pipeline {
	library, err := format.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	known, err := payer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return &pipeline{library, known, t.TempDir()}
}

// run reads the files of a household as `rivulet report` does.
func (p *pipeline) run(t *testing.T, h household.Household) (*ledger.Ledger, []diag.Finding) {
	t.Helper()
	dir := filepath.Join(p.dir, "household")
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, f := range h.Files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Bytes, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tables, findings := read.Tables([]string{dir}, read.Options{})
	matches := make([]format.Match, len(tables))
	for i, table := range tables {
		matches[i] = p.library.Recognise(table)
		if matches[i].Format == nil {
			findings = append(findings, diag.Finding{Severity: diag.Error, Code: "unrecognised", Pos: diag.Pos{File: table.File, Sheet: table.Sheet}, What: matches[i].Refused})
		}
	}
	l, more := normalise.All(matches, p.known, normalise.Options{Workers: 2})
	findings = append(findings, more...)
	l, more = reconcile.Run(l, reconcile.Options{})
	return l, append(findings, more...)
}

// judge compares a run with the truth.
func (p *pipeline) judge(t *testing.T, h household.Household) *verdict {
	l, findings := p.run(t, h)
	v := &verdict{findings: findings, wrongFiles: map[string]bool{}}
	v.rows(h, l)
	v.totals(h, l)
	v.compareLinks(h, l)
	v.accounts(l)
	return v
}

// counts are links found, found wrongly and not found.
type counts struct{ hit, extra, missed int }

func (c counts) precision() float64 { return share(c.hit, c.hit+c.extra) }
func (c counts) recall() float64    { return share(c.hit, c.hit+c.missed) }
func (c counts) f1() float64        { return share(2*c.hit, 2*c.hit+c.extra+c.missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// score adds up the households.
type score struct {
	households, exact, silent, unaccounted int
	right, all                             int
	links                                  counts
}

func (s *score) add(v *verdict) {
	s.households++
	if len(v.wrongTotal) == 0 {
		s.exact++
	}
	if v.silent() {
		s.silent++
	}
	s.unaccounted += len(v.unaccounted)
	s.right += v.right
	s.all += v.all
	s.links.hit += v.links.hit
	s.links.extra += v.links.extra
	s.links.missed += v.links.missed
}

func (s *score) exactShare() float64 { return share(s.exact, s.households) }

func (s *score) log(t *testing.T) {
	t.Logf("totals exact in %d of %d households (%.1f %%), wrong without a finding in %d", s.exact, s.households, 100*s.exactShare(), s.silent)
	t.Logf("verdicts right for %d of %d rows (%.3f %%)", s.right, s.all, 100*share(s.right, s.all))
	t.Logf("links: %d right, %d wrong, %d missed; precision %.4f, recall %.4f, F1 %.4f", s.links.hit, s.links.extra, s.links.missed, s.links.precision(), s.links.recall(), s.links.f1())
}
