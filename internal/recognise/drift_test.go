package recognise

import (
	"strings"
	"testing"

	"rivulet/internal/format"
)

// chaseRows are rows of a statement whose balance runs backwards:
// 100.00 − 7.50 + 20.00 − 2.50 = 110.00.
const chaseRows = `DEBIT|01/05/2025|Shop|-2.50|ACH_DEBIT|110.00|
CREDIT|01/04/2025|PAYPAL INST XFER|20.00|ACH_CREDIT|112.50|
DEBIT|01/03/2025|Cafe|-7.50|ACH_DEBIT|92.50|
CREDIT|01/02/2025|Refund|40.00|ACH_CREDIT|100.00|`

// TestRenamedColumnIsReadWhereTheValuesProveIt: what proves is stated in the
// finding, and nothing is read without one.
func TestRenamedColumnIsReadWhereTheValuesProveIt(t *testing.T) {
	payPal := "Date|Time|TimeZone|Name|Type|Status|Currency|Turnover|Fee|Net|From Email Address|To Email Address|Transaction ID|Balance\n" +
		"01/02/2025|10:00:00|PST|A|Mass Pay Payment|Completed|USD|10.00|-0.30|9.70|a|b|T1|\n" +
		"01/13/2025|10:00:00|PST|A|Mass Pay Payment|Completed|USD|20.00|-0.60|19.40|a|b|T2|\n" +
		"01/14/2025|10:00:00|PST|A|Mass Pay Payment|Completed|USD|5.00|-0.15|4.85|a|b|T3|\n"
	tests := []struct {
		name, rows string
		role       format.Role
		column     int
		proof      string
	}{
		{"running balance", "Details|Posting Date|Description|Sum|Type|Balance|Check or Slip #\n" + chaseRows,
			format.AmountColumn, 3, "the running balance closes with it on 3 of 3 rows"},
		{"the rows the other way", "Details|Posting Date|Description|Sum|Type|Balance|Check or Slip #\n" + backwards(chaseRows),
			format.AmountColumn, 3, "the running balance closes with it on 3 of 3 rows"},
		{"gross less fee", payPal, format.Gross, 7, "gross less fee is net with it on 3 of 3 rows"},
		{"the only dates", "Details|Booked|Description|Amount|Type|Balance|Check or Slip #\n" + chaseRows,
			format.Date, 1, "it is the only column that holds dates"},
	}
	for _, test := range tests {
		m := library(t).Recognise(head(strings.Split(strings.TrimSpace(test.rows), "\n")...))
		if m.Format == nil {
			t.Errorf("%s: %s", test.name, m.Refused)
			continue
		}
		if at := m.Columns[test.role]; len(at) != 1 || at[0] != test.column || len(m.Extra) > 0 {
			t.Errorf("%s: column %v, unknown %q", test.name, at, m.Extra)
		}
		if len(m.Findings) != 1 || !strings.Contains(m.Findings[0].What.String(), test.proof) {
			t.Errorf("%s: %v", test.name, m.Findings)
		}
	}
}

func backwards(rows string) string {
	lines := strings.Split(rows, "\n")
	for i, j := 0, len(lines)-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	return strings.Join(lines, "\n")
}

// TestRenamedColumnIsRefusedWithoutProof: a renamed column of money that the
// arithmetic does not bear out may be anything.
func TestRenamedColumnIsRefusedWithoutProof(t *testing.T) {
	header := "Details|Posting Date|Description|Sum|Type|Balance|Check or Slip #\n"
	second := strings.NewReplacer("|-2.50|", "|-2.50|-2.50|", "|20.00|", "|20.00|20.00|", "|-7.50|", "|-7.50|-7.50|", "|40.00|", "|40.00|40.00|")
	tests := []struct{ name, rows, want string }{
		{"one row does not close", header + strings.Replace(chaseRows, "-7.50", "-7.40", 1), "no other unknown column holds such values"},
		{"the signs are turned", header + strings.NewReplacer("|-", "|", "|20.00", "|-20.00", "|40.00", "|-40.00").Replace(chaseRows), "no other unknown column holds such values"},
		{"two rows only", header + strings.Join(strings.Split(chaseRows, "\n")[:2], "\n"), "no other unknown column holds such values"},
		{"two columns close", "Details|Posting Date|Description|Sum|Again|Type|Balance|Check or Slip #\n" + second.Replace(chaseRows), `"Amount" is missing; it may have been renamed`},
		{"two columns are missing", "Details|Posting Date|Description|Sum|Kind|Balance|Check or Slip #\n" + chaseRows, "Columns that it does not know: Sum, Kind."},
		{"text in its place", "Details|Posting Date|Description|Remark|Type|Balance|Check or Slip #\n" + strings.Replace(chaseRows, "-2.50", "two", 1), `"Amount" is missing; it may have been renamed`},
	}
	for _, test := range tests {
		m := library(t).Recognise(head(strings.Split(test.rows, "\n")...))
		if m.Format != nil {
			t.Errorf("%s: read as %s: %v", test.name, m.Format.ID, m.Findings)
		} else if !strings.Contains(m.Refused.String(), test.want) {
			t.Errorf("%s: %s", test.name, m.Refused)
		}
	}
}

// TestDriftNamesWhatWasAddedMissingAndRenamed by name, by value and by both.
func TestDriftNamesWhatWasAddedMissingAndRenamed(t *testing.T) {
	m := library(t).Recognise(head("Details|Posting Date|Description|Amount (net)|Type|Balance|Check or Slip #|Mood",
		"DEBIT|01/05/2025|Shop|-2.50|ACH_DEBIT|1000.00||good", "DEBIT|01/04/2025|Shop|-3.50|ACH_DEBIT|1000.00||bad"))
	if m.Format != nil || len(m.Renamed) != 1 || m.Renamed[0].Old != "Amount" || m.Renamed[0].New != "Amount (net)" {
		t.Fatalf("%v %v", m.Format, m.Renamed)
	}
	want := `Row 1 looks like Chase checking or savings activity, but the column "Amount" is missing; probably it is "Amount (net)" now (the names are alike). Columns that it does not know: Amount (net), Mood.`
	if m.Refused.String() != want {
		t.Errorf("got  %s\nwant %s", m.Refused, want)
	}
}

// TestRenamedOptionalMoneyIsSaid: Revolut's fee is not required; renamed it must
// not vanish without a word.
func TestRenamedOptionalMoneyIsSaid(t *testing.T) {
	l := library(t)
	rows := []string{"Type|Product|Started Date|Completed Date|Description|Amount|Charge|Currency|State|Balance",
		"CARD_PAYMENT|Current|2025-01-02 10:00:00|2025-01-02 10:00:01|Shop|-2.50|0.10|EUR|COMPLETED|97.40"}
	m := l.Recognise(head(rows...))
	switch {
	case m.Format == nil && strings.Contains(m.Refused.String(), "Charge"):
	case m.Format != nil && len(m.Findings) == 1 && m.Findings[0].Code == "money-column-unknown" && m.Findings[0].Pos.Column == "Charge":
	default:
		t.Errorf("%v %v %s", m.Format, m.Findings, m.Refused)
	}
	rows[0] = strings.Replace(rows[0], "Charge", "Fee", 1)
	if m := l.Recognise(head(rows...)); m.Format == nil || len(m.Findings) > 0 {
		t.Errorf("as it should be: %v", m.Findings)
	}
}

// TestOneOfSeveralFeesRenamedIsSaid: the others are still added up, which hides
// that one is missing.
func TestOneOfSeveralFeesRenamedIsSaid(t *testing.T) {
	m := library(t).Recognise(head(
		"Order ID|Email|First Name|Last Name|Currency|Amount Gross|Amount Net|Status|Num of Items In Cart|Items In Cart|Payment Type|PayPal/Stripe Fee|Payhip Fee (total)|Date",
		"o1|a@example.com|A|B|USD|10.00|9.00|paid|1|Book|paypal|0.50|0.50|2025-01-02 10:00:00"))
	if m.Format == nil || m.Format.ID != "payhip-sales" {
		t.Fatal(m.Refused)
	}
	if len(m.Findings) != 1 || m.Findings[0].Code != "money-column-unknown" || m.Findings[0].Pos.Column != "Payhip Fee (total)" {
		t.Errorf("%v, unknown %q", m.Findings, m.Extra)
	}
}

func TestLikeness(t *testing.T) {
	for _, test := range []struct {
		a, b string
		like bool
	}{
		{"amount", "amount paid", true}, {"betrag", "betrag (eur)", true}, {"金额", "金额(元)", true}, {"net earnings", "your earnings", true},
		{"amount", "mood", false}, {"betrag", "datum", false}, {"", "x", false},
	} {
		if got := likeness(test.a, test.b); (got >= 0.5) != test.like {
			t.Errorf("%q and %q: %.2f", test.a, test.b, got)
		}
	}
}

// TestNamesThatManyFormatsHaveTellOfNone: a date, a description and an amount
// are in every bank's export, and saying that one bank's column is missing would
// send the user the wrong way.
func TestNamesThatManyFormatsHaveTellOfNone(t *testing.T) {
	plain := library(t).Recognise(head("Date|Description|Amount|Type", "1/06/2026|Shop|-2.50|Sale"))
	if plain.Format != nil || !plain.Common || plain.Refused.String() != "No row looks like the header of a known export." {
		t.Errorf("plain: common %v, %v", plain.Common, plain.Refused)
	}
	own := library(t).Recognise(head("Details|Posting Date|Description|Amount (net)|Type|Balance|Check or Slip #",
		"DEBIT|01/05/2025|Shop|-2.50|ACH_DEBIT|1000.00|"))
	if own.Common {
		t.Error("a header with names of Chase's own tells of nothing")
	}
}
