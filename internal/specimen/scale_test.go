package specimen

import "testing"

func TestNumbersAreMultipliedAsTheyAreWritten(t *testing.T) {
	comma, space, none := grouping{mark: ","}, grouping{mark: "\u00a0"}, grouping{}
	for _, c := range []struct {
		text   string
		mark   byte
		factor int64
		column grouping
		want   string
	}{
		{"1,234.56", '.', 3, comma, "3,703.68"},
		{"900.00", '.', 3, comma, "2,700.00"},
		{"900.00", '.', 3, none, "2700.00"},
		{"1234.50", '.', 8, none, "9876.00"},
		{"1.355,90 €", ',', 4, grouping{mark: "."}, "5.423,60 €"},
		{"-1'000'000.00", '.', 7, none, "-7'000'000.00"},
		{"7\u00a0000", ',', 9, space, "63\u00a0000"},
		{"(12.50)", '.', 3, none, "(37.50)"},
		{"12.50-", '.', 3, none, "37.50-"},
		{"\u221212,50", ',', 2, none, "\u221225,00"},
		{"- $220.00", '.', 4, none, "- $880.00"},
		{"CA$10.00", '.', 7, none, "CA$70.00"},
		{"57,105원", '.', 2, comma, "114,210원"},
		{"1,23,456.00", '.', 9, comma, "11,11,104.00"},
		{".50", '.', 3, none, "1.50"},
		{"0.000000000000000018", '.', 6, none, "0.000000000000000108"},
		{"1.5E3", '.', 3, none, "4.5E3"},
		{"0,05 EUR", ',', 13, none, "0,65 EUR"},
	} {
		n, ok := parseNumber(c.text, c.mark)
		if got := n.times(c.factor, c.column); !ok || got != c.want {
			t.Errorf("%q times %d is %q, want %q", c.text, c.factor, got, c.want)
		}
	}
}

func TestTextsAreNoNumbers(t *testing.T) {
	for _, text := range []string{"", "--", "USD", "10.00 USD (9.20 EUR)", "12.50 / 3"} {
		if n, ok := parseNumber(text, '.'); ok {
			t.Errorf("%q is read as %+v", text, n)
		}
	}
}
