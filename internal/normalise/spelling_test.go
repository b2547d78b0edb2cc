package normalise

import "testing"

// One payer in three spellings is one, in the way that most rows have it, whatever file
// they are in. Two that differ by more than case, spaces and an address's ending stay two.
func TestPayerHasOneSpelling(t *testing.T) {
	const header = "date,program,status,amount,unit,merchant,order_amount,expected_payout_date,payout_id,id,gross,fee,net,hours\n"
	row := func(day, payer string) string { return "2025-01-" + day + "," + payer + ",paid,1.00,USD,,,,,,,,,\n" }
	a := header + row("01", "Poll Pal") + row("02", "PollPal") + row("03", "Poll Pal US")
	b := header + row("04", "pollpal.com") + row("05", "PollPal")
	for _, files := range [][]string{{a, b}, {b, a}} {
		l, _ := newWorld(t).normalise(t, files...)
		payers := map[string]int{}
		for i := range l.Entries {
			payers[l.Entries[i].Payer]++
		}
		if len(payers) != 2 || payers["PollPal"] != 4 || payers["Poll Pal US"] != 1 {
			t.Errorf("payers %v, want PollPal four times and Poll Pal US once", payers)
		}
	}
}
