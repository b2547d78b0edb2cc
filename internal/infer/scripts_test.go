package infer

import (
	"testing"

	"rivulet/internal/format"
	"rivulet/internal/money"
)

// TestHeadersInGreekHebrewAndCzechAreRead guards headers whose words no other
// language has: without them the table was taken for one without a header.
func TestHeadersInGreekHebrewAndCzechAreRead(t *testing.T) {
	for name, c := range map[string]struct {
		said  money.Currency // by the user: a language alone proves none
		lines []string
		roles []format.Role
	}{
		"Greek": {"EUR", []string{"Ημερομηνία,Περιγραφή,Ποσό,Υπόλοιπο",
			"15/01/2026,ATM WITHDRAWAL ΠΛΗΡΩΜΗ,-45.00,955.00", "16/01/2026,ΑΓΟΡΑ,-82.30,872.70", "17/01/2026,SALARY ΜΙΣΘΟΣ,2500.00,3372.70", "19/01/2026,ΑΓΟΡΑ,-12.70,3360.00", "20/01/2026,ΑΓΟΡΑ,-60.00,3300.00"},
			[]format.Role{format.Date, format.Description, format.AmountColumn, format.Balance}},
		"Hebrew": {"ILS", []string{"תאריך,תיאור,חובה,זכות,יתרה",
			"13/09/2026,משכורת,,1000.00,1500.00", "14/09/2026,חניה,28.00,,1472.00", "15/09/2026,חשמל,72.00,,1400.00", "16/09/2026,העברה,,50.00,1450.00", "17/09/2026,קפה,20.00,,1430.00"},
			[]format.Role{format.Date, format.Description, format.Debit, format.Credit, format.Balance}},
		"Czech": {"", []string{"Datum provedení;Směr úhrady;Měna účtu;Částka;Název protistrany",
			"15.09.2026;Příchozí;CZK;7500,00;Firma", "18.09.2026;Odchozí;CZK;2500,00;Nájem", "22.09.2026;Odchozí;CZK;480,00;Potraviny"},
			[]format.Role{format.Date, format.Direction, format.Currency, format.AmountColumn, ""}},
	} {
		_, in := Table(&Words{}, csvFile(t, c.lines...), Said{Currency: c.said})
		if !in.Strong {
			t.Errorf("%s: %v", name, in.Refused)
		}
		for i, role := range c.roles {
			if role != "" && in.Columns[i].Role != role {
				t.Errorf("%s: %s is read as %q, want %q", name, in.Columns[i].Name, in.Columns[i].Role, role)
			}
		}
	}
}
