package reconcile

import (
	"unicode"
	"unicode/utf8"

	"rivulet/internal/ledger"
)

// hash is FNV-1a over numbers and normalised text, without an allocation.
type hash uint64

const fnvOffset, fnvPrime = 14695981039346656037, 1099511628211

func (h hash) number(v int64) hash {
	for range 8 {
		h = (h ^ hash(v&0xff)) * fnvPrime
		v >>= 8
	}
	return h
}

// text adds the letters and digits of s in lower case: exports differ in
// spaces, punctuation and case of the same description.
func (h hash) text(s string) hash {
	for i := 0; i < len(s); {
		c := rune(s[i])
		size := 1
		switch {
		case c >= utf8.RuneSelf:
			c, size = utf8.DecodeRuneInString(s[i:])
			if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
				i += size
				continue
			}
			c = unicode.ToLower(c)
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case (c < 'a' || c > 'z') && (c < '0' || c > '9'):
			i++
			continue
		}
		for ; c > 0; c >>= 8 {
			h = (h ^ hash(c&0xff)) * fnvPrime
		}
		i += size
	}
	return (h ^ 0xff) * fnvPrime
}

// keyOf says what an entry's key holds beside its date, amounts and currency.
type keyOf struct{ text, balance, reference bool }

// of returns e's key under k.
func (k keyOf) of(e *ledger.Entry) hash {
	h := hash(fnvOffset).number(int64(e.Date)).number(e.Gross).number(e.Net).number(stateClass(e)).text(string(e.Currency))
	if k.text {
		h = h.text(e.Counterparty).text(e.Description)
	}
	if k.balance {
		h = h.number(e.Balance)
		if !e.HasBalance {
			h = h.number(1)
		}
	}
	if k.reference {
		h = h.text(e.Reference)
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
