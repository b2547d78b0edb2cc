package ledger

import (
	"unicode"
	"unicode/utf8"
)

// Hash is FNV-1a over numbers and normalised text, without an allocation.
type Hash uint64

const fnvOffset, fnvPrime = 14695981039346656037, 1099511628211 // of FNV-1a, 64 bits

// NewHash returns the hash of nothing yet.
func NewHash() Hash { return fnvOffset }

// Number adds v.
func (h Hash) Number(v int64) Hash {
	for range 8 {
		h = (h ^ Hash(v&0xff)) * fnvPrime
		v >>= 8
	}
	return h
}

// Text adds the letters and digits of s in lower case: exports differ in
// spaces, punctuation and case of the same description.
func (h Hash) Text(s string) Hash {
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
			h = (h ^ Hash(c&0xff)) * fnvPrime
		}
		i += size
	}
	return (h ^ 0xff) * fnvPrime
}
