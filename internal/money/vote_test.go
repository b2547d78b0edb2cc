package money

import "testing"

func TestVote(t *testing.T) {
	for _, c := range []struct {
		cells     []string
		def, want byte
		ambiguous bool
	}{
		{[]string{"1.000", "1.111,11"}, '.', ',', false}, // DKB: its preamble or one row proves the rest
		{[]string{"1,234", "12.5"}, ',', '.', false},
		{[]string{"1.000", "200", "-2.000"}, '.', '.', true},
		{[]string{"1.000", "200", "-2.000"}, ',', ',', true},
		{[]string{"200", "-6", "0", "", "--", "abc"}, ',', ',', false}, // no marks: no matter
		{[]string{"1.234.567"}, '.', ',', false},
		{[]string{"1,234,567"}, ',', '.', false},
		{[]string{"1,00,000"}, ',', '.', false},
		{[]string{"1,00.00", "12,84.53"}, ',', '.', false},
		{[]string{"-62,3"}, '.', ',', false},
		{[]string{"0.123"}, ',', '.', false},
		{[]string{"1234.567"}, ',', '.', false},
		{[]string{"1 234.567"}, ',', '.', false},
		{[]string{"1'234.567"}, ',', '.', false},
		{[]string{"12.3456"}, ',', '.', false},
		{[]string{".125"}, ',', '.', false},
		{[]string{"-3.605E-05"}, ',', '.', false},
		{[]string{"1,55444E+13"}, '.', ',', false},
		{[]string{"$1,183.23"}, ',', '.', false},
		{[]string{"Rs. 500", "kr. 99,00"}, '.', ',', false},
		{[]string{"Rs.500"}, '.', '.', false},
		{[]string{"12.50 kr."}, ',', '.', false},
		{[]string{"12,-"}, '.', ',', false},
		{[]string{"31.12.2024"}, '.', '.', false}, // a date proves nothing
		{[]string{"1,5", "1.5", "2,5"}, '.', ',', false},
		{[]string{"1,5", "1.5"}, '.', '.', true},
	} {
		var v Vote
		for _, cell := range c.cells {
			v.See([]byte(cell))
		}
		got, ambiguous := v.Decide(c.def)
		if got.Decimal != c.want || ambiguous != c.ambiguous {
			t.Errorf("%q with default %c decide %c, ambiguous %t; want %c, %t", c.cells, c.def, got.Decimal, ambiguous, c.want, c.ambiguous)
		}
	}
}

func TestVoteContradicts(t *testing.T) {
	var a, b Vote
	a.See([]byte("1,50"))
	b.See([]byte("1.50"))
	if a.Contradicts() || b.Contradicts() {
		t.Error("one mark contradicts itself")
	}
	a.Add(b)
	if !a.Contradicts() {
		t.Error("1,50 and 1.50 do not contradict each other")
	}
}

func TestVoteKnowsCurrenciesWithoutCents(t *testing.T) {
	var v Vote
	v.See([]byte("12,300"))
	for _, cur := range []Currency{"KRW", "JPY", "points:x"} {
		if c, ambiguous := v.DecideFor(cur, ','); c.Decimal != '.' || ambiguous {
			t.Errorf("12,300 %s has the decimal mark %c, ambiguous %t", cur, c.Decimal, ambiguous)
		}
	}
	if c, ambiguous := v.DecideFor("EUR", ','); c.Decimal != ',' || !ambiguous {
		t.Errorf("12,300 EUR has the decimal mark %c, ambiguous %t; want the default, in doubt", c.Decimal, ambiguous)
	}
}
