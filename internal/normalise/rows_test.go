package normalise

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
)

func TestRowsThatAreNoPayments(t *testing.T) {
	const columns = `amount
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount], status: [status]}
states: {paid: [done], pending: [open], declined: [declined], ignored: [draft]}
skip: [{date: ["#*"]}]
totals: [{description: [total*]}]
stop: [{date: [closing balance]}]
`
	l, findings := newWorld(t).overlay(t, bank(columns)).normalise(t, `day,text,amount,status
# a remark,,,
2024-01-01,gig a,10.00,done

2024-01-02,gig b,5.00,open
2024-01-03,bread,-3.00,done
2024-01-03,hold for rent,-3.00,done
2024-01-04,gig c,7.00,draft
,gig d,7.00,declined
2024-01-05,gig e,7.00,declined
2024-01-05,milk,-1.00,declined
2024-02-31,gig f,7.00,done
,gig g,7.00,done
2024-01-06,gig h,7.00,done,,,7
day,text,amount,status
2024-01-07,total,12.00,
closing balance,,12.00,
2024-01-08,gig x,1.00,done
`)
	expect(t, l,
		"2024-01-01|income|gig|paid|Gig|Testbank|10.00|0.00|0.00|10.00 EUR",
		"2024-01-02|income|gig|pending|Gig|Testbank|5.00|0.00|0.00|5.00 EUR",
		"2024-01-05|income|gig|declined|Gig|Testbank|7.00|0.00|0.00|7.00 EUR",
	)
	s := l.Sources[0]
	// Excluded: remark, hold, draft, undated declined, declined milk, repeated header, total.
	if s.Rows != 14 || s.Verdicts[ledger.VerdictExcluded] != 7 || s.Spending.Rows != 1 || s.Unreadable != 3 {
		t.Errorf("%+v", s)
	}
	if got, want := codes(findings), "date-unreadable×1@12 date-missing×1@13 row-too-wide×1@14 footer×1@17"; !strings.HasPrefix(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTotalsProve(t *testing.T) {
	w := newWorld(t)
	columns := strings.Replace(pairColumns, "columns:", "totals: [{description: [total*]}]\ncolumns:", 1)
	head := "day,text,money out,money in,balance\n2024-01-01,gig,,10.00,\n2024-01-02,bread,3.00,,\n2024-01-03,gig,,5.00,\n"
	for row, want := range map[string]string{
		"2024-01-31,total,3.00,15.00,\n":  "total row 1 0 0",
		"2024-01-31,total,3.00,15.01,\n":  "total row 0 1 5",
		"2024-01-31,total,-3.00,15.00,\n": "total row 1 0 0",
	} {
		l, findings := w.overlay(t, bank(columns)).normalise(t, head+row)
		p := l.Sources[0].Proofs[0]
		if got := fmt.Sprint(p.Law, " ", p.Held, " ", p.Broken, " ", p.First.Row); got != want || (len(findings) > 0) != (p.Broken > 0) {
			t.Errorf("%q: got %s %v, want %s", row, got, findings, want)
		}
	}
}

func TestBalancesOfSeveralAccounts(t *testing.T) {
	const columns = `amount
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount], account: [account], balance: [balance]}
`
	l, findings := newWorld(t).overlay(t, bank(columns)).normalise(t, `day,text,amount,account,balance
2024-01-01,gig,10.00,DE00 1234 5678,110.00
2024-01-01,gig,1.00,DE00 9999 4321,1.00
2024-01-02,bread,-3.00,DE00 1234 5678,107.00
2024-01-03,bread,-4.00,DE00 1234 5678,104.00
2024-01-03,gig,2.00,DE00 9999 4321,
2024-01-04,gig,3.00,DE00 9999 4321,6.00
`)
	s := l.Sources[0]
	// 110 → 107 holds, 107 − 4 ≠ 104 does not, 1 + 2 + 3 = 6 holds over the gap.
	if p := s.Proofs[0]; p.Law != "running balance" || p.Held != 2 || p.Broken != 1 || p.First.Row != 5 {
		t.Errorf("%+v", p)
	}
	if got := fmt.Sprint(s.Closing); got != "[{Testbank ••4321 2024-01-04 6.00 EUR} {Testbank ••5678 2024-01-03 104.00 EUR}]" {
		t.Error(got)
	}
	if got := codes(findings); got != "balance-broken×1@5" {
		t.Error(got)
	}
	if l.Entries[0].Account != "Testbank ••5678" || l.Entries[1].Account != "Testbank ••4321" {
		t.Error(l.Entries[0].Account, l.Entries[1].Account)
	}
}

func TestAccountNames(t *testing.T) {
	for _, c := range []struct{ number, currency, level, want string }{
		{"", "EUR", "account", "Bank EUR"},
		{"", "EUR", "statement", "Bank"},
		{"DE12 5001 0517 0648 4898 90", "EUR", "account", "Bank ••9890"},
		{"***1234", "EUR", "statement", "Bank ••1234"},
		{"Spaces", "EUR", "account", "Bank Spaces"},
		{"bank", "EUR", "statement", "Bank"},
	} {
		f := &format.Format{Provider: "Bank", Columns: format.Columns{format.Currency: {"currency"}}}
		p := &program{format: f, match: &format.Match{}, level: levelOf(c.level)}
		if got := p.accountName(c.number, "EUR"); got != c.want {
			t.Errorf("%+v: got %q", c, got)
		}
	}
}

func TestUberFoldsTrips(t *testing.T) {
	l, findings := newWorld(t).normalise(t, `City Name,Local Amount,Currency Code,Classification,Category,Local Timestamp
Los Angeles,2.00,USD,transport.misc.tip,tip,2025-02-09 04:16:38
Los Angeles,6.87,USD,transport.fare.coupled_upfront_fare,driver_payment_fares,2025-02-09 04:16:38
Los Angeles,-1.44,USD,intermediary.commission,commission,2025-02-09 04:16:38
Los Angeles,5.00,USD,transport.fare.upfront_base,driver_payment_fares,2025-02-09 03:00:00
Los Angeles,-0.5,USD,transport.tax.vat,tax,2025-02-09 03:00:00
Los Angeles,1.00,USD,weird.thing,nobody_knows,2025-02-08 03:00:00
`)
	expect(t, l,
		"2025-02-09|income|gig|paid|Uber|Uber|8.87|1.44|0.00|7.43 USD",
		"2025-02-09|income|gig|paid|Uber|Uber|5.00|0.00|0.50|4.50 USD",
		"2025-02-08|unknown|other|paid||Uber|1.00|0.00|0.00|1.00 USD",
	)
	if got := fmt.Sprint(l.Entries[0].Row, l.Entries[0].Extra.Rows); got != "2 [3 4]" {
		t.Error(got)
	}
	if got := codes(findings); got != "type-unknown×1@7" {
		t.Error(got)
	}
}

func TestEtsyDepositStandsInItsTitle(t *testing.T) {
	l, findings := newWorld(t).normalise(t, `Date,Type,Title,Info,Currency,Amount,"Fees & Taxes",Net,"Tax Details"
"September 24, 2026",Sale,Payment for Order #381,,USD,$16.08,--,$16.08,--
"September 24, 2026",Tax,Sales tax paid by buyer,Order #381,USD,--,-$1.08,-$1.08,--
"September 24, 2026",Fee,Transaction fee: Mug,Order #381,USD,--,-$0.98,-$0.98,--
"September 25, 2026",Deposit,"$37.35 sent to your bank account",,USD,--,--,--,--
"September 22, 2026",Refund,"Refund to buyer for Order #9",,USD,-$10.00,$0.20,-$9.80,--
`)
	expect(t, l,
		"2026-09-24|income|sale|paid|Etsy|Etsy|16.08|0.00|0.00|16.08 USD",
		"2026-09-24|tax|sale|paid|Etsy|Etsy|0.00|0.00|1.08|-1.08 USD",
		"2026-09-24|fee|sale|paid|Etsy|Etsy|0.00|0.98|0.00|-0.98 USD",
		"2026-09-25|transfer|sale|paid|Etsy|Etsy|-37.35|0.00|0.00|-37.35 USD",
		"2026-09-22|refund|sale|paid|Etsy|Etsy|-10.00|-0.20|0.00|-9.80 USD",
	)
	if len(findings) > 0 {
		t.Error(findings)
	}
}

func TestAirbnbPayout(t *testing.T) {
	l, findings := newWorld(t).normalise(t, `Date,Arriving by date,Type,Confirmation code,Booking date,Start date,End date,Nights,Guest,Listing,Details,Reference code,Currency,Amount,Paid out,Service fee,Fast pay fee,Cleaning fee,Gross earnings,Airbnb remitted tax,Earnings year
02/15/2026,02/20/2026,Payout,,,,,,,,Transfer to bank 8684,R1,AUD,,290.10,,,,,,2026
02/15/2026,,Reservation,HMABC,02/14/2026,02/14/2026,02/15/2026,1,Guest,Flat,,,AUD,290.10,,9.90,,0.00,300.00,0.00,2026
`)
	expect(t, l,
		"2026-02-15|transfer|gig|paid|Airbnb|Airbnb|-290.10|0.00|0.00|-290.10 AUD",
		"2026-02-15|income|gig|paid|Airbnb|Airbnb|300.00|9.90|0.00|290.10 AUD",
	)
	if len(findings) > 0 || l.Entries[0].DueOn.String() != "2026-02-20" {
		t.Error(findings, l.Entries[0].DueOn)
	}
}

func TestProlific(t *testing.T) {
	l, findings := newWorld(t).normalise(t, `Study,Reward,Bonus,Started At,Completed At,Completion Code,Status
Images,£2.67,£0.33,2026-03-25 02:52:58.886000,2026-03-25 02:58:41.890000,C1,APPROVED
Words,$1.80,$0.00,2026-03-26 10:00:00,2026-03-26 11:30:00,C2,AWAITING REVIEW
study (3),£1.80,£0.00,,,,RETURNED
Late,£1.00,,,,C4,REJECTED
Lost,£1.00,,,,C5,APPROVED
`)
	expect(t, l,
		"2026-03-25|income|microtask|paid|Prolific|Prolific|3.00|0.00|0.00|3.00 GBP",
		"2026-03-26|income|microtask|pending|Prolific|Prolific|1.80|0.00|0.00|1.80 USD",
	)
	// 5 min 43 s; 90 min.
	if l.Entries[0].Extra.Minutes != 6 || l.Entries[1].Extra.Minutes != 90 {
		t.Error(l.Entries[0].Extra, l.Entries[1].Extra)
	}
	if got := codes(findings); got != "date-missing×1@6" {
		t.Error(got)
	}
}

func TestDatesThatStayAmbiguous(t *testing.T) {
	text := strings.NewReplacer("10/22/2024", "10/03/2024", "10/23/2024", "10/03/2024", "10/24/2024", "10/03/2024", "10/25/2024", "10/03/2024", "10/26/2024", "10/04/2024").Replace(paypal)
	l, findings := newWorld(t).normalise(t, text)
	if l.Entries[0].Date.String() != "2024-10-02" {
		t.Error(l.Entries[0].Date)
	}
	if len(findings) == 0 || findings[0].Code != "date-ambiguous" || findings[0].Severity != diag.Warning {
		t.Fatal(findings)
	}
	want := `The dates can be read as MM/dd/yyyy and as dd/MM/yyyy: "10/02/2024" is 2024-10-02 or 2024-02-10. They are read as MM/dd/yyyy.`
	if got := findings[0].What.String(); got != want {
		t.Error(got)
	}
}

// The same entries, findings and sources, however many workers read the file and
// wherever it is cut.
func TestWorkersDoNotMatter(t *testing.T) {
	w := newWorld(t)
	var text bytes.Buffer
	writeChase(&text, 60_000)
	text.WriteString("DEBIT,yesterday,x,1.00,ATM,,,\nCREDIT,01/01/2015,x,much,ATM,,,\n")
	m := w.matches(t, text.String(), chase, paypal)
	var want string
	for _, workers := range []int{1, 2, 5} {
		l, findings := All(m, w.known, Options{Workers: workers})
		laws(t, l)
		var got strings.Builder
		for i := range l.Entries {
			e := &l.Entries[i]
			fmt.Fprintln(&got, e.Source, e.Row, show(e), e.Description, e.Reference, e.Balance, e.HasBalance)
		}
		fmt.Fprintln(&got, l.Sources, findings)
		if want == "" {
			want = got.String()
		} else if want != got.String() {
			t.Fatalf("%d workers give another ledger", workers)
		}
	}
}

func TestKeepSpending(t *testing.T) {
	w := newWorld(t)
	l, _ := All(w.matches(t, chase), w.known, Options{KeepSpending: true})
	laws(t, l)
	if len(l.Entries) != 6 || l.Sources[0].Spending.Rows != 0 || l.Entries[5].Description != "GYROM & KEBABS" {
		t.Errorf("%d entries, %+v", len(l.Entries), l.Sources[0].Spending)
	}
}

func TestNormalIsThatOfFormats(t *testing.T) {
	for _, s := range []string{"", " A  b ", `"x"`, "'a'", "Amount ( USD )", "a : b", "N° 5", "Ärger  und\tWut", "Ｆｕｌｌ", "\ufeffday", "x (y", "카카오 (입금) 이자", "ラ ン: 銀行", "ÄÖ ü", "İ x", "a　b", "日本゙", "( a )", "''", "e\u0301", "a\u00a0b", "[ x ]", "\"", " ' "} {
		if got, want := string(normal(nil, []byte(s))), format.Normalise(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func FuzzNormal(f *testing.F) {
	f.Add("Amount ( USD )")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := string(normal([]byte("x"), []byte(s))[1:]), format.Normalise(s); got != want {
			t.Fatalf("%q: got %q, want %q", s, got, want)
		}
	})
}

func TestWordsRuleOutOnlyWhatCannotMatch(t *testing.T) {
	for _, patterns := range [][]string{{"total"}, {"Sum*"}, {"*sum"}, {"*x*"}, {"*"}, {"합계", "９"}, {"'q"}} {
		w := compileWords(patterns)
		for _, text := range []string{"Total", "total", "summary", "a sum", "axe", "합계", "9", "９", "q", "'q'", "Zero", "ＴＯＴＡＬ"} {
			if w.match(normal(nil, []byte(text))) && !w.mayMatch([]byte(text)) {
				t.Errorf("%q matches %q but is ruled out", patterns, text)
			}
		}
	}
}
