package main

import (
	"os"
	"path/filepath"
	"testing"
)

// A list of one's own and the bank tell of the same 12.00, whatever the list calls who
// paid them: they count once.
func TestPayerOfAListCountsOnceHoweverItIsWritten(t *testing.T) {
	const bank = "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\nCREDIT,01/07/2025,PRODEGE LLC SWAGBUCKS,12.00,ACH_CREDIT,112.00,\nDEBIT,01/02/2025,GROCER,-20.00,ACH_DEBIT,100.00,\n"
	for _, name := range []string{"Swagbucks", "swagbucks.com", "Swag Bucks US"} {
		dir := t.TempDir()
		list := "date,program,status,amount,unit,merchant,order_amount,expected_payout_date,payout_id,id,gross,fee,net,hours\n2025-01-04," + name + ",paid,12.00,USD,,,,,,,,,\n"
		for file, text := range map[string]string{"bank.csv": bank, "list.csv": list} {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if got := runPipeline(t, dir).report.Summary.Totals.Net; got != 1200 {
			t.Errorf("%s: net %d, want 1200", name, got)
		}
	}
}
