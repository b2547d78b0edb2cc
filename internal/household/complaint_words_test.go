package household_test

import (
	"fmt"
	"testing"

	"rivulet/internal/household"
	"rivulet/internal/ledger"
)

// Payoneer names who paid by "Payment from": marketplaces and platforms are payers,
// and a client whom nobody knows stays unsorted.
func TestPayoneersPaymentsFromPlatformsAreTheirs(t *testing.T) {
	lines := []string{"Transaction Date,Transaction Time,Time Zone,Transaction ID,Description,Credit Amount,Debit Amount,Currency,Transfer Amount,Transfer Amount Currency,Status,Running Balance,Additional Description,Store Name,Source,Target,Reference ID"}
	want := map[payerKey]household.Sums{}
	balance := 0
	for n, p := range [][2]string{{"Amazon", "Amazon seller"}, {"Etsy", "Etsy"}, {"Walmart", "Walmart"}, {"Booking.com", "Booking.com"}, {"Uber", "Uber"}, {"Airbnb", "Airbnb"}, {"Blue Heron Ltd", ""}} {
		amount := 100 + n
		balance += amount
		lines = append(lines, fmt.Sprintf("05/%02d/2025,12:31:05,UTC,8123002%d,Payment from %s,%d,,USD,,,Completed,%d.00,,,%s,,", 14+n, n, p[0], amount, balance, p[0]))
		if p[1] != "" {
			want[payerKey{p[1], "USD"}] = household.Sums{Gross: int64(amount) * 100, Net: int64(amount) * 100, Count: 1}
		}
	}
	l, _ := readFiles(t, text("Transactions.csv", lines...))
	countsAs(t, l, want)
}

// A wage in the bank's own language is no income: Danish and Swedish banks write one
// word, which is too short to be looked for in any text.
func TestWagesOfNordicBanksAreNoIncome(t *testing.T) {
	for name, file := range map[string]household.File{
		"Danish":  text("danske.csv", `"Dato";"Kategori";"Underkategori";"Tekst";"Beløb";"Saldo";"Status";"Afstemt"`, `"03.03.2025";"Dagligvarer";"";"Netto Østerbro";"-74,90";"4.000,00";"Udført";"Nej"`, `"31.03.2025";"Indtægter";"";"Løn";"21.000,00";"25.000,00";"Udført";"Nej"`),
		"Swedish": text("ica.csv", "Datum;Text;Typ;Budgetgrupp;Belopp;Saldo", "2025-03-25;Lön;Insättning;Inkomst;3500,00 kr;12242,30 kr", "2025-03-03;ICA Maxi Stockholm;Korttransaktion;Mat;-125,50 kr;8742,30 kr"),
	} {
		l, findings := readFiles(t, file)
		if len(l.Sources) != 1 {
			t.Errorf("%s: not read: %v", name, findings)
			continue
		}
		for i := range l.Entries {
			if e := &l.Entries[i]; e.Verdict != ledger.VerdictNotIncome {
				t.Errorf("%s: %q is %v", name, e.Description, e.Verdict)
			}
		}
	}
}
