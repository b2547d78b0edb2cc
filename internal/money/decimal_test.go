package money

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestRounding(t *testing.T) {
	for _, c := range []struct {
		cell    string
		in      Currency
		minor   int64
		rounded bool
	}{
		{"0.125", "EUR", 12, true}, {"0.135", "EUR", 14, true}, {"-0.125", "EUR", -12, true}, {"-0.135", "EUR", -14, true},
		{"0.1251", "EUR", 13, true}, {"0.12500000000000000000000000000001", "EUR", 13, true}, {"0.12499999999999999999999999999999", "EUR", 12, true},
		{"0.12500000000000000000000000000000", "EUR", 12, true}, {"0.120", "EUR", 12, false}, {"0.12000000000000000000000000000000", "EUR", 12, false},
		{"0.5", "KRW", 0, true}, {"1.5", "KRW", 2, true}, {"2.5", "KRW", 2, true}, {"0.004", "EUR", 0, true}, {"1E-40", "EUR", 0, true}, {"0E30", "EUR", 0, false},
		{"9223372036854775807.5", "KRW", 0, false}, // rounds to even, one too many
		{"9223372036854775806.5", "KRW", 9223372036854775806, true},
		{"92233720368547758.0749999999", "EUR", 9223372036854775807, true},
	} {
		got, err := Convention{Decimal: '.'}.Parse([]byte(c.cell), c.in)
		if c.minor == 0 && strings.HasPrefix(c.cell, "9") {
			if err == nil {
				t.Errorf("Parse(%q) = %+v, want an overflow", c.cell, got)
			}
			continue
		}
		if err != nil || got.Minor != c.minor || got.Rounded != c.rounded {
			t.Errorf("Parse(%q %s) = %+v, %v; want %d, rounded %t", c.cell, c.in, got, err, c.minor, c.rounded)
		}
	}
}

// TestParseAgreesWithBig holds Parse against exact rationals, on numbers around
// every boundary that the digits of an int64 have.
func TestParseAgreesWithBig(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200_000 {
		whole, fraction := digitsOf(r, r.IntN(21)), digitsOf(r, r.IntN(30))
		text := whole
		if fraction != "" || whole == "" {
			text += "." + fraction + "0"
		}
		exponent := []int{0, 2, 3, 8}[r.IntN(4)]
		cur := map[int]Currency{0: "KRW", 2: "EUR", 3: "KWD", 8: "BTC"}[exponent]
		want, wantRounded := halfEven(text, exponent)
		got, err := Convention{Decimal: '.'}.Parse([]byte(text), cur)
		if !want.IsInt64() {
			if err == nil {
				t.Fatalf("Parse(%q %s) = %+v, want an overflow: %s", text, cur, got, want)
			}
			continue
		}
		if err != nil || got.Minor != want.Int64() || got.Rounded != wantRounded {
			t.Fatalf("Parse(%q %s) = %+v, %v; want %s, rounded %t", text, cur, got, err, want, wantRounded)
		}
	}
}

func digitsOf(r *rand.Rand, n int) string {
	b := make([]byte, n)
	alphabet := []string{"0123456789", "05", "09", "0"}[r.IntN(4)]
	for i := range b {
		b[i] = alphabet[r.IntN(len(alphabet))]
	}
	return string(b)
}

func halfEven(text string, exponent int) (*big.Int, bool) {
	x, _ := new(big.Rat).SetString(text)
	x.Mul(x, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(exponent)), nil)))
	q, rest := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	switch new(big.Int).Lsh(rest, 1).Cmp(x.Denom()) {
	case 1:
		q.Add(q, big.NewInt(1))
	case 0:
		q.Add(q, big.NewInt(int64(q.Bit(0))))
	}
	return q, rest.Sign() != 0
}

func TestParseDecimal(t *testing.T) {
	for _, c := range []struct {
		cell string
		want Decimal
	}{
		{"12.50", Decimal{Coefficient: 1250, Scale: 2}}, {"$12.5", Decimal{Coefficient: 125, Scale: 1, Symbol: "$"}}, {"¥500", Decimal{Coefficient: 500, Symbol: "¥"}},
		{"5 kr", Decimal{Coefficient: 5, Symbol: "kr"}}, {"-€5", Decimal{Coefficient: -5, Currency: "EUR"}}, {"1E3", Decimal{Coefficient: 1, Scale: -3}}, {"--", Decimal{Empty: true}},
	} {
		if got, err := (Convention{Decimal: '.'}).ParseDecimal([]byte(c.cell)); err != nil || got != c.want {
			t.Errorf("ParseDecimal(%q) = %+v, %v; want %+v", c.cell, got, err, c.want)
		}
	}
}
