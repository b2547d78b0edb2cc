package infer_test

import "testing"

// TestInferenceOfAmountsWithAnotherBeside: what a column says was given back, is left
// after costs or is somebody's share must not be passed over, and a day on which money
// is due is no day on which it came.
func TestInferenceOfAmountsWithAnotherBeside(t *testing.T) {
	holdLayouts(t, []layout{
		{name: "refunds in a column", content: "Date,Description,Amount,Refunded,Currency\n2026-01-05,Payment from client,100.00,0.00,EUR\n2026-01-12,Payment from client,50.00,50.00,EUR\n2026-01-17,Card payment,-5.00,0.00,EUR\n", refused: "holds refunds"},
		{name: "no refund in the column", content: "Date,Description,Amount,Refunded,Currency\n2026-01-05,Payment from client,100.00,0.00,EUR\n2026-01-12,Payment from client,50.00,0.00,EUR\n2026-01-17,Card payment,-5.00,0.00,EUR\n",
			want: "2026-01-05 100.00 EUR|2026-01-12 50.00 EUR|2026-01-17 -5.00 EUR"},
		{name: "a share of the amount", content: "Date,Description,Amount,Your share,Currency\n2026-01-05,Payment from client,100.00,50.00,EUR\n2026-01-12,Card payment,-40.00,-20.00,EUR\n2026-01-17,Payment from client,30.00,15.00,EUR\n", refused: "can be the amount"},
		{name: "an amount and a net without the fee between them", content: "Date,Description,Amount,Net,Currency\n2026-01-05,Payment from client,100.00,97.00,EUR\n2026-01-12,Card payment,-40.00,-40.00,EUR\n2026-01-17,Payment from client,30.00,29.00,EUR\n", refused: "can be the amount"},
		{name: "an amount and a net that are the same", content: "Date,Description,Amount,Net,Currency\n2026-01-05,Payment from client,100.00,100.00,EUR\n2026-01-12,Card payment,-40.00,-40.00,EUR\n2026-01-17,Payment from client,30.00,30.00,EUR\n",
			want: "2026-01-05 100.00 EUR|2026-01-12 -40.00 EUR|2026-01-17 30.00 EUR"},
		{name: "due and not yet paid", content: "Due date,Description,Amount,Currency,Paid on\n2026-02-05,Payment from client,10.00,EUR,2026-01-30\n2026-02-12,Card payment,-5.00,EUR,2026-02-12\n2026-02-17,Payment from client,7.00,EUR,\n", refused: "no date"},
		{name: "due alone", content: "Fällig am;Beschreibung;Betrag;Währung\n05.02.2026;Zahlungseingang;10,00;EUR\n15.02.2026;Lastschrift;-5,00;EUR\n17.02.2026;Gutschrift;7,00;EUR\n", refused: "No column holds a date"},
		{name: "due and paid", content: "Due date,Description,Amount,Currency,Paid on\n2026-02-05,Payment from client,10.00,EUR,2026-01-30\n2026-02-12,Card payment,-5.00,EUR,2026-02-12\n2026-02-17,Payment from client,7.00,EUR,2026-02-20\n",
			want: "2026-01-30 10.00 EUR|2026-02-12 -5.00 EUR|2026-02-20 7.00 EUR"},
	})
}
