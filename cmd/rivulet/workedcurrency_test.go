package main

import (
	"strings"
	"testing"
)

// An account's file that names no currency is read in the one that its rows speak for;
// where they are silent, it is not read, and the user's word goes before theirs. A card
// is not read by the places that it was at.
func TestACurrencyIsWorkedOutWhereTheFormatKnowsNone(t *testing.T) {
	const header = "RELEASE_DATE;TRANSACTION_TYPE;REFERENCE_ID;TRANSACTION_NET_AMOUNT;PARTIAL_BALANCE\n"
	const silent = "01-07-2026;Ganancia ;1746070030010;0.17;377.39\n02-07-2026;Pago con QR TIENDA;166796556722;-12.80;364.59\n"
	const telling = "15-07-2026;Transferencia recibida SPEI ANA;166796556723;100.00;464.59\n16-07-2026;Transferencia enviada SPEI LUZ;166796556724;-50.00;414.59\n"
	if said := checked(t, header+silent, "check"); !strings.Contains(said, "Nothing says in which currency") {
		t.Error("without a word that tells:", said)
	}
	if said := checked(t, header+silent+telling, "explain"); !strings.Contains(said, "its rows speak for MXN") || !strings.Contains(said, "MX$0.17") || strings.Contains(said, "Nothing says") {
		t.Error("with words of Mexico's schemes:", said)
	}
	if said := checked(t, header+silent+telling, "explain", "--assume-currency", "ARS"); strings.Contains(said, "its rows speak") || !strings.Contains(said, "ARS\u00a00.17") {
		t.Error("with the user's word:", said)
	}
	const card = "Date,Date Processed,Description,Card Member,Account #,Amount\n" +
		"09/15/2026,09/15/2026,DINER LAS VEGAS NV,A N OTHER,-54471,12.50\n09/24/2026,09/24/2026,PAYMENT RECEIVED - THANK YOU,A N OTHER,-54471,-250.00\n" +
		"09/26/2026,09/26/2026,CAFE BEND OR,A N OTHER,-54471,12.50\n09/28/2026,09/28/2026,GROCER AUSTIN TX,A N OTHER,-54471,12.50\n"
	if said := checked(t, card, "check"); !strings.Contains(said, "Nothing says in which currency") {
		t.Error("a card abroad:", said)
	}
}
