package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"rivulet/internal/diag"
)

// What a bank or a card takes back of what it gave lessens the income; what it charges,
// and what is bought under the same words, is spending.
func TestInterestAndRewardsTakenBackLessenTheIncome(t *testing.T) {
	for name, c := range map[string]struct {
		file         string
		net, refunds int64 // cents
		payer        string
	}{
		"a bank's correction in the words of its interest": {"Date, Time, Amount, Type, Description\n" +
			"2024-05-31,00:00:01,-0.10,Withdrawal,Interest Paid\n2024-05-30,00:00:01,0.42,Deposit,Interest Paid\n", 32, 10, "Ally interest"},
		"a correction that says so": {"Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n" +
			"DEBIT,05/20/2026,INTEREST ADJUSTMENT,-0.10,MISC_DEBIT,170.32,\nCREDIT,05/14/2026,INTEREST PAYMENT,0.42,MISC_CREDIT,170.42,\n", 32, 10, "Chase interest"},
		"interest charged": {"Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n" +
			"DEBIT,05/21/2026,OVERDRAFT INTEREST ADJUSTMENT,-0.05,MISC_DEBIT,170.27,\n" +
			"DEBIT,05/20/2026,INTEREST,-0.10,MISC_DEBIT,170.32,\nCREDIT,05/14/2026,INTEREST PAYMENT,0.42,MISC_CREDIT,170.42,\n", 42, 0, "Chase interest"},
		"interest paid to a lender": {"Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n" +
			"DEBIT,05/20/2026,STUDENT LENDER INTEREST PAYMENT,-35.00,ACH_DEBIT,135.42,\nCREDIT,05/14/2026,INTEREST PAYMENT,0.42,MISC_CREDIT,170.42,\n", 42, 0, "Chase interest"},
		"a card that calls all money out spending": {"Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n" +
			"05/20/2026,05/21/2026,CASHBACK REVERSAL,,Adjustment,-2.00,\n05/20/2026,05/21/2026,PURCHASE INTEREST ADJUSTMENT,,Adjustment,-3.00,\n" +
			"05/10/2026,05/11/2026,REDEMPTION CREDIT,,Adjustment,5.00,\n05/09/2026,05/10/2026,AMAZON MKTPLACE ADJUSTMENT,Shopping,Sale,-7.00,\n", 300, 200, "Chase rewards"},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "export.csv"), []byte(c.file), 0o600); err != nil {
			t.Fatal(err)
		}
		report := runPipeline(t, dir).report
		got := report.Summary.Totals
		if got.Net != c.net || got.Refunds != c.refunds {
			t.Errorf("%s: net %d, refunds %d; want %d and %d", name, got.Net, got.Refunds, c.net, c.refunds)
		}
		asked := slices.ContainsFunc(report.Findings, func(f diag.Finding) bool { return f.Code == "interest-out" })
		if want := name == "interest charged" || name == "interest paid to a lender"; asked != want {
			t.Errorf("%s: the user is asked whether interest was taken back: %v, want %v", name, asked, want)
		}
		for _, e := range report.Ledger.Entries {
			if e.Payer != "" && e.Payer != c.payer {
				t.Errorf("%s: %q is of %q, want %q", name, e.Description, e.Payer, c.payer)
			}
		}
	}
}
