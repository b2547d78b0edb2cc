package recognise

import "testing"

// TestAnybodysHeaderIsNoFormatThatTheRowsDeny: a header that a known bank shares with
// banks everywhere must not give their files its currency, its order of days or its
// sign.
func TestAnybodysHeaderIsNoFormatThatTheRowsDeny(t *testing.T) {
	for name, c := range map[string]struct {
		is    string // the format that the lines have; empty if none
		note  bool
		lines []string
	}{
		"rows of an Irish bank":                 {"boi-account", false, []string{"Date,Details,Debit,Credit,Balance", "05/01/2026,POS SHOP DUBLIN,45.00,,955.00", "17/01/2026,SEPA DD CLIENT,,500.00,1455.00", "21/01/2026,SEPA DD GYM,100.00,,1355.00"}},
		"rows of nowhere":                       {"boi-account", true, []string{"Date,Details,Debit,Credit,Balance", "05/01/2026,SHOP,45.00,,955.00", "17/01/2026,CLIENT,,500.00,1455.00", "21/01/2026,GYM,100.00,,1355.00"}},
		"rows of India":                         {"", false, []string{"Date,Details,Debit,Credit,Balance", "05/01/2026,UPI/FOOD,45.00,,955.00", "17/01/2026,NEFT CLIENT,,500.00,1455.00", "21/01/2026,ATM WDL,100.00,,1355.00"}},
		"months first":                          {"", false, []string{"Date,Details,Debit,Credit,Balance", "01/05/2026,SHOP,45.00,,955.00", "01/17/2026,CLIENT,,500.00,1455.00", "01/21/2026,GYM,100.00,,1355.00"}},
		"a currency per row":                    {"", false, []string{"Date,Time,Amount,Type,Description,Currency", "2026-01-05,10:00:00,-45.00,Withdrawal,Shop,GBP", "2026-01-17,11:00:00,500.00,Deposit,Client,GBP", "2026-01-21,12:00:00,-100.00,Withdrawal,Gym,GBP"}},
		"a currency that Lloyds does not write": {"", false, []string{"Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance,Currency", "05/01/2026,DEB,'12-34-56,111,SHOP,45.00,,955.00,EUR", "17/01/2026,FPI,'12-34-56,111,CLIENT,,500.00,1455.00,EUR"}},
		"rows of Mexico":                        {"", false, []string{"Fecha,Fecha valor,Movimiento,Importe,Saldo", "05/01/2026,05/01/2026,COMPRA,-85.50,4914.50", "17/01/2026,17/01/2026,SPEI RECIBIDO,1500.00,6414.50", "21/01/2026,21/01/2026,SPEI ENVIADO,-300.00,6114.50"}},
		"rows of Malaysia":                      {"", false, []string{"Transaction Date,Transaction Description,Withdrawal,Deposit,Available Balance", "05 Jan 2026,DUITNOW QR CAFE,45.00,0.00,955.00", "17 Jan 2026,DUITNOW CLIENT,0.00,500.00,1455.00", "21 Jan 2026,ATM,100.00,0.00,1355.00"}},
		"signs of an account":                   {"", false, []string{"date,title,amount", "2026-01-05,Card payment Shop,-10.00", "2026-01-17,Salary,50.00", "2026-01-20,Card payment Cafe,-40.00"}},
		"signs of the card":                     {"nubank-card", true, []string{"date,title,amount", "2026-01-05,Padaria,10.00", "2026-01-17,Pagamento recebido,-50.00", "2026-01-20,Livraria,40.00"}},
		"no PayPal":                             {"", false, []string{"Date,Type,Status,Currency,Gross,Fee,Net", "2026-01-05,Sale,Completed,EUR,50.00,1.75,48.25", "2026-01-12,Sale,Completed,EUR,30.00,1.17,28.83"}},
		"no PayPal, renamed":                    {"", false, []string{"Created,Time,Name,Type,Status,Currency,Gross,Fee,Net", "2026-01-05,10:00,A,Sale,Completed,EUR,50.00,1.75,48.25", "2026-01-12,11:00,B,Sale,Completed,EUR,30.00,1.17,28.83"}},
	} {
		m := library(t).Recognise(written(t, c.lines...))
		got := ""
		if m.Format != nil {
			got = m.Format.ID
		}
		if got != c.is {
			t.Errorf("%s: taken for %q, want %q", name, got, c.is)
		}
		if (len(m.Findings) > 0) != c.note {
			t.Errorf("%s: %d findings, want one: %v", name, len(m.Findings), c.note)
		}
	}
}
