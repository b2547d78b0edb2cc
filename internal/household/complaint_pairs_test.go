package household_test

import (
	"strings"
	"testing"

	"rivulet/internal/household"
	"rivulet/internal/ledger"
)

// linksOf counts the links of a kind.
func linksOf(l *ledger.Ledger, kind ledger.LinkKind) int {
	n := 0
	for _, k := range l.Links {
		if k.Kind == kind {
			n++
		}
	}
	return n
}

// upworkHeader is that of Upwork's transaction report.
const upworkHeader = "Date,Transaction ID,Transaction type,Transaction summary,Description 1,Ref ID,Client team,Amount $"

// A payout of 150.00 takes seven days, over Christmas: it is one transfer, and the
// 150.00 that Upwork's export shows as earned count once.
func TestPayoutSevenDaysApartCountsOnce(t *testing.T) {
	l, _ := readFiles(t,
		text("statements_2024-12-01_2024-12-31.csv", upworkHeader,
			`"Dec 24, 2024",900000002,Withdrawal,Withdrawal - ACH,,900000002,,-150.00`,
			`"Dec 20, 2024",900000001,Bonus,Bonus payment,,900000001,Northwind Labs,150.00`),
		text("Chase6870_Activity_20250131.CSV", chaseHeader,
			`CREDIT,12/31/2024,"UPWORK ESCROW INC EDI PYMNTS                 CCD ID: 9111111103",150.00,ACH_CREDIT,1150.00,,`))
	countsAs(t, l, map[payerKey]household.Sums{{"Upwork", "USD"}: {Gross: 15000, Net: 15000, Count: 1}})
	if linksOf(l, ledger.LinkPayout) != 1 {
		t.Errorf("%d payouts are linked, want 1", linksOf(l, ledger.LinkPayout))
	}
}

// What left one bank a week before it arrived at the other is one transfer, and no
// income.
func TestOwnTransferSevenDaysApartIsOneTransfer(t *testing.T) {
	l, _ := readFiles(t,
		text("transactions.csv", "Date, Time, Amount, Type, Description",
			"2025-02-28,08:14:09,0.94,Deposit,Interest Paid",
			"2025-02-18,11:11:13,-200.00,Withdrawal,Requested transfer to R HALE CHASE account XXXXXX1111"),
		text("Chase1111_Activity_20250331.CSV", chaseHeader,
			`CREDIT,02/25/2025,"ALLY BANK        $TRANSFER                  PPD ID: 9833122002",200.00,ACH_CREDIT,1200.00,,`,
			`DEBIT,02/10/2025,"H-E-B #455 AUSTIN TX",-10.00,DEBIT_CARD,1000.00,,`))
	countsAs(t, l, map[payerKey]household.Sums{{"Ally interest", "USD"}: {Gross: 94, Net: 94, Count: 1}})
	if linksOf(l, ledger.LinkTransfer) != 1 {
		t.Errorf("%d own transfers are linked, want 1", linksOf(l, ledger.LinkTransfer))
	}
}

// PayPal writes what somebody is asked to pay as rows of their own, and groups
// thousands: of a request of 1,560.00 and its payment of 1,560.00 less 68.94, the
// payment counts, 1,491.06, and the balance of 4,864.38 proves it.
func TestPayPalRequestsAreNoMoney(t *testing.T) {
	row := func(cells ...string) string { return `"` + strings.Join(cells, `","`) + `"` }
	header := row("Date", "Time", "TimeZone", "Name", "Type", "Status", "Currency", "Gross", "Fee", "Net", "From Email Address", "To Email Address", "Transaction ID", "Reference Txn ID", "Balance", "Balance Impact")
	l, findings := readFiles(t, text("Download-20170630-1.CSV", header,
		row("06/18/2017", "22:34:28", "EDT", "A client", "Request Sent", "Paid", "USD", "1,560.00", "0.00", "1,560.00", "", "", "8XY00000000000001", "", "3,373.32", "Memo"),
		row("06/19/2017", "09:00:00", "EDT", "A client", "Request Received", "Pending", "USD", "-40.00", "0.00", "-40.00", "", "", "8XY00000000000002", "", "3,373.32", "Memo"),
		row("06/20/2017", "22:34:28", "EDT", "Noble Benefactor", "Website Payment", "Completed", "USD", "1,560.00", "-68.94", "1,491.06", "", "", "8XY00000000000003", "8XY00000000000001", "4,864.38", "Credit"),
		row("06/21/2017", "07:22:17", "EDT", "A payee", "Recurring Payment Sent", "Completed", "USD", "-100.00", "0.00", "-100.00", "", "", "8XY00000000000004", "", "4,764.38", "Debit")))
	countsAs(t, l, map[payerKey]household.Sums{{"PayPal", "USD"}: {Gross: 156000, Fees: 6894, Net: 149106, Count: 1}})
	for _, f := range findings {
		if strings.Contains(f.Code, "balance") {
			t.Error(f)
		}
	}
}

// Without the column that says so, a request is known by its type: nothing of it
// counts, however its state is written.
func TestRequestsWithoutABalanceImpactAreNoMoney(t *testing.T) {
	for _, kind := range []string{"Request Sent", "Request Received", "Money Request Sent", "Invoice Sent", "Invoice Received"} {
		for _, state := range []string{"Completed", "Paid", "Pending", "Canceled"} {
			l, _ := readFiles(t, text("Download-20170630-1.CSV",
				"Date,Time,TimeZone,Name,Type,Status,Currency,Amount,Fees,Total,Exchange Rate,Receipt ID,Balance,Transaction ID,Item Title",
				`06/20/2017,9:12:01,PST,Greta Lund,`+kind+`,`+state+`,USD,50,0,50,,,0,8XY00000000000001,`))
			if got := sumsOf(l); len(got) > 0 {
				t.Errorf("%s, %s: counted %v", kind, state, got)
			}
		}
	}
}
