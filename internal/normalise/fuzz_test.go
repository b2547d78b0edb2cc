package normalise

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// Whatever stands below a header, every row is accounted for and every entry is
// exact.
func FuzzRows(f *testing.F) {
	w := newWorld(f).overlay(f, bank(strings.Replace(pairColumns, "columns:", "totals: [{description: [total*]}]\nstop: [{date: [end]}]\ncolumns:", 1)))
	heads := []string{firstLine(chase), firstLine(paypal), firstLine(upwork), "day,text,money out,money in,balance",
		"Study,Reward,Bonus,Started At,Completed At,Completion Code,Status",
		"City Name,Local Amount,Currency Code,Classification,Category,Local Timestamp",
		"Date,Type,Title,Info,Currency,Amount,\"Fees & Taxes\",Net,\"Tax Details\"",
		"date,program,status,amount,unit,merchant,order_amount,expected_payout_date,payout_id,id,gross,fee,net,hours,kind",
	}
	for i, text := range []string{chase, paypal, upwork} {
		f.Add(i, rest(text))
	}
	f.Add(3, "2024-01-01,gig,-3,4,5\n2024-01-02,total,3,4,\nend,,,,\nx,y\n")
	f.Add(4, "a,£9223372036854775807,$1,2026-01-01 10:00:00,2026-01-01 09:00:00,,APPROVED\n")
	f.Add(5, "x,1e3,USD,a,tip,2025-02-09 04:16:38\nx,-0.001,KWD,a,commission,2025-02-09 04:16:38\n")
	f.Add(6, "\"May 1, 2026\",Deposit,got $12. ok,,USD,--,--,--,--\n")
	f.Add(7, "2024-01-01,Rakuten,fee,-1.00,points,,,,,,,,,1:30,cashback\n")
	path := filepath.Join(f.TempDir(), "a.csv")
	f.Fuzz(func(t *testing.T, head int, body string) {
		text := heads[uint(head)%uint(len(heads))] + "\n" + body
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		tables, _ := read.Tables([]string{path}, read.Options{})
		var matches []format.Match
		for _, table := range tables {
			matches = append(matches, w.library.Recognise(table))
		}
		l, _ := All(matches, w.known, Options{Workers: 1})
		laws(t, l)
	})
}
