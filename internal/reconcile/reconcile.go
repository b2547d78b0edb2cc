// Package reconcile decides which entries are counted, so that every payment is
// counted exactly once, and says why each of the others is not.
//
//  0. order: sources by file name, entries by date, account, source and row;
//     the order of the arguments is forgotten here. Files of one account's name
//     that contradict each other are of two accounts; files of two names that
//     tell the same days and amounts are of one.
//  1. ids: a stable hash of content and occurrence for every entry; the user's
//     decisions about entries, by these ids.
//  2. duplicates: the same payment in several files of one account: by
//     transaction id, then by content, occurrence by occurrence; pending rows
//     give way to their settled row; our own ledger.csv to its exports. Then the
//     pairs that the user has decided. An aggregator's rows give way to the
//     exports of the accounts it repeats.
//  3. levels: of a statement in two currencies one counts; of orders, statement, payouts and summary of one platform, one
//     feeds the totals on each day.
//  4. payouts and transfers: money that left one account and arrived on
//     another is one transfer; what got lost on the way is a fee. Then own
//     money whose other end no file shows, and round-ups where they arrive.
//  5. earnings: deposits of platforms that list no payouts are explained by
//     the earnings they pay.
//  6. coverage: what the days that exports cover mean for deposits nothing explains, and
//     what a wallet held before they begin;
//     then what belongs together and stays what it is (package relate).
//  7. verdicts: every entry ends somewhere, and the rows of each file add up.
//
// What it refuses: to delete an entry, to invent one, to merge two rows of one
// file (unless the file itself proves that they are one), to count a deposit on a day that its payer's own export covers, to add
// or compare amounts of two currencies, to depend on the order of the files.
//
// The fees of links: Link.Fee of payout and earnings links is money that left
// the platform and never arrived. No entry carries it. Whoever totals adds it
// to the fees of the payer of the link's From entries, and subtracts it from
// the net.
package reconcile

import (
	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Options are the bounds of reconciling. The zero value stands for Defaults.
type Options struct {
	// MaxDays is how many days after it left a payout may arrive, 0–60; 10.
	MaxDays int
	// OwnDays is the same for transfers between two bank accounts; 7.
	OwnDays int
	// PendingDays is how many days after a pending row its settled row may be dated; 7.
	PendingDays int
	// FeeShare is how much of a payout may get lost on the way, in basis
	// points; 300 (3 %).
	FeeShare int64
	// FeeFixed is how much may get lost of a small payout, where FeeShare is
	// less, in whole units of a currency with decimals; 5. Currencies without
	// decimals (KRW, JPY) use 200 times as many. Never more than a third of
	// the payout.
	FeeFixed int64
	// Rails are payers that pass on money of others. Their deposits, where
	// their own export is missing, may be payouts of a platform.
	Rails []string
	// Exhaustive is how many payouts and deposits of one group are assigned
	// with a proof that no better assignment exists; 200. Larger groups are
	// assigned in order of time.
	Exhaustive int
	// Worth returns what minor units of a currency were worth in another on a
	// day, at a dated rate; false if there is none. It is asked about payouts that
	// arrive in another currency. Nil knows no rate.
	Worth func(minor int64, from, to money.Currency, on ledger.Day) (int64, bool)
	// Reuse lets Run take the entries of the ledger it is given for its own
	// instead of a copy: what is left of that ledger is of no use.
	Reuse bool
	// Decisions are the user's lines, in their order; they come before what is
	// found here. With any, everything is reconciled once more without them, to say
	// which change nothing.
	Decisions []ledger.Decision
}

// Defaults returns the bounds that apply where Options says nothing. The days
// are those of design rule 6; the fee share is above every published payout
// fee of the catalogue but wires.
func Defaults() Options {
	return Options{
		MaxDays: 10, OwnDays: 7, PendingDays: 7,
		FeeShare: 300, FeeFixed: 5,
		Rails:      []string{"PayPal", "Payoneer", "Stripe", "Square", "Mollie", "Adyen", "Wise", "Hyperwallet", "Tipalti"},
		Exhaustive: 200,
	}
}

// withDefaults fills what o leaves at zero.
func (o Options) withDefaults() Options {
	d := Defaults()
	set := func(v *int, d int) {
		if *v == 0 {
			*v = d
		}
	}
	set(&o.MaxDays, d.MaxDays)
	set(&o.OwnDays, d.OwnDays)
	set(&o.PendingDays, d.PendingDays)
	set(&o.Exhaustive, d.Exhaustive)
	if o.FeeShare == 0 {
		o.FeeShare = d.FeeShare
	}
	if o.FeeFixed == 0 {
		o.FeeFixed = d.FeeFixed
	}
	if o.Rails == nil {
		o.Rails = d.Rails
	}
	return o
}

// tolerance returns how much of amount (minor units, positive) may get lost on
// the way. Points lose nothing.
func (o Options) tolerance(amount int64, c money.Currency) int64 {
	if c.IsPoints() || amount <= 0 {
		return 0
	}
	fixed := o.FeeFixed * 200
	for range c.Exponent() {
		fixed *= 10
	}
	if c.Exponent() > 0 {
		fixed /= 200
	}
	share := amount / 10_000 * o.FeeShare
	share += amount % 10_000 * o.FeeShare / 10_000
	return min(max(share, fixed), amount/3)
}

// Run returns the ledger with every entry's verdict decided, sorted, with ids,
// links and coverage, and what the user should know about it. The ledger it
// is given is not changed, unless Options.Reuse says so; Sources are sorted anew, so an Entry's Source may
// differ between the two.
func Run(l *ledger.Ledger, o Options) (*ledger.Ledger, []diag.Finding) {
	r := &run{o: o.withDefaults(), base: without(l, o), opened: map[int32]bool{}}
	r.order(l)
	r.exchangedDays()
	r.accountsApart()
	r.accountsTogether()
	r.setIDs()
	r.decide()
	r.duplicates()
	r.decidePairs()
	r.aggregators()
	r.exports()
	r.localCurrency()
	r.levels()
	r.direct()
	r.toldByOrder()
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
	r.relate()
	r.verdicts()
	r.restoreLinks()
	r.editedNotes()
	r.twinNotes()
	r.mirroredNotes()
	r.unseenNotes()
	r.decisionNotes()
	return r.l, r.findings
}

// run is the work in progress: the ledger that will be returned and what the
// steps tell each other about it.
type run struct {
	o        Options
	l        *ledger.Ledger
	accounts []string       // sorted
	account  []int32        // of each entry, index into accounts
	tied     []bool         // entries that a payout, earnings or transfer link already explains
	sent     []bool         // earnings that such a link pays
	payers   []payer        // those whose own export was given, by name
	routes   []*route       // what left each payer and what arrived from it
	twins    []int32        // entries whose content their own source has before
	retold   [][2]int32     // rows of exports, and those of our own ledger.csv that tell the same
	opened   map[int32]bool // deposits of what a wallet held before its exports begin
	findings []diag.Finding

	decided *decisions // the user's; nil if there are none
	base    *baseline  // what is without them
}

// note adds a finding.
func (r *run) note(s diag.Severity, code string, pos diag.Pos, what, todo diag.Text, count int) {
	r.findings = append(r.findings, diag.Finding{Severity: s, Code: code, Pos: pos, What: what, Todo: todo, Count: count})
}

// pos returns where entry i was read.
func (r *run) pos(i int32) diag.Pos {
	e := &r.l.Entries[i]
	s := &r.l.Sources[e.Source]
	return diag.Pos{File: s.File, Sheet: s.Sheet, Row: int(e.Row)}
}

// source returns the source of entry i.
func (r *run) source(i int32) *ledger.Source { return &r.l.Sources[r.l.Entries[i].Source] }

// end gives entry i its verdict and reason, unless the user has decided; why is
// shared and never changed.
func (r *run) end(i int32, v ledger.Verdict, why *diag.Text) {
	if r.decided.holds(i) {
		return
	}
	e := &r.l.Entries[i]
	e.Verdict, e.Why = v, why
}
