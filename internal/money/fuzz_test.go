package money

import (
	"strings"
	"testing"
)

// FuzzParse asserts that no cell panics, that an amount reads back from its
// plain form, and that grouping changes nothing.
func FuzzParse(f *testing.F) {
	for _, cell := range []string{"12.50", "1.234,56", "(₩12,300)", "- $220.00", "12,84.53", "1,55444E+13", `="1"`, "60’908.02", "7 000 kr.", "\u221212\u00a0€", "CA$5", "0.12345678901234567890"} {
		for _, cur := range []string{"EUR", "KRW", "points:x", ""} {
			f.Add([]byte(cell), cur, true)
			f.Add([]byte(cell), cur, false)
		}
	}
	f.Fuzz(func(t *testing.T, cell []byte, code string, point bool) {
		mark, groups := byte('.'), []string{",", "'", "\u2019", " ", "\u00a0", "\u202f"}
		if !point {
			mark, groups[0] = ',', "."
		}
		c := Convention{Decimal: mark}
		var v Vote
		v.See(cell)
		got, err := c.Parse(cell, Currency(code))
		if err != nil {
			if got != (Parsed{}) {
				t.Fatalf("%q fails with %v and a value %+v", cell, err, got)
			}
			return
		}
		if got.Empty {
			return
		}
		plain := strings.Replace(Amount{got.Minor, got.Currency}.Plain(), ".", string(mark), 1)
		for _, form := range append([]string{plain, plain + " "}, grouped(plain, mark, groups)...) {
			again, err := c.Parse([]byte(form), got.Currency)
			if err != nil || again.Minor != got.Minor || again.Rounded || again.Currency != got.Currency {
				t.Fatalf("%q is %+v, but %q is %+v, %v", cell, got, form, again, err)
			}
		}
	})
}

// grouped returns the plain number with every thousands mark.
func grouped(plain string, mark byte, groups []string) []string {
	sign, digits := "", plain
	if strings.HasPrefix(plain, "-") {
		sign, digits = "-", plain[1:]
	}
	whole, fraction := digits, ""
	if i := strings.IndexByte(digits, mark); i >= 0 {
		whole, fraction = digits[:i], digits[i:]
	}
	var forms []string
	for _, g := range groups {
		var b strings.Builder
		for i, d := range whole {
			if i > 0 && (len(whole)-i)%3 == 0 {
				b.WriteString(g)
			}
			b.WriteRune(d)
		}
		forms = append(forms, sign+b.String()+fraction)
	}
	return forms
}
