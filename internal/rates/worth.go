package rates

import (
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// Worth returns a function that says what minor units of a currency were worth in
// another on a day, rounded half-even; false where the table has no rate that
// holds on the day, or the result is beyond 64 bits. It remembers the rates it
// found and is for one goroutine at a time.
func (t *Table) Worth() func(minor int64, from, to money.Currency, on ledger.Day) (int64, bool) {
	into := map[money.Currency]*converter{}
	return func(minor int64, from, to money.Currency, on ledger.Day) (int64, bool) {
		c := into[to]
		if c == nil {
			c = &converter{table: t, to: to, known: map[dayOfCurrency]*ratio{}}
			into[to] = c
		}
		return c.net(minor, from, on)
	}
}
