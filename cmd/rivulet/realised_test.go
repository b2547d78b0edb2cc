package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// inCurrency runs files in a report currency and returns the net of what counts in
// it, and what is said.
func inCurrency(t *testing.T, currency string, files ...levelFile) (net int64, said string) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(dir, f.name), []byte(f.text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r, err := pipeline([]string{dir}, flags{currency: currency}, stdio{})
	if err != nil {
		t.Fatal(err)
	}
	l := r.report.Ledger
	for i := range l.Entries {
		if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted && e.Rated {
			net += e.NetReport
		}
	}
	if l.Report != money.Currency(currency) {
		t.Errorf("the report is in %s", l.Report)
	}
	return net, fmt.Sprint(r.report.Findings)
}

// PayPal made 52.00 USD of 50.00 EUR on 3 March, 1.04 for one. Two studies paid 30.00
// and 20.00 EUR that week, which are those 50.00, a third 10.00 EUR: 31.20 + 20.80 +
// 10.40 = 62.40 USD. What came in eight days later stays apart.
func TestRateOfOnesOwnConversionServesTheWeek(t *testing.T) {
	net, said := inCurrency(t, "USD", levelFile{"Download-20260401-1.CSV", strings.Join([]string{
		"Date,Time,TimeZone,Name,Type,Status,Currency,Amount,Fees,Total,Exchange Rate,Receipt ID,Balance,Transaction ID,Item Title",
		`03/01/2026,9:12:01,PST,Prolific Academic Ltd,Mass Pay Payment,Completed,EUR,30,0,30,,,30,8XY00000000000001,`,
		`03/02/2026,9:12:01,PST,Prolific Academic Ltd,Mass Pay Payment,Completed,EUR,20,0,20,,,50,8XY00000000000002,`,
		`03/03/2026,9:12:01,PST,,General Currency Conversion,Completed,EUR,-50,0,-50,,,0,8XY00000000000003,`,
		`03/03/2026,9:12:01,PST,,General Currency Conversion,Completed,USD,52,0,52,,,52,8XY00000000000004,`,
		`03/09/2026,9:12:01,PST,Prolific Academic Ltd,Mass Pay Payment,Completed,EUR,10,0,10,,,10,8XY00000000000005,`,
		`03/11/2026,9:12:01,PST,Prolific Academic Ltd,Mass Pay Payment,Completed,EUR,7,0,7,,,17,8XY00000000000006,`,
	}, "\n") + "\n"})
	if net != 6240 {
		t.Errorf("%d counted, want 6240", net)
	}
	for _, want := range []string{"3 counted entries have no dated rate; the rate of your own conversion of 2026-03-03 served: 50.00 EUR became 52.00 USD", "not in the total: 7.00 EUR"} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing says %q: %s", want, said)
		}
	}
}

// Stripe's dollars arrive in euros: 200.00 as 184.00 and 100.00 as 92.00, 0.92 for one.
// The charges of 200.00 and 100.00, and one of 50.00 that is not paid out yet, are
// 322.00 EUR.
func TestRateOfAPayoutThatArrivedInAnotherCurrencyServes(t *testing.T) {
	stripe := `"balance_transaction_id","created_utc","available_on_utc","currency","gross","fee","net","reporting_category","description"` + "\n"
	for n, row := range []string{"02 200.00 charge", "04 -200.00 payout", "09 100.00 charge", "11 -100.00 payout", "12 50.00 charge"} {
		f := strings.Fields(row)
		stripe += fmt.Sprintf(`"txn_%d","2026-03-%s 10:00:00","2026-03-%s 10:00:00","usd","%s","0.00","%s","%s","Invoice"`+"\n", n, f[0], f[0], f[1], f[1], f[2])
	}
	bank := `"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"` + "\n" +
		`2026-03-05,2026-03-05,"Stripe Technology Europe Ltd",,Credit Transfer,"STRIPE A1","Main Account",184.00,,,` + "\n" +
		`2026-03-12,2026-03-12,"Stripe Technology Europe Ltd",,Credit Transfer,"STRIPE A2","Main Account",92.00,,,` + "\n"
	net, said := inCurrency(t, "EUR", levelFile{"stripe.csv", stripe}, levelFile{"n26.csv", bank})
	if net != 32200 {
		t.Errorf("%d counted, want 32200: %s", net, said)
	}
	if !strings.Contains(said, "100.00 USD became 92.00 EUR") {
		t.Errorf("the rate is not named: %s", said)
	}
}

// Wise's history tells a conversion in one row: 50.00 USD and a fee of 0.40 became
// 45.60 EUR. The 50.40 USD that came in the day before are those 45.60 EUR, to the
// cent; 100.00 USD two days later are 90.48 at that rate (4560/5040 × 100.00 = 90.476).
// The conversion itself is no income, and shows its fee.
func TestConversionToldInOneRowCountsItsIncomeOnce(t *testing.T) {
	file := levelFile{"transaction-history.csv", strings.Join([]string{
		`ID,Status,Direction,"Created on","Finished on","Source fee amount","Source fee currency","Target fee amount","Target fee currency","Source name","Source amount (after fees)","Source currency","Target name","Target amount (after fees)","Target currency","Exchange rate",Reference,Batch`,
		`TRANSFER-730000305,COMPLETED,IN,"2025-03-05 14:01:05","2025-03-05 14:01:05",,,,,"Fiverr Intl",100.00,USD,"Robin Hale",100.00,USD,1.0,"PAYOUT 10",`,
		`BALANCE-730000303,COMPLETED,NEUTRAL,"2025-03-03 09:30:00","2025-03-03 09:30:00",0.40,USD,,,"Robin Hale",50.00,USD,"Robin Hale",45.60,EUR,0.912,,`,
		`TRANSFER-730000301,COMPLETED,IN,"2025-03-02 14:01:05","2025-03-02 14:01:05",,,,,"Fiverr Intl",50.40,USD,"Robin Hale",50.40,USD,1.0,"PAYOUT 9",`,
	}, "\n") + "\n"}
	net, said := inCurrency(t, "EUR", file)
	if net != 4560+9048 {
		t.Errorf("%d counted, want %d: %s", net, 4560+9048, said)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, file.name), []byte(file.text), 0o600); err != nil {
		t.Fatal(err)
	}
	l := runPipeline(t, dir).report.Ledger
	for i := range l.Entries {
		e := &l.Entries[i]
		if e.Flow != ledger.FlowExchange {
			continue
		}
		if e.Verdict != ledger.VerdictNotIncome || e.Net != -5040 || e.Fee != 40 || e.Currency != "USD" || e.Why == nil ||
			e.Why.String() != "50.40 USD became 45.60 EUR; the conversion cost 0.40 USD" {
			t.Errorf("the conversion is %+v, %v", e, e.Why)
		}
	}
}
