package format

import (
	"slices"
	"strconv"
	"strings"
)

// MostUnnamed is how far right of a named column an unnamed one is looked for:
// PKO BP has five, Swedbank's account lists four.
const MostUnnamed = 8

// PlacedName returns the name of which a header name says the place, of
// "betrag #2" or "umsatz +1". False for a name that stands for itself.
func PlacedName(name string) (base string, ok bool) {
	i := strings.LastIndexByte(name, ' ')
	if i <= 0 || i+2 != len(name)-1 || name[i+1] != '#' && name[i+1] != '+' || name[i+2]-'1' > '9'-'1' {
		return "", false
	}
	return name[:i], true
}

// NthName is the header name of the nth column of a name, from 1.
func NthName(name string, nth int) string { return name + " #" + strconv.Itoa(nth) }

// BesideName is the header name of the unnamed column that stands so many
// columns right of a named one.
func BesideName(name string, distance int) string { return name + " +" + strconv.Itoa(distance) }

// requiresName reports whether the header requires a name: as a word, or as that
// of a required role that has no other.
func (f *Format) requiresName(name string) bool {
	same := func(other string) bool { return HeaderName(other) == name }
	if slices.ContainsFunc(f.Header.Words, same) {
		return true
	}
	return slices.ContainsFunc(f.Header.Requires, func(r Role) bool {
		return len(f.Columns[r]) > 0 && !slices.ContainsFunc(f.Columns[r], func(other string) bool { return !same(other) })
	})
}
