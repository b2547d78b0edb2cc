package household_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/household"
	"rivulet/internal/ledger"
	"rivulet/internal/normalise"
	"rivulet/internal/payer"
	"rivulet/internal/prove"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
	"rivulet/internal/reconcile"
)

// What the pipeline has to reach over all households, as shares; duplicates
// have to be right in all of them, and no row may get lost.
const (
	wantExact    = 0.995
	wantLinks    = 0.995 // precision, and recall
	wantVerdicts = 0.995
	// No household at all may be above what its files prove. The 1,000 of the usual
	// sample hold it, and so do 5,000 (RIVULET_HOUSEHOLDS=1000).
	wantNotAbove = 1
)

// sample is how many households each base seed gives; the environment may say.
func sample() uint64 {
	if s, err := strconv.Atoi(os.Getenv("RIVULET_HOUSEHOLDS")); err == nil {
		return uint64(s)
	}
	if testing.Short() {
		return 16
	}
	return 200
}

// seeds are those of all households: five bases, far apart.
func seeds() []uint64 {
	var list []uint64
	for base := range uint64(5) {
		for n := range sample() {
			list = append(list, base<<32+n)
		}
	}
	return list
}

// TestTruth runs the whole pipeline over generated households and compares what
// it finds with what is true.
func TestTruth(t *testing.T) {
	var score score
	shown := 0
	each(t, household.Options{Hard: household.Seeds}, func(seed uint64, h household.Household, l *ledger.Ledger, findings []diag.Finding) {
		v := judge(h, l, findings)
		score.add(v)
		switch wrong := len(v.wrongTotal) > 0; {
		case wrong && v.unnamed(), v.bad() && shown < 5:
			shown++
			t.Log(v.report(seed, h))
		case wrong:
			t.Logf("household.Make(%d, …): %v", seed, v.wrongTotal)
		}
	})
	score.log(t)
	if score.exactShare() < wantExact {
		t.Errorf("totals are exact in %.2f %% of the households, want %.1f %%", 100*score.exactShare(), 100*wantExact)
	}
	if score.unnamed > 0 {
		t.Errorf("%d households have a total that is wrong by more than the findings name", score.unnamed)
	}
	if p, r := score.links.precision(), score.links.recall(); p < wantLinks || r < wantLinks {
		t.Errorf("links have a precision of %.4f and a recall of %.4f, want %.3f", p, r, wantLinks)
	}
	if p, r := score.undone.precision(), score.undone.recall(); p < wantLinks || r < wantLinks {
		t.Errorf("refunds and holds have a precision of %.4f and a recall of %.4f, want %.3f", p, r, wantLinks)
	}
	if f := score.duplicates.f1(); f < 1 {
		t.Errorf("the F1 of duplicates is %.6f, want 1", f)
	}
	if s := share(score.right, score.all); s < wantVerdicts {
		t.Errorf("%.3f %% of the verdicts are right, want %.1f %%", 100*s, 100*wantVerdicts)
	}
	if score.unaccounted > 0 {
		t.Errorf("%d files do not account for all their rows", score.unaccounted)
	}
	if score.split > 0 {
		t.Errorf("%d accounts are taken for several", score.split)
	}
}

// TestTruthWithAFileWithheld leaves one file of each household out: whatever is
// missing, the total never exceeds what the other files prove.
func TestTruthWithAFileWithheld(t *testing.T) {
	too, unaccounted, shown := 0, 0, 0
	each(t, household.Options{Withhold: true, Hard: household.Seeds}, func(seed uint64, h household.Household, l *ledger.Ledger, findings []diag.Finding) {
		v := &verdict{findings: findings}
		v.accounts(l)
		unaccounted += len(v.unaccounted)
		v.wrongTotal = above(h, l)
		if len(v.wrongTotal) > 0 {
			if too++; shown < 5 {
				shown++
				t.Log(v.report(seed, h))
			}
		}
	})
	t.Logf("with a file withheld: a total above what the files prove in %d households", too)
	if s := 1 - share(too, 5*int(sample())); s < wantNotAbove {
		t.Errorf("%d households have a total above what their files prove", too)
	}
	if unaccounted > 0 {
		t.Errorf("%d files do not account for all their rows", unaccounted)
	}
}

// TestTruthOfDemo holds the demo to its truth, row by row: it is what people see
// first.
func TestTruthOfDemo(t *testing.T) {
	h := household.Demo()
	l, findings := newPipeline(t).run(t, h.Files)
	if v := judge(h, l, findings); v.bad() {
		t.Error(v.report(0, h))
	}
}

// each makes and reads the household of every seed, on all processors, and
// hands them over in the order of the seeds.
func each(t *testing.T, o household.Options, then func(uint64, household.Household, *ledger.Ledger, []diag.Finding)) {
	t.Helper()
	type result struct {
		seed     uint64
		home     household.Household
		ledger   *ledger.Ledger
		findings []diag.Finding
		done     chan struct{}
	}
	jobs := make(chan *result)
	order := make(chan *result, 64)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		p := newPipeline(t)
		wait.Go(func() {
			for r := range jobs {
				r.home = household.Make(r.seed, o)
				r.ledger, r.findings = p.run(t, r.home.Files)
				close(r.done)
			}
		})
	}
	go func() {
		for _, seed := range seeds() {
			r := &result{seed: seed, done: make(chan struct{})}
			order <- r
			jobs <- r
		}
		close(order)
		close(jobs)
	}()
	for r := range order {
		<-r.done
		then(r.seed, r.home, r.ledger, r.findings)
	}
	wait.Wait()
}

// pipeline is the code under judgement.
type pipeline struct {
	library *recognise.Library
	known   *payer.Catalogue
	dir     string
}

func newPipeline(t *testing.T) *pipeline {
	library, err := recognise.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	known, err := payer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return &pipeline{library, known, t.TempDir()}
}

// run reads files as `rivulet report` does.
func (p *pipeline) run(t *testing.T, files []household.File) (*ledger.Ledger, []diag.Finding) {
	dir := filepath.Join(p.dir, "household")
	if err := os.RemoveAll(dir); err != nil {
		t.Error(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Error(err)
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.Name), f.Bytes, 0o644); err != nil {
			t.Error(err)
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
	l, more := normalise.All(matches, p.known, normalise.Options{Workers: 1})
	findings = append(findings, more...)
	l, more = reconcile.Run(l, reconcile.Options{})
	findings = append(findings, more...)
	return l, append(findings, prove.Run(l, prove.Options{})...)
}
