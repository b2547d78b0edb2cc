package normalise

import (
	"fmt"
	"strings"
	"testing"
)

const walkColumns = `amount
numbers: {decimal: point}
columns: {date: [day], description: [text], amount: [amount], balance: [balance]}
`

// What the account held at the end of each day, whichever way the file runs:
// 100 + 10 − 3 = 107, − 4 = 103, + 20 = 123. The row of 5.00 at either end has no
// balance: after the newest it is money moved since, before the oldest it
// precedes the first balance, 95 + 5 = 100.
func TestWalkInOrderOfTime(t *testing.T) {
	rows := []string{
		"2024-01-01,gig,10.00,110.00", "2024-01-01,bread,-3.00,107.00", "2024-01-03,bread,-4.00,103.00", "2024-01-05,gig,20.00,123.00",
	}
	reversed := []string{rows[3], rows[2], rows[1], rows[0]}
	for name, c := range map[string]struct {
		rows []string
		want string
	}{
		"forwards":                {rows, "2024-01-01 2024-01-05 10000 0 [{2024-01-01 10700} {2024-01-03 10300} {2024-01-05 12300}] 3 0 []"},
		"backwards":               {reversed, "2024-01-01 2024-01-05 10000 0 [{2024-01-01 10700} {2024-01-03 10300} {2024-01-05 12300}] 3 0 []"},
		"newest without balance":  {append(rows[:4:4], "2024-01-06,gig,5.00,"), "2024-01-01 2024-01-05 10000 500 [{2024-01-01 10700} {2024-01-03 10300} {2024-01-05 12300}] 3 0 []"},
		"oldest without balance":  {append([]string{"2024-01-01,gig,5.00,"}, rows...), "2024-01-01 2024-01-05 9500 0 [{2024-01-01 10700} {2024-01-03 10300} {2024-01-05 12300}] 3 0 []"},
		"backwards, oldest alone": {append(reversed[:4:4], "2024-01-01,gig,5.00,"), "2024-01-01 2024-01-05 9500 0 [{2024-01-01 10700} {2024-01-03 10300} {2024-01-05 12300}] 3 0 []"},
		// 103 − 4 of row 4 is missing: 107 + 20 ≠ 123, short by −4
		"row taken out":            {[]string{rows[0], rows[1], rows[3]}, "2024-01-01 2024-01-05 10000 0 [{2024-01-01 10700} {2024-01-05 12300}] 1 1 [{2024-01-01 2024-01-05 4 -400}]"},
		"row taken out, backwards": {[]string{rows[3], rows[1], rows[0]}, "2024-01-01 2024-01-05 10000 0 [{2024-01-01 10700} {2024-01-05 12300}] 1 1 [{2024-01-01 2024-01-05 2 -400}]"},
	} {
		l, _ := newWorld(t).overlay(t, bank(walkColumns)).normalise(t, "day,text,amount,balance\n"+strings.Join(c.rows, "\n")+"\n")
		if len(l.Sources[0].Walks) != 1 {
			t.Fatalf("%s: %d walks", name, len(l.Sources[0].Walks))
		}
		w := l.Sources[0].Walks[0]
		if got := fmt.Sprint(w.From, " ", w.To, " ", w.Opening, " ", w.After, " ", w.Days, " ", w.Held, " ", w.Broken, " ", w.Breaks); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}
