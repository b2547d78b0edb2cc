// Package identify decides what is the same: which files tell of one account, and
// which of their rows tell of one payment.
//
//  1. order: sources by file name, entries by date, account, source and row; the
//     order of the arguments is forgotten here (order.go);
//  2. accounts: rows dated by their own conversion (exchangeddays.go); files of one
//     account's name that contradict each other are of two accounts (apart.go), files
//     of two names that tell the same days and amounts are of one (together.go);
//  3. ids: a stable hash of content and occurrence for every entry (ids.go, adopt.go);
//  4. duplicates: the same payment in several files of one account, by transaction id,
//     then by content, occurrence by occurrence; pending rows give way to their
//     settled row, our own ledger.csv to its exports (duplicates.go);
//  5. aggregators: their rows give way to the exports of the accounts that they
//     repeat (aggregators.go).
//
// What it refuses: to merge two rows of one file, unless the file itself proves that
// they are one; to decide by names alone; to depend on the order of the files. What
// is likely but not proved counts twice, and a finding says so.
package identify

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Words is what the user says about entries, by their index. It is asked from step 4
// on, when they have their ids.
type Words struct {
	// Holds reports whether the user decided on an entry, so that no step may.
	Holds func(i int32) bool
	// Parts reports whether the user keeps two entries from being merged.
	Parts func(kept, other int32) bool
}

// Books are a ledger in order, its accounts and entries known.
type Books struct {
	Ledger   *ledger.Ledger
	Accounts []string // sorted, but for those that were told apart
	Account  []int32  // of each entry, index into Accounts
	run      *run
}

// Open does steps 1 to 3. With reuse it takes the entries of l for its own instead of
// a copy: what is left of l is of no use. Else l is not changed.
func Open(l *ledger.Ledger, reuse bool, words Words) (*Books, []diag.Finding) {
	r := &run{words: words}
	r.order(l, reuse)
	r.exchangedDays()
	r.accountsApart()
	r.accountsTogether()
	r.setIDs()
	return &Books{r.l, r.accounts, r.account, r}, r.take()
}

// Duplicates does step 4.
func (b *Books) Duplicates() []diag.Finding {
	b.run.duplicates()
	return b.run.take()
}

// Aggregators does step 5.
func (b *Books) Aggregators() []diag.Finding {
	b.run.aggregators()
	return b.run.take()
}

// Doubts says, when all verdicts are final, what may have been told twice all the
// same, and which rows of a ledger.csv say something else than their export.
func (b *Books) Doubts() []diag.Finding {
	b.run.editedNotes()
	b.run.twinNotes()
	b.run.mirroredNotes()
	return b.run.take()
}

// run is the work in progress.
type run struct {
	l        *ledger.Ledger
	accounts []string
	account  []int32 // of each entry, index into accounts
	words    Words
	twins    []int32    // entries whose content their own source has before
	retold   [][2]int32 // rows of exports, and those of our own ledger.csv that tell the same
	findings []diag.Finding
}

// take returns the findings since it was called last.
func (r *run) take() []diag.Finding {
	list := r.findings
	r.findings = nil
	return list
}

// note adds a finding.
func (r *run) note(s diag.Severity, code string, pos diag.Pos, what, todo diag.Text, count int) {
	r.findings = append(r.findings, diag.Finding{Severity: s, Code: code, Pos: pos, What: what, Todo: todo, Count: count})
}

// pos returns where entry i was read.
func (r *run) pos(i int32) diag.Pos { return r.l.Pos(i) }

// source returns the source of entry i.
func (r *run) source(i int32) *ledger.Source { return r.l.SourceOf(i) }

// end gives entry i its verdict and reason, unless the user has decided; why is
// shared and never changed.
func (r *run) end(i int32, v ledger.Verdict, why *diag.Text) {
	if !r.words.Holds(i) {
		r.l.Entries[i].Verdict, r.l.Entries[i].Why = v, why
	}
}
