// Package level decides which telling of the same money counts, where exports of
// several kinds tell of it: a shop's orders and its statement, a platform's list of
// payouts, a statement of account in two currencies (design, rule 5).
//
//  1. exports: the payers whose own export was given, and the days it covers
//     (exports.go, house.go);
//  2. currencies: of a statement in two currencies one counts (localcurrency.go);
//  3. levels: of orders, statement, payouts and summary of one platform, one counts on
//     each day (levels.go, levelids.go, levelshift.go, levelunpaid.go);
//  4. direct: the rows of shops whose money arrives at a wallet at once, where the
//     wallet's export covers the day (direct.go);
//  5. order numbers: a payment that a wallet's row tells of by the shop's own order
//     number (toldbyorder.go).
//
// It takes a ledger in which payments told twice by files of one kind are ended
// already. What it refuses: to change an amount or a day, to end a row on a day that
// no better telling covers, or to compare amounts of two currencies.
package level

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
)

// Words is what is decided about entries already, by their index.
type Words struct {
	// Account numbers the account of each entry.
	Account []int32
	// Holds reports whether the user decided on an entry, so that no step may.
	Holds func(i int32) bool
	// Tied marks entries that something explains already. Run marks those whose
	// deposit the telling that counts explains.
	Tied []bool
}

// Run ends the entries of l that another telling counts for, and returns the payers
// whose own export was given and what the user should know of it.
func Run(l *ledger.Ledger, words Words) (*Exports, []diag.Finding) {
	r := &run{l: l, account: words.Account, tied: words.Tied, holds: words.Holds}
	r.findExports()
	r.localCurrency()
	r.levels()
	r.direct()
	r.toldByOrder()
	return r.exports, r.findings
}

// run is the work in progress.
type run struct {
	l        *ledger.Ledger
	account  []int32 // of each entry
	tied     []bool  // entries that something explains already
	holds    func(i int32) bool
	exports  *Exports
	findings []diag.Finding
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
	if !r.holds(i) {
		r.l.Entries[i].Verdict, r.l.Entries[i].Why = v, why
	}
}
