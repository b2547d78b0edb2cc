package ledger

import (
	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// Walk is what the running balances of one account in one file prove, in order of
// time. Amounts are minor units of Currency, signed as the file has its balances.
type Walk struct {
	Account  string
	Product  string // where an account has several, e.g. "Savings"; else empty
	Currency money.Currency

	From, To Day          // of the first and last row with a balance
	Row      int32        // of the first
	Opening  int64        // held before the first
	After    int64        // moved by rows without a balance after the last
	Days     []DayBalance // ascending; nil if the rows are in no order of time

	Held, Broken int     // steps from one row to the next that the amounts explain, and that they do not
	Breaks       []Break // the first of those
}

// DayBalance is what an account held at the end of a day with rows.
type DayBalance struct {
	On   Day
	Held int64
}

// Break is a place where a balance does not follow from the one before.
type Break struct {
	From, To Day   // of the two rows
	Row      int32 // the later one, which breaks it
	Missing  int64 // what the rows do not tell of, minor units, money in positive
}

// ProofState is what is known of an account over all its files.
type ProofState uint8

// The states of a proof.
const (
	NotProvable ProofState = iota // no balances and no totals
	Proved                        // every balance follows from the one before
	Broken                        // one does not
)

// String returns the state's words.
func (s ProofState) String() string {
	return [...]string{"not provable", "proved", "broken"}[s]
}

// AccountProof is what the files of an account prove together.
type AccountProof struct {
	Account  string
	Currency money.Currency // empty if nothing tells it
	State    ProofState
	Law      string // "running balance", "total row"; empty if not provable

	From, To     Day // the days it is proved, or would be; 0 if unknown
	Held, Broken int // steps or totals

	First   diag.Pos      // first line that breaks it; zero if none does
	Missing *money.Amount // what is missing there; nil if unknown
}
