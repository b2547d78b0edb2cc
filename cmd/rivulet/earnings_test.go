package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Lists of earnings from apps that no format knows count once their payer is named,
// and never beside the deposits that pay them.
func TestListsOfEarningsCountOnceTheirPayerIsNamed(t *testing.T) {
	cashback := "Date,Retailer,Purchase Amount,Cashback,Currency,Status\n2026-01-13,Nike,80.00,4.00,USD,Paid\n2026-01-19,Target,45.50,0.91,USD,Pending\n2026-02-11,eBay,120.00,1.20,USD,Confirmed\n" +
		"2026-02-20,Sephora,60.00,6.00,USD,Declined\n2026-03-01,Booking.com,300.00,12.00,USD,Paid\n"
	bank := "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\nCREDIT,03/05/2026,SWAGBUCKS PAYOUT,16.00,ACH_CREDIT,116.00,\nCREDIT,12/05/2025,SWAGBUCKS PAYOUT,10.00,ACH_CREDIT,100.00,\n"
	rewards := "Payer,PollPal\nDate,Survey,Reward,Currency,Status\n2026-01-05,Milk,0.80,USD,Paid\n2026-01-09,Cars,2.20,USD,Paid\n2026-02-02,Travel,4.00,USD,Paid\n"
	payouts := "Payer,PollPal\nDate,Method,Payout amount,Currency\n2026-01-12,PayPal,3.00,USD\n2026-02-10,PayPal,4.00,USD\n"
	trips := "Payer,RideCo\nDate,Trip ID,Base fare,Tips,Promotions,Service fee,Total earnings,Currency\n2026-01-13,A1,8.50,2.00,1.00,-1.70,9.80,USD\n2026-01-14,A2,7.25,0.00,0.00,-1.45,5.80,USD\n2026-01-15,A3,12.00,3.00,0.00,-2.40,12.60,USD\n"
	for name, c := range map[string]struct {
		files            map[string]string
		net, gross, fees int64 // minor units
	}{
		// 4.00 + 12.00 were paid; the rest is on its way or lost
		"cashback": {map[string]string{"a.csv": "Payer,Swagbucks\n" + cashback}, 1600, 1600, 0},
		// the deposit of March pays them; that of December is older and counts: 16.00 + 10.00
		"with the bank's file": {map[string]string{"a.csv": "Payer,swagbucks\n" + cashback, "bank.csv": bank}, 2600, 2600, 0},
		// nobody names the payer: the deposits count, the list does not
		"without a payer":     {map[string]string{"a.csv": cashback, "bank.csv": bank}, 2600, 2600, 0},
		"named in the config": {map[string]string{"a.csv": cashback, "rivulet.yaml": "files:\n  - {match: a.csv, payer: Swagbucks}\n"}, 1600, 1600, 0},
		// 0.80 + 2.20 + 4.00, of which the payouts tell again
		"rewards and their payouts": {map[string]string{"a.csv": rewards, "b.csv": payouts}, 700, 700, 0},
		// 9.80 + 5.80 + 12.60; fees 1.70 + 1.45 + 2.40; gross 11.50 + 7.25 + 15.00
		"trips": {map[string]string{"a.csv": trips}, 2820, 3375, 555},
	} {
		dir := t.TempDir()
		for file, text := range c.files {
			if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		r, err := pipeline([]string{dir}, flags{}, stdio{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
		if err != nil {
			t.Fatal(err)
		}
		if got := r.report.Summary.Totals; got.Net != c.net || got.Gross != c.gross || got.Fees != c.fees {
			t.Errorf("%s: net %d, gross %d, fees %d; want %d, %d, %d", name, got.Net, got.Gross, got.Fees, c.net, c.gross, c.fees)
		}
	}
}

// A format that is drafted from a list of earnings, and a copy of it that is safe to
// post, give the same figures.
func TestDraftsAndCopiesOfListsOfEarnings(t *testing.T) {
	dir := t.TempDir()
	list := "Payer,PollPal\nDatum;Umfrage;Prämie (EUR);Status\n13.01.2026;Energie;0,75;gutgeschrieben\n19.01.2026;Milch;1,20;gutgeschrieben\n13.02.2026;Auto;0,50;abgelehnt\n20.02.2026;Reisen;2,10;in Prüfung\n"
	file := filepath.Join(dir, "list.csv")
	if err := os.WriteFile(file, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	said := func(args ...string) (out string, code int) {
		var b bytes.Buffer
		code = run(args, stdio{in: strings.NewReader(""), out: &b, err: &bytes.Buffer{}})
		return b.String(), code
	}
	if _, code := said("sample", file, "-o", filepath.Join(dir, "safe.csv")); code != 0 {
		t.Errorf("the copy of a list of earnings reads otherwise than the list: exit %d", code)
	}
	draft, code := said("formats", "new", file)
	bare := filepath.Join(dir, "bare")
	for name, text := range map[string]string{"formats/my-bank.yaml": draft, "list.csv": strings.TrimPrefix(list, "Payer,PollPal\n")} {
		path := filepath.Join(bare, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	r, err := pipeline([]string{bare}, flags{}, stdio{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}})
	if err != nil || code != 0 {
		t.Fatal(code, err)
	}
	if got := r.report.Summary.Totals; got.Net != 195 || got.Count != 2 { // 0.75 + 1.20
		t.Errorf("with the draft as a format: %d in %d payments, want 195 in 2", got.Net, got.Count)
	}
}
