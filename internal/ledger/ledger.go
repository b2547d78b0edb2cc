// Package ledger holds the one list into which every export is normalised: the
// Entry with its provenance, the Source it was read from, the Link between
// entries, and the canonical ledger.csv, out and in.
//
// Entries are never deleted: a stage changes an entry's verdict and says why.
package ledger

import (
	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// Entry is one normalised row of an export, or several rows folded into one
// payment. Gross − Fee − Tax = Net, exactly.
//
// Amounts are minor units of Currency, signed as the user sees it: money in is
// positive; Fee and Tax are positive when they cost.
type Entry struct {
	ID   uint64 // stable hash of content and occurrence: ContentHash with WithOccurrence
	Date Day    // the day it counts on; never 0

	EarnedOn Day // when the work was done or the purchase made; 0 if unknown
	DueOn    Day // when it should be paid; 0 if unknown
	PaidOn   Day // when it was paid or posted; 0 if unknown

	Gross, Fee, Tax, Net int64
	Balance              int64 // running balance after this entry; valid if HasBalance
	NetReport            int64 // Net in the report currency; valid if Rated
	Currency             money.Currency

	Payer        string // as it is named to the user; empty if nobody is known
	Account      string // where the money sits, e.g. "Chase checking", "PayPal EUR"
	Counterparty string
	Description  string
	Reference    string // transaction id of the export, kept as text; may be empty

	Why   *diag.Text // why the verdict is what it is; nil where the verdict explains itself
	Extra *Extra     // what few entries have; nil for most

	Source int32 // index into Ledger.Sources
	Row    int32 // 1-based physical row of the (first) row

	Flow    Flow
	Kind    Kind
	State   State
	Verdict Verdict

	HasBalance  bool
	Rated       bool // NetReport is valid
	OwnRate     bool // NetReport came with the export itself
	FeesUnknown bool // received from a payer whose own export was not given
	Inferred    bool // the format was inferred, not known
}

// Extra is what few entries carry.
type Extra struct {
	Rows         []int32 // further physical rows folded into the entry, ascending
	Parts        []int64 // net of each of its rows, in minor units; empty if it is one row, or of an exact fold
	Order        string  // order, trip or payout id that groups entries of one account
	Minutes      int32   // time worked; 0 if unknown
	Metres       int32   // distance; 0 if unknown
	OtherAccount string  // last four digits of the number of the account it came from; only of credits nobody knows
	RateNote     string  // the export's own rate, as it was written
	Refunded     int64   // what a column of the row itself says was given back of its gross, in minor units; positive

	Ruled bool // a rule of the user says what the entry does
	Said  Flow // what it would do without the rule; valid if Ruled

	RatedBy     Day            // the day of the user's own conversion at whose rate NetReport is; 0 if it is at another rate
	Became      int64          // what a row that tells a whole conversion says its net became, minor units of OwnCurrency; 0 of other rows
	OwnCurrency money.Currency // currency of NetReport if Entry.OwnRate; else empty
	Linked      []uint64       // ids of linked entries, read from a ledger.csv, until RestoreLinks has made Links of them
}

// empty reports whether there is nothing in it.
func (x *Extra) empty() bool {
	return x.Rows == nil && x.Linked == nil && x.Order == "" && x.RateNote == "" && x.OtherAccount == "" &&
		x.OwnCurrency == "" && x.Became == 0 && x.Refunded == 0 && x.Minutes == 0 && x.Metres == 0 && !x.Ruled
}

// Copy returns a copy of what few entries carry; nil for nil. Its slices are shared.
func (x *Extra) Copy() *Extra {
	if x == nil {
		return nil
	}
	c := *x
	return &c
}

// NetAmount returns the entry's net with its currency.
func (e *Entry) NetAmount() money.Amount { return money.Amount{Minor: e.Net, Currency: e.Currency} }

// GrossAmount returns the entry's gross with its currency.
func (e *Entry) GrossAmount() money.Amount { return money.Amount{Minor: e.Gross, Currency: e.Currency} }

// Rows returns how many physical rows the entry stands for, at least 1.
func (e *Entry) Rows() int {
	if e.Extra == nil {
		return 1
	}
	return 1 + len(e.Extra.Rows)
}

// Level says which telling of a platform's money an export is (design, rule 5).
type Level uint8

// Levels, from the finest to the coarsest. LevelAccount is a bank, card or
// wallet: its rows are movements of that account.
const (
	LevelAccount Level = iota
	LevelItems
	LevelOrders
	LevelStatement // earnings with fees, usually with payouts
	LevelPayouts   // only what was paid out
	LevelSummary   // totals by week or month
)

// String returns the level's word.
func (l Level) String() string {
	return [...]string{"account", "items", "orders", "statement", "payouts", "summary"}[l]
}

// Source is one input table: a text file, a sheet, an HTML table.
type Source struct {
	File      string // base name, or archive.zip/member.csv
	Sheet     string
	Container string // "text", "xlsx", "html"
	Encoding  string // e.g. "UTF-8", "CP949"
	Delimiter string // e.g. ",", ";", "tab"; empty for sheets
	HeaderRow int    // 1-based; 0 if the table has none

	Format   string // id of the format; empty if unrecognised
	Title    string // the format's title, e.g. "PayPal activity"
	Provider string // e.g. "PayPal"; matches Payer of entries and deposits
	Type     string // the format's type: "bank", "card", "wallet", "gig", "marketplace", …
	Account  string // the account of its rows; of the first, if there are several
	Level    Level
	Arrives  []string // providers at which its money arrives at once, without ever resting here
	Payouts  bool     // payouts to a wallet or bank are among its rows
	Ledger   bool     // our own ledger.csv: verdicts are taken as they are
	Inferred bool     // the format was inferred

	UniqueIDs bool    // no two rows of an export share a transaction id
	Restarts  []int32 // rows in which the header is repeated: files put one behind the other

	Rows       int // data rows: every row below the header that is not blank
	Unreadable int // rows with a cell that could not be read
	Verdicts   [VerdictCount]int
	Spending   Spending // rows dismissed as spending; already in Verdicts[VerdictNotIncome]
	Rounded    int      // amounts whose digits beyond the currency's exponent were rounded
	Proofs     []Proof
	Closing    []Balance // last running balance per account and currency, dismissed rows included
	Walks      []Walk    // what its running balances prove, dismissed rows included
	From, To   Day       // first and last day the export covers; 0 if it has no rows
	Days       []Day     // days with rows, ascending, dismissed rows included
}

// Spending sums rows that are nobody's business in a report of income.
type Spending struct {
	Rows int
	Sums map[money.Currency]int64 // signed minor units
}

// Balance is what an account held after its last row.
type Balance struct {
	Account string
	On      Day
	Held    money.Amount
}

// Proof is a law of the export that was checked over its rows.
type Proof struct {
	Law    string   // "running balance", "gross − fee = net", "total row"
	Held   int      // rows or totals on which it held
	Broken int      // on which it did not
	First  diag.Pos // first place where it broke; zero if it held
}

// LinkKind says how entries hang together.
type LinkKind uint8

// The kinds of links.
const (
	LinkPayout   LinkKind = iota // platform payout → deposit
	LinkEarnings                 // earnings without a payout row → the deposit that paid them
	LinkTransfer                 // own transfer between own accounts
	LinkDuplicate
	LinkLevel
	LinkExchange // what was given → what it became
	LinkRefund   // what was undone → what undid it
	LinkHold     // money held → its release
	LinkRepaid   // money borrowed → what paid it back
)

// String returns the link's word.
func (k LinkKind) String() string {
	return [...]string{"payout", "earnings", "transfer", "duplicate", "other-level", "exchange", "refund", "hold", "repaid"}[k]
}

// Link ties entries together, with its reason. From and To are indexes into
// Ledger.Entries, ascending; From is where the money left, or the entry that
// was kept.
type Link struct {
	Kind LinkKind
	From []int32
	To   []int32
	Fee  int64 // what it cost (see Cost), minor units of the From currency; ≥ 0
	Days int   // from the last From to the first To
	Why  diag.Text
}

// Coverage is which days the exports of an account cover.
type Coverage struct {
	Account  string
	Provider string
	Level    Level
	Spans    []Span // ascending, apart
}

// Ledger is everything known about the money, sorted by date, account, source
// and row.
type Ledger struct {
	Sources  []Source
	Entries  []Entry
	Links    []Link
	Coverage []Coverage
	Accounts []AccountProof
	Report   money.Currency // currency of every NetReport; empty before conversion
}
