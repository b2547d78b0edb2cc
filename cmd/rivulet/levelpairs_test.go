package main

import (
	"fmt"
	"math/bits"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// levelFile is one of several exports that tell of the same money.
type levelFile struct{ name, text string }

// levelPairs is what a platform's exports come to, alone and together.
type levelPairs struct {
	currency money.Currency
	files    []levelFile
	upTo     int // subsets of at most this many files, and all files together
	// want is the counted net in minor units of a set of files, worked out by hand
	// in the case's comment.
	want func(has func(name string) bool) int64
	// said are words that the findings must hold where all files are given.
	said []string
}

// hold runs every subset of the files and compares what is counted.
func (p *levelPairs) hold(t *testing.T) {
	t.Helper()
	for set := 1; set < 1<<len(p.files); set++ {
		all := set == 1<<len(p.files)-1
		if !all && bits.OnesCount(uint(set)) > p.upTo {
			continue
		}
		dir := t.TempDir()
		var names []string
		for n, f := range p.files {
			if set&(1<<n) == 0 {
				continue
			}
			names = append(names, f.name)
			if err := os.WriteFile(filepath.Join(dir, f.name), []byte(f.text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		given := strings.Join(names, " + ")
		r := runPipeline(t, dir)
		want := p.want(func(name string) bool { return strings.Contains(given, name) })
		if got := countedNet(r.report.Ledger, p.currency); got != want {
			t.Errorf("%s: %d counted, want %d", given, got, want)
			for _, f := range r.report.Findings {
				t.Log(f)
			}
		}
		for _, s := range r.report.Ledger.Sources {
			if s.Unreadable > 0 {
				t.Errorf("%s: %d rows of %s are unreadable", given, s.Unreadable, s.File)
			}
		}
		if all {
			p.says(t, fmt.Sprint(r.report.Findings))
		}
	}
}

// says compares the findings of all files together with the words of the case.
func (p *levelPairs) says(t *testing.T, findings string) {
	t.Helper()
	for _, words := range p.said {
		if !strings.Contains(findings, words) {
			t.Errorf("no finding says %q; they are\n%s", words, findings)
		}
	}
}

// countedNet is what a ledger counts of a currency, after the fees of its links.
func countedNet(l *ledger.Ledger, c money.Currency) (sum int64) {
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted && e.Currency == c {
			sum += e.Net
		}
	}
	for _, k := range l.Links {
		if (k.Kind == ledger.LinkPayout || k.Kind == ledger.LinkEarnings) && l.Entries[k.From[0]].Currency == c {
			sum -= k.Fee
		}
	}
	return sum
}

// sampleHeader returns the first line of a sample, with its line end.
func sampleHeader(name string) string {
	text, err := os.ReadFile(filepath.Join(samplesDir(), name))
	if err != nil {
		panic(err)
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(text), "\ufeff"), "\n")
	return strings.TrimRight(line, "\r") + "\n"
}

// bankDeposits is a current account at Chase, with what arrived in June 2025.
func bankDeposits(lines ...string) levelFile {
	var b strings.Builder
	b.WriteString("Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n")
	for _, line := range lines {
		day, rest, _ := strings.Cut(line, " ")
		amount, text, _ := strings.Cut(rest, " ")
		fmt.Fprintf(&b, "CREDIT,06/%s/2025,\"%s\",%s,ACH_CREDIT, ,,\n", day, text, amount)
	}
	return levelFile{"bank.csv", b.String()}
}

// cellsOf writes a line as wide as the header of a sample, with cells at the given
// columns.
func cellsOf(sample string, at map[string]string) string {
	header := strings.Split(strings.TrimRight(sampleHeader(sample), "\n"), ",")
	for n, name := range header {
		header[n] = at[strings.Trim(name, `"`)]
	}
	return strings.Join(header, ",") + "\n"
}
