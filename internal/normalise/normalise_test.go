package normalise

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/format"
	"rivulet/internal/ledger"
	"rivulet/internal/payer"
	"rivulet/internal/read"
	"rivulet/internal/recognise"
)

// world holds what every test needs: the built-in formats and payers.
type world struct {
	library *recognise.Library
	known   *payer.Catalogue
}

func newWorld(t testing.TB) world {
	t.Helper()
	library, err := recognise.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	known, err := payer.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return world{library, known}
}

// overlay adds formats written as YAML.
func (w world) overlay(t testing.TB, yaml string) world {
	t.Helper()
	dir := t.TempDir()
	id, _, _ := strings.Cut(strings.TrimPrefix(yaml, "id: "), "\n")
	write(t, filepath.Join(dir, id+".yaml"), yaml)
	library, findings := w.library.Overlay(os.DirFS(dir), "test")
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	w.library = library
	return w
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// matches reads texts as files a.csv, b.csv, … and recognises them.
func (w world) matches(t testing.TB, texts ...string) []format.Match {
	t.Helper()
	dir := t.TempDir()
	var out []format.Match
	for i, text := range texts {
		path := filepath.Join(dir, fmt.Sprintf("%c.csv", 'a'+i))
		write(t, path, text)
		tables, findings := read.Tables([]string{path}, read.Options{})
		if len(tables) != 1 {
			t.Fatalf("%d tables in %q: %v", len(tables), text, findings)
		}
		out = append(out, w.library.Recognise(tables[0]))
	}
	return out
}

// normalise reads texts into a ledger and holds it to the laws.
func (w world) normalise(t testing.TB, texts ...string) (*ledger.Ledger, []diag.Finding) {
	t.Helper()
	l, findings := All(w.matches(t, texts...), w.known, Options{Workers: 2})
	if len(l.Sources) != len(texts) {
		t.Fatalf("%d sources of %d texts", len(l.Sources), len(texts))
	}
	laws(t, l)
	return l, findings
}

// laws hold for every ledger: rows in = rows accounted, gross − fee − tax = net,
// every entry has a date, a currency and an account.
func laws(t testing.TB, l *ledger.Ledger) {
	t.Helper()
	rows := make([]int, len(l.Sources))
	for i := range l.Entries {
		e := &l.Entries[i]
		rows[e.Source] += e.Rows()
		if e.Gross-e.Fee-e.Tax != e.Net {
			t.Errorf("row %d: %d − %d − %d ≠ %d", e.Row, e.Gross, e.Fee, e.Tax, e.Net)
		}
		if e.Date == 0 || e.Currency == "" || e.Account == "" {
			t.Errorf("row %d lacks date, currency or account: %+v", e.Row, e)
		}
	}
	for i := range l.Sources {
		s := &l.Sources[i]
		if got := rows[i] + s.Spending.Rows + s.Verdicts[ledger.VerdictExcluded] + s.Unreadable; got != s.Rows {
			t.Errorf("%s: %d rows, but %d entries' + %d spending + %d excluded + %d unreadable", s.File, s.Rows,
				rows[i], s.Spending.Rows, s.Verdicts[ledger.VerdictExcluded], s.Unreadable)
		}
	}
}

// show writes what matters of an entry on one line.
func show(e *ledger.Entry) string {
	return strings.Join([]string{e.Date.String(), e.Flow.String(), e.Kind.String(), e.State.String(), e.Payer, e.Account,
		e.GrossAmount().Plain(), plain(e.Fee, e), plain(e.Tax, e), e.NetAmount().String()}, "|")
}

func plain(minor int64, e *ledger.Entry) string {
	a := e.NetAmount()
	a.Minor = minor
	return a.Plain()
}

func expect(t *testing.T, l *ledger.Ledger, want ...string) {
	t.Helper()
	var got []string
	for i := range l.Entries {
		got = append(got, show(&l.Entries[i]))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// codes lists the findings as code×count.
func codes(list []diag.Finding) string {
	var out []string
	for _, f := range list {
		out = append(out, fmt.Sprintf("%s×%d@%d", f.Code, max(f.Count, 1), f.Pos.Row))
	}
	return strings.Join(out, " ")
}

const chase = `Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #
DEBIT,03/18/2025,"STARBUCKS STORE 01234 SEATTLE WA",-5.25,DEBIT_CARD,1000.00,,
CREDIT,03/17/2025,"INTEREST PAYMENT",0.11,MISC_CREDIT,1005.25,,
CREDIT,3/15/2025,"UPWORK ESCROW IN EDI PYMTS PPD ID: 1234567890",250.00,ACH_CREDIT,1005.14,,
DEBIT,03/15/2025,"Online Transfer to SAV ...4321",-100.00,ACCT_XFER,755.14,,
CREDIT,03/14/2025,"ZZQX 77 UNHEARD OF",12.34,ACH_CREDIT,855.14,,
DEBIT,03/13/2025,"GYROM &amp; KEBABS",-7.20,DEBIT_CARD,842.80,,
`

func TestChase(t *testing.T) {
	l, findings := newWorld(t).normalise(t, chase)
	expect(t, l,
		"2025-03-17|income|interest|paid|Chase interest|Chase|0.11|0.00|0.00|0.11 USD",
		"2025-03-15|income|freelance|paid|Upwork|Chase|250.00|0.00|0.00|250.00 USD",
		"2025-03-15|transfer|other|paid||Chase|-100.00|0.00|0.00|-100.00 USD",
		"2025-03-14|unknown|other|paid||Chase|12.34|0.00|0.00|12.34 USD",
	)
	s := l.Sources[0]
	// 5.25 + 7.20 spent.
	if s.Spending.Rows != 2 || s.Spending.Sums["USD"] != -1245 {
		t.Errorf("spending %+v", s.Spending)
	}
	if len(s.Proofs) != 1 || s.Proofs[0].Held != 5 || s.Proofs[0].Broken != 0 {
		t.Errorf("proofs %+v", s.Proofs)
	}
	// Newest first: the first row is the last movement.
	if len(s.Closing) != 1 || s.Closing[0].Held.String() != "1000.00 USD" || s.Closing[0].On.String() != "2025-03-18" {
		t.Errorf("closing %+v", s.Closing)
	}
	if s.From.String() != "2025-03-13" || s.To.String() != "2025-03-18" {
		t.Errorf("from %s to %s", s.From, s.To)
	}
	if len(findings) > 0 {
		t.Error(findings)
	}
}

const paypal = `"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID","Balance"
"10/02/2024","08:57:01","PDT","Prolific","Mass Pay Payment","Completed","USD","10.00","0.00","10.00","A1","10.00"
"10/22/2024","05:07:06","PDT","Noble Benefactor","Subscription Payment","Completed","USD","10.00","-0.59","9.41","A2","19.41"
"10/23/2024","05:07:06","PDT","","User Initiated Withdrawal","Completed","USD","-19.41","0.00","-19.41","A3","0.00"
"10/24/2024","05:07:06","PDT","Shop","Express Checkout Payment","Completed","USD","-7.49","0.00","-7.49","A4","-7.49"
"10/24/2024","05:07:06","PDT","","Bank Deposit to PP Account ","Pending","USD","7.49","0.00","7.49","A5","0.00"
"10/25/2024","05:07:06","PDT","Somebody","Brand New Kind","Completed","USD","1,000.00","0.00","1,000.00","A6","1,000.00"
"10/26/2024","05:07:06","PDT","Somebody","General Payment","Puzzling","USD","5.00","0.00","5.00","A7","1,005.00"
`

func TestPayPal(t *testing.T) {
	l, findings := newWorld(t).normalise(t, paypal)
	expect(t, l,
		"2024-10-02|income|microtask|paid|Prolific|PayPal USD|10.00|0.00|0.00|10.00 USD",
		"2024-10-22|income|sale|paid|PayPal|PayPal USD|10.00|0.59|0.00|9.41 USD",
		"2024-10-23|transfer|other|paid||PayPal USD|-19.41|0.00|0.00|-19.41 USD",
		"2024-10-24|transfer|other|paid||PayPal USD|7.49|0.00|0.00|7.49 USD",
		"2024-10-25|unknown|other|paid||PayPal USD|1000.00|0.00|0.00|1000.00 USD",
		"2024-10-26|unknown|other|paid||PayPal USD|5.00|0.00|0.00|5.00 USD",
	)
	if got := codes(findings); got != "type-unknown×1@7 status-unknown×1@8" {
		t.Error(got)
	}
	want := []ledger.Proof{{Law: "running balance", Held: 6}, {Law: "gross − fee − tax = net", Held: 7}}
	if got := l.Sources[0].Proofs; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("proofs %+v", got)
	}
}

const upwork = `Date,Transaction ID,Transaction type,Transaction summary,Description 1,Ref ID,Client team,Amount $
"Aug 21, 2026",1001,Hourly,"Invoice for Aug 10-Aug 16, 2026",Web work,R1,Acme,500.00
"Aug 21, 2026",1002,Service Fee,Service Fee for Hourly,Web work,R1,Acme,-50.00
"Aug 21, 2026",1003,State Sales Tax,Tax on fee,Web work,R1,Acme,-2.50
"Aug 28, 2026",1004,Withdrawal,To PayPal,,,,-447.50
"Aug 29, 2026",1005,Hug,Somebody hugs,,,,1.00
`

func TestUpwork(t *testing.T) {
	l, findings := newWorld(t).normalise(t, upwork)
	expect(t, l,
		"2026-08-21|income|freelance|paid|Upwork|Upwork|500.00|0.00|0.00|500.00 USD",
		"2026-08-21|fee|freelance|paid|Upwork|Upwork|0.00|50.00|0.00|-50.00 USD",
		"2026-08-21|tax|freelance|paid|Upwork|Upwork|0.00|0.00|2.50|-2.50 USD",
		"2026-08-28|transfer|freelance|paid|Upwork|Upwork|-447.50|0.00|0.00|-447.50 USD",
		"2026-08-29|unknown|other|paid||Upwork|1.00|0.00|0.00|1.00 USD",
	)
	if got := codes(findings); got != "type-unknown×1@6" {
		t.Error(got)
	}
	if e := l.Entries[0]; e.Extra == nil || e.Extra.Order != "R1" || e.Counterparty != "Acme" || e.Reference != "1001" ||
		e.Description != "Invoice for Aug 10-Aug 16, 2026 Web work" {
		t.Errorf("%+v", e)
	}
}
