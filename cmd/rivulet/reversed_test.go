package main

import (
	"os"
	"path/filepath"
	"testing"
)

// A deposit that the bank reverses and that is sent again is one payment; where the
// payer's own export tells of it, that counts. A reversed purchase is no business of a
// payer.
func TestDepositThatTheBankReversesIsTakenBack(t *testing.T) {
	bank := "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\nCREDIT,05/20/2026,UPWORK ESCROW IN PAYMENT,90.00,ACH_CREDIT,170.00,\nDEBIT,05/14/2026,GROCER ADJUSTMENT,-20.00,ACH_DEBIT,80.00,\n" +
		"DEBIT,05/12/2026,UPWORK ESCROW REVERSAL,-90.00,ACH_DEBIT,100.00,\nCREDIT,05/09/2026,UPWORK ESCROW IN PAYMENT,90.00,ACH_CREDIT,190.00,\n"
	const header = "Date,Transaction ID,Transaction type,Transaction summary,Description 1,Ref ID,Client team,Amount $\n"
	upwork := header + "\"May 28, 2026\",7300004,Hourly,Invoice,Work,640000004,Acme,50.00\n\"May 7, 2026\",7300003,Withdrawal,Withdrawal to bank,,640000003,,-90.00\n" +
		"\"May 5, 2026\",7300002,Service Fee,Fee,,640000001,Acme,-10.00\n\"May 5, 2026\",7300001,Hourly,Invoice,Work,640000001,Acme,100.00\n"
	for name, c := range map[string]struct {
		files        map[string]string
		net, refunds int64 // cents
	}{
		"the bank alone":          {map[string]string{"bank.csv": bank}, 9000, 9000},                     // 90 - 90 + 90
		"with the payer's export": {map[string]string{"bank.csv": bank, "upwork.csv": upwork}, 14000, 0}, // 100 - 10 + 50
	} {
		dir := t.TempDir()
		for file, text := range c.files {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		got := runPipeline(t, dir).report.Summary.Totals
		if got.Net != c.net || got.Refunds != c.refunds {
			t.Errorf("%s: net %d, refunds %d; want %d and %d", name, got.Net, got.Refunds, c.net, c.refunds)
		}
	}
}
