package normalise

import (
	"testing"

	"rivulet/internal/ledger"
)

// What a provider calls a reward, and takes back, lessens the income of its payer:
// it is no spending, and no income below nothing.
func TestRewardsTakenBackAreRefunds(t *testing.T) {
	for _, test := range []struct{ name, file, payer string }{
		{"Revolut", "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n" +
			"CASHBACK,Current,2025-03-01 10:00:00,2025-03-01 10:00:00,Reward bonus,-1.20,0.00,EUR,COMPLETED,98.80\n", "Revolut"},
		{"Discover", "Trans. Date,Post Date,Description,Amount,Category\n" +
			"06/12/2024,06/12/2024,\"CASHBACK BONUS REDEMPTION PYMT/STMT CRDT\",1.20,\"Awards and Rebate Credits\"\n", "Discover"},
		{"Apple Card", "Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By\n" +
			"06/12/2024,06/13/2024,DAILY CASH ADJUSTMENT,Daily Cash Adjustment,Other,Debit,1.20,Sam Rivers\n", "Apple Card Daily Cash"},
		{"a list of one's own", "date,program,status,amount,unit,merchant,order_amount,expected_payout_date,payout_id,id,gross,fee,net,hours\n" +
			"2025-03-01,Rakuten,paid,-1.20,USD,Target,-30.00,,,,,,,\n", "Rakuten"},
	} {
		l, findings := newWorld(t).normalise(t, test.file)
		if len(l.Entries) != 1 {
			t.Errorf("%s: %d entries, %v", test.name, len(l.Entries), findings)
			continue
		}
		if e := &l.Entries[0]; e.Flow != ledger.FlowRefund || e.Net != -120 || e.Payer != test.payer || e.Kind != ledger.KindCashback {
			t.Errorf("%s: %v of %d from %q (%v), want a refund of -120 from %q", test.name, e.Flow, e.Net, e.Payer, e.Kind, test.payer)
		}
	}
}

// Interest that Revolut takes back from a savings pot is no money moved to savings.
func TestInterestTakenBackInSavings(t *testing.T) {
	l, _ := newWorld(t).normalise(t, "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"+
		"INTEREST,Savings,2025-01-11 10:00:01,2025-01-11 10:01:01,Interest earned - Flexible,0.12,0.00,EUR,COMPLETED,100.12\n"+
		"INTEREST,Savings,2025-01-13 10:00:02,2025-01-13 10:01:02,Interest earned - Flexible,-0.02,0.00,EUR,COMPLETED,100.10\n"+
		"TRANSFER,Savings,2025-01-14 10:00:02,2025-01-14 10:01:02,To Savings,-5.00,0.00,EUR,COMPLETED,95.10\n")
	expect(t, l, "2025-01-11|income|interest|paid|Revolut interest|Revolut EUR|0.12|0.00|0.00|0.12 EUR",
		"2025-01-13|refund|interest|paid|Revolut interest|Revolut EUR|-0.02|0.00|0.00|-0.02 EUR",
		"2025-01-14|set-aside|other|paid||Revolut EUR|-5.00|0.00|0.00|-5.00 EUR")
}

// A word of a type column that banks have only for interest they pay takes it back where
// money goes out. The bare word is a charge as often: it stays one, and that is said.
func TestTypesOfInterestTakenBack(t *testing.T) {
	w := newWorld(t).overlay(t, `id: test-bank
title: Test bank
provider: Testbank
region: world
type: bank
get: nowhere
seen: "2026"
level: account
header: {requires: [date, type, description, amount]}
columns: {date: [day], type: [sort], description: [text], amount: [amount]}
dates: {layouts: [yyyy-MM-dd]}
numbers: {decimal: point}
currency: {fixed: KRW}
rules:
  - {when: {type: [예금이자, 이자], sign: in}, flow: income, kind: interest, payer: Test interest}
  - {flow: catalogue}
`)
	l, findings := w.normalise(t, "day,sort,text,amount\n2024-01-01,예금이자,,500\n2024-01-02,예금이자,,-40\n2024-01-03,이자,|이자|,-9000\n2024-01-04,출금,대출이자,-8000\n")
	expect(t, l, "2024-01-01|income|interest|paid|Test interest|Testbank|500|0|0|500 KRW", "2024-01-02|refund|interest|paid|Test interest|Testbank|-40|0|0|-40 KRW")
	said := 0
	for _, f := range findings {
		if f.Code == "interest-out" {
			said += f.Count
		}
	}
	if said != 1 {
		t.Errorf("%d rows of interest that went out are named, want the one that is no loan's: %v", said, findings)
	}
}
