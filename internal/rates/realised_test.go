package rates

import (
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// changed is a ledger in which PayPal (source 0) made 52.00 USD of 50.00 EUR on 3
// March, and incomes in euros, which follow from entry 2 on.
func changed(t *testing.T, incomes ...ledger.Entry) *ledger.Ledger {
	out, in := entry(-5000, "EUR", "2026-03-03", ledger.VerdictNotIncome, t), entry(5200, "USD", "2026-03-03", ledger.VerdictNotIncome, t)
	out.Flow, in.Flow = ledger.FlowExchange, ledger.FlowExchange
	return &ledger.Ledger{
		Sources: []ledger.Source{{File: "paypal.csv", Provider: "PayPal"}, {File: "bank.csv", Provider: "Chase"}},
		Entries: append([]ledger.Entry{out, in}, incomes...),
		Links:   []ledger.Link{{Kind: ledger.LinkExchange, From: []int32{0}, To: []int32{1}}},
	}
}

// 52/50 is 1.04: 30.00 EUR of the same week are 31.20 USD, 10.01 EUR are 10.41 (10.4104).
// Eight days later the rate serves no more, and before it as long as after it.
func TestOwnConversionServesWithinAWeek(t *testing.T) {
	counted := ledger.VerdictCounted
	l := changed(t, entry(3000, "EUR", "2026-03-05", counted, t), entry(1001, "EUR", "2026-02-24", counted, t),
		entry(3000, "EUR", "2026-03-10", counted, t), entry(3000, "EUR", "2026-03-11", counted, t), entry(3000, "EUR", "2026-02-23", counted, t))
	findings := Convert(l, nil, "USD")
	for i, want := range []int64{3120, 1041, 3120, -1, -1} {
		e := &l.Entries[2+i]
		if e.Rated != (want >= 0) || e.Rated && (e.NetReport != want || e.Extra == nil || e.Extra.RatedBy != day(t, "2026-03-03")) {
			t.Errorf("income %d: %d, rated %t; want %d", i, e.NetReport, e.Rated, want)
		}
	}
	if len(findings) != 2 || findings[1].Code != "rate-of-conversion" || findings[1].Severity != diag.Note {
		t.Fatalf("findings %v", findings)
	}
	if got, want := findings[1].What.String(), "3 counted entries have no dated rate; the rate of your own conversion of 2026-03-03 served: 50.00 EUR became 52.00 USD"; got != want {
		t.Errorf("finding %q, want %q", got, want)
	}
}

// A row's own rate goes before the file, and the file before a conversion: 10.00 EUR
// that the row itself calls 11.00 USD stay so, others are 12.00 at the file's 1.2.
func TestConversionStandsBehindRowAndFile(t *testing.T) {
	l := changed(t, entry(1000, "EUR", "2026-03-03", ledger.VerdictCounted, t), entry(1000, "EUR", "2026-03-04", ledger.VerdictCounted, t))
	l.Entries[2].OwnRate, l.Entries[2].NetReport, l.Entries[2].Extra = true, 1100, &ledger.Extra{OwnCurrency: "USD"}
	findings := Convert(l, read(t, "date,base,quote,rate\n2026-03-03,EUR,USD,1.2\n"), "USD")
	if a, b := l.Entries[2].NetReport, l.Entries[3].NetReport; a != 1100 || b != 1200 || len(findings) != 0 {
		t.Errorf("got %d and %d, %v; want 1100 and 1200, and nothing said", a, b, findings)
	}
}

// The nearest conversion of the same house serves, one of another house only where
// there is none: the bank's 20.00 EUR that were 20.40 USD are 1.02.
func TestConversionOfTheSameHouseGoesFirst(t *testing.T) {
	counted := ledger.VerdictCounted
	atBank := entry(1000, "EUR", "2026-03-03", counted, t)
	atBank.Source = 1
	named := entry(2000, "EUR", "2026-03-08", counted, t)
	named.Source, named.OwnRate, named.NetReport, named.Extra = 1, true, 2040, &ledger.Extra{OwnCurrency: "USD"}
	l := changed(t, atBank, entry(1000, "EUR", "2026-03-08", counted, t), named)
	Convert(l, nil, "USD")
	if a, b := l.Entries[2].NetReport, l.Entries[3].NetReport; a != 1020 || b != 1040 {
		t.Errorf("at the bank %d, at PayPal %d; want 1020 and 1040", a, b)
	}
}

// What was spent, refused or told by a ledger of rivulet's own is no rate, and a few
// cents are none: a half of one is too much of them.
func TestWhatIsNoRateOfAConversion(t *testing.T) {
	for name, change := range map[string]func(l *ledger.Ledger){
		"spent":         func(l *ledger.Ledger) { l.Entries[3].Flow = ledger.FlowSpending },
		"refused":       func(l *ledger.Ledger) { l.Entries[3].State = ledger.StateDeclined },
		"of our own":    func(l *ledger.Ledger) { l.Sources[1].Ledger = true },
		"a few cents":   func(l *ledger.Ledger) { l.Entries[3].Net, l.Entries[3].NetReport = 99, 103 },
		"of two points": func(l *ledger.Ledger) { l.Entries[3].Currency = money.Currency("points:x") },
	} {
		l := &ledger.Ledger{Sources: make([]ledger.Source, 2), Entries: []ledger.Entry{{}, {},
			entry(1000, "EUR", "2026-03-03", ledger.VerdictCounted, t), entry(2000, "EUR", "2026-03-03", ledger.VerdictCounted, t)}}
		named := &l.Entries[3]
		named.Source, named.OwnRate, named.NetReport, named.Extra = 1, true, 2080, &ledger.Extra{OwnCurrency: "USD"}
		change(l)
		if Convert(l, nil, "USD"); l.Entries[2].Rated {
			t.Errorf("%s: it served, %d", name, l.Entries[2].NetReport)
		}
	}
}
