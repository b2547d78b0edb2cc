// Package format is the language in which the layouts of exports are described, and
// what a table that has one is handed on as.
//
//  1. Formats are YAML files (builtin/*.yaml, embedded), decoded strictly: an unknown
//     word is an error with its line.
//  2. A format is held to its vocabulary: roles that are required but not mapped,
//     layouts that are none, rules that do nothing.
//  3. Two spellings of one header name, of a currency, of a label above the header
//     have one normal form, by which they are compared.
//  4. A Match is a table with the format that it has, or with the reason why it has
//     none. Package recognise finds it among the formats that are known, package infer
//     works one out.
//
// A format is data: a closed vocabulary, no expressions, no Go per provider. It is
// refused if a required role has no column, if it reads no date or no money, or if
// nothing in it tells its files from those of others.
package format

// Role is what a column means. The vocabulary is closed.
type Role string

// The roles. Amount is one signed (or directed) column; Debit and Credit are a
// pair; Gross, Fee, Tax and Net are parts of one payment.
//
// One column may serve several roles. Where amount and debit or credit are both
// mapped, amount is read; debit and credit serve where its cell is empty, or
// where a rule asks for them. A filled gross or net cell outranks amount. A row
// whose date cell is empty counts on the first of paid, finished, started,
// earned that is filled. A row with something refunded stays one entry: its
// gross is what was kept, its fee what was not given back, and its reason says
// so. Gross and fee cells are those of the sale; whether the net is, or what was
// kept, the arithmetic of the row says.
const (
	Date            Role = "date"      // the day it counts on; may carry a time
	Time            Role = "time"      // a time of day of its own
	Earned          Role = "earned"    // when it was earned or bought
	Due             Role = "due"       // when it should be paid
	Paid            Role = "paid"      // when it was paid
	AmountColumn    Role = "amount"    // one column, see Amount.Sign
	Debit           Role = "debit"     // money out
	Credit          Role = "credit"    // money in
	Direction       Role = "direction" // words for in and out, see Amount
	Gross           Role = "gross"
	Fee             Role = "fee" // several columns are added up
	Tax             Role = "tax" // several columns are added up
	Tip             Role = "tip" // added to gross; several columns are added up
	Net             Role = "net"
	Refunded        Role = "refunded"     // what the payer got back of gross, of either sign; several columns are added up
	FeeRefunded     Role = "fee-refunded" // what came back of the fee, of either sign; several columns are added up
	Currency        Role = "currency"
	Balance         Role = "balance"
	ID              Role = "id"
	Order           Role = "order" // trip, order or payout id that groups rows
	Status          Role = "status"
	Type            Role = "type"     // what the rules look at first
	Category        Role = "category" // what the rules look at second
	Counterparty    Role = "counterparty"
	Description     Role = "description"   // several columns are joined with a space
	Account         Role = "account"       // account number or name, per row
	OtherAccount    Role = "other-account" // account number of the other side, per row: own ones are own money
	Program         Role = "program"       // payer's name, per row
	Rate            Role = "rate"          // exchange rate, as written
	ForeignAmount   Role = "foreign-amount"
	ForeignCurrency Role = "foreign-currency"
	ForeignFee      Role = "foreign-fee" // what a conversion cost, in the foreign currency; only rules that say given read it
	Hours           Role = "hours"
	Started         Role = "started"  // begin of work; with Finished it gives the time worked
	Finished        Role = "finished" // end of work
	Distance        Role = "distance"
	KindColumn      Role = "kind" // a kind's word per row; a filled cell outranks the rule's kind
)

// Format describes one export layout. All text matching of headers and cells is
// done on normalised text: see Normalise.
type Format struct {
	ID       string `yaml:"id"`       // file name without .yaml, e.g. "paypal-activity"
	Title    string `yaml:"title"`    // e.g. "PayPal activity download"
	Provider string `yaml:"provider"` // e.g. "PayPal"
	Region   string `yaml:"region"`   // "world", "us", "de", "kr", "jp", "cn", …
	Type     string `yaml:"type"`     // bank, card, wallet, gig, freelance, microtask, marketplace, processor, broker, rewards, aggregator, template, look-alike
	Get      string `yaml:"get"`      // how the user gets the file from the provider
	Seen     string `yaml:"seen"`     // year the layout was last seen in a real file or importer, e.g. "2025"
	Level    string `yaml:"level"`    // account, items, orders, statement, payouts, summary
	Payouts  bool   `yaml:"payouts"`  // payouts are among the rows

	Container string            `yaml:"container"` // "", "text", "xlsx", "html": what it must be; "" is any
	Header    Header            `yaml:"header"`
	Columns   Columns           `yaml:"columns"`
	Cells     []Cell            `yaml:"cells"` // an export without a header row: what stands in its columns, from the left. Header.Requires and Columns are empty then
	Dates     Dates             `yaml:"dates"`
	Numbers   Numbers           `yaml:"numbers"`
	Amount    Amount            `yaml:"amount"`
	Currency  Where             `yaml:"currency"` // where the currency stands if no column has it; fixed "points" are the provider's points
	Codes     map[string]string `yaml:"codes"`    // words of the currency column that are no codes, and what they mean: "ZEUR" is EUR
	Account   Where             `yaml:"account"`  // where the account number stands if no column has it
	Period    Where             `yaml:"period"`   // where the period stands, "2024-01-01 - 2024-01-31" in the date layouts; for dates without a year see Dates
	States    States            `yaml:"states"`
	Payer     Payer             `yaml:"payer"`
	Rules     []Rule            `yaml:"rules"`  // first match wins
	Skip      []When            `yaml:"skip"`   // rows that hold no payment (comments, opening balances): excluded before any cell is read
	Totals    []When            `yaml:"totals"` // rows that sum others: excluded, used as proof
	Stop      []When            `yaml:"stop"`   // the first such row and all below it are footer, not data
	Fold      Fold              `yaml:"fold"`
	UniqueID  bool              `yaml:"unique_id"` // the id column is unique per row and stable between exports
	Arrives   []string          `yaml:"arrives"`   // providers at which its money arrives at once: on days that their exports cover, these count
	Note      string            `yaml:"note"`      // what a user of this file should know
	Shared    []string          `yaml:"shared"`    // those known to have this header, word for word, where others may have it too. Header.Words are all its cells, and nothing else is said of how it is read: the rows decide, see package infer
	Instead   string            `yaml:"instead"`   // look-alikes only: the file that holds the payments and where it is found, "the Payments report: on kdpreports.amazon.com open Payments"
	Tag       string            `yaml:"-"`         // "builtin" or the overlay's directory
}

// Inferred is the tag and the id of a format that was inferred and not known.
const Inferred = "inferred"

// Header says how the header row is recognised.
type Header struct {
	Requires []Role   `yaml:"requires"` // roles without which it is not this format
	Words    []string `yaml:"words"`    // further header cells that must be there, not mapped to a role
	Absent   []string `yaml:"absent"`   // header cells that must not be there: they belong to a sibling
	Near     []string `yaml:"near"`     // text that must stand above the header, e.g. "支付宝"; any one of them
	Below    []string `yaml:"below"`    // text that must stand in one of the first rows below it, where the header's words are anybody's; any one of them
	Also     []string `yaml:"also"`     // further header cells that are known to occur and hold nothing of use here
}

// Columns maps roles to header names. A name may hold "{currency}", which
// matches an ISO code or symbol and gives the file its currency: "Amount ({currency})".
// A symbol glued to an amount in a cell ("CA$10.00") outranks every other source
// of the currency but a currency column; codes in cells are read in any case.
//
// Where a header has a name twice, "Betrag #2" is its second column from the left.
// A column without a name is "Umsatz +1": the first one right of "Umsatz".
type Columns map[Role][]string

// Cell is a column of an export that has no header row: it is known by what
// stands in it, in every row.
type Cell struct {
	Role Role `yaml:"role"` // what it means; empty if it is of no use
	// Is says what a cell looks like: "date" (in one of Dates.Layouts), "number",
	// "signed" (a number with its sign, + too), "text" (anything), "digits", "iban",
	// "currency" (a code of ISO 4217), "word" (one of Words), "empty", or, for the
	// last column only, "rest" (texts in any number of further columns).
	Is       string   `yaml:"is"`
	Words    []string `yaml:"words"`    // patterns as in When, but "*" is a star; one of them matches the cell
	Optional bool     `yaml:"optional"` // the cell may be empty
}

// Dates says how dates are written.
type Dates struct {
	// Layouts are tried on the whole column; one that never fails wins. LDML
	// letters: "MM/dd/yyyy", "d.M.yy", "yyyy-MM-dd HH:mm:ss", "MMM d, yyyy".
	// Padding is not insisted on: "MM/dd/yyyy" reads "3/8/2016" too. Whatever
	// follows the date in the cell (a time, its fraction, a zone) may be missing
	// or be there unasked. Empty: decide among all known layouts.
	//
	// A layout without a year ("M月d日", "MM/dd") takes it from Period, which for
	// such dates may be a day, a month or a year alone: dates lie within the period,
	// or within the twelve months to that day or the end of that month; a year alone is that of the
	// latest row, and the order of the rows says where the years change. A file that
	// does not say it is refused.
	//
	// A layout without a day ("yyyy-MM", "MMM yyyy") is a month.
	Layouts []string `yaml:"layouts"`
	Default string   `yaml:"default"` // the layout that applies where the column is ambiguous
	Zone    string   `yaml:"zone"`    // "local" (default), or "utc": date-times are UTC and the day is taken in UTC
	Above   bool     `yaml:"above"`   // rows have no date: all count on a day of the period or month that stands above the header, see Period
	Periods bool     `yaml:"periods"` // cells may hold a period of two days: "Aug 1 – 31, 2026", "2024-01-01 - 2024-01-31"
	Day     string   `yaml:"day"`     // the day on which a month or a period counts: "last" (default) or "first"
}

// Numbers says how numbers are written.
type Numbers struct {
	Decimal string   `yaml:"decimal"` // "point", "comma", or "decide"
	Default string   `yaml:"default"` // "point" or "comma", applies where "decide" finds no proof
	Empty   []string `yaml:"empty"`   // cells that mean nothing, in any column: "--", "/", "Not available"
	Cents   bool     `yaml:"cents"`   // amounts are whole minor units
	Sides   bool     `yaml:"sides"`   // amounts end in Cr or Dr, which is their sign: "450.00 Dr" is money out
}

// Amount says how the signs are to be read.
type Amount struct {
	// Sign of the amount column: "signed" (money in is positive; default),
	// "inverted" (money out is positive, as cards do), "unsigned" (the direction
	// column or the rules decide).
	Sign string   `yaml:"sign"`
	In   []string `yaml:"in"`   // words of the direction column for money in
	Out  []string `yaml:"out"`  // words for money out
	None []string `yaml:"none"` // words for neither; the rules decide
	// Fee columns: "cost-positive" (default) or "cost-negative".
	Fee string `yaml:"fee"`
	// Tax columns: "cost-positive" (default) or "cost-negative".
	Tax string `yaml:"tax"`
	// What the amount column holds where fee columns stand beside it: "net"
	// (default) or "gross".
	Is string `yaml:"is"`
	// A fee is a further movement of the account's balance, as in Revolut:
	// balance = previous + amount − fee. Only used for proofs.
	BalanceLessFee bool `yaml:"balance_less_fee"`
}

// Where finds a value outside the rows.
type Where struct {
	Fixed string   `yaml:"fixed"` // the value itself
	After []string `yaml:"after"` // a cell above the header that begins with one of these; the value is the rest of the cell, or the next cell that is not empty
	// Record is the first cell of a row above the header, in exports whose rows begin
	// with their kind; the value is the rest of that row. Used where After finds nothing.
	Record string `yaml:"record"`
}

// States maps the status column's words, which are patterns as in When. A word
// that no state lists is a finding; an empty status cell is paid.
type States struct {
	Paid      []string `yaml:"paid"`
	Expected  []string `yaml:"expected"`
	Pending   []string `yaml:"pending"`
	Confirmed []string `yaml:"confirmed"`
	Declined  []string `yaml:"declined"`
	Reversed  []string `yaml:"reversed"`
	Expired   []string `yaml:"expired"`
	Ignored   []string `yaml:"ignored"` // rows with this status move no money: excluded before any other cell is read
}

// Payer says who pays the income of this export.
type Payer struct {
	Fixed     string `yaml:"fixed"`     // e.g. "Upwork"
	Catalogue bool   `yaml:"catalogue"` // look counterparty and description up among the known payers first
	Column    Role   `yaml:"column"`    // the payer stands in this column (program, counterparty)
}

// When matches a row. All conditions that are given must hold; a condition holds
// if any of its patterns matches. A pattern is compared with the whole cell, or
// with its start ("abc*"), its end ("*abc") or any part of it ("*abc*").
type When struct {
	Date         []string `yaml:"date"` // the date cell as it stands: "合计", "#*"
	Type         []string `yaml:"type"`
	Category     []string `yaml:"category"`
	Status       []string `yaml:"status"`
	Direction    []string `yaml:"direction"`
	Counterparty []string `yaml:"counterparty"`
	Description  []string `yaml:"description"`
	Any          []string `yaml:"any"`    // any cell of the row
	Sign         string   `yaml:"sign"`   // "in", "out" or "zero": of the amount after signs were applied
	Empty        []Role   `yaml:"empty"`  // these columns are empty or missing
	Filled       []Role   `yaml:"filled"` // these columns are not
	Zero         []Role   `yaml:"zero"`   // these columns hold the number 0
}

// Rule says what the rows it matches do. On a row of its own, a fee or a tax
// takes the whole net: gross 0, fee (or tax) = −net. A rule without payer leaves
// it to Format.Payer, a rule without kind to the payer.
type Rule struct {
	When   When   `yaml:"when"`
	Flow   string `yaml:"flow"`   // a flow's word; "catalogue": the known payers decide; "hold": money held or released, which was not paid
	Kind   string `yaml:"kind"`   // a kind's word
	State  string `yaml:"state"`  // a state's word; overrides the status column, for rows that Ignored has not taken
	Payer  string `yaml:"payer"`  // overrides Format.Payer
	Adds   string `yaml:"adds"`   // in folded rows: "gross" (default), "fee", "tax": to which part of the payment the amount adds
	Amount string `yaml:"amount"` // takes the amount from another column: a role, or "title" (the number in the description); a transfer leaves fee and tax to the payment it pays out
	Sign   string `yaml:"sign"`   // "in" or "out": what an unsigned amount is
	Given  bool   `yaml:"given"`  // the row tells a whole conversion: the foreign columns what was given and its fee, the amount what it became
	Why    string `yaml:"why"`    // English sentence, why it is not income; shown to the user
}

// Fold joins the rows of one payment (a trip, an order) into one entry.
type Fold struct {
	// Rows that agree in all of these are one payment; cells are compared as they
	// stand, a date with its time. Empty: no folding.
	By []Role `yaml:"by"`
	// Rows have more decimals than their currency, down to parts of a cent: they
	// are added up as they stand, to eight decimals beyond the currency's, and the
	// payment is rounded once, half to even.
	Exact bool `yaml:"exact"`
}
