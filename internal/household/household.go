// Package household makes up whole households: the exports that a person with
// small incomes downloads from platforms, wallets and banks, in the providers'
// own layouts, and with them the truth that a program reading them should find.
// It judges the pipeline, feeds the benchmarks and is the demo.
//
//  1. A world of real events is played from a seed: work done, fees, payouts,
//     deposits, salary, friends, refunds, round-ups, spending.
//  2. Every account gets its exports: one file, overlapping files, a part of
//     the time, or none at all.
//  3. The files are rendered in the layout of their provider, and every row
//     remembers the event it tells of.
//  4. The truth follows from the events and from what the files show of them,
//     by the rules of counting of the design.
//
// It refuses to know how anything is read: it imports nothing of the code it
// judges but the words for money. It knows no clock; the seed decides all.
package household

import (
	"rivulet/internal/money"
)

// Household is a person's exports and what is true about them.
type Household struct {
	Files []File
	Truth Truth
}

// File is one export as it was downloaded.
type File struct {
	Name  string // base name, e.g. "Chase6870_Activity_20260202.CSV"
	Bytes []byte
}

// Truth is what a faultless reading of the files finds.
type Truth struct {
	Totals  map[money.Currency]Sums            // counted, in each currency of its own
	ByPayer map[string]map[money.Currency]Sums // the same by payer
	Rows    map[RowKey]RowTruth                // every data row of every file
	Links   []LinkTruth                        // payouts whose two ends are in the files
	// Undone are refunds and releases of holds: what was undone, and what undid it.
	Undone []LinkTruth
	Notes  []string // what is special about this household, for the reader of a failed test
	// Most is the most that the files given can prove to have been earned, net,
	// in each currency: a total above it counts something twice. Where no file
	// was withheld it is Totals' net.
	Most map[money.Currency]int64
}

// Sums are minor units of one currency. Gross − Fees − Tax − Refunds = Net.
type Sums struct {
	Gross, Fees, Tax, Refunds, Net int64
	Count                          int // counted income payments
}

// RowKey is one physical row.
type RowKey struct {
	File  string
	Sheet string // empty for text files; "table 1" for the first table of a web page
	Row   int    // 1-based physical line, or row of the sheet or table
}

// RowTruth is where a row has to end.
type RowTruth struct {
	Verdict string   // a word of the design: "counted", "transfer", …
	OneOf   []string // other verdicts that are as good, where the files do not decide
	Flow    string   // a word of the design: "income", "spending", …
	Payer   string   // empty if nobody pays
	Account string   // the account of the world that its file tells of, e.g. "Chase ••1234"
	// Event is the same for all rows that tell of one event, and for rows of
	// equal content, which nothing can tell apart. Where they stand in several
	// files, those of one file's worth have the verdict and the others are
	// "duplicate"; rows of flow "spending" may be dismissed in each file.
	Event int
	// Again is the event of the row that this one tells again at another level;
	// 0 if it is known by no row, or tells nothing again. A link from either is right.
	Again int
	// Twin is the same for payouts, or deposits, of one payer, account, day and
	// amount. A bank writes a reference of its own, which no other file has: which
	// payout became which of two equal deposits of a day no file says, and a link with
	// either is right. 0 for rows without a twin.
	Twin int
}

// LinkTruth is money that leaves one account and arrives in another.
type LinkTruth struct {
	Kind     string // "payout", "earnings", or "exchange": it arrived in another currency; "refund" or "hold" of what was undone
	From, To []RowKey
	Fee      int64 // lost on the way, minor units
}

// Options shape a household. The zero Options let the seed decide everything.
type Options struct {
	Months int    // length of the history; 0 lets the seed choose 2 to 18
	Region string // "us", "eu" or "asia"; empty lets the seed choose, anything else is "us"
	// Withhold leaves one file out, whichever the seed says. What the others
	// show then need not decide every row: only Truth.Most and the events hold.
	Withhold bool
	// Without leaves out all exports of the payer of this name, and those that
	// tell of it again; the truth is then what its deposits show.
	Without string
	// Hard makes the household hard in one way; Ordinary is the zero value.
	Hard Hard
}

// Make returns the household of a seed: the same seed and options give the same
// bytes and the same truth.
func Make(seed uint64, o Options) Household { return play(seed, o).household() }

// play plays the life of a seed.
func play(seed uint64, o Options) *world {
	w := newWorld(seed)
	if o.Region == "" {
		o.Region = pick(w.dice, regions())
	}
	if o.Months == 0 {
		o.Months = w.between(2, 18)
	}
	w.live(o)
	if o.Withhold {
		w.withholdFile()
	}
	if o.Without != "" {
		w.without(o.Without)
	}
	return w
}
