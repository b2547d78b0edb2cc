package normalise

import (
	"strings"
	"testing"

	"rivulet/internal/diag"
)

// saved is a Chase export of five rows as a spreadsheet saved it again: rows in
// the order of the export, newest first.
func saved(delimiter string, dates, amounts, balances [5]string) string {
	lines := []string{strings.Join([]string{"Details", "Posting Date", "Description", "Amount", "Type", "Balance", "Check or Slip #"}, delimiter)}
	for i, text := range [5]string{"UPWORK ESCROW IN EDI PYMTS PPD ID: 9", "BLUE CAFE SEATTLE", "ZZQX LLC UNHEARD OF", "INTEREST PAYMENT", "ZZQX LLC UNHEARD OF"} {
		kind := [5]string{"ACH_CREDIT", "DEBIT_CARD", "ACH_CREDIT", "MISC_CREDIT", "ACH_CREDIT"}[i]
		lines = append(lines, strings.Join([]string{"CREDIT", dates[i], text, amounts[i], kind, balances[i], "", ""}, delimiter))
	}
	return strings.Join(lines, "\n") + "\n"
}

// What every spelling of the same five rows has to give: 1218.64 from Upwork on
// 15 March, 20.00 on the 5th, 0.40 interest on the 2nd, 812.00 on the 1st; 6.40
// spent. The balances run down: 3218.64, 2000.00, 2006.40, 1986.40, 1986.00.
func sameFive(t *testing.T, text, wantCodes string) []diag.Finding {
	t.Helper()
	l, findings := newWorld(t).normalise(t, text)
	expect(t, l,
		"2025-03-15|income|freelance|paid|Upwork|Chase|1218.64|0.00|0.00|1218.64 USD",
		"2025-03-05|unknown|other|paid||Chase|20.00|0.00|0.00|20.00 USD",
		"2025-03-02|income|interest|paid|Chase interest|Chase|0.40|0.00|0.00|0.40 USD",
		"2025-03-01|unknown|other|paid||Chase|812.00|0.00|0.00|812.00 USD",
	)
	if s := l.Sources[0]; s.Unreadable != 0 || s.Spending.Sums["USD"] != -640 || len(s.Proofs) != 1 || s.Proofs[0].Held != 4 || s.Proofs[0].Broken != 0 {
		t.Errorf("%+v", s)
	}
	if got := codes(findings); got != wantCodes {
		t.Errorf("findings %s, want %s", got, wantCodes)
	}
	return findings
}

func TestSavedAgainBySpreadsheet(t *testing.T) {
	us := [5]string{"03/15/2025", "03/06/2025", "03/05/2025", "03/02/2025", "03/01/2025"}
	points, pointBalances := [5]string{"1218.64", "-6.4", "20", "0.4", "812"}, [5]string{"3218.64", "2000", "2006.4", "1986.4", "1986"}
	commas, commaBalances := [5]string{"1218,64", "-6,40", "20,00", "0,40", "812,00"}, [5]string{"3218,64", "2000,00", "2006,40", "1986,40", "1986,00"}
	grouped := [5]string{"1.218,64", "-6,40", "20,00", "0,40", "812,00"}
	for name, c := range map[string]struct{ text, codes string }{
		"as downloaded":           {saved(",", us, points, pointBalances), ""},
		"two-digit years":         {saved(",", [5]string{"3/15/25", "3/6/25", "3/5/25", "3/2/25", "3/1/25"}, points, pointBalances), "date-resaved×1@0"},
		"German dates and commas": {saved(";", [5]string{"15.03.2025", "06.03.2025", "05.03.2025", "02.03.2025", "01.03.2025"}, commas, commaBalances), "date-resaved×1@0 number-resaved×1@0"},
		"commas":                  {saved(";", us, commas, commaBalances), "number-resaved×1@0"},
		"grouped":                 {saved(";", us, grouped, commaBalances), "number-resaved×1@0"},
		"one ISO date":            {saved(",", [5]string{"03/15/2025", "2025-03-06", "03/05/2025", "03/02/2025", "03/01/2025"}, points, pointBalances), "date-mixed×1@0"},
		"ISO dates but one":       {saved(",", [5]string{"2025-03-15", "2025-03-06", "2025-03-05", "3/2/2025", "2025-03-01"}, points, pointBalances), "date-resaved×1@0 date-mixed×1@0"},
	} {
		t.Run(name, func(t *testing.T) { sameFive(t, c.text, c.codes) })
	}
}

// Declared month first, and 15 March shows the day first: the cells that could be
// read either way must not become days of May, June, February and January.
func TestOneCellTurnsTheWholeColumn(t *testing.T) {
	findings := sameFive(t, saved(",", [5]string{"15/03/2025", "06/03/2025", "05/03/2025", "02/03/2025", "01/03/2025"},
		[5]string{"1218.64", "-6.4", "20", "0.4", "812"}, [5]string{"3218.64", "2000", "2006.4", "1986.4", "1986"}), "date-resaved×1@0")
	if got := findings[0].What.String(); got != `The format writes dates as MM/dd/yyyy; this file has dd/MM/yyyy, proved by "15/03/2025", which is 2025-03-15. They are read as such.` {
		t.Error(got)
	}
}

// Every cell fails by the declared layout and could be read in two ways: the
// declared order of day and month holds, and both readings are said.
func TestDeclaredOrderWhereTheColumnIsOpen(t *testing.T) {
	l, findings := newWorld(t).normalise(t, "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\n"+
		"CREDIT,3/5/25,INTEREST PAYMENT,0.40,MISC_CREDIT,10.40,,\nCREDIT,3/2/25,INTEREST PAYMENT,0.40,MISC_CREDIT,10.00,,\n")
	expect(t, l,
		"2025-03-05|income|interest|paid|Chase interest|Chase|0.40|0.00|0.00|0.40 USD",
		"2025-03-02|income|interest|paid|Chase interest|Chase|0.40|0.00|0.00|0.40 USD")
	if len(findings) != 1 || findings[0].What.String() !=
		`The format writes dates as MM/dd/yyyy; this file has MM/dd/yy or dd/MM/yy: "3/5/25" is 2025-03-05 or 2025-05-03. They are read as MM/dd/yy.` {
		t.Error(findings)
	}
}

// The majority of the cells that prove something decides; the others stay
// unreadable, one finding for all.
func TestColumnThatContradictsItself(t *testing.T) {
	l, findings := newWorld(t).normalise(t, saved(",", [5]string{"03/15/2025", "03/16/2025", "05/03/2025", "20/03/2025", "21/03/2025"},
		[5]string{"1", "1", "1", "1", "1"}, [5]string{"5", "4", "3", "2", "1"}))
	if got := codes(findings); l.Sources[0].Unreadable != 2 || !strings.Contains(got, "date-unreadable×2@5") {
		t.Error(l.Sources[0].Unreadable, got)
	}
}

const airbnb = `Date,Arriving by date,Type,Confirmation code,Guest,Details,Reference code,Currency,Amount,Paid out,Service fee,Earnings year
13/02/2025,14/02/2025,Payout,,,Transfer to Robin,G-1,EUR,,300.00,,2025
13/02/2025,,Reservation,HM1,Mia,,,EUR,300.00,,9.00,2025
05/03/2025,06/03/2025,Payout,,,Transfer to Robin,G-2,EUR,,100.00,,2025
05/03/2025,,Reservation,HM2,Mia,,,EUR,100.00,,3.00,2025
`

func TestAirbnbOfAHostWhoWritesTheDayFirst(t *testing.T) {
	l, findings := newWorld(t).normalise(t, airbnb)
	expect(t, l,
		"2025-02-13|transfer|gig|paid|Airbnb|Airbnb|-300.00|0.00|0.00|-300.00 EUR",
		"2025-02-13|income|gig|paid|Airbnb|Airbnb|309.00|9.00|0.00|300.00 EUR",
		"2025-03-05|transfer|gig|paid|Airbnb|Airbnb|-100.00|0.00|0.00|-100.00 EUR",
		"2025-03-05|income|gig|paid|Airbnb|Airbnb|103.00|3.00|0.00|100.00 EUR",
	)
	if due := l.Entries[2].DueOn.String(); due != "2025-03-06" {
		t.Error(due)
	}
	if got := codes(findings); got != "date-resaved×1@0" {
		t.Error(got)
	}
}

// Only the column of arrivals shows the order, and shows it for the other too.
func TestOneColumnProvesTheOrderOfAnother(t *testing.T) {
	text := strings.ReplaceAll(strings.ReplaceAll(airbnb, "13/02/2025", "11/02/2025"), "14/02/2025", "13/02/2025")
	l, findings := newWorld(t).normalise(t, text)
	if l.Entries[1].Date.String() != "2025-02-11" || l.Entries[3].Date.String() != "2025-03-05" || l.Entries[0].DueOn.String() != "2025-02-13" {
		t.Errorf("%+v", l.Entries)
	}
	if got := codes(findings); got != "date-resaved×1@0" {
		t.Error(got)
	}
}

// A cell that no known layout reads is nothing to decide a column by.
func TestJunkDoesNotTurnAColumn(t *testing.T) {
	l, findings := newWorld(t).normalise(t, saved(",", [5]string{"03/15/2025", "13/45/2025", "03/05/2025", "soon", "03/01/2025"},
		[5]string{"1218.64", "-6.4", "20", "N/A", "812"}, [5]string{"3218.64", "2000", "2006.4", "1986.4", "1986"}))
	if got := codes(findings); l.Sources[0].Unreadable != 2 || !strings.HasPrefix(got, "date-unreadable×2@3") {
		t.Error(l.Sources[0].Unreadable, got)
	}
}
