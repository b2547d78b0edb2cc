package infer_test

import "testing"

// TestTablesThatMeanTwoThingsAreRefused: each of them reads without a fault in a way
// that is wrong.
func TestTablesThatMeanTwoThingsAreRefused(t *testing.T) {
	const rows = "2026-01-05,Card payment SHOP,1.20,,EUR\n2026-01-17,Salary ACME,,2.50,EUR\n2026-01-18,Card payment CAFE,0.90,,EUR\n"
	holdLayouts(t, []layout{
		{name: "two files in one, debit and credit exchanged in the second", refused: "At row 5 another table begins",
			content: "Date,Description,Debit,Credit,Currency\n" + rows + "Date,Description,Credit,Debit,Currency\n2026-02-17,Salary ACME,2.50,,EUR\n2026-02-18,Card payment CAFE,,0.90,EUR\n"},
		{name: "two files of one layout", want: "2026-01-05 -1.20 EUR|2026-01-17 2.50 EUR|2026-01-18 -0.90 EUR|2026-02-17 2.50 EUR",
			content: "Date,Description,Debit,Credit,Currency\n" + rows + "Date,Description,Debit,Credit,Currency\n2026-02-17,Salary ACME,,2.50,EUR\n"},
		{name: "debit and credit exchanged, as the texts say", refused: "say the opposite of the names",
			content: "Date,Description,Debit,Credit,Currency\n2026-01-05,Card payment SHOP,,1.20,EUR\n2026-01-17,Salary ACME,2.50,,EUR\n2026-01-18,Card payment CAFE,,0.90,EUR\n"},
		{name: "a year of an era without its name", refused: "may be those of an era",
			content: "年月日,摘要,金額,残高,通貨\n08-01-05,カード,-120,9880,JPY\n08-01-17,給与,250,10130,JPY\n08-03-18,カード,-90,10040,JPY\n08-03-19,カード,-40,10000,JPY\n08-03-20,カード,-40,9960,JPY\n08-03-21,カード,-40,9920,JPY\n"},
		{name: "a year that no era has reached", want: "2026-01-05 -120 JPY|2026-01-17 250 JPY|2026-03-18 -90 JPY|2026-03-19 -40 JPY|2026-03-20 -40 JPY|2026-03-21 -40 JPY",
			content: "年月日,摘要,金額,残高,通貨\n26-01-05,カード,-120,9880,JPY\n26-01-17,給与,250,10130,JPY\n26-03-18,カード,-90,10040,JPY\n26-03-19,カード,-40,10000,JPY\n26-03-20,カード,-40,9960,JPY\n26-03-21,カード,-40,9920,JPY\n"},
		{name: "a total that runs on", refused: "more than the one before it",
			content: "Payer,CoolApp\nDate,Earnings (EUR)\n2026-01-05,1.20\n2026-01-06,3.70\n2026-01-07,4.00\n2026-01-08,6.10\n2026-01-09,9.00\n2026-01-12,9.40\n"},
		{name: "interest that grows slowly", want: "2026-01-31 10.00 EUR|2026-02-28 10.02 EUR|2026-03-31 10.05 EUR|2026-04-30 10.07 EUR|2026-05-31 10.10 EUR|2026-06-30 10.12 EUR",
			content: "Payer,CoolBank\nDate,Earnings (EUR)\n2026-01-31,10.00\n2026-02-28,10.02\n2026-03-31,10.05\n2026-04-30,10.07\n2026-05-31,10.10\n2026-06-30,10.12\n"},
		{name: "whole numbers that may be cents", refused: "may be cents",
			content: "Date,Description,Amount,Currency\n2026-01-05,Card payment SHOP,-6235,EUR\n2026-01-17,Salary ACME,131075,EUR\n2026-01-18,Card payment CAFE,-1899,EUR\n2026-01-19,Card payment CAFE,-450,EUR\n"},
		{name: "whole numbers that are round", want: "2026-01-05 -60.00 EUR|2026-01-17 1300.00 EUR|2026-01-18 -15.00 EUR|2026-01-19 -45.00 EUR",
			content: "Date,Description,Amount,Currency\n2026-01-05,Card payment SHOP,-60,EUR\n2026-01-17,Salary ACME,1300,EUR\n2026-01-18,Card payment CAFE,-15,EUR\n2026-01-19,Card payment CAFE,-45,EUR\n"},
		{name: "whole numbers of a currency without coins", want: "2026-01-05 -6235 KRW|2026-01-17 131075 KRW|2026-01-18 -1899 KRW|2026-01-19 -450 KRW",
			content: "Date,Description,Amount,Currency\n2026-01-05,Card payment SHOP,-6235,KRW\n2026-01-17,Salary ACME,131075,KRW\n2026-01-18,Card payment CAFE,-1899,KRW\n2026-01-19,Card payment CAFE,-450,KRW\n"},
		{name: "a section in another currency", refused: "names the currency USD",
			content: "Currency,EUR\nDate,Description,Amount\n2026-01-05,Card payment SHOP,-1.20\n2026-01-17,Salary ACME,2.50\nAccount USD,,\n2026-01-18,Card payment CAFE,-0.90\n2026-01-19,Salary ACME,1.00\n"},
		{name: "a section in the same", want: "2026-01-05 -1.20 EUR|2026-01-17 2.50 EUR|2026-01-18 -0.90 EUR|2026-01-19 1.00 EUR",
			content: "Currency,EUR\nDate,Description,Amount\n2026-01-05,Card payment SHOP,-1.20\n2026-01-17,Salary ACME,2.50\nAccount EUR,,\n2026-01-18,Card payment CAFE,-0.90\n2026-01-19,Salary ACME,1.00\n"},
		{name: "a rate beside hours", refused: "may be a rate",
			content: "Payer,TutorHub\nDate,Hours,Amount (EUR)\n2026-01-05,2,15.00\n2026-01-06,3,15.00\n2026-01-09,1,15.00\n"},
		{name: "a tax on top, which the seller owes", refused: "stands beside",
			content: "Payer,ShopCo\nDate,Item,Price,VAT,Total (EUR)\n2026-01-05,a,10.00,2.00,12.00\n2026-01-06,b,5.00,1.00,6.00\n2026-01-09,c,20.00,4.00,24.00\n"},
	})
}

// TestAmountsThatNameTheirOwnCurrency are read in it, each; two columns that do are what
// was paid and what it became, and nothing says which is which.
func TestAmountsThatNameTheirOwnCurrency(t *testing.T) {
	holdLayouts(t, []layout{
		{name: "several", want: "2026-01-05 -1.20 EUR|2026-01-17 2.50 USD|2026-01-18 -0.90 EUR",
			content: "Date,Description,Amount\n2026-01-05,Card payment SHOP,-1.20 EUR\n2026-01-17,Salary ACME,2.50 USD\n2026-01-18,Card payment CAFE,-0.90 EUR\n"},
		{name: "two columns", refused: "names the currencies",
			content: "Date,Description,Amount,Settled\n2026-01-05,Card payment SHOP,-1.20 EUR,-1.30 USD\n2026-01-17,Salary ACME,2.50 USD,2.30 EUR\n2026-01-18,Card payment CAFE,-0.90 EUR,-1.00 USD\n"},
	})
}

// TestEarningsOfMonthsCountOnTheirLastDay where their payer is named; a list of an
// account by months is a summary, and months among days are two things.
func TestEarningsOfMonthsCountOnTheirLastDay(t *testing.T) {
	const want = "2025-12-31 12.50 EUR|2026-01-31 9.10 EUR|2026-02-28 14.25 EUR"
	var layouts []layout
	for _, months := range [][3]string{
		{"2025-12", "2026-01", "2026-02"}, {"12/2025", "01/2026", "02/2026"}, {"Dec 2025", "Jan 2026", "Feb 2026"}, {"décembre 2025", "janvier 2026", "février 2026"},
		{"2025年12月", "2026年1月", "2026年2月"},
	} {
		rows := "Month,Earnings,Currency\n" + months[0] + ",12.50,EUR\n" + months[1] + ",9.10,EUR\n" + months[2] + ",14.25,EUR\n"
		layouts = append(layouts, layout{name: months[0], want: want, content: "Payer,BookCo\n" + rows},
			layout{name: months[0] + " of nobody", refused: "does not say who paid", content: rows})
	}
	layouts = append(layouts,
		layout{name: "months among days", refused: "holds an amount and no date", content: "Payer,BookCo\nMonth,Earnings,Currency\n2025-12,12.50,EUR\n2026-01-31,9.10,EUR\n2026-02,14.25,EUR\n"},
		layout{name: "quarters", refused: "looks like a header", content: "Payer,BookCo\nQuarter,Earnings,Currency\nQ3 2025,12.50,EUR\nQ4 2025,9.10,EUR\n"})
	holdLayouts(t, layouts)
}

// TestTablesWithoutADateSayWhatIsThere instead of having no header.
func TestTablesWithoutADateSayWhatIsThere(t *testing.T) {
	var layouts []layout
	for cell, says := range map[string]string{
		"2082/09/05": "of a calendar that is not read", "1404/10/15": "of a calendar that is not read", "16/07/1447": "of a calendar that is not read", "115/01/05": "of a calendar that is not read",
		"01/05": "name no year", "5. Jan": "name no year", "1月5日": "name no year", "2026-01": "of whole months", "January 2026": "of whole months", "2026年1月": "of whole months",
		"5 siječnja 2026": "looks like a header", "1767614400": "looks like a header",
	} {
		layouts = append(layouts, layout{name: cell, refused: says, content: "Date,Description,Amount,Currency\n" + cell + ",Card payment SHOP,-1.20,EUR\n" + cell + ",Salary ACME,2.50,EUR\n"})
	}
	layouts = append(layouts, layout{name: "no dates at all", refused: "no column below it holds dates that can be read.", content: "Amount (EUR),Name\n5.00,Otto Example\n7.00,Erna Example\n"},
		layout{name: "a piece of a row", refused: "breaks off within the first row", content: "Date,Description,Amount,Currency\n2026-01-05,\"Card payment SHOP\",\"-1.2"},
		layout{name: "no rows", refused: "stands no row", content: "Date,Description,Amount,Currency\n"},
		layout{name: "names that are none of money", refused: "Row 1 looks like a header", content: "Date,Open,High,Low\n2026-01-05,1.20,1.30,1.10\n2026-01-06,1.25,1.31,1.22\n2026-01-07,1.20,1.30,1.10\n"})
	holdLayouts(t, layouts)
}

// TestYearsAndMonthsOfOtherLanguages are those that rows are read with later.
func TestYearsAndMonthsOfOtherLanguages(t *testing.T) {
	const want = "2026-01-05 -1.20 EUR|2026-01-17 2.50 EUR|2026-03-18 -0.90 EUR"
	var layouts []layout
	for _, days := range [][3]string{
		{"05/01/2569", "17/01/2569", "18/03/2569"}, {"5 ม.ค. 2569", "17 ม.ค. 2569", "18 มี.ค. 2569"},
		{"\"Mon, 5 Jan 2026\"", "\"Sat, 17 Jan 2026\"", "\"Wed, 18 Mar 2026\""}, {"Mon 05/01/2026", "Sat 17/01/2026", "Wed 18/03/2026"},
		{"\"Mo., 05.01.2026\"", "\"Sa., 17.01.2026\"", "\"Mi., 18.03.2026\""}, {"\"Monday, Jan 5, 2026\"", "\"Saturday, Jan 17, 2026\"", "\"Wednesday, Mar 18, 2026\""},
		{"5 января 2026", "17 января 2026", "18 марта 2026"}, {"5. ledna 2026", "17. ledna 2026", "18. března 2026"}, {"5 Ocak 2026", "17 Ocak 2026", "18 Mart 2026"},
	} {
		layouts = append(layouts, layout{name: days[0], want: want, content: "Date,Description,Amount,Balance,Currency\n" +
			days[0] + ",Card payment SHOP,-1.20,98.80,EUR\n" + days[1] + ",Salary ACME,2.50,101.30,EUR\n" + days[2] + ",Card payment CAFE,-0.90,100.40,EUR\n"})
	}
	holdLayouts(t, layouts)
}
