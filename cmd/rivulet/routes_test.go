package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/ledger"
)

// One account by two of its provider's own routes, in their real columns: eight
// payments, 10.01 to 10.08 on every fifth day, 80.36 together, count once.
func TestTwoRoutesOfOneProviderCountOnce(t *testing.T) {
	lines := func(head string, row func(n, day int, amount string) string) string {
		var b strings.Builder
		b.WriteString(head + "\n")
		for n := range 8 {
			b.WriteString(row(n, 1+3*n, fmt.Sprintf("10.%02d", n+1)) + "\n")
		}
		return b.String()
	}
	balance := func(n int) string { return fmt.Sprintf("%d.%02d", 10*(n+1), (n+1)*(n+2)/2) }
	for name, pair := range map[string][2]string{
		"Wise statement and history": {
			lines(`"TransferWise ID",Date,"Date Time",Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Exchange Rate","Payer Name","Payee Name"`, func(n, day int, amount string) string {
				return fmt.Sprintf(`TRANSFER-73000030%d,%02d-06-2025,"%02d-06-2025 11:00:00.000",%s,EUR,"Received money from Prolific Academic with reference %d","PROLIFIC %d",%s,,,,"Prolific Academic",`, n, day, day, amount, n, n, balance(n))
			}),
			lines(`ID,Status,Direction,"Created on","Finished on","Source fee amount","Source fee currency","Target fee amount","Target fee currency","Source name","Source amount (after fees)","Source currency","Target name","Target amount (after fees)","Target currency","Exchange rate",Reference,Batch`, func(n, day int, amount string) string {
				return fmt.Sprintf(`TRANSFER-73000030%d,COMPLETED,IN,"2025-06-%02d 23:00:00","2025-06-%02d 23:00:00",,,,,"Prolific Academic",%s,EUR,"Robin Hale",%s,EUR,1.0,"PROLIFIC %d",`, n, day, day+1, amount, amount, n)
			}),
		},
		"Revolut of two generations": {
			lines("Completed Date , Description , Paid Out (EUR) , Paid In (EUR) , Exchange Out, Exchange In, Balance (EUR), Category, Notes", func(n, day int, amount string) string {
				return fmt.Sprintf("%d Jun 2025 , Payment from Prolific Academic ,  , %s ,  ,  , %s, Transfers,", day, amount, balance(n))
			}),
			lines("Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance", func(n, day int, amount string) string {
				return fmt.Sprintf("TRANSFER,Current,2025-06-%02d 08:11:42,2025-06-%02d 08:11:43,From PROLIFIC ACADEMIC LTD,%s,0.00,EUR,COMPLETED,%s", day, day, amount, balance(n))
			}),
		},
		"PayPal statement and activity": {
			lines(`"Date","Time","Time Zone","Description","Currency","Gross","Fee","Net","Balance","Transaction ID","From Email Address","Name","Bank Name","Bank Account","Shipping and Handling Amount","Sales Tax","Invoice Number","Reference Txn ID"`, func(n, day int, amount string) string {
				return fmt.Sprintf(`"6/%d/2025","10:00:15","America/Los_Angeles","Mass Pay Payment","USD","%s","0.00","%s","%s","5ST0000000044001%d","billing@studies.test","Prolific","","","0.00","0.00","",""`, day, amount, amount, balance(n), n)
			}),
			lines(`"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","To Email Address","Transaction ID","Item Title","Balance","Subject","Note","Country Code","Balance Impact"`, func(n, day int, amount string) string {
				return fmt.Sprintf(`"06/%02d/2025","10:00:15","PST","Prolific Academic Ltd","Mass Pay Payment","Completed","USD","%s","0.00","%s","","","5ST0000000044001%d","Study","%s","","","","Credit"`, day, amount, amount, n, balance(n))
			}),
		},
	} {
		dir := t.TempDir()
		for n, text := range pair {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%c.csv", 'a'+n)), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for _, paths := range [][]string{{dir}, {filepath.Join(dir, "a.csv")}, {filepath.Join(dir, "b.csv")}} {
			r := runPipeline(t, paths...)
			var sum int64
			l := r.report.Ledger
			for i := range l.Entries {
				if e := &l.Entries[i]; e.Verdict == ledger.VerdictCounted {
					sum += e.Net
				}
			}
			if sum != 8036 {
				t.Errorf("%s, %d paths: %d counted, want 8036: %v", name, len(paths), sum, r.report.Findings)
			}
		}
	}
}
