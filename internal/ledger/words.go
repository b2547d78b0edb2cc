package ledger

import "fmt"

// Flow is what an entry does.
type Flow uint8

// The flows. FlowUnknown is what no rule knew: it ends unsorted.
const (
	FlowUnknown  Flow = iota
	FlowIncome        // money earned
	FlowFee           // a cost of earning, on a row of its own
	FlowTax           // tax withheld, on a row of its own
	FlowRefund        // income given back (negative), or its reversal
	FlowTransfer      // own money moved between own accounts, a payout
	FlowExchange      // one leg of a currency conversion
	FlowSetAside      // own money put aside: round-ups, pots
	FlowBorrowed      // money that has to be paid back: cashing, advances
	FlowRepaid        // the paying back
	FlowSpending      // purchases, salary, persons: nothing to do with micro-income
	FlowBalance       // a statement of a balance, no movement
)

func flowNames() []string {
	return []string{"unknown", "income", "fee", "tax", "refund", "transfer", "exchange", "set-aside", "borrowed", "repaid", "spending", "balance"}
}

// Kind is what sort of income a payer pays.
type Kind uint8

// The kinds.
const (
	KindOther Kind = iota
	KindCashback
	KindPoints
	KindGig
	KindFreelance
	KindMicrotask
	KindSale
	KindDigital
	KindInterest
	KindBonus
	KindRoundup
	KindCashing
)

func kindNames() []string {
	return []string{"other", "cashback", "points", "gig", "freelance", "microtask", "sale", "digital", "interest", "bonus", "roundup", "cashing"}
}

// Sells reports kinds whose payers also take money for a purchase: a marketplace
// sells, a platform is paid by its clients.
func (k Kind) Sells() bool {
	switch k {
	case KindGig, KindFreelance, KindSale, KindDigital, KindOther:
		return true
	}
	return false
}

// State is how far the money of an entry is.
type State uint8

// The states. StatePaid is the zero value: most exports list only money that moved.
const (
	StatePaid State = iota
	StateExpected
	StatePending
	StateConfirmed
	StateDeclined
	StateReversed
	StateExpired
)

func stateNames() []string {
	return []string{"paid", "expected", "pending", "confirmed", "declined", "reversed", "expired"}
}

// Verdict is where an entry ended: counted, or why not.
type Verdict uint8

// The verdicts. VerdictNone is an entry that reconcile has not seen.
const (
	VerdictNone       Verdict = iota
	VerdictCounted            // feeds the totals
	VerdictDuplicate          // the same payment as another entry
	VerdictTransfer           // own money moved, or a payout that its platform's export already counts
	VerdictOtherLevel         // told again by another export of the same account
	VerdictPending            // not paid yet
	VerdictNotIncome          // spending, salary, set aside, borrowed: the flow says which
	VerdictUnsorted           // no rule or payer knows it: a to-do for the user
	VerdictExcluded           // declined, reversed, a total row, a balance row
	VerdictCount              // number of verdicts, for arrays
)

func verdictNames() []string {
	return []string{"", "counted", "duplicate", "transfer", "other-level", "pending", "not-income", "unsorted", "excluded"}
}

// String returns the word of the design, e.g. "set-aside".
func (f Flow) String() string { return flowNames()[f] }

// String returns the word of the design, e.g. "cashback".
func (k Kind) String() string { return kindNames()[k] }

// String returns the word of the design, e.g. "pending".
func (s State) String() string { return stateNames()[s] }

// String returns the word of the design, e.g. "other-level".
func (v Verdict) String() string { return verdictNames()[v] }

// ParseFlow reads a flow's word; it fails on any other.
func ParseFlow(s string) (Flow, error) { n, err := index("flow", s, flowNames()); return Flow(n), err }

// ParseKind reads a kind's word; it fails on any other.
func ParseKind(s string) (Kind, error) { n, err := index("kind", s, kindNames()); return Kind(n), err }

// ParseState reads a state's word; it fails on any other.
func ParseState(s string) (State, error) {
	n, err := index("state", s, stateNames())
	return State(n), err
}

// ParseVerdict reads a verdict's word; it fails on any other.
func ParseVerdict(s string) (Verdict, error) {
	n, err := index("verdict", s, verdictNames())
	return Verdict(n), err
}

func index(what, s string, names []string) (int, error) {
	for i, name := range names {
		if name == s {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%q is no %s; the words are %v", s, what, names)
}
