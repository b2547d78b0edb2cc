// Package reconcile decides which entries are counted, so that every payment is
// counted exactly once, and says why each of the others is not. It leads from step to
// step; what a step does is the matter of a package of its own.
//
//  1. identify: the ledger in an order that does not depend on the arguments; which
//     files tell of one account; an id for every entry.
//  2. the user's decisions about entries, by these ids (decisions.go, decided.go).
//  3. identify: payments that several files of one account tell of; then the pairs
//     that the user has decided (decidedpairs.go); then what an aggregator repeats.
//  4. level: of orders, statement, payouts and summary of one platform, which one
//     counts on each day.
//  5. follow: what left one account and what it became on another, what got lost on
//     the way, and what the days that exports cover mean for what nothing explains.
//  6. relate: what belongs together and stays what it is.
//  7. verdicts: every entry ends somewhere, and the rows of each file add up
//     (verdicts.go); the links that only a ledger.csv of ours knows (restore.go).
//
// What it refuses: to delete an entry, to invent one, to let a step decide what the
// user has decided.
package reconcile

import (
	"rivulet/internal/diag"
	"rivulet/internal/follow"
	"rivulet/internal/identify"
	"rivulet/internal/ledger"
	"rivulet/internal/level"
	"rivulet/internal/relate"
)

// Options are what Run is told beside the ledger.
type Options struct {
	// Worth is asked about payouts that arrive in another currency. Nil knows no rate.
	Worth follow.Worth
	// Reuse lets Run take the entries of the ledger it is given for its own
	// instead of a copy: what is left of that ledger is of no use.
	Reuse bool
	// Decisions are the user's lines, in their order; they come before what is
	// found here. With any, everything is reconciled once more without them, to say
	// which change nothing.
	Decisions []ledger.Decision
}

// Run returns the ledger with every entry's verdict decided, sorted, with ids and
// links, and what the user should know about it. The ledger it is given is not
// changed, unless Options.Reuse says so; Sources are sorted anew, so an Entry's Source
// may differ between the two.
func Run(l *ledger.Ledger, o Options) (*ledger.Ledger, []diag.Finding) {
	r := &run{o: o, base: without(l, o)}
	books, findings := identify.Open(l, o.Reuse, identify.Words{Holds: r.holds, Parts: r.parts})
	r.findings = findings
	r.l, r.tied = books.Ledger, make([]bool, len(books.Ledger.Entries))
	r.decide()
	r.add(books.Duplicates())
	r.decidePairs()
	r.add(books.Aggregators())
	exports, findings := level.Run(r.l, level.Words{Account: books.Account, Holds: r.holds, Tied: r.tied})
	r.add(findings)
	r.add(follow.Run(
		follow.Books{Ledger: r.l, Accounts: books.Accounts, Account: books.Account, Exports: exports},
		follow.Words{Open: r.undecided, Holds: r.holds, Bars: r.bars(), Tied: r.tied}, o.Worth))
	r.add(relate.Run(r.l, books.Account, relate.Words{Open: r.undecided, Bars: r.decided.bars, Says: r.userSays}))
	r.verdicts()
	r.restoreLinks()
	r.add(books.Doubts())
	r.decisionNotes()
	return r.l, r.findings
}

// run is the work in progress: the ledger that will be returned, and what the user
// has decided about it.
type run struct {
	o        Options
	l        *ledger.Ledger
	tied     []bool     // entries that a payout, earnings or transfer link already explains
	decided  *decisions // the user's; nil if there are none
	base     *baseline  // what is without them
	findings []diag.Finding
}

// add adds what a step has found.
func (r *run) add(findings []diag.Finding) { r.findings = append(r.findings, findings...) }

// note adds a finding.
func (r *run) note(s diag.Severity, code string, pos diag.Pos, what, todo diag.Text, count int) {
	r.findings = append(r.findings, diag.Finding{Severity: s, Code: code, Pos: pos, What: what, Todo: todo, Count: count})
}

// source returns the source of entry i.
func (r *run) source(i int32) *ledger.Source { return r.l.SourceOf(i) }

// end gives entry i its verdict and reason, unless the user has decided; why is
// shared and never changed.
func (r *run) end(i int32, v ledger.Verdict, why *diag.Text) {
	if !r.holds(i) {
		r.l.Entries[i].Verdict, r.l.Entries[i].Why = v, why
	}
}
