package format

import (
	"fmt"
	"strings"
	"testing"

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
	got := fmt.Sprintf("%d %v %v %v %v %v %s", m.Header, m.Columns[Type], m.Columns[AmountColumn], m.Columns[Date], m.Columns[Description], m.Extra, m.Currency)
	if want := "2 [0] [1] [5] [6 8] [Mine] USD"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestMissingMoneyColumnIsNamed(t *testing.T) {
	m := library(t).Recognise(head("Details|Posting Date|Description|Amount paid|Type|Balance|Check or Slip #"))
	if m.Format != nil {
		t.Fatalf("recognised as %s without its amount", m.Format.ID)
	}
	want := `row 1 looks like Chase checking or savings activity, but the column "Amount" is missing; it may have been renamed`
	if m.Refused.String() != want || len(m.Missing) != 1 || m.RunnerUp == nil || m.Todo.IsZero() {
		t.Errorf("got %q, missing %v", m.Refused, m.Missing)
	}
}

func TestUnknownTableIsRefused(t *testing.T) {
	m := library(t).Recognise(head("name|colour|size", "a|b|c"))
	if m.Format != nil || m.Refused.IsZero() || m.Todo.IsZero() {
		t.Errorf("got %+v", m)
	}
}
