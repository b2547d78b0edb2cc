package ledger

import (
	"encoding/binary"
	"hash/fnv"
	"strconv"
)

// IDString returns an entry's id as it is written in ledger.csv: 16 lower-case
// hexadecimal digits.
func IDString(id uint64) string {
	s := strconv.FormatUint(id, 16)
	return "0000000000000000"[len(s):] + s
}

// lettered returns the id itself, or, where its hexadecimal digits could be taken
// for a number (1234567890123456, 12e4567890123456), one that begins with a
// letter: a spreadsheet would write 1.23457E+15 for it.
func lettered(id uint64) uint64 {
	letters := 0
	for n := id; n != 0; n >>= 4 {
		switch digit := n & 15; {
		case digit == 14:
			letters++
		case digit > 9:
			return id
		}
	}
	if letters > 1 {
		return id
	}
	return id | 0xa<<60
}

// ContentHash returns a stable 64-bit hash (FNV-1a) of what the entry says of
// the payment: account, date, amounts, currency, flow, state, texts and
// balance; not where it was read from, nor what a rule of the user says of it, so
// that a rule leaves the id as it was. Entries that say the same hash the same.
func ContentHash(e *Entry) uint64 {
	h := uint64(14695981039346656037) // FNV's offset basis
	step := func(b byte) { h = (h ^ uint64(b)) * 1099511628211 }
	number := func(v int64) {
		for shift := 0; shift < 64; shift += 8 {
			step(byte(v >> shift))
		}
	}
	text := func(s string) {
		for i := range len(s) {
			step(s[i])
		}
		step(0)
	}
	number(int64(e.Date))
	number(e.Gross)
	number(e.Fee)
	number(e.Tax)
	number(e.Net)
	flow := e.Flow
	if e.Extra != nil && e.Extra.Ruled {
		flow = e.Extra.Said
	}
	number(int64(flow)<<8 | int64(e.State))
	if e.HasBalance {
		number(e.Balance)
	}
	text(string(e.Currency))
	text(e.Account)
	text(e.Counterparty)
	text(e.Description)
	text(e.Reference)
	return lettered(h)
}

// WithOccurrence mixes the k-th occurrence (0-based) of equal content into its
// hash, so that identical payments keep apart ids.
func WithOccurrence(hash uint64, k int) uint64 {
	if k == 0 {
		return hash
	}
	h := fnv.New64a()
	var n [16]byte
	binary.LittleEndian.PutUint64(n[:8], hash)
	binary.LittleEndian.PutUint64(n[8:], uint64(k))
	h.Write(n[:])
	return lettered(h.Sum64())
}
