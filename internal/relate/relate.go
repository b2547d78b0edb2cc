// Package relate links entries that belong together and stay what they are, after
// it is decided which of them tell of one payment:
//
//  1. the two or three rows of an exchange (exchanges.go);
//  2. refunds, claw-backs and chargebacks with what they undo (refunds.go);
//  3. holds with their releases (holds.go);
//  4. advances and cashing with what pays them back (advances.go).
//
// It takes a ledger in order of time and adds links, reasons and, to the leg of an
// exchange that was given, what the conversion cost. What it refuses: to change an
// amount, a day or a verdict, or to link what may as well be something else: what is
// ambiguous stays apart. No total depends on it but the fees kept.
package relate

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Words is what is decided about entries already, by their index.
type Words struct {
	// Open reports whether an entry takes part: settled, and its verdict not given.
	Open func(i int32) bool
	// Bars reports whether the user said that two of these do not belong together.
	Bars func(from, to []int32) bool
	// Says reports whether the user said what an entry is.
	Says func(i int32) bool
}

// Run links the entries of l, whose accounts are numbered in account, and returns
// what the user should know of it. It changes l's entries and links.
func Run(l *ledger.Ledger, account []int32, words Words) []diag.Finding {
	r := &run{l: l, account: account, words: words}
	r.exchanges()
	r.refunds()
	r.holds()
	r.advances()
	return r.findings
}

// run is the work in progress.
type run struct {
	l        *ledger.Ledger
	account  []int32 // of each entry
	words    Words
	findings []diag.Finding
}

// barred reports whether the user said that two entries do not belong together.
func (r *run) barred(i, o int32) bool { return r.words.Bars([]int32{i}, []int32{o}) }
