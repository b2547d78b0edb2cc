package main

import (
	"testing"
)

// Stripe's exports of one month. Four charges, of the last of which 10.00 were
// given back:
//
//	20.00 − 0.55 = 19.45, 35.00 − 0.78 = 34.22: paid out as 53.67
//	12.00 − 0.43 = 11.57, 50.00 − 1.00 − 10.00 = 39.00: paid out as 50.57
//
// The payments come to 104.24. The balance history knows a fee of 0.90 besides:
// 103.34. The payouts earn nothing.
func TestStripesFilesCountOnce(t *testing.T) {
	payment := func(day, id, gross, refunded, fee string) string {
		return cellsOf("stripe-payments.csv", map[string]string{"id": "ch_" + id, "Description": "Print", "Created (UTC)": "2025-06-" + day + " 10:00", "Amount": gross, "Amount Refunded": refunded, "Currency": "usd",
			"Converted Amount": gross, "Converted Amount Refunded": refunded, "Fee": fee, "Tax": "0", "Converted Currency": "usd", "Mode": "Live", "Status": "Paid"})
	}
	history := func(day, kind, source, gross, fee, net string) string {
		return cellsOf("stripe-balance-history.csv", map[string]string{"id": "txn_" + source, "Type": kind, "Source": source, "Amount": gross, "Fee": fee, "Net": net, "Currency": "usd",
			"Created (UTC)": "2025-06-" + day + " 10:00", "Available On (UTC)": "2025-06-" + day + " 00:00", "Description": "Print"})
	}
	payout := func(day, arrives, id, amount string) string {
		return cellsOf("stripe-payouts.csv", map[string]string{"id": id, "Amount": amount, "Created (UTC)": "2025-06-" + day + " 04:12", "Currency": "usd", "Livemode": "true", "Arrival Date (UTC)": "2025-06-" + arrives + " 00:00",
			"Source Type": "card", "Destination": "ba_1", "Status": "paid", "Type": "bank_account", "Method": "standard", "Description": "STRIPE PAYOUT", "Balance Transaction": "txn_" + id, "Destination Last 4": "2209"})
	}
	p := levelPairs{currency: "USD", upTo: 3,
		files: []levelFile{
			{"history.csv", sampleHeader("stripe-balance-history.csv") + history("25", "stripe_fee", "fee_1", "-0.90", "0.00", "-0.90") + history("23", "payout", "po_2", "-50.57", "0.00", "-50.57") +
				history("20", "refund", "re_4", "-10.00", "0.00", "-10.00") + history("18", "charge", "ch_4", "50.00", "1.00", "49.00") + history("11", "charge", "ch_3", "12.00", "0.43", "11.57") +
				history("09", "payout", "po_1", "-53.67", "0.00", "-53.67") + history("06", "charge", "ch_2", "35.00", "0.78", "34.22") + history("02", "charge", "ch_1", "20.00", "0.55", "19.45")},
			{"payments.csv", sampleHeader("stripe-payments.csv") + payment("18", "4", "50.00", "10.00", "1.00") + payment("11", "3", "12.00", "0.00", "0.43") + payment("06", "2", "35.00", "0.00", "0.78") + payment("02", "1", "20.00", "0.00", "0.55")},
			{"payouts.csv", sampleHeader("stripe-payouts.csv") + payout("23", "25", "po_2", "50.57") + payout("09", "11", "po_1", "53.67")},
			bankDeposits("11 53.67 STRIPE TRANSFER", "25 50.57 STRIPE TRANSFER"),
		},
		want: func(has func(string) bool) int64 {
			switch {
			case has("history"):
				return 10334
			case has("payments"), has("bank"):
				return 10424
			}
			return 0
		},
		said: []string{"4 of 4 rows have an order or transaction number of it", "104.24"},
	}
	p.hold(t)
}

// Shopify's exports of one month: 40.00 − 1.46 = 38.54 and 25.00 − 1.03 = 23.97,
// paid out as 62.51; 60.00 − 2.04 = 57.96, of which 20.00 were given back, paid out
// as 37.96. The transactions and the deposits come to 100.47, the orders, which know
// no fee, to 40 + 25 + 40 = 105.00; with the bank beside them the fees are known.
func TestShopifysFilesCountOnce(t *testing.T) {
	order := func(day, id, total, refunded, status string) string {
		return cellsOf("shopify-orders.csv", map[string]string{"Name": "#" + id, "Email": "buyer@example.com", "Financial Status": status, "Paid at": "2025-06-" + day + " 10:00:00 +0200", "Fulfillment Status": "fulfilled", "Accepts Marketing": "no",
			"Currency": "USD", "Subtotal": total, "Shipping": "0.00", "Taxes": "0.00", "Total": total, "Discount Amount": "0.00", "Created at": "2025-06-" + day + " 10:00:00 +0200", "Lineitem quantity": "1", "Lineitem name": "Bowl", "Lineitem price": total,
			"Refunded Amount": refunded, "Id": "55500" + id})
	}
	row := func(day, kind, id, paid, gross, fee, net string) string {
		return cellsOf("shopify-payments.csv", map[string]string{"Transaction Date": "2025-06-" + day + " 10:00:11 +0200", "Type": kind, "Order": "#" + id, "Card Brand": "visa", "Card Source": "online", "Payout Status": "paid", "Payout Date": "2025-06-" + paid,
			"Payout ID": "1099000" + paid, "Available On": "2025-06-" + paid, "Amount": gross, "Fee": fee, "Net": net, "Checkout": "#4300" + id, "Payment Method Name": "card", "Presentment Amount": gross, "Presentment Currency": "USD", "Currency": "USD", "VAT": "0.00"})
	}
	p := levelPairs{currency: "USD", upTo: 3,
		files: []levelFile{
			{"orders.csv", sampleHeader("shopify-orders.csv") + order("17", "2003", "60.00", "20.00", "partially_refunded") + order("09", "2002", "25.00", "0.00", "paid") + order("03", "2001", "40.00", "0.00", "paid")},
			{"transactions.csv", sampleHeader("shopify-payments.csv") + row("19", "refund", "2003", "24", "-20.00", "0.00", "-20.00") + row("17", "charge", "2003", "24", "60.00", "2.04", "57.96") +
				row("09", "charge", "2002", "12", "25.00", "1.03", "23.97") + row("03", "charge", "2001", "12", "40.00", "1.46", "38.54")},
			{"payouts.csv", sampleHeader("shopify-payouts.csv") + "2025-06-24,paid,60.00,-20.00,0.00,0.00,-2.04,0.00,37.96,USD\n2025-06-12,paid,65.00,0.00,0.00,0.00,-2.49,0.00,62.51,USD\n"},
			bankDeposits("13 62.51 SHOPIFY TRANSFER", "25 37.96 SHOPIFY TRANSFER"),
		},
		want: func(has func(string) bool) int64 {
			switch {
			case has("transactions"), has("bank") && !(has("orders") && has("payouts")):
				return 10047
			case has("orders"):
				return 10500
			}
			return 0
		},
		said: []string{"3 of 3 rows have an order or transaction number of it", "105.00", "100.47"},
	}
	p.hold(t)
}
