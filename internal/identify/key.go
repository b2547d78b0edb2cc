package identify

import "rivulet/internal/ledger"

// keyOf says what an entry's key holds beside its date, amounts and currency.
type keyOf struct{ text, balance, reference bool }

// of returns e's key under k.
func (k keyOf) of(e *ledger.Entry) ledger.Hash {
	h := ledger.NewHash().Number(int64(e.Date)).Number(e.Gross).Number(e.Net).Number(stateClass(e)).Text(string(e.Currency))
	if k.text {
		h = h.Text(e.Counterparty).Text(e.Description)
	}
	if k.balance {
		h = h.Number(e.Balance)
		if !e.HasBalance {
			h = h.Number(1)
		}
	}
	if k.reference {
		h = h.Text(e.Reference)
	}
	return h
}

// stateClass keeps apart what is never the same row: settled, not yet settled,
// undone, and statements of a balance.
func stateClass(e *ledger.Entry) int64 {
	switch {
	case e.Flow == ledger.FlowBalance:
		return 3
	case e.State == ledger.StatePaid:
		return 0
	case e.State <= ledger.StateConfirmed:
		return 1
	}
	return 2
}
