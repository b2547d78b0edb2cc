package chart

import (
	"hash/fnv"
	"strconv"
)

// Colours is how many payer colours the page's styles define: --c0 to --c9.
const Colours = 10

// Look is how a bar, a line or a swatch appears: the class that colours it and
// the pattern over it, so that colour is never the only channel. Both are
// defined in the page's styles.
type Look struct {
	Class   string // "c0" to "c9" for payers, "rest", "bar", "loss", "sum", "faint", "ink"
	Pattern string // "", or soft: "lines", "dots", "rules"; "cut" is hatched, "line" is no bar
}

// Palette gives every payer a look of its own, the same in every figure.
type Palette struct{ slots map[string]int }

// NewPalette hands out the ten colours. Each identity asks for the one its name
// hashes to and takes the next free one if that is gone; asking goes in the
// order given. With the oldest payer first, a payer that joins later changes
// nobody's colour. From the eleventh on colours repeat under another pattern.
func NewPalette(identities []string) Palette {
	p := Palette{make(map[string]int, len(identities))}
	var taken [Colours]bool
	for _, name := range identities {
		if _, ok := p.slots[name]; ok || name == "" {
			continue
		}
		slot := slotOf(name)
		if n := len(p.slots); n < Colours {
			for taken[slot] {
				slot = (slot + 1) % Colours
			}
			taken[slot] = true
		} else {
			slot += n / Colours * Colours
		}
		p.slots[name] = slot
	}
	return p
}

// Look returns an identity's look; the empty identity looks like "other".
func (p Palette) Look(identity string) Look {
	if identity == "" {
		return Look{"rest", "rules"}
	}
	slot, ok := p.slots[identity]
	if !ok {
		slot = slotOf(identity)
	}
	return Look{"c" + strconv.Itoa(slot%Colours), [...]string{"", "lines", "dots"}[(slot+slot/Colours)%3]}
}

func slotOf(identity string) int {
	h := fnv.New32a()
	h.Write([]byte(identity))
	return int(h.Sum32() % Colours)
}

// colour returns the CSS variable of a look's class.
func (l Look) colour() string {
	return "var(--" + l.Class + ")"
}
