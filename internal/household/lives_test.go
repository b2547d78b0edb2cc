package household_test

import (
	"fmt"
	"strings"
	"testing"

	"rivulet/internal/diag"
	"rivulet/internal/household"
	"rivulet/internal/ledger"
	"rivulet/internal/money"
)

// netOf adds up what counts in a currency.
func netOf(l *ledger.Ledger, c money.Currency) (net int64) {
	for key, s := range sumsOf(l) {
		if key.currency == c {
			net += s.Net
		}
	}
	return net
}

// namesAmount reports whether a warning names an amount.
func namesAmount(findings []diag.Finding, want money.Amount) bool {
	for _, f := range findings {
		for _, a := range amounts(f.What) {
			if f.Severity >= diag.Warning && a == want {
				return true
			}
		}
	}
	return false
}

// trips is Uber's payments ledger: of each trip its time and its rows, "fare",
// "fee" or "tip" and an amount.
func trips(name, city string, rows ...string) household.File {
	words := map[string]string{
		"fare": "transport.fare.upfront_base,driver_payment_fares",
		"fee":  "intermediary.commission,commission",
		"tip":  "transport.misc.tip,tip",
	}
	lines := []string{"City Name,Local Amount,Currency Code,Classification,Category,Local Timestamp"}
	for _, row := range rows {
		cells := strings.Split(row, "|")
		lines = append(lines, fmt.Sprintf("%s,%s,EUR,%s,%s", city, cells[2], words[cells[1]], cells[0]))
	}
	return text(name, lines...)
}

// n26Credits is a bank's export of credits: day, who, amount.
func n26Credits(name string, rows ...string) household.File {
	lines := []string{`"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"`}
	for _, row := range rows {
		cells := strings.Split(row, "|")
		lines = append(lines, fmt.Sprintf(`%s,%s,"%s",,"Credit Transfer","PAYMENT","Main Account",%s,,,`, cells[0], cells[0], cells[1], cells[2]))
	}
	return text(name, lines...)
}

// A courier in Lisbon downloads Uber's ledger twice. In the second, a trip of the
// first has got its tip and there are two more; it tells the city by a number. The
// bank shows both weeks' payments. 7.50 + 15.00 + 9.00 + 2.00 + 6.00 + 13.50 = 53.00.
func TestCourierWhoseTripsGrewBetweenTwoDownloads(t *testing.T) {
	first := []string{"2025-03-03 12:00:00|fare|10.0", "2025-03-03 12:00:00|fee|-2.5", "2025-03-05 19:10:00|fare|20.0", "2025-03-05 19:10:00|fee|-5.0",
		"2025-03-08 21:00:05|fare|12.0", "2025-03-08 21:00:05|fee|-3.0"}
	second := append(append([]string{}, first...), "2025-03-08 21:00:05|tip|2.0", "2025-03-12 13:00:00|fare|8.0", "2025-03-12 13:00:00|fee|-2.0",
		"2025-03-15 20:00:00|fare|16.0", "2025-03-15 20:00:00|fee|-4.0", "2025-03-15 20:00:00|tip|1.5")
	for _, city := range []string{"Lisbon", "3"} {
		l, _ := readFiles(t, trips("u1.csv", "Lisbon", first...), trips("u2.csv", city, second...),
			n26Credits("n26.csv", "2025-03-10|Uber BV|33.5", "2025-03-17|Uber BV|19.5"))
		if got := netOf(l, "EUR"); got != 5300 {
			t.Errorf("city %s: net %d, want 5300", city, got)
		}
	}
}

// Without the second download, the bank's payments before and after the first count
// as they arrived: 20.00 + 31.50 + 33.00.
func TestCourierWithAnExportOfOneWeek(t *testing.T) {
	l, _ := readFiles(t, trips("u1.csv", "Lisbon", "2025-03-03 12:00:00|fare|10.0", "2025-03-03 12:00:00|fee|-2.5",
		"2025-03-05 19:10:00|fare|20.0", "2025-03-05 19:10:00|fee|-5.0", "2025-03-08 21:00:05|fare|12.0", "2025-03-08 21:00:05|fee|-3.0"),
		n26Credits("n26.csv", "2025-02-24|Uber BV|20.0", "2025-03-10|Uber BV|31.5", "2025-03-24|Uber BV|33.0"))
	if got := netOf(l, "EUR"); got != 2000+3150+3300 {
		t.Errorf("net %d, want 8450", got)
	}
}

const etsyHeader = `Date,Type,Title,Info,Currency,Amount,"Fees & Taxes",Net,"Tax Details"`

// etsyMarch is the first half of a month: 19.00 + 28.50 paid out on the 10th, and 9.50.
func etsyMarch() []string {
	return []string{etsyHeader,
		`"March 12, 2025",Fee,Processing fee,Order #3810000003,USD,--,-$0.50,-$0.50,--`,
		`"March 12, 2025",Sale,Payment for Order #3810000003,,USD,$10.00,--,$10.00,--`,
		`"March 10, 2025",Deposit,$47.50 sent to your bank account,,USD,--,--,--,--`,
		`"March 5, 2025",Fee,Processing fee,Order #3810000002,USD,--,-$1.50,-$1.50,--`,
		`"March 5, 2025",Sale,Payment for Order #3810000002,,USD,$30.00,--,$30.00,--`,
		`"March 3, 2025",Fee,Processing fee,Order #3810000001,USD,--,-$1.00,-$1.00,--`,
		`"March 3, 2025",Sale,Payment for Order #3810000001,,USD,$20.00,--,$20.00,--`}
}

// A shop's month, downloaded on the 15th and again at its end, with a second sale of
// the same amount on the 12th that the first download lacks: 47.50 + 9.50 + 9.50.
func TestShopThatDownloadsAMonthTwice(t *testing.T) {
	half := etsyMarch()
	whole := append([]string{etsyHeader,
		`"March 17, 2025",Deposit,$19.00 sent to your bank account,,USD,--,--,--,--`,
		`"March 12, 2025",Fee,Processing fee,Order #3810000004,USD,--,-$0.50,-$0.50,--`,
		`"March 12, 2025",Sale,Payment for Order #3810000004,,USD,$10.00,--,$10.00,--`}, half[1:]...)
	l, _ := readFiles(t, text("etsy_statement_2025_3 (1).csv", half...), text("etsy_statement_2025_3.csv", whole...),
		text("Chase6870_Activity.CSV", chaseHeader,
			`CREDIT,03/18/2025,"ETSY, INC.       PAYOUT     ST-K0318Q      WEB ID: 1800948598",19.00,ACH_CREDIT,1066.50,,`,
			`CREDIT,03/11/2025,"ETSY, INC.       PAYOUT     ST-K0311Q      WEB ID: 1800948598",47.50,ACH_CREDIT,1047.50,,`))
	if got := netOf(l, "USD"); got != 6650 {
		t.Errorf("net %d, want 6650", got)
	}
}

// The payout of 47.50 arrives as 28.00 and 17.00, 2.50 got lost: 47.50 − 2.50 + 9.50.
func TestShopWhosePayoutArrivesInTwoPartsAndShort(t *testing.T) {
	l, _ := readFiles(t, text("etsy_statement_2025_3.csv", etsyMarch()...), text("Chase6870_Activity.CSV", chaseHeader,
		`CREDIT,03/12/2025,"ETSY, INC.       PAYOUT     ST-K0312Q      WEB ID: 1800948598",17.00,ACH_CREDIT,1045.00,,`,
		`CREDIT,03/11/2025,"ETSY, INC.       PAYOUT     ST-K0311Q      WEB ID: 1800948598",28.00,ACH_CREDIT,1028.00,,`))
	if got := netOf(l, "USD"); got != 4500+950 {
		t.Errorf("net %d, want 5450", got)
	}
}

const payPalHeader = "Date,Time,TimeZone,Name,Type,Status,Currency,Amount,Fees,Total,Exchange Rate,Receipt ID,Balance,Transaction ID,Item Title"

// A cashback collector's PayPal export begins with 80.00 from before, which are
// withdrawn; a purchase is refunded on the way; Rakuten's 30.00 are withdrawn and
// 25.00 of Swagbucks stay. The bank shows the 80.00, so that 80.00 + 30.00 + 25.00
// count, and what is not in the export is named.
func TestCollectorWhosePayPalHeldMoneyBefore(t *testing.T) {
	l, findings := readFiles(t, text("Download.CSV", payPalHeader,
		`02/27/2025,9:00:00,PST,"Prodege, LLC",Mass Pay Payment,Completed,USD,25,0,25,,,25,8XY00000000000006,`,
		`02/17/2025,9:00:00,PST,,General Withdrawal,Completed,USD,-30,0,-30,,,0,8XY00000000000005,`,
		`02/15/2025,9:00:00,PST,Bloom Florist,Payment Refund,Completed,USD,18,0,18,,,30,8XY00000000000004,`,
		`02/12/2025,9:00:00,PST,Bloom Florist,Express Checkout Payment,Completed,USD,-18,0,-18,,,12,8XY00000000000003,`,
		`02/10/2025,9:00:00,PST,Rakuten,Mass Pay Payment,Completed,USD,30,0,30,,,30,8XY00000000000002,`,
		`02/03/2025,9:00:00,PST,,General Withdrawal,Completed,USD,-80,0,-80,,,0,8XY00000000000001,`),
		text("Chase6870_Activity.CSV", chaseHeader,
			`CREDIT,02/18/2025,"PAYPAL           TRANSFER   10210663   PPD ID: PAYPALSD11",30.00,ACH_CREDIT,1110.00,,`,
			`CREDIT,02/04/2025,"PAYPAL           TRANSFER   10210601   PPD ID: PAYPALSD11",80.00,ACH_CREDIT,1080.00,,`))
	if got := netOf(l, "USD"); got != 13500 || !namesAmount(findings, money.Amount{Minor: 8000, Currency: "USD"}) {
		t.Errorf("net %d, want 13500; findings %v", got, findings)
	}
}

// A freelancer is paid by Upwork through a Payoneer account whose export is missing:
// 200.00 less 20.00 and 2.00 of fees, paid out and arrived as 178.00, and 90.00 not
// paid out yet: 268.00.
func TestFreelancerWhosePayoneerIsMissing(t *testing.T) {
	l, _ := readFiles(t, text("statements.csv",
		"Date,Transaction ID,Transaction type,Transaction summary,Description 1,Ref ID,Client team,Amount $",
		`"Mar 17, 2025",7300006,Service Fee,Service Fee for Hourly - Ref ID 640000002,,640000002,Harbour,-10.00`,
		`"Mar 17, 2025",7300005,Hourly,"Invoice for Mar 10-16, 2025",,640000002,Harbour,100.00`,
		`"Mar 7, 2025",7300004,Withdrawal,"Payoneer, account ending 4417",,,,-178.00`,
		`"Mar 7, 2025",7300003,Withdrawal Fee,Payoneer fee,,,,-2.00`,
		`"Mar 3, 2025",7300002,Service Fee,Service Fee for Hourly - Ref ID 640000001,,640000001,Harbour,-20.00`,
		`"Mar 3, 2025",7300001,Hourly,"Invoice for Feb 24-Mar 2, 2025",,640000001,Harbour,200.00`),
		text("Chase6870_Activity.CSV", chaseHeader,
			`CREDIT,03/12/2025,"PAYONEER INC     EDI PYMNTS  ID 5567",178.00,ACH_CREDIT,1178.00,,`))
	if got := netOf(l, "USD"); got != 26800 {
		t.Errorf("net %d, want 26800", got)
	}
}
