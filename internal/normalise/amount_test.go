package normalise

import (
	"strings"
	"testing"

	"rivulet/internal/money"
)

// bank makes a format with the given columns and amount lines on top of a plain
// bank whose rules leave everything to the known payers.
func bank(lines string) string {
	return "id: test-bank\n" + `title: Test bank
provider: Testbank
region: world
type: bank
get: nowhere
seen: "2026"
level: account
header: {requires: [date, description, ` + firstLine(lines) + `]}
dates: {layouts: [yyyy-MM-dd]}
currency: {fixed: EUR}
rules:
  - {when: {description: [gig*]}, flow: income, kind: gig, payer: Gig}
  - {when: {description: [hold*]}, flow: balance}
  - {flow: catalogue}
` + rest(lines)
}

func firstLine(s string) string { line, _, _ := strings.Cut(s, "\n"); return line }
func rest(s string) string      { _, after, _ := strings.Cut(s, "\n"); return after }

const pairColumns = `debit, credit
numbers: {decimal: point}
columns: {date: [day], description: [text], debit: [money out], credit: [money in], balance: [balance]}
`

func TestDebitAndCredit(t *testing.T) {
	w := newWorld(t)
	for name, c := range map[string]struct{ rows, want, spent, codes string }{
		"plain numbers": {
			"2024-01-01,gig a,,10.00,\n2024-01-02,bread,3.00,,\n",
			"10.00 EUR", "-3.00", "",
		},
		"the unused column holds zero": {
			"2024-01-01,gig a,0.00,10.00,\n2024-01-02,bread,3.00,0,\n",
			"10.00 EUR", "-3.00", "",
		},
		"debits with a minus": {
			"2024-01-01,gig a,,10.00,\n2024-01-02,bread,-3.00,,\n2024-01-02,milk,-1.00,,\n",
			"10.00 EUR", "-4.00", "",
		},
		"credits with a minus": {
			"2024-01-01,gig a,,-10.00,\n2024-01-02,bread,3.00,,\n",
			"10.00 EUR", "-3.00", "",
		},
		// Two plain credits, one that is taken back.
		"a credit taken back": {
			"2024-01-01,gig a,,10.00,\n2024-01-01,gig b,,5.00,\n2024-01-02,gig a,,-10.00,\n",
			"10.00 EUR, 5.00 EUR, -10.00 EUR", "", "sign-mixed×1@0",
		},
	} {
		l, findings := w.overlay(t, bank(pairColumns)).normalise(t, "day,text,money out,money in,balance\n"+c.rows)
		var nets []string
		for i := range l.Entries {
			nets = append(nets, l.Entries[i].NetAmount().String())
		}
		if got := strings.Join(nets, ", "); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
		if got := spent(l.Sources[0].Spending.Sums["EUR"]); got != c.spent {
			t.Errorf("%s: spent %s, want %s", name, got, c.spent)
		}
		if got := codes(findings); got != c.codes {
			t.Errorf("%s: findings %s, want %s", name, got, c.codes)
		}
	}
}

func spent(minor int64) string {
	if minor == 0 {
		return ""
	}
	return money.PlainMinor(minor, 2)
}

func TestSigns(t *testing.T) {
	w := newWorld(t)
	const columns = `amount
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount], direction: [direction]}
`
	for name, c := range map[string]struct{ amount, rows, want, codes string }{
		"signed":   {"", "2024-01-01,gig,10.00,\n2024-01-01,gig,-2.00,\n", "10.00 EUR, -2.00 EUR", ""},
		"inverted": {"amount: {sign: inverted}\n", "2024-01-01,gig,-10.00,\n2024-01-01,gig,2.00,\n", "10.00 EUR, -2.00 EUR", ""},
		"words": {
			"amount: {sign: unsigned, in: [in], out: [out], none: [neutral]}\n",
			"2024-01-01,gig,10.00,IN\n2024-01-01,gig,2.00,out\n2024-01-01,gig,3.00,neutral\n",
			"10.00 EUR, -2.00 EUR, 3.00 EUR", "",
		},
		"money out with a minus": {
			"amount: {sign: unsigned, in: [in], out: [out]}\n",
			"2024-01-01,gig,10.00,in\n2024-01-01,gig,-2.00,out\n2024-01-01,gig,-3.00,out\n",
			"10.00 EUR, -2.00 EUR, -3.00 EUR", "",
		},
		"a word nobody knows": {
			"amount: {sign: unsigned, in: [in], out: [out]}\n",
			"2024-01-01,gig,10.00,in\n2024-01-01,gig,2.00,sideways\n2024-01-01,gig,2.00,sideways\n",
			"10.00 EUR, 2.00 EUR unknown, 2.00 EUR unknown", "direction-unknown×2@3",
		},
	} {
		l, findings := w.overlay(t, bank(columns+c.amount)).normalise(t, "day,text,amount,direction\n"+c.rows)
		var nets []string
		for i := range l.Entries {
			net := l.Entries[i].NetAmount().String()
			if f := l.Entries[i].Flow.String(); f != "income" {
				net += " " + f
			}
			nets = append(nets, net)
		}
		if got := strings.Join(nets, ", "); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
		if got := codes(findings); got != c.codes {
			t.Errorf("%s: findings %s, want %s", name, got, c.codes)
		}
	}
}

// Each row: gross, fee, tax, tip, net; each want: gross|fee|tax|net.
func TestParts(t *testing.T) {
	w := newWorld(t)
	const columns = `gross, net
numbers: {decimal: point}
columns: {date: [day], description: [text], gross: [gross], fee: [fee, fee 2], tax: [tax], tip: [tip], net: [net]}
`
	for name, c := range map[string]struct{ amount, row, want, codes string }{
		"all agree":             {"", "10,2,0,1,0,7", "10.00|2.00|1.00|7.00", ""},
		"two fee columns":       {"", "10,2,0.50,1,,6.50", "10.00|2.50|1.00|6.50", ""},
		"net is missing":        {"", "10,2,,1,,", "10.00|2.00|1.00|7.00", ""},
		"gross is missing":      {"", ",2,,1,,7", "10.00|2.00|1.00|7.00", ""},
		"fee is missing":        {"", "10,,,1,,7", "10.00|2.00|1.00|7.00", ""},
		"tip is part of gross":  {"", "10,2,,,3,11", "13.00|2.00|0.00|11.00", ""},
		"nothing but a fee":     {"", ",2,,,,", "0.00|2.00|0.00|-2.00", ""},
		"a residual":            {"", "10,2,,1,,6.99", "10.00|2.01|1.00|6.99", "fee-unexplained×1@2"},
		"fees are negative":     {"amount: {fee: cost-negative, tax: cost-negative}\n", "10,-2,,-1,,7", "10.00|2.00|1.00|7.00", ""},
		"a fee given back":      {"amount: {fee: cost-negative}\n", "-10,2,,,,-8", "-10.00|-2.00|0.00|-8.00", ""},
		"no amount":             {"", ",,,,,", "", "amount-missing×1@2"},
		"an amount of zero":     {"", "0,0,,,,0", "0.00|0.00|0.00|0.00", ""},
		"more than can be held": {"", "92233720368547758.07,-1,,,,", "", "amount-too-large×1@2"},
		"no number":             {"", "ten,2,,,,", "", "amount-unreadable×1@2"},
	} {
		text := "day,text,gross,fee,fee 2,tax,tip,net\n2024-01-01,gig," + c.row + "\n"
		l, findings := w.overlay(t, bank(columns+c.amount)).normalise(t, text)
		got := ""
		if len(l.Entries) == 1 {
			e := &l.Entries[0]
			got = strings.Join([]string{e.GrossAmount().Plain(), plain(e.Fee, e), plain(e.Tax, e), e.NetAmount().Plain()}, "|")
		}
		if got != c.want || codes(findings) != c.codes {
			t.Errorf("%s: got %s %s, want %s %s", name, got, codes(findings), c.want, c.codes)
		}
		if c.want == "" && l.Sources[0].Unreadable != 1 {
			t.Errorf("%s: %d rows are unreadable", name, l.Sources[0].Unreadable)
		}
	}
}

func TestNumbersDecide(t *testing.T) {
	w := newWorld(t)
	const columns = `amount
columns: {date: [day], description: [text], amount: [amount], currency: [currency]}
`
	for name, c := range map[string]struct{ numbers, rows, want, codes string }{
		"comma":             {"numbers: {decimal: decide}\n", "gig;1.234,50;EUR\ngig;7;EUR\n", "1234.50 EUR, 7.00 EUR", ""},
		"point":             {"numbers: {decimal: decide}\n", "gig;1,234.50;EUR\ngig;1,234;EUR\n", "1234.50 EUR, 1234.00 EUR", ""},
		"open, default":     {"numbers: {decimal: decide, default: comma}\n", "gig;1.234;EUR\n", "1234.00 EUR", "number-ambiguous×1@0"},
		"fixed, no reading": {"numbers: {decimal: comma}\n", "gig;12,34;EUR\ngig;1.5;EUR\n", "12.34 EUR", "amount-unreadable×1@3"},
		"nothing words":     {"numbers: {decimal: point, empty: [n/a]}\n", "gig;12.34;EUR\ngig;N/A;EUR\n", "12.34 EUR", "amount-missing×1@3"},
		"whole cents":       {"numbers: {decimal: point, cents: true}\n", "gig;1234;EUR\n", "12.34 EUR", ""},
		"three exponents":   {"numbers: {decimal: point}\n", "gig;1234;KRW\ngig;1.234;KWD\ngig;1.234;usd\n", "1234 KRW, 1.234 KWD, 1.23 USD", "amount-rounded×1@4"},
		"contradiction":     {"numbers: {decimal: point}\n", "gig;£5.00;USD\n", "", "currency-contradicted×1@2"},
		"a symbol":          {"numbers: {decimal: point}\n", "gig;5.00;€\n", "5.00 EUR", ""},
		"points":            {"numbers: {decimal: point}\n", "gig;5;points:Rakuten\n", "5.00000000 points:rakuten", ""},
		"no currency":       {"numbers: {decimal: point}\n", "gig;5;hugs\n", "", "currency-unknown×1@2"},
		"the format's":      {"numbers: {decimal: point}\n", "gig;5;\n", "5.00 EUR", ""},
	} {
		rows := ""
		for _, row := range strings.SplitAfter(c.rows, "\n") {
			if row != "" {
				rows += "2024-01-01;" + row
			}
		}
		l, findings := w.overlay(t, bank(columns+c.numbers)).normalise(t, "day;text;amount;currency\n"+rows)
		var nets []string
		for i := range l.Entries {
			nets = append(nets, l.Entries[i].NetAmount().String())
		}
		if got := strings.Join(nets, ", "); got != c.want || codes(findings) != c.codes {
			t.Errorf("%s: got %s %s, want %s %s", name, got, codes(findings), c.want, c.codes)
		}
	}
}
