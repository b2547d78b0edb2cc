package main

import (
	"fmt"
	"testing"
)

// Etsy's five files of one month. Four orders with what their buyers paid, the
// fee of the payment (3 % + 0.25) and Etsy's 6.5 %:
//
//	order 01   20.00 + shipping 4.00 = 24.00 − 0.97 = 23.03 − 1.56
//	order 02   15.00 + shipping 3.00 = 18.00 − 0.79 = 17.21 − 1.17
//	order 03   30.00                 = 30.00 − 1.15 = 28.85 − 1.95
//	order 04   12.00 + shipping 4.00 = 16.00 − 0.73 = 15.27 − 1.04
//
// Payments and orders know 23.03 + 17.21 + 28.85 + 15.27 = 84.36; the items 20 +
// 15 + 30 + 12 = 77.00; the statement also 6.5 % (5.72), two listings (0.40) and an
// advertisement (1.50): 84.36 − 7.62 = 76.74, which is what the deposits 37.31 and
// 39.43 come to. Deposits alone earn nothing.
func TestEtsysFilesCountOnce(t *testing.T) {
	p := etsyJune()
	p.hold(t)
}

func etsyJune() *levelPairs {
	order := func(day, id, items, shipping, total, fee, net string) string {
		return fmt.Sprintf("06/%s/25,%s,buyer1,Ada,Ada,Sample,1,Credit Card,06/%s/25,1 Example Road,,Springfield,OR,97477,United States,USD,%s,,,0.00,0.00,%s,0.00,%s,,%s,%s,0.00,0.00,0.00,ada77,online,online_cc,,,\n", day, id, day, items, shipping, total, fee, net)
	}
	payment := func(day, id, total, fee, net string) string {
		return fmt.Sprintf("1250000%s,ada77,Ada Sample,%s,%s,%s,%s,%s,%s,%s,0.00,0.00,0.00,USD,%s,USD,1,0.00,No,SETTLED,06/%s/2025,06/%s/2025,ada77,online,online_cc,0.00\n", id[6:], id, total, fee, net, total, fee, net, total, day, day)
	}
	item := func(day, n, id, price, shipping string) string {
		return fmt.Sprintf("06/%s/25,\"Tea towel, blue\",ada77,1,%s,,,0.00,0.00,%s,0,%s,USD,440000040%s,1700000803,06/%s/2025,06/%s/2025,\"Ada Sample\",\"1 Example Road\",,Springfield,OR,97477,\"United States\",%s,,online,listing,online_cc,,,0,\n", day, price, shipping, price, n, day, day, id)
	}
	sale := func(day, id, total, fee, etsy string) string {
		return fmt.Sprintf("\"June %s, 2025\",Sale,Payment for Order #%s,,USD,$%s,--,$%s,--\n\"June %s, 2025\",Fee,Processing fee,Order #%s,USD,--,-$%s,-$%s,--\n\"June %s, 2025\",Fee,Transaction fee: Tea towel,Order #%s,USD,--,-$%s,-$%s,--\n",
			day, id, total, total, day, id, fee, fee, day, id, etsy, etsy)
	}
	fee := func(day, text, info, amount string) string {
		return fmt.Sprintf("\"June %s, 2025\",Fee,%s,%s,USD,--,-$%s,-$%s,--\n", day, text, info, amount, amount)
	}
	deposit := func(day, amount string) string {
		return fmt.Sprintf("\"June %s, 2025\",Deposit,$%s sent to your bank account,,USD,--,--,--,--\n", day, amount)
	}
	return &levelPairs{currency: "USD", upTo: 3,
		files: []levelFile{
			{"statement.csv", "Date,Type,Title,Info,Currency,Amount,\"Fees & Taxes\",Net,\"Tax Details\"\n" +
				deposit("23", "39.43") + fee("20", "Listing fee", "Listing #1700000803", "0.20") + sale("16", "3830000004", "16.00", "0.73", "1.04") + fee("12", "Etsy Ads", "Bill for ads", "1.50") +
				sale("10", "3830000003", "30.00", "1.15", "1.95") + deposit("9", "37.31") + sale("5", "3830000002", "18.00", "0.79", "1.17") + fee("3", "Listing fee", "Listing #1700000801", "0.20") +
				sale("2", "3830000001", "24.00", "0.97", "1.56")},
			{"orders.csv", sampleHeader("etsy-orders.csv") + order("16", "3830000004", "12.00", "4.00", "16.00", "0.73", "15.27") + order("10", "3830000003", "30.00", "0.00", "30.00", "1.15", "28.85") +
				order("05", "3830000002", "15.00", "3.00", "18.00", "0.79", "17.21") + order("02", "3830000001", "20.00", "4.00", "24.00", "0.97", "23.03")},
			{"items.csv", sampleHeader("etsy-order-items.csv") + item("16", "5", "3830000004", "12.00", "4.00") + item("10", "4", "3830000003", "30.00", "0.00") +
				item("05", "3", "3830000002", "5.00", "3.00") + item("05", "2", "3830000002", "10.00", "0.00") + item("02", "1", "3830000001", "20.00", "4.00")},
			{"payments.csv", sampleHeader("etsy-payments.csv") + payment("16", "3830000004", "16.00", "0.73", "15.27") + payment("10", "3830000003", "30.00", "1.15", "28.85") +
				payment("05", "3830000002", "18.00", "0.79", "17.21") + payment("02", "3830000001", "24.00", "0.97", "23.03")},
			{"deposits.csv", sampleHeader("etsy-deposits.csv") + "\"June 23, 2025\",39.43,USD,Executed,4417\n\"June 9, 2025\",37.31,USD,Executed,4417\n"},
		},
		want: func(has func(string) bool) int64 {
			switch {
			case has("statement"):
				return 7674
			case has("orders"), has("payments"):
				return 8436
			case has("items"):
				return 7700
			}
			return 0
		},
		said: []string{"4 of 4 rows have an order or transaction number of it", "5 of 5 rows have an order or transaction number of it", "84.36", "77.00"},
	}
}

// With the bank beside Etsy's files nothing counts twice, and what arrived is what
// counts: 76.74. The bank alone, or with the list of deposits or the items, which
// cannot have earned that, knows no more. Beside payments or orders the first deposit
// is the two orders before it, 23.03 + 17.21, short by the 2.93 of fees that these files
// do not have; the second is at least as much as the others less such fees.
func TestEtsysFilesAndTheBankCountOnce(t *testing.T) {
	p := etsyJune()
	p.files = append(p.files, bankDeposits("11 37.31 ORIG CO NAME:ETSY INC DEPOSIT", "25 39.43 ORIG CO NAME:ETSY INC DEPOSIT"))
	p.upTo = 2
	without := p.want
	p.want = func(has func(string) bool) int64 {
		if has("bank") {
			return 7674
		}
		return without(has)
	}
	p.hold(t)
}
