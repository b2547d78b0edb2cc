package main

import (
	"strings"
	"testing"
)

// A card's file that names no currency is read in the one that its places speak for;
// where they are silent, it is not read, and the user's word goes before theirs.
func TestACurrencyIsWorkedOutWhereTheFormatKnowsNone(t *testing.T) {
	const header = "Date,Date Processed,Description,Card Member,Account #,Amount\n"
	const silent = "15/09/2026,15/09/2026,BEANS CAFE,A N OTHER,-54471,12.50\n24/09/2026,24/09/2026,PAYMENT RECEIVED - THANK YOU,A N OTHER,-54471,-250.00\n"
	const telling = "28/09/2026,28/09/2026,OSKO PAYMENT KIOSK PTY LTD,A N OTHER,-54471,4.00\n29/09/2026,29/09/2026,BPAY CITY WATER,A N OTHER,-54471,8.00\n"
	if said := checked(t, header+silent, "check"); !strings.Contains(said, "Nothing says in which currency") {
		t.Error("without a word that tells:", said)
	}
	if said := checked(t, header+silent+telling, "explain"); !strings.Contains(said, "its rows speak for AUD") || !strings.Contains(said, "A$250.00") || strings.Contains(said, "Nothing says") {
		t.Error("with words of Australia's schemes:", said)
	}
	if said := checked(t, header+silent+telling, "explain", "--assume-currency", "CAD"); strings.Contains(said, "its rows speak") || !strings.Contains(said, "CA$250.00") {
		t.Error("with the user's word:", said)
	}
}
