package normalise

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/diag"
)

// hardBank is a bank whose statement has every awkward thing at once in its
// tests; amounts are signed.
const hardBank = `amount
numbers: {decimal: decide, default: point}
columns: {date: [day], description: [text], amount: [amount], balance: [balance], id: [reference]}
totals: [{description: [total*]}]
`

// nets returns what the entries of a text are: day and net of each.
func nets(t *testing.T, w world, text string) string {
	t.Helper()
	l, _ := w.normalise(t, text)
	var list []string
	for i := range l.Entries {
		list = append(list, fmt.Sprint(l.Entries[i].Date, " ", l.Entries[i].NetAmount()))
	}
	return strings.Join(list, ", ")
}

const twoGigs = "2024-01-01 10.00 EUR, 2024-01-02 5.50 EUR"

func TestShapesThatChangeNothing(t *testing.T) {
	w := newWorld(t).overlay(t, bank(hardBank))
	long := strings.Repeat("Printed for you;day text amount;balance\n", 25)
	for name, text := range map[string]string{
		"trailing delimiters in the header only":        "day,text,amount,balance,,\n2024-01-01,gig,10.00,10.00\n2024-01-02,gig,5.50,15.50\n",
		"trailing delimiters in the rows only":          "day,text,amount,balance\n2024-01-01,gig,10.00,10.00,,\n2024-01-02,gig,5.50,15.50,,\n",
		"a name that stands twice":                      "day,text,amount,note,note,balance\n2024-01-01,gig,10.00,a,b,10.00\n2024-01-02,gig,5.50,,,15.50\n",
		"two header rows":                               "Booking,,Money,\nday,text,amount,balance\n2024-01-01,gig,10.00,10.00\n2024-01-02,gig,5.50,15.50\n",
		"a header that is repeated":                     "day,text,amount,balance\n2024-01-01,gig,10.00,10.00\nday,text,amount,balance\n2024-01-02,gig,5.50,15.50\n",
		"25 lines that name columns above":              strings.ReplaceAll(long, ";", ",") + "day,text,amount,balance\n2024-01-01,gig,10.00,10.00\n2024-01-02,gig,5.50,15.50\n",
		"a summary in three columns above":              "Opening,In,Out\n0.00,15.50,0.00\n\nday,text,amount,balance\n2024-01-01,gig,10.00,10.00\n2024-01-02,gig,5.50,15.50\n",
		"total first":                                   "day,text,amount,balance\n2024-01-01,total,15.50,\n2024-01-01,gig,10.00,10.00\n2024-01-02,gig,5.50,15.50\n",
		"total last":                                    "day,text,amount,balance\n2024-01-01,gig,10.00,10.00\n2024-01-02,gig,5.50,15.50\n2024-01-31,total,15.50,\n",
		"total between":                                 "day,text,amount,balance\n2024-01-01,gig,10.00,10.00\n2024-01-01,total,10.00,\n2024-01-02,gig,5.50,15.50\n",
		"total without a date":                          "day,text,amount,balance\n2024-01-01,gig,10.00,10.00\n2024-01-02,gig,5.50,15.50\n,total,15.50,\n",
		"sections with titles and headers of their own": "My account,,,\nday,text,amount,balance\n2024-01-01,gig,10.00,10.00\n\nMore of it,,,\nday,text,amount,balance\n2024-01-02,gig,5.50,15.50\n",
		"a byte order mark in the middle":               "day,text,amount,balance\n2024-01-01,gig,10.00,10.00\n\ufeff2024-01-02,gig,5.50,15.50\n",
		"a byte order mark before a second header":      "day,text,amount,balance\n2024-01-01,gig,10.00,10.00\n\ufeffday,text,amount,balance\n2024-01-02,gig,5.50,15.50\n",
		"a separator line":                              "sep=;\nday;text;amount;balance\n2024-01-01;gig;10.00;10.00\n2024-01-02;gig;5.50;15.50\n",
	} {
		if got := nets(t, w, text); got != twoGigs {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestIdentifiersStayText: no zero, no digit, no exponent is lost.
func TestIdentifiersStayText(t *testing.T) {
	w := newWorld(t).overlay(t, bank(hardBank))
	l, _ := w.normalise(t, "day,text,amount,reference\n2024-01-01,gig,1.00,00042\n2024-01-02,gig,2.00,1914310000010100016\n2024-01-03,gig,3.00,\"=\"\"00123\"\"\"\n2024-01-04,gig,4.00,12E5\n")
	var got []string
	for i := range l.Entries {
		got = append(got, l.Entries[i].Reference)
	}
	if strings.Join(got, " ") != "00042 1914310000010100016 00123 12E5" {
		t.Error(got)
	}
}

// TestAmountsAsExportsWriteThem goes through a whole file per way of writing, one
// column each, as columns decide and not cells.
func TestAmountsAsExportsWriteThem(t *testing.T) {
	w := newWorld(t).overlay(t, bank(hardBank))
	for _, c := range []struct {
		name  string
		cells []string
		want  string
	}{
		{"a row proves the others", []string{"1.000", "1.111,11", "-3.000"}, "1000.00 1111.11 -3000.00"},
		{"euro behind, German", []string{"1.355,90 €", "7,00 €"}, "1355.90 7.00"},
		{"apostrophes", []string{"1'000'000,00", "5,00"}, "1000000.00 5.00"},
		{"blanks group", []string{"7 000", "7 000,50"}, "7000.00 7000.50"},
		{"brackets", []string{"(12.50)", "3.25"}, "-12.50 3.25"},
		{"minus behind", []string{"12.50-", "3.25"}, "-12.50 3.25"},
		{"the minus of typesetting", []string{"−224.68", "3.25"}, "-224.68 3.25"},
		{"minus before the symbol", []string{"- €220.00", "€3.25"}, "-220.00 3.25"},
		{"scientific", []string{"1.5E3", "-2.5E-1"}, "1500.00 -0.25"},
		{"18 decimals", []string{"0.500000000000000000", "1.250000000000000000"}, "0.50 1.25"},
		{"accounting zero", []string{"€ -", "1.00"}, "1.00"},
	} {
		text := "day;text;amount\n"
		for i, cell := range c.cells {
			text += fmt.Sprintf("2024-01-%02d;gig;%s\n", i+1, cell)
		}
		l, findings := w.normalise(t, text)
		var got []string
		for i := range l.Entries {
			if n := l.Entries[i].NetAmount(); !n.IsZero() {
				got = append(got, strings.TrimSuffix(n.String(), " EUR"))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s; %v", c.name, got, c.want, findings)
		}
	}
}

// TestCentsAsIntegers: 1250 is 12.50, and yen have no cents to take off.
func TestCentsAsIntegers(t *testing.T) {
	w := newWorld(t).overlay(t, bank(strings.Replace(hardBank, "decide", "point, cents: true", 1)))
	if got := nets(t, w, "day,text,amount\n2024-01-01,gig,1000\n2024-01-02,gig,550\n"); got != twoGigs {
		t.Error(got)
	}
	yen := newWorld(t).overlay(t, strings.Replace(bank(strings.Replace(hardBank, "decide", "point, cents: true", 1)), "fixed: EUR", "fixed: JPY", 1))
	if got := nets(t, yen, "day,text,amount\n2024-01-01,gig,1000\n"); got != "2024-01-01 1000 JPY" {
		t.Error(got)
	}
}

func TestKoreanAndJapaneseAmounts(t *testing.T) {
	for cell, c := range map[string][2]string{`"57,105원"`: {"KRW", "57105 KRW"}, "\"\\7,000\"": {"JPY", "7000 JPY"}, `"₩12,300"`: {"KRW", "12300 KRW"}} {
		w := newWorld(t).overlay(t, strings.Replace(bank(hardBank), "fixed: EUR", "fixed: "+c[0], 1))
		if got := nets(t, w, "day,text,amount\n2024-01-01,gig,"+cell+"\n2024-01-02,gig,"+cell+"\n"); got != "2024-01-01 "+c[1]+", 2024-01-02 "+c[1] {
			t.Errorf("%s: %s", cell, got)
		}
	}
}

// TestMonthNamesOfTenLanguages in the order of the day first.
func TestMonthNamesOfTenLanguages(t *testing.T) {
	for _, c := range [][2]string{
		{"en", "3 December 2024"}, {"de", "3 Dezember 2024"}, {"fr", "3 décembre 2024"}, {"es", "3 diciembre 2024"}, {"it", "3 dicembre 2024"},
		{"pt", "3 dezembro 2024"}, {"nl", "3 december 2024"}, {"pl", "3 grudnia 2024"}, {"sv", "3 december 2024"}, {"en, short", "3 Dec 2024"},
		{"de, short", "3 Dez. 2024"}, {"fr, short", "3 déc. 2024"}, {"es, short", "3 dic. 2024"}, {"da", "3 december 2024"},
	} {
		if m, ok := layoutOf(t, "d MMM yyyy").parse([]byte(c[1]), false); stamp(m, ok) != "2024-12-03" {
			t.Errorf("%s: %s", c[0], c[1])
		}
	}
}

// TestMonthNamesOfFurtherLanguages as they stand in dates, which decline them.
func TestMonthNamesOfFurtherLanguages(t *testing.T) {
	for _, c := range [][2]string{
		{"da", "3 marts 2024"}, {"nb", "3 mars 2024"}, {"fi", "3 maaliskuuta 2024"}, {"et", "3 märts 2024"}, {"lt", "3 kovo 2024"}, {"lv", "3 marts 2024"},
		{"cs", "3 března 2024"}, {"sk", "3 marca 2024"}, {"hu", "3 március 2024"}, {"hu, short", "3 márc. 2024"}, {"ro", "3 martie 2024"}, {"tr", "3 Mart 2024"},
		{"ru", "3 марта 2024"}, {"uk", "3 березня 2024"}, {"bg", "3 март 2024"}, {"el", "3 Μαρτίου 2024"}, {"he", "3 מרץ 2024"}, {"ar", "3 مارس 2024"},
		{"hi", "3 मार्च 2024"}, {"id", "3 Maret 2024"}, {"ms", "3 Mac 2024"}, {"ca", "3 març 2024"}, {"fil", "3 Marso 2024"},
		{"th", "3 มีนาคม 2567"}, {"th, short", "3 มี.ค. 2567"},
	} {
		if m, ok := layoutOf(t, "d MMM yyyy").parse([]byte(c[1]), false); stamp(m, ok) != "2024-03-03" {
			t.Errorf("%s: %s", c[0], c[1])
		}
	}
	if m, ok := layoutOf(t, "d MMM yyyy").parse([]byte("3 ožujka 2024"), false); ok {
		t.Errorf("a month of a language that is not read: %s", stamp(m, ok))
	}
}

// TestYearsOfOtherCalendars: those of Thailand are ours and 543, and their months
// are ours; those of Nepal (2081), Persia (1403) and Islam (1445) have months of
// their own, so that their dates are none.
func TestYearsOfOtherCalendars(t *testing.T) {
	for cell, want := range map[string]string{
		"2567-04-30": "2024-04-30", "2024-04-30": "2024-04-30", "2568-02-28": "2025-02-28", "9999-12-31": "",
		"2081-01-17": "", "1403-02-11": "", "1445-10-21": "",
	} {
		m, ok := layoutOf(t, "yyyy-MM-dd").parse([]byte(cell), false)
		if ok != (want != "") || ok && stamp(m, ok) != want {
			t.Errorf("%s: %s, %v", cell, stamp(m, ok), ok)
		}
	}
}

// TestBadCellCostsItsRow and no more: the others count, the finding has its place.
func TestBadCellCostsItsRow(t *testing.T) {
	w := newWorld(t).overlay(t, bank(hardBank))
	l, findings := w.normalise(t, "day,text,amount\n2024-01-01,gig,10.00\n2024-01-01,gig,ten\n31.31.2024,gig,1.00\n2024-01-02,gig,5.50\n")
	if s := l.Sources[0]; s.Rows != 4 || s.Unreadable != 2 || len(l.Entries) != 2 {
		t.Errorf("%+v", s)
	}
	for i, want := range []int{3, 4} {
		if i >= len(findings) || findings[i].Pos.Row != want && findings[1-i].Pos.Row != want {
			t.Errorf("%v", findings)
		}
	}
}

// TestBalanceThatDeniesEverySignHoldsTheFileBack: 10 came in, says the file, and the
// balance fell by 10; so it does three times, and never once the other way. One row of
// which the balance follows is enough to read the file, with a warning.
func TestBalanceThatDeniesEverySignHoldsTheFileBack(t *testing.T) {
	w := newWorld(t).overlay(t, bank(hardBank))
	const head, rows = "day,text,amount,balance\n", "2024-01-01,gig,10.00,100.00\n2024-01-02,gig,5.50,94.50\n2024-01-03,gig,10.00,84.50\n2024-01-04,gig,4.50,80.00\n"
	l, findings := w.normalise(t, head+rows)
	if s := l.Sources[0]; s.Rows != 4 || s.Unreadable != 4 || len(l.Entries) != 0 || len(findings) != 1 || findings[0].Code != "balance-inverted" || findings[0].Severity != diag.Error {
		t.Errorf("%+v %v", l.Sources[0], findings)
	}
	l, findings = w.normalise(t, head+rows+"2024-01-05,gig,5.00,85.00\n")
	if s := l.Sources[0]; s.Unreadable != 0 || len(l.Entries) != 5 || len(findings) == 0 || findings[0].Severity != diag.Warning {
		t.Errorf("%+v %v", s, findings)
	}
}

// TestSecondTableBelowIsNotReadWithTheFirstHeader: two downloads put behind each other
// may have their columns in another order; the 7 is a text there and no amount. The
// same header once more changes nothing.
func TestSecondTableBelowIsNotReadWithTheFirstHeader(t *testing.T) {
	w := newWorld(t).overlay(t, bank(hardBank))
	const first = "day,text,amount\n2024-01-01,gig,10.00\n"
	l, findings := w.normalise(t, first+"day,amount,text\n2024-01-02,5.50,7\n2024-01-03,5.50,7\n")
	if s := l.Sources[0]; s.Rows != 4 || s.Unreadable != 3 || len(l.Entries) != 1 {
		t.Errorf("%+v", s)
	}
	if len(findings) != 1 || findings[0].Code != "header-second" || findings[0].Pos.Row != 3 || findings[0].Count != 3 {
		t.Errorf("%v", findings)
	}
	if got := nets(t, w, first+"day,text,amount\n2024-01-02,gig,5.50\n"); got != twoGigs {
		t.Error(got)
	}
}

// TestMixedDatesWithAndWithoutTime are one column.
func TestMixedDatesWithAndWithoutTime(t *testing.T) {
	w := newWorld(t).overlay(t, strings.Replace(bank(hardBank), "[yyyy-MM-dd]", "[dd.MM.yyyy]", 1))
	if got := nets(t, w, "day;text;amount\n01.01.2024;gig;10.00\n02.01.2024 23:59;gig;5.50\n"); got != twoGigs {
		t.Error(got)
	}
}

// TestZonesThatCrossMidnight: a time in UTC keeps its day in UTC; a column that is
// local keeps the day it shows, whatever letter stands behind it.
func TestZonesThatCrossMidnight(t *testing.T) {
	rows := "day,text,amount\n2024-01-01T23:30:00.000Z,gig,10.00\n2024-01-03T00:30:00+0800,gig,5.50\n"
	local := newWorld(t).overlay(t, bank(hardBank))
	if got := nets(t, local, rows); got != "2024-01-01 10.00 EUR, 2024-01-03 5.50 EUR" {
		t.Error("local:", got)
	}
	utc := newWorld(t).overlay(t, strings.Replace(bank(hardBank), "[yyyy-MM-dd]", "[yyyy-MM-dd], zone: utc", 1))
	if got := nets(t, utc, rows); got != "2024-01-01 10.00 EUR, 2024-01-02 5.50 EUR" {
		t.Error("UTC:", got)
	}
}

// TestDatesThatNameNoYearAreNotGuessed: they cost their rows, with their places,
// until a format says where the year stands.
func TestDatesThatNameNoYearAreNotGuessed(t *testing.T) {
	w := newWorld(t).overlay(t, strings.Replace(bank(hardBank), "dates: {layouts: [yyyy-MM-dd]}\n", "", 1))
	for _, cell := range []string{"4月30日", "01/02", "30.04.", "Aug 1 – 31, 2026"} {
		l, findings := w.normalise(t, "day,text,amount\n\""+cell+"\",gig,10.00\n\""+cell+"\",gig,5.00\n")
		if s := l.Sources[0]; s.Unreadable != 2 || len(l.Entries) != 0 || len(findings) == 0 || findings[0].Pos.Row != 2 {
			t.Errorf("%s: %d unreadable, entries %v, %v", cell, s.Unreadable, l.Entries, findings)
		}
	}
}

// TestDatesOfEras: Reiwa 1 is 2019, Heisei 1 is 1989, Shōwa 64 is 1989 too; the
// first year of the Republic of China is 1912.
func TestDatesOfEras(t *testing.T) {
	w := newWorld(t).overlay(t, strings.Replace(bank(hardBank), "dates: {layouts: [yyyy-MM-dd]}\n", "", 1))
	for _, c := range [][3]string{
		{"令和6年4月30日", "令和6年5月1日", "2024-04-30 2024-05-01"},
		{"令和元年5月1日", "令和2年1月31日", "2019-05-01 2020-01-31"},
		{"平成31年4月30日", "令和1年5月1日", "2019-04-30 2019-05-01"},
		{"R6.4.30", "R06.05.01", "2024-04-30 2024-05-01"},
		{"H31/04/30", "R1/05/01", "2019-04-30 2019-05-01"},
		{"S63.12.31", "S64.1.7", "1988-12-31 1989-01-07"},
		{"民國113年4月30日", "民國113年5月2日", "2024-04-30 2024-05-02"},
	} {
		l, findings := w.normalise(t, "day,text,amount\n"+c[0]+",gig,10.00\n"+c[1]+",gig,5.00\n")
		var days []string
		for i := range l.Entries {
			days = append(days, l.Entries[i].Date.String())
		}
		if strings.Join(days, " ") != c[2] {
			t.Errorf("%s, %s: %v, want %s; %v", c[0], c[1], days, c[2], findings)
		}
	}
}
