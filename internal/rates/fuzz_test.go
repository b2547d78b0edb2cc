package rates

import (
	"strings"
	"testing"
)

// FuzzRead asserts that no file panics and that every rate kept is one.
func FuzzRead(f *testing.F) {
	for _, text := range []string{ecb, "date,base,quote,rate\n2024-01-05,EUR,USD,1.0921,x,y\n2024-01-05\n", "date;base;quote;rate\n;points:x;EUR;1\n", "Date,USD,USD,,\n2024-01-05,1,2,3,4,5,6\n\"", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		table, _ := Read(strings.NewReader(text), "r.csv")
		for p, rates := range table.pairs {
			if p.base == p.quote || len(rates) == 0 {
				t.Fatalf("%v holds %v", p, rates)
			}
			for i, r := range rates {
				if r.coefficient == 0 || i > 0 && rates[i-1].day >= r.day {
					t.Fatalf("%v holds %v", p, rates)
				}
			}
		}
	})
}
