package infer

import (
	"strings"
	"testing"
)

// TestEarningsThatMayBeSomethingElseAreRefused: money given back, a seller's commission
// and an app's own payouts must not be counted as income, whoever names the payer.
func TestEarningsThatMayBeSomethingElseAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		refused string // empty if it is read
		lines   []string
	}{
		"refunds in a column":                {"Refunded", []string{"Date,Order,Earnings,Refunded,Currency", "2026-01-05,1,5.00,0.00,USD", "2026-01-17,2,6.00,6.00,USD", "2026-01-20,3,7.00,0.00,USD"}},
		"a seller's commission":              {"taken off", []string{"Date,Order,Sale price,Commission,Currency", "2026-01-05,1,100.00,15.00,EUR", "2026-01-12,2,50.00,7.50,EUR", "2026-01-17,3,20.00,3.00,EUR"}},
		"a driver's commission":              {"taken off", []string{"Date,Trip,Fare,Commission,Currency", "2026-01-05,1,10.50,1.50,EUR", "2026-01-12,2,5.20,0.75,EUR", "2026-01-17,3,20.00,3.00,EUR"}},
		"a commission off an amount":         {"taken off", []string{"Date,Trip,Amount,Comisión,Currency", "2026-01-05,1,10.50,1.50,EUR", "2026-01-12,2,5.20,0.75,EUR", "2026-01-17,3,20.00,3.00,EUR"}},
		"an affiliate's commission":          {"", []string{"Date,Shop,Order value,Commission,Currency", "2026-01-05,A,100.00,5.00,EUR", "2026-01-12,B,50.00,2.50,EUR", "2026-01-17,C,20.00,1.00,EUR"}},
		"a withdrawal without a sign":        {"paid out", []string{"Date,Description,Amount,Currency", "2026-01-05,Survey 1,1.50,USD", "2026-01-12,Survey 2,2.00,USD", "2026-01-17,Withdrawal to PayPal,3.50,USD"}},
		"withdrawals alone":                  {"", []string{"Date,Description,Amount,Currency", "2026-01-05,Withdrawal to PayPal,1.50,USD", "2026-01-12,Withdrawal to PayPal,2.00,USD", "2026-01-17,Withdrawal to PayPal,3.75,USD"}},
		"a store whose name has such a word": {"", []string{"Date,Store,Cashback,Currency,Status", "2026-01-05,Redeemers Books,1.50,USD,Paid", "2026-01-12,Cafe,2.00,USD,Paid"}},
	} {
		m, in := Table(&Words{}, csvFile(t, c.lines...), Said{Payer: "PollPal"})
		switch {
		case c.refused == "" && m.Format == nil:
			t.Errorf("%s: refused: %v", name, in.Refused)
		case c.refused != "" && (m.Format != nil || !strings.Contains(in.Refused.String(), c.refused)):
			t.Errorf("%s: read, or refused for something else: %v", name, in.Refused)
		}
	}
}
