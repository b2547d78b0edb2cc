package recognise

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/read"
)

// head makes a table of text rows; cells are separated by |.
func head(rows ...string) *read.Table {
	t := &read.Table{File: "test.csv"}
	for i, row := range rows {
		t.Head = append(t.Head, read.HeadRow{Number: i + 1, Cells: strings.Split(row, "|")})
	}
	return t
}

func library(t testing.TB) *Library {
	t.Helper()
	l, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

const (
	chaseHeader  = "Details|Posting Date|Description|Amount|Type|Balance|Check or Slip #"
	payPalHeader = "Date|Time|TimeZone|Name|Type|Status|Currency|Gross|Fee|Net|From Email Address|To Email Address|Transaction ID|Item Title|Item ID|Reference Txn ID|Receipt ID|Balance|Note"
)

func TestRecogniseHeaders(t *testing.T) {
	tests := []struct {
		name, rows, want string
	}{
		{"as documented", chaseHeader, "chase-checking"},
		{"trailing comma", chaseHeader + "|", "chase-checking"},
		{"other case and blanks", " details |POSTING DATE|Description\t|amount|Type|Balance|Check or Slip #", "chase-checking"},
		{"byte order mark and quotes", "\ufeff\"Date\"" + strings.TrimPrefix(payPalHeader, "Date"), "paypal-activity"},
		{"PayPal, personal, 2024", "Date|Time|TimeZone|Name|Type|Status|Currency|Amount|Fees|Total|Exchange Rate|Receipt ID|Balance|Transaction ID|Item Title", "paypal-activity"},
		{"PayPal before 2016", "Date| Time| Time Zone| Name| Type| Status| Currency| Gross| Fee| Net| From Email Address| To Email Address| Transaction ID| Balance| Contact Phone Number| ", "paypal-activity"},
		{"full-width and a colon behind", "Ｄetails|Posting Date :|Description|Amount:|Type|Balance：|Check or Slip #", "chase-checking"},
		{"shuffled", "Type|Amount|Check or Slip #|Details|Balance|Posting Date|Description", "chase-checking"},
		{"an own column added", chaseHeader + "|My notes", "chase-checking"},
		{"preamble that names columns", "Description: an export; Amount: all\nDate|\n\n" + chaseHeader, "chase-checking"},
		{"template", "date|program|status|amount|unit", "rivulet-template"},
		{"Upwork", "Date|Transaction ID|Transaction type|Transaction summary|Description 1|Ref ID|Client team|Amount $", "upwork-transactions"},
	}
	l := library(t)
	for _, test := range tests {
		m := l.Recognise(head(strings.Split(test.rows, "\n")...))
		if m.Format == nil {
			t.Errorf("%s: refused: %s", test.name, m.Refused)
		} else if m.Format.ID != test.want {
			t.Errorf("%s: got %s, want %s", test.name, m.Format.ID, test.want)
		}
	}
}

func TestColumnsAreFoundByNameAndPosition(t *testing.T) {
	m := library(t).Recognise(head("bank export", "Type|Amount|Check or Slip #|Details|Balance|Posting Date|Description|Mine|Description"))
	if m.Format == nil {
		t.Fatal(m.Refused)
	}
	got := fmt.Sprintf("%d %v %v %v %v %v %s", m.Header, m.Columns[format.Type], m.Columns[format.AmountColumn], m.Columns[format.Date], m.Columns[format.Description], m.Extra, m.Currency)
	if want := "2 [0] [1] [5] [6 8] [Mine] USD"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestMissingMoneyColumnIsNamed(t *testing.T) {
	m := library(t).Recognise(head("Details|Posting Date|Description|Amount paid|Type|Balance|Check or Slip #"))
	if m.Format != nil {
		t.Fatalf("recognised as %s without its amount", m.Format.ID)
	}
	want := `Row 1 looks like Chase checking or savings activity, but the column "Amount" is missing; probably it is "Amount paid" now (the names are alike). Columns that it does not know: Amount paid.`
	if m.Refused.String() != want || len(m.Missing) != 1 || m.RunnerUp == nil || m.Todo.IsZero() {
		t.Errorf("got %q, missing %v", m.Refused, m.Missing)
	}
}

func TestMissingColumnIsNamedInTheLanguageOfTheFile(t *testing.T) {
	tests := []struct{ header, want string }{
		{"Art|Produkt|Datum des Beginns|Datum des Abschlusses|Beschreibung|Summe|Gebühr|Währung|Status|Kontostand", "Betrag"},
		{"Tipo|Prodotto|Data di inizio|Data di completamento|Descrizione|Somma|Costo|Valuta|State|Saldo", "Importo"},
		{"Type|Product|Started Date|Completed Date|Description|Sum|Fee|Currency|State|Balance", "Amount"},
		{"Buchungsdatum|Wertstellung|Status|Zahlungspflichtige*r|Zahlungsempfänger*in|Verwendungszweck|Umsatztyp|IBAN|Summe|", "Betrag"},
	}
	for _, test := range tests {
		m := library(t).Recognise(head(test.header))
		if m.Format != nil || len(m.Missing) != 1 || m.Missing[0] != test.want {
			t.Errorf("%s: missing %q, want %q", test.header, m.Missing, test.want)
		}
	}
}

func TestTheNearestOtherFormatIsNamed(t *testing.T) {
	m := library(t).Recognise(head("Date|Transaction ID|Transaction type|Transaction summary|Ref ID|Amount $|Amount in local currency|Currency"))
	if m.Format == nil || m.Format.ID != "upwork-transactions" || m.RunnerUp == nil || m.RunnerUp.ID != "upwork-workbook" {
		t.Errorf("got %v, then %v", m.Format, m.RunnerUp)
	}
}

// A line above the header that says thousands makes every amount another one, whatever
// the header says; other lines do not.
func TestKnownFormatInThousandsIsRefused(t *testing.T) {
	l := library(t)
	for above, word := range map[string]string{
		"Amounts in thousands of USD": "thousands", "Beträge in TEUR": "teur", "(단위: 천원)": "천원", "単位：千円": "千円", "(in Mio. EUR)": "mio",
		"Unit: 1000 USD": "1000", "Beträge in 1000 EUR": "1000",
		"Account holder: Miles Davis": "", "Unit: USD": "", "Amounts from 1000 to 2000": "", "Beträge ab 1000 EUR": "",
	} {
		m := l.Recognise(head(above, chaseHeader))
		if (m.Format == nil) != (word != "") || !strings.Contains(m.Refused.String(), word) {
			t.Errorf("%s: %v, %q", above, m.Format != nil, m.Refused.String())
		}
	}
}

func TestUnknownTableIsRefused(t *testing.T) {
	m := library(t).Recognise(head("name|colour|size", "a|b|c"))
	if m.Format != nil || m.Refused.IsZero() || m.Todo.IsZero() {
		t.Errorf("got %+v", m)
	}
}

func TestValuesOutsideTheRows(t *testing.T) {
	l := library(t)
	tests := []struct{ name, rows, want string }{
		{"next cell", "Girokonto|DE02120300000000004417\nZeitraum:|01.01.2025 - 30.06.2025\n|\nBuchungsdatum|Wertstellung|Status|Zahlungspflichtige*r|Zahlungsempfänger*in|Verwendungszweck|Umsatztyp|IBAN|Betrag (€)|Gläubiger-ID|Mandatsreferenz|Kundenreferenz",
			"dkb-giro 4 EUR DE02120300000000004417 / 01.01.2025 - 30.06.2025"},
		{"two labels", "Kontonummer:|DE12 / Girokonto|\nVon:|01.01.2017|\nBis:|31.12.2017|\nBuchungstag|Wertstellung|Buchungstext|Auftraggeber / Begünstigter|Verwendungszweck|Kontonummer|BLZ|Betrag (EUR)|",
			"dkb-giro-old 4 EUR DE12 / Girokonto / 01.01.2017 - 31.12.2017"},
		{"rest of the cell, full-width colon", "支付宝账户：188****4417\n起始时间：[2025-01-01 00:00:00]    终止时间：[2025-06-30 23:59:59]\n交易时间 |交易分类 |交易对方|商品说明|收/支 |金额 |交易状态|",
			"alipay-activity 3 CNY 188****4417 / [2025-01-01 00:00:00]    终止时间：[2025-06-30 23:59:59]"},
		{"symbol in the header", "微信支付账单明细\n交易时间|交易类型|交易对方|商品|收/支|金额(元)|支付方式|当前状态|交易单号|商户单号|备注", "wechat-activity 2 CNY  / "},
		{"currency of the money column", "Action|Time|Result (USD)|Total (GBP)|Notes|ID", "trading212-history 1 GBP  / "},
		{"fixed", chaseHeader, "chase-checking 1 USD  / "},
	}
	for _, test := range tests {
		m := l.Recognise(head(strings.Split(test.rows, "\n")...))
		if m.Format == nil {
			t.Errorf("%s: %s", test.name, m.Refused)
			continue
		}
		got := fmt.Sprintf("%s %d %s %s / %s", m.Format.ID, m.Header, m.Currency, m.Account, m.Period)
		if got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// TestNearTextIsAsked guards Alipay and WeChat: their columns are also those of
// other Chinese exports.
func TestNearTextIsAsked(t *testing.T) {
	m := library(t).Recognise(head("交易时间|交易分类|交易对方|商品说明|收/支|金额|交易状态"))
	if m.Format != nil || m.RunnerUp == nil || m.RunnerUp.ID != "alipay-activity" || m.Refused.IsZero() {
		t.Errorf("got %v, nearest %v, %s", m.Format, m.RunnerUp, m.Refused)
	}
}
