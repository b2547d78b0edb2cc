package household_test

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/household"
	"rivulet/internal/ledger"
)

// readFiles runs files given by name and text.
func readFiles(t *testing.T, files ...household.File) (*ledger.Ledger, []diag.Finding) {
	t.Helper()
	return newPipeline(t).run(t, files)
}

// text is a small export.
func text(name string, lines ...string) household.File {
	return household.File{Name: name, Bytes: []byte(strings.Join(lines, "\n") + "\n")}
}

// shown is a file of the samples.
func shown(t *testing.T, name string) household.File {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "samples", name))
	if err != nil {
		t.Fatal(err)
	}
	return household.File{Name: name, Bytes: b}
}

// countsAs checks the sums by payer and currency, all of them.
func countsAs(t *testing.T, l *ledger.Ledger, want map[payerKey]household.Sums) {
	t.Helper()
	if got := sumsOf(l); !maps.Equal(got, want) {
		t.Error(differences(want, got))
	}
}

const chaseHeader = "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #"

// One side of a transfer, without the other account's export, is no income and
// no second transfer.
func TestTransferSeenFromOneSideIsNoIncome(t *testing.T) {
	l, _ := readFiles(t, text("Chase6870_Activity_20250302.CSV", chaseHeader,
		`CREDIT,02/20/2025,"Online Transfer from SAV ...4471 transaction#: 10000000001",50.00,ACCT_XFER,1050.00,,`,
		`DEBIT,02/18/2025,"Online Transfer to SAV ...4471 transaction#: 10000000002 02/18",-200.00,ACCT_XFER,1000.00,,`))
	countsAs(t, l, map[payerKey]household.Sums{})
}

// Orders, items and payments of one shop tell of the same sales. The payments
// count, with their fees and the refund of one: 21.53 + 31.86 + 15.67 + 15.70 +
// 40.69 + 13.04 + 21.53 + 31.30 + 15.80 = 207.12.
func TestOrdersItemsAndPaymentsOfAShopCountOnce(t *testing.T) {
	l, _ := readFiles(t, shown(t, "etsy-orders.csv"), shown(t, "etsy-order-items.csv"), shown(t, "etsy-payments.csv"))
	var net int64
	for _, s := range sumsOf(l) {
		net += s.Net
	}
	if net != 20712 {
		t.Errorf("net %d, want 20712", net)
	}
}

// A payment of 100 with a fee of 3 is 97, and says so.
func TestFeeOfAPaymentIsNoIncome(t *testing.T) {
	l, _ := readFiles(t, text("Download-20250302-1.CSV",
		"Date,Time,TimeZone,Name,Type,Status,Currency,Amount,Fees,Total,Exchange Rate,Receipt ID,Balance,Transaction ID,Item Title",
		`02/20/2025,9:12:01,PST,Greta Lund,Website Payment,Completed,USD,100,-3,97,,,97,8XY00000000000001,Woodcut print`))
	countsAs(t, l, map[payerKey]household.Sums{{"PayPal", "USD"}: {Gross: 10000, Fees: 300, Net: 9700, Count: 1}})
}

// A fee in a column of its own is part of what moves the balance: the statement
// proves it, and nothing is said.
func TestFeeColumnKeepsTheBalance(t *testing.T) {
	_, findings := readFiles(t, shown(t, "revolut-account.csv"))
	for _, f := range findings {
		if f.Severity >= diag.Warning && strings.Contains(f.Code, "balance") {
			t.Error(f)
		}
	}
}

// The balance statement and the history of one Wise account tell of the same
// transfers in other columns: 125.00 and 85.00 count once.
func TestTwoExportsOfOneWiseAccountCountOnce(t *testing.T) {
	statement := text("statement_1_USD.csv",
		`"TransferWise ID",Date,"Date Time",Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate","Payer Name","Payee Name","Payee Account Number",Merchant,"Card Last Four Digits","Card Holder Full Name",Attachment,"Total fees","Exchange To Amount","Transaction Type","Transaction Details Type"`,
		`TRANSFER-920000105,16-05-2025,"16-05-2025 07:27:05.726",85.00,USD,"Received money from Fiverr Intl with reference PAYOUT 89","PAYOUT 89",210.00,,,,"Fiverr Intl",,,,,,,0.00,,CREDIT,TRANSFER`,
		`TRANSFER-920000101,14-01-2025,"14-01-2025 09:13:54.496",125.00,USD,"Received money from Fiverr Intl with reference PAYOUT 88","PAYOUT 88",125.00,,,,"Fiverr Intl",,,,,,,0.00,,CREDIT,TRANSFER`)
	history := text("transaction-history.csv",
		`ID,Status,Direction,"Created on","Finished on","Source fee amount","Source fee currency","Target fee amount","Target fee currency","Source name","Source amount (after fees)","Source currency","Target name","Target amount (after fees)","Target currency","Exchange rate",Reference,Batch`,
		`TRANSFER-920000105,COMPLETED,IN,"2025-05-16 07:27:05","2025-05-16 07:27:05",,,,,"Fiverr Intl",85.00,USD,"Robin Hale",85.00,USD,1.0,"PAYOUT 89",`,
		`TRANSFER-920000101,COMPLETED,IN,"2025-01-14 09:13:54","2025-01-14 09:13:54",,,,,"Fiverr Intl",125.00,USD,"Robin Hale",125.00,USD,1.0,"PAYOUT 88",`)
	l, _ := readFiles(t, statement, history)
	countsAs(t, l, map[payerKey]household.Sums{{"Fiverr", "USD"}: {Gross: 21000, Net: 21000, Count: 2}})
}

// Dollars and pounds stay two sums: nothing in the file says what one is worth in
// the other.
func TestCurrenciesAreNotAddedWithoutARate(t *testing.T) {
	l, _ := readFiles(t, text("Download-20250302-1.CSV",
		"Date,Time,TimeZone,Name,Type,Status,Currency,Amount,Fees,Total,Exchange Rate,Receipt ID,Balance,Transaction ID,Item Title",
		`02/20/2025,9:12:01,PST,Prolific Academic Ltd,Mass Pay Payment,Completed,USD,10,0,10,,,10,8XY00000000000001,`,
		`02/21/2025,9:12:01,PST,Prolific Academic Ltd,Mass Pay Payment,Completed,GBP,10,0,10,,,10,8XY00000000000002,`))
	countsAs(t, l, map[payerKey]household.Sums{
		{"Prolific", "USD"}: {Gross: 1000, Net: 1000, Count: 1},
		{"Prolific", "GBP"}: {Gross: 1000, Net: 1000, Count: 1},
	})
}
