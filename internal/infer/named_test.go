package infer_test

import (
	"strings"
	"testing"
)

// TestALayoutWithoutACurrencyIsReadOnceItIsNamed: Cornèr Bank's account says
// nowhere what its currency is; the refusal says how to name it.
func TestALayoutWithoutACurrencyIsReadOnceItIsNamed(t *testing.T) {
	const account = ";Erfassungsdatum;Bezeichnung;Ihren auftrag vom;Detail;Valutadatum;Betrag;Saldo;;;\n" +
		";10.01.2025;Gutschrift;;Muster AG;10.01.2025;120.00;220.00;;;\n" +
		";14.01.2025;Kartenzahlung;;Kiosk;14.01.2025;-4.20;215.80;;;\n" +
		";20.01.2025;Dauerauftrag;;Miete;20.01.2025;-100.00;115.80;;;\n" +
		";31.01.2025;Habenzins;;;31.01.2025;0.35;116.15;;;\n"
	m, in := inferText(t, account, "")
	if m.Format != nil || !strings.Contains(in.Todo.String(), "--assume-currency") {
		t.Errorf("read without a currency, or refused without a way on: %v %v", in.Refused, in.Todo)
	}
	m, in = inferText(t, account, "CHF")
	if m.Format == nil || m.Currency != "CHF" || !in.Proved {
		t.Errorf("not read with its currency named: %v", in.Refused)
	}
}
