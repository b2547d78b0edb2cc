package household

import "math/rand/v2"

// dice is the only source of chance: a PCG seeded by the household's seed.
type dice struct {
	r     *rand.Rand
	equal bool // all amounts of one kind are the same
}

// newDice returns dice that always fall the same way for a seed.
func newDice(seed uint64) dice {
	return dice{r: rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))}
}

// between returns a whole number from lo to hi, both included.
func (d dice) between(lo, hi int) int { return lo + d.r.IntN(hi-lo+1) }

// amount returns minor units from lo to hi, both included.
func (d dice) amount(lo, hi int64) int64 {
	if n := d.r.Int64N(hi - lo + 1); !d.equal {
		return lo + n
	}
	return lo + (hi-lo)/3
}

// chance is true in the given percentage of cases.
func (d dice) chance(percent int) bool { return d.r.IntN(100) < percent }

// digits returns a string of n decimal digits that does not begin with 0.
func (d dice) digits(n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('0' + d.r.IntN(10))
	}
	if b[0] == '0' {
		b[0] = '7'
	}
	return string(b)
}

// code returns n upper-case letters and digits, as transaction ids have them.
func (d dice) code(n int) string {
	const alphabet = "ABCDEFGHJKLMNPRSTUVWXY3456789"
	b := make([]byte, n)
	for i := range b {
		b[i] = alphabet[d.r.IntN(len(alphabet))]
	}
	return string(b)
}

// pick returns one of the list.
func pick[T any](d dice, list []T) T { return list[d.r.IntN(len(list))] }

// some returns the elements of the list that each survive with the given
// chance in percent, at least one of them.
func some[T any](d dice, list []T, percent int) []T {
	var kept []T
	for _, v := range list {
		if d.chance(percent) {
			kept = append(kept, v)
		}
	}
	if len(kept) == 0 {
		kept = append(kept, pick(d, list))
	}
	return kept
}
