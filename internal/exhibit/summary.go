package exhibit

import (
	"rivulet/internal/diag"
	"rivulet/internal/money"
)

// Summary is the ledger in figures: what the snapshot holds beside the
// sections. All amounts are in Currency unless they carry their own.
type Summary struct {
	AsOf, From, To string // ISO days; empty if the ledger is empty
	Currency       money.Currency
	Totals         Totals
	ByPayer        []PayerTotals // most net first, then by name
	ByKind         []KindTotals  // likewise
	ByMonth        []MonthNet    // by month, then payer
	Unconverted    []CurrencyNet // counted, but without a rate into Currency
	SetAside       []money.Amount
	Borrowed       []Borrowed
	Unsorted       []CurrencyNet
	Lost           []CurrencyNet // income declined, reversed or expired before it was paid
	KeptFees       []CurrencyNet // fees of refunded sales that did not come back; they are in Totals.Fees
	Converting     []CurrencyNet // what conversions of currency cost; in no total
	Accounts       []AccountState
	Transfers      []Transfer
}

// Totals sums counted entries, in minor units of the summary's currency.
// Gross − Fees − Tax − Refunds = Net, exactly.
type Totals struct {
	Gross, Fees, Tax, Refunds, Net int64
	Count                          int // counted entries of flow income
}

// PayerTotals is one payer's share. First and Last are ISO days.
type PayerTotals struct {
	Payer, Kind string
	Totals
	First, Last string
	FeesUnknown bool // some of it was only seen arriving
}

// KindTotals is one kind's share.
type KindTotals struct {
	Kind string
	Totals
}

// MonthNet is what one payer brought in one month ("2024-02").
type MonthNet struct {
	Month, Payer string
	Net          int64
}

// CurrencyNet is a sum that stays in its own currency.
type CurrencyNet struct {
	Net   money.Amount
	Count int
}

// Borrowed is what was borrowed in one currency, and what it cost.
type Borrowed struct {
	Received money.Amount
	Cost     money.Amount // what was repaid beyond what was received, where both are seen; else known fees
	Count    int
}

// AccountState is one account with what is known to sit there.
type AccountState struct {
	Account, Provider string
	Currency          money.Currency
	Sitting           *money.Amount // the last running balance, or earned less paid out; nil if unknown
	From, To          string        // ISO days covered
	LastOut           string        // ISO day money last left it; empty if never seen
	Proof             *AccountProof // what its files prove; nil if unknown
}

// AccountProof says whether the files of an account prove that nothing is missing.
type AccountProof struct {
	State        string // "proved", "not provable", "broken"
	Law          string // "running balance", "total row"; empty if not provable
	From, To     string // ISO days
	Held, Broken int
	First        string        // place that breaks it; empty if none does
	Missing      *money.Amount // what is missing there; nil if unknown
}

// Transfer is one link between accounts.
type Transfer struct {
	From, To string // accounts
	Day      string // ISO day of arrival
	Amount   money.Amount
	Fee      money.Amount
	Days     int
	Why      diag.Text
}
