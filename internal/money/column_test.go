package money

import (
	"errors"
	"testing"
)

// The literals are those of exports in research/formats-banks.md (L56–L64),
// formats-rewards-asia.md 0.5, formats-gigs.md 26 and anchors-product.md 6.
func TestParse(t *testing.T) {
	for _, c := range []struct {
		mark  byte
		cell  string
		in    Currency
		minor int64
		want  Currency // "" is the column's
	}{
		{'.', "12.50", "EUR", 1250, ""}, {'.', "-12.5", "EUR", -1250, ""}, {'.', "0", "EUR", 0, ""},
		{'.', "-0.0", "USD", 0, ""}, {'.', ".5", "USD", 50, ""}, {'.', "-.5", "USD", -50, ""}, {'.', "5.", "USD", 500, ""},
		{',', "1.000", "EUR", 100000, ""}, {',', "-3.000", "EUR", -300000, ""}, {',', "-62,3", "EUR", -6230, ""},
		{',', "1.111,11", "EUR", 111111, ""}, {'.', "-110.7", "EUR", -11070, ""}, {',', "1.355,90 €", "EUR", 135590, ""},
		{',', "1'000'000,00", "CHF", 100000000, ""}, {'.', "60’908.02", "CHF", 6090802, ""}, {',', "7 000", "SEK", 700000, ""},
		{',', "7\u00a0000", "SEK", 700000, ""}, {',', "8\u202f994,00", "EUR", 899400, ""}, {',', "2.000.132,35", "EUR", 200013235, ""},
		{'.', "1,234", "KRW", 1234, ""}, {'.', "1,234", "JPY", 1234, ""}, {'.', "12,300.00", "KRW", 12300, ""},
		{'.', "(12.50)", "USD", -1250, ""}, {'.', "12.50-", "USD", -1250, ""}, {',', "9,90-", "EUR", -990, ""}, {'.', "($1.28)", "USD", -128, ""},
		{'.', "$(1.28)", "USD", -128, ""}, {'.', "−224.68", "USD", -22468, ""}, {',', "−123,00", "NOK", -12300, ""}, {'.', "+2000.00", "PLN", 200000, ""},
		{'.', "₩12,300", "", 12300, "KRW"}, {'.', "57,105원", "", 57105, "KRW"}, {'.', "1,504円", "", 1504, "JPY"},
		{'.', `\10,612`, "", 10612, "JPY"}, {'.', `\10,612`, "KRW", 10612, ""}, {'.', "￥742.00", "CNY", 74200, ""}, {'.', "¥28.16", "CNY", 2816, ""},
		{'.', "28.16元", "", 2816, "CNY"}, {'.', "28元", "TWD", 2800, ""}, {'.', "€0.12649", "EUR", 13, ""}, {'.', "-€597.49846", "", -59750, "EUR"},
		{'.', "$39999.33", "USD", 3999933, ""}, {'.', "$166.15914566", "USD", 16616, ""}, {'.', "$-0.88", "USD", -88, ""}, {'.', "-€5", "EUR", -500, ""},
		{'.', "- $220.00", "USD", -22000, ""}, {'.', "+ $1,150.00", "USD", 115000, ""}, {'.', "-$7,971.39", "USD", -797139, ""}, {',', "- 12,34", "EUR", -1234, ""},
		{'.', "£1,183.23", "", 118323, "GBP"}, {',', "-64,14 €", "", -6414, "EUR"}, {',', "30,40\u00a0", "EUR", 3040, ""}, {',', "-17,00 ", "EUR", -1700, ""},
		{'.', "50.00 SEK", "", 5000, "SEK"}, {'.', "89,162.28 SEK", "SEK", 8916228, ""}, {'.', "CNY 123.18", "", 12318, "CNY"}, {'.', "CNY13.50", "", 1350, "CNY"},
		{'.', "CA$12.00", "USD", 1200, "CAD"}, {'.', "US$5", "CAD", 500, "USD"}, {'.', "A$5.10", "", 510, "AUD"}, {',', "5,00 $US", "", 500, "USD"},
		{',', "R$ 1.234,56", "", 123456, "BRL"}, {',', "12,50 zł", "", 1250, "PLN"}, {',', "125 Kč", "", 12500, "CZK"}, {',', "99,00 kr", "SEK", 9900, ""},
		{',', "kr. 99,00", "DKK", 9900, ""}, {',', "12,50 PLN", "", 1250, "PLN"}, {'.', "Rs. 500", "INR", 50000, ""}, {'.', "₹2,25,400.45", "", 22540045, "INR"},
		{'.', "$5.00 CAD", "USD", 500, "CAD"}, {'.', "$5.00 USD", "", 500, "USD"}, {'.', "CHF 1’234.50", "", 123450, "CHF"}, {'.', "CHF 5", "EUR", 500, "CHF"},
		{'.', "1,00.00", "INR", 10000, ""}, {'.', "12,84.53", "INR", 128453, ""}, {'.', "12,34,567", "INR", 123456700, ""}, {'.', "1,00,000", "INR", 10000000, ""},
		{'.', "-0000000000080.69", "USD", -8069, ""}, {'.', "53.100", "CHF", 5310, ""}, {'.', "512.0", "EUR", 51200, ""}, {'.', `="12.50"`, "EUR", 1250, ""}, {'.', "'-500", "JPY", -500, ""},
		{'.', "-3.605E-05", "BTC", -3605, ""},
		{',', "1,55444E+13", "KRW", 15544400000000, ""}, {'.', "1.5E3", "EUR", 150000, ""}, {'.', "0.00012 BTC", "", 12000, "BTC"}, {'.', "5 CRO", "CRO", 500000000, ""},
		{'.', "1,234 P", "points:kb", 123400000000, ""}, {'.', "500포인트", "points:kb", 50000000000, ""}, {'.', "12.345", "KWD", 12345, ""},
		{',', "+120.000đ", "VND", 120000, ""},
		{'.', "92233720368547758.07", "EUR", 9223372036854775807, ""}, {'.', "0.12345678901234567890123456789012", "EUR", 12, ""},
	} {
		if c.want == "" {
			c.want = c.in
		}
		got, err := Convention{Decimal: c.mark}.Parse([]byte(c.cell), c.in)
		if err != nil || got.Minor != c.minor || got.Currency != c.want || got.Empty {
			t.Errorf("Parse(%q in %s with %c) = %+v, %v; want %d %s", c.cell, c.in, c.mark, got, err, c.minor, c.want)
		}
	}
}

func TestParseEmpty(t *testing.T) {
	for _, cell := range []string{"", " ", "-", "--", "---", " - ", "\u00a0", "–", "—", "$ -", `=""`} {
		got, err := Convention{Decimal: '.'}.Parse([]byte(cell), "USD")
		if err != nil || !got.Empty || got.Minor != 0 {
			t.Errorf("Parse(%q) = %+v, %v; want empty", cell, got, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct {
		mark byte
		cell string
		in   Currency
		why  Reason
	}{
		{'.', "abc", "EUR", NotNumber}, {'.', "12 abc", "EUR", NotNumber}, {'.', "131.77(已退款89.84)", "CNY", NotNumber}, {'.', "-3.90(CN)", "CNY", NotNumber},
		{'.', "12.50 (USD)", "USD", Signs}, {'.', "1.2.3", "EUR", Grouping}, {'.', "1,23", "EUR", Grouping}, {',', "1.23", "EUR", Grouping}, {'.', "1,2345", "EUR", Grouping},
		{'.', "0,123", "EUR", Grouping}, {',', "0.123", "EUR", Grouping}, {'.', "12 34", "EUR", Grouping}, {'.', "1,234 567", "EUR", Grouping}, {'.', "1,00.0", "INR", Grouping},
		{',', "1.00,00", "INR", Grouping}, {'.', "1,,234", "EUR", Grouping}, {'.', "1,234,", "EUR", Grouping}, {'.', "--5", "EUR", Signs}, {'.', "-5-", "EUR", Signs}, {'.', "+-5", "EUR", Signs},
		{'.', "(-5)", "EUR", Signs}, {'.', "(5", "EUR", Signs}, {'.', "5)", "EUR", Signs}, {',', "12,-", "EUR", NotNumber}, {'.', "$5", "EUR", Currencies}, {'.', "€5 USD", "", Currencies},
		{'.', "CA$5 USD", "CAD", Currencies}, {'.', "5", "", NoCurrency}, {'.', "$5", "", NoCurrency}, {'.', "92233720368547758.08", "EUR", TooLarge}, {'.', "1E30", "EUR", TooLarge},
		{'.', "1E999999999", "EUR", NotNumber}, {'.', "99999999999999999999", "KRW", TooLarge}, {'.', "USD", "USD", NotNumber}, {'.', "NaN", "EUR", NotNumber}, {'.', "0x10", "EUR", NotNumber},
		{'.', "1_000", "EUR", NotNumber}, {'.', "=1+2", "EUR", NotNumber}, {'.', "12.50%", "EUR", NotNumber}, {'.', "١٢", "EUR", NotNumber}, {'.', "1e5e5", "EUR", NotNumber}, {'.', "5 pts", "EUR", NotNumber},
	} {
		got, err := Convention{Decimal: c.mark}.Parse([]byte(c.cell), c.in)
		var cell *CellError
		if !errors.As(err, &cell) || cell.Why != c.why || cell.Cell != c.cell {
			t.Errorf("Parse(%q in %q with %c) = %+v, %v; want the error that it %s", c.cell, c.in, c.mark, got, err, c.why)
		}
	}
}

// TestSidesOfAnAccount are the sign of a number where the column has them; where it has
// none they make it unreadable, as before its convention was known.
func TestSidesOfAnAccount(t *testing.T) {
	for cell, want := range map[string]int64{
		"450.00Dr": -45000, "450.00 CR": 45000, "450.00 Cr.": 45000, "1,450.00 DB": -145000, "450.00D": -45000, "450.00 C": 45000,
		"-450.00 DR": -45000, "₹450.00 Dr": -45000, "450.00": 45000,
	} {
		got, err := Convention{Decimal: '.', Sides: true}.Parse([]byte(cell), "INR")
		if err != nil || got.Minor != want {
			t.Errorf("%s: %d, %v; want %d", cell, got.Minor, err, want)
		}
		if _, err := (Convention{Decimal: '.'}).Parse([]byte(cell), "INR"); (err == nil) != (cell == "450.00") {
			t.Errorf("%s without sides: %v", cell, err)
		}
	}
	for _, cell := range []string{"-450.00 CR", "(450.00) Dr", "450.00 Dr Cr", "Dr 450.00", "450.00 d", "Cr"} {
		if got, err := (Convention{Decimal: '.', Sides: true}).Parse([]byte(cell), "INR"); err == nil {
			t.Errorf("%s was read as %d", cell, got.Minor)
		}
	}
}
