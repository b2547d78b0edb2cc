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
