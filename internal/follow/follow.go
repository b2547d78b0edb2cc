// Package follow follows money on its way from account to account: platform → wallet →
// bank, and between one's own accounts (design, rules 6 and 7).
//
//  1. payouts: what a payer's own export lists as paid out, and the deposit it became
//     (payouts.go), also in another currency (converted.go);
//  2. earnings: deposits of platforms that list no payouts are explained by the
//     earnings they pay (earnings.go), and payouts that a file lists and none shows by
//     what was left before them (unshown.go, announced.go);
//  3. transfers: what left one account and came to another of one's own (transfers.go),
//     round-ups where they arrive (roundups.go), and own money whose other end no file
//     shows (ownaccounts.go);
//  4. coverage: what the days that exports cover mean for deposits that nothing
//     explains (edges.go), what a wallet held before they begin (heldbefore.go), and
//     deposits that more than one payer's export may explain (once.go);
//  5. payouts that arrive in no file (unseen.go), or that nothing else tells of
//     (payoutsonly.go).
//
// What it refuses: to count a deposit on a day that its payer's own export covers, to
// add or compare amounts of two currencies without a rate, or to decide between two
// explanations that are as good.
//
// The fees of links: Link.Fee of payout and earnings links is money that left the
// platform and never arrived. No entry carries it. Whoever totals adds it to the fees
// of the payer of the link's From entries, and subtracts it from the net.
package follow

import (
	"slices"

	"rivulet/internal/assign"
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/level"
)

// Books are a ledger in order of time, and what is known about it.
type Books struct {
	Ledger   *ledger.Ledger
	Accounts []string // sorted
	Account  []int32  // of each entry, index into Accounts
	Exports  *level.Exports
}

// Words is what is decided about entries already, by their index.
type Words struct {
	// Open reports whether an entry takes part: settled, and its verdict not given.
	Open func(i int32) bool
	// Holds reports whether the user decided on an entry, so that no step may.
	Holds func(i int32) bool
	// Bars reports whether the user said that two of these do not belong together. It
	// is nil where the user said nothing.
	Bars func(from, to []int32) bool
	// Tied marks entries that something explains already. Run marks those that a
	// link of its own explains.
	Tied []bool
}

// Run links what left one account with what it became on another, ends what is not
// income, and returns what the user should know of it. It changes the ledger's entries
// and links.
func Run(b Books, words Words, worth Worth) []diag.Finding {
	r := &run{
		l: b.Ledger, accounts: b.Accounts, account: b.Account, exports: b.Exports,
		words: words, worth: worth, tied: words.Tied,
		sent: make([]bool, len(b.Ledger.Entries)), opened: map[int32]bool{},
	}
	r.payouts()
	r.converted()
	r.earnings()
	r.unshown()
	r.announced()
	r.transfers()
	r.roundUps()
	r.ownAccounts()
	r.edges()
	r.heldBefore()
	r.once()
	r.unseenNotes()
	r.payoutsOnlyNotes()
	return r.findings
}

// run is the work in progress: the ledger, and what the steps tell each other
// about it.
type run struct {
	l        *ledger.Ledger
	accounts []string // sorted
	account  []int32  // of each entry, index into accounts
	exports  *level.Exports
	words    Words
	worth    Worth
	tied     []bool         // entries that a payout, earnings or transfer link already explains
	sent     []bool         // earnings that such a link pays
	routes   []*route       // what left each payer and what arrived from it
	opened   map[int32]bool // deposits of what a wallet held before its exports begin
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
	if !r.words.Holds(i) {
		r.l.Entries[i].Verdict, r.l.Entries[i].Why = v, why
	}
}

// bars reports whether the user said that two of these do not belong together.
func (r *run) bars(from, to []int32) bool { return r.words.Bars != nil && r.words.Bars(from, to) }

// allowed takes out the pairings that the user bars, so that others are chosen.
func (r *run) allowed(outs, ins []leg, ways []assign.Pairing) []assign.Pairing {
	if r.words.Bars == nil {
		return ways
	}
	return slices.DeleteFunc(ways, func(p assign.Pairing) bool {
		return r.words.Bars([]int32{outs[p.Out].entry}, []int32{ins[p.In].entry})
	})
}
