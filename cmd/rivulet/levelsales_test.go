package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Gumroad's sales 7.91 + 19.78 + 14.88 + 7.91 = 50.48, of which 0.50 were the fee of
// the payout, as only the payout's own file says and the deposit shows: 49.98.
func TestGumroadsFilesCountOnce(t *testing.T) {
	var sales, payout strings.Builder
	for n, s := range []struct{ day, gross, fee, net string }{{"02", "10.0", "2.09", "7.91"}, {"04", "24.0", "4.22", "19.78"}, {"09", "18.0", "3.12", "14.88"}, {"12", "10.0", "2.09", "7.91"}} {
		id := fmt.Sprintf("sA1bC2dE3fG4hI5jK6lM%dn==", n)
		sales.WriteString(cellsOf("gumroad-sales.csv", map[string]string{"Purchase ID": id, "Item Name": "Brush pack", "Buyer Name": "Ada", "Purchase Email": "ada@example.com", "Do not contact?": "0", "Purchase Date": "2025-06-" + s.day,
			"Purchase Time (UTC timezone)": "2025-06-" + s.day + " 14:19:23 +0000", "Subtotal ($)": s.gross, "Taxes ($)": "0.0", "Sale Price ($)": s.gross, "Fees ($)": s.fee, "Net Total ($)": s.net, "Tip ($)": "0.0",
			"Refunded?": "0", "Partial Refund ($)": "0.0", "Fully Refunded?": "0", "Disputed?": "0", "Dispute Won?": "0"}))
		payout.WriteString("Sale,2025-06-" + s.day + "," + id + ",Brush pack,Ada,ada@example.com,0.0,0.0," + s.gross + "," + s.fee + "," + s.net + "\n")
	}
	p := levelPairs{currency: "USD", upTo: 3,
		files: []levelFile{
			{"sales.csv", sampleHeader("gumroad-sales.csv") + sales.String()},
			{"payout.csv", sampleHeader("gumroad-payout.csv") + payout.String() + "Payout Fee,2025-06-14,,,,,,,-0.5,,-0.5\n"},
			bankDeposits("16 49.98 GUMROAD PAYOUT"),
		},
		want: func(has func(string) bool) int64 {
			if !has("payout") && !has("bank") {
				return 5048
			}
			return 4998
		},
		said: []string{"4 of 4 rows have an order or transaction number of it", "50.48"},
	}
	p.hold(t)
}

// eBay's orders, with fees and labels: 32.50 − 4.75 − 6.20 = 21.55, 49.00 − 5.59 −
// 4.16 = 39.25, 14.50 − 2.37 − 4.10 = 8.03, together 68.83, as paid out (60.80 and
// 8.03). The transactions know of a subscription of 4.95 besides: 63.88.
func TestEBaysFilesCountOnce(t *testing.T) {
	head := func(sample string) string {
		text, err := os.ReadFile(filepath.Join(samplesDir(), sample))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(string(text), "\n")
		for n, line := range lines {
			if strings.HasPrefix(strings.Trim(line, `"`), "Order creation date") || strings.HasPrefix(strings.Trim(line, `"`), "Transaction creation date") {
				return strings.Join(lines[:n+1], "")
			}
		}
		t.Fatal("no header in " + sample)
		return ""
	}
	line := func(header string, at map[string]string) string {
		lines := strings.Split(strings.TrimRight(header, "\n"), "\n")
		names := strings.Split(strings.TrimRight(strings.ReplaceAll(lines[len(lines)-1], `"not as described"`, "not as described"), "\r"), ",")
		for n, name := range names {
			if names[n] = at[strings.Trim(name, `"`)]; names[n] == "" {
				names[n] = "--"
			}
		}
		return strings.Join(names, ",") + "\n"
	}
	orders, transactions := head("ebay-order-earnings.csv"), head("ebay-transactions.csv")
	order := func(day, id, gross, fixed, variable, label, earned string) string {
		return line(orders, map[string]string{"Order creation date": `"Jun ` + day + `, 2025"`, "Order number": "11-4000" + id, "Item title": "Desk lamp", "Buyer name": "Sample Buyer", "Transaction currency": "USD", "Item price": gross, "Quantity": "1", "Item subtotal": gross,
			"Payout currency": "USD", "Gross amount": gross, "Final Value Fee - fixed": fixed, "Final Value Fee - variable": variable, "Shipping labels": label, "Expenses": label, "Order earnings": earned})
	}
	row := func(day, kind, id, gross, fixed, variable, net, what string) string {
		return line(transactions, map[string]string{"Transaction creation date": `"Jun ` + day + `, 2025"`, "Type": kind, "Order number": id, "Buyer username": "buyer_a", "Net amount": net, "Payout currency": "USD", "Item title": what,
			"Final Value Fee - fixed": fixed, "Final Value Fee - variable": variable, "Gross transaction amount": gross, "Transaction currency": "USD", "Description": what})
	}
	p := levelPairs{currency: "USD", upTo: 3,
		files: []levelFile{
			{"orders.csv", orders + order("16", "5-00003", "14.50", "-0.4", "-1.97", "-4.10", "8.03") + order("10", "5-00002", "49.00", "-0.4", "-5.19", "-4.16", "39.25") + order("3", "5-00001", "32.50", "-0.4", "-4.35", "-6.20", "21.55")},
			{"transactions.csv", transactions + row("25", "Other fee", "--", "-4.95", "", "", "-4.95", "Store subscription") + row("24", "Payout", "--", "-8.03", "", "", "-8.03", "Scheduled payout") +
				row("17", "Shipping label", "11-40005-00003", "-4.10", "", "", "-4.10", "USPS") + row("16", "Order", "11-40005-00003", "14.50", "-0.4", "-1.97", "12.13", "Desk lamp") +
				row("12", "Payout", "--", "-60.80", "", "", "-60.80", "Scheduled payout") + row("11", "Shipping label", "11-40005-00002", "-4.16", "", "", "-4.16", "USPS") +
				row("10", "Order", "11-40005-00002", "49.00", "-0.4", "-5.19", "43.41", "Desk lamp") + row("4", "Shipping label", "11-40005-00001", "-6.20", "", "", "-6.20", "USPS") +
				row("3", "Order", "11-40005-00001", "32.50", "-0.4", "-4.35", "27.75", "Desk lamp")},
			bankDeposits("13 60.80 EBAY COMMERCE INC DES:PAYOUT", "25 8.03 EBAY COMMERCE INC DES:PAYOUT"),
		},
		want: func(has func(string) bool) int64 {
			if has("transactions") {
				return 6388
			}
			return 6883
		},
		said: []string{"3 of 3 rows have an order or transaction number of it", "68.83"},
	}
	p.hold(t)
}
