package relate

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	. "rivulet/internal/ledger/ledgertest"
)

// TestConvertedIncomeIsWorthWhatItBecame: PayPal's income in dollars and the two rows
// that turn it into euros are one income, worth the euros it became.
func TestConvertedIncomeIsWorthWhatItBecame(t *testing.T) {
	f := PayPal("paypal.csv")
	pay := f.Income(0, 10000, "Prolific", "study")
	pay.Reference = "PAY0000001"
	f.Leg(0, -10000, "USD", "PAY0000001")
	f.Leg(0, 9020, "EUR", "PAY0000001")
	l, _ := related(t, f)
	// Entries are in order of date and account: "PayPal EUR" before "PayPal USD".
	if got, want := Links(l, ledger.LinkExchange), []string{"[2]→[0] fee 0 days 0"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
	i := slices.IndexFunc(l.Entries, func(e ledger.Entry) bool { return e.Flow == ledger.FlowIncome })
	if e := &l.Entries[i]; !e.OwnRate || e.NetReport != 9020 || e.Extra.OwnCurrency != "EUR" {
		t.Errorf("own rate %v, worth %d, want 90.20 EUR", e.OwnRate, e.NetReport)
	}
}

// TestConversionOfSeveralIncomesValuesNone: what was converted together has no
// value of its own; nor has one of two equal incomes.
func TestConversionOfSeveralIncomesValuesNone(t *testing.T) {
	f := PayPal("paypal.csv")
	f.Income(0, 4000, "Prolific", "study")
	f.Income(0, 6000, "Prolific", "study")
	f.Leg(1, -10000, "USD", "")
	f.Leg(1, 9000, "EUR", "")
	f.Income(20, 500, "Prolific", "study")
	f.Income(21, 500, "Prolific", "other study")
	f.Leg(22, -500, "USD", "")
	f.Leg(22, 450, "EUR", "")
	l, _ := related(t, f)
	if n := len(Links(l, ledger.LinkExchange)); n != 2 {
		t.Errorf("%d exchanges, want 2", n)
	}
	if slices.ContainsFunc(l.Entries, func(e ledger.Entry) bool { return e.OwnRate }) {
		t.Error("an income has the value of a conversion that may be another's")
	}
}

// TestConversionCost: a fee column, a fee row, or the export's own rate.
func TestConversionCost(t *testing.T) {
	for _, c := range []struct {
		name  string
		build func(f *Export)
		want  int64
	}{
		{"a fee column", func(f *Export) {
			e := f.Leg(0, -10050, "EUR", "a")
			e.Gross, e.Fee = -10000, 50
			f.Leg(0, 10830, "USD", "a")
		}, 50},
		{"a row of its own", func(f *Export) {
			f.Leg(0, -10000, "EUR", "a")
			f.Leg(0, -57, "EUR", "a").Description = "Wise Charges for: CONVERSION-1"
			f.Leg(0, 10830, "USD", "a")
		}, 57},
		// 91.48 ÷ 0.92 = 99.4348 of 100.00: 0.5652 are missing
		{"its rate", func(f *Export) {
			f.Leg(0, -10000, "USD", "a").Extra.RateNote = "0.92"
			f.Leg(0, 9148, "EUR", "a")
		}, 57},
		// the other way round: 91.48 × 1.0869565 = 99.4348
		{"its rate the other way", func(f *Export) {
			f.Leg(0, -10000, "USD", "a").Extra.RateNote = "1,0869565"
			f.Leg(0, 9148, "EUR", "a")
		}, 57},
		// yen have no decimals: 15 030 ÷ 150.3 = 100.00
		{"a rate that fits", func(f *Export) {
			f.Leg(0, -10000, "USD", "a").Extra.RateNote = "150.3"
			f.Leg(0, 15030, "JPY", "a")
		}, 0},
		{"a rate of something else", func(f *Export) {
			f.Leg(0, -10000, "USD", "a").Extra.RateNote = "7.12"
			f.Leg(0, 9148, "EUR", "a")
		}, 0},
	} {
		f := PayPal("paypal.csv")
		c.build(f)
		l, _ := related(t, f)
		var got []int64
		for _, k := range l.Links {
			got = append(got, k.Fee)
		}
		if !slices.Equal(got, []int64{c.want}) {
			t.Errorf("%s: fees %v, want one of %d", c.name, got, c.want)
		}
	}
}

// TestExchangesStayApart: legs of other trades, of one currency or of two houses
// are no conversion.
func TestExchangesStayApart(t *testing.T) {
	f := PayPal("paypal.csv")
	f.Leg(0, -10000, "USD", "a")
	f.Leg(0, 9000, "EUR", "b")
	f.Leg(5, -300, "USD", "")
	f.Leg(5, 300, "USD", "")
	g := Bank("bank.csv")
	g.Leg(9, -700, "GBP", "")
	f.Leg(9, 800, "USD", "")
	if got := linksOf(t, ledger.LinkExchange, f, g); len(got) != 0 {
		t.Errorf("links %q, want none", got)
	}
}

// TestExchangeAcrossFilesOfOneHouse: Wise and Revolut write one file per currency.
func TestExchangeAcrossFilesOfOneHouse(t *testing.T) {
	f, g := PayPal("eur.csv"), PayPal("usd.csv")
	f.Leg(0, -1000, "EUR", "")
	g.Leg(0, 1083, "USD", "")
	if got, want := linksOf(t, ledger.LinkExchange, f, g), []string{"[0]→[1] fee 0 days 0"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}
