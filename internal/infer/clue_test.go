package infer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/infer"
	"rivulet/internal/money"
	"rivulet/internal/read"
)

// inferText infers a text file that no format is asked for.
func inferText(t *testing.T, content string, hint money.Currency) (format.Match, infer.Result) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "unknown.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	tables, findings := read.Tables([]string{path}, read.Options{})
	if len(tables) != 1 {
		t.Fatalf("%d tables, %v", len(tables), findings)
	}
	return infer.Table(&infer.Words{}, tables[0], infer.Said{Currency: hint})
}

// statement writes an account of which each line is a text, the first row in month
// one: it begins with 100.00, the rows add 3.50, take 1.51, add 3.52, take 1.53 and
// so on, so that the running balance proves the amounts, and each text of a row
// that adds ends in a word that says so.
func statement(header, date string, texts ...string) string {
	var b strings.Builder
	b.WriteString(header + "\n")
	cents := 100_00
	for i, text := range texts {
		amount, sign := 350+i, ""
		if i%2 == 1 {
			amount, sign = 150+i, "-"
			cents -= amount
		} else {
			cents += amount
			text += " refund"
		}
		day := strings.NewReplacer("dd", fmt.Sprint(13+i), "MM", fmt.Sprintf("%02d", 1+i)).Replace(date)
		fmt.Fprintf(&b, "%s,%s,%s%d.%02d,%d.%02d\n", day, text, sign, amount/100, amount%100, cents/100, cents%100)
	}
	return b.String()
}

// TestCurrencyByClues: a currency is told by what only its countries write, in two
// rows or in two ways; by less, or by clues to two currencies, it is not.
func TestCurrencyByClues(t *testing.T) {
	const english, iso, us, uk = "Date,Description,Amount,Balance", "2025-MM-dd", "MM/dd/2025", "dd/MM/2025"
	tests := []struct {
		name, header, date string
		texts              string // rows, separated by |
		want               money.Currency
		says               string // in the refusal
	}{
		{"two rows of Zelle", english, iso, "Zelle from A|Tea|Zelle to B|Tea", "USD", ""},
		{"ACH entry classes", english, us, "ACME PAYROLL PPD ID: 1|Tea|ACME WEB ID: 2|Tea", "USD", ""},
		{"one row of Zelle and nothing else", english, iso, "Zelle from A|Tea|Tea|Tea", "", "Nothing in this file says"},
		{"one row of Interac, month first", english, us, "INTERAC E-TRANSFER A|Tea|Tea|Tea", "CAD", ""},
		{"month first alone", english, us, "Pay|Tea|Tea|Tea", "", "Nothing in this file says"},
		{"faster payments", english, uk, "FPI A|Tea|FPO B|Tea", "GBP", ""},
		{"Zelle and faster payments", english, iso, "Zelle A|FPI B|Zelle C|FPI D", "", "speaks for two currencies"},
		{"Osko and BPAY", english, uk, "Osko Payment A|BPAY B|Tea|Tea", "AUD", ""},
		{"EFTPOS is Australian or New Zealand's", english, uk, "EFTPOS A|EFTPOS B|EFTPOS C|Tea", "", "Nothing in this file says"},
		{"UPI and NEFT", english, uk, "UPI-A|NEFT CR B|Tea|Tea", "INR", ""},
		{"PayNow", english, uk, "PayNow A|PAYNOW B|Tea|Tea", "SGD", ""},
		{"Swiss and euro both write German", "Datum,Verwendungszweck,Betrag,Kontostand", uk, "Gutschrift A|Lastschrift B|Gutschrift C|Gehalt", "", "Nothing in this file says"},
		{"German with SEPA direct debits", "Buchungstag,Verwendungszweck,Betrag,Kontostand", uk, "SEPA-Lastschrift A|Tea|Gehalt|Tea", "EUR", ""},
		{"a few transfers in euro are no euro account", "Buchungstag,Verwendungszweck,Betrag,Kontostand", uk, "SEPA-Überweisung A|Gutschrift|Gehalt|SEPA-Überweisung B|Lohn|Miete|Miete", "", "Nothing in this file says"},
		{"German with TWINT", "Buchungstag,Verwendungszweck,Betrag,Kontostand", uk, "TWINT A|Tea|Gehalt|Tea", "CHF", ""},
		{"French with SEPA direct debits", "Date,Libellé,Montant,Solde", uk, "VIR A|PRLV SEPA B|VIR C|PRLV SEPA D", "EUR", ""},
		{"French alone", "Date,Libellé,Montant,Solde", uk, "VIR A|Carte B|VIR C|Carte D", "", "Nothing in this file says"},
		{"Spanish with Bizum", "Fecha,Concepto,Importe,Saldo", uk, "Bizum de A|Compra|Nómina|Compra", "EUR", ""},
		{"Spanish with SPEI", "Fecha,Concepto,Importe,Saldo", uk, "SPEI RECIBIDO A|Compra|Nómina|Compra", "MXN", ""},
		{"Spanish alone", "Fecha,Concepto,Importe,Saldo", uk, "Nómina|Compra|Nómina|Compra", "", "Nothing in this file says"},
		{"Portuguese with Pix", "Data,Descrição,Valor,Saldo", uk, "Pix recebido A|Compra|Pix enviado B|Compra", "BRL", ""},
		{"Portuguese with MB WAY", "Data,Descrição,Montante,Saldo", uk, "MB WAY A|Compra|Tea|Compra", "EUR", ""},
		{"Polish names and texts alone", "Data operacji,Opis operacji,Kwota,Saldo po operacji", uk, "Przelew A|Zakup B|Przelew C|Zakup D", "", "Nothing in this file says"},
		{"Polish names and BLIK", "Data operacji,Opis operacji,Kwota,Saldo po operacji", uk, "Przelew A|Zakup B|Przelew C|BLIK A", "PLN", ""},
		{"Polish names and Swish", "Data operacji,Opis operacji,Kwota,Saldo po operacji", uk, "Swish A|Tea|Swish B|Tea", "", "speaks for two currencies"},
		{"Danish names and texts alone", "Bogføringsdato,Tekst,Beløb,Saldo", uk, "Overførsel A|Køb B|Løn|Køb D", "", "Nothing in this file says"},
		{"Danish names and Betalingsservice", "Bogføringsdato,Tekst,Beløb,Saldo", uk, "Overførsel A|Køb B|Løn|Betalingsservice A", "DKK", ""},
		{"Norwegian names and texts alone", "Bokført,Forklaring,Beløp,Saldo", uk, "Overføring A|Varekjøp B|Lønn|Varekjøp D", "", "Nothing in this file says"},
		{"Norwegian names and Vipps", "Bokført,Forklaring,Beløp,Saldo", uk, "Overføring A|Varekjøp B|Lønn|Vipps A", "NOK", ""},
		{"Swedish is written in Finland too", "Bokföringsdag,Meddelande,Belopp,Saldo", iso, "Insättning A|Köp|Lön|Köp", "", "Nothing in this file says"},
		{"Swedish with Swish", "Bokföringsdag,Meddelande,Belopp,Saldo", iso, "Swish A|Köp|Lön|Köp", "SEK", ""},
		{"Dutch names and texts alone", "Boekdatum,Omschrijving,Bedrag,Saldo na mutatie", iso, "Overboeking A|Betaalautomaat|Overboeking|Betaalautomaat", "", "Nothing in this file says"},
		{"Dutch names and Tikkie", "Boekdatum,Omschrijving,Bedrag,Saldo na mutatie", iso, "Overboeking A|Betaalautomaat|Overboeking|Tikkie A", "EUR", ""},
		{"Czech names and texts alone", "Datum provedení,Zpráva pro příjemce,Částka,Zůstatek", uk, "Příchozí úhrada|Odchozí úhrada|Příchozí úhrada|Poplatek", "", "Nothing in this file says"},
		{"Czech names and SIPO", "Datum provedení,Zpráva pro příjemce,Částka,Zůstatek", uk, "Příchozí úhrada|Odchozí úhrada|Příchozí úhrada|SIPO A", "CZK", ""},
		{"Hungarian names and texts alone", "Könyvelés dátuma,Közlemény,Összeg,Egyenleg", iso, "Átutalás A|Vásárlás|Munkabér|Vásárlás", "", "Nothing in this file says"},
		{"Hungarian names and qvik", "Könyvelés dátuma,Közlemény,Összeg,Egyenleg", iso, "Átutalás A|Vásárlás|Munkabér|qvik A", "HUF", ""},
		{"a euro account at a Polish bank", "Data operacji,Opis operacji,Kwota EUR,Saldo po operacji EUR", uk, "Przelew A|Zakup B|Przelew C|BLIK D", "EUR", ""},
		{"a euro account whose label says so", "Konto: 1 Waluta: EUR,,,\nData operacji,Opis operacji,Kwota,Saldo po operacji", uk, "Przelew A|Zakup B|Przelew C|BLIK D", "EUR", ""},
		{"Arabic French with direct debits", "Date,Libellé,Montant,Solde", uk, "VIR A|PRELEVEMENT B|VIR C|PRELEVEMENT D", "", "Nothing in this file says"},
		{"a Canadian card in the States", english, uk, "DINER BEND OR|INTERAC E-TRANSFER|GROCER RENO NV|BOOKS SALEM OR", "", ""},
		{"a bank's name and one row of PayNow", "POSB Savings 120,,,\n" + english, uk, "PayNow A|Tea|Pay|Tea", "SGD", ""},
		{"a bank's name alone", "POSB Savings 120,,,\n" + english, uk, "Pay|Tea|Pay|Tea", "", "Nothing in this file says"},
		{"a bank's name and another country's scheme", "POSB Savings 120,,,\n" + english, uk, "Zelle A|Tea|Zelle B|Tea", "", "speaks for two currencies"},
		{"a language in one text is no clue", english, iso, "Przelew A|Tea|Pay|Tea|Pay|Tea|Pay|Tea", "", "Nothing in this file says"},
		{"an own IBAN and SEPA", "Konto: DE00 1234 5678 9012 3456 78,,,\nDate,Description,Amount,Balance", uk, "Pay|SEPA Basislastschrift|Pay|Tea", "EUR", ""},
		{"dollars are many", "Date,Description,Amount ($),Balance ($)", us, "Pay|Tea|Pay|Tea", "", "Nothing in this file says"},
		{"dollars with Interac", "Date,Description,Amount ($),Balance ($)", us, "Interac A|Tea|Pay|Tea", "CAD", ""},
		{"a name with the code", "Date,Description,Amount (NZD),Balance (NZD)", uk, "Zelle A|Tea|Zelle B|Tea", "NZD", ""},
	}
	for _, test := range tests {
		m, in := inferText(t, statement(test.header, test.date, strings.Split(test.texts, "|")...), "")
		switch {
		case test.want != "" && m.Currency != test.want:
			t.Errorf("%s: %q, want %s: %v", test.name, m.Currency, test.want, in.Refused)
		case test.want == "" && (m.Format != nil || !strings.Contains(in.Refused.String(), test.says)):
			t.Errorf("%s: %q, want a refusal with %q: %v", test.name, m.Currency, test.says, in.Refused)
		}
	}
}

// TestCurrencyNamedAgainstClues: what the user says for files that name no
// currency is not put on one that shows another.
func TestCurrencyNamedAgainstClues(t *testing.T) {
	content := statement("Date,Description,Amount,Balance", "2025-MM-dd", "Zelle A", "Tea", "Zelle B", "Tea")
	if m, in := inferText(t, content, "EUR"); m.Format != nil || !strings.Contains(in.Refused.String(), "You named EUR, and the file speaks for USD") {
		t.Errorf("%q: %v", m.Currency, in.Refused)
	}
	if m, in := inferText(t, content, "USD"); m.Currency != "USD" {
		t.Errorf("%q: %v", m.Currency, in.Refused)
	}
}

// TestPlacesOfAJourneyAreNoHome: card purchases in one country tell its currency
// only if they go on for months and are many.
func TestPlacesOfAJourneyAreNoHome(t *testing.T) {
	home := "Date,Description,Amount,Balance\n"
	rows := []string{"DINER BEND OR", "GROCER PORTLAND OR", "BOOKS SALEM OR", "SHOES RENO NV", "CARD PAYMENT"}
	months := []string{"01", "02", "03", "04", "05"}
	write := func(month func(int) string) string {
		var b strings.Builder
		b.WriteString(home)
		balance := 1000
		for i, text := range rows {
			balance -= i + 1
			fmt.Fprintf(&b, "%s/%d/2025,%s,-%d.00,%d.00\n", month(i), 14+i, text, i+1, balance)
		}
		return b.String()
	}
	if m, in := inferText(t, write(func(i int) string { return months[i] }), ""); m.Currency != "USD" {
		t.Errorf("five months: %q, %v", m.Currency, in.Refused)
	}
	if m, _ := inferText(t, write(func(int) string { return "07" }), ""); m.Format != nil {
		t.Errorf("one month: %q", m.Currency)
	}
}
