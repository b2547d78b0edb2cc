package normalise

import (
	"strconv"
	"strings"
	"testing"
)

// What the cells prove goes before what the format declares: spreadsheets save
// dates and amounts in the fashion of the computer.
func TestFileSavedBySpreadsheet(t *testing.T) {
	const columns = `amount
dates: {layouts: [MM/dd/yyyy], default: MM/dd/yyyy}
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount]}
`
	w := newWorld(t).overlay(t, strings.Replace(bank(columns), "dates: {layouts: [yyyy-MM-dd]}\n", "", 1))
	for name, c := range map[string]struct{ text, want, codes string }{
		"as downloaded":        {"day,text,amount\n03/15/2025,gig,1218.64\n03/05/2025,gig,20.00\n", "2025-03-15 121864, 2025-03-05 2000", ""},
		"American Excel":       {"day,text,amount\n3/15/25,gig,1218.64\n3/5/25,gig,20\n", "2025-03-15 121864, 2025-03-05 2000", "date-resaved"},
		"German Excel":         {"day;text;amount\n15.03.2025;gig;1218,64\n05.03.2025;gig;20\n", "2025-03-15 121864, 2025-03-05 2000", "date-resaved number-resaved"},
		"decimal comma alone":  {"day;text;amount\n03/15/2025;gig;1.218,64\n03/05/2025;gig;20\n", "2025-03-15 121864, 2025-03-05 2000", "number-resaved"},
		"a host in Britain":    {"day,text,amount\n15/03/2025,gig,1218.64\n05/03/2025,gig,20.00\n", "2025-03-15 121864, 2025-03-05 2000", "date-resaved"},
		"ISO":                  {"day,text,amount\n2025-03-15,gig,1218.64\n2025-03-05 10:00,gig,20.00\n", "2025-03-15 121864, 2025-03-05 2000", "date-resaved"},
		"ISO here and there":   {"day,text,amount\n2025-03-15,gig,1218.64\n03/05/2025,gig,20.00\n", "2025-03-15 121864, 2025-03-05 2000", "date-mixed"},
		"one damaged date":     {"day,text,amount\n15/03/2025,gig,1218.64\n03/25/2025,gig,20.00\n03/26/2025,gig,1.00\n", "2025-03-25 2000, 2025-03-26 100", "date-unreadable"},
		"one damaged amount":   {"day,text,amount\n03/15/2025,gig,\"1218,64\"\n03/25/2025,gig,20.50\n03/26/2025,gig,1.50\n", "2025-03-25 2050, 2025-03-26 150", "amount-unreadable"},
		"thousands or decimal": {"day;text;amount\n15.03.2025;gig;1.218\n05.03.2025;gig;20\n", "2025-03-15 122, 2025-03-05 2000", "date-resaved number-ambiguous amount-rounded"},
	} {
		l, findings := w.normalise(t, c.text)
		var got []string
		for i := range l.Entries {
			got = append(got, l.Entries[i].Date.String()+" "+strconv.FormatInt(l.Entries[i].Net, 10))
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: got %s, want %s", name, s, c.want)
		}
		for _, code := range strings.Fields(c.codes) {
			if !strings.Contains(codes(findings), code) {
				t.Errorf("%s: no finding %s in %s", name, code, codes(findings))
			}
		}
		if c.codes == "" && len(findings) > 0 {
			t.Errorf("%s: findings %s", name, codes(findings))
		}
	}
}

// A spreadsheet that writes the day first saves a month-first file: it takes 03/05
// for the 3rd of May and cannot take 03/15. March, April and May stay the months.
func TestSpreadsheetThatExchangedDayAndMonth(t *testing.T) {
	const columns = `amount
dates: {layouts: [MM/dd/yyyy], default: MM/dd/yyyy}
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount]}
`
	w := newWorld(t).overlay(t, strings.Replace(bank(columns), "dates: {layouts: [yyyy-MM-dd]}\n", "", 1))
	for name, c := range map[string]struct{ text, want, code string }{
		"German":  {"day,text,amount\n03.05.2025,gig,1\n03/15/2025,gig,2\n04.07.2025,gig,3\n04/22/2025,gig,4\n05.09.2025,gig,5\n05/30/2025,gig,6\n", "2025-03-05 2025-03-15 2025-04-07 2025-04-22 2025-05-09 2025-05-30", "date-exchanged"},
		"ISO":     {"day,text,amount\n2025-05-03,gig,1\n03/15/2025,gig,2\n2025-07-04,gig,3\n04/22/2025,gig,4\n2025-09-05,gig,5\n05/30/2025,gig,6\n", "2025-03-05 2025-03-15 2025-04-07 2025-04-22 2025-05-09 2025-05-30", "date-exchanged"},
		"too few": {"day,text,amount\n2025-05-03,gig,1\n03/15/2025,gig,2\n04/22/2025,gig,4\n", "2025-05-03 2025-03-15 2025-04-22", ""},
		"by hand": {"day,text,amount\n2025-05-13,gig,1\n03/15/2025,gig,2\n2025-07-04,gig,3\n04/22/2025,gig,4\n2025-09-05,gig,5\n05/30/2025,gig,6\n", "2025-05-13 2025-03-15 2025-07-04 2025-04-22 2025-09-05 2025-05-30", ""},
	} {
		l, findings := w.normalise(t, c.text)
		var got []string
		for i := range l.Entries {
			got = append(got, l.Entries[i].Date.String())
		}
		if s := strings.Join(got, " "); s != c.want || c.code != "" && !strings.Contains(codes(findings), c.code) {
			t.Errorf("%s: got %s, want %s; findings %s", name, s, c.want, codes(findings))
		}
	}
}
