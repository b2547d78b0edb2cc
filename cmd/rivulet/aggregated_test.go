package main

import (
	"strings"
	"testing"
)

// A PayPal account that only an aggregator shows, as a person has who links all of
// their accounts to Mint: 12.50 + 20.00 + 7.25 = 39.75 were paid into it, and moved on
// to the bank as 32.50 and 7.25. They count once, whether the aggregator shows the
// withdrawals or not, and whether the bank has a file of its own or is in the
// aggregator's too. The bank alone knows 39.75 as well.
func TestWalletInsideAnAggregatorAndTheBankCountOnce(t *testing.T) {
	head := "\"Date\",\"Description\",\"Original Description\",\"Amount\",\"Transaction Type\",\"Category\",\"Account Name\",\"Labels\",\"Notes\"\n"
	paid := `"6/02/2025","Prolific","PROLIFIC ACADEMIC LTD","12.50","credit","Income","PayPal","",""
"6/05/2025","Prolific","PROLIFIC ACADEMIC LTD","20.00","credit","Income","PayPal","",""
"6/09/2025","Prolific","PROLIFIC ACADEMIC LTD","7.25","credit","Income","PayPal","",""
`
	moved := `"6/10/2025","Transfer to Bank","Transfer to bank account","32.50","debit","Transfer","PayPal","",""
"6/16/2025","Transfer to Bank","Transfer to bank account","7.25","debit","Transfer","PayPal","",""
`
	arrived := `"6/12/2025","PayPal","PAYPAL TRANSFER PPD ID: PAYPALSD11","32.50","credit","Transfer","EVERYDAY CHECKING","",""
"6/18/2025","PayPal","PAYPAL TRANSFER PPD ID: PAYPALSD11","7.25","credit","Transfer","EVERYDAY CHECKING","",""
`
	bank := bankDeposits("12 32.50 PAYPAL TRANSFER PPD ID: PAYPALSD11", "18 7.25 PAYPAL TRANSFER PPD ID: PAYPALSD11")
	for name, mint := range map[string]string{
		"with withdrawals":              paid + moved,
		"without withdrawals":           paid,
		"with the bank and withdrawals": paid + moved + arrived,
		"with the bank, no withdrawals": paid + arrived,
		"account's name in capitals":    strings.ReplaceAll(paid, `"PayPal"`, `"PAYPAL BALANCE"`),
	} {
		t.Run(name, func(t *testing.T) {
			p := levelPairs{currency: "USD", upTo: 2, files: []levelFile{{"mint.csv", head + mint}, bank},
				want: func(func(string) bool) int64 { return 3975 }}
			p.hold(t)
		})
	}
}
