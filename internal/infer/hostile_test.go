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
	})
}
