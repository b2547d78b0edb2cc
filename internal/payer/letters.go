package payer

import "unicode/utf8"

// letterTable gives each letter outside ASCII that a pattern uses a number: an
// open-addressed hash table, because it is asked once per letter of a text.
type letterTable struct {
	slots []letterSlot // a power of two, at most half full
	shift uint8
	width int // symbols per letter
}

type letterSlot struct {
	letter rune // 0 is empty
	number uint16
}

// code is the symbols of a letter, first one first.
type code struct {
	symbols uint32 // packed, 8 bits each
	n       int    // 0 for a letter that no pattern uses
}

func (c *code) next() uint8 {
	s := uint8(c.symbols)
	c.symbols >>= 8
	return s
}

// newLetterTable numbers the letters in order of first use.
func newLetterTable(patterns []pattern) letterTable {
	seen := make(map[rune]uint16)
	var order []rune
	for i := range patterns {
		for _, r := range patterns[i].text {
			if r < utf8.RuneSelf {
				continue
			}
			if _, ok := seen[r]; !ok {
				seen[r] = uint16(len(order))
				order = append(order, r)
			}
		}
	}
	t := letterTable{width: 1, shift: 32}
	for room := wideSymbols; room < len(order); room *= wideSymbols {
		t.width++
	}
	size := 1
	for size < 2*len(order) || size < 2 {
		size *= 2
		t.shift--
	}
	t.slots = make([]letterSlot, size)
	for number, r := range order {
		i := t.home(r)
		for t.slots[i].letter != 0 {
			i = (i + 1) & (size - 1)
		}
		t.slots[i] = letterSlot{r, uint16(number)}
	}
	return t
}

// home is where a letter's search begins (multiplicative hashing, Knuth 6.4).
func (t *letterTable) home(r rune) int { return int(uint32(r) * 2654435769 >> t.shift) }

// code returns the symbols of a folded rune.
func (t *letterTable) code(r rune) code {
	if r < utf8.RuneSelf {
		return code{uint32(classOf(byte(r))), 1}
	}
	for i := t.home(r); t.slots[i].letter != 0; i = (i + 1) & (len(t.slots) - 1) {
		if t.slots[i].letter == r {
			return t.spell(t.slots[i].number)
		}
	}
	return code{}
}

// spell writes a number in the wide symbols, last digit first.
func (t *letterTable) spell(number uint16) code {
	c := code{n: t.width}
	for i := range t.width {
		c.symbols |= uint32(firstWide+number%wideSymbols) << (8 * i)
		number /= wideSymbols
	}
	return c
}
