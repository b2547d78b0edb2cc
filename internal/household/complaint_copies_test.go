package household_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"rivulet/internal/household"
)

// resaved is a text export that a spreadsheet has saved as a workbook: dates and
// numbers become its own, everything else stays text.
func resaved(t *testing.T, f household.File, dates, numbers []int) household.File {
	t.Helper()
	book := excelize.NewFile()
	style, err := book.NewStyle(&excelize.Style{NumFmt: 14})
	for n, line := range strings.Split(strings.TrimSpace(string(f.Bytes)), "\n") {
		for k, cell := range strings.Split(strings.ReplaceAll(line, `"`, ""), ",") {
			at, _ := excelize.CoordinatesToCellName(k+1, n+1)
			var value any = cell
			for _, d := range dates {
				if day, bad := time.Parse("01/02/2006", cell); k == d && bad == nil {
					value, err = day, book.SetCellStyle("Sheet1", at, at, style)
				}
			}
			for _, d := range numbers {
				var number float64
				if _, bad := fmt.Sscanf(cell, "%g", &number); k == d && bad == nil {
					value = number
				}
			}
			if err == nil && cell != "" {
				err = book.SetCellValue("Sheet1", at, value)
			}
		}
	}
	var out bytes.Buffer
	if err == nil {
		err = book.Write(&out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return household.File{Name: strings.TrimSuffix(f.Name, ".CSV") + ".xlsx", Bytes: out.Bytes()}
}

// Chase's CSV and the workbook that a spreadsheet saved of it tell of the same rows:
// two deposits of DoorDash, 41.20 and 18.75, and 0.37 of interest.
func TestExportBesideItsWorkbookCountsOnce(t *testing.T) {
	csv := text("Chase6870_Activity_20250302.CSV", chaseHeader,
		`CREDIT,02/28/2025,"INTEREST PAYMENT",0.37,MISC_CREDIT,1060.32,,`,
		`CREDIT,02/20/2025,"DOORDASH  INC.   DASHER PAY ST-A1 PPD ID: 1800948598",41.20,ACH_CREDIT,1059.95,,`,
		`CREDIT,02/13/2025,"DOORDASH  INC.   DASHER PAY ST-A2 PPD ID: 1800948598",18.75,ACH_CREDIT,1018.75,,`)
	want := map[payerKey]household.Sums{{"DoorDash", "USD"}: {Gross: 5995, Net: 5995, Count: 2}, {"Chase interest", "USD"}: {Gross: 37, Net: 37, Count: 1}}
	book := resaved(t, csv, []int{1}, []int{3, 5})
	l, _ := readFiles(t, book)
	countsAs(t, l, want)
	l, _ = readFiles(t, csv, book)
	countsAs(t, l, want)
}

// Two routes of one bank date the same rows a day apart, and all amounts are equal:
// ten times 2.50 of Clickworker are 25.00, not 50.00, and not 27.50 because of the
// first and last day that only one of them seems to hold.
func TestTwoRoutesADayApartWithEqualAmountsCountOnce(t *testing.T) {
	camt := []string{`"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Glaeubiger ID";"Mandatsreferenz";"Kundenreferenz (End-to-End)";"Sammlerreferenz";"Lastschrift Ursprungsbetrag";"Auslagenersatz Ruecklastschrift";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"`}
	mt940 := []string{`"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Kontonummer";"BLZ";"Betrag";"Waehrung";"Info"`}
	for n := range 10 {
		booked := time.Date(2025, 3, 3+n, 0, 0, 0, 0, time.UTC)
		a, b := booked.Format("02.01.06"), booked.AddDate(0, 0, 1).Format("02.01.06")
		camt = append(camt, fmt.Sprintf(`"DE894000000000006122";"%s";"%s";"GUTSCHR. UEBERWEISUNG";"Clickworker Auszahlung";"";"";"REF%d";"";"";"";"clickworker GmbH";"DE00000000000000000001";"TESTDEFFXXX";"2,50";"EUR";"Umsatz gebucht"`, a, a, n))
		mt940 = append(mt940, fmt.Sprintf(`"0000006122";"%s";"%s";"GUTSCHR. UEBERWEISUNG";"SVWZ+ Clickworker Auszahlung";"clickworker GmbH";"DE00000000000000000001";"TESTDEFFXXX";"2,50";"EUR";"Umsatz gebucht"`, b, b))
	}
	l, findings := readFiles(t, text("umsaetze-camt.csv", camt...), text("umsaetze-mt940.csv", mt940...))
	countsAs(t, l, map[payerKey]household.Sums{{"Clickworker", "EUR"}: {Gross: 2500, Net: 2500, Count: 10}})
	if t.Failed() {
		t.Log(findings)
	}
}

// Two downloads of Uber put one behind the other without the second header tell each
// trip twice: 20.00 less 5.00 and 12.00 less 3.00 are 24.00, not 48.00.
func TestTripsRepeatedWithoutASecondHeaderCountOnce(t *testing.T) {
	rows := []string{
		"Los Angeles,20.0,USD,transport.fare.upfront_base,driver_payment_fares,2025-03-03 09:00:00",
		"Los Angeles,-5.0,USD,intermediary.commission,commission,2025-03-03 09:00:00",
		"Los Angeles,12.0,USD,transport.fare.upfront_base,driver_payment_fares,2025-03-03 08:00:00",
		"Los Angeles,-3.0,USD,intermediary.commission,commission,2025-03-03 08:00:00",
	}
	lines := append([]string{"City Name,Local Amount,Currency Code,Classification,Category,Local Timestamp"}, rows...)
	l, findings := readFiles(t, text("driver_payments-0.csv", append(lines, rows...)...))
	countsAs(t, l, map[payerKey]household.Sums{{"Uber", "USD"}: {Gross: 3200, Fees: 800, Net: 2400, Count: 2}})
	if t.Failed() {
		t.Log(findings)
	}
}

// Two of Amazon's reports whose periods overlap tell the order of 17 January both,
// and each has one of its own: 17.99, 10.79 and 8.99 after fees are 37.77. Two equal
// orders of one buyer at one second stay two.
func TestAmazonReportsThatOverlapCountOnce(t *testing.T) {
	sample := string(shown(t, "amazon-seller-transactions.csv").Bytes)
	lines := strings.Split(sample, "\n")
	head := strings.Join(lines[:8], "\n") + "\n"
	order := func(when, id, price, fee, total string) string {
		return `"` + when + `","21450099871","Order","` + id + `","SKU-1","Garden gloves","1","amazon.com","Standard Orders","Seller","Springfield","OR","97477","MarketplaceFacilitator","` + price + `","0","0","0","0","0","0","0","0","0","0","` + fee + `","0","0","0","` + total + `"` + "\n"
	}
	if n := strings.Count(lines[7], ","); n != strings.Count(order("", "", "", "", ""), ",") {
		t.Fatalf("the report has %d columns", n+1)
	}
	january := order("Jan 9, 2025 8:14:31 PM PST", "111-0000001-0000001", "19.99", "-2.00", "17.99")
	both := order("Jan 17, 2025 6:40:02 AM PST", "111-0000002-0000002", "11.99", "-1.20", "10.79")
	february := order("Feb 3, 2025 11:12:45 AM PST", "111-0000003-0000003", "9.99", "-1.00", "8.99")
	l, findings := readFiles(t, household.File{Name: "2025JanMonthlyTransaction.csv", Bytes: []byte(head + january + both + both)},
		household.File{Name: "2025FebCustomTransaction.csv", Bytes: []byte(head + both + both + february)})
	countsAs(t, l, map[payerKey]household.Sums{{"Amazon seller", "USD"}: {Gross: 5396, Fees: 540, Net: 4856, Count: 4}})
	if t.Failed() {
		t.Log(findings)
	}
}
