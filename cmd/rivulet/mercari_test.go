package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Mercari's own list of sales and the bank that got the money tell of the same 18.00,
// whatever of its names the bank writes: it counts once, less what instant pay took.
func TestMercariSalesAndTheirDepositCountOnce(t *testing.T) {
	sales := "Item Id,Sold Date,Canceled Date,Completed Date,Item Title,Order Status,Shipped to State,Shipped from State,Item Price,Buyer Shipping Fee,Seller Shipping Fee,Mercari Selling Fee,Payment Processing Fee Charged To Seller,Shipping Adjustment Fee,Penalty Fee,Net Seller Proceeds,Sales Tax Charged to Buyer,Merchant Fees Charged to Buyer,Service Fee Charged to Buyer,Buyer Protection Charged to Buyer,Payment Processing Fee Charged to Buyer\n" +
		"m61000000001,01/07/2025,,01/15/2025,Card game,Completed,OR,WA,20.00,0.00,0.00,2.00,0.00,0.00,0.00,18.00,0.00,0.00,0.00,0.00,0.00\n"
	for text, c := range map[string]struct {
		amount string
		net    int64 // cents
	}{"MERCARI INC PAYOUT": {"18.00", 1800}, "MERCARI DIRECT DEPOSIT": {"18.00", 1800}, "MERCARI INSTANT PAY": {"16.00", 1600}} {
		dir := t.TempDir()
		bank := "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\nCREDIT,01/17/2025," + text + "," + c.amount + ",ACH_CREDIT,170.00,\nDEBIT,01/14/2025,GROCER,-20.00,ACH_DEBIT,80.00,\n"
		for name, data := range map[string]string{"bank.csv": bank, "sales.csv": sales} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if got := runPipeline(t, dir).report.Summary.Totals.Net; got != c.net {
			t.Errorf("%s: net %d, want %d", text, got, c.net)
		}
	}
}
