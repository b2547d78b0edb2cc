package main

import (
	"os"
	"path/filepath"
	"testing"
)

// What PayPal takes back of a payment it had passed on lessens the income: 25.00 and a
// bonus of 5.00 that were reversed, and the 25.00 sent again, are 25.00. A withdrawal
// that came back, and what came back of one's own payments to many, is no income.
func TestPayPalReversalsAreNoIncome(t *testing.T) {
	const header = `"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Reference Txn ID","Balance","Balance Impact"` + "\n"
	file := header +
		`"01/04/2025","10:01:00","PST","Prodege, LLC","Mass Pay Payment","Completed","USD","25.00","0.00","25.00","","","40001RV000001L0QX","","","25.00","Credit"` + "\n" +
		`"01/05/2025","10:02:00","PST","Prodege, LLC","Mass Pay Reversal","Completed","USD","-25.00","0.00","-25.00","","","40002RV000001L0QX","","","0.00","Debit"` + "\n" +
		`"01/06/2025","10:03:00","PST","PayPal","Bonus","Completed","USD","5.00","0.00","5.00","","","40003RV000001L0QX","","","5.00","Credit"` + "\n" +
		`"01/07/2025","10:04:00","PST","PayPal","Bonus Reversal","Completed","USD","-5.00","0.00","-5.00","","","40004RV000001L0QX","","","0.00","Debit"` + "\n" +
		`"01/08/2025","10:05:00","PST","Prodege, LLC","Mass Pay Payment","Completed","USD","25.00","0.00","25.00","","","40005RV000001L0QX","","","25.00","Credit"` + "\n" +
		`"01/10/2025","10:06:00","PST","","User Initiated Withdrawal","Completed","USD","-25.00","0.00","-25.00","","","40006RV000001L0QX","","","0.00","Debit"` + "\n" +
		`"01/12/2025","10:07:00","PST","","Reversal of ACH Withdrawal Transaction","Completed","USD","25.00","0.00","25.00","","","40007RV000001L0QX","","","25.00","Credit"` + "\n" +
		`"01/13/2025","10:08:00","PST","A Helper","Mass Pay Payment","Completed","USD","-10.00","0.00","-10.00","","","40008RV000001L0QX","","","15.00","Debit"` + "\n" +
		`"01/15/2025","10:09:00","PST","A Helper","Mass Pay Reversal","Completed","USD","10.00","0.00","10.00","","","40009RV000001L0QX","","","25.00","Credit"` + "\n"
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "paypal.csv"), []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := runPipeline(t, dir).report.Summary.Totals; got.Net != 2500 || got.Refunds != 3000 { // 25 - 25 + 5 - 5 + 25
		t.Errorf("net %d, refunds %d; want 2500 and 3000", got.Net, got.Refunds)
	}
}
