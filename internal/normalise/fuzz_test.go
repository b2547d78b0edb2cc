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
		"Year,2025\n番号,明細区分,取扱日付,起算日,お支払金額,お預り金額,取引区分,残高,摘要",
		"招商银行信用卡对账单（2025年01月）\n交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额",
		"Reporting Date,Sale Month,Store,ISRC,Team Percentage,Country of Sale,Earnings (USD)",
		"Month,Currency,Total gross revenue,Total platform fee,Total payment fee,Merch items and shipping,Refunds,Your total earnings",
		"Date,Description,Amount (USD)\n\"Jan 1, 2025\",Starting balance,1.00",
		"Period,2025-03-03 - 2025-03-09\nCurrency,EUR\nChauffeur,Solde initial,Revenus net,Ajustements,Espèces collectées,Paiement dette,Versement flotte,Solde final à verser",
	}
	for i, text := range []string{chase, paypal, upwork} {
		f.Add(i, rest(text))
	}
	f.Add(3, "2024-01-01,gig,-3,4,5\n2024-01-02,total,3,4,\nend,,,,\nx,y\n")
	f.Add(4, "a,£9223372036854775807,$1,2026-01-01 10:00:00,2026-01-01 09:00:00,,APPROVED\n")
	f.Add(5, "x,1e3,USD,a,tip,2025-02-09 04:16:38\nx,-0.001,KWD,a,commission,2025-02-09 04:16:38\n")
	f.Add(6, "\"May 1, 2026\",Deposit,got $12. ok,,USD,--,--,--,--\n")
	f.Add(7, "2024-01-01,Rakuten,fee,-1.00,points,,,,,,,,,1:30,cashback\n")
	f.Add(8, "1,,12月20日,,,7000,a,7000,b\n2,,1月5日,,10,,a,6990,b\n3,,2月30日,,,1,a,1,b\n")
	f.Add(9, ",12/29,a,-1.23,1,x\n01/02,02/29,b,1.23,1,x\n")
	f.Add(10, "2025-02-25,2025-01,a,b,100,NL,0.0034\n2025-02-25,2025-01,a,b,100,NL,9223372036854775807\n2025-02-25,2025-01,a,b,100,NL,-0.005\n")
	f.Add(11, "2025-01,USD,100.00,-9.00,-7.00,0.00,-10.00,74.00\n2025-13,USD,0,0,0,0,-5,-5\n2025-02,USD,1,0,0,0,9223372036854775807,1\n")
	f.Add(12, "\"Jan 1 – 31, 2025\",Earnings - YouTube,−5\n\" – \",Earnings,1\n\"Jan 31 – 1, 2025\",x,1\n")
	f.Add(13, "a,0,\"1 020,75\",0,0,0,0,0\nb,0,1,-2,0,0,0,0\n")
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
