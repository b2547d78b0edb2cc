package reconcile

import (
	"slices"
	"testing"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// leg adds one row of a conversion.
func (f *file) leg(day int, net int64, c money.Currency, order string) *ledger.Entry {
	e := f.add(day, net, ledger.FlowExchange, "", "conversion")
	e.Currency, e.Extra, e.Account = c, &ledger.Extra{Order: order}, "PayPal "+string(c)
	return e
}

// TestConvertedIncomeCountsOnce: PayPal's income in dollars and the two rows that
// turn it into euros are one income, worth the euros it became.
func TestConvertedIncomeCountsOnce(t *testing.T) {
	f := paypal("paypal.csv")
	pay := f.income(0, 10000, "Prolific", "study")
	pay.Reference = "PAY0000001"
	f.leg(0, -10000, "USD", "PAY0000001")
	f.leg(0, 9020, "EUR", "PAY0000001")
	l := runFiles(t, f)
	// Entries are in order of date and account: "PayPal EUR" before "PayPal USD".
	if got, want := links(l, ledger.LinkExchange), []string{"[2]→[0] fee 0 days 0"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
	if got := total(l, "USD"); got != 10000 || total(l, "EUR") != 0 {
		t.Errorf("counted %d USD and %d EUR, want 10000 and 0", got, total(l, "EUR"))
	}
	i := slices.IndexFunc(l.Entries, func(e ledger.Entry) bool { return e.Flow == ledger.FlowIncome })
	if e := &l.Entries[i]; !e.OwnRate || e.NetReport != 9020 || e.Extra.OwnCurrency != "EUR" {
		t.Errorf("own rate %v, worth %d, want 90.20 EUR", e.OwnRate, e.NetReport)
	}
}

// TestConversionOfSeveralIncomesValuesNone: what was converted together has no
// value of its own; nor has one of two equal incomes.
func TestConversionOfSeveralIncomesValuesNone(t *testing.T) {
	f := paypal("paypal.csv")
	f.income(0, 4000, "Prolific", "study")
	f.income(0, 6000, "Prolific", "study")
	f.leg(1, -10000, "USD", "")
	f.leg(1, 9000, "EUR", "")
	f.income(20, 500, "Prolific", "study")
	f.income(21, 500, "Prolific", "other study")
	f.leg(22, -500, "USD", "")
	f.leg(22, 450, "EUR", "")
	l := runFiles(t, f)
	if n := len(links(l, ledger.LinkExchange)); n != 2 {
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
		build func(f *file)
		want  int64
	}{
		{"a fee column", func(f *file) {
			e := f.leg(0, -10050, "EUR", "a")
			e.Gross, e.Fee = -10000, 50
			f.leg(0, 10830, "USD", "a")
		}, 50},
		{"a row of its own", func(f *file) {
			f.leg(0, -10000, "EUR", "a")
			f.leg(0, -57, "EUR", "a").Description = "Wise Charges for: CONVERSION-1"
			f.leg(0, 10830, "USD", "a")
		}, 57},
		// 91.48 ÷ 0.92 = 99.4348 of 100.00: 0.5652 are missing
		{"its rate", func(f *file) {
			f.leg(0, -10000, "USD", "a").Extra.RateNote = "0.92"
			f.leg(0, 9148, "EUR", "a")
		}, 57},
		// the other way round: 91.48 × 1.0869565 = 99.4348
		{"its rate the other way", func(f *file) {
			f.leg(0, -10000, "USD", "a").Extra.RateNote = "1,0869565"
			f.leg(0, 9148, "EUR", "a")
		}, 57},
		// yen have no decimals: 15 030 ÷ 150.3 = 100.00
		{"a rate that fits", func(f *file) {
			f.leg(0, -10000, "USD", "a").Extra.RateNote = "150.3"
			f.leg(0, 15030, "JPY", "a")
		}, 0},
		{"a rate of something else", func(f *file) {
			f.leg(0, -10000, "USD", "a").Extra.RateNote = "7.12"
			f.leg(0, 9148, "EUR", "a")
		}, 0},
	} {
		f := paypal("paypal.csv")
		c.build(f)
		l := runFiles(t, f)
		var got []int64
		for _, k := range l.Links {
			got = append(got, k.Fee)
		}
		if !slices.Equal(got, []int64{c.want}) {
			t.Errorf("%s: fees %v, want one of %d", c.name, got, c.want)
		}
		for _, e := range l.Entries {
			if e.Gross-e.Fee-e.Tax != e.Net {
				t.Errorf("%s: %d − %d ≠ %d", c.name, e.Gross, e.Fee, e.Net)
			}
		}
	}
}

// TestExchangesStayApart: legs of other trades, of one currency or of two houses
// are no conversion.
func TestExchangesStayApart(t *testing.T) {
	f := paypal("paypal.csv")
	f.leg(0, -10000, "USD", "a")
	f.leg(0, 9000, "EUR", "b")
	f.leg(5, -300, "USD", "")
	f.leg(5, 300, "USD", "")
	g := bank("bank.csv")
	g.leg(9, -700, "GBP", "")
	f.leg(9, 800, "USD", "")
	if got := links(runFiles(t, f, g), ledger.LinkExchange); len(got) != 0 {
		t.Errorf("links %q, want none", got)
	}
}

// TestExchangeAcrossFilesOfOneHouse: Wise and Revolut write one file per currency.
func TestExchangeAcrossFilesOfOneHouse(t *testing.T) {
	f, g := paypal("eur.csv"), paypal("usd.csv")
	f.leg(0, -1000, "EUR", "")
	g.leg(0, 1083, "USD", "")
	if got, want := links(runFiles(t, f, g), ledger.LinkExchange), []string{"[0]→[1] fee 0 days 0"}; !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}
