package ledgertest

import "rivulet/internal/ledger"

// Balances sets the running balance of the rows, oldest first, from what was held
// before the first.
func (x *Export) Balances(held int64) *Export {
	for i := range x.Entries {
		held += x.Entries[i].Net
		x.Entries[i].Balance, x.Entries[i].HasBalance = held, true
	}
	return x
}

// Proved says that the running balance holds, as the layout of the file proves it.
func (x *Export) Proved() *Export {
	x.Source.Proofs = []ledger.Proof{{Law: "running balance", Held: len(x.Entries)}}
	return x
}

// Walk adds what its rows prove of the account's balance, which is opening before the
// first; step k of the rows in broken is missing money, in cents.
func (x *Export) Walk(opening int64, broken map[int]int64) *Export {
	w := ledger.Walk{Account: x.Source.Account, Currency: "USD", Opening: opening, From: x.Entries[0].Date, Row: x.Entries[0].Row}
	held := opening
	for n := range x.Entries {
		e := &x.Entries[n]
		held += e.Net + broken[n]
		if broken[n] != 0 {
			w.Broken++
			w.Breaks = append(w.Breaks, ledger.Break{From: w.To, To: e.Date, Row: e.Row, Missing: broken[n]})
		} else if n > 0 {
			w.Held++
		}
		w.To = e.Date
		if k := len(w.Days); k > 0 && w.Days[k-1].On == e.Date {
			w.Days[k-1].Held = held
		} else {
			w.Days = append(w.Days, ledger.DayBalance{On: e.Date, Held: held})
		}
	}
	x.Source.Walks = append(x.Source.Walks, w)
	return x
}

// Purse makes it a wallet's export whose rows prove their balances, from what it held
// before.
func (x *Export) Purse(held int64) *Export {
	x.Source.Type = "wallet"
	return x.Balances(held).Walk(held, nil)
}

// Holding gives it a walk: what was held at the end of days, from what it held before
// the first.
func (x *Export) Holding(opening int64, days []int, held []int64) *Export {
	w := ledger.Walk{
		Account: x.Source.Account, Currency: "USD", Opening: opening, Held: len(days),
		From: Day0 + ledger.Day(days[0]), To: Day0 + ledger.Day(days[len(days)-1]),
	}
	for n, d := range days {
		w.Days = append(w.Days, ledger.DayBalance{On: Day0 + ledger.Day(d), Held: held[n]})
	}
	x.Source.Walks = []ledger.Walk{w}
	x.Source.Proofs = []ledger.Proof{{Law: "running balance", Held: len(days)}}
	return x
}
