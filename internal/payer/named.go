package payer

import (
	"slices"
	"strings"

	"rivulet/internal/ledger"
)

// Named returns the payer of that name or alias, as a column or a format's
// provider gives it: "Upwork", "UPWORK GLOBAL INC.". The whole name must fit. The hit
// is as that of Find.
func (c *Catalogue) Named(name string) (*Hit, bool) {
	var buf [foldBuffer]byte
	i, ok := c.names[string(fold(buf[:], []byte(name)))]
	if !ok {
		return &c.nobody, false
	}
	return &c.hits[i], true
}

// Called returns the payer whose name a person wrote: its name or alias, also with
// another spacing, the ending of its address or a word for its firm or country ("Top
// Cashback", "rakuten.com", "Swagbucks UK"); else the one payer that the text names as a
// statement would. Money of the same payer under two names would count twice.
func (c *Catalogue) Called(name string) (*Hit, bool) {
	if hit, ok := c.Named(name); ok {
		return hit, true
	}
	words := strings.Fields(string(fold(nil, []byte(name))))
	for len(words) > 0 {
		if i, ok := c.compact[strings.Join(words, "")]; ok && i >= 0 {
			return &c.hits[i], true
		}
		if !slices.Contains(endings(), words[len(words)-1]) {
			break
		}
		words = words[:len(words)-1]
	}
	if hit, ok := c.Find([]byte(name), true); ok && hit.Flow == ledger.FlowIncome && hit.Payer != "" && !hit.Rail && !hit.Generic {
		return hit, true
	}
	return &c.nobody, false
}

// Spelling is what two ways to write one name have in common: its letters and digits
// without case, accents, spaces, and the ending of an address. It is empty for a name
// without any.
func Spelling(name string) string {
	words := strings.Fields(string(fold(nil, []byte(name))))
	for len(words) > 1 && slices.Contains([]string{"com", "co", "net", "org", "io", "app"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, "")
}

// endings are the words behind a name that are none of it: of addresses, firms and
// countries.
func endings() []string {
	return []string{
		"com", "co", "net", "org", "io", "app", "inc", "ltd", "limited", "llc", "gmbh", "sarl", "bv", "ag", "sa", "corp",
		"us", "usa", "uk", "gb", "eu", "de", "at", "ch", "fr", "es", "it", "nl", "pl", "ca", "au", "kr", "jp",
	}
}

// name enters the payer's name and aliases; two payers of one name are an error.
func (c *Catalogue) name(i int32, e *entry) error {
	var buf [foldBuffer]byte
	for n := -1; n < len(e.Aliases); n++ {
		s := e.Name
		if n >= 0 {
			s = e.Aliases[n]
		}
		key := string(fold(buf[:], []byte(s)))
		if other, taken := c.names[key]; taken && other != i {
			return e.fail("%q already names %s", s, c.hits[other].Payer)
		}
		c.names[key] = i
		key = strings.ReplaceAll(key, " ", "")
		if other, taken := c.compact[key]; taken && other != i {
			c.compact[key] = -1
			continue
		}
		c.compact[key] = i
	}
	return nil
}
