// Package prove says what a reconciled ledger proves of itself, account by account:
//
//  1. coverage: which days the exports of each account cover (coverage.go);
//  2. balances: over which days the running balances, or the total rows, prove that
//     no row is missing, and the first that breaks (balances.go, strip.go);
//  3. gaps: days and months that the files leave out (gaps.go).
//
// It fills Ledger.Coverage and Ledger.Accounts and returns findings. What it refuses:
// to change an entry, a link or a verdict. No total depends on it.
package prove

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Options are the bounds of proving. The zero value stands for the defaults.
type Options struct {
	// MaxDays is how many days between two rows or files are no gap, 0–60; 10, the
	// days that a payout may be on its way.
	MaxDays int
}

// Run proves the accounts of l, whose entries are in order of date.
func Run(l *ledger.Ledger, o Options) []diag.Finding {
	if o.MaxDays == 0 {
		o.MaxDays = 10
	}
	r := &run{l: l, o: o, jumps: map[string][]ledger.Span{}}
	r.coverage()
	r.balances()
	r.gaps()
	return r.findings
}

// run is the work in progress.
type run struct {
	l        *ledger.Ledger
	o        Options
	jumps    map[string][]ledger.Span // by account: between which days a balance jumps
	findings []diag.Finding
}

// note adds a finding.
func (r *run) note(s diag.Severity, code string, pos diag.Pos, what, todo diag.Text) {
	r.findings = append(r.findings, diag.Finding{Severity: s, Code: code, Pos: pos, What: what, Todo: todo})
}
