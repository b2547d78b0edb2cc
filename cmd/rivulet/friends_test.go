package main

import "testing"

// PayPal takes a fee of who sells and none of a payment between friends and family:
// 60.00 − 2.58 of a client and the 20.00 that a known payer sent without a fee count,
// 77.42; the 14.50 of a friend stay unsorted.
func TestPaymentsOfFriendsThroughPayPalAreNoIncome(t *testing.T) {
	row := func(day, name, gross, fee, net, id string) string {
		return cellsOf("paypal-activity.csv", map[string]string{"Date": "03/" + day + "/2025", "Time": "10:12:01", "TimeZone": "PST", "Name": name, "Type": "General Payment", "Status": "Completed",
			"Currency": "USD", "Gross": gross, "Fee": fee, "Net": net, "Transaction ID": id})
	}
	net, _ := inCurrency(t, "USD", levelFile{"paypal.csv", sampleHeader("paypal-activity.csv") +
		row("14", "Juniper Studio", "60.00", "-2.58", "57.42", "4A") + row("18", "Rakuten", "20.00", "0.00", "20.00", "4B") + row("20", "Sam Okoro", "14.50", "0.00", "14.50", "4C")})
	if net != 7742 {
		t.Errorf("total %d, want 7742", net)
	}
}
