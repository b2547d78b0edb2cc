package infer_test

import "testing"

// TestAmountsThatEndInTheirSide: banks of India, Indonesia and Brazil write no sign, but
// Cr and Dr, DB, or C and D behind the number. Where only credits are marked, as on cards,
// nothing says what the others are.
func TestAmountsThatEndInTheirSide(t *testing.T) {
	const want = "2026-01-05 -1200.50 INR|2026-01-17 2500.00 INR|2026-01-18 -90.00 INR"
	holdLayouts(t, []layout{
		{name: "with a balance", want: want,
			content: "Date,Narration,Amount,Balance,Currency\n2026-01-05,POS SHOP,1200.50Dr,8799.50Cr,INR\n2026-01-17,SALARY ACME,2500.00Cr,11299.50Cr,INR\n2026-01-18,POS CAFE,90.00Dr,11209.50Cr,INR\n"},
		{name: "without", want: want,
			content: "Date,Narration,Amount,Currency\n2026-01-05,Card payment SHOP,\"1,200.50 DB\",INR\n2026-01-17,Salary ACME,\"2,500.00 CR\",INR\n2026-01-18,Card payment CAFE,90.00 DB,INR\n"},
		{name: "capitals", want: "2026-01-05 -1200.50 BRL|2026-01-17 2500.00 BRL|2026-01-18 -90.00 BRL",
			content: "Data;Histórico;Valor;Moeda\n05/01/2026;Compra SHOP;1.200,50 D;BRL\n17/01/2026;Salário ACME;2.500,00 C;BRL\n18/01/2026;Compra CAFE;90,00 D;BRL\n"},
		{name: "credits alone are marked", refused: "has one sign only",
			content: "Date,Narration,Amount,Currency\n2026-01-05,Card payment SHOP,1200.50,INR\n2026-01-17,Salary ACME,2500.00 CR,INR\n2026-01-18,Card payment CAFE,90.00,INR\n"},
	})
}
