package format

import "testing"

func TestNormalise(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Posting Date", "posting date"},
		{"\ufeffDate", "date"},
		{"\"Date\"", "date"},
		{"'Date", "date"},
		{" ID", "id"},
		{"Mandatsreferenz ", "mandatsreferenz"},
		{"Closing\u00a0Balance\t", "closing balance"},
		{"Amount (INR )", "amount(inr)"},
		{"Amount(USD)", "amount(usd)"},
		{"Amount (USD)", "amount(usd)"},
		{"差引残高（円）", "差引残高(円)"},
		{"差引残高 (円)", "差引残高(円)"},
		{"ＡＢＣ　１２", "abc 12"},
		{"N° ordine commerciante", "no ordine commerciante"},
		{"Nº ordine commerciante", "no ordine commerciante"},
		{"No ordine commerciante", "no ordine commerciante"},
		{"De l’adresse email", "de l'adresse email"},
		{"Paid to you : Your earnings", "paid to you:your earnings"},
		{"Paid to you:Your earnings", "paid to you:your earnings"},
		{"City\nState", "city state"},
		{"收/支                 ", "收/支"},
		{"Wa\u0308hrung", "währung"},
		{"Gebühren & Steuern", "gebühren & steuern"},
		{"", ""},
		{" \t\"\" ", ""},
	}
	for _, test := range tests {
		if got := Normalise(test.in); got != test.want {
			t.Errorf("Normalise(%q) = %q, want %q", test.in, got, test.want)
		}
		if twice := Normalise(test.want); twice != test.want {
			t.Errorf("Normalise(%q) = %q, not itself", test.want, twice)
		}
	}
}

func FuzzNormalise(f *testing.F) {
	f.Add("Amount (EUR)")
	f.Add("N° \u00a0：（円）")
	f.Fuzz(func(t *testing.T, s string) {
		once := Normalise(s)
		if twice := Normalise(once); twice != once {
			t.Errorf("Normalise(%q) = %q, again %q", s, once, twice)
		}
	})
}
