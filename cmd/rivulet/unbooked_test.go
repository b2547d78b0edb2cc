package main

import "testing"

// Chase lists what is not booked yet first, without a balance: 41.00 that stand so are
// pending, and 30.00 count.
func TestRowsWithoutABalanceAtTheEndOfAStatementArePending(t *testing.T) {
	net, _ := inCurrency(t, "USD", levelFile{"chase.csv", "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n" +
		"CREDIT,05/30/2025,UBER USA 6787    EDI PAYMNT 9Z  PPD ID: 1320456349,41.00,ACH_CREDIT, ,,\n" +
		"DEBIT,05/22/2025,GROCER,-5.00,DEBIT_CARD,1025.00,,\n" +
		"CREDIT,05/20/2025,UBER USA 6787    EDI PAYMNT 9Y  PPD ID: 1320456349,30.00,ACH_CREDIT,1030.00,,\n"})
	if net != 3000 {
		t.Errorf("total %d, want 3000", net)
	}
}
