// Package ledgertest builds exports and ledgers for tests, in a line a row, and says in
// few words what became of them. Days are counted from Day0, amounts are cents, and what
// no call says is what most exports have: dollars, settled, one row an entry.
package ledgertest

import (
	"fmt"
	"strings"

	"rivulet/internal/ledger"
)

// Day0 is 2024-01-01; tests count days from it.
const Day0 = ledger.Day(19723)

// Export is an export under construction: what was read of one file.
type Export struct {
	Source  ledger.Source
	Entries []ledger.Entry
}

// Bank is the export of a bank account, "Chase checking".
func Bank(name string) *Export {
	return &Export{Source: ledger.Source{File: name, Provider: "Chase", Account: "Chase checking", Format: "chase-checking"}}
}

// PayPal is the export of a wallet whose payouts are among its rows.
func PayPal(name string) *Export {
	return &Export{Source: ledger.Source{File: name, Provider: "PayPal", Account: "PayPal USD", Format: "paypal-activity", Payouts: true}}
}

// Platform is an export of a platform or shop at one of its levels.
func Platform(name, provider string, level ledger.Level) *Export {
	return &Export{Source: ledger.Source{File: name, Provider: provider, Account: provider, Format: strings.ToLower(provider) + level.String(), Level: level}}
}

// Add appends a row and returns its entry, which is valid until the next row is added.
func (x *Export) Add(day int, net int64, flow ledger.Flow, payer, text string) *ledger.Entry {
	x.Source.Rows++
	d := Day0 + ledger.Day(day)
	if x.Source.From == 0 || d < x.Source.From {
		x.Source.From = d
	}
	x.Source.To = max(x.Source.To, d)
	x.Entries = append(x.Entries, ledger.Entry{
		Date: d, Gross: net, Net: net, Currency: "USD", Flow: flow, Payer: payer, Description: text,
		Account: x.Source.Account, Row: int32(x.Source.Rows + 1),
	})
	return &x.Entries[len(x.Entries)-1]
}

// Income adds a credit of a payer.
func (x *Export) Income(day int, net int64, payer, text string) *ledger.Entry {
	return x.Add(day, net, ledger.FlowIncome, payer, text)
}

// Earn adds income of the export's own provider.
func (x *Export) Earn(day int, net int64) *ledger.Entry {
	return x.Income(day, net, x.Source.Provider, fmt.Sprintf("job %d", x.Source.Rows))
}

// Payout adds a withdrawal of an amount, which is positive.
func (x *Export) Payout(day int, amount int64) *ledger.Entry {
	x.Source.Payouts = true
	return x.Add(day, -amount, ledger.FlowTransfer, x.Source.Provider, "Withdrawal")
}

// Covers sets the period that the file says it covers.
func (x *Export) Covers(from, to int) *Export {
	x.Source.From, x.Source.To = Day0+ledger.Day(from), Day0+ledger.Day(to)
	return x
}

// Later moves all rows by some days.
func (x *Export) Later(days int) *Export {
	for i := range x.Entries {
		x.Entries[i].Date += ledger.Day(days)
	}
	x.Source.From, x.Source.To = x.Source.From+ledger.Day(days), x.Source.To+ledger.Day(days)
	return x
}

// Reworded gives all rows other texts, as another route to the account does.
func (x *Export) Reworded() *Export {
	for i := range x.Entries {
		x.Entries[i].Description = fmt.Sprintf("ACH credit no. %d", i)
	}
	return x
}

// Renamed returns a copy under another name.
func (x *Export) Renamed(name string) *Export {
	c := &Export{Source: x.Source, Entries: append([]ledger.Entry(nil), x.Entries...)}
	c.Source.File = name
	return c
}

// Part returns the rows from day a to day b as a file of their own.
func (x *Export) Part(name string, a, b int) *Export {
	from, to := Day0+ledger.Day(a), Day0+ledger.Day(b)
	c := &Export{Source: x.Source}
	c.Source.File, c.Source.Rows, c.Source.From, c.Source.To = name, 0, 0, 0
	for _, e := range x.Entries {
		if e.Date >= from && e.Date <= to {
			c.Source.Rows++
			e.Row = int32(c.Source.Rows + 1)
			c.Entries = append(c.Entries, e)
		}
	}
	if x.Source.From != 0 {
		c.Source.From, c.Source.To = max(x.Source.From, from), min(x.Source.To, to)
	}
	return c
}
